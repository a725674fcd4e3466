"""Which words of a message are looked for in the music library."""

from agent.language.assent.approval import holds_back
from agent.language.brief.decisions import Decisions
from agent.language.brief.music_said import moods_in
from agent.language.brief.tracks import may_hold_a_title, query_of, turns_down
from agent.language.ground.smallwords import JOINT, core, sentences_at
from agent.language.wants.acts import Act
from agent.language.wants.topics import Topic
from agent.models.offline.intents import Intents
from agent.models.offline.scene import Situation

_NO_MUSIC, _MAY_BE_SILENT = "none", "TRAFFIC"
_COURTESIES = frozenset({Act.THANK, Act.GREET})


def search_of(blank: str, situation: Situation, intents: Intents, decisions: Decisions) -> str | None:
    """Take the words of a mood or a title: asked for, given, or left unexplained where music is still open."""
    if decisions.track is not None:
        return decisions.track
    if Topic.MUSIC in intents.topics:
        return query_of(blank)
    if decisions:
        is_open = _needs_music(situation, decisions) and "music" not in decisions.fields
        return "" if is_open and may_hold_a_title(decisions.leftover) else None
    if situation.awaiting != "music" or intents.acts - _COURTESIES or intents.is_about_something:
        return None
    said = [(sentence, query_of(core(sentence))) for _, sentence in sentences_at(blank) if sentence.strip()]
    sentences = [words for sentence, words in said if not (words and turns_down(sentence, words))]
    sure = [words for words in sentences if not holds_back(words)] or _moods_wanted(blank)
    return next((words for words in reversed(sure) if words), "" if sure else None)


def _needs_music(situation: Situation, decisions: Decisions) -> bool:
    """Say whether music is open: not decided, or none so far where another goal may need some."""
    is_of_another_goal = decisions.fields.get("objective", _MAY_BE_SILENT) != _MAY_BE_SILENT
    return "music" in situation.missing or (is_of_another_goal and situation.value("music") == _NO_MUSIC)


def _moods_wanted(blank: str) -> list[str]:
    """Give the pieces of an undecided line that say how music is to feel: ``I don't mind, something calm``."""
    said = [(piece, query_of(core(piece))) for piece in JOINT.split(blank)]
    return [
        words for piece, words in said if moods_in(words) and not holds_back(words) and not turns_down(piece, words)
    ]
