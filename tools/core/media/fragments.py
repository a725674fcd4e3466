"""How long a film is that comes in fragments, where its head does not say: the sum of its samples."""

from collections.abc import Iterator

from tools.core.media.boxes import Box, boxes, first, is_long, number

_HAS_BASE, _HAS_DESCRIPTION, _HAS_DEFAULT = 0x1, 0x2, 0x8  # flags of a track fragment's head
_HAS_OFFSET, _HAS_FIRST_FLAGS, _HAS_DURATION = 0x1, 0x4, 0x100  # flags of a run of samples
_OTHER_FIELDS = (0x200, 0x400, 0x800)


def seconds_of_fragments(whole: memoryview, movie: memoryview) -> float:
    """Add up the samples of each track, and give the longest."""
    scales, usual = _scales(movie), _usual_durations(movie)
    lengths = dict.fromkeys(scales, 0)
    for name, fragment in boxes(whole):
        if name == b"moof":
            for track, length in _lengths(fragment, usual):
                lengths[track] = lengths.get(track, 0) + length
    return max((length / scales[track] for track, length in lengths.items() if scales.get(track)), default=0.0)


def samples_told(box: Box) -> int:
    """Count the samples that a run tells of one by one."""
    name, run = box
    return min(number(run, 4), len(run) // 4) if name == b"trun" else 0


def _scales(movie: memoryview) -> dict[int, int]:
    found = {}
    for name, track in boxes(movie):
        if name == b"trak":
            head, media = first(track, b"tkhd"), first(track, b"mdia", b"mdhd")
            found[number(head, 20 if is_long(head) else 12)] = number(media, 20 if is_long(media) else 12)
    return found


def _usual_durations(movie: memoryview) -> dict[int, int]:
    extended = first(movie, b"mvex")
    return {number(inside, 4): number(inside, 12) for name, inside in boxes(extended) if name == b"trex"}


def _lengths(fragment: memoryview, usual: dict[int, int]) -> Iterator[tuple[int, int]]:
    for name, of_track in boxes(fragment):
        if name != b"traf":
            continue
        head = first(of_track, b"tfhd")
        flags, track = number(head, 1, 3), number(head, 4)
        place = 8 + (8 if flags & _HAS_BASE else 0) + (4 if flags & _HAS_DESCRIPTION else 0)
        each = number(head, place) if flags & _HAS_DEFAULT else usual.get(track, 0)
        yield track, sum(_length(run, each) for kind, run in boxes(of_track) if kind == b"trun")


def _length(run: memoryview, each: int) -> int:
    flags, samples = number(run, 1, 3), number(run, 4)
    if not flags & _HAS_DURATION:
        return samples * each
    place = 8 + (4 if flags & _HAS_OFFSET else 0) + (4 if flags & _HAS_FIRST_FLAGS else 0)
    step = 4 + 4 * sum(bool(flags & one) for one in _OTHER_FIELDS)
    return sum(number(run, at) for at in range(place, min(place + samples * step, len(run)), step))
