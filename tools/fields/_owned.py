"""How a field is read that can be given only what the account has."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from pydantic import TypeAdapter

from tools.core.field import FieldContext, Given
from tools.core.offer import Offer, meant_by
from tools.core.sentence import Sentence, Told, alike
from tools.core.tool import NEEDS_ACCOUNT

T = TypeVar("T")
_MOST_LISTED = 12
_NOT_OWNED = Sentence("handed.not_owned", "the account has no “{said}”; it has {listed}")
_OWNS_NONE = Sentence("handed.owns_none", "the account has none yet")
_SEVERAL = Sentence("handed.several_owned", "“{said}” may be {listed}: say which one")
NOT_USABLE = Sentence("handed.not_usable", "“{said}” cannot be used in an ad: TikTok does not show it")
Offers = Callable[[FieldContext], Awaitable[tuple[Offer, ...]]]


async def one_of(words: str, offers: Offers, known: FieldContext, unknown: Sentence = _NOT_OWNED) -> Offer | Told:
    """Give the one thing of the account that words name, or say why there is none."""
    if known.advertiser is None:
        return NEEDS_ACCOUNT.told()
    owned = await offers(known)
    found = meant_by(words, owned)
    if not owned:
        return _OWNS_NONE.told()
    if not found:
        return unknown.told(said=words, listed=_listed(owned))
    if len(found) > 1:
        return _SEVERAL.told(said=words, listed=_listed(found))
    return found[0].unfit or found[0]


def reading(
    holds: TypeAdapter[T], offers: Offers, *arguments: str
) -> Callable[[Given, FieldContext], Awaitable[T | Told]]:
    """Make what reads a field out of its arguments, whose words name together what the account has."""

    async def read(given: Given, known: FieldContext) -> T | Told:
        words = " ".join(str(given[name]) for name in arguments if name in given)
        found = await one_of(words, offers, known)
        return found if isinstance(found, Told) else holds.validate_python(found.value)

    return read


def _listed(offers: tuple[Offer, ...]) -> tuple[Told, ...]:
    usable = [one for one in offers if one.is_usable]
    more = (alike("… (+{count})", count=len(usable) - _MOST_LISTED),) if len(usable) > _MOST_LISTED else ()
    return (*(_named(one) for one in usable[:_MOST_LISTED]), *more)


def _named(offer: Offer) -> Told:
    name, *parts = offer.names
    told = tuple(alike("{part}", part=part) for part in parts)
    return alike("“{name}, {parts}”", name=name, parts=told) if told else alike("“{name}”", name=name)
