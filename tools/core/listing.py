"""How a tool lists what the account has for a field."""

from collections.abc import Awaitable, Callable, Iterator, Sequence

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from tools.core.offer import Offer, is_named_whole, is_said_in_full, meant_by
from tools.core.sentence import Told
from tools.core.tool import NEEDS_ACCOUNT, Answer, Effect, Tool, ToolContext, unable

_MOST = 30


class Query(BaseModel):
    """Which of them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    query: str | None = Field(None, description="Words of a name, or an id; leave out to see everything.")
    in_full: bool = Field(default=False, description="Whether only a name that the words hold in full counts.")


def lists(name: str, field: str, description: str) -> Tool:
    """Make the tool that lists what a field can be given."""
    return Tool(name=name, effect=Effect.READ, description=description, args=Query, run=_listing(field))


def _listing(field: str) -> Callable[[Query, ToolContext], Awaitable[Answer]]:
    async def run(args: Query, context: ToolContext) -> Answer:
        if context.advertiser is None:
            return unable(NEEDS_ACCOUNT.told())
        owned = await context.catalogue.offers(field, context.of_fields(context.draft))
        usable = [one for one in owned if one.is_usable]
        found, unfit = _named(args, usable), _named(args, [one for one in owned if not one.is_usable])
        shown = found or (usable if unfit or not args.in_full else [])
        content: dict[str, JsonValue] = {
            "owned": [one.row for one in shown[:_MOST]],
            "field": field,
            "query": args.query,
            "is_found": bool(found),
            "is_whole": bool(found) and all(is_named_whole(args.query or "", one) for one in found),
            "more": max(0, len(shown) - _MOST),
            "in_full": args.in_full,
            "unusable": [one.called for one in owned if not one.is_usable],
            "unfit": [told.model_dump(mode="json") for told in _why(unfit, args.query or "", is_found=bool(found))],
        }
        return Answer(content=content)

    return run


def _named(args: Query, offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Give those that words name; where only names in full count, one stands in no other's place."""
    named = meant_by(args.query, offers) if args.query else ()
    return tuple(one for one in named if not args.in_full or is_said_in_full(args.query or "", one))


def _why(unfit: Sequence[Offer], words: str, *, is_found: bool) -> Iterator[Told]:
    """Say why those that words name cannot be used; a part of a name is enough where it names nothing that can."""
    named = (one for one in unfit if is_named_whole(words, one) or not is_found)
    yield from (one.unfit for one in named if one.unfit is not None)
