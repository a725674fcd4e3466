"""Advice: an address or an @ in an ad's text cannot be tapped.

Dated November 2026, after TikTok's page on in-feed auction ads.
"""

import re

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.text import FIELD as TEXT

_LINK = re.compile(
    r"https?://\S+|\bwww\.\S+|\b[a-z0-9][a-z0-9-]*\.(?:com|net|org|shop|store|co|io|app|de|fr|uk|eu)\b(?:/\S*)?",
    re.IGNORECASE,
)
_MENTION = re.compile(r"@\w+")

_CANNOT_BE_TAPPED = Sentence(
    "rules.advice_links_and_mentions",
    "{words} cannot be tapped in an ad's text. The button leads to the landing page; the text can do without.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    text = TEXT.of(draft)
    found = (_LINK.search(text) or _MENTION.search(text)) if text is not None else None
    return None if found is None else _CANNOT_BE_TAPPED.told(words=found[0])


RULE = Rule(name="advice_links_and_mentions", field="text", kind=Kind.ADVICE, check=_check)
