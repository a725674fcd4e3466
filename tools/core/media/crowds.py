"""How much of a file is looked at: one that is made of too many pieces would take too long."""

from collections.abc import Callable, Iterator
from itertools import islice

MOST_PIECES = 20_000  # a minute of film in fragments has some 7,000 samples

FilePiece = tuple[bytes, memoryview]


def is_crowded(
    content: memoryview,
    pieces: Callable[[memoryview], Iterator[FilePiece]],
    inside: Callable[[FilePiece], memoryview | None],
    samples: Callable[[FilePiece], int] = lambda _: 0,
) -> bool:
    """Say whether more pieces and samples stand in a file, and in what is opened of it, than are looked at."""
    count, waiting = 0, [content]
    while waiting:
        for piece in islice(pieces(waiting.pop()), MOST_PIECES + 1 - count):
            count += 1 + samples(piece)
            if count > MOST_PIECES:
                return True
            if (more := inside(piece)) is not None:
                waiting.append(more)
    return False
