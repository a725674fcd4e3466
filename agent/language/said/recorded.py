"""Whether a draft holds what words asked for of a field that no ad needs."""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import cast

from pydantic import JsonValue

from agent.language.aims.called import named_in
from tools.core.draft import Draft
from tools.core.parameters import parameters_in
from tools.core.patterns import lazily
from tools.fields import field_called
from tools.fields.app import FIELD as APP
from tools.gazetteer.folding import folded

_BY_NAME = ("interests",)
_TELLING = 4  # letters with which words that mean the same mostly begin
_WORD = lazily(r"[^\W_]+")


def holds(draft: Draft, name: str, given: Mapping[str, JsonValue]) -> bool:
    """Say whether a field holds what arguments of ``update_draft`` would give it; without any it is to be open."""
    if not given:
        return not draft.has(name)
    field = field_called(name)
    value = None if field is None else field.of(draft)
    if field is None or value is None:
        return False
    plain = field.plain(value)
    held = {name: plain} if name in _BY_NAME else field.said_again(plain)
    alike = _ALIKE.get(name, _is_said)
    return all(alike(said, held.get(argument)) for argument, said in given.items())


def are_the_apps(phones: str, draft: Draft) -> bool:
    """Say whether phones that were named are those on which the app runs that is advertised: it settles them."""
    app = APP.of(draft)
    return app is not None and named_in(phones, "systems") == {app.system}


def _is_said(said: JsonValue, held: JsonValue) -> bool:
    return said == held


def _is_as_much(said: JsonValue, held: JsonValue) -> bool:
    try:
        return Decimal(str(said)) == Decimal(str(held))
    except InvalidOperation:
        return said == held


def _are_all_there(said: JsonValue, held: JsonValue) -> bool:
    return set(parameters_in(str(said))) <= set(parameters_in(str(held)))


def _are_named(said: JsonValue, held: JsonValue) -> bool:
    """Say whether each interest that was said begins as a word of a held one does; TikTok has names of its own."""
    names = [word for name in _texts(held) for word in _words(name)]
    beginnings = ([word[:_TELLING] for word in _words(one)] for one in _texts(said))
    return all(any(name.startswith(one) for name in names for one in told) for told in beginnings)


def _texts(several: JsonValue) -> list[str]:
    return cast("list[str]", several or [])


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(folded(text)) if len(word) > 1]


_ALIKE: Mapping[str, Callable[[JsonValue, JsonValue], bool]] = {
    "cost_cap": _is_as_much,
    "tracking": _are_all_there,
    "interests": _are_named,
}
