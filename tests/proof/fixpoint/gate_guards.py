"""Takes a guard out of the code, at every place that holds it, and puts it back."""

import inspect
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

_IN_ORDER = ("tools.journal.sqlite", "agent.nodes._judgement", "agent.nodes.submit", "agent.nodes.gate")


class Place(NamedTuple):
    """A few words of a module, and what is left where they are taken out."""

    module: str
    words: str
    instead: str


class Guard(NamedTuple):
    """Something that keeps a write from being sent."""

    name: str
    places: tuple[Place, ...]
    most_plans: int


def guards() -> tuple[Guard, ...]:
    """Read which guards there are."""
    listed = tomllib.loads((Path(__file__).parent / "guards.toml").read_text(encoding="utf-8"))["guard"]
    return tuple(
        Guard(one["name"], tuple(Place(**place) for place in one["place"]), one.get("most_plans", 1)) for one in listed
    )


@contextmanager
def without(guard: Guard) -> Iterator[None]:
    """Run the code with a guard taken out of it."""
    modules = {name: import_module(name) for name in _IN_ORDER}
    sources = {name: inspect.getsource(one) for name, one in modules.items()}
    for place in guard.places:
        found = sources[place.module].count(place.words)
        assert found == 1, f"{guard.name}: {place.words!r} stands {found} times in {place.module}"
        sources[place.module] = sources[place.module].replace(place.words, place.instead)
    kept = {name: dict(vars(one)) for name, one in modules.items()}
    try:
        for name, one in modules.items():
            _run_anew(one, sources[name])
        yield
    finally:
        for name, one in modules.items():
            vars(one).update(kept[name])


def _run_anew(module: ModuleType, source: str) -> None:
    exec(compile(source, str(module.__file__), "exec"), vars(module))
