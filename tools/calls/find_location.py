"""Look up a place by its name."""

from pydantic import BaseModel, ConfigDict, Field

from tools.core.places import known_places, place_of, places_named, unknown_place
from tools.core.tool import NEEDS_ACCOUNT, Answer, Effect, Tool, ToolContext, unable


class Args(BaseModel):
    """Which place."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(description="One place by its English name, such as `Spain` or `California`.")


async def _run(args: Args, context: ToolContext) -> Answer:
    if context.advertiser is None:
        return unable(NEEDS_ACCOUNT.told())
    objective = context.catalogue.objective_of(context.draft)
    regions = await known_places(context.assets, context.advertiser.advertiser_id, objective)
    found = places_named(args.name, regions)
    if not found:
        return unable(unknown_place(args.name, regions))
    shown = [one.model_copy(update={"name": place_of(one, regions).name}) for one in found]
    return Answer(content={"places": [one.model_dump(mode="json", exclude_none=True) for one in shown]})


TOOL = Tool(
    name="find_location",
    effect=Effect.READ,
    description="Find the id of a place where ads can be shown; several places may have one name.",
    args=Args,
    run=_run,
)
