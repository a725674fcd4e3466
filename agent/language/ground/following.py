"""What may stand behind the token with which a match of a shape begins: most shapes fail there, and need no trying."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from agent.language.ground.matching import Followed, Shape

_OVER = Followed((), may_end=True)


def behind(shape: Shape, symbol: str) -> tuple[frozenset[str], ...]:
    """Give what must stand behind a symbol that begins a match: one symbol of any set; no set where all may."""
    followed = _followed(shape, symbol)
    return () if followed is None or followed.may_end else followed.symbols


def _followed(shape: Shape, symbol: str) -> Followed | None:
    """Give the same with whether a match may end there; None where nothing can be told."""
    if symbol not in shape.followed:
        shape.followed[symbol] = _BY_KIND[shape.how](shape, symbol)
    return shape.followed[symbol]


def _by_a_word(_shape: Shape, _symbol: str) -> Followed | None:
    return _OVER


def _by_a_value(shape: Shape, _symbol: str) -> Followed | None:
    return _OVER if shape.is_a_word else None


def _by_its_part(shape: Shape, symbol: str) -> Followed | None:
    return _followed(shape.parts[0], symbol)


def _by_a_choice(shape: Shape, symbol: str) -> Followed | None:
    return _any_of(_followed(way, symbol) for _, way in shape.begun_by(symbol) if symbol in way.first)


def _by_a_row(shape: Shape, symbol: str) -> Followed | None:
    parts = shape.parts
    begins = ((at, one) for at, one in enumerate(_up_to_a_certain_one(parts)) if symbol in one.first)
    return _any_of(_then(_followed(one, symbol), parts[at + 1 :]) for at, one in begins)


def _by_what_repeats(shape: Shape, symbol: str) -> Followed | None:
    again = shape.parts[0]
    found = _followed(again, symbol)
    return Followed((*found.symbols, again.first), may_end=True) if found and found.may_end else found


def _then(found: Followed | None, others: Sequence[Shape]) -> Followed | None:
    """Give what follows the beginning of a row that goes on with others."""
    if found is None or not found.may_end:
        return found
    next_ones = _up_to_a_certain_one(others)
    may_end = all(one.may_be_empty for one in next_ones)
    return Followed((*found.symbols, *(one.first for one in next_ones)), may_end=may_end)


def _any_of(several: Iterable[Followed | None]) -> Followed | None:
    found = tuple(several)
    known = [one for one in found if one is not None]
    sets = {id(one): one for each in known for one in each.symbols}
    may_end = any(one.may_end for one in known)
    return Followed(tuple(sets.values()), may_end=may_end) if len(known) == len(found) else None


def _up_to_a_certain_one(parts: Sequence[Shape]) -> Sequence[Shape]:
    certain = next((at for at, one in enumerate(parts) if not one.may_be_empty), len(parts))
    return parts[: certain + 1]


_BY_KIND: Mapping[str, Callable[[Shape, str], Followed | None]] = {
    "one": _by_a_word, "value": _by_a_value, "named": _by_its_part, "kept": _by_its_part, "either": _by_a_choice,
    "row": _by_a_row, "some": _by_what_repeats,
}  # fmt: skip
