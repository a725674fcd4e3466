"""The person's lines of which something is not in the draft yet, and what one changes of the numbers in it."""

from datetime import date

from pydantic import JsonValue

from agent.language.revising.changed import Changes, read_changes
from agent.language.revising.shown import shown_of
from agent.language.said.unkept import RULE as SAID_AND_LOST
from agent.language.said.unkept import heard, violations
from agent.state import State, Update
from tools.core.draft import Draft
from tools.core.pasted import looks_like_answer
from tools.fields import every_field


def in_plain_words(draft: Draft) -> dict[str, JsonValue]:
    """Give what is decided, each value as ``update_draft`` takes it."""
    decided = ((field, field.of(draft)) for field in every_field())
    return {field.name: field.plain(value) for field, value in decided if value is not None}


def numbers_changed(said: str, draft: Draft | None, today: date) -> Changes:
    """Read what a line makes of the amounts, days and people of a draft; its rest is what else it says."""
    if draft is None or draft == Draft():
        return Changes(rest=said)
    return read_changes(said, shown_of(in_plain_words(draft)), today)


def lines_heard(state: State, said: str, today: date) -> Update:
    """Keep the lines of which something is not in the draft yet; a submitted ad closes them all."""
    if looks_like_answer(said):
        return {}
    before = () if state.receipt else state.lines
    was_open = any(one.rule == SAID_AND_LOST for one in state.violations)
    claimed = said if state.missing or state.receipt else numbers_changed(said, state.draft, today).rest
    lines = heard(before, claimed, state.draft, was_asked=was_open and not state.missing)
    others = tuple(one for one in state.violations if one.rule != SAID_AND_LOST)
    still = violations(lines, state.draft)
    return {"lines": lines, "violations": (*others, *still), "let_go": was_open and not still}
