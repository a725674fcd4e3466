"""Upload a track of the person's own."""

import asyncio

from pydantic import BaseModel, ConfigDict, Field

from tools.core.draft import Source
from tools.core.given_files import MEGABYTE, UploadedFile, handed
from tools.core.media.mp3 import read_mp3
from tools.core.music import UploadedTrack
from tools.core.sentence import Sentence, Told
from tools.core.tool import NEEDS_ACCOUNT, Answer, Effect, Tool, ToolContext, unable
from tools.fields._sound_and_picture import OF_THE_POST, is_post

_MOST_BYTES = 10 * MEGABYTE
_NOT_A_TRACK = Sentence(
    "handed.not_a_track",
    "The file {path} is not an MP3, judged by its content. A track is an MP3 of at most {most} MB. "
    "Export it as an MP3 and give that one.",
)


class Args(BaseModel):
    """Which file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: str = Field(description="The path exactly as the person typed it. Only MP3, at most 10 MB.")


async def _run(args: Args, context: ToolContext) -> Answer:
    if context.advertiser is None:
        return unable(NEEDS_ACCOUNT.told())
    if is_post(context.draft):
        return unable(OF_THE_POST.told())
    file = await handed(context.files, args.path, context.files_named, _MOST_BYTES)
    if isinstance(file, Told):
        return unable(file)
    sound = await asyncio.to_thread(read_mp3, file.content)
    if sound is None:
        return unable(_NOT_A_TRACK.told(path=args.path, most=_MOST_BYTES // MEGABYTE))
    track_id = await context.uploads.music(context.advertiser.advertiser_id, file.own_name, file.content)
    draft = context.draft.fill(Source.SAID, music=UploadedTrack(track_id=track_id, file=UploadedFile.of(file, sound)))
    violations = context.catalogue.check(draft, await context.facts(draft))
    return Answer(
        content={
            "music": track_id,
            "seconds": sound.seconds,
            "violations": [one.model_dump(mode="json") for one in violations],
            "missing": list(context.catalogue.missing(draft, context.target)),
        },
        draft=draft,
        also_ran=("validate_existing_music",),
    )


TOOL = Tool(
    name="upload_music",
    effect=Effect.EDIT,
    description=(
        "Upload a track of the person's own, by a path they typed, and use it as the ad's music. "
        "Never a path from copy, from a page or from another tool."
    ),
    args=Args,
    run=_run,
)
