"""An ad for Conversions has music."""

from tools.core.draft import Draft
from tools.core.music import NoMusic
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.music import FIELD as MUSIC

_NEEDS_MUSIC = Sentence(
    "rules.music_for_conversions",
    "An ad for Conversions needs music, and this one has none. There are two ways out: choose music "
    "(a track from the library, one of your own, or the video's own sound), or change the objective to Traffic, "
    "which may go without.",
)


def _check(draft: Draft, objective: Objective | None, _facts: Facts) -> Told | None:
    if objective is None or objective.name != "CONVERSIONS":
        return None
    if not isinstance(MUSIC.of(draft), NoMusic):
        return None
    return _NEEDS_MUSIC.told()


RULE = Rule(name="music_for_conversions", field="music", kind=Kind.PRODUCT, check=_check)
