"""In which languages people are answered; who uses another one is told which they are."""

from agent.language.aims.called import tongue_called
from agent.language.ground.tongues import codes
from agent.words.sentences import has, listed, say


def is_spoken(language: str) -> bool:
    """Say whether people are answered in a language: one that is only understood has no sentences yet."""
    return language in codes() and has(language, "talk.in_language")


def which_are_spoken(language: str) -> str:
    """Name the languages in which people are answered, in one of them."""
    named = (tongue_called(one, language) for one in codes() if is_spoken(one))
    return say(language, "talk.tongues", spoken=listed(named, language))
