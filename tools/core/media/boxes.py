"""The boxes that MP4 and MOV files are made of: a size, four letters, and what is inside."""

from collections.abc import Iterator

_LONG_SIZE, _TO_THE_END = 1, 0
_HEAD, _LONG_HEAD = 8, 16

Box = tuple[bytes, memoryview]


def boxes(content: memoryview) -> Iterator[Box]:
    """Go through the boxes that are there whole."""
    place = 0
    while (found := _box_at(content, place)) is not None:
        name, head, size = found
        if place + size > len(content):
            return
        yield name, content[place + head : place + size]
        place += size


def first(content: memoryview, *path: bytes) -> memoryview:
    """Give what is inside the first box of a path; nothing where there is none."""
    for wanted in path:
        content = next((inside for name, inside in boxes(content) if name == wanted), content[:0])
    return content


def is_cut_off(content: memoryview) -> bool:
    """Say whether the last box should go on behind the end. What is no box at all was only put behind the file."""
    place = 0
    while (found := _box_at(content, place)) is not None:
        name, _, size = found
        if place + size > len(content):
            return name.isascii() and name.decode("ascii").isprintable()
        place += size
    return False


def is_long(inside: memoryview) -> bool:
    """Say whether a box is of the version that writes times and lengths in eight bytes."""
    return number(inside, 0, 1) == 1


def number(content: memoryview, place: int, length: int = 4) -> int:
    """Read a whole number; 0 where the content ends before."""
    return int.from_bytes(content[place : place + length])


def _box_at(content: memoryview, place: int) -> tuple[bytes, int, int] | None:
    if place + _HEAD > len(content):
        return None
    size, name, head = number(content, place), bytes(content[place + 4 : place + _HEAD]), _HEAD
    if size == _LONG_SIZE:
        size, head = number(content, place + _HEAD, 8), _LONG_HEAD
    elif size == _TO_THE_END:
        size = len(content) - place
    return None if size < head else (name, head, size)
