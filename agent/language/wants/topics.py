"""What a person wants to know: topics, found in sentences that ask."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import cast

from agent.language.aims.called import named_in
from agent.language.ground import tongues
from agent.language.ground.grammar import HeardLine, Phrase, hear, longest
from agent.language.wants.acts import adds_nothing
from agent.language.wants.sentence_kinds import begins_of


class Topic(StrEnum):
    """What the person wants to know."""

    WHY = "why"
    HAPPENED = "happened"
    OUTCOME = "outcome"
    RUNNING = "running"  # whether anybody sees it
    STOPPED = "stopped"  # whether it is
    PROGRESS = "progress"
    APPROVED = "approved"  # what it was
    AGAIN = "again"  # whether it may be sent once more
    WAITING = "waiting"  # for how long
    KNOWING = "knowing"  # when more is known
    TWICE = "twice"  # whether it may be there so
    OUTAGE = "outage"  # whose line is down
    LEAVING = "leaving"  # whether the person may
    RETURNING = "returning"  # how one does
    ROBOT = "robot"  # who is talking
    MEANING = "meaning"
    GOING_ON = "going_on"  # what it means
    OBJECTIVES = "objectives"
    CTAS = "ctas"
    BUTTON = "button"  # the one that was chosen
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
    LOOKS = "looks"  # how a phone shows it
    DATES = "dates"
    REACH = "reach"
    FORECAST = "forecast"
    CHANNELS = "channels"
    MENDING = "mending"  # what is to be changed
    CHANGING = "changing"
    STOPPING = "stopping"
    DELETING = "deleting"
    SWITCHING = "switching"  # on
    ASKED_FIRST = "asked_first"  # whether anything is sent unseen
    ONWARD = "onward"  # what a yes leads to
    REVIEW = "review"
    NOTICE = "notice"
    IDS = "ids"
    RESULTS = "results"
    TARGET = "target"
    RULES = "rules"
    OPTIONS = "options"
    HELP = "help"


class LoginTopic(StrEnum):
    """What the person wants to know while a login waits."""

    REASON = "reason"
    SAFE = "safe"
    LOST = "lost"
    COST = "cost"
    LASTS = "lasts"  # for how long it may be used
    ACCOUNT = "account"
    LACKS_ACCESS = "lacks_access"
    EXPIRED = "expired"
    ADDRESS = "address"  # which one is meant
    NOT_BACK = "not_back"  # the browser, whatever it shows, or whoever has logged in
    CLOSED = "closed"  # the browser
    ANOTHER_PERSON = "another_person"  # whether one may do it
    REFUSING = "refusing"  # what it leads to


_TOPICS = frozenset(Topic)
_SAID_BY_ANOTHER = {
    Topic.STOPPED: (Topic.WHY, Topic.HAPPENED),  # who asks why it stopped takes it for stopped
    Topic.SPENDING: (Topic.RUNNING,),
    Topic.STOPPING: (Topic.LEAVING,),
    Topic.GOING_ON: (Topic.MEANING,),
    Topic.ONWARD: (Topic.GOING_ON,),
    Topic.ASKED_FIRST: (Topic.APPROVED,),  # who has approved asks for what there is no more
}
_ANSWERED_BY_YES_OR_NO = frozenset({Topic.OUTCOME, Topic.RUNNING, Topic.STOPPED})


def topics_in(asked: Iterable[str]) -> tuple[Topic, ...]:
    """Name the topics that sentences ask about, in the order in which they are answered."""
    found = {topic for sentence in asked for topic in _topics(sentence)}
    return tuple(topic for topic in Topic if topic in found)


def topics_of_a_plan(question: str) -> tuple[Topic, ...]:
    """Name what of a plan a question is about; single words count only where no clause is known."""
    loosely = {one.kind for one in hear(question).find("topics", "plan")}
    return topics_in([question]) or tuple(topic for topic in Topic if topic in loosely)


def without_names(question: str, names: Iterable[str], language: str) -> str:
    """Put a word that means an ad in the place of its name: "did Spring Sale go out?" asks whether it did."""
    names = sorted((re.escape(one) for one in names), key=len, reverse=True)
    if not names:
        return question
    word = cast("Mapping[str, str]", tongues.section(language, "topics").get("named", {})).get("ad", "")
    return re.sub(rf"[“„«「\"']?(?:{'|'.join(names)})[”“»」\"']?", word, question, flags=re.IGNORECASE)


def topics_at_a_login(words: str) -> tuple[LoginTopic, ...]:
    """Name what words ask about a login that waits, or complain of."""
    found = {one.kind for one in longest(hear(words).find("topics", "login"))}
    return tuple(topic for topic in LoginTopic if topic in found)


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
    known = longest(one for one in alike if not _is_another_question(line, one))
    return (one for one in known if one.kind in _TOPICS)


def _topics(sentence: str) -> set[Topic]:
    found = {Topic(one.kind) for one in _asking(hear(sentence))}
    if named_in(sentence, "objectives"):
        found = {Topic.MEANING if topic is Topic.GOING_ON else topic for topic in found}
    else:
        found -= {Topic.MEANING}  # of what else, nobody asks here
    return {topic for topic in found if found.isdisjoint(_SAID_BY_ANOTHER.get(topic, ()))}


def _is_another_question(line: HeardLine, one: Phrase) -> bool:
    """Say whether what a yes or a no would answer goes on: ``did it go`` within ``did it go to the right account``."""
    if one.kind not in _ANSWERED_BY_YES_OR_NO or one.end not in line.places_of_words:
        return False
    return all(behind.start != one.end for behind in line.find("topics", "behind"))
