"""What a line at the card changes of the numbers that the card shows, and what else it says."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pydantic import Field

from agent.language.aims.audience import Reach
from agent.language.brief.decisions import Decisions
from agent.language.brief.delivery import Delivery
from agent.language.dates.day_roles import Role
from agent.language.dates.days import Calendar
from agent.language.dates.timing import Timing, read_timing
from agent.language.ground.quoting import masked
from agent.language.revising.change_line import ChangeClause, ChangeLine, change_line
from agent.language.revising.counted import amount_changed, day_moved
from agent.language.revising.people import joined, people_changed, reaching
from agent.language.revising.shown import Shown
from tools.core.values import Value

_ROLES: tuple[Role, ...] = ("starts", "ends")
_SPOKEN = {"start": "starts", "end": "ends"}
_AMERICAN = "USD"  # whoever pays so mostly writes the month first
_WHOLE_RANGES = frozenset({"range", "open"})
_BETWEEN = ", "
_STRIPPED = " ,;\u3001\uff0c"  # and the commas of Japanese and Chinese


class Changes(Value):
    """What a line changes, counted from what is shown; and the line without the words that say it."""

    budget: dict[str, str] = Field(default_factory=dict)
    timing: Timing = Timing()
    reach: Reach = Reach()
    rest: str = ""

    def __bool__(self) -> bool:
        """Say whether anything is changed."""
        return bool(self.budget or self.reach != Reach() or self.timing != Timing())

    @property
    def decisions(self) -> Decisions:
        """Give it as what a message decides."""
        return Decisions(fields=self.budget, delivery=Delivery(timing=self.timing, reach=self.reach))


class _Read(NamedTuple):
    """What one clause changes."""

    clause: ChangeClause
    budget: dict[str, str]
    timing: Timing
    reach: Reach


def read_changes(text: str, shown: Shown, today: date) -> Changes:
    """Read the clauses that change the numbers of a card; where two say different things of one, none counts."""
    line = change_line(masked(text))
    if line is None:
        return Changes(rest=text)
    read = _alone(list(_read(line, shown, today)))
    made = Changes(rest=text)
    for one in read:
        made = Changes(
            budget=made.budget | one.budget,
            timing=_over(made.timing, one.timing),
            reach=joined(made.reach, one.reach),
        )
    if not made or _changes_nothing(made, shown):
        return Changes(rest=text)
    return made.model_copy(update={"rest": _without(text, [line.letters(one.clause) for one in read])})


def _read(line: ChangeLine, shown: Shown, today: date) -> Iterator[_Read]:
    for meanings in line.clauses:
        told = (one for one in meanings if _is_told(line, one, shown))
        read = [made for one in told if (made := _meant(line, one, shown, today)) is not None]
        if read and all(one[1:] == read[0][1:] for one in read):
            yield read[0]
            shown = shown.model_copy(update={"audience": reaching(shown.audience, read[0].reach)})


def _meant(line: ChangeLine, one: ChangeClause, shown: Shown, today: date) -> _Read | None:
    match one.of:
        case "amounts":
            budget = amount_changed(line, one, shown)
            return None if budget is None else _Read(one, dict(budget), Timing(), Reach())
        case "days":
            timing = _timing(line, one, shown, today)
            return None if timing is None else _Read(one, {}, timing, Reach())
        case _:
            reach = people_changed(line, one, shown.audience)
            return None if reach is None else _Read(one, {}, Timing(), reach)


def _timing(line: ChangeLine, one: ChangeClause, shown: Shown, today: date) -> Timing | None:
    if (place := one.place("on")) is not None:
        return _on_a_day(line, one, place, shown, today)
    moved = day_moved(line, one, shown, today)
    return None if moved is None else Timing.model_validate(moved)


def _on_a_day(line: ChangeLine, one: ChangeClause, place: tuple[int, int], shown: Shown, today: date) -> Timing | None:
    """Read a day that is said of the start or of the end: by the clause, or by what the line speaks of."""
    of = one.kind.partition(" ")[0]
    roles = {of} if of in _ROLES else _spoken_of(line, place, shown, today)
    role = next((name for name in _ROLES if roles == {name}), None)
    if role is None:
        return None
    if any(one.is_at_once for one in line.days_within(place)):
        return None  # at once is said apart
    first, last = line.days.pieces[place[0]], line.days.pieces[place[1] - 1]
    calendar = _calendar(shown, today)
    timing = read_timing(line.said[first.start : last.end], calendar, role)
    moment = timing.starts if role == "starts" else timing.ends
    return None if timing.is_unsure or moment is None else Timing.model_validate({role: moment})


def _spoken_of(line: ChangeLine, place: tuple[int, int], shown: Shown, today: date) -> set[str]:
    """Tell whether a line speaks of the start or of the end: by its words, else by naming the day that is shown."""
    spoken = {_SPOKEN[topic] for topic in line.topics if topic in _SPOKEN}
    if spoken:
        return spoken
    moments = {"starts": shown.starts, "ends": shown.ends}
    named = {one.counted(_calendar(shown, today), today) for one in line.days_beside(place)}
    return {role for role, moment in moments.items() if moment is not None and moment.date() in named}


def _calendar(shown: Shown, today: date) -> Calendar:
    is_american = shown.budget is None or shown.budget.amount.currency == _AMERICAN
    return Calendar(today=today, begins=shown.starts.date() if shown.starts else None, month_first=is_american)


def _is_told(line: ChangeLine, one: ChangeClause, shown: Shown) -> bool:
    """Say whether a clause whose words fit several things is of the one that the line speaks of."""
    if not one.needs_a_topic:
        return True
    is_of_money = "money" in line.topics or _names_the_amount(line, one, shown)
    is_of_people = "people" in line.topics
    match one.of:
        case "amounts":
            says_for_what = bool(one.place("daily") or one.place("total"))
            return says_for_what or (is_of_money and not is_of_people) or (one.is_likely and not line.topics)
        case "people":
            is_open = line.changes_people or (one.is_likely and not line.topics)
            return not is_of_money and (is_of_people or is_open)
        case _:
            return True  # which day is moved is found out by what it is of


def _names_the_amount(line: ChangeLine, one: ChangeClause, shown: Shown) -> bool:
    """Say whether the amount that is shown is named beside a clause: "30 is too little, so 50"."""
    others = ((place, said) for place, said in line.sums.items() if not one.start <= place[0] < one.end)
    return any(said.number.value == shown.amount for _, said in others)


def _alone(read: Sequence[_Read]) -> Sequence[_Read]:
    """Leave out clauses that say different things of the same value: two amounts, two ends, two ranges of ages."""
    said: dict[str, set[str]] = {}
    for one in read:
        for what, value in _values(one):
            said.setdefault(what, set()).add(value)
    return [one for one in read if all(len(said[what]) == 1 for what, _ in _values(one))]


def _values(one: _Read) -> Iterator[tuple[str, str]]:
    if one.budget:
        yield "budget", str(sorted(one.budget.items()))
    yield from ((name, str(value)) for name, value in one.timing if value)
    if one.clause.kind.partition(" ")[0] in _WHOLE_RANGES:
        yield "ages", str(one.reach)


def _over(one: Timing, other: Timing) -> Timing:
    return Timing(starts=other.starts or one.starts, ends=other.ends or one.ends)


def _changes_nothing(made: Changes, shown: Shown) -> bool:
    """Say whether a line only says again what is shown."""
    has = shown.budget
    is_same_money = not made.budget or (
        has is not None
        and shown.amount is not None
        and made.budget["budget"] == f"{shown.amount.normalize():f}"
        and made.budget.get("budget_mode", has.mode) == has.mode
    )
    people = shown.audience
    said = made.reach
    is_same_ages = said.age_from is None or (said.age_from, said.age_to) == (people.age_from, people.age_to)
    is_same_people = is_same_ages and said.gender in (None, people.gender)
    return is_same_money and is_same_people and made.timing == Timing()


def _without(text: str, taken: Sequence[range]) -> str:
    for one in reversed(taken):
        text = f"{text[: one.start]}{_BETWEEN}{text[one.stop :]}"
    rest = text.strip(_STRIPPED)
    return rest if any(map(str.isalnum, rest)) else ""
