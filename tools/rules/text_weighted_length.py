"""TikTok measures ad text in units, two for a Chinese or Japanese character, and takes at most 100."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.text import AD_TEXT_LIMIT, excess, weighted_length


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> str | None:
    if draft.text is None:
        return None
    text = draft.text.value
    over = excess(text, AD_TEXT_LIMIT)
    too_long_by_any_count = len(text) > AD_TEXT_LIMIT  # text_length has said so already
    if not over or too_long_by_any_count:
        return None
    return (
        f"The ad text has {len(text)} characters but measures {weighted_length(text)} units, because TikTok counts "
        f"each Chinese or Japanese character as two, and takes at most {AD_TEXT_LIMIT}. That is {over} too many: "
        f"take out {(over + 1) // 2} of those characters."
    )


RULE = Rule(name="text_weighted_length", field="text", kind=Kind.PLATFORM, check=_check)
