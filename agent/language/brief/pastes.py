"""What is pasted rather than typed: a forwarded mail, a table, JSON in the shape in which ads are shown."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from pydantic import JsonValue

from agent.language.brief.labels import is_label
from agent.language.ground.smallwords import from_data, words_listed
from tools.core.values import Value
from tools.fields import text_fields

_ELSEWHERE = {"music_id": "music"}
_BY_ITS_AMOUNT = "budget"  # read as money, not taken as text
_FORWARDED = from_data(lambda: _forwarded(partial(words_listed, among="mail")), re.IGNORECASE | re.MULTILINE)
_LEAST = 2  # one known key may stand in any JSON


class Forwarded(Value):
    """A forwarded mail, and what was written above it."""

    above: str
    below: str


def forwarded(text: str) -> Forwarded | None:
    """Part a forwarded mail from the words above it, which count for more."""
    mark = _FORWARDED.search(text)
    if mark is None or not text[: mark.start()].strip():
        return None
    return Forwarded(above=text[: mark.start()], below=text[mark.end() :])


def _forwarded(words: Callable[[str], str]) -> str:
    heads = rf"(?:{words('sender')})\s*:[^\n]*\n(?=[ \t>]*(?:{words('heads')})\s*:)"
    return rf"^[ \t>]*(?:--[^\n]*(?:{words('forwarded')})[^\n]*|(?:{words('begins')}):?|{heads})[ \t]*\n?"


def pasted_table(text: str) -> str | None:
    """Give a pasted table as lines of ``name: value``; None where there is none, or several ads in it."""
    rows = [cells for line in text.splitlines() if (cells := _cells(line)) and not _is_ruled(cells)]
    if not rows or len({len(row) for row in rows}) != 1:
        return None
    columns = list(zip(*rows, strict=True)) if len(rows) == _LEAST else rows if len(rows[0]) == _LEAST else []
    named = [(name, value) for name, value in columns if is_label(name)]
    return "\n".join(f"{name}: {value}" for name, value in named) if len(named) >= _LEAST else None


def _is_ruled(cells: tuple[str, ...]) -> bool:
    return not any(set(cell) - set("-: ") for cell in cells)


def _cells(line: str) -> tuple[str, ...]:
    """Give the cells of a line that bars or tabs part; nothing where it is none."""
    mark = next((mark for mark in ("|", "\t") if mark in line.strip()), None)
    cells = tuple(cell.strip() for cell in line.strip().strip(mark).split(mark)) if mark else ()
    return cells if len(cells) >= _LEAST else ()


def pasted_brief(text: str) -> dict[str, str]:
    """Read the fields of a pasted JSON object; nothing where it is no brief."""
    begin, end = text.find("{"), text.rfind("}")
    try:
        found = json.loads(text[begin : end + 1])
    except (ValueError, RecursionError):
        return {}
    given = dict(_known(found)) if isinstance(found, dict) else {}
    return given if len(given) >= _LEAST else {}


def _known(pasted: Mapping[str, JsonValue]) -> Iterator[tuple[str, str]]:
    for key, value in pasted.items():
        field = _ELSEWHERE.get(key, key)
        if key == "creative" and isinstance(value, dict):
            yield from _known(value)
        elif field == "music" and value is None:
            yield "music", "none"
        elif field in text_fields() and field != _BY_ITS_AMOUNT and isinstance(value, str):
            yield field, value
