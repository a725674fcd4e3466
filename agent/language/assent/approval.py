"""What counts as a yes. Every word of an approval must be known: what is not understood approves nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from agent.language.assent.answer_cover import ASSENTS, BORNE, POLITE, QUESTIONS, Covered, cover
from agent.language.assent.answer_grammar import Clause, grammar
from agent.language.assent.answer_tokens import NOTHING, heard, opening_questions, unwrapped
from agent.language.assent.restated import FACTS, Card, values_told
from agent.language.assent.signatures import signed_in
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import IS_UNSPACED, Piece
from agent.language.ground.shapes import Match
from tools.core.patterns import lazily
from tools.core.values import Value

ReadingKind = Literal["approve", "approve_and_ask", "ask", "change", "decline", "unclear"]

_APPROVES = ("approve", "approve_and_ask")
_DOUBTS = frozenset({Clause.HOLD, Clause.CONTRAST, Clause.MARKER, Clause.CONDITION})
_TURNS = frozenset({Clause.NO, Clause.REFUSE, Clause.CONTRAST, Clause.MARKER, Clause.CONDITION})
_HOLDS_BACK = frozenset({Clause.NO, Clause.REFUSE, Clause.HOLD})
_SAYS_YES = ASSENTS | {Clause.STRAY_YES}
_STRANGE = frozenset({Clause.UNKNOWN, Clause.COPY, Clause.STRAY_ASK})
_NO_QUESTION = frozenset({Clause.UNKNOWN, Clause.COPY, Clause.MARKER, Clause.CONTRAST, Clause.CONDITION})
_SOFTENS_A_REFUSAL = QUESTIONS | _SAYS_YES | {Clause.CHANGE, Clause.CONTRAST}
_LEAVES_IT_OPEN = QUESTIONS | {Clause.CHANGE}
_NO_CARD = Card(told=())
_OF_AN_AMOUNT = (2, 3, 4)  # words: "60 USD a day" is one value
_LONGEST_ANSWER = 1000  # whoever writes more than this says something new
# "/yes" was meant for the program, whichever command was wanted; what is struck out, left unticked, denied by a sign
# or quoted from elsewhere is not said; who trails off has not made up their mind.
_NOT_SAID = lazily(
    r"(?:[.．。、，,;；･・]\s*){2,}[\s\"'”’»」)）]*$|[…‥⋯][\s\"'”’»」)）.!。]*$|[-‐-―−,，、;；:：(（\[/／&+=<|#¿¡]\s*$|"
    r"(?<=\s)[~>*_]\s*$|"
    r"(?<!\w)(?<!\w:)(?<!\w:/)[/／]+\s*\w|~~|~\w[^~]*~|[\u0334-\u0338]|[\[(]\s*[\])]|[☐□]|</?\w|<!--|/\*|(?<!\S)[!！¬≠~\-−–#]+\w|[!！¬]\s*=|≠|<>|(?m:^\s*[>#])"
)


class Reading(Value):
    """How the person's words are read, and the words themselves."""

    kind: ReadingKind
    text: str


def read_answer(text: str, card: Card | None = None) -> Reading:
    """Read an answer to the question whether exactly this may be submitted; a yes may repeat what the card says."""
    if len(text) > _LONGEST_ANSWER:
        return Reading(kind="change", text=text)
    kind = _judge(_taken_apart(text, card or _NO_CARD))
    is_none = kind in _APPROVES and (is_unsaid(text) or is_of_another_language(text, card.language if card else ""))
    return Reading(kind="unclear" if is_none else kind, text=text)


def is_unsaid(text: str) -> bool:
    """Say whether something of a text is struck out, left open, denied by a sign, or meant for the program."""
    said = unwrapped(text)
    return any(map(_NOT_SAID.search, (text, said))) or _is_unended(heard(said))


def is_of_another_language(text: str, language: str) -> bool:
    """Say whether something of a text is a yes only to who speaks otherwise than the card asks: Spanish `ja` laughs."""
    line = Utterance((NOTHING, *heard(unwrapped(text)), NOTHING))  # as in `_found`
    begun = [(at, one) for at in range(len(line.tokens)) for one in grammar().matches(line, at)] if language else []
    others = [(at, one) for at, one in begun if one.kind in ASSENTS and one.code not in ("", language)]
    meant = [(at, one) for at, one in begun if one.kind == Clause.NO_YES_HERE and one.code == language]
    return not all(any(_goes_further(other, one, line) for other in others) for one in meant)


def _goes_further(other: tuple[int, Match], one: tuple[int, Match], line: Utterance) -> bool:
    """Say whether a clause holds another one and further words: French "on lance" throws no lance."""
    (begins, whole), (at, part) = other, one
    around = (*line.tokens[begins:at], *line.tokens[part.end : whole.end])
    return begins <= at and part.end <= whole.end and any(token.kind == "word" for token in around)


