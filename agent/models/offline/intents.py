"""What a message wants besides deciding fields: acts such as starting over, topics it asks about, tools."""

from agent.approval import read_answer
from agent.language.brief.awaited_lines import may_be_talk
from agent.language.brief.copywriting import asks_for_wordings
from agent.language.brief.cues import WORDED
from agent.language.brief.handed import hands_over
from agent.language.ground.quoting import MASK
from agent.language.ground.smallwords import core, sentences_at
from agent.language.wants.acts import Act, acts_beside_copy, acts_in, is_titled
from agent.language.wants.beyond import Beyond, beyond_in
from agent.language.wants.sentence_kinds import is_bare_reply, is_question, opens_as_an_answer, speaks_to_us
from agent.language.wants.talk import is_short
from agent.language.wants.topics import Topic, asks_about_the_work, asks_nothing_else, asks_to_be_shown, topics_in
from agent.models.offline.scene import ProposedCall
from agent.models.offline.tool_requests import beside_tools, is_only_an_order, tools_asked, tools_wanted
from tools.core.patterns import lazily
from tools.core.values import Value
from tools.fields.text import FIELD as TEXT


class Intents(Value):
    """The acts, topics and tools of one message."""

    acts: frozenset[Act] = frozenset()
    topics: tuple[Topic, ...] = ()
    tools: tuple[ProposedCall, ...] = ()  # those asked for by their own words
    beyond: tuple[Beyond, ...] = ()  # what is asked for and cannot be done here
    asks: bool = False  # something is asked, understood or not
    is_talk: bool = False  # no copy, although copy was awaited
    is_told: bool = False  # nor anything else that is wanted

    @property
    def is_about_something(self) -> bool:
        """Say whether anything that is asked was understood."""
        return bool(self.topics or self.tools)

    def calls_for(self, tool: str) -> bool:
        """Say whether a tool is asked for."""
        return any(one.name == tool for one in self.tools)


_ACTS_BESIDE_COPY = frozenset(
    {
        Act.START_OVER, Act.UNDO, Act.SHORTEN, Act.CANCEL, Act.SUBMIT, Act.LOG_IN, Act.BEGIN, Act.GREET, Act.THANK,
    }
)  # fmt: skip
_SUGGESTS = lazily(r"[^\ue000]{0,30}\ue000+[\s?!.]*$")  # hardly more than a quote: "how about ...?"
_PIECE = lazily(r"[^,;、，]+")
_BACKWARD = frozenset({Act.START_OVER, Act.UNDO, Act.CANCEL})
_MOST_STRAY_WORDS = 2
_ANSWER_LENGTHS = range(2, 9)  # one word alone may be a name
_IN_SLOGANS_TOO = frozenset({Topic.COST, Topic.DATES})
_GENERAL = frozenset({Topic.OPTIONS, Topic.RULES, Topic.HELP})


def read_intents(blank: str, awaiting: str, *, is_repair: bool = False) -> Intents:
    """Read what a message wants, quoted spans aside; ``is_repair``: copy is awaited in the place of other copy."""
    sentences = [sentence for _, sentence in sentences_at(blank) if sentence.strip()]
    if awaiting in WORDED:
        return _beside_copy(blank, sentences, awaiting, is_repair=is_repair)
    asked = [one for one in sentences if is_question(one) or asks_to_be_shown(one) or asks_about_the_work(one)]
    rest = [one for one in sentences if one not in asked]
    found = _asked_about(asked)
    tools = (*found.tools, *(one for one in tools_wanted(rest) if not found.calls_for(one.name)))
    acts = _acts(" \n ".join(rest))
    return Intents(acts=acts, topics=found.topics, tools=tools, asks=bool(asked))


def without_what_is_beyond(text: str, blank: str, awaiting: str) -> tuple[str, tuple[Beyond, ...]]:
    """Take out the sentences that ask for what cannot be done here, and name it; copy stays whole."""
    is_copy_awaited = awaiting in WORDED
    said = [(at, one, beyond_in(one, is_copy_awaited=is_copy_awaited)) for at, one in sentences_at(blank)]
    found = {one for _, _, beyond in said for one in beyond}
    kept = [part for at, one, beyond in said for part in _kept_of(text[at : at + len(one)], one, beyond)]
    if not found or (is_copy_awaited and any(one.strip() for one in kept)):
        return text, ()
    return " \n".join(kept), tuple(one for one in Beyond if one in found)


