"""What a clause makes of an amount or of a day that a card shows: counted from it, exactly."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction

from agent.language.amounts.money_values import value_of
from agent.language.dates.counting import NO_SUCH_DAY, Sense, after_span
from agent.language.revising.change_line import ChangeClause, ChangeLine
from agent.language.revising.shown import Shown
from tools.core.floors import DAILY_FLOORS
from tools.fields.budget import Mode

_MOST_TIMES, _MOST_SPANS = 20, 400
_PARTS = {"percent": 100, "tenths": 10}  # of a whole
_TIMES, _UNITS = "times", ("1d", "7d", "1m")
_LAST_OF_A_DAY = time(23, 59)


def amount_changed(line: ChangeLine, one: ChangeClause, shown: Shown) -> Mapping[str, str] | None:
    """Give the budget that a clause makes of the one shown; None where it leaves open which."""
    if shown.budget is None:
        return None
    mode = _mode_of(one)
    is_new = one.kind.startswith("to")
    amount = _amount(line, one, shown)
    money = None if amount is None else shown.money(amount)
    if money is None or (mode not in (None, shown.budget.mode) and not is_new):
        return None
    is_other = mode is not None and mode != shown.budget.mode
    return {"budget": f"{money.amount.normalize():f}", **({"budget_mode": str(mode)} if is_other else {})}


def _mode_of(one: ChangeClause) -> Mode | None:
    said = {slot for slot in ("daily", "total") if one.place(slot)}
    return None if len(said) != 1 else "daily" if "daily" in said else "total"


def _amount(line: ChangeLine, one: ChangeClause, shown: Shown) -> Decimal | None:
    standing = shown.amount or Decimal(0)
    kind, _, factor = one.kind.partition(" ")
    match kind:
        case "times":
            return _times(standing, _number(line, one) if not factor else Fraction(factor))
        case "floor":
            floor = DAILY_FLOORS.get(shown.budget.amount.currency) if shown.budget else None
            return None if floor is None or not shown.budget or shown.budget.mode == "total" else Decimal(floor)
        case "more" | "less":
            return _by(line, one, shown, 1 if kind == "more" else -1)
        case _:
            return _sum(line, one.place("to"), shown)


def _number(line: ChangeLine, one: ChangeClause) -> Fraction | None:
    place = one.place(_TIMES)
    number = None if place is None else line.numbers.get(place)
    return None if number is None else Fraction(number.value)


def _times(standing: Decimal, factor: Fraction | None) -> Decimal | None:
    """Multiply exactly; None where no decimals hold the product."""
    if factor is None or not 0 < factor <= _MOST_TIMES:
        return None
    product = Fraction(standing) * factor
    exact = Decimal(product.numerator) / Decimal(product.denominator)
    return exact if Fraction(exact) == product else None


def _by(line: ChangeLine, one: ChangeClause, shown: Shown, sign: int) -> Decimal | None:
    standing = shown.amount or Decimal(0)
    for slot, whole in _PARTS.items():
        if (place := one.place(slot)) is not None:
            number = line.numbers.get(place)
            return None if number is None else _times(standing, 1 + sign * Fraction(number.value) / whole)
    by = _sum(line, one.place("by"), shown)
    return None if by is None else standing + sign * by


def _sum(line: ChangeLine, place: tuple[int, int] | None, shown: Shown) -> Decimal | None:
    """Give a sum of money in the currency that is shown; None where it is said in another."""
    said = line.sums.get(place) if place else None
    if said is None or shown.budget is None:
        return None
    currency = shown.budget.amount.currency
    if said.currencies and currency not in said.currencies:
        return None
    return value_of(said.number, (currency,), line.language)


def day_moved(line: ChangeLine, one: ChangeClause, shown: Shown, today: date) -> Mapping[str, str] | None:
    """Give the start or the end that a clause moves; None where there is none to move, or it leaves open how far."""
    which, _, how = one.kind.partition(" ")
    if how == "none":
        return {"ends": "none"} if shown.ends else None
    if how == "now":
        return {"starts": "now"} if shown.starts else None
    standing = shown.ends if which == "ends" else shown.starts or datetime.combine(today, time())
    span = _span(line, one)
    if standing is None or span is None or span.numbers["count"] > _MOST_SPANS:
        return None
    moved = _moved(standing, span, back=how == "sooner")
    if moved is None or moved.date() < today:
        return None
    return {which: _as_sent(moved)}


def _span(line: ChangeLine, one: ChangeClause) -> Sense | None:
    """Give how far: as a span of time, or as a count whose unit stands apart from it: ``two more weeks``."""
    if (place := one.place("by")) is not None:
        return line.span(place)
    counted, unit = one.place("count"), next((unit for unit in _UNITS if one.place(unit)), None)
    number = line.numbers.get(counted) if counted else None
    if number is None or unit is None or number.value != int(number.value):
        return None
    return Sense("span", {"count": int(number.value)}, {"unit": unit})


def _moved(standing: datetime, span: Sense, *, back: bool) -> datetime | None:
    turned = span._replace(numbers={**span.numbers, "count": -span.numbers["count"]}) if back else span
    try:
        return datetime.combine(after_span(standing.date(), turned), standing.timetz())
    except NO_SUCH_DAY:
        return None


def _as_sent(moment: datetime) -> str:
    """Write a moment as a day, or with its hour where it is none that a day alone would have."""
    is_a_day = moment.time().replace(second=0, microsecond=0) in (time(0), _LAST_OF_A_DAY)
    return moment.date().isoformat() if is_a_day else moment.isoformat(timespec="minutes")
