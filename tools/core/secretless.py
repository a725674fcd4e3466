"""Values as they may be shown: without what is secret, and without what no file could hold."""

from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel

T = TypeVar("T", bound=BaseModel)


def without_secrets(value: T, hide: Callable[[str], str]) -> T:
    """Give a value with what is secret taken out of its texts, and what no file could hold of them.

    Its shape stays, even where a secret is spelt as the name of a field is.
    """
    shown = {name: _clean(getattr(value, name), hide) for name in type(value).model_fields}
    return value.model_copy(update=shown)


def _clean(value: object, hide: Callable[[str], str]) -> object:
    match value:
        case str():
            return hide(value.encode(errors="replace").decode())
        case BaseModel():
            return without_secrets(value, hide)
        case dict():
            return {_clean(key, hide): _clean(one, hide) for key, one in value.items()}
        case tuple() | list():
            return type(value)(_clean(one, hide) for one in value)
        case _:
            return value
