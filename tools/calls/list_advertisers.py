"""List the ad accounts the login may use."""

from pydantic import BaseModel, ConfigDict

from tools.core.tool import Answer, Effect, Tool, ToolContext


class Args(BaseModel):
    """Takes nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True)


async def _run(_: Args, context: ToolContext) -> Answer:
    accounts = await context.reader.advertisers()
    chosen = context.advertiser.advertiser_id if context.advertiser else None
    return Answer(content={"advertisers": [one.model_dump(mode="json") for one in accounts], "chosen": chosen})


TOOL = Tool(
    name="list_advertisers",
    effect=Effect.READ,
    description="List the ad accounts with name, currency, time zone and balance.",
    args=Args,
    run=_run,
)
