"""Check one track against the library, its licence and the account's region."""

from pydantic import BaseModel, ConfigDict, Field

from tools.core.music import LibraryTrack
from tools.core.tool import Answer, Effect, Tool, ToolContext


class Args(BaseModel):
    """Which track."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    track_id: str = Field(description="The track's id, such as music_001.")


async def _run(args: Args, context: ToolContext) -> Answer:
    draft = context.draft.fill(music=LibraryTrack(track_id=args.track_id))
    facts = await context.facts(draft)
    found = tuple(one for one in context.catalogue.check(draft, facts) if one.field == "music")
    track = facts.track.model_dump(mode="json") if facts.track else None
    return Answer(content={"track": track, "violations": [one.model_dump(mode="json") for one in found]})


TOOL = Tool(
    name="validate_existing_music",
    effect=Effect.READ,
    description="Check that a track exists, is licensed for ads, and may be used in the account's region.",
    args=Args,
    run=_run,
)
