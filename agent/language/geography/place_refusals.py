"""Places that an ad is not to be shown in, and what comes instead of them."""

from collections.abc import Iterator
from typing import Literal

from agent.language.geography.place_alone import ends_with_small_words
from agent.language.geography.place_marks import Mark, Marks
from agent.language.geography.place_names import in_english
from agent.language.geography.place_runs import PlaceRun
from agent.language.ground.grammars import words

_A_PLACE_AND_ANOTHER = 2

PlaceRole = Literal["", "instead", "offered"]


def with_what_is_instead(run: PlaceRun, marks: Marks) -> Iterator[tuple[PlaceRun, PlaceRole]]:
    """Part two places where the first alone is refused: not in Lima, in Arequipa; not Lima but Arequipa.

    Of ``not Lima, Arequipa`` only the person knows, and who sees what the ad has.
    """
    role = _role_behind_a_refused(run, marks) if len(run.places) == _A_PLACE_AND_ANOTHER else ""
    if role == "" and not _is_the_last_refused(run, marks):
        yield run, role
        return
    *first, last = run.places
    yield PlaceRun(run.start, tuple(first)), ""
    yield PlaceRun(last.start, (last,)), role


def _is_the_last_refused(run: PlaceRun, marks: Marks) -> bool:
    """Say whether a no behind a list is one to the last of it, parted from the others by a comma: ``Lima, Ica no``."""
    is_led_to = any(marks.ending(no, at) for no in ("not", "dropped") for at in run.leads)
    if len(run.places) < _A_PLACE_AND_ANOTHER or is_led_to:
        return False
    between = marks.line.tokens[run.places[-2].end : run.places[-1].start]
    is_as_for = any(one.text in words("places", "as_for") for one in marks.line.tokens[run.end : run.end + 1])
    is_apart = bool(between) and between[0].kind == "comma" and (between[0].text == "," or is_as_for)
    is_bare = all(one.text in words("places", "article") for one in between[1:])
    last = PlaceRun(run.places[-1].start, run.places[-1:])
    return is_apart and is_bare and no_to(last, marks) is not None


def _role_behind_a_refused(run: PlaceRun, marks: Marks) -> PlaceRole:
    first, second = run.places
    if not any(marks.ending(no, at) for no in ("not", "dropped") for at in run.leads) or no_to(run, marks) is None:
        return ""
    between = marks.line.tokens[first.end : second.start]
    if marks.covers("rather", first.end, second.start):
        return "instead"
    if not between or between[0].kind != "comma":
        return ""
    is_led = between[-1].text in words("places", "inside")
    return "instead" if is_led else "offered" if len(between) == 1 else ""


def no_to(run: PlaceRun, marks: Marks) -> int | None:
    """Say where the words begin that say no to a run of places."""
    if (
        any(marks.ending("but_there", at) for at in run.leads)
        or marks.beginning("none_but_behind", run.end) is not None
    ):
        return None
    no = next((mark for at in run.leads if (mark := marks.ending("not", at)) is not None), None)
    if no is not None and not _is_in(no, run, marks):
        return no.start
    if marks.beginning("not_behind", run.end) is not None:
        return run.start
    return _drop_of(run, marks)


def _drop_of(run: PlaceRun, marks: Marks) -> int | None:
    """Say where the words begin that want a run of places gone: ``remove Leeds``, ``leave Leeds out``."""
    drop = next((mark for at in run.leads if (mark := marks.ending("dropped", at)) is not None), None)
    if drop is not None and _ends_clause(run.end, marks):
        return drop.start
    behind = marks.beginning("dropped_behind", run.end)
    if behind is None or not _ends_clause(behind.end, marks):
        return None
    is_bare = marks.line.said(behind.start, behind.end).lower() in words("places", "no")
    return None if is_bare and len(run.places) > 1 else run.start  # "Leeds, and York not" is no to one of them


def _ends_clause(at: int, marks: Marks) -> bool:
    """Say whether nothing but small words stands between a token and the next pause, ``and`` or ``but``."""
    goes_on = any(marks.beginning(kind, at) is not None for kind in ("joint", "turn"))
    return goes_on or ends_with_small_words(at, marks)


def _is_in(no: Mark, run: PlaceRun, marks: Marks) -> bool:
    """Say whether what says no in one language says in here in another: Portuguese ``no``."""
    if marks.line.said(no.start, no.end).lower() not in words("places", "inside"):
        return False
    name = run.places[0].name
    return run.places[0].kind != "" or in_english(name) != name or bool(marks.of("telling"))
