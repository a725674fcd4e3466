"""What a message wants besides deciding fields: acts such as starting over, topics it asks about, tools."""

import re
from enum import StrEnum

from agent.approval import read_answer
from agent.language.brief.cues import WORDED
from agent.language.brief.intent_words import (
    ABOUT_THE_WORK,
    ACT_WORDS,
    ASKS_TO_SHOW,
    NEGATED,
    TOPIC_WORDS,
    TURNED_DOWN,
)
from agent.language.brief.smallwords import core, is_bare_reply, is_question, sentences_at
from agent.models.offline.scene import ProposedCall
from agent.models.offline.tool_requests import tools_asked, tools_wanted, without_orders
from tools.core.patterns import lazily
from tools.core.values import Value


class Act(StrEnum):
    """What the person wants done."""

    START_OVER = "start_over"
    SAME_AGAIN = "same_again"
    ANOTHER = "another"
    SUBMIT = "submit"
    CANCEL = "cancel"
    UNDO = "undo"
    SHORTEN = "shorten"
    WRITE = "write"
    LOG_IN = "log_in"
    AGREE = "agree"
    REFUSE = "refuse"
    BEGIN = "begin"
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
    DELIVERY = "delivery"
    TARGET = "target"
    HELP = "help"


class Intents(Value):
    """The acts, topics and tools of one message."""

    acts: frozenset[Act] = frozenset()
    topics: tuple[Topic, ...] = ()
    tools: tuple[ProposedCall, ...] = ()  # those asked for by their own words
    asks: bool = False  # something is asked, understood or not
    is_talk: bool = False  # no copy, although copy was awaited

    @property
    def is_about_something(self) -> bool:
        """Say whether anything that is asked was understood."""
        return bool(self.topics or self.tools)

    def calls_for(self, tool: str) -> bool:
        """Say whether a tool is asked for."""
        return any(one.name == tool for one in self.tools)


_ACTS_BESIDE_COPY = (
    Act.START_OVER, Act.UNDO, Act.SHORTEN, Act.CANCEL, Act.SUBMIT, Act.LOG_IN, Act.BEGIN, Act.GREET, Act.THANK,
)  # fmt: skip
_SUGGESTS = lazily(r"[^\ue000]{0,30}\ue000+[\s?!.]*$")  # hardly more than a quote: "how about ...?"
_BACKWARD = (Act.START_OVER, Act.UNDO, Act.CANCEL)
_MOST_STRAY_WORDS = 2
_ANSWERS = lazily(r"\W*(?:yes|yeah|ok|okay|no|s[ií]|vale|ja|nein|oui|non|sim|não)(?!\w)", re.IGNORECASE)
_ANSWER_LENGTHS = range(2, 9)  # one word alone may be a name
_SPEAKS_TO_US = lazily(
    r"\W*(?:argh+|ugh+|oops|whoops|wait|no|nah|nope|hmm+|sorry|actually|never ?mind|ok|okay|lol|damn|shit|crap|ffs|omg"
    r"|oh|uf|uy|ay"
    r"|espera|perdón|perdon|ups|nein|moment|mist|non|attends|zut|não|espera|等等|不对|あっ|待って)(?!\w)",
    re.IGNORECASE,
)
_GENERAL = frozenset({Topic.OPTIONS, Topic.RULES, Topic.HELP})


def read_intents(blank: str, awaiting: str, *, is_repair: bool = False) -> Intents:
    """Read what a message wants, quoted spans aside; ``is_repair``: copy is awaited in the place of other copy."""
    sentences = [sentence for _, sentence in sentences_at(blank) if sentence.strip()]
    asked = [one for one in sentences if is_question(one) or ASKS_TO_SHOW.match(one)]
    if awaiting in WORDED:
        return _beside_copy(blank, sentences, is_repair=is_repair)
    rest = [one for one in sentences if one not in asked]
    found = _asked_about(asked)
    tools = (*found.tools, *(one for one in tools_wanted(rest) if not found.calls_for(one.name)))
    return Intents(acts=_acts(" \n ".join(rest)), topics=found.topics, tools=tools, asks=bool(asked))


def asks_for_copy(blank: str) -> bool:
    """Say whether a message asks for nothing but copy to be written."""
    rest = ACT_WORDS[Act.WRITE].sub(" ", blank)
    return rest != blank and not core(re.sub(r"[^\w']+", " ", rest))


