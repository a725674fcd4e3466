"""The grammar of answers: the words and shapes of every language, each in its own file, read when first needed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import cast

from agent.language.assent.restated import NAME, SIGNATURE, SOLE, TOLD
from agent.language.ground import tongues
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import Piece
from agent.language.ground.shapes import Match, Shapes, words_in
from agent.language.ground.spelling import TypedSpelling


class Clause(StrEnum):
    """What a clause does in an answer; the data files name their shapes so."""

    PAUSE = "pause"
    YES = "yes"  # a word of assent by itself
    LEAN = "lean"  # such a word that may belong to the question behind it: "exactly"
    ASSENT = "assent"  # a sentence that assents
    SEND = "send"  # one that tells to send it, and bears what a mere yes does not
    ECHO = "echo"  # "it is": stands by itself, "sure it is" is no yes
    FIRST = "first"  # assents where the whole answer begins: Spanish "si", which is "if" elsewhere
    COURTESY = "courtesy"
    SIGNED = "signed"  # a name under what is said; it stands by itself
    ASIDE = "aside"  # takes leave, or is content with parts: no yes, and stands beside an order to send alone
    REASON = "reason"  # why it should go out: stands beside an order to send alone, and needs no pause before it
    OVERCOME = "overcome"  # a doubt or a wish that is over, a price that is borne: an order to send closes the answer
    NOTIFY = "notify"  # wants to be told later what came of it: no yes, and stands behind an order to send alone
    ECHOED = "echoed"  # the question of the card, asked back to be answered: "whether you should send it?"
    RESTATED = "restated"  # repeats what the card says
    SILENT = "silent"  # repeats that there is no music
    ENDLESS = "endless"  # that it has no end
    AT_ONCE = "at_once"  # that it begins at once
    JOINT = "joint"  # "and": something must follow it
    REFUSE = "refuse"  # a set phrase that forbids
    NO = "no"
    HOLD = "hold"  # hesitation, or not now
    CONDITION = "condition"
    CONTRAST = "contrast"
    MARKER = "marker"  # announces a correction
    CHANGE = "change"  # asks for one, or says that something is wrong
    APART = "apart"  # people, duties, curses: known, and no part of a yes
    COPY = "copy"  # quoted, or handed over behind a colon
    ELSEWHERE = "elsewhere"  # a question that is surely about something else than the ad
    ASK = "ask"  # any other question
    REQUEST = "request"  # a question that asks for something to be done differently
    AGAIN = "again"  # what was settled is wanted once more
    UNENDED = "unended"  # where a sentence ends in it, it is not said to its end: it joins, adds, restricts, opens
    NO_YES_HERE = "no_yes_here"  # a yes in another language, and none in this
    STRAY_ASK = "stray_ask"  # words like a question, in the middle of something else
    STRAY_YES = "stray_yes"  # a word of assent where none can stand
    LOOSE = "loose"  # a word that is known, where it says nothing
    UNKNOWN = "unknown"


_KINDS = frozenset(Clause)
_MOST_TIMES = 6  # a shape repeats something, so that time grows with the length alone
_PARTS = {"pause": "<comma>|<stop>"}


@dataclass(frozen=True)
class Grammar:
    """All that answers are read by. A clause is of one language; the clauses of an answer may be of several."""

    shapes: Shapes
    spelling: TypedSpelling
    fields: frozenset[str]  # what names a part of the ad
    wishes: frozenset[str]  # what wishes for something
    pointers: frozenset[str]  # what points at the ad
    denials: frozenset[str]  # a value of the card that is one of them is not repeated by it: "none" denies anything
    pictures: frozenset[str]  # pictures that say nothing
    smiles: frozenset[str]  # pictures that part what stands around them
    dictated: Mapping[str, str]  # names of marks, and the marks
    also_words: frozenset[str]  # such names that are words of their own, and mean the mark beside another name alone
    before_names: frozenset[str]  # titles and first letters, behind which a full stop ends nothing
    between_names: frozenset[str]  # "von", "de"
    names: frozenset[str]  # first names
    yes: frozenset[str]
    praise: frozenset[str]
    of_looks: frozenset[str]  # praises how something looks, and not that it is right
    mere_praise: frozenset[str]  # and no yes by itself
    naming: Shapes  # how people name the fields of an ad, each by its own name
    named: frozenset[str]  # those fields

    def knows(self, word: str) -> bool:
        """Say whether a word stands in any shape."""
        return self.shapes.knows(word)

    def matches(self, line: Utterance, at: int) -> Iterator[Match]:
        """Find the clauses that begin at a token, in every language."""
        return self.shapes.matches(line, at)

    def spelt(self, tokens: Iterable[Piece]) -> tuple[Piece, ...]:
        """Give the tokens as they were meant."""
        return tuple(
            token._replace(text=word)
            for token in tokens
            for word in (self.spelling.meant(token.text, self.knows) if token.kind == "word" else (token.text,))
        )


@cache
def grammar() -> Grammar:
    """Read the grammar from the data files."""
    languages = {code: tongues.section(code, "answer") for code in tongues.codes()}
    sections = {"": tongues.common("answer"), **languages}
    words = [_table(one, "words") for one in sections.values()]
    spelling = [_table(one, "spelling") for one in sections.values()]
    praise, yes = _all_listed(words, "praise"), _all_listed(words, "yes")
    naming = [_naming(code, said) for code, said in zip(tongues.codes(), words[1:], strict=True)]
    return Grammar(
        shapes=Shapes.together(_shapes(section, code) for code, section in sections.items()),
        spelling=TypedSpelling.of(spelling),
        fields=_all_listed(words, "field"),
        wishes=_all_listed(words, "wish"),
        pointers=_all_listed(words, "pointer"),
        denials=_all_listed(words, "denies"),
        pictures=_all_listed(words, "pictures"),
        smiles=_all_listed(words, "smiles"),
        dictated={name.replace("_", " "): mark for name, mark in _pairs(spelling, "dictated")},
        also_words=frozenset(one.replace("_", " ") for one in _all_listed(spelling, "also_words")),
        before_names=_all_listed(words, "title") | _all_listed(words, "initial"),
        between_names=_all_listed(words, "between_names"),
        names=_all_listed(words, "given_name"),
        yes=yes,
        praise=praise,
        of_looks=frozenset(one.replace("_", " ") for one in _all_listed(words, "of_looks")),
        mere_praise=praise - yes,
        naming=Shapes.together(Shapes({}, one, code=code) for code, one in zip(tongues.codes(), naming, strict=True)),
        named=frozenset(field for one in naming for field in one),
    )


def _shapes(section: Mapping[str, object], code: str) -> Shapes:
    """Take a language apart; a list of words that is named as clauses are is a shape of its own."""
    words = _table(section, "words")
    shapes = {kind: [f"<{kind}>"] for kind in words if kind in _KINDS}
    for kind, lines in _table(section, "shapes").items():
        shapes.setdefault(kind, []).extend(line for line in lines.replace("\n  ", " ").splitlines() if line.strip())
    listed = {name: words_in(said) for name, said in words.items()}
    return Shapes(
        {**_PARTS, **listed, **_table(section, "parts")}, shapes, (TOLD, SOLE, SIGNATURE, NAME), _MOST_TIMES, code
    )


def _naming(code: str, words: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Give by what a language names each field; what calls a campaign something names its name."""
    names = _table(tongues.section(code, "fields"), "names")
    called = {"campaign_name": words_in(words.get("calls", "")), "account": words_in(words.get("account", ""))}
    said = {**names, **{field: f"{names.get(field, '')}\n{listed}" for field, listed in called.items()}}
    return {field: [line for line in lines.splitlines() if line.strip()] for field, lines in said.items()}


def _pairs(tables: Sequence[Mapping[str, str]], name: str) -> Iterator[tuple[str, str]]:
    for pair in _all_listed(tables, name):
        said, _, meant = pair.partition("=")
        yield said, meant


def _all_listed(tables: Sequence[Mapping[str, str]], name: str) -> frozenset[str]:
    return frozenset(word for one in tables for word in one.get(name, "").split())


def _table(section: Mapping[str, object], name: str) -> Mapping[str, str]:
    return cast("Mapping[str, str]", section.get(name, {}))
