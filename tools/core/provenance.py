"""Who decided a value that a model brings: the person only where their own words hold it."""

import inspect
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import Any

from tools.core.draft import Source
from tools.core.field import Field, FieldContext, Given
from tools.core.offer import Offer, is_named_whole, meant_by
from tools.core.persons_words import ReadArguments


async def read_of(field: Field[Any], given: Given, known: FieldContext) -> object:
    """Have a field read its arguments; a sentence refuses them."""
    if field.read is None:
        return None
    value = field.read(given, known)
    return await value if inspect.isawaitable(value) else value


async def decided_by(field: Field[Any], value: object, given: Given, known: FieldContext) -> Source:
    """Say who decided a value: whoever decided it before, or the model, where no words of the person hold it."""
    if field.worded is not None and (worded := field.worded(value, known)) is not None:
        return worded
    if await _is_said(field, value, given, known):
        return Source.SAID
    entry = known.draft.entry(field.name)
    return entry.source if entry is not None and field.of(known.draft) == value else Source.INFERRED


async def _is_said(field: Field[Any], value: object, given: Given, known: FieldContext) -> bool:
    if field.is_copy and known.spoken.holds(str(value)):
        return True
    for reading in known.spoken.readings:
        if await _holds(reading, field, value, given, known):
            return True
    return field.offers is not None and await _is_named(field, given, known)


async def _holds(reading: ReadArguments, field: Field[Any], value: object, given: Given, known: FieldContext) -> bool:
    """Say whether a reading gives the value; what stands in the draft counts beside it as far as it was said."""
    entry = known.draft.entry(field.name)
    stands = entry is not None and entry.source is Source.SAID
    names = [one.name for one in field.arguments if one.name in (given if stands else reading)]
    at = known if stands else replace(known, draft=known.draft.clear(field.name))
    said = {name: reading[name] for name in names if name in reading}
    if said and await read_of(field, said, at) == value:
        return True
    return isinstance(value, tuple) and {*value} <= {*[one async for one in _each(field, said, at)]}


async def _each(field: Field[Any], said: Given, known: FieldContext) -> AsyncIterator[object]:
    """Give what every thing of a list means by itself."""
    for name, several in said.items():
        for one in several if isinstance(several, list) else ():
            value = await read_of(field, {name: [one]}, known)
            for each in value if isinstance(value, tuple) else ():
                yield each


async def _is_named(field: Field[Any], given: Given, known: FieldContext) -> bool:
    """Say whether the person named what was chosen of the account's own, whole."""
    owned = () if field.offers is None else await field.offers(known)
    chosen = [meant_by(words, owned) for words in _words(given)]
    return bool(chosen) and all(len(found) == 1 and _is_meant(found[0], owned, known.spoken.lines) for found in chosen)


def _is_meant(offer: Offer, owned: Sequence[Offer], lines: Sequence[str]) -> bool:
    named = (line for line in lines if is_named_whole(line, offer))
    return any([one for one in meant_by(line, owned) if one.id == offer.id] == [offer] for line in named)


def _words(given: Given) -> tuple[str, ...]:
    """Give the words of each thing: of several arguments the words of all, of a list each by itself."""
    several = [value for value in given.values() if isinstance(value, list | tuple)]
    return tuple(str(one) for value in several for one in value) or (" ".join(map(str, given.values())),)
