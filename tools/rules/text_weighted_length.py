"""TikTok measures ad text in units, two for a Chinese or Japanese character, and takes at most 100."""

from tools.core.characters import AD_TEXT_LIMIT, excess, weighted_length
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.text import FIELD as TEXT

_TOO_LONG = Sentence(
    "rules.text_weighted_length",
    "The ad text has {length} characters but measures {units} units, because TikTok counts "
    "each Chinese or Japanese character as two, and takes at most {limit}. That is {over} too many: "
    "take out {fewer} of those characters.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    text = TEXT.of(draft)
    if text is None:
        return None
    over = excess(text, AD_TEXT_LIMIT)
    too_long_by_any_count = len(text) > AD_TEXT_LIMIT  # text_length has said so already
    if not over or too_long_by_any_count:
        return None
    return _TOO_LONG.told(
        length=len(text), units=weighted_length(text), limit=AD_TEXT_LIMIT, over=over, fewer=(over + 1) // 2
    )


RULE = Rule(name="text_weighted_length", field="text", kind=Kind.PLATFORM, check=_check)
