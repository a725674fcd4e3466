"""What a person wants to know: topics, found in sentences that ask."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from agent.language.acts import adds_nothing
from agent.language.called import named_in
from agent.language.grammar import HeardLine, Phrase, hear, longest
from agent.language.sentence_kinds import begins_of


class Topic(StrEnum):
    """What the person wants to know."""

    WHY = "why"
    HAPPENED = "happened"
    OUTCOME = "outcome"
    PROGRESS = "progress"
    AGAIN = "again"  # whether it may be sent once more
    WAITING = "waiting"  # for how long
    MEANING = "meaning"
    OBJECTIVES = "objectives"
    CTAS = "ctas"
    MUSIC = "music"
    SPENDING = "spending"  # whether it begins by itself
    COST = "cost"
    CURRENCY = "currency"
    ACCOUNT = "account"
    TEXT = "text"
    LENGTH = "length"
    NAME = "name"
    PAGE = "page"
    VIDEO = "video"
    DATES = "dates"
    REACH = "reach"
    FORECAST = "forecast"
    CHANNELS = "channels"
    CHANGING = "changing"
    STOPPING = "stopping"
    ASKED_FIRST = "asked_first"  # whether anything is sent unseen
    ONWARD = "onward"  # what a yes leads to
    REVIEW = "review"
    NOTICE = "notice"
    RESULTS = "results"
    TARGET = "target"
    RULES = "rules"
    OPTIONS = "options"
    HELP = "help"


_TOPICS = frozenset(Topic)


def topics_in(asked: Iterable[str]) -> tuple[Topic, ...]:
    """Name the topics that sentences ask about, in the order in which they are answered."""
    found = {topic for sentence in asked for topic in _topics(sentence)}
    return tuple(topic for topic in Topic if topic in found)


def topics_of_a_plan(question: str) -> tuple[Topic, ...]:
    """Name what of a plan a question is about; single words count only where no clause is known."""
    loosely = {one.kind for one in hear(question).find("topics", "plan")}
    return topics_in([question]) or tuple(topic for topic in Topic if topic in loosely)


def asks_about_the_work(sentence: str) -> bool:
    """Say whether a sentence asks about the ad that is being made, and can hardly be copy."""
    line = hear(sentence)
    return any(one.kind == "work" or (one.kind == "whole" and one.end == line.said.stop) for one in _begun(line))


def asks_to_be_shown(sentence: str) -> bool:
    """Say whether a sentence begins by asking to be shown something."""
    return any(one.kind == "shows" for one in _begun(hear(sentence)))


def _begun(line: HeardLine) -> Iterator[Phrase]:
    begins = begins_of(line)
    return (one for one in line.find("topics", "begins") if one.start in begins)


def asks_nothing_else(sentence: str) -> bool:
    """Say whether a question is all about topics: ``how much is it?``, but not ``how much is your time worth?``."""
    return adds_nothing(sentence, [range(one.start, one.end) for one in _asking(hear(sentence))])


def _asking(line: HeardLine) -> Iterator[Phrase]:
    alike = (*line.find("topics", "asked"), *line.find("topics", "unlike"))
    return (one for one in longest(alike) if one.kind in _TOPICS)


def _topics(sentence: str) -> set[Topic]:
    found = {Topic(one.kind) for one in _asking(hear(sentence))}
    return found if named_in(sentence, "objectives") else found - {Topic.MEANING}  # of what else, nobody asks here
