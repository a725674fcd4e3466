"""A text in which what a line break parted stands together again, so that a secret over several lines is one."""

from bisect import bisect_right
from dataclasses import dataclass

from tools.core.made_up import COUNTED, is_no_word
from tools.core.patterns import lazily
from tools.core.secret_shapes import BREAK, TextSpan

_INSIDE = lazily(rf"(?<=[\w.~+/=%?&:-]){BREAK}(?=[\w.~+/=%?&-])")
_SEEN = "\n"


@dataclass(frozen=True)
class Joined:
    """A text without its breaks, and where each of its pieces stood."""

    text: str
    begins: tuple[int, ...]  # of the pieces, in this text
    stood: tuple[int, ...]  # of the pieces, in the text that was written
    is_seen: tuple[bool, ...]  # whether a person sees the break before a piece

    def as_written(self, span: TextSpan) -> TextSpan | None:
        """Give where a find stood, if a break went through it; words at its ends are none of it."""
        start, end = span
        first, last = self._piece(start), self._piece(end - 1)
        while last > first and self.is_seen[last] and not is_no_word(self.text[self.begins[last] : end]):
            end, last = self.begins[last], last - 1
        while last > first and self.is_seen[first + 1] and _is_plain(self.text[start : self.begins[first + 1]]):
            first += 1
            start = self.begins[first]
        return (self._place(start), self._place(end - 1) + 1) if last > first else None

    def _piece(self, at: int) -> int:
        return bisect_right(self.begins, at) - 1

    def _place(self, at: int) -> int:
        piece = self._piece(at)
        return self.stood[piece] + at - self.begins[piece]


def _is_plain(piece: str) -> bool:
    is_word = piece.isalpha() and piece in (piece.lower(), piece.upper(), piece.capitalize())
    return is_word or COUNTED.fullmatch(piece) is not None


def join(text: str) -> Joined | None:
    """Put together what breaks parted, or give None where there are none."""
    breaks = [(found.span(), _SEEN in found[0]) for found in _INSIDE.finditer(text)]
    if not breaks:
        return None
    stood = (0, *(end for (_, end), _ in breaks))
    pieces = [text[at:end] for at, end in zip(stood, (*(start for (start, _), _ in breaks), len(text)), strict=True)]
    begins = [0]
    for piece in pieces[:-1]:
        begins.append(begins[-1] + len(piece))
    return Joined("".join(pieces), tuple(begins), stood, (True, *(seen for _, seen in breaks)))
