"""TikTok takes ad text without emoji, on one line, of visible characters; it is reported, never rewritten."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.text import FIELD as TEXT
from tools.rules._characters import not_taken

_HOLDS = Sentence(
    "rules.text_characters",
    "The ad text holds {found}. TikTok takes one line of plain, visible characters, and your words are never "
    "changed behind your back. Please give the ad text again without that.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    text = TEXT.of(draft)
    found = not_taken(text) if text is not None else ()
    return _HOLDS.told(found=found) if found else None


RULE = Rule(name="text_characters", field="text", kind=Kind.PLATFORM, check=_check)