def _kept_of(text: str, sentence: str, beyond: frozenset[Beyond]) -> tuple[str, ...]:
    """Give what stays of a sentence; a post is mostly named in the middle of a brief, and the rest of that counts."""
    if not beyond:
        return (text,)
    pieces = list(_PIECE.finditer(sentence)) if beyond == {Beyond.SPARK} else []
    rest = ", ".join(text[one.start() : one.end()].strip() for one in pieces if not beyond_in(one[0]))
    return (rest,) if rest else ()


def asks_for_copy(blank: str, awaiting: str) -> bool:
    """Say whether a message asks for copy to be written, and at most tells what for."""
    is_text_awaited = awaiting == TEXT.name
    return Act.WRITE in acts_beside_copy(blank) or asks_for_wordings(blank, is_text_awaited=is_text_awaited)


def _beside_copy(blank: str, sentences: list[str], awaiting: str, *, is_repair: bool) -> Intents:
    """Read a line where copy is awaited: only what can hardly be copy counts, and a question that is nothing else."""
    if MASK not in blank and (is_bare_reply(blank) or _is_an_answer(blank)):
        return Intents(acts=_acts(blank), is_talk=True, is_told=True)
    acts, orders = _acts_alone(blank), tools_wanted(sentences) if is_only_an_order(blank) else ()
    about_the_work = [one for one in sentences if asks_about_the_work(one)]
    if acts or orders or about_the_work:
        found = _asked_about(about_the_work)
        return Intents(acts=acts, topics=found.topics, tools=(*found.tools, *orders), is_talk=True)
    is_talk = not hands_over(blank, awaiting) and may_be_talk(blank, awaiting)
    asking = [one for one in sentences if _asks_beside_copy(one, awaiting)]
    others = [one for one in sentences if one not in asking and core(one)]
    speaks = is_repair or speaks_to_us(blank)
    if not asking or (others and not (speaks and _asked_about(asking).is_about_something)):
        return Intents(is_talk=is_talk and not is_repair, is_told=is_talk and not is_repair)
    acts = acts_in(blank) & {Act.WRITE}
    return _asked_about(sentences).model_copy(update={"acts": acts, "asks": True, "is_talk": True, "is_told": True})


def _is_an_answer(blank: str) -> bool:
    """Say whether a short line is a plain yes or no to something: words that every speaker of the language says so."""
    if is_titled(blank):
        return False
    answer = read_answer(blank).kind
    declines = answer == "decline" and opens_as_an_answer(blank)
    is_plain = len(blank.split()) in _ANSWER_LENGTHS and (answer == "approve" or declines)
    return is_plain or (answer == "ask" and opens_as_an_answer(blank))


def _acts_alone(blank: str) -> frozenset[Act]:
    """Find acts where a line, or a sentence of one that speaks to us, holds hardly anything beside them."""
    if acts := acts_beside_copy(blank) & _ACTS_BESIDE_COPY:
        return acts
    if not speaks_to_us(blank):
        return frozenset()
    parts = (blank, *(one for _, one in sentences_at(blank)))
    found = (acts_beside_copy(one, stray=_MOST_STRAY_WORDS) & _BACKWARD for one in parts)
    return next((acts for acts in found if acts), frozenset())


def _asks_beside_copy(sentence: str, awaiting: str) -> bool:
    """Say whether a sentence is a question; without its mark only where it asks about something known here."""
    if _SUGGESTS.match(sentence):
        return False
    if sentence.rstrip().endswith("?"):
        return _is_about_something_told(sentence) or may_be_talk(sentence, awaiting)
    is_exclaimed = sentence.rstrip().endswith("!")
    return is_question(sentence) and not is_exclaimed and _is_about_something_told(sentence)


def _is_about_something_told(sentence: str) -> bool:
    """Say whether a question asks about a thing: a `why` alone may begin a slogan, a price or a time be in one."""
    found = _asked_about([sentence])
    about = {*found.topics} - {Topic.WHY}
    may_be_copy = about <= _IN_SLOGANS_TOO and not (is_short(sentence) or asks_nothing_else(sentence))
    return bool(found.tools) or (bool(about) and not may_be_copy)


def _asked_about(asked: list[str]) -> Intents:
    """Find what is asked about; what is general only where nothing else is."""
    found = topics_in(map(beside_tools, asked))
    specific = tuple(topic for topic in found if topic not in _GENERAL)
    tools = tools_asked(asked)
    return Intents(topics=specific if specific or tools else found[:1], tools=tools)


def _acts(said: str) -> frozenset[Act]:
    answer = "unclear" if MASK in said else read_answer(said).kind  # what holds copy is no plain yes or no
    found = set(acts_in(said))
    if answer in ("approve", "approve_and_ask"):
        found.add(Act.AGREE)
    if answer == "decline" and Act.BEGIN not in found:  # "ne" is an article too
        found.add(Act.REFUSE)
    return frozenset(found)
