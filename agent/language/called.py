"""What objectives and buttons are called in every language."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, cast

from agent.language import tongues
from agent.language.accents import without_accents

NamedThing = Literal["objectives", "cta"]


@cache
def names_in(code: str, what: NamedThing) -> Mapping[str, tuple[str, ...]]:
    """Give what a language calls each of ours, the usual name first."""
    listed = cast("Mapping[str, str]", tongues.section(code, what).get("names", {}))
    return {ours: tuple(name.replace("_", " ") for name in names.split()) for ours, names in listed.items()}


def every_name(what: NamedThing) -> Iterator[tuple[str, str]]:
    """Give every name in every language, with what it names, and again as it is written without accents."""
    named = [(said, ours) for code in tongues.codes() for ours, names in names_in(code, what).items() for said in names]
    yield from ((plain, ours) for said, ours in named for plain in without_accents(said))
    yield from named
