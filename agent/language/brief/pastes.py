"""What is pasted rather than typed: a forwarded mail, a table, JSON in the shape in which ads are shown."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from pydantic import JsonValue

from agent.language.brief.field_shapes import listed
from agent.language.brief.labels import is_label
from agent.language.ground.smallwords import from_data, words_listed
from tools.core.values import Value
from tools.fields import text_fields

_ELSEWHERE = {"music_id": "music"}
_BY_ITS_AMOUNT = "budget"  # read as money, not taken as text
_FORWARDED = from_data(lambda: _forwarded(partial(words_listed, among="mail")), re.IGNORECASE | re.MULTILINE)
_QUOTES = ">"
_HEAD = from_data(lambda: _head(partial(words_listed, among="mail")))
_LEAST = 2  # one known key may stand in any JSON


class Forwarded(Value):
    """A forwarded mail without its head, what was written above it, and what it quotes of an older one."""

    above: str
    below: str
    older: str = ""


def forwarded(text: str) -> Forwarded | None:
    """Part a forwarded mail from the words above it, which count for more."""
    mark = _FORWARDED.search(text)
    if mark is None:
        return None
    lines = text[mark.end() :].splitlines()
    said = [line for line in lines if _HEAD.match(line) is None]  # a subject "for March" sets no day
    if not text[: mark.start()].strip() and len(said) == len(lines):
        return None
    older = [line for line in said if line.lstrip().startswith(_QUOTES)]
    if not "".join(line for line in said if line not in older).strip():
        older = []  # nothing but what is quoted was forwarded
    below = "\n".join(line for line in said if line not in older)
    return Forwarded(above=text[: mark.start()], below=below, older="\n".join(line.lstrip("> \t") for line in older))


def _forwarded(words: Callable[[str], str]) -> str:
    heads = rf"(?:{words('sender')})\s*:[^\n]*\n(?=[ \t>]*(?:{words('heads')})\s*:)"
    return rf"^[ \t>]*(?:--[^\n]*(?:{words('forwarded')})[^\n]*|(?:{words('begins')}):?|{heads})[ \t]*\n?"


def _head(words: Callable[[str], str]) -> str:
    """Match a line of a mail's head, or one that says who wrote an older one and when."""
    heads = rf"(?:{words('sender')}|{words('heads')})\s*:"
    return rf"[ \t>]*(?:{heads}|[^\n]{{0,120}}\d[^\n]{{0,120}}(?<!\w)(?:{words('wrote')})\b[^\n]{{0,60}}:\s*$)"


def pasted_table(text: str) -> str | None:
    """Give a pasted table as lines of ``name: value``; None where there is none, or several ads in it."""
    rows = [cells for line in text.splitlines() if (cells := _cells(line)) and not _is_ruled(cells)]
    if (chosen := _column_of_values(rows)) is not None:
        named = [(row[0], row[chosen]) for row in rows if len(row) > chosen and is_label(row[0])]
        return "\n".join(f"{name}: {value}" for name, value in named)
    if not rows or len({len(row) for row in rows}) != 1:
        return None
    columns = list(zip(*rows, strict=True)) if len(rows) == _LEAST else rows if len(rows[0]) == _LEAST else []
    named = [(name, value) for name, value in columns if is_label(name)]
    return "\n".join(f"{name}: {value}" for name, value in named) if len(named) >= _LEAST else None


def _column_of_values(rows: list[tuple[str, ...]]) -> int | None:
    """Give which column holds the values, where the first row says so and others stand beside it: who is to do it."""
    titles = listed("column_of_values")
    found = [at for at, title in enumerate(rows[0]) if title.lower() in titles] if rows else []
    return found[0] if len(found) == 1 and found[0] and len(rows[0]) > _LEAST else None


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
