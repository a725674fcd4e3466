"""Check objective and music together."""

from pydantic import BaseModel, ConfigDict

from tools.core.tool import Answer, Effect, Tool, ToolContext


class Args(BaseModel):
    """Takes nothing: it judges the draft."""

    model_config = ConfigDict(extra="forbid", frozen=True)


async def _run(_: Args, context: ToolContext) -> Answer:
    found = context.catalogue.check(context.draft, await context.facts(context.draft))
    about_music = tuple(one for one in found if one.field == "music")
    return Answer(content={"violations": [one.model_dump(mode="json") for one in about_music]})


TOOL = Tool(
    name="validate_music_rules",
    effect=Effect.READ,
    description="Check whether the draft's music fits its objective: Conversions needs music, Traffic may go without.",
    args=Args,
    run=_run,
)
