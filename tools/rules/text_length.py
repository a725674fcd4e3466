"""Ad text has 1 to 100 characters."""

from tools.core.characters import AD_TEXT_LIMIT, visible_length
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.text import FIELD as TEXT

_EMPTY = Sentence(
    "rules.text_empty", "The ad text is empty. Give the words people should read, 1 to {limit} characters."
)
_TOO_LONG = Sentence(
    "rules.text_length",
    "The ad text has {length} characters and at most {limit} are allowed, spaces included. "
    "It is {over} too long: shorten it, or ask for a shorter wording.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    text = TEXT.of(draft)
    if text is None:
        return None
    if not visible_length(text):
        return _EMPTY.told(limit=AD_TEXT_LIMIT)
    over = len(text) - AD_TEXT_LIMIT
    return None if over <= 0 else _TOO_LONG.told(length=len(text), limit=AD_TEXT_LIMIT, over=over)


RULE = Rule(name="text_length", field="text", kind=Kind.PRODUCT, check=_check)
