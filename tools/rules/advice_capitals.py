"""Advice: reviewers turn down distracting capitals and letters set apart.

Dated November 2026, after TikTok's page on common reasons why ads fail review.
"""

import re

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.text import FIELD as TEXT

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_SHOUT = 4  # shorter ones are mostly abbreviations: USA, VIP, NEW
_SPELLED_OUT = re.compile(r"(?<![^\W_])(?:[^\W\d_][.*·_ -]){3,}[^\W\d_](?![^\W_])")

_SHOUTED = Sentence(
    "rules.advice_capitals",
    "TikTok's reviewers often turn down distracting capitals ({words}). Plain spelling is safer.",
)
_SET_APART = Sentence(
    "rules.advice_letters_apart",
    "TikTok's reviewers often turn down letters set apart ({words}). Ordinary spelling is safer.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    text = TEXT.of(draft)
    if text is None:
        return None
    shouts = [word for word in _WORD.findall(text) if word.isupper() and len(word) >= _SHORTEST_SHOUT]
    if len(shouts) > 1 or (shouts and text.isupper()):
        return _SHOUTED.told(words=", ".join(shouts))
    spelled_out = _SPELLED_OUT.search(text)
    return _SET_APART.told(words=spelled_out[0]) if spelled_out else None


RULE = Rule(name="advice_capitals", field="text", kind=Kind.ADVICE, check=_check)
