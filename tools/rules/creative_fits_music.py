"""TikTok puts a track under pictures alone; a video brings its own sound or none."""

from tools.core.creative import CarouselCreative, VideoCreative
from tools.core.draft import Draft
from tools.core.music import track_id
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.creative import FIELD as CREATIVE
from tools.fields.music import FIELD as MUSIC

_TRACK_UNDER_A_VIDEO = Sentence(
    "rules.creative_video_with_track",
    "TikTok puts a track under pictures only, and this ad shows a video. "
    "Use the video's own sound, or show 2 to 35 pictures.",
)
_PICTURES_WITHOUT_A_TRACK = Sentence(
    "rules.creative_pictures_alone",
    "Pictures need a track to go with them. Choose one from the library or upload one, or show a video.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    creative, music = CREATIVE.of(draft), MUSIC.of(draft)
    if creative is None or music is None:
        return None
    has_track = track_id(music) is not None
    match creative:
        case VideoCreative() if has_track:
            return _TRACK_UNDER_A_VIDEO.told()
        case CarouselCreative() if not has_track:
            return _PICTURES_WITHOUT_A_TRACK.told()
    return None


RULE = Rule(name="creative_fits_music", field="creative", kind=Kind.PLATFORM, check=_check)
