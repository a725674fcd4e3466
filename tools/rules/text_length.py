"""Ad text has 1 to 100 characters."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.text import AD_TEXT_LIMIT, visible_length


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> str | None:
    if draft.text is None:
        return None
    text = draft.text.value
    if not visible_length(text):
        return f"The ad text is empty. Give the words people should read, 1 to {AD_TEXT_LIMIT} characters."
    over = len(text) - AD_TEXT_LIMIT
    if over <= 0:
        return None
    return (
        f"The ad text has {len(text)} characters and at most {AD_TEXT_LIMIT} are allowed, spaces included. "
        f"It is {over} too long: shorten it, or ask for a shorter wording."
    )


RULE = Rule(name="text_length", field="text", kind=Kind.PRODUCT, check=_check)
