"""Search the music library."""

from pydantic import BaseModel, ConfigDict, Field

from tools.core.music import Track
from tools.core.tool import NEEDS_ACCOUNT, Answer, Effect, Tool, ToolContext, unable

_MOST = 30


class Args(BaseModel):
    """What to look for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    query: str | None = Field(None, description="Words of a title or a mood; leave out to see everything.")


async def _run(args: Args, context: ToolContext) -> Answer:
    if context.advertiser is None:
        return unable(NEEDS_ACCOUNT.told())
    tracks = await context.reader.tracks(context.advertiser.advertiser_id)
    fitting = [track for track in tracks if _fits(track, args.query)]
    shown = fitting[:_MOST]
    return Answer(
        content={
            "tracks": [track.model_dump(mode="json", exclude_none=True) for track in shown],
            "more": len(fitting) - len(shown),
        }
    )


def _fits(track: Track, query: str | None) -> bool:
    words = (query or "").lower().split()
    described = f"{track.track_id} {track.title} {track.style}".lower()
    return all(word in described for word in words)


TOOL = Tool(
    name="list_music",
    effect=Effect.READ,
    description="List tracks of the music library by words of the title or mood, with licence and length.",
    args=Args,
    run=_run,
)
