"""What hides secrets in everything that is printed, logged, traced or stored."""

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from tools.core.hidden import HIDDEN
from tools.core.patterns import lazily

_SHORTEST = 8  # shorter ones are words, and hiding words would tear texts apart
_ESCAPE = lazily("%[0-9A-F]{2}")
_GAP = r"(?:\s|\\[nrt]){0,4}+"  # a line may break inside a secret, as itself or as JSON writes it
_NAMED = lazily(
    r"""(?ix) (?<![a-z0-9]) (access[-_ ]?token | refresh[-_]?token | auth[-_]?code | code_verifier
    | (?:app|client)?[-_]?secret | x-goog-api-key | (?:gemini|google|api)_?(?:api)?[-_]?key | code | state
    | authorization | password)
    (\\?["']? \s{0,9} (?:[:=]|%3[AD]|%253[AD]) \s{0,9} \\?["']? (?:bearer\s{1,9})?) ([^\s"'&,;)}\]\\]{6,})"""
)
_SHAPED = lazily(r"(?<=[Bb]earer )[^\s\"']{8,}")


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
        written = [re.escape(one) for one in sorted(forms, key=len, reverse=True)]
        broken = [_GAP.join(map(re.escape, one)) for one in sorted(self._known, key=len, reverse=True)]
        self._pattern = re.compile("|".join((*written, *broken)))

    def hide(self, text: str) -> str:
        """Hide what is known, and nothing else: a person's own words stay as they are."""
        return text if self._pattern is None else self._pattern.sub(HIDDEN, text)

    def hide_all(self, text: str) -> str:
        """Hide what is known and what looks like a secret; for logs and crash reports, which nobody's words are in."""
        from tools.core.screening import screened  # noqa: PLC0415 -- most runs log nothing

        named = _NAMED.sub(rf"\1\2{HIDDEN}", screened(self.hide(text)))
        return _SHAPED.sub(HIDDEN, named)


def _forms(secret: str) -> Iterator[str]:
    import json  # noqa: PLC0415 -- who holds no secret pays for none of it
    from urllib.parse import quote, quote_plus  # noqa: PLC0415

    raw = secret.encode()
    yield secret
    for escaped in (quote(secret, safe=""), quote_plus(secret)):
        yield escaped
        yield _ESCAPE.sub(lambda found: found[0].lower(), escaped)
        yield quote(escaped, safe="")
    yield json.dumps(secret)[1:-1]
    yield raw.hex()
    yield raw.hex().upper()
    for before in range(3):
        yield from _inside_base64(raw, before)


def _inside_base64(raw: bytes, before: int) -> Iterator[str]:
    """Give what a secret becomes where so many bytes stand before it; its edges are mixed with what is around."""
    from base64 import b64encode, urlsafe_b64encode  # noqa: PLC0415

    first = (before * 4 + 2) // 3
    whole = (before + len(raw)) * 4 // 3
    for encode in (b64encode, urlsafe_b64encode):
        yield encode(b"\0" * before + raw).decode()[first:whole]
