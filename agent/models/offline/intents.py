"""What a message wants besides deciding fields: acts such as starting over, and topics it asks about."""

from enum import StrEnum

from agent.approval import read_answer
from agent.models.offline.intent_words import ABOUT_THE_WORK, ACT_WORDS, ASKS_TO_SHOW, NEGATED, TOPIC_WORDS
from agent.models.offline.labelled import WORDED
from agent.models.offline.smallwords import is_question, sentences_at
from tools.core.values import Value


class Act(StrEnum):
    """What the person wants done."""

    START_OVER = "start_over"
    SAME_AGAIN = "same_again"
    ANOTHER = "another"
    SUBMIT = "submit"
    CANCEL = "cancel"
    LOG_IN = "log_in"
    AGREE = "agree"
    REFUSE = "refuse"
    GREET = "greet"
    THANK = "thank"


class Topic(StrEnum):
    """What the person wants to know."""

    OBJECTIVES = "objectives"
    CTAS = "ctas"
    MUSIC = "music"
    OPTIONS = "options"
    RULES = "rules"
    PROGRESS = "progress"
    OUTCOME = "outcome"
    WHY = "why"
    COST = "cost"
    TARGET = "target"
    ADS = "ads"
    ACCOUNTS = "accounts"
    CHECK = "check"
    HELP = "help"


class Intents(Value):
    """The acts and topics of one message."""

    acts: frozenset[Act] = frozenset()
    topics: tuple[Topic, ...] = ()
    asks: bool = False  # something is asked, understood or not


_GENERAL = frozenset({Topic.OPTIONS, Topic.RULES, Topic.HELP})


def read_intents(blank: str, awaiting: str) -> Intents:
    """Read what a message wants, quoted spans aside."""
    sentences = [sentence for _, sentence in sentences_at(blank) if sentence.strip()]
    asked = [one for one in sentences if is_question(one) or ASKS_TO_SHOW.match(one)]
    if awaiting in WORDED:
        asked = [one for one in asked if ABOUT_THE_WORK.match(one)]
        acts = frozenset(act for act in (Act.START_OVER, Act.CANCEL) if ACT_WORDS[act].fullmatch(blank.strip(" .!\n")))
        return Intents(acts=acts, topics=_topics(asked))
    said = " \n ".join(one for one in sentences if one not in asked)
    return Intents(acts=_acts(said), topics=_topics(asked), asks=bool(asked))


def _topics(asked: list[str]) -> tuple[Topic, ...]:
    found = tuple(Topic(name) for name, pattern in TOPIC_WORDS.items() if any(pattern.search(one) for one in asked))
    specific = tuple(topic for topic in found if topic not in _GENERAL)
    return specific or found[:1]


def _acts(said: str) -> frozenset[Act]:
    found = {Act(name) for name, pattern in ACT_WORDS.items() if pattern.search(said)}
    if NEGATED.search(said):
        found.discard(Act.SUBMIT)
    answer = read_answer(said).kind
    if answer in ("approve", "approve_and_ask"):
        found.add(Act.AGREE)
    if answer == "decline":
        found.add(Act.REFUSE)
    return frozenset(found)
