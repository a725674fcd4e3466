"""Words by which a person lets go of what could not be recorded: of all of it, or of one thing alone."""

import re
from functools import cache
from typing import Literal

from agent.language.brief.quoting import masked
from agent.language.brief.smallwords import core

Thing = Literal["places", "people", "devices", "hours"]

_ALL = (
    r"(?:leave|skip|drop|forget|ignore|scrap|omit|lose)(?: about)? (?:it|that|this|them|those|all that|it out|that out)"
    r"(?: out)?"
    r"|(?:go on |carry on |continue |do it |fine |ok(?:ay)? )?without (?:it|that|this|them|those|all of (?:it|that))"
    r"|(?:go|carry) on without|continue without"
    r"|never ?mind(?: that)?"
    r"|(?:does ?n['o]?t|doesnt) matter|no matter|just (?:go|carry) on"
    r"|sin (?:eso|ello|esto)|d[ée]jalo(?: fuera| estar| así)?|olv[ií]dalo|qu[ií]talo|sigue sin eso"
    r"|ohne (?:das|dies|es)|lass (?:es|das)(?: weg)?|vergiss (?:es|das)|weglassen"
    r"|sans (?:cela|ça)|laisse(?:z)? (?:tomber|ça|cela)|oublie(?:z)? (?:ça|cela)"
    r"|sem (?:isso|ele)|deixa (?:isso|pra lá|para lá|de fora)|esquece(?: isso)?"
    r"|不用了|算了|不要了|没关系|なしでいい|外して|気にしない|忘れて|それはいい"
)
# These let go where they are all that is said: "without music" speaks of music.
_ALONE = (
    r"without|(?:not needed|no need(?: for (?:it|that))?)|as it is|da igual|no importa|ohne|egal"
    r"|macht nichts|sans|laissez?"
    r"|oubliez?|peu importe|tant pis|deixa|tanto faz|não importa|不用|去掉|忽略|不限|なしで|いらない|やめて"
)
_THINGS: dict[Thing, str] = {
    "places": (
        r"everywhere|worldwide|anywhere|any (?:place|country)|en todas partes|todo el mundo|überall|weltweit|partout"
        r"|em todo (?:lado|lugar)|no mundo todo|全世界|全球|世界中|どこでも"
    ),
    "people": (
        r"everybody|everyone|anyone|any age|all ages|todos|jeder|alle leute|tout le monde|todo mundo"
        r"|所有人|みんな|誰でも"
    ),
    "devices": (
        r"any (?:phone|device)s?|all (?:devices|phones)|cualquier (?:móvil|dispositivo)|alle geräte"
        r"|所有设备|全端末"
    ),
    "hours": (
        r"any ?time|all day|all week|around the clock|todo el día|den ganzen tag|toute la journée"
        r"|o dia todo|全天|終日"
    ),
}


def leaves_out(line: str) -> bool:
    """Say whether a line lets go of all that could not be recorded."""
    said = masked(line)
    return (
        _pattern(_ALL).search(said) is not None
        or _pattern(_ALONE).fullmatch(core(said) or said.strip(" .!")) is not None
    )


def things_left_open(line: str) -> frozenset[Thing]:
    """Name the things that a line leaves open to all: ``worldwide`` says nothing of phones."""
    said = masked(line)
    return frozenset(thing for thing, words in _THINGS.items() if _pattern(words).search(said))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-zÀ-ÿ])(?:{words})(?![A-Za-zÀ-ÿ])", re.IGNORECASE)
