"""Old values named together with what takes their place: ``change "Gin Co" to "Tonic Co"``."""

import re
from collections.abc import Mapping

from pydantic import Field, JsonValue

from agent.language.brief.contrasted import Contrast, contrasted
from agent.language.brief.cues import WORDED
from agent.language.brief.delivery import Delivery
from agent.language.brief.edits import edited
from agent.language.brief.field_line import FieldLine, field_line
from agent.language.brief.labels import field_named
from agent.language.brief.standing import ages_of
from agent.language.geography.places import places_left_out, places_said
from agent.language.ground.quoting import MASK, Quote, masked, quotes, unwrapped
from agent.language.wants.sentence_kinds import is_question
from tools.core.values import Value
from tools.gazetteer.table import places_called

_OPEN, _CLOSE = "[\"'“„«‹「]?", "[\"'”“»›」]?"
_SHORTEST_TRACK = 2  # digits


class Swap(Value):
    """What a message puts in the place of an old value, and what else it says."""

    fields: dict[str, str] = Field(default_factory=dict)
    rest: str
    delivery: Delivery = Delivery()
    track: str | None = None  # the title of the track that is wanted
    instead: str = ""  # the title of the one that it replaces


def in_words(values: Mapping[str, JsonValue]) -> dict[str, str]:
    """Give what a draft shows in words; its places a line each."""
    known = {field: value for field, value in values.items() if isinstance(value, str) and value}
    places, budget, people = (values.get(field) for field in ("locations", "budget", "audience"))
    if isinstance(places, list):
        known["locations"] = "\n".join(map(str, places))
    if isinstance(budget, dict):
        known["budget"] = str(budget.get("amount", ""))
    if isinstance(people, dict) and people.get("age_from") and people.get("age_to"):
        known["audience"] = f"{people['age_from']}-{people['age_to']}"
    return known


def without_music(known: Mapping[str, str]) -> dict[str, str]:
    """Leave out the track, so that no word is taken for the title of another."""
    return {field: value for field, value in known.items() if field != "music"}


def names_a_replacement(text: str, known: Mapping[str, str]) -> bool:
    """Say whether a message puts something in the place of what an ad has."""
    return replaced(text, masked(text), quotes(text), known) is not None


def replaced(
    text: str, blank: str, spans: tuple[Quote, ...], known: Mapping[str, str], *, is_copy_awaited: bool = False
) -> Swap | None:
    """Find the value that is named together with what takes its place."""
    decided = {field: value for field in WORDED if (value := known.get(field))}
    may_contrast = bool(decided) or not is_copy_awaited
    made = contrasted(text, blank, spans, known, is_copy_awaited=is_copy_awaited) if may_contrast else None
    if made is not None:
        return _swap(made, known)
    if not is_copy_awaited and (edit := edited(text, blank, spans, known)) is not None:
        return Swap(fields=edit.fields, rest=edit.rest)
    if (fewer := _without_places(blank, known)) is not None:
        return fewer
    for field, value in decided.items():
        new = _in_the_place_of(value, text.strip())
        if new is not None:
            return Swap(fields={field: unwrapped(new.removesuffix("."))}, rest="")
    return _part(blank, spans, decided) or _track(text, blank, known.get("music", ""))


def title_swapped(rest: str, known: Mapping[str, str]) -> Contrast | None:
    """Find the title that takes the place of another among words that name no other field."""
    music = {field: value for field, value in known.items() if field == "music"}
    made = contrasted(rest, rest, (), music, is_copy_awaited=False) if music else None
    is_of_titles = made is not None and made.field == "music" and MASK not in f"{made.old}{made.new}"
    return made if is_of_titles else None


def _swap(made: Contrast, known: Mapping[str, str]) -> Swap:
    match made.field:
        case "locations":
            gone = {one.id for one in places_called(made.old)}
            others = (one.rpartition(" (")[0] for one in known["locations"].split("\n") if _id_of(one) not in gone)
            kept = [one for one in others if made.old not in (one, one.partition(",")[0])]
            return Swap(delivery=Delivery(places=(*kept, made.new)), rest=made.rest)
        case "music":
            return Swap(track=made.new, instead=made.old, rest=made.rest)
        case "audience":
            return Swap(delivery=Delivery(reach=ages_of(made.new)), rest=made.rest)
        case "budget" if made.budget_mode:
            return Swap(fields={"budget": made.new, "budget_mode": made.budget_mode}, rest=made.rest)
        case field:
            return Swap(fields={field: made.new}, rest=made.rest)


def _without_places(blank: str, known: Mapping[str, str]) -> Swap | None:
    """Take places out of those that the ad has, where others stay and no other is named."""
    listed = known.get("locations", "").split("\n")
    gone = [] if is_question(blank) or len(listed) == 1 or places_said(blank) else places_left_out(blank)
    ids = [{one.id for one in places_called(each.name)} for each in gone]
    kept = [one for one in listed if not any(_id_of(one) in each for each in ids)]
    if not gone or not kept or len(listed) - len(kept) != len(gone):
        return None
    rest = "\n".join((blank[: gone[0].start], blank[gone[-1].end :]))
    return Swap(delivery=Delivery(places=tuple(map(_id_of, kept))), rest=rest)


def _id_of(listed: str) -> str:
    return listed.rpartition("(")[2].rstrip(")")


def _in_the_place_of(old: str, text: str) -> str | None:
    """Find what takes the place of an old value, up to the end of a message."""
    hidden, times = re.subn(
        f"{_OPEN}{re.escape(old)}{_CLOSE}", lambda found: MASK * len(found[0]), text, flags=re.IGNORECASE
    )
    if not times or "\n" in text:
        return None
    line = field_line(hidden)
    for one in line.found.get("swap_turned", ()):
        new = text[line.pieces[one.end - 1].end :].strip()
        if new and field_named(new.rstrip(".!")) is None:  # "as the text" only says what it is
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
