"""One line of input: words, an act in the browser, or an approval by fingerprint."""

import json
from typing import Literal

from tools.core.values import Value


class Line(Value):
    """What came in."""

    kind: Literal["user", "browser", "approve"]
    text: str


def read_line(raw: str) -> Line:
    """Read a line; whatever is not one of our JSON objects is what the person says."""
    stripped = raw.strip()
    if stripped.startswith("{"):
        try:
            given = json.loads(stripped)
        except ValueError:
            given = None
        if isinstance(given, dict) and len(given) == 1:
            ((kind, text),) = given.items()
            if kind in ("user", "browser", "approve") and isinstance(text, str):
                return Line.model_validate({"kind": kind, "text": text})
    return Line(kind="user", text=raw)
