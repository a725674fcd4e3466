"""Advice: reviewers turn down symbols and digits that stand for letters.

Dated November 2026, after TikTok's page on common reasons why ads fail review.
"""

import re

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.text import FIELD as TEXT

# A word with a full stop inside is an address or a mail box, which has other advice.
_DISGUISED = re.compile(
    r"(?<![\w.@$/-])(?:[^\W\d_]+(?:[@$]|0+|1+|3+|4+|5+|7+)[^\W\d_]+|\$[^\W\d_]{2,})(?![\w$@/-]|\.\w)"
)

_HOLDS_SYMBOLS = Sentence(
    "rules.advice_symbols_for_letters",
    'TikTok\'s reviewers often turn down symbols in place of letters ("{words}"). Ordinary spelling is safer.',
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    text = TEXT.of(draft)
    found = _DISGUISED.search(text) if text is not None else None
    return None if found is None else _HOLDS_SYMBOLS.told(words=found[0])


RULE = Rule(name="advice_symbols_for_letters", field="text", kind=Kind.ADVICE, check=_check)
