"""Words as they are typed in a hurry: run together, drawn out, with a slip of the keyboard."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tools.core.patterns import lazily

_RUN = lazily(r"(.)\1+")
_LONG_RUN = lazily(r"(.)\1{2,}")

Knows = Callable[[str], bool]


@dataclass(frozen=True)
class TypedSpelling:
    """How words are typed in all languages together, from their data files."""

    whole: Mapping[str, tuple[str, ...]]  # "dont" -> "do", "not"
    endings: Mapping[str, tuple[str, ...]]  # "n't" -> "not"
    hurried: frozenset[str]  # short words that are drawn out, or typed with two letters in the wrong order
    swapped: Mapping[str, str]
    mistyped: tuple[str, ...]  # long words that hardly any other resembles
    lookalikes: frozenset[str]  # words of their own that are one slip away from those
    _meant: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, tables: Sequence[Mapping[str, str]]) -> "TypedSpelling":
        """Read the tables of all languages."""
        listed = {name: " ".join(one.get(name, "") for one in tables).split() for name in _NAMES}
        return cls(
            whole=pairs(listed["whole"]),
            endings=pairs(listed["endings"]),
            hurried=frozenset(listed["hurried"]),
            swapped={slip: word for word in listed["swapped"] for slip in _swaps(word)},
            mistyped=tuple(listed["mistyped"]),
            lookalikes=frozenset(listed["lookalikes"]),
        )

    def meant(self, typed: str, knows: Knows) -> tuple[str, ...]:
        """Give the words that are meant; what is known, or no slip of anything, stays."""
        if typed not in self._meant:
            if len(self._meant) >= _REMEMBERED:
                self._meant.clear()
            self._meant[typed] = self._read(typed, knows)
        return self._meant[typed]

    def _read(self, typed: str, knows: Knows) -> tuple[str, ...]:
        if typed in self.whole:
            return self.whole[typed]
        if knows(typed):
            return (typed,)
        for ending, full in self.endings.items():
            if typed.endswith(ending) and typed != ending:
                return (*self._read(typed.removesuffix(ending), knows), *full)
        return (self._mended(typed, knows),)

    def _mended(self, typed: str, knows: Knows) -> str:
        once = _RUN.sub(r"\1", typed)
        if once in self.hurried:
            return once
        if typed in self.swapped:
            return self.swapped[typed]
        drawn_out = (_LONG_RUN.sub(r"\1", typed), _LONG_RUN.sub(r"\1\1", typed))
        if meant := next((one for one in drawn_out if one != typed and knows(one)), None):
            return meant
        if typed in self.lookalikes:
            return typed
        return next((word for word in self.mistyped if _is_a_slip_inside(typed, word)), typed)


_NAMES = ("whole", "endings", "hurried", "swapped", "mistyped", "lookalikes")
_REMEMBERED = 4096  # answers are made of the same few words


def pairs(listed: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Read what is short for other words: ``dont=do_not``."""
    return {short: tuple(full.split("_")) for short, _, full in (one.partition("=") for one in listed)}


def is_one_slip(meant: str, typed: str) -> bool:
    """Say whether one letter is missing, too many, wrong, or two stand in each other's place."""
    if abs(len(meant) - len(typed)) > 1:
        return False
    start = next((at for at, (one, other) in enumerate(zip(meant, typed, strict=False)) if one != other), len(typed))
    ours, theirs = meant[start:], typed[start:]
    swapped = len(ours) > 1 and ours[1] + ours[0] + ours[2:] == theirs
    return swapped or ours[1:] == theirs or ours == theirs[1:] or (bool(ours) and ours[1:] == theirs[1:])


def _is_a_slip_inside(typed: str, word: str) -> bool:
    """Say whether a letter is left out, the last two are swapped, or a slip stands between the first and the last."""
    if typed in (word[1:], word[:-1], word[:-2] + word[-1] + word[-2]):
        return True
    return (typed[0], typed[-1]) == (word[0], word[-1]) and is_one_slip(word, typed)


def _swaps(word: str) -> Iterator[str]:
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
