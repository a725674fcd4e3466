"""Whether words name nothing but when or where an ad is shown: at a card that is a change, whatever its shape."""

from agent.language.dates.timing import says_when
from agent.language.geography.places import places_alone, read_places


def names_delivery(words: str) -> bool:
    """Say whether words name a day or a place for an ad."""
    return says_when(words) or bool(places_alone(words) or read_places(words))
