"""List the ads that exist on the target."""

from pydantic import BaseModel, ConfigDict

from tools.core.tool import Answer, Desk, Effect, Tool


class Args(BaseModel):
    """Takes nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True)


async def _run(_: Args, desk: Desk) -> Answer:
    if desk.advertiser is None:
        return Answer(content={"problem": "Ads can be listed once an ad account is logged in."})
    ads = await desk.reader.ads(desk.advertiser.advertiser_id)
    return Answer(content={"ads": [ad.model_dump(mode="json") for ad in ads]})


TOOL = Tool(
    name="list_ads",
    effect=Effect.READ,
    description="List the ads that exist in the account, with their review and delivery status.",
    args=Args,
    run=_run,
)
