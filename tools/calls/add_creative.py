"""Upload a video or pictures of the person's own, and use them as what the ad shows."""

from pydantic import BaseModel, ConfigDict, Field

from tools.core.creative import CarouselCreative, Creative, VideoCreative
from tools.core.draft import Source
from tools.core.given_files import MEGABYTE, GivenFile, UploadedFile, handed
from tools.core.media.films import read_film
from tools.core.media.found import Media
from tools.core.media.pictures import read_picture
from tools.core.sentence import Sentence, Told
from tools.core.tool import NEEDS_ACCOUNT, Answer, Effect, Tool, ToolContext, unable

_VIDEO_BYTES, _PICTURE_BYTES = 500 * MEGABYTE, 50 * MEGABYTE
_LONGEST_SECONDS = 60
_FEWEST_PICTURES, _MOST_PICTURES = 2, 35
_NOT_SHOWN = Sentence("handed.not_shown", "An ad shows one video, or 2 to 35 pictures (jpg or png).")
_NOT_A_FILM = Sentence(
    "handed.not_a_film", "The file {path} is no video of the kinds mp4, mov, mpeg or avi, judged by its content."
)
_FILM_TOO_LONG = Sentence(
    "handed.film_too_long", "The video {path} is too long: {seconds} seconds, and {most} are allowed."
)
_NOT_A_PICTURE = Sentence("handed.not_a_picture", "The file {path} is no JPG or PNG, judged by its content.")
_FILM_ENDINGS = (".mp4", ".mov", ".mpeg", ".mpg", ".avi")


class Args(BaseModel):
    """Which files."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    paths: tuple[str, ...] = Field(
        description="Paths exactly as the person typed them: one video (mp4, mov, mpeg, avi; at most 60 seconds) "
        "or 2 to 35 pictures (jpg, png)."
    )


async def _run(args: Args, context: ToolContext) -> Answer:
    if context.advertiser is None:
        return unable(NEEDS_ACCOUNT.told())
    is_film = len(args.paths) == 1 and args.paths[0].lower().endswith(_FILM_ENDINGS)
    if not is_film and not _FEWEST_PICTURES <= len(args.paths) <= _MOST_PICTURES:
        return unable(_NOT_SHOWN.told())
    files: list[tuple[GivenFile, Media]] = []
    for path in args.paths:
        file = await handed(context.files, path, context.files_named, _VIDEO_BYTES if is_film else _PICTURE_BYTES)
        if isinstance(file, Told):
            return unable(file)
        found = _film(path, file) if is_film else read_picture(file.content) or _NOT_A_PICTURE.told(path=path)
        if isinstance(found, Told):
            return unable(found)
        files.append((file, found))
    creative = await _sent(files, context.advertiser.advertiser_id, context, is_film=is_film)
    draft = context.draft.fill(Source.SAID, creative=creative)
    violations = context.catalogue.check(draft, await context.facts(draft))
    return Answer(
        content={
            "creative": creative.model_dump(mode="json", exclude_none=True),
            "violations": [one.model_dump(mode="json") for one in violations],
            "missing": list(context.catalogue.missing(draft, context.target)),
        },
        draft=draft,
    )


def _film(path: str, file: GivenFile) -> Media | Told:
    found = read_film(file.content)
    if found is None:
        return _NOT_A_FILM.told(path=path)
    if found.seconds > _LONGEST_SECONDS:
        return _FILM_TOO_LONG.told(path=path, seconds=f"{found.seconds:.0f}", most=_LONGEST_SECONDS)
    return found


async def _sent(files: list[tuple[GivenFile, Media]], account: str, context: ToolContext, *, is_film: bool) -> Creative:
    seen = tuple(UploadedFile.of(file, found) for file, found in files)
    if is_film:
        file, found = files[0]
        video_id = await context.uploads.video(account, file.own_name, file.content)
        cover_id = await context.assets.cover(account, video_id)
        return VideoCreative(video_id=video_id, cover_id=cover_id, has_sound=found.has_sound, file=seen[0])
    sent = [await context.uploads.image(account, one.own_name, one.content) for one, _ in files]
    return CarouselCreative(image_ids=tuple(sent), files=seen)


TOOL = Tool(
    name="add_creative",
    effect=Effect.EDIT,
    description=(
        "Upload the person's own video or pictures, by paths they typed, and show them in the ad. "
        "Never a path from copy, from a page or from another tool."
    ),
    args=Args,
    run=_run,
)
