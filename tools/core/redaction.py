"""What hides secrets in everything that is printed, logged, traced or stored."""

import json
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from typing import Protocol
from urllib.parse import quote, quote_plus

from tools.core.patterns import compile_lazily

HIDDEN = "[hidden]"
_SHORTEST = 8  # shorter ones are words, and hiding words would tear texts apart
_NAMED = compile_lazily(
    r"""(?ix) \b (access[-_]?token | refresh[-_]?token | auth[-_]?code | code_verifier | (?:app|client)?_?secret
    | x-goog-api-key | (?:gemini|google|api)_?(?:api)?_?key | code | state | authorization | password)
    (["']? \s* [:=] \s* ["']? (?:bearer\s+)?) ([^\s"'&,;)}\]]{6,})"""
)
_SHAPED = compile_lazily(r"\bAIza[0-9A-Za-z_-]{30,}|(?<=[Bb]earer )[^\s\"']{8,}")


class TellsSecret(Protocol):
    """Whatever holds a secret and tells it to who asks."""

    def get_secret_value(self) -> str:
        """Give the secret in clear."""
        ...


class Redactor:
    """Knows secrets by value, in every form in which they travel, and otherwise by the company they keep."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: set[str] = set()
        self._pattern: re.Pattern[str] | None = None

    def learn(self, secrets: Iterable[TellsSecret | None]) -> None:
        """Hide these from now on."""
        new = {one.get_secret_value() for one in secrets if one is not None} - self._known
        new = {one for one in new if len(one) >= _SHORTEST}
        if not new:
            return
        self._known |= new
        forms = {form for one in self._known for form in _forms(one)}
        self._pattern = re.compile("|".join(re.escape(one) for one in sorted(forms, key=len, reverse=True)))

    def hide(self, text: str) -> str:
        """Hide what is known, and nothing else: a person's own words stay as they are."""
        return text if self._pattern is None else self._pattern.sub(HIDDEN, text)

    def hide_all(self, text: str) -> str:
        """Hide what is known and what looks like a secret; for logs and crash reports, which nobody's words are in."""
        return _SHAPED.sub(HIDDEN, _NAMED.sub(rf"\1\2{HIDDEN}", self.hide(text)))


def _forms(secret: str) -> Iterator[str]:
    raw = secret.encode()
    yield secret
    yield quote(secret, safe="")
    yield quote_plus(secret)
    yield json.dumps(secret)[1:-1]
    yield raw.hex()
    yield raw.hex().upper()
    yield b64encode(raw).decode().rstrip("=")
    yield urlsafe_b64encode(raw).decode().rstrip("=")
