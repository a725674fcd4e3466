"""Choose the ad account to work in."""

from pydantic import BaseModel, ConfigDict, Field

from tools.core.sentence import Sentence
from tools.core.tool import Answer, Effect, Tool, ToolContext, unable

_NO_SUCH_ACCOUNT = Sentence("handed.no_such_account", "This login has no such account. It has: {known}.")


class Args(BaseModel):
    """Which account."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    advertiser_id: str = Field(description="The account's id, from list_advertisers.")


async def _run(args: Args, context: ToolContext) -> Answer:
    accounts = await context.reader.advertisers()
    chosen = next((one for one in accounts if one.advertiser_id == args.advertiser_id.strip()), None)
    if chosen is None:
        known = ", ".join(f"{one.advertiser_id} ({one.name})" for one in accounts)
        return unable(_NO_SUCH_ACCOUNT.told(known=known))
    return Answer(content={"chosen": chosen.model_dump(mode="json")}, advertiser=chosen)


TOOL = Tool(
    name="choose_advertiser",
    effect=Effect.EDIT,
    description="Choose one of the login's ad accounts, after the person has said which.",
    args=Args,
    run=_run,
)
