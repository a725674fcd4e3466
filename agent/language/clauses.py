"""Which clauses a statement is made of. It assents only where clauses of a known shape cover every word of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import accumulate

from agent.language.accents import accents_optional
from agent.language.answer_sentences import COMMA, kind_of
from agent.language.assents import ASSENTS
from agent.language.lexicon import UNSPACED, Word, meant
from agent.language.questions import JOINTS
from tools.core.patterns import lazily


class Clause(StrEnum):
    """What a clause does in a statement."""

    PAUSE = "pause"
    WORD = "word"  # one word of assent by itself
    ASSENT = "assent"  # a sentence that assents
    COURTESY = "courtesy"
    ECHO = "echo"  # "it is": stands by itself, "sure it is" is no yes
    JOINT = "joint"  # "and": something must follow it


_BEGINS = frozenset({Clause.PAUSE, Clause.WORD, Clause.COURTESY, Clause.JOINT})  # a bare word may follow these
_ASSENTS = frozenset({Clause.WORD, Clause.ASSENT, Clause.ECHO})
# Before a question without a pause only these are a yes of their own: not "confirm what he said", not "exactly how".
_OPENERS = frozenset(
    {
        *(
            "yes",
            "yeah",
            "yep",
            "yup",
            "yea",
            "ok",
            "okay",
            "sure",
            "fine",
            "great",
            "perfect",
            "good",
            "alright",
            "cool",
        ),
        *("sí", "vale", "claro", "ja", "jo", "klar", "oui", "ouais", "sim"),
    }
)
_LEANS_ON_A_QUESTION = frozenset(
    {
        *("exactly", "precisely", "right", "just", "exactamente", "exacto", "justo", "genau", "exactement", "exact"),
        *("juste", "exatamente", "exato", "go"),
    }
)
# "post Perfect" hands over a name, "confirm this is correct" asks us for it: what an order is about is in a shape.
_NO_ORDER = r"(?!(?:confirm|approve|accept|submit|publish|send|launch|post|ship|go)/\S+ (?!go/)[^\s,@])"
_LINKS = JOINTS | {COMMA}
_PREPOSITIONS = frozenset({"at", "in", "from", "to", "on", "for", "by", "with"})  # "at what time"
_NAMED = lazily(r"<(\w+)>")
_SYMBOL = lazily(r",|[^\s,()|?*+!=$]+|[\s*+]")
_OFTEN = {"*": "{0,4}", "+": "{1,4}"}  # bounded, so that reading stays linear


def assent_in(statement: Sequence[str]) -> bool | None:
    """Say whether one of the clauses that cover every word of a statement assents; None where a word is in none."""
    ends = {assents for last, assents in _ends(statement) if last is not Clause.JOINT}
    return any(ends) if ends else None


def assent_before(statement: Sequence[str], asked: str) -> bool | None:
    """Say the same of a statement that goes on as a question, whose first word is given: it may not lean on that."""
    pauses, said = _cut(statement)
    if not said:
        return False
    pauses = pauses or asked in _LINKS
    if pauses and said[-1] in _LEANS_ON_A_QUESTION and [COMMA, *said][-2] == COMMA:
        return None
    ends = {assents for last, assents in _ends(said) if pauses or _stands(last, said[-1], asked)}
    return any(ends) if ends else None


def _cut(statement: Sequence[str]) -> tuple[bool, list[str]]:
    """Take away what only leads over to a question, and say whether it is a pause."""
    said = list(statement)
    while said and said[-1] in _LINKS | _PREPOSITIONS:
        said.pop()
    return not _LINKS.isdisjoint(statement[len(said) :]), said


def _stands(last: Clause, word: str, asked: str) -> bool:
    """Say whether a clause is a yes of its own right before a question: not in "exactly how", nor in "confirm what"."""
    is_opener = last is Clause.WORD and meant(word) in _OPENERS and asked not in UNSPACED
    return is_opener or last is Clause.COURTESY


def _ends(statement: Sequence[str]) -> set[tuple[Clause, bool]]:
    """Cover a statement with clauses in every way; give the last clause of each, and whether one of them assents."""
    written = [f"{meant(word)}/{kind_of(word)} " for word in statement]
    text = "".join(written)
    reached: dict[int, set[tuple[Clause, bool]]] = {0: {(Clause.PAUSE, False)}}
    for at in (0, *accumulate(map(len, written[:-1]))):
        before = reached.pop(at, set())
        for clause, end in _clauses_at(text, at) if before else ():
            after = {(clause, yes or clause in _ASSENTS) for last, yes in before if _may_follow(last, clause)}
            reached.setdefault(end, set()).update(after)
    return reached.get(len(text), set())


def _may_follow(last: Clause, clause: Clause) -> bool:
    """Say whether no pause is needed: "yes thanks", but not "do it right"."""
    if last is Clause.JOINT:
        return clause not in (Clause.PAUSE, Clause.JOINT)
    if clause is Clause.ECHO:
        return last is Clause.PAUSE
    return clause is not Clause.WORD or last in _BEGINS


def _clauses_at(text: str, at: int) -> Iterator[tuple[Clause, int]]:
    for clause, shape in _shapes():
        found = shape.match(text, at)
        if found:
            yield clause, found.end()


@cache
def _shapes() -> tuple[tuple[Clause, re.Pattern[str]], ...]:
    shapes = [(Clause.PAUSE, re.compile(rf"{COMMA}/\S+ ")), (Clause.WORD, re.compile(rf"{_NO_ORDER}\S+/{Word.YES} "))]
    for one in ASSENTS:
        ways = {
            Clause.ASSENT: one.assents, Clause.ECHO: one.echoes,
            Clause.COURTESY: one.courtesies, Clause.JOINT: one.joints,
        }  # fmt: skip
        shapes.extend((clause, _compiled(way, one.words)) for clause, said in ways.items() for way in said)
    return tuple(shapes)


def _compiled(shape: str, words: Mapping[str, str]) -> re.Pattern[str]:
    """Make a regular expression of a shape: a word stands for itself, <name> for what is listed under it."""
    while _NAMED.search(shape):
        shape = _NAMED.sub(lambda found: f"({words[found[1]]})", shape)
    return re.compile(_SYMBOL.sub(lambda found: _symbol(found[0]), shape))


def _symbol(said: str) -> str:
    if said == "YES":
        return rf"(?:\S+/{Word.YES}[ ])"
    return rf"(?:{accents_optional(said)}/\S+[ ])" if said[0] not in " *+" else _OFTEN.get(said, "")
