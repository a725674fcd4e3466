"""One line of input: words, an act in the browser, an approval by fingerprint, or what a browser brought back."""

import json
from dataclasses import dataclass, replace
from typing import Literal

from tools.core.patterns import lazily

_HALF_CHARACTERS = lazily("[\ud800-\udfff]")  # JSON can smuggle them in; nothing can keep or send them


@dataclass(frozen=True)
class Line:
    """What came in."""

    kind: Literal["user", "browser", "approve", "callback"]  # nobody can type the last: its text is a handle
    text: str


def kept_answer(handle: str) -> str:
    """Give the line that is shown and kept in the place of what a browser brought back."""
    return f"(what the browser brought back, kept in the vault as {handle})"


def read_line(raw: str) -> Line:
    """Read a line; whatever is not one of our JSON objects is what the person says."""
    line = _read(raw)
    return replace(line, text=_HALF_CHARACTERS.sub("\ufffd", line.text))


def _read(raw: str) -> Line:
    stripped = raw.strip()
    if stripped.startswith("{"):
        try:
            given = json.loads(stripped)
        except (ValueError, RecursionError):  # brackets within brackets within brackets
            given = None
        if isinstance(given, dict) and len(given) == 1:
            ((kind, text),) = given.items()
            if kind in ("user", "browser", "approve") and isinstance(text, str):
                return Line(kind=kind, text=text)
    return Line(kind="user", text=raw)
