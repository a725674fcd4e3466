"""Old values named together with what takes their place: ``change "Gin Co" to "Tonic Co"``."""

import re
from collections.abc import Mapping

from agent.language.brief.cues import WORDED
from agent.language.brief.field_line import FieldLine, field_line
from agent.language.quoting import MASK, Quote, unwrapped
from tools.core.values import Value

_OPEN, _CLOSE = "[\"'“„«‹「]?", "[\"'”“»›」]?"
_SHORTEST_TRACK = 2  # digits


class Swap(Value):
    """What a message puts in the place of an old value, and what else it says."""

    fields: dict[str, str]
    rest: str


def replaced(text: str, blank: str, spans: tuple[Quote, ...], known: Mapping[str, str]) -> Swap | None:
    """Find the value that is named together with what takes its place."""
    decided = {field: value for field in WORDED if (value := known.get(field))}
    for field, value in decided.items():
        new = _in_the_place_of(value, text.strip())
        if new is not None:
            return Swap(fields={field: unwrapped(new.removesuffix("."))}, rest="")
    return _part(blank, spans, decided) or _track(text, blank, known.get("music", ""))


def _in_the_place_of(old: str, text: str) -> str | None:
    """Find what takes the place of an old value, up to the end of a message."""
    hidden, times = re.subn(
        f"{_OPEN}{re.escape(old)}{_CLOSE}", lambda found: MASK * len(found[0]), text, flags=re.IGNORECASE
    )
    if not times or "\n" in text:
        return None
    line = field_line(hidden)
    for one in line.found.get("swap_turned", ()):
        if new := text[line.pieces[one.end - 1].end :].strip():
            return new
    return _rather_than_old(text, line)


def _rather_than_old(text: str, line: FieldLine) -> str | None:
    last = max((at for at, piece in enumerate(line.pieces) if piece.kind != "stop"), default=-1)
    begins = min((one.start for one in line.found.get("swap_rather", ()) if one.end == last + 1), default=0)
    opens = next((one.end for one in line.found.get("swap_it_is", ()) if one.end < begins), None)
    if opens is None:
        return None
    return text[line.pieces[opens - 1].end : line.pieces[begins].start].strip()


def _part(blank: str, spans: tuple[Quote, ...], decided: Mapping[str, str]) -> Swap | None:
    if len(spans) != 2 or not _is_into(blank[spans[0].end : spans[1].start]):
        return None
    old, new = spans[0].inside, spans[1].inside
    holding = [field for field, value in decided.items() if old and value.count(old) == 1]
    if len(holding) != 1:
        return None
    return Swap(fields={holding[0]: decided[holding[0]].replace(old, new)}, rest=blank[spans[1].end :])


def _is_into(between: str) -> bool:
    line = field_line(between)
    return any((one.start, one.end) == (0, len(line.pieces)) for one in line.found.get("into", ()))


def _track(text: str, blank: str, track: str) -> Swap | None:
    """Read the short way to name two tracks: ``002, not 003``."""
    line = field_line(blank)
    for one in line.found.get("swap_numbers", ()):
        new, old = line.pieces[one.start], line.pieces[one.end - 1]
        if len(new.text) == len(old.text) >= _SHORTEST_TRACK and track.endswith(old.text):
            rest = f"{text[: new.start]}\n{text[old.end :]}"
            return Swap(fields={"music": track.removesuffix(old.text) + new.text}, rest=rest)
    return None
