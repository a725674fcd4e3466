"""What the words of a message tell about its language: somebody's copy, names, ids and addresses tell nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from agent.language.brief.field_line import field_line
from agent.language.ground.hints import (
    Hint,
    PieceRow,
    hints_in,
    letters_of_its_own,
    pieces_of,
    weight_of,
    words_of_others,
)
from agent.language.ground.pieces import IS_UNSPACED
from tools.core.patterns import lazily

OUTSIDE = ""  # stands for every language that nobody speaks here

_MOST_READ = 4000  # who writes more has said by then in which language
_SHARED = 0.5  # what one of ours says too is poor evidence for a language that is none of them
_QUOTED = lazily(r"[“”„«「『\"][^“”„«»「」『』\"]*[”“»」』\"]|(?<!\w)['‘][^'’\n]{1,200}['’](?!\w)")
_END_OF_COPY = lazily(r"[\n;；]")
_END_OF_CLAUSE = lazily(r"[\n;；,，、]")
_COLONS = (":", "：", "=")
_IS_FOREIGN = lazily(r"[\u0370-\u1cff\u1f00-\u1fff\u3131-\u318e\ua960-\ua97f\uac00-\ud7ff]")


@dataclass(frozen=True)
class Evidence:
    """How much of a message speaks for each language."""

    scores: Mapping[str, float]
    solid: frozenset[str]  # languages for which more than articles speaks
    of_ads: frozenset[str]  # languages in which the message speaks of an ad

    def score(self, language: str) -> float:
        """Give how much speaks for a language."""
        return self.scores.get(language, 0.0)

    def best(self) -> tuple[str, float, float]:
        """Give the language that most speaks for, how much, and how much speaks for the next one."""
        ranked = sorted(self.scores.items(), key=lambda one: -one[1])
        (language, most), (_, next_most) = (*ranked, (OUTSIDE, 0.0), (OUTSIDE, 0.0))[:2]
        return language, most, next_most


def evidence_in(said: str, language: str, *, is_first: bool = False) -> Evidence:
    """Weigh a message; what looks like copy counts only where the words around it are of its language."""
    unquoted = without_quotes(said)
    hearing = _Hearing(is_first, language, is_alone=len(unquoted.split()) == 1)
    talk, copy = (hearing.weigh(part) for part in _taken_apart(unquoted))
    around, most, next_most = talk.best()
    inside, found, _ = copy.best()
    belongs = (inside == around and most > next_most) or talk.score(inside) == most > talk.score(language)
    if not found or not most or not belongs:
        return talk
    scores = {**talk.scores, inside: talk.score(inside) + found}
    return Evidence(scores, talk.solid | {inside} & copy.solid, talk.of_ads | {inside} & copy.of_ads)


def without_quotes(said: str) -> str:
    """Give the beginning of a message, without what stands in quotes."""
    return _QUOTED.sub(" ", said[:_MOST_READ])


def _taken_apart(said: str) -> tuple[str, str]:
    """Part what looks like copy from the words around it."""
    talk, copies, at = [], [], 0
    for begin, end in field_line(said).copies:
        if begin < at:
            continue
        found = (_END_OF_COPY if said[max(0, end - 2) : end].rstrip()[-1:] in _COLONS else _END_OF_CLAUSE).search(
            said, end
        )
        stop = len(said) if found is None else found.start()
        talk.append(said[at:end])
        copies.append(said[end:stop])
        at = stop
    return " ".join((*talk, said[at:])), "\n".join(copies)


@dataclass(frozen=True)
class _Hearing:
    """How a message is listened to: what is borrowed everywhere counts only where nothing is known yet."""

    is_first: bool
    language: str
    is_alone: bool  # a single word, of which only a greeting tells something

    def weigh(self, said: str) -> Evidence:
        scores: dict[str, float] = {}
        solid, of_ads = set(), set()
        pieces = pieces_of(said)
        for hint, weight in self._of_one_script(tuple(hints_in(pieces)), said):
            scores[hint.code] = scores.get(hint.code, 0.0) + weight
            solid |= {hint.code} if weight and hint.kind != "little" else set()
            of_ads |= {hint.code} if hint.kind == "of_ads" else set()
        if outside := _outside({one.text for one in pieces if not one.is_name or _IS_FOREIGN.match(one.text)}):
            scores[OUTSIDE] = outside
            solid.add(OUTSIDE)
        return Evidence(scores, frozenset(solid), frozenset(of_ads))

    def _of_one_script(self, found: tuple[tuple[PieceRow, Hint], ...], said: str) -> list[tuple[Hint, float]]:
        """Weigh what was found; letters that several languages write speak for the one whose own stand beside them."""
        own = letters_of_its_own()
        telling = {hint.code for _, hint in found if hint.kind != "little"}
        told = {code for code, letters in own.items() if code in telling and letters.search(said)}
        unspaced = told or {self.language} & own.keys() or own.keys()
        return [
            (hint, self._weight(hint, is_spaced=hint.code not in own))
            for row, hint in found
            if hint.code in unspaced or not IS_UNSPACED.match(row[0])
        ]

    def _weight(self, hint: Hint, *, is_spaced: bool) -> float:
        if hint.kind == "courtesies":
            return float(self.is_first)
        if self.is_alone and is_spaced:
            return 0.0
        return weight_of(hint)


def _outside(words: set[str]) -> float:
    foreign = sum(1 for word in words if _IS_FOREIGN.match(word))
    counted = [sum(_SHARED if known[word] else 1.0 for word in words & known.keys()) for known in words_of_others()]
    return max(float(foreign), *counted)
