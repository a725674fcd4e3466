"""List the ads that exist on the target."""

from pydantic import BaseModel, ConfigDict

from tools.core.tool import NEEDS_ACCOUNT, Answer, Effect, Tool, ToolContext, unable


class Args(BaseModel):
    """Takes nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True)


async def _run(_: Args, context: ToolContext) -> Answer:
    if context.advertiser is None:
        return unable(NEEDS_ACCOUNT.told())
    ads = await context.reader.ads(context.advertiser.advertiser_id)
    return Answer(content={"ads": [ad.model_dump(mode="json") for ad in ads]})


TOOL = Tool(
    name="list_ads",
    effect=Effect.READ,
    description="List the ads that exist in the account, with their review and delivery status.",
    args=Args,
    run=_run,
)
