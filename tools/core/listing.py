"""How a tool lists what the account has for a field."""

from collections.abc import Awaitable, Callable

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from tools.core.offer import is_named_whole, meant_by
from tools.core.tool import NEEDS_ACCOUNT, Answer, Effect, Tool, ToolContext, unable

_MOST = 30


class Query(BaseModel):
    """Which of them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    query: str | None = Field(None, description="Words of a name, or an id; leave out to see everything.")


def lists(name: str, field: str, description: str) -> Tool:
    """Make the tool that lists what a field can be given."""
    return Tool(name=name, effect=Effect.READ, description=description, args=Query, run=_listing(field))


def _listing(field: str) -> Callable[[Query, ToolContext], Awaitable[Answer]]:
    async def run(args: Query, context: ToolContext) -> Answer:
        if context.advertiser is None:
            return unable(NEEDS_ACCOUNT.told())
        owned = await context.catalogue.offers(field, context.of_fields(context.draft))
        usable = [one for one in owned if one.is_usable]
        found = meant_by(args.query, usable) if args.query else ()
        shown = found or usable
        content: dict[str, JsonValue] = {
            "owned": [one.row for one in shown[:_MOST]],
            "field": field,
            "query": args.query,
            "is_found": bool(found),
            "is_whole": bool(found) and all(is_named_whole(args.query or "", one) for one in found),
            "more": max(0, len(shown) - _MOST),
            "unusable": [one.called for one in owned if not one.is_usable],
        }
        return Answer(content=content)

    return run
