"""What the people are interested in who see the ad."""

from tools.core.field import Argument, Field, FieldContext, Making, Parts, never
from tools.core.offer import Offer
from tools.core.plan import Step
from tools.fields._chosen import CHOSEN, SPELLING, ListedThings, ids, offered, reading_several, shown


async def _offers(known: FieldContext) -> tuple[Offer, ...]:
    account = known.advertiser
    return offered(await known.assets.interests(account.advertiser_id), "interests") if account else ()


def _sent(interests: ListedThings, _making: Making) -> Parts:
    return {Step.ADGROUP: {"interest_category_ids": ids(interests)}}


FIELD = Field[ListedThings](
    name="interests",
    order=126,
    holds=CHOSEN,
    shown=shown,
    sent=_sent,
    needed=never,
    arguments=(
        Argument("interests", tuple[str, ...], "All interests of the people who see it, by ids of list_interests."),
    ),
    read=reading_several("interests", _offers),
    again=lambda interests: {"interests": ids(interests)},
    spelling=SPELLING,
    offers=_offers,
)
