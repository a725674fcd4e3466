"""Upload a video or pictures of the person's own, and use them as what the ad shows."""

import asyncio
import inspect

from pydantic import BaseModel, ConfigDict, Field

from tools.core.creative import (
    FEWEST_PICTURES,
    MOST_PICTURES,
    CarouselCreative,
    Creative,
    VideoCreative,
)
from tools.core.draft import Source
from tools.core.given_files import MEGABYTE, NO_SUCH_FILE, FileHere, GivenFile, UploadedFile, handed
from tools.core.media.found import Media
from tools.core.media.pictures import read_picture
from tools.core.media.verdicts import judged_film, judged_picture
from tools.core.sentence import Told
from tools.core.tool import NEEDS_ACCOUNT, Answer, Effect, Tool, ToolContext, unable
from tools.fields.creative import FIELD as CREATIVE
from tools.fields.creative import NOT_SHOWN

_VIDEO_BYTES, _PICTURE_BYTES = 500 * MEGABYTE, 50 * MEGABYTE
_PICTURE_ENDINGS = (".jpg", ".jpeg", ".png")

JudgedFiles = list[tuple[GivenFile, Media]]


class Args(BaseModel):
    """Which files."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    paths: tuple[str, ...] = Field(
        description="Paths exactly as the person typed them: one video (mp4, mov, mpeg, avi; at most 60 seconds; "
        "9:16, 1:1 or 16:9) or 2 to 35 pictures (jpg, png)."
    )


async def _run(args: Args, context: ToolContext) -> Answer:
    if context.advertiser is None:
        return unable(NEEDS_ACCOUNT.told())
    is_film = len(args.paths) == 1
    files = await _film(args.paths[0], context) if is_film else await _pictures(args.paths, context)
    if isinstance(files, Told):
        owned = await _of_the_account(args.paths, files, context)
        return unable(files) if owned is None else await _shown(owned, context)
    return await _shown(await _sent(files, context.advertiser.advertiser_id, context, is_film=is_film), context)


async def _of_the_account(paths: tuple[str, ...], why: Told, context: ToolContext) -> Creative | None:
    """Take what the account has under these very names, where this machine has no such files."""
    if why.says != NO_SUCH_FILE.name:
        return None
    known = context.of_fields(context.draft)
    owned = {name for one in await context.catalogue.offers(CREATIVE.name, known) for name in one.names}
    if not owned.issuperset(paths) or CREATIVE.read is None:
        return None
    found = CREATIVE.read({CREATIVE.name: paths}, known)
    creative = await found if inspect.isawaitable(found) else found
    return None if isinstance(creative, Told) else creative


async def _shown(creative: Creative, context: ToolContext) -> Answer:
    draft = context.draft.fill(Source.SAID, creative=creative)
    violations = context.catalogue.check(draft, await context.facts(draft))
    return Answer(
        content={
            "creative": creative.model_dump(mode="json", exclude={"here"}, exclude_none=True),
            "violations": [one.model_dump(mode="json") for one in violations],
            "missing": list(context.catalogue.missing(draft, context.target)),
        },
        draft=draft,
    )


async def _film(path: str, context: ToolContext) -> JudgedFiles | Told:
    """Take one file for a video, whatever it is called; one picture alone is too few."""
    file = await handed(context.files, path, context.files_named, _VIDEO_BYTES)
    if isinstance(file, Told):
        return file
    found = await asyncio.to_thread(judged_film, path, file.content)
    if isinstance(found, Told):
        is_lone_picture = path.lower().endswith(_PICTURE_ENDINGS) and read_picture(file.content) is not None
        return NOT_SHOWN.told() if is_lone_picture else found
    return [(file, found)]


async def _pictures(paths: tuple[str, ...], context: ToolContext) -> JudgedFiles | Told:
    if not FEWEST_PICTURES <= len(paths) <= MOST_PICTURES:
        return NOT_SHOWN.told()
    files: JudgedFiles = []
    for path in paths:
        file = await handed(context.files, path, context.files_named, _PICTURE_BYTES)
        if isinstance(file, Told):
            return file
        found = await asyncio.to_thread(judged_picture, path, file.content)
        if isinstance(found, Told):
            return found
        files.append((file, found))
    return files


async def _sent(files: JudgedFiles, account: str, context: ToolContext, *, is_film: bool) -> Creative:
    seen = tuple(UploadedFile.of(file, found) for file, found in files)
    if is_film:
        file, found = files[0]
        video_id = await context.uploads.video(account, file.own_name, file.content)
        cover_id = await context.assets.cover(account, video_id)
        here = FileHere.of(file)
        return VideoCreative(video_id=video_id, cover_id=cover_id, has_sound=found.has_sound, file=seen[0], here=here)
    sent = [await context.uploads.image(account, one.own_name, one.content) for one, _ in files]
    return CarouselCreative(image_ids=tuple(sent), files=seen, here=tuple(FileHere.of(file) for file, _ in files))


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
