"""One field of the ad a file; each exports FIELD. Everything else that needs to know of fields asks here."""

from functools import cache

import tools.fields
from tools.core.field import Field, Fields
from tools.core.target import Target
from tools.discovery import collect


@cache
def every_field() -> Fields:
    """Find every field, in asking order."""
    return in_asking_order(collect(tools.fields, "FIELD", Field))


def in_asking_order(fields: Fields) -> Fields:
    """Put fields into the order in which they are asked for and shown."""
    return tuple(sorted(fields, key=lambda one: one.order))


def field_called(name: str) -> Field[object] | None:
    """Find a field by its name."""
    return next((one for one in every_field() if one.name == name), None)


def always_needed() -> tuple[str, ...]:
    """Name the fields that every ad needs, practice or not, in asking order."""
    return tuple(one.name for one in every_field() if one.needed(None, Target.SANDBOX))


def copy_fields() -> tuple[str, ...]:
    """Name the fields that hold the person's own words, in asking order."""
    return tuple(one.name for one in every_field() if one.is_copy)


def text_fields() -> tuple[str, ...]:
    """Name the fields that are said in one piece of text, after their own names, in asking order.

    What is chosen from what the account has is none: words only lead to it.
    """
    said = (one for one in every_field() if one.offers is None)
    own = ((one.name, [argument.kind for argument in one.arguments if argument.name == one.name]) for one in said)
    return tuple(name for name, kinds in own if kinds == [str])


def field_of(argument: str) -> str:
    """Name the field that an argument of ``update_draft`` decides."""
    return next((one.name for one in every_field() if argument in (given.name for given in one.arguments)), argument)
