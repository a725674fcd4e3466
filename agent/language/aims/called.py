"""What objectives, buttons, events of pixels and languages are called in every language."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, cast

from agent.language.ground import tongues
from agent.language.ground.accents import without_accents
from agent.language.ground.lookup import Lookup, words_of
from agent.language.ground.pieces import tokens_of

NamedThing = Literal["objectives", "cta", "events", "systems"]


@cache
def names_in(code: str, what: NamedThing) -> Mapping[str, tuple[str, ...]]:
    """Give what a language calls each of ours, the usual name first."""
    listed = cast("Mapping[str, str]", tongues.section(code, what).get("names", {}))
    return {ours: tuple(name.replace("_", " ") for name in names.split()) for ours, names in listed.items()}


def tongue_called(code: str, language: str) -> str:
    """Give what a language is called in another; where that has no name for it, what it calls itself."""
    names = tongues_called(language).get(code) or tongues_called(code).get(code, code)
    return names.split()[0].replace("_", " ")


def tongues_called(language: str) -> Mapping[str, str]:
    """Give what languages are called in one of them, by their codes, the usual name first."""
    return cast("Mapping[str, str]", tongues.section(language, "speaking").get("tongues", {}))


def every_name(what: NamedThing) -> Iterator[tuple[str, str]]:
    """Give every name in every language, with what it names, and again as it is written without accents."""
    named = [(said, ours) for code in tongues.codes() for ours, names in names_in(code, what).items() for said in names]
    yield from ((plain, ours) for said, ours in named for plain in without_accents(said))
    yield from named


def named_in(said: str, what: NamedThing) -> frozenset[str]:
    """Give which of ours a line names, in any language, the longest name first."""
    words, known, found, at = words_of(f"{said.lower()} "), _every_one(what), set[str](), 0
    while at < len(words):
        meant = known.at(words, at)
        found |= set() if meant is None else {meant.meaning}
        at = at + 1 if meant is None else meant.end
    return frozenset(found)


def without_named(said: str, what: NamedThing) -> str:
    """Cut out of a line what names one of ours."""
    tokens, known, kept, at, end = tokens_of(said), _every_one(what), [], 0, 0
    words = [one.text for one in tokens]
    while at < len(words):
        meant = known.at(words, at)
        if meant is not None:
            kept.append(said[end : tokens[at].start])
            end = tokens[meant.end - 1].end
        at = at + 1 if meant is None else meant.end
    return "".join((*kept, said[end:]))


@cache
def _every_one(what: NamedThing) -> Lookup[str]:
    return Lookup((said.lower(), ours) for said, ours in every_name(what))