def may_approve(text: str) -> bool:
    """Say whether a text approves some card: one that says whatever the text repeats."""
    said = heard(unwrapped(text[:_LONGEST_ANSWER]))
    words = tuple(one.text[1:-1] if one.kind == "quote" else one.text for one in said)
    amounts = (at for at, one in enumerate(said) if one.kind == "number")
    told = (*words, *(" ".join(words[at : at + length]) for at in amounts for length in _OF_AN_AMOUNT))
    repeated = Card(told=told, of_fields=tuple((field, told) for field in grammar().named), facts=FACTS)
    return any(read_answer(text, card).kind in _APPROVES for card in (_NO_CARD, repeated))


def read_words(words: str | None, fingerprint: str, card: Card | None = None) -> Reading:
    """Read what came back for a card: its fingerprint is a yes, and words that nobody said are not an answer."""
    if words is None:
        return Reading(kind="unclear", text="")
    return Reading(kind="approve", text=words) if words == fingerprint else read_answer(words, card)


def asks_again(text: str) -> bool:
    """Say whether what was settled is wanted once more."""
    return _says(text, frozenset({Clause.AGAIN}))


def forbids(text: str) -> bool:
    """Say whether a set phrase of a text forbids it."""
    return _says(text, frozenset({Clause.REFUSE}))


def holds_back(text: str) -> bool:
    """Say whether any word of a text refuses or hesitates."""
    return _says(text, _HOLDS_BACK)


def begins_a_change(text: str) -> bool:
    """Say whether the first words of a text ask for a change."""
    return any(one.kind == Clause.CHANGE for one in grammar().matches(Utterance((*heard(text), NOTHING)), 0))


def names_a_part(text: str) -> bool:
    """Say whether a text names a part of the ad, or hands copy over."""
    return _taken_apart(text[:_LONGEST_ANSWER], _NO_CARD).names_a_part


def _says(text: str, kinds: frozenset[Clause]) -> bool:
    return any(True for _ in _found(heard(text), kinds))


def _is_unended(tokens: Sequence[Piece]) -> bool:
    """Say whether a sentence of an answer ends in what something must follow: "yes and also"."""
    line = (NOTHING, *tokens, NOTHING)  # as in `_found`
    return any(_is_over(line[one.end :]) for one in _found(tokens, frozenset({Clause.UNENDED})))


def _is_over(rest: Sequence[Piece]) -> bool:
    """Say whether no word of a sentence is left: signs and smiles end none."""
    behind = next(one for one in rest if one.kind in ("stop", "ask") or any(map(str.isalnum, one.text)))
    return behind.kind == "stop"


def _found(tokens: Sequence[Piece], kinds: frozenset[Clause]) -> Iterator[Match]:
    """Find clauses wherever they stand in an answer, which begins and ends as a sentence does."""
    line = Utterance((NOTHING, *tokens, NOTHING))
    return (one for at in range(len(line.tokens)) for one in grammar().matches(line, at) if one.kind in kinds)


