"""Whether a line is talk where copy is awaited: by the signs of talk, and how likely an ad says it."""

from agent.language.learned.talk_guesses import guessed_talk
from agent.language.wants.talk import is_short, sounds_like_talk, speaks_aside
from tools.core.patterns import lazily
from tools.fields.text import FIELD as TEXT

_SYLLABLES = lazily(r"[\u3041-\u30ff]")
# Chosen on lines that nothing was learned from.
_SURELY_TALK = 0.9
_SURELY_TALK_IN_SYLLABLES = 0.988  # Japanese says most of its copy as politely as its talk
_SURELY_COPY = 0.4  # whatever signs of talk stand in it


def may_be_talk(said: str, awaiting: str) -> bool:
    """Say whether somebody may be telling something rather than giving the copy that is awaited."""
    by_signs = sounds_like_talk(said, awaiting)
    if awaiting != TEXT.name or is_short(said) or (by_signs and speaks_aside(said)):
        return by_signs
    surely = _SURELY_TALK_IN_SYLLABLES if _SYLLABLES.search(said) else _SURELY_TALK
    return guessed_talk(said) >= (_SURELY_COPY if by_signs else surely)
