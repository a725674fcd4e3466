"""Which video or pictures the ad shows."""

from collections.abc import Mapping, Sequence

from pydantic import JsonValue

from tools.core.assets import OwnedFile
from tools.core.creative import (
    FEWEST_PICTURES,
    LONGEST_VIDEO_SECONDS,
    MOST_PICTURES,
    CarouselCreative,
    Creative,
    PostCreative,
    VideoCreative,
)
from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, on_tiktok
from tools.core.given_files import UploadedFile
from tools.core.offer import Offer
from tools.core.patterns import lazily
from tools.core.plan import Step
from tools.core.posts import AUTH_CODE, on_one_line
from tools.core.sentence import Sentence, Told, alike
from tools.core.standins import Standins
from tools.fields._owned import NOT_USABLE, one_of
from tools.fields._sound_and_picture import CREATIVE, has_track

_ITEM_ID = lazily(r"[0-9]{15,20}")
_VIDEO = Sentence("card.shows_video", "video {video}")
_VIDEO_AND_COVER = Sentence("card.shows_video_and_cover", "video {video}, cover {cover}")
_POST = Sentence(
    "card.shows_post", "the post {post} by {author}, “{text}”, under that name; its code holds until {until} UTC"
)
_PICTURES = Sentence("card.shows_pictures", "pictures {pictures}")
_TOO_LONG = Sentence(
    "handed.video_too_long",
    "“{said}” cannot be used: it lasts {seconds} seconds, and a video in an ad at most {most}.",
)
NOT_SHOWN = Sentence(
    "handed.not_shown",
    "An ad shows one video, or 2 to 35 pictures (jpg or png). Give that many, all in one line.",
)


def _shown(creative: Creative) -> Told:
    match creative:
        case CarouselCreative(image_ids=images, files=files):
            return _PICTURES.told(pictures=", ".join(one.name for one in files) or ", ".join(images))
        case PostCreative(item_id=post, author=author, text=text, holds_until=until):
            name = f"{on_one_line(author)} ({creative.identity_id})"
            return _POST.told(post=post, author=name, text=on_one_line(text), until=f"{until:%Y-%m-%d %H:%M}")
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
        case PostCreative(item_id=post, identity_id=identity):
            appears: Mapping[str, JsonValue] = {"identity_type": AUTH_CODE, "identity_id": identity}
            return {Step.AD: {"ad_format": "SINGLE_VIDEO", "tiktok_item_id": post, **appears}}
        case VideoCreative(video_id=video, cover_id=cover):
            return {Step.AD: {"ad_format": "SINGLE_VIDEO", "video_id": video, "image_ids": [cover] if cover else []}}


def _ids(creative: Creative) -> tuple[str, ...]:
    match creative:
        case CarouselCreative(image_ids=images):
            return images
        case PostCreative(item_id=post):
            return (post,)
        case VideoCreative(video_id=video):
            return (video,)


def _standin(standins: Standins, making: Making) -> Creative:
    if has_track(making.draft):
        return CarouselCreative(image_ids=standins.image_ids)
    return VideoCreative(video_id=standins.video_id, cover_id=standins.cover_id)


def _exported(creative: Creative) -> dict[str, JsonValue]:
    hidden = {"kind", "has_sound", "file", "files", "here"}
    shown = creative.model_dump(mode="json", exclude=hidden, exclude_none=True)
    if isinstance(creative, PostCreative):
        shown["post_text"] = shown.pop("text")  # the ad itself is sent without one
    return {"creative": shown, **_files(creative)}


def _files(creative: Creative) -> dict[str, JsonValue]:
    match creative:
        case CarouselCreative(image_ids=images, files=(_, *_) as files):
            return {"files": [file.exported(image) for image, file in zip(images, files, strict=False)]}
        case VideoCreative(video_id=video, file=UploadedFile() as file):
            return {"files": [file.exported(video)]}
        case _:
            return {}


