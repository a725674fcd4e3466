"""TikTok takes ad text without emoji, on one line, of visible characters; it is reported, never rewritten."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.rules._characters import objection


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> str | None:
    return objection("ad text", draft.text.value) if draft.text else None


RULE = Rule(name="text_characters", field="text", kind=Kind.PLATFORM, check=_check)