def _beside_copy(blank: str, sentences: list[str], *, is_repair: bool) -> Intents:
    """Read a line where copy is awaited: only what can hardly be copy counts, and a question that is nothing else."""
    if is_bare_reply(blank) or _is_an_answer(blank):
        return Intents(acts=_acts(blank), is_talk=True)
    acts, orders = _acts_alone(blank), _orders_alone(blank, sentences)
    about_the_work = [one for one in sentences if ABOUT_THE_WORK.match(one)]
    if acts or orders or about_the_work:
        found = _asked_about(about_the_work)
        return Intents(acts=acts, topics=found.topics, tools=(*found.tools, *orders), is_talk=True)
    asking = [one for one in sentences if _asks_beside_copy(one)]
    others = [one for one in sentences if one not in asking and core(one)]
    speaks = is_repair or _SPEAKS_TO_US.match(blank) is not None
    if not asking or (others and not (speaks and _asked_about(asking).is_about_something)):
        return Intents()
    acts = frozenset({Act.WRITE}) if ACT_WORDS[Act.WRITE].search(blank) else frozenset()
    return _asked_about(sentences).model_copy(update={"acts": acts, "asks": True, "is_talk": True})


def _is_an_answer(blank: str) -> bool:
    """Say whether a short line is a plain yes or no to something: words that every speaker of the language says so."""
    answer = read_answer(blank).kind
    is_plain = len(blank.split()) in _ANSWER_LENGTHS and answer in ("approve", "decline")
    return is_plain or (answer == "ask" and _ANSWERS.match(blank) is not None)


def _acts_alone(blank: str) -> frozenset[Act]:
    """Find acts where a line, or a sentence of one that speaks to us, holds hardly anything beside them."""
    if acts := _acts_of(blank, _ACTS_BESIDE_COPY, stray=0):
        return acts
    if not _SPEAKS_TO_US.match(blank):
        return frozenset()
    parts = (blank, *(one for _, one in sentences_at(blank)))
    found = (_acts_of(one, _BACKWARD, stray=_MOST_STRAY_WORDS) for one in parts)
    return next((acts for acts in found if acts), frozenset())


def _orders_alone(blank: str, sentences: list[str]) -> tuple[ProposedCall, ...]:
    """Find orders of tools where a line holds nothing beside them."""
    orders = tools_wanted(sentences)
    return orders if orders and not core(re.sub(r"[^\w']+", " ", without_orders(blank))) else ()


def _acts_of(blank: str, among: tuple[Act, ...], *, stray: int) -> frozenset[Act]:
    acts = frozenset(act for act in among if ACT_WORDS[act].search(blank))
    rest = blank
    for act in acts:
        rest = ACT_WORDS[act].sub(" ", rest)
    return acts if len(core(re.sub(r"[^\w']+", " ", rest)).split()) <= stray else frozenset()


def _asks_beside_copy(sentence: str) -> bool:
    """Say whether a sentence is a question; without its mark only where it asks about something known here."""
    if _SUGGESTS.match(sentence):
        return False
    if sentence.rstrip().endswith("?"):
        return True
    is_exclaimed = sentence.rstrip().endswith("!")
    return is_question(sentence) and not is_exclaimed and _asked_about([sentence]).is_about_something


def _asked_about(asked: list[str]) -> Intents:
    """Find what is asked about; what is general only where nothing else is."""
    found = tuple(Topic(name) for name, pattern in TOPIC_WORDS.items() if any(pattern.search(one) for one in asked))
    specific = tuple(topic for topic in found if topic not in _GENERAL)
    tools = tools_asked(asked)
    return Intents(topics=specific if specific or tools else found[:1], tools=tools)


def _acts(said: str) -> frozenset[Act]:
    found = {Act(name) for name, pattern in ACT_WORDS.items() if pattern.search(said)}
    if NEGATED.search(said):
        found.discard(Act.SUBMIT)
    anew = [one for one in said.split("\n") if ACT_WORDS[Act.START_OVER].search(one)]
    if anew and all(TURNED_DOWN.search(one) for one in anew):
        found.discard(Act.START_OVER)
    answer = read_answer(said).kind
    if answer in ("approve", "approve_and_ask"):
        found.add(Act.AGREE)
    if answer == "decline":
        found.add(Act.REFUSE)
    return frozenset(found)
