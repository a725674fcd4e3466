"""Whether words name nothing but when or where an ad is shown: at a card that is a change, whatever its shape."""

from agent.language.brief.taken_back import without_taken_back
from agent.language.dates.timing import says_when
from agent.language.geography.places import places_alone, read_places
from agent.language.ground.pieces import tokens_of
from tools.gazetteer.table import place, places_called


def names_delivery(words: str) -> bool:
    """Say whether words name a day or a place for an ad."""
    return says_when(words) or bool(read_places(words)) or bool(_named(words))


def says_no_to_places(words: str) -> bool:
    """Say whether a no is one to places and not to the ad, for others are named beside it: ``Peru yes, Chile no``."""
    called = (one for name in _named(words) for one in (place(name), *places_called(name)) if one is not None)
    return len(tokens_of(words)) > 1 and any(one.is_large for one in called)


def _named(words: str) -> tuple[str, ...]:
    return places_alone(without_taken_back(words))