@dataclass(frozen=True)
class _Answer:
    """An answer taken apart."""

    tokens: tuple[Piece, ...]
    clauses: tuple[Covered, ...]

    @cached_property
    def kinds(self) -> frozenset[Clause]:
        return frozenset(one.kind for one in self.clauses)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(one.text for one in self.tokens)

    @cached_property
    def names_a_part(self) -> bool:
        """Say whether a part of the ad is named, or copy handed over."""
        return Clause.COPY in self.kinds or not self.words.isdisjoint(grammar().fields)

    @cached_property
    def is_clean_yes(self) -> bool:
        """Say whether all that is stated assents or is polite, one clause assents, and none leans on a question."""
        if not self.kinds & ASSENTS or self.kinds - POLITE - QUESTIONS:
            return False
        if self.kinds & BORNE and not self._is_in_order:
            return False
        if self._praises_a_value_alone or all(map(self._praises_looks, self._assents)):
            return False
        commas = {place for place, token in enumerate(self.tokens) if token.kind == "comma"}
        said = [one for one in self.clauses if one.kind is not Clause.PAUSE or one.start not in commas]
        return not any(one.kind is Clause.LEAN and behind.kind in QUESTIONS for one, behind in pairwise(said))

    @cached_property
    def _is_in_order(self) -> bool:
        """Say whether an order closes what tells of a doubt, and nothing assents behind what is to be told later."""
        said = [one.kind for one in self.clauses if one.kind is not Clause.PAUSE]
        if Clause.OVERCOME in said and said[-1] is not Clause.SEND:
            return False
        told = said.index(Clause.NOTIFY) if Clause.NOTIFY in said else len(said)
        return Clause.SEND in said[:told] and ASSENTS.isdisjoint(said[told:])

    @cached_property
    def _praises_a_value_alone(self) -> bool:
        """Say whether all that assents praises one value beside it: "20 USD a day works for me"."""
        restated = [one for one in self.clauses if one.kind is Clause.RESTATED]
        if len(restated) != 1 or any(map(self._is_plain_yes, self._assents)):
            return False
        return all(one.start == restated[0].end and self.tokens[one.start].kind != "comma" for one in self._assents)

    @cached_property
    def _assents(self) -> Sequence[Covered]:
        return [one for one in self.clauses if one.kind in ASSENTS]

    def _praises_looks(self, one: Covered) -> bool:
        """Say whether a clause likes the looks of the ad, and nothing else of it: "looks nice"."""
        known = grammar()
        others = (known.praise | known.yes) - {part for look in known.of_looks for part in look.split()}
        if one.kind is Clause.SEND or any(IS_UNSPACED.match(word) is None for word in self._words_of(one) & others):
            return False
        words = [token.text for token in self.tokens[one.start : one.end]]
        spaced, said = f" {' '.join(words)} ", "".join(words)
        unspaced = [look for look in known.of_looks if IS_UNSPACED.match(look) and look in said]
        return any(f" {look} " in spaced for look in known.of_looks) or any(
            not any(other in said.replace(look, "") for other in others if IS_UNSPACED.match(other))
            for look in unspaced
        )

    @cached_property
    def says_yes_beside_a_question(self) -> bool:
        """Say whether an assent is more than praise: "nice, when do I see results?" is no yes."""
        if Clause.RESTATED in self.kinds:
            return any(self._is_plain_yes(one) for one in self.clauses)
        return any(one.kind in ASSENTS and not self._words_of(one) <= grammar().mere_praise for one in self.clauses)

    def _is_plain_yes(self, one: Covered) -> bool:
        """Say whether a clause assents and is no praise: it orders, or is a yes alone."""
        return one.kind is Clause.SEND or (one.kind is Clause.YES and self._words_of(one).isdisjoint(grammar().praise))

    def _words_of(self, one: Covered) -> frozenset[str]:
        return frozenset(token.text for token in self.tokens[one.start : one.end] if token.kind == "word")

    @cached_property
    def asks(self) -> bool:
        """Say whether it asks something: by a question, or by words like one where nothing else is said."""
        if self.kinds & QUESTIONS or (Clause.ECHOED in self.kinds and not self.kinds & _SAYS_YES):
            return True
        return Clause.STRAY_ASK in self.kinds and not self.kinds & _NO_QUESTION


def _taken_apart(text: str, card: Card) -> _Answer:
    said = unwrapped(text)
    tokens = heard(said)
    values = {**values_told(tokens, card, heard, grammar().denials), **signed_in(said, tokens)}
    line = Utterance((*tokens, NOTHING), values)
    return _Answer(tokens, cover(line, frozenset(opening_questions(said, tokens)), grammar(), card.facts))


def _judge(said: _Answer) -> ReadingKind:
    if _refuses(said):
        return "change" if said.names_a_part else "decline"
    if _wants_change(said):
        return "change"
    if said.asks:
        says_yes = said.is_clean_yes and said.says_yes_beside_a_question
        return "approve_and_ask" if says_yes and _is_elsewhere(said.kinds) else "ask"
    return "approve" if said.is_clean_yes else _without_a_yes(said)


def _refuses(said: _Answer) -> bool:
    """Say whether a set phrase forbids it, whatever reason is given, or a yes stands before: "fine, but no"."""
    if Clause.REFUSE not in said.kinds:
        return False
    softens = _SOFTENS_A_REFUSAL | ({Clause.MARKER} if said.kinds & _STRANGE else set())
    weighed = [one.kind for one in said.clauses if one.kind is Clause.REFUSE or one.kind in softens]
    return not said.kinds & softens or (weighed[-1] is Clause.REFUSE and not said.kinds & _LEAVES_IT_OPEN)


def _wants_change(said: _Answer) -> bool:
    if said.kinds & {Clause.CHANGE, Clause.REQUEST} or (Clause.CONDITION in said.kinds and said.kinds & _SAYS_YES):
        return True
    is_strange = said.names_a_part or bool(said.kinds & _STRANGE)
    return is_strange and bool(said.kinds & _TURNS) and not said.kinds & QUESTIONS


def _is_elsewhere(kinds: frozenset[Clause]) -> bool:
    return kinds & QUESTIONS == {Clause.ELSEWHERE}


def _without_a_yes(said: _Answer) -> ReadingKind:
    if said.kinds & _DOUBTS:
        return "unclear"
    if said.kinds & {Clause.NO, Clause.REFUSE}:
        return "unclear" if said.kinds & _SAYS_YES else "decline"
    if Clause.APART in said.kinds and not said.names_a_part:
        return "unclear"
    return "change" if said.kinds & _STRANGE and _wishes(said) else "unclear"


def _wishes(said: _Answer) -> bool:
    """Say whether something that is not understood is wished for: beside a yes, a number is enough."""
    if said.names_a_part or not said.words.isdisjoint(grammar().wishes):
        return True
    if not said.kinds & _SAYS_YES:
        return not said.words.isdisjoint(grammar().pointers)
    return any(one.kind is Clause.UNKNOWN and said.tokens[one.start].kind == "number" for one in said.clauses)
