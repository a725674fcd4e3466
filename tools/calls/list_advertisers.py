"""List the ad accounts the login may use."""

from pydantic import BaseModel, ConfigDict

from tools.core.tool import Answer, Effect, Tool, ToolContext


class Args(BaseModel):
    """Takes nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True)


async def _run(_: Args, desk: ToolContext) -> Answer:
    accounts = await desk.reader.advertisers()
    chosen = desk.advertiser.advertiser_id if desk.advertiser else None
    return Answer(content={"advertisers": [one.model_dump(mode="json") for one in accounts], "chosen": chosen})


TOOL = Tool(
    name="list_advertisers",
    effect=Effect.READ,
    description="List the ad accounts with name, currency, time zone and balance.",
    args=Args,
    run=_run,
)
