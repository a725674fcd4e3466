"""The video's own sound can only be chosen where the video has one."""

from tools.core.creative import VideoCreative
from tools.core.draft import Draft
from tools.core.music import InVideoMusic
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.creative import FIELD as CREATIVE
from tools.fields.music import FIELD as MUSIC

_SILENT = Sentence(
    "rules.music_in_video_has_sound",
    "The video has no sound, so that cannot be the ad's music. Choose a track, or a video with sound.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    shown = CREATIVE.of(draft)
    if not isinstance(MUSIC.of(draft), InVideoMusic):
        return None
    if isinstance(shown, VideoCreative) and shown.has_sound is False:
        return _SILENT.told()
    return None


RULE = Rule(name="music_in_video_has_sound", field="music", kind=Kind.PRODUCT, check=_check)
