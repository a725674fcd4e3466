"""Advice: a word that mixes Latin with Greek or Cyrillic letters looks like another word and is not it.

Dated November 2026, after Unicode's report on confusable characters.
"""

import regex

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule

_MIXED = regex.compile(r"\b(?=\w*\p{Latin})(?=\w*[\p{Cyrillic}\p{Greek}])\w+")


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> str | None:
    found = _MIXED.search(draft.text.value) if draft.text else None
    if found is None:
        return None
    return f'"{found[0]}" mixes look-alike letters of two alphabets, which may pass for a trick. Type the word anew.'


RULE = Rule(name="advice_mixed_alphabets", field="text", kind=Kind.ADVICE, check=_check)
