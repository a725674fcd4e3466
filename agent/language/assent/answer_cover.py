"""Which clauses an answer is made of: the cheapest chain of them that covers every token of it."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from agent.language.assent.answer_grammar import Clause, Grammar
from agent.language.assent.restated import FACTS, CardFact, told_of
from agent.language.ground.matching import Capture, Utterance
from agent.language.ground.pieces import IS_UNSPACED, Piece
from agent.language.ground.shapes import Match
from tools.gazetteer.table import places_called

ASSENTS = frozenset({Clause.YES, Clause.LEAN, Clause.ASSENT, Clause.SEND, Clause.ECHO, Clause.FIRST})
_ORDERS = frozenset({Clause.ASSENT, Clause.SEND})
_KIND = frozenset({Clause.COURTESY, Clause.SIGNED})
BORNE = frozenset({Clause.ASIDE, Clause.REASON, Clause.OVERCOME, Clause.NOTIFY})  # by an order to send alone
POLITE = ASSENTS | BORNE | _KIND | {Clause.PAUSE, Clause.ECHOED, Clause.RESTATED, Clause.JOINT}
QUESTIONS = frozenset({Clause.ELSEWHERE, Clause.ASK, Clause.REQUEST})
_JUDGES_THE_WHOLE = frozenset({Clause.UNENDED, Clause.NO_YES_HERE})
_FACTS = frozenset(map(Clause, FACTS))
_WARNINGS = frozenset(Clause) - POLITE - QUESTIONS - _JUDGES_THE_WHOLE - _FACTS - {Clause.AGAIN, Clause.LOOSE}
_MORE_THAN_A_YES = 5  # tokens
_NO_STATEMENTS = QUESTIONS | _JUDGES_THE_WHOLE | _FACTS | {Clause.AGAIN, Clause.ECHOED}
_WORDS = frozenset({Clause.YES, Clause.LEAN})
_BEFORE_A_WORD = frozenset({Clause.PAUSE, Clause.YES, Clause.LEAN, Clause.COURTESY, Clause.JOINT})
_BEFORE_A_QUESTION = frozenset({Clause.PAUSE, Clause.YES, Clause.COURTESY, Clause.JOINT, Clause.CONTRAST})
_STANDS_BEHIND = {
    Clause.ECHO: frozenset({Clause.PAUSE}),
    Clause.SIGNED: frozenset({Clause.PAUSE}),
    Clause.ASIDE: frozenset({Clause.PAUSE, Clause.JOINT}),
    Clause.OVERCOME: frozenset({Clause.PAUSE, Clause.JOINT}),
    Clause.NOTIFY: frozenset({Clause.PAUSE, Clause.JOINT, Clause.SEND}),
}
_PAUSES = ("comma", "stop", "ask")
# A cautious clause costs a little more than one that assents, so that the longer of them wins: "no problem", "not ok".
_CAUTIOUS = 1.01
_COST = {
    Clause.PAUSE: 0.0, Clause.JOINT: 0.1, Clause.ELSEWHERE: 0.8, Clause.ECHOED: 0.8, Clause.SEND: 0.999,
    Clause.YES: 1.0, Clause.LEAN: 1.0, Clause.ASSENT: 1.0, Clause.ECHO: 1.0, Clause.FIRST: 1.0,
    Clause.COURTESY: 1.005, Clause.SIGNED: 1.005, Clause.RESTATED: 1.006, Clause.ASIDE: 1.007,
    Clause.REASON: 1.007, Clause.OVERCOME: 1.007, Clause.NOTIFY: 1.007,
    Clause.ASK: 1.03, Clause.REQUEST: 1.02, Clause.STRAY_ASK: 4.0, Clause.STRAY_YES: 9.0,
    Clause.LOOSE: 10.0, Clause.UNKNOWN: 10.0,
}  # fmt: skip
_GUESSED = 3.0  # more for a question that is one by its mark alone, and twice where a comma stands in it
_LONGER = 0.02  # less for each word that shows what kind of a question it is
_UNMARKED = 4.0  # more for a question without a mark: "you can send it, thanks"


class Covered(NamedTuple):
    """A clause, and the tokens that it covers."""

    kind: Clause
    start: int
    end: int


class _Chain(NamedTuple):
    cost: float
    found: Covered
    before: "_Chain | None"


def cover(line: Utterance, marked: Set[int], grammar: Grammar, facts: Sequence[CardFact] = ()) -> tuple[Covered, ...]:
    """Cover a line, which ends with a stop; a token is marked where a sign before it opens a question."""
    clauses = _Clauses(line, _sentences(line, marked), grammar, frozenset(facts))
    reached: list[dict[Clause, _Chain]] = [{} for _ in range(len(line.tokens) + 1)]
    reached[0][Clause.PAUSE] = _Chain(0.0, Covered(Clause.PAUSE, 0, 0), None)
    for at in range(len(line.tokens)):
        for one, extra in clauses.at(at) if reached[at] else ():
            for last, chain in reached[at].items():
                _extend(reached, chain, _standing(one, Clause.PAUSE if at in marked else last), extra, line)
    return tuple(_unrolled(min(reached[-1].values(), key=lambda chain: chain.cost)))


def _extend(reached: list[dict[Clause, _Chain]], chain: _Chain, one: Covered, extra: float, line: Utterance) -> None:
    """Follow a chain by a clause, where no other way to the same place is cheaper."""
    cost = chain.cost + extra + _COST.get(one.kind, _CAUTIOUS)
    after = Clause.PAUSE if line.tokens[one.end - 1].kind in _PAUSES else one.kind
    known = reached[one.end].get(after)
    if known is None or cost < known.cost:
        reached[one.end][after] = _Chain(cost, one, chain)


def _standing(one: Covered, last: Clause) -> Covered:
    """Give a clause as it stands behind another: "yes thanks", but not "do it right", and not "exactly how"."""
    if one.kind in QUESTIONS:
        return one if last in _BEFORE_A_QUESTION else one._replace(kind=Clause.STRAY_ASK)
    if one.kind in _WORDS:
        return one if last in _BEFORE_A_WORD else one._replace(kind=Clause.STRAY_YES)
    if one.kind is Clause.FIRST:
        return one if one.start == 0 else one._replace(kind=Clause.LOOSE)
    if one.kind in _STANDS_BEHIND:
        return one if last in _STANDS_BEHIND[one.kind] else one._replace(kind=Clause.LOOSE)
    if one.kind in (Clause.PAUSE, Clause.JOINT):
        return one._replace(kind=Clause.LOOSE) if last is Clause.JOINT else one
    return one


def _unrolled(chain: _Chain) -> list[Covered]:
    found: list[Covered] = []
    while chain.before is not None:
        found.append(chain.found)
        chain = chain.before
    return found[::-1]


class _Sentence(NamedTuple):
    start: int
    end: int  # behind what closes it
    asked_from: int | None  # where a mark makes a question of it: the beginning, or the last comma
    opened_at: int | None  # where a sign opens a question


def _sentences(line: Utterance, marked: Set[int]) -> tuple[_Sentence, ...]:
    """Give for each token the sentence in which it stands; a stop inside of a value, as in an address, ends none."""
    tokens = line.tokens
    values = {place for (_, at), ends in line.values.items() for end in ends for place in range(at, end)}
    found: list[_Sentence] = []
    start = 0
    for end, token in enumerate(tokens, start=1):
        if token.kind in ("stop", "ask") and end - 1 not in values:
            commas = [at + 1 for at in range(start, end) if tokens[at].kind == "comma"]
            asked = (commas or [start])[-1] if token.kind == "ask" else None
            opened = next((at for at in range(start, end) if at in marked), None)
            found.extend([_Sentence(start, end, asked, opened)] * (end - start))
            start = end
    return tuple(found)


@dataclass(frozen=True)
class _Clauses:
    """The clauses that may begin at each token of a line, and what each costs beside its kind."""

    line: Utterance
    sentences: tuple[_Sentence, ...]
    grammar: Grammar
    facts: frozenset[str]

    @cached_property
    def _begun(self) -> tuple[tuple[Match, ...], ...]:
        return tuple(tuple(self.grammar.matches(self.line, at)) for at in range(len(self.line.tokens)))

    @cached_property
    def _turns(self) -> frozenset[int]:
        """Give the tokens with which something different begins."""
        return frozenset(at for at, begun in enumerate(self._begun) if any(one.kind == Clause.MARKER for one in begun))

    @cached_property
    def _inside(self) -> frozenset[int]:
        """Give the tokens inside of set phrases that take a yes back: no question begins with them."""
        phrases = ((at, one.end) for at, begun in enumerate(self._begun) for one in begun if one.kind in _WARNINGS)
        return frozenset(place for at, end in phrases for place in range(at + 1, end))

    @cached_property
    def _warned(self) -> frozenset[int]:
        """Give the tokens with which something begins that takes a yes back."""
        return frozenset(at for at, begun in enumerate(self._begun) if any(one.kind in _WARNINGS for one in begun))

    def at(self, at: int) -> Iterator[tuple[Covered, float]]:
        """Give the clauses that begin at a token."""
        sentence = self.sentences[at]
        yield from self._questions(at, sentence)
        if sentence.opened_at is None:
            is_mark = sentence.asked_from is not None and at == sentence.end - 1
            yield from () if is_mark else ((one, 0.0) for one in self._statements(at, sentence.end))
        elif at < sentence.opened_at:
            yield from ((one, 0.0) for one in self._statements(at, sentence.opened_at))

    def _statements(self, at: int, end: int) -> Iterator[Covered]:
        begun = (self._repeated(one) for one in self._begun[at] if one.end <= end or self._trails_off(one, at))
        stated = [one for one in begun if one.kind not in _NO_STATEMENTS]
        stated = [one for one in stated if one.kind != Clause.SIGNED or self._closes_a_mail(at, one.end)]
        warned = {one.end for one in stated if one.kind in _WARNINGS}
        for one in stated:
            is_borne = one.end not in warned and not self._repeats_a_warning(one) and self._keeps_fields(one, at)
            if one.kind not in POLITE or is_borne:
                yield Covered(self._ordering(one, at), at, one.end)
        yield Covered(self._alone(self.line.tokens[at]), at, at + 1)

    def _trails_off(self, one: Match, at: int) -> bool:
        """Say whether a clause goes on behind a stop: "wait... no, my mistake"; no question does."""
        passed = self.sentences[at : one.end]
        is_asked = any(said.asked_from is not None or said.opened_at is not None for said in passed)
        return one.kind == Clause.OVERCOME and not is_asked

    def _ordering(self, one: Match, at: int) -> Clause:
        """Give the kind of a clause: one that assents and ends in an order to send is such an order."""
        if one.kind != Clause.ASSENT:
            return Clause(one.kind)
        ending = (end for place in range(at + 1, one.end) for end in self._begun[place])
        return Clause.SEND if any(end.kind == Clause.SEND and end.end == one.end for end in ending) else Clause.ASSENT

    def _repeated(self, one: Match) -> Match:
        """Give what repeats a fact of the card as such."""
        return one._replace(kind=Clause.RESTATED) if one.kind in self.facts else one

    def _closes_a_mail(self, at: int, end: int) -> bool:
        """Say whether a name may stand here: behind a courtesy, or on a line of its own where names are written large.

        In Chinese and Japanese the name of a place is as short, so there a sentence is closed before the line.
        """
        tokens = self.line.tokens
        if places_called("".join(one.text for one in tokens[at:end] if one.kind == "word")):
            return False
        is_on_its_own = at > 0 and tokens[at - 1].text == "\n"
        is_all_there_is = at == 0 and tokens[0].text not in self.grammar.names  # "Best, Hannah"
        is_open = at < _MORE_THAN_A_YES and tokens[at - 2].kind != "stop"
        is_short = IS_UNSPACED.match(tokens[at].text) is not None and is_open
        if is_all_there_is or (is_on_its_own and not is_short):
            return True
        begun = [{one.kind for one in found if one.end in (at - 1, at)} for found in self._begun[:at]]
        return any(Clause.COURTESY in kinds and kinds.isdisjoint(_ORDERS) for kinds in begun)

    def _repeats_a_warning(self, one: Match) -> bool:
        """Say whether a value that is repeated holds what takes a yes back: a campaign may be called Not Now."""
        named = (kept for kept in one.captures if not self._is_a_button(kept))
        return any(not self._warned.isdisjoint(range(kept.start, kept.end)) for kept in named)

    def _is_a_button(self, kept: Capture) -> bool:
        """Say whether a value is the button of the card: what takes a yes back is a word, and buttons have several."""
        return kept.end > kept.start + 1 and kept.end in self.line.values.get((told_of("cta"), kept.start), ())

    def _keeps_fields(self, one: Match, at: int) -> bool:
        """Say whether what is repeated belongs to the field that it is named as: "the button is Shop now"."""
        return all(self._keeps_its_field(value, one, at) for value in one.captures)

    def _keeps_its_field(self, value: Capture, one: Match, at: int) -> bool:
        """Say so of one value; what is told of a price names no field, though French "but" is a goal."""
        end = one.end
        pauses = [place for place in range(at, end) if self.line.tokens[place].kind in _PAUSES]
        begins = max((place + 1 for place in pauses if place < value.start), default=at)
        ends = min((place for place in pauses if place >= value.end), default=end)
        beside = (*range(begins, value.start), *range(value.end, ends))
        fields = (field for place in beside for field in self.grammar.naming.matches(self.line, place))
        named = {field.kind for field in fields if one.kind != Clause.OVERCOME or field.code == one.code}
        its_own = (self.line.values.get((told_of(field), value.start), ()) for field in named)
        return not named or any(value.end in found for found in its_own)

    def _alone(self, token: Piece) -> Clause:
        """Say what a token is that no clause takes in."""
        if token.kind == "quote":
            return Clause.COPY
        if token.kind in ("comma", "stop"):
            return Clause.PAUSE
        is_known = self.grammar.knows(token.text) and token.text not in self.grammar.fields
        return Clause.LOOSE if is_known else Clause.UNKNOWN

    def _questions(self, at: int, sentence: _Sentence) -> Iterator[tuple[Covered, float]]:
        """Give the questions that begin at a token: by their words, or where a mark makes one."""
        unmarked = _UNMARKED if sentence.asked_from is None and sentence.opened_at is None else 0.0
        for one in self._begun[at] if at not in self._inside else ():
            if one.kind == Clause.ELSEWHERE and self._is_over(one.end, sentence.end):
                yield Covered(Clause.ELSEWHERE, at, sentence.end), 0.0
            elif one.kind == Clause.ECHOED and at == 0 and self._closes_a_question(one.end, sentence):
                yield Covered(Clause.ECHOED, at, sentence.end), 0.0
            elif one.kind in (Clause.ASK, Clause.REQUEST):
                yield self._asked(Clause(one.kind), at, sentence.end), unmarked - _LONGER * (one.end - at)
        if sentence.opened_at is not None and at >= sentence.opened_at:
            yield self._asked(Clause.ASK, at, sentence.end), _GUESSED
        elif sentence.asked_from is not None and at in (sentence.start, sentence.asked_from):
            is_last = at == sentence.asked_from
            found = self._asked(Clause.ASK, at, sentence.end) if is_last else Covered(Clause.ASK, at, sentence.end)
            yield found, _GUESSED * (2 - is_last)

    def _asked(self, kind: Clause, at: int, end: int) -> Covered:
        is_turn = any(place in self._turns for place in range(at, end))
        return Covered(Clause.REQUEST if is_turn else kind, at, end)

    def _closes_a_question(self, at: int, sentence: _Sentence) -> bool:
        return sentence.asked_from is not None and self._is_over(at, sentence.end)

    def _is_over(self, at: int, end: int) -> bool:
        return at <= end and all(one.kind in _PAUSES for one in self.line.tokens[at:end])
