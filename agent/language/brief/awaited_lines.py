"""Whether a line is talk where copy is awaited: by the signs of talk, and how likely an ad says it."""

from agent.language.learned.talk_guesses import guessed_talk
from agent.language.wants.talk import is_short, sounds_like_talk, speaks_aside
from tools.fields.text import FIELD as TEXT

# Chosen on lines that nothing was learned from.
_SURELY_TALK = 0.9
_SURELY_COPY = 0.4  # whatever signs of talk stand in it


def may_be_talk(said: str, awaiting: str) -> bool:
    """Say whether somebody may be telling something rather than giving the copy that is awaited."""
    by_signs = sounds_like_talk(said, awaiting)
    if awaiting != TEXT.name or is_short(said) or (by_signs and speaks_aside(said)):
        return by_signs
    return guessed_talk(said) >= (_SURELY_COPY if by_signs else _SURELY_TALK)
