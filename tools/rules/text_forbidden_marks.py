"""TikTok's specification of ad text leaves out braces and the number sign."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.text import FIELD as TEXT

_MARKS = "{}#"

_HOLDS_MARKS = Sentence(
    "rules.text_forbidden_marks",
    "The ad text holds {marks}, which TikTok does not take there; "
    "a hashtag does nothing in an ad's text anyway. Please give the text again without.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    text = TEXT.of(draft)
    found = [mark for mark in _MARKS if text is not None and mark in text]
    return _HOLDS_MARKS.told(marks=", ".join(found)) if found else None


RULE = Rule(name="text_forbidden_marks", field="text", kind=Kind.PLATFORM, check=_check)
