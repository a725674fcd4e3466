"""What a clause makes of the ages and of the people that a card shows."""

from collections.abc import Callable, Mapping

from agent.language.aims.audience import Reach
from agent.language.numerals.numbers import Number
from agent.language.revising.change_line import ChangeClause, ChangeLine
from tools.core.audience import OLDEST, YOUNGEST, Audience

_LEAST_AGE = 13
_GENDERS = {"women": "female", "men": "male", "everyone": "all"}
_ENDLESS = frozenset({"all", "endless"})
_Ages = tuple[int, int | None]  # from, and up to; None for no end


def people_changed(line: ChangeLine, one: ChangeClause, shown: Audience) -> Reach | None:
    """Give whom a clause reaches, with the ages that stay; None where it leaves that open."""
    kind = one.kind.partition(" ")[0]
    if kind in _GENDERS:
        return Reach.model_validate({"gender": _GENDERS[kind]})
    if kind == "anyone":
        return Reach(age_from=YOUNGEST, gender="all")
    ages = _ages(kind, _said(line.numbers, one), (shown.age_from, shown.age_to))
    return None if ages is None else Reach(age_from=ages[0], age_to=ages[1])


def joined(one: Reach, other: Reach) -> Reach:
    """Put what a later clause says over this; ages are said together."""
    ages = other if other.age_from is not None else one
    return Reach(age_from=ages.age_from, age_to=ages.age_to, gender=other.gender or one.gender)


def reaching(shown: Audience, said: Reach) -> Audience:
    """Give the people that are shown with what is said of them."""
    ages = {} if said.age_from is None else {"age_from": said.age_from, "age_to": said.age_to}
    return shown.model_copy(update=ages | ({"gender": said.gender} if said.gender else {}))


def with_ages_that_stay(said: Reach, shown: Audience) -> Reach:
    """Keep the youngest age that is shown where a line says only the oldest anew."""
    keeps = said.age_from is None and said.age_to is not None and shown.age_from <= said.age_to
    return said.model_copy(update={"age_from": shown.age_from}) if keeps else said


def _said(numbers: Mapping[tuple[int, int], Number], one: ChangeClause) -> dict[str, int]:
    read = ((slot, numbers.get(place)) for slot in ("first", "last") if (place := one.place(slot)))
    return {slot: int(number.value) for slot, number in read if number and number.value == int(number.value)}


def _ages(kind: str, said: Mapping[str, int], shown: _Ages) -> _Ages | None:
    if kind in _ENDLESS:
        return YOUNGEST if kind == "all" else shown[0], None
    if not said or any(not _LEAST_AGE <= age <= OLDEST for age in said.values()):
        return None
    made = _WAYS[kind](said, *shown)
    if made is None or (made[1] is not None and made[0] > made[1]):
        return None
    return made


def _from(said: Mapping[str, int], _first: int, last: int | None) -> _Ages:
    return said["first"], last if last is None or last >= said["first"] else None


def _up_to(said: Mapping[str, int], first: int, _last: int | None) -> _Ages:
    return first, said["last"]


def _open(said: Mapping[str, int], _first: int, _last: int | None) -> _Ages:
    return said["first"], None


def _range(said: Mapping[str, int], _first: int, _last: int | None) -> _Ages:
    return said["first"], said["last"]


def _keep(said: Mapping[str, int], first: int, last: int | None) -> _Ages | None:
    return (first, last) if said.get("last", said.get("first")) in (first, last) else None


def _with(said: Mapping[str, int], first: int, last: int | None) -> _Ages | None:
    """Add ages that touch those that are shown; others would leave a hole, of which an ad has none."""
    youngest, oldest = said.get("first", first), said.get("last")
    touches = youngest <= (OLDEST if last is None else last + 1) and (oldest is None or oldest + 1 >= first)
    together = None if last is None or oldest is None else max(last, oldest)
    return (min(first, youngest), together) if touches else None


def _without(said: Mapping[str, int], first: int, last: int | None) -> _Ages | None:
    """Take ages off one end of those that are shown; in the middle would leave a hole."""
    youngest, oldest = said.get("first", first), said.get("last")
    if oldest is None:
        return first, youngest - 1
    if youngest <= first:
        return (oldest + 1, last)
    return (first, youngest - 1) if last is not None and oldest >= last else None


_WAYS: Mapping[str, Callable[[Mapping[str, int], int, int | None], _Ages | None]] = {
    "from": _from, "to": _up_to, "open": _open, "range": _range, "keep": _keep, "with": _with, "without": _without,
    "under": lambda said, first, last: _up_to({"last": said["last"] - 1}, first, last),
    "not_under": lambda said, first, last: _from({"first": said["first"]}, first, last),
}  # fmt: skip
