"""Only an ad for Traffic may go without music; Conversions has a rule of its own that says more."""

from tools.core.draft import Draft
from tools.core.music import NoMusic
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.music import FIELD as MUSIC

_JUDGED_HERE_OR_ELSEWHERE = ("TRAFFIC", "CONVERSIONS")

_NEEDS_MUSIC = Sentence(
    "rules.music_none_only_for_traffic",
    "Only an ad for Traffic may go without music, and this one is for {objective}. Choose a track "
    "from the library, one of your own, or the video's own sound; or change the objective to Traffic.",
)


def _check(draft: Draft, objective: Objective | None, _facts: Facts) -> Told | None:
    if objective is None or objective.name in _JUDGED_HERE_OR_ELSEWHERE:
        return None
    if not isinstance(MUSIC.of(draft), NoMusic):
        return None
    return _NEEDS_MUSIC.told(objective=objective.label)


RULE = Rule(name="music_none_only_for_traffic", field="music", kind=Kind.PRODUCT, check=_check)
