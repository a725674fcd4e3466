"""What tells a place from others of its name, whether it is known or not: ``Frankfurt (Oder)``, ``Cuba, Missouri``."""

import re
from typing import NamedTuple

from tools.core.patterns import lazily
from tools.gazetteer.table import is_known, meant, places_called

CAPITALISED = r"(?-i:[A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-ZÀ-ÖØ-Þ][\w'’-]+){0,3})"
_BESIDE_A_NAME = lazily(
    rf"\s+(?:an der|an den|ob der|upon|sur)\s+(?P<river>{CAPITALISED})|\s?\((?P<inside>{CAPITALISED})\)"
    rf"|,\s*(?P<state>{CAPITALISED})",
    re.IGNORECASE,
)


class Beside(NamedTuple):
    """What stands beside a name: its words, where they end, and the name together with them."""

    detail: str
    end: int
    name: str
    may_be_listed: bool


def what_tells_apart(name: str, text: str, end: int) -> Beside | None:
    """Read a river, words in brackets, or a state abroad behind the name of a place."""
    found = _BESIDE_A_NAME.match(text, end)
    if found is None:
        return None
    state = found["state"]
    if state is not None and not _is_abroad(name, state):
        return None
    detail = found["river"] or found["inside"] or state
    own = f"{name} ({detail})"
    return Beside(detail, found.end(), own if is_known(own) else f"{name}, {detail}", state is not None)


def _is_abroad(name: str, state: str) -> bool:
    """Say whether a word can only be a state, of another country than any place of the name before it."""
    states = meant(state, places_called(state))
    countries = {one.country for one in places_called(name)}
    return bool(states) and all(one.kind == "state" and one.country not in countries for one in states)
