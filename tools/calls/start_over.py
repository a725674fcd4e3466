"""Begin a new draft."""

from pydantic import BaseModel, ConfigDict

from tools.core.draft import Draft
from tools.core.tool import Answer, Effect, Tool, ToolContext


class Args(BaseModel):
    """Takes nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True)


async def _run(_: Args, context: ToolContext) -> Answer:
    empty = Draft()
    return Answer(content={"missing": list(context.catalogue.missing(empty, context.target))}, draft=empty)


TOOL = Tool(
    name="start_over",
    effect=Effect.EDIT,
    description="Empty the draft and begin a new ad, when the person asks for that.",
    args=Args,
    run=_run,
)
