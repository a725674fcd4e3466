"""Which video or pictures the ad shows."""

from pydantic import JsonValue

from tools.core.creative import CarouselCreative, Creative, VideoCreative
from tools.core.field import Field, Making, Parts, on_tiktok
from tools.core.given_files import UploadedFile
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told, alike
from tools.core.standins import Standins
from tools.fields._sound_and_picture import CREATIVE, has_track

_VIDEO = Sentence("card.shows_video", "video {video}")
_VIDEO_AND_COVER = Sentence("card.shows_video_and_cover", "video {video}, cover {cover}")
_PICTURES = Sentence("card.shows_pictures", "pictures {pictures}")


def _shown(creative: Creative) -> Told:
    match creative:
        case CarouselCreative(image_ids=images, files=files):
            return _PICTURES.told(pictures=", ".join(one.name for one in files) or ", ".join(images))
        case VideoCreative(video_id=video, cover_id=cover, file=file):
            named = (alike("{video}", video=video) if file is None else file.shown(video),)
            return _VIDEO.told(video=named) if cover is None else _VIDEO_AND_COVER.told(video=named, cover=cover)


def _listed(creative: Creative) -> tuple[Told, ...]:
    """Show the pictures of a carousel one by one, in their order."""
    if not isinstance(creative, CarouselCreative):
        return ()
    each = enumerate(zip(creative.image_ids, creative.files, strict=False), start=1)
    return tuple(
        alike("{number}. {picture}", number=number, picture=(file.shown(image),)) for number, (image, file) in each
    )


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
    hidden = {"kind", "has_sound", "file", "files"}
    return {"creative": creative.model_dump(mode="json", exclude=hidden, exclude_none=True), **_files(creative)}


def _files(creative: Creative) -> dict[str, JsonValue]:
    match creative:
        case CarouselCreative(image_ids=images, files=(_, *_) as files):
            return {"files": [file.exported(image) for image, file in zip(images, files, strict=False)]}
        case VideoCreative(video_id=video, file=UploadedFile() as file):
            return {"files": [file.exported(video)]}
        case _:
            return {}


FIELD = Field[Creative](
    name="creative",
    order=70,
    holds=CREATIVE,
    shown=_shown,
    sent=_sent,
    needed=on_tiktok,
    exported=_exported,
    listed=_listed,
    standin=_standin,
)
