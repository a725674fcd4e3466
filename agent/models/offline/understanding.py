"""One message understood: the fields it decides, what it wants, and the ids it holds."""

import re

from agent.models.offline.fields import Decisions, FieldReader
from agent.models.offline.intents import Act, Intents, Topic, read_intents
from agent.models.offline.labelled import without_labelled_copy
from agent.models.offline.quoting import masked
from agent.models.offline.smallwords import core, is_question
from agent.models.offline.values import read_music
from agent.reading.lexicon import Word, class_of
from tools.core.objective import Objective
from tools.core.values import Value

_HANDLE = re.compile(r"(?<![\w-])answer-[0-9a-f]{8}(?![\w-])")
_ACCOUNT = re.compile(r"(?<!\d)\d{10,20}(?!\d)")
_QUERY_NOISE = re.compile(
    r"(?<!\w)(?:something|anything|some|any|with|like|music|tracks?|songs?|sounds?|what|which|do|is|are|there|have|you"
    r"|got|list|show|find|search|please|me|all|available|options?|can|i|use|choose|licen[sc]ed|kinds? of)(?!\w)",
    re.IGNORECASE,
)
_MOOD_WORDS = 2


class Understanding(Value):
    """What a message means, where it can be told."""

    decisions: Decisions = Decisions()
    intents: Intents = Intents()
    handle: str | None = None  # stands for what the browser brought back
    account: str | None = None
    asked_track: str | None = None  # a track the message asks about
    search: str | None = None  # words to look for in the music library

    def wants(self, *acts: Act) -> bool:
        """Say whether any of these acts is wanted."""
        return not self.intents.acts.isdisjoint(acts)


def understand(text: str, awaiting: str, objectives: tuple[Objective, ...]) -> Understanding:
    """Understand a message, given what was asked last."""
    blank = masked(text)
    if (handle := _HANDLE.search(blank)) is not None:
        return Understanding(handle=handle[0])
    intents = read_intents(without_labelled_copy(blank), awaiting)
    decisions = FieldReader(objectives=objectives).read(text, "reply" if intents.is_talk else awaiting)
    return Understanding(
        decisions=decisions,
        intents=intents,
        account=_account(blank, awaiting, intents),
        asked_track=read_music(blank) if is_question(blank) and not decisions else None,
        search=_search(blank, awaiting, intents, decisions),
    )


def _account(blank: str, awaiting: str, intents: Intents) -> str | None:
    found = _ACCOUNT.search(blank) if awaiting == "advertiser" or "account" in blank.lower() else None
    return found[0] if found and Topic.ADS not in intents.topics else None


def _search(blank: str, awaiting: str, intents: Intents, decisions: Decisions) -> str | None:
    """Take the words of a mood or a title: asked for, or given where music is awaited."""
    asks = Topic.MUSIC in intents.topics
    if not asks and (awaiting != "music" or intents.acts or intents.topics or decisions):
        return None
    words = re.sub(r"[^\w\s]", " ", _QUERY_NOISE.sub(" ", core(blank))).lower().split()
    if not asks and any(class_of(word) in (Word.HOLD, Word.NO) for word in words):
        return None
    return " ".join(words) if len(words) <= _MOOD_WORDS else ""
