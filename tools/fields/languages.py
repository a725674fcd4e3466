"""Which languages the people speak who see the ad."""

from tools.core.field import Argument, Field, FieldContext, Making, Parts, never
from tools.core.offer import Offer
from tools.core.plan import Step
from tools.fields._chosen import CHOSEN, SPELLING, ListedThings, ids, offered, reading_several, shown


async def _offers(known: FieldContext) -> tuple[Offer, ...]:
    account = known.advertiser
    return offered(await known.assets.languages(account.advertiser_id), "languages") if account else ()


def _sent(languages: ListedThings, _making: Making) -> Parts:
    return {Step.ADGROUP: {"languages": ids(languages)}}


FIELD = Field[ListedThings](
    name="languages",
    order=124,
    holds=CHOSEN,
    shown=shown,
    sent=_sent,
    needed=never,
    arguments=(
        Argument("languages", tuple[str, ...], "All languages of the people who see it, such as `es` or `Spanish`."),
    ),
    read=reading_several("languages", _offers),
    again=lambda languages: {"languages": ids(languages)},
    spelling=SPELLING,
    offers=_offers,
)
