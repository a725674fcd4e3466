"""Of every field, values that are all sent in another way: each field's own test says them as ``VALUES``."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from tests.doubles.plans import make_draft
from tools.core.draft import Draft
from tools.fields import every_field


@cache
def values_of(field: str) -> tuple[Any, ...]:
    """Give the values of a field, from its own test."""
    own = f"{__package__}.test_{field}"
    found = getattr(import_module(own), "VALUES", ()) if find_spec(own) else ()
    assert found, f"tests/unit/fields/test_{field}.py must say VALUES: values of the field, all sent in another way"
    values: tuple[Any, ...] = found
    return values


def whole_draft() -> Draft:
    """Decide every field."""
    return make_draft(**{one.name: values_of(one.name)[0] for one in every_field()})
