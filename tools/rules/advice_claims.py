"""Advice: reviewers turn down absolute claims and results promised by a time. Knows English wording only.

Dated November 2026, after TikTok's policy on misleading and false content of September 2025.
"""

import re

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.text import FIELD as TEXT

_ABSOLUTE = re.compile(
    r"(?:\bno\. ?1\b|#1\b|\bnumber (?:one|1)\b|\bbest in the world\b|\bworld['’]s best\b"
    r"|\b100 ?% (?:natural|safe|effective|guaranteed|proven)|\bguaranteed?\b|\brisk[- ]free\b"
    r"|\bmirac(?:le|ulous)\b|\bcures?\b|\bnever fails?\b)",
    re.IGNORECASE,
)

_TIMED = re.compile(
    r"\b(?:lose|earn|make|gain|slim|cure|heal|get (?:rich|money|paid|slim|fit|thin|results|married))\b[^.!?]{0,40}"
    r"(?:\b(?:in|within) (?:just |only )?(?:\d+|an?|one|two|three|seven|ten) (?:second|minute|hour|day|week)s?\b"
    r"|\bright away\b|\bovernight\b|\binstantly\b)",
    re.IGNORECASE,
)

_SAYS_ABSOLUTELY = Sentence(
    "rules.advice_absolute",
    'TikTok\'s reviewers often turn down absolute claims ("{words}"). Say what can be shown to be so.',
)
_SAYS_BY_WHEN = Sentence(
    "rules.advice_timed",
    'TikTok\'s reviewers often turn down results promised by a time ("{words}"). Say what, not how fast.',
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    text = TEXT.of(draft)
    if text is None:
        return None
    absolute = _ABSOLUTE.search(text)
    if absolute:
        return _SAYS_ABSOLUTELY.told(words=absolute[0])
    timed = _TIMED.search(text)
    return _SAYS_BY_WHEN.told(words=timed[0]) if timed else None


RULE = Rule(name="advice_claims", field="text", kind=Kind.ADVICE, check=_check)
