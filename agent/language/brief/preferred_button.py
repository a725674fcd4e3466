"""The button that is wanted instead: ``the button does not fit, contact us would be better``."""

from agent.language.brief.edit_words import EditPart, edit_line
from agent.language.brief.labels import names_field
from agent.language.brief.said_values import read_call_to_action
from agent.language.ground.smallwords import core
from agent.language.wants.sentence_kinds import is_question


def preferred_button(blank: str) -> str | None:
    """Give the one button that is preferred where a message speaks of the button; several are none."""
    if not names_field(blank, "cta") or is_question(blank):
        return None
    line = edit_line(blank, blank, (), {})
    is_faulted = False
    found: list[str] = []
    for start, end in line.clauses:
        here = [one for one in line.parts if start <= one.start and one.end <= end]
        said = (line.said(*rest) for rest in _besides(here, start, end, is_faulted=is_faulted))
        found += (name for one in said if (name := read_call_to_action(core(one), typos=False)) is not None)
        is_faulted = is_faulted or any(one.role in ("misfits", "faulted") for one in here)
    return found[0] if len({*found}) == 1 else None


def _besides(here: list[EditPart], start: int, end: int, *, is_faulted: bool) -> list[tuple[int, int]]:
    """Give what a clause says besides that something is preferred; all of it, where fault was found before."""
    prefers = [one for one in here if one.role == "prefers"]
    before = [(start, one.start) for one in prefers if one.start > start and one.end == end]
    behind = [(one.end, end) for one in prefers if one.start == start and one.end < end]
    return [*before, *behind, *([(start, end)] if is_faulted else [])]
