"""Advice: a word that mixes Latin with Greek or Cyrillic letters looks like another word and is not it.

Dated November 2026, after Unicode's report on confusable characters.
"""

import regex

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.text import FIELD as TEXT

_MIXED = regex.compile(r"\b(?=\w*\p{Latin})(?=\w*[\p{Cyrillic}\p{Greek}])\w+")

_MIXES = Sentence(
    "rules.advice_mixed_alphabets",
    '"{words}" mixes look-alike letters of two alphabets, which may pass for a trick. Type the word anew.',
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    text = TEXT.of(draft)
    found = _MIXED.search(text) if text is not None else None
    return None if found is None else _MIXES.told(words=found[0])


RULE = Rule(name="advice_mixed_alphabets", field="text", kind=Kind.ADVICE, check=_check)
