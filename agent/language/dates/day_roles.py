"""What a line says of its days: that the ad starts, ends or lasts, that somebody waits, or something of other things.

A language says it in ``[days.roles]`` of its data file. A shape that ``sets`` keeps days under ``starts``, ``ends``
or ``within`` (all of them), and a span under ``lasts``; a ``range`` does so only where a piece of the line begins.
``open`` says that there is no end, and ``never`` does as a whole answer; ``held`` says that somebody waits, ``unsure``
that days are only about right; ``no`` is said of days on which the ad does not start, or which come again every week,
``not`` of a day that is taken back.
A shape that stands ``alone`` counts only in a line that speaks of nothing but when the ad is to run.
Beside them, ``[days.hints]`` lists words ``about_the_ad``, ``about_others``, of ``doubts``,
that an ad runs on a day ``only``, what ``joins`` days, and what may stand ``beside`` them where nothing else is said.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from agent.language.dates.day_words import day_shapes
from agent.language.dates.days import AT_ONCE, DAYS, WEAK, DayLine
from agent.language.ground import tongues
from agent.language.ground.hints import languages_told
from agent.language.ground.matching import Utterance
from agent.language.ground.shapes import Match

Role = Literal["starts", "ends"]

_RANK = ("held", "no", "not", "unsure", "open", "sets", "alone", "range")  # which one is meant where several end alike
_REFUSING = ("no", "not")
_REMEMBERED = 512  # a message, and each of its sentences, is asked about by several fields
_PAUSES = ("stop", "comma", "ask")
_NEAR = 24  # pieces around that may tell of what days are said
_LONGEST_ALONE = 60  # pieces of a line that speaks of days alone


class Said(NamedTuple):
    """Something said of days: of which kind, from which piece up to which, and where its days stand."""

    kind: str
    begins: int
    ends: int
    code: str  # the language; none where a day stands alone
    slots: Mapping[str, tuple[int, int]]


@lru_cache(_REMEMBERED)
def said_of_days(line: DayLine, *, may_stand_alone: bool = False) -> tuple[Said, ...]:
    """Find what is said of days, from left to right, the longer one where two begin alike, or that of its language."""
    own = languages_told(" ".join(one.text for one in line.pieces))
    found = sorted(_said_in(line.with_days), key=lambda one: (one.code not in own, tongues.codes().index(one.code)))
    found = _as_its_language_says(found, own)
    alone = [one for one in found if one.kind != "alone" or _is_strong(one, line)]
    if may_stand_alone and len(line.pieces) <= _LONGEST_ALONE and any(one.kind == "alone" for one in alone):
        chosen = tuple(_chosen(alone, line))
        if _is_all(chosen, line):
            return chosen
    return tuple(_chosen([one for one in found if one.kind != "alone"], line))


def _as_its_language_says(found: Sequence[Said], own: Collection[str]) -> list[Said]:
    """Leave out what refuses days that words of the language of the line do not refuse: ``no sábado``."""
    wanted = {(one.begins, one.ends) for one in found if one.code in own and one.kind not in _REFUSING}
    return [
        one for one in found if one.code in own or one.kind not in _REFUSING or (one.begins, one.ends) not in wanted
    ]


def _chosen(found: Sequence[Said], line: DayLine) -> Iterator[Said]:
    reached = 0
    begun: dict[int, list[Said]] = defaultdict(list)
    for one in found:
        begun[one.begins].append(one)
    for one in sorted(found, key=lambda one: (one.begins, -one.ends, _RANK.index(one.kind))):
        is_inside = one.begins in line.inside and one.begins != reached  # a day that was cut in two is none
        is_part = is_inside or _goes_on(one, begun)
        if one.begins >= reached and not is_part:
            reached = one.ends
            yield one


def _is_strong(one: Said, line: DayLine) -> bool:
    """Say whether one day that stands alone is a day whatever is spoken of: no number, no month, no ``now``."""
    if "within" not in one.slots:
        return True
    senses = line.senses(one.code, *one.slots["within"], DAYS)
    return not any(sense.kind in WEAK or sense.words.get("named") == AT_ONCE for sense in senses)


def _is_all(chosen: Sequence[Said], line: DayLine) -> bool:
    """Say whether a line says nothing but this, small words aside."""
    names_a_day = any(one.slots.keys() & {"starts", "ends", "within"} for one in chosen)
    is_of_time = names_a_day or any("only" in _hints_of_any(at, line) for at in range(len(line.pieces)))
    if not is_of_time or any(one.kind == "no" for one in chosen):
        return False
    at = 0
    for one in (*chosen, None):
        end = len(line.pieces) if one is None else one.begins
        while at < end:
            reached = at + 1 if line.pieces[at].kind in _PAUSES else max(_beside(at, line), default=at)
            if reached == at:
                return False
            at = reached
        at = at if one is None else max(at, one.ends)
    return True


def _beside(at: int, line: DayLine) -> Iterator[int]:
    yield from (one.end for one in _hints_at(at, line) if one.kind in ("beside", "only"))


def _goes_on(one: Said, begun: Mapping[int, Sequence[Said]]) -> bool:
    """Say whether more is said of the same first day: ``run it`` from Monday ``to Friday``."""
    first = min((begins for begins, _ in one.slots.values()), default=one.begins)
    others = (other for at in range(one.begins + 1, first + 1) for other in begun.get(at, ()))
    return any(one.ends < other.ends and "within" not in other.slots for other in others)


def _said_in(line: Utterance) -> Iterator[Said]:
    for at, match in day_shapes().roles.find(line):
        may_begin = match.kind != "range" or at == 0 or line.tokens[at - 1].kind in _PAUSES
        if match.kind in _RANK and may_begin:
            slots = {one.slot: (one.start, one.end) for one in match.captures}
            yield Said(match.kind, at, match.end, match.code, slots)


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
            matches = day_shapes().roles.matches(line.plain, 0)
            never = ("never", whole[1], code)
            yield from (Said("open", *whole, code, {}) for one in matches if (one.kind, one.end, one.code) == never)


def is_refused(said: Said, line: DayLine) -> bool:
    """Say whether days are not those of the ad: said so, or of something else that comes before in the clause."""
    if said.kind in (*_REFUSING, "held"):
        return said.kind != "held"
    clause = _clause_of(said, line)
    hints = {at: _hints(said, at, line) for at in clause}
    own, others = (
        [at for at in clause if kind in hints[at] and not said.begins <= at < said.ends]
        for kind in ("about_the_ad", "about_others")
    )
    return bool(others) and (not own or max(own) < min(others) < said.begins)


def is_of_the_ad(begins: int, ends: int, line: DayLine) -> bool:
    """Say whether a day that no words lead to may be one of the ad: no word of its clause is about something else."""
    clause = _clause_of(Said("sets", begins, ends, "", {}), line)
    return not any("about_others" in _hints_of_any(at, line) for at in clause)


def is_doubtful(said: Said, line: DayLine) -> bool:
    """Say whether the words around leave open which days are meant."""
    clause = _clause_of(said, line)
    around = (*range(clause.start, said.begins), *range(said.ends, min(said.ends + 1, clause.stop)))
    is_said_to_be = said.kind == "unsure" or any("doubts" in _hints(said, at, line) for at in around)
    return is_said_to_be or _is_one_of_several(said, line)


def is_of_that_day(said: Said, line: DayLine) -> bool:
    """Say whether an ad is to run on a day ``only``; "run it on Friday" may mean that it starts."""
    if said.kind == "alone":
        return any("only" in _hints_of_any(at, line) for at in range(len(line.pieces)))
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
    return {one.kind for one in _hints_at(at, line) if one.code == said.code}


def _hints_of_any(at: int, line: DayLine) -> set[str]:
    return {one.kind for one in _hints_at(at, line)}


@lru_cache(_REMEMBERED)
def _hints_at(at: int, line: DayLine) -> tuple[Match, ...]:
    return tuple(day_shapes().hints.matches(line.plain, at))