async def _offers(known: FieldContext) -> tuple[Offer, ...]:
    """List the videos and pictures of the account."""
    if known.advertiser is None:
        return ()
    account = known.advertiser.advertiser_id
    videos, pictures = await known.assets.videos(account), await known.assets.pictures(account)
    return (*map(_of_video, videos), *map(_of_picture, pictures))


def _of_video(video: OwnedFile) -> Offer:
    shown = VideoCreative(video_id=video.file_id, file=_known(video, "mp4"))
    lasts = video.seconds or 0
    too_long = _TOO_LONG.told(said=video.name, seconds=f"{lasts:g}", most=LONGEST_VIDEO_SECONDS)
    return _offer(video, "video", shown, unfit=too_long if lasts > LONGEST_VIDEO_SECONDS else None)


def _of_picture(picture: OwnedFile) -> Offer:
    shown = CarouselCreative(image_ids=(picture.file_id,), files=(_known(picture, "jpg"),))
    return _offer(picture, "picture", shown)


def _offer(file: OwnedFile, about: str, shown: Creative, *, unfit: Told | None = None) -> Offer:
    return Offer(
        id=file.file_id,
        names=(file.name,),
        about=about,
        seconds=file.seconds,
        value=shown.model_dump(mode="json"),
        arguments={"creative": [file.file_id]},
        unfit=unfit or (None if file.is_usable else NOT_USABLE.told(said=file.name)),
    )


def _known(file: OwnedFile, kind: str) -> UploadedFile:
    """Keep what the account tells of a file; its ending says of what kind it is."""
    ending = file.name.rpartition(".")[2].lower() if "." in file.name else kind
    return UploadedFile(name=file.name, kind=ending, seconds=file.seconds, width=file.width, height=file.height)


async def _read(given: Given, known: FieldContext) -> Creative | Told:
    if (post := await _opened(given["creative"], known)) is not None:
        return post
    named = [await one_of(words, _offers, known) for words in given["creative"]]
    found: list[Creative] = []
    for one in named:
        if isinstance(one, Told):
            return one
        found.append(CREATIVE.validate_python(one.value))
    return await _shown_together(found, known)


async def _opened(words: Sequence[str], known: FieldContext) -> PostCreative | None:
    """Give the post that was opened to the account, where words are its id; files of the account have none like it."""
    if len(words) != 1 or known.advertiser is None or not _ITEM_ID.fullmatch(words[0]):
        return None
    opened = await known.assets.posts(known.advertiser.advertiser_id)
    return next((PostCreative.of(one) for one in opened if one.item_id == words[0] and one.ends is not None), None)


async def _shown_together(found: list[Creative], known: FieldContext) -> Creative | Told:
    pictures = [one for one in found if isinstance(one, CarouselCreative)]
    match found:
        case [VideoCreative() as video] if known.advertiser is not None:
            cover = await known.assets.cover(known.advertiser.advertiser_id, video.video_id)
            return video.model_copy(update={"cover_id": cover})
        case _ if len(pictures) == len(found) and FEWEST_PICTURES <= len(found) <= MOST_PICTURES:
            ids = tuple(image for one in pictures for image in one.image_ids)
            return CarouselCreative(image_ids=ids, files=tuple(file for one in pictures for file in one.files))
        case _:
            return NOT_SHOWN.told()


FIELD = Field[Creative](
    name="creative",
    order=70,
    holds=CREATIVE,
    shown=_shown,
    sent=_sent,
    needed=on_tiktok,
    arguments=(
        Argument(
            "creative",
            tuple[str, ...],
            "What the ad shows of the account's own, ids from list_creatives: one video, or 2 to 35 pictures in order.",
        ),
    ),
    read=_read,
    offers=_offers,
    again=lambda creative: {"creative": [*_ids(creative)]},
    exported=_exported,
    listed=_listed,
    standin=_standin,
)
