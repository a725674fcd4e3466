"""TikTok's specification of ad text leaves out braces and the number sign."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule

_MARKS = "{}#"


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> str | None:
    found = [mark for mark in _MARKS if draft.text and mark in draft.text.value]
    if not found:
        return None
    return (
        f"The ad text holds {' and '.join(found)}, which TikTok does not take there; "
        "a hashtag does nothing in an ad's text anyway. Please give the text again without."
    )


RULE = Rule(name="text_forbidden_marks", field="text", kind=Kind.PLATFORM, check=_check)
