"""Which video or pictures the ad shows."""

from pydantic import JsonValue

from tools.core.creative import CarouselCreative, Creative, VideoCreative
from tools.core.field import Field, Making, Parts, on_tiktok
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told
from tools.core.standins import Standins
from tools.fields._sound_and_picture import CREATIVE, has_track

_VIDEO = Sentence("card.shows_video", "video {video}")
_VIDEO_AND_COVER = Sentence("card.shows_video_and_cover", "video {video}, cover {cover}")
_PICTURES = Sentence("card.shows_pictures", "pictures {pictures}")


def _shown(creative: Creative) -> Told:
    match creative:
        case CarouselCreative(image_ids=images):
            return _PICTURES.told(pictures=", ".join(images))
        case VideoCreative(video_id=video, cover_id=str() as cover):
            return _VIDEO_AND_COVER.told(video=video, cover=cover)
        case VideoCreative(video_id=video):
            return _VIDEO.told(video=video)


def _sent(creative: Creative, _making: Making) -> Parts:
    match creative:
        case CarouselCreative(image_ids=images):
            return {Step.AD: {"ad_format": "CAROUSEL_ADS", "image_ids": [*images]}}
        case VideoCreative(video_id=video, cover_id=cover):
            return {Step.AD: {"ad_format": "SINGLE_VIDEO", "video_id": video, "image_ids": [cover] if cover else []}}


def _standin(standins: Standins, making: Making) -> Creative:
    if has_track(making.draft):
        return CarouselCreative(image_ids=standins.image_ids)
    return VideoCreative(video_id=standins.video_id, cover_id=standins.cover_id)


def _exported(creative: Creative) -> dict[str, JsonValue]:
    return {"creative": creative.model_dump(mode="json", exclude={"kind", "has_sound"}, exclude_none=True)}


FIELD = Field[Creative](
    name="creative",
    order=70,
    holds=CREATIVE,
    shown=_shown,
    sent=_sent,
    needed=on_tiktok,
    exported=_exported,
    standin=_standin,
)
