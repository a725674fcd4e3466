"""How words that count make one number: one rule for all languages."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

AtomKind = Literal["adds", "digits", "times", "article", "half", "and a half", "and", "point", "vague", "vague behind"]

_TEN, _HUNDRED = 10, 100
_HALF = Decimal("0.5")
_POWER_AND_DIGIT = 2  # atoms


class Atom(NamedTuple):
    """What a word counts for: a number that goes on up to `top`, what multiplies, or what holds numbers together."""

    kind: AtomKind
    value: Decimal = Decimal(0)
    top: Decimal = Decimal(0)
    is_counted: bool = False  # it multiplies nothing but a number before it
    is_spelled: bool = False  # it multiplies no digits
    is_halved: bool = False  # "and a half" behind it is half of it
    is_article: bool = False
    is_unread: bool = False  # digits as no number is written
    joins: frozenset[str] = frozenset()  # behind what an "and" joins

    @property
    def counts(self) -> bool:
        """Say whether a number may be made of it, or with it."""
        return self.kind in ("adds", "times", "half")

    @property
    def is_number(self) -> bool:
        """Say whether it is a number by itself: a mere ``k`` or ``grand`` is none."""
        return self.kind in ("adds", "digits", "article", "half") or (self.kind == "times" and not self.is_counted)

    def goes_on_with(self, behind: "Atom") -> bool:
        """Say whether another may belong to the same number: digits go on with what multiplies them alone."""
        if self.kind == "digits":
            return (behind.kind == "times" and not behind.is_spelled) or behind.kind in ("and a half", "vague behind")
        if behind.kind == "digits":
            return self.kind in ("times", "vague")
        return self.kind != "article" or behind.kind in ("times", "half", "vague")


class _Sum:
    """A number as it grows: terms, each smaller than the room that the one before leaves."""

    def __init__(self) -> None:
        self.terms: list[Decimal] = []
        self.rooms: list[Decimal] = []

    def add(self, value: Decimal, room: Decimal) -> bool:
        if self.rooms:
            if value > self.rooms[-1]:
                return False
            room = min(room, self.rooms[-1] - value)
        self.terms.append(value)
        self.rooms.append(room)
        return True

    def times(self, by: Atom, half: Decimal | None) -> bool:
        count = half
        while self.terms and self.terms[-1] < by.value and half is None:
            count = (count or 0) + self.terms.pop()
            self.rooms.pop()
        if count is None and by.is_counted:
            return False
        product = (Decimal(1) if count is None else count) * by.value
        return self.add(product, by.value - 1 if product % by.value == 0 else Decimal(0))

    def take_last(self) -> Decimal:
        self.rooms.pop()
        return self.terms.pop()

    def add_before(self, tens: Decimal) -> bool:
        """Put tens before the ones that were said first: ``fünf und zwanzig``."""
        return self.add(tens + self.take_last(), Decimal(0))


def composed(atoms: Sequence[Atom], *, elides: bool = False) -> Decimal | None:
    """Make one number of what words count for; None where they are none, or none that could be told."""
    if any(one.is_unread for one in atoms) or (not elides and _leaves_a_power_open(atoms)):
        return None
    whole = _Sum()
    before: Atom | None = None
    at = 0
    while at < len(atoms):
        taken = _STEPS[atoms[at].kind](whole, atoms, at, before)
        if not taken:
            return None
        at += taken
        before = atoms[at - 1]
    if elides and _is_elided(atoms):
        last = whole.take_last()
        return sum(whole.terms, last * atoms[-2].value / _TEN)
    return sum(whole.terms, Decimal(0)) if whole.terms else None


def _is_elided(atoms: Sequence[Atom]) -> bool:
    """Say whether a last digit is of the next smaller power: ``千五`` is 1500."""
    if len(atoms) < _POWER_AND_DIGIT:
        return False
    power, last = atoms[-2:]
    is_one_digit = last.kind in ("adds", "digits") and 0 < last.value < _TEN
    return power.kind == "times" and power.value >= _HUNDRED and is_one_digit


def _leaves_a_power_open(atoms: Sequence[Atom]) -> bool:
    """Say whether one digit behind a power may be of the next one: ``1万5``."""
    return bool(atoms) and atoms[-1].kind == "digits" and _is_elided(atoms)


def _added(whole: _Sum, atoms: Sequence[Atom], at: int, _before: Atom | None) -> int:
    one = atoms[at]
    if one.value == 0 and whole.terms:
        return int(whole.rooms[-1] >= _HUNDRED - 1 and at + 1 < len(atoms))  # 一百零五
    return int(whole.add(one.value, one.top - one.value))


def _multiplied(whole: _Sum, atoms: Sequence[Atom], at: int, before: Atom | None) -> int:
    return int(whole.times(atoms[at], _HALF if before is not None and before.kind == "half" else None))


def _half_follows(_whole: _Sum, atoms: Sequence[Atom], at: int, _before: Atom | None) -> int:
    return int(at + 1 < len(atoms) and atoms[at + 1].kind == "times")


def _one_follows(whole: _Sum, atoms: Sequence[Atom], at: int, _before: Atom | None) -> int:
    follows = at + 1 < len(atoms) and atoms[at + 1].kind == "times"
    return int(follows and whole.add(Decimal(1), Decimal(0)))


def _and_a_half(whole: _Sum, _atoms: Sequence[Atom], _at: int, before: Atom | None) -> int:
    if before is None or not whole.terms:
        return 0
    if before.kind == "times":
        whole.terms[-1] += before.value / 2
        return int(before.is_halved)
    whole.terms[-1] += _HALF
    whole.rooms[-1] = Decimal(0)
    return 1


def _joined(whole: _Sum, atoms: Sequence[Atom], at: int, _before: Atom | None) -> int:
    if not whole.terms or at + 1 == len(atoms):
        return 0
    behind, room = atoms[at + 1], whole.rooms[-1]
    place = "hundreds" if room >= _HUNDRED - 1 else "tens" if room >= _TEN - 1 else "ones"
    if place not in atoms[at].joins:
        return 0
    if place != "ones":
        return 1
    is_inverted = whole.terms[-1] < _TEN and behind.kind == "adds" and behind.top - behind.value == _TEN - 1
    return 2 if is_inverted and whole.add_before(behind.value) else 0


def _decimals(whole: _Sum, atoms: Sequence[Atom], at: int, _before: Atom | None) -> int:
    behind = atoms[at + 1 :]
    count = next((i for i, one in enumerate(behind) if one.kind not in ("adds", "digits")), len(behind))
    digits = [one.value for one in behind[:count]]
    if not whole.terms or not digits or any(one >= _TEN for one in digits):
        return 0
    whole.terms[-1] += Decimal("0." + "".join(str(one) for one in digits))
    whole.rooms[-1] = Decimal(0)
    return 1 + count


def _not_understood(_whole: _Sum, _atoms: Sequence[Atom], _at: int, _before: Atom | None) -> int:
    return 0


_STEPS: Mapping[AtomKind, Callable[[_Sum, Sequence[Atom], int, Atom | None], int]] = {
    "adds": _added, "digits": _added, "times": _multiplied, "article": _one_follows, "half": _half_follows,
    "and a half": _and_a_half, "and": _joined, "point": _decimals, "vague": _not_understood,
    "vague behind": _not_understood,
}  # fmt: skip
