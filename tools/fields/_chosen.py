"""A field that holds several of what TikTok lists by an id and a name."""

from collections.abc import Awaitable, Callable

from pydantic import JsonValue, TypeAdapter

from tools.core.assets import AssetsReader, ListedThing, name_and_id
from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, Spelling, never
from tools.core.offer import Offer
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told, alike
from tools.fields._owned import Offers, one_of

ListedThings = tuple[ListedThing, ...]

_CHOSEN = TypeAdapter[ListedThings](ListedThings)
_NOT_LISTED = Sentence("handed.not_listed", "TikTok lists no “{said}”; it lists {listed}")
_NOTHING = Sentence("handed.nothing_named", "nothing was named")


def chosen_of_a_list(
    name: str,
    order: int,
    described: str,
    sent_as: str,
    listed: Callable[[AssetsReader, str], Awaitable[ListedThings]],
) -> Field[ListedThings]:
    """Make a field of an ad group for which people name one or several of what is listed."""

    async def offers(known: FieldContext) -> tuple[Offer, ...]:
        account = known.advertiser
        return _offered(await listed(known.assets, account.advertiser_id), name) if account else ()

    def sent(chosen: ListedThings, _making: Making) -> Parts:
        return {Step.ADGROUP: {sent_as: _ids(chosen)}}

    return Field[ListedThings](
        name=name,
        order=order,
        holds=_CHOSEN,
        shown=_shown,
        sent=sent,
        needed=never,
        arguments=(Argument(name, tuple[str, ...], described),),
        read=_reading_several(name, offers),
        again=lambda chosen: {name: _ids(chosen)},
        spelling=_SPELLING,
        offers=offers,
    )


def _reading_several(argument: str, offers: Offers) -> Callable[[Given, FieldContext], Awaitable[ListedThings | Told]]:
    """Make what reads a list of words, each of which names one thing that TikTok lists."""

    async def read(given: Given, known: FieldContext) -> ListedThings | Told:
        chosen: dict[str, ListedThing] = {}
        for words in given[argument]:
            found = await one_of(words, offers, known, _NOT_LISTED)
            if isinstance(found, Told):
                return found
            chosen |= {one.id: one for one in _CHOSEN.validate_python(found.value)}
        return tuple(chosen.values()) or _NOTHING.told()

    return read


def _offered(things: ListedThings, argument: str) -> tuple[Offer, ...]:
    """Offer each thing by itself."""
    return tuple(
        Offer(
            id=one.id, names=(one.name,), value=_CHOSEN.dump_python((one,), mode="json"), arguments={argument: [one.id]}
        )
        for one in things
    )


def _shown(chosen: ListedThings) -> Told:
    """Show all of it, by the names that TikTok has."""
    return alike("{things}", things=", ".join(map(str, chosen)))


def _ids(chosen: ListedThings) -> list[JsonValue]:
    """Give the ids, as they are sent."""
    return [one.id for one in chosen]


def _written(chosen: ListedThings) -> JsonValue:
    return [str(one) for one in chosen]


def _read_back(plain: JsonValue) -> ListedThings:
    named = (name_and_id(one) for one in TypeAdapter(list[str]).validate_python(plain))
    return tuple(ListedThing(id=id_of_it, name=name or id_of_it) for name, id_of_it in named)


_SPELLING = Spelling(write=_written, read=_read_back)
