"""What a line says of its days: that the ad starts, ends or lasts, that somebody waits, or something of other things.

A language says it in ``[days.roles]`` of its data file. A shape that ``sets`` keeps days under ``starts``, ``ends``
or ``within`` (all of them), and a span under ``lasts``; a ``range`` does so only where a piece of the line begins.
``open`` says that there is no end, and ``never`` does as a whole answer; ``held`` says that somebody waits, ``unsure``
that days are only about right; ``no`` is said of days on which the ad does not start, or which come again every week.
Beside them, ``[days.hints]`` lists words ``about_the_ad``, ``about_others``, of ``doubts``,
that an ad runs on a day ``only``, and what ``joins`` days.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from agent.language import tongues
from agent.language.day_words import day_words
from agent.language.days import DAYS, DayLine
from agent.language.matching import Utterance

Role = Literal["starts", "ends"]

_RANK = ("held", "no", "unsure", "open", "sets", "range")  # which one is meant where several end alike
_PAUSES = ("stop", "comma", "ask")
_NEAR = 24  # pieces around that may tell of what days are said


class Said(NamedTuple):
    """Something said of days: of which kind, from which piece up to which, and where its days stand."""

    kind: str
    begins: int
    ends: int
    code: str  # the language; none where a day stands alone
    slots: Mapping[str, tuple[int, int]]


def said_of_days(line: DayLine) -> Iterator[Said]:
    """Find what is said of days, from left to right, the longer one where two begin alike."""
    found = [one for code in tongues.codes() for one in _said_in(Utterance(line.pieces, line.values(code)), code)]
    reached = 0
    for one in sorted(found, key=lambda one: (one.begins, -one.ends, _RANK.index(one.kind))):
        is_part = _cuts_a_day(one, line) or any(_goes_on(other, one) for other in found)
        if one.begins >= reached and not is_part:
            reached = one.ends
            yield one


def _cuts_a_day(one: Said, line: DayLine) -> bool:
    """Say whether the first day is a part of one that begins before: March ``5 to 9 April``."""
    return any(begins < one.begins < ends for begins, ends in line.places)


def _goes_on(other: Said, one: Said) -> bool:
    """Say whether more is said of the same first day: ``run it`` from Monday ``to Friday``."""
    first = min((begins for begins, _ in one.slots.values()), default=one.begins)
    return one.begins < other.begins <= first and one.ends < other.ends and "within" not in other.slots


def _said_in(line: Utterance, code: str) -> Iterator[Said]:
    for at, match in day_words(code).roles.find(line):
        may_begin = match.kind != "range" or at == 0 or line.tokens[at - 1].kind in _PAUSES
        if match.kind in _RANK and may_begin:
            yield Said(match.kind, at, match.end, code, {one.slot: (one.start, one.end) for one in match.captures})


def said_alone(line: DayLine, expected: Role) -> Iterator[Said]:
    """Take the only day of a line as an answer, or a line that is nothing but a day, a span, or a word for no end."""
    if len(line.places) == 1:
        whole = (0, len(line.pieces))  # with its hour
        yield Said("sets", *whole, "", {expected: whole})
        return
    whole = (0, sum(one.kind != "stop" for one in line.pieces))
    for code in tongues.codes():
        kinds = {one.sense.kind for one in line.known(code) if (one.begins, one.ends) == whole}
        if kinds:
            yield Said("sets", *whole, code, {"lasts" if kinds == {"span"} else expected: whole})
        elif expected == "ends" and whole[1]:
            matches = day_words(code).roles.matches(line.plain, 0)
            yield from (Said("open", *whole, code, {}) for one in matches if (one.kind, one.end) == ("never", whole[1]))


def is_refused(said: Said, line: DayLine) -> bool:
    """Say whether days are not those of the ad: said so, or of something else that comes before in the clause."""
    if said.kind in ("no", "held"):
        return said.kind == "no"
    clause = _clause_of(said, line)
    hints = {at: _hints(said, at, line) for at in clause}
    own, others = (
        [at for at in clause if kind in hints[at] and not said.begins <= at < said.ends]
        for kind in ("about_the_ad", "about_others")
    )
    return bool(others) and (not own or max(own) < min(others) < said.begins)


def is_doubtful(said: Said, line: DayLine) -> bool:
    """Say whether the words around leave open which days are meant."""
    clause = _clause_of(said, line)
    around = (*range(clause.start, said.begins), *range(said.ends, min(said.ends + 1, clause.stop)))
    is_said_to_be = said.kind == "unsure" or any("doubts" in _hints(said, at, line) for at in around)
    return is_said_to_be or _is_one_of_several(said, line)


def is_of_that_day(said: Said, line: DayLine) -> bool:
    """Say whether an ad is to run on a day ``only``; "run it on Friday" may mean that it starts."""
    clause = _clause_of(said, line)
    around = range(max(clause.start, said.begins - 3), min(clause.stop, said.ends + 2))
    return any("only" in _hints(said, at, line) for at in around)


def _is_one_of_several(said: Said, line: DayLine) -> bool:
    """Say whether another day is joined to the last one: on the 5th ``and 6th``."""
    if not said.slots or said.ends >= len(line.pieces) or "joins" not in _hints(said, said.ends, line):
        return False
    return any(one.begins == said.ends + 1 and one.sense.kind in DAYS for one in line.known(said.code))


def _clause_of(said: Said, line: DayLine) -> range:
    """Give the pieces around that are parted by no pause, and not far away."""
    first, last = max(0, said.begins - _NEAR), min(len(line.pieces), said.ends + _NEAR)
    before = (at + 1 for at in range(said.begins - 1, first - 1, -1) if line.pieces[at].kind in _PAUSES)
    behind = (at for at in range(said.ends, last) if line.pieces[at].kind in _PAUSES)
    return range(next(before, first), next(behind, last))


def _hints(said: Said, at: int, line: DayLine) -> set[str]:
    return {one.kind for one in day_words(said.code).hints.matches(line.plain, at)} if said.code else set()
