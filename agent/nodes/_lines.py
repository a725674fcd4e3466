"""The person's lines of which something is not in the draft yet."""

from agent.language.said.unkept import RULE as SAID_AND_LOST
from agent.language.said.unkept import heard, violations
from agent.state import State, Update
from tools.core.pasted import looks_like_answer


def lines_heard(state: State, said: str) -> Update:
    """Keep the lines of which something is not in the draft yet; a submitted ad closes them all."""
    if looks_like_answer(said):
        return {}
    before = () if state.receipt else state.lines
    was_open = any(one.rule == SAID_AND_LOST for one in state.violations)
    lines = heard(before, said, state.draft, was_asked=was_open and not state.missing)
    others = tuple(one for one in state.violations if one.rule != SAID_AND_LOST)
    still = violations(lines, state.draft)
    return {"lines": lines, "violations": (*others, *still), "let_go": was_open and not still}
