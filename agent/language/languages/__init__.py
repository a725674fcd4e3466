"""The languages people speak here: a file each, and what they share."""

from collections.abc import Callable

from agent.language.accents import accents_optional
from agent.language.accents import without_accents as without_accents
from agent.language.languages.chinese import CHINESE
from agent.language.languages.english import ENGLISH
from agent.language.languages.french import FRENCH
from agent.language.languages.german import GERMAN
from agent.language.languages.japanese import JAPANESE
from agent.language.languages.phrasebook import Language
from agent.language.languages.phrasebook import Phrases as Phrases
from agent.language.languages.portuguese import PORTUGUESE
from agent.language.languages.spanish import SPANISH

LANGUAGES = (ENGLISH, SPANISH, GERMAN, FRENCH, PORTUGUESE, CHINESE, JAPANESE)
SPACED = tuple(one for one in LANGUAGES if one not in (CHINESE, JAPANESE))
UNSPACED = (CHINESE, JAPANESE)


def either(pick: Callable[[Language], str], languages: tuple[Language, ...] = LANGUAGES) -> str:
    """Give what languages say as one choice of a regular expression, accents optional; who says nothing is left out."""
    return "|".join(accents_optional(said) for one in languages if (said := pick(one)))


def words_of(pick: Callable[[Language], str]) -> str:
    """Give what every language says: as whole words where words are spaced, anywhere where they are not."""
    spaced, unspaced = either(pick, SPACED), either(pick, UNSPACED)
    return rf"(?<!\w)(?:{spaced})(?!\w)" + (rf"|(?:{unspaced})" if unspaced else "")
