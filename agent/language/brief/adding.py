"""Places that are to come beside those the ad has: ``and also York``, ``add Bradford``."""

import re
from collections.abc import Iterator

from agent.language.brief.said_places import Named, names_alone, places_said
from tools.core.patterns import lazily
from tools.gazetteer.table import places_called

_ADDS = (
    r"and also|also(?: in)?|plus|add(?: in)?|and add|include|y también|también|añade|agrega|und auch|auch(?: in)?"
    r"|füge?|nimm"
    r"|et aussi|aussi|ajoute(?:z)?|e também|também|adiciona|acrescenta"
)
_OPENS = lazily(
    rf"^\W*(?:(?:yes|ok|okay|no|please|sí|ja|oui|sim)[\s,]+)?(?:{_ADDS})\s+(?:(?:in|en|à|em|for|auch)\s+)?",
    re.IGNORECASE,
)
_AND_IN = lazily(r"(?<!\w)(?:and|plus|y|und|et|e)\s+(?:also\s+|auch\s+)?(?:in|en|à|em)\s+", re.IGNORECASE)
_ENDS = lazily(r"\s*(?:too|as well|also|to it|please|hinzu|dazu|también|aussi|também)?[\s.!]*", re.IGNORECASE)
_IS_MORE = lazily(
    rf"^\W*(?:and|plus|y|und|et|e)?\s*(?:{_ADDS})(?!\w)|(?<!\w)(?:too|as well)[\s.!]*$|^(?:还|也)", re.IGNORECASE
)


def adds(line: str) -> bool:
    """Say whether a line puts something beside what there is, and in the place of nothing."""
    return _IS_MORE.search(line) is not None


def added_places(line: str) -> list[Named]:
    """Read a line that only puts places of some size beside those there are."""
    opens = _OPENS.match(line)
    if opens is None:
        return []
    run, end = names_alone(line, opens.end())
    is_all = bool(run) and _ENDS.fullmatch(line, end) is not None
    return run if is_all and all(any(each.is_large for each in places_called(one.name)) for one in run) else []


def unknown_beside(sentence: str) -> Iterator[Named]:
    """Find a name that no place has where one is put beside a place: ``in Berlin, and in Hogwarts``."""
    if not places_said(sentence):
        return
    for found in _AND_IN.finditer(sentence):
        if not names_alone(sentence, found.end())[0]:
            yield from names_alone(sentence, found.end(), any_name=True)[0]
