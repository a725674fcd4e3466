"""The video's own sound can only be chosen where the video has one."""

from tools.core.draft import Draft, VideoCreative
from tools.core.music import InVideoMusic
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told

_SILENT = Sentence(
    "rules.music_in_video_has_sound",
    "The video has no sound, so that cannot be the ad's music. Choose a track, or a video with sound.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    if draft.creative is None or draft.music is None or not isinstance(draft.music.value, InVideoMusic):
        return None
    shown = draft.creative.value
    if isinstance(shown, VideoCreative) and shown.has_sound is False:
        return _SILENT.told()
    return None


RULE = Rule(name="music_in_video_has_sound", field="music", kind=Kind.PRODUCT, check=_check)
