"""What is said of the other ads of a conversation, so that what is said of one is not taken for all."""

from collections.abc import Iterable, Sequence

from agent.language.wants.topics import Topic, topics_of_a_plan, without_names
from agent.words.sentences import in_a_row, say
from tools.core.earlier import EarlierAd

_MOST_TOLD = 3
_TOLD_BY = {"submitted": "begun.earlier_out", "unknown": "begun.still_unsure"}
_OF_WHAT_WAS_SENT = frozenset({Topic.OUTCOME, Topic.HAPPENED, Topic.RUNNING, Topic.STOPPED, Topic.PROGRESS, Topic.IDS})


def told_of_others(others: Sequence[EarlierAd], language: str) -> str:
    """Say what became of other ads, the newest first."""
    return in_a_row((say(language, _TOLD_BY[one.came], name=one.name) for one in others[:_MOST_TOLD]), language)


def told_of_named(question: str, others: Iterable[EarlierAd], language: str) -> str:
    """Say what became of other ads that a question names; nothing where it names none, or asks something else."""
    named = [one for one in others if one.name.casefold() in question.casefold()]
    asked = without_names(question, [one.name for one in named], language)
    if not named or _OF_WHAT_WAS_SENT.isdisjoint(topics_of_a_plan(asked)):
        return ""
    ids = (say(language, "about.ids", ids=say(language, "receipt.ids", **one.ids)) for one in named if one.is_complete)
    return in_a_row((told_of_others(named, language), *ids), language)


def beside_others(told: str, question: str, others: Sequence[EarlierAd], language: str) -> str:
    """Add what became of other ads, where it is asked what was sent: a no of one is not taken for all."""
    if not told or _OF_WHAT_WAS_SENT.isdisjoint(topics_of_a_plan(question)):
        return told
    return in_a_row((told, told_of_others(others, language)), language)
