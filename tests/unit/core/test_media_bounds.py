"""Files made to keep a reader busy: only so much of them is looked at, and they are refused in words."""

import struct
import sys
from collections.abc import Callable
from types import FrameType

import pytest

from tests.doubles.media import Film, avi, box, png
from tools.core.media.crowds import MOST_PIECES
from tools.core.media.found import Media
from tools.core.media.verdicts import judged_film, judged_picture
from tools.core.sentence import Told

MANY = 15 * MOST_PIECES
MOST_STEPS = 20 * MOST_PIECES
HEAD = box(b"ftyp", b"isom" + bytes(8))
RUN = box(b"trun", struct.pack(">II", 0x100, 0xFFFFFFFF) + bytes(4 * MANY))
LIST = b"LIST" + struct.pack("<I", 4) + b"strl"
HOSTILE = {
    "boxes beside each other": HEAD + box(b"free") * MANY,
    "tracks": HEAD + box(b"moov", box(b"trak") * MANY),
    "boxes in a track": HEAD + box(b"moov", box(b"trak", box(b"free") * MANY) * 3),
    "fragments": HEAD + box(b"moov", box(b"mvex")) + box(b"moof", box(b"traf")) * MANY,
    "samples": HEAD + box(b"moov", box(b"mvex", box(b"trex"))) + box(b"moof", box(b"traf", RUN)),
    "lists": b"RIFF\0\0\0\x7fAVI " + b"LIST" + struct.pack("<I", 4 + len(LIST) * MANY) + b"hdrl" + LIST * MANY,
    "chunks": b"RIFF\0\0\0\x7fAVI " + b"JUNK\0\0\0\0" * MANY,
}


def counted(run: Callable[[], Media | Told]) -> tuple[int, Media | Told]:
    """Count the calls that something takes."""
    steps = 0

    def step(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal steps
        steps += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        made = run()
    finally:
        sys.setprofile(before)
    return steps, made


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_film_of_too_many_pieces_is_refused_in_few_steps(kind: str) -> None:
    steps, found = counted(lambda: judged_film("clip.mp4", HOSTILE[kind]))
    assert steps < MOST_STEPS
    assert isinstance(found, Told)
    assert found.says == "handed.film_of_no_length"


@pytest.mark.parametrize("moov", [box(b"trak", box(b"free") * (MOST_PIECES - 5)), box(b"trak") * (MOST_PIECES - 5)])
def test_a_film_of_just_as_many_pieces_as_are_looked_at_takes_few_steps_too(moov: bytes) -> None:
    steps, found = counted(lambda: judged_film("clip.mp4", HEAD + box(b"moov", moov)))
    assert steps < 5 * MOST_STEPS
    assert isinstance(found, Told)
    assert found.says == "handed.other_than_a_film"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(png()[:33] + bytes(4) + b"IDAT" + (bytes(8) + b"IDAT") * MANY, id="png"),
        pytest.param(b"\xff\xd8" + b"\xff\xe0\x00\x02" * MANY, id="jpeg"),
    ],
)
def test_a_picture_of_too_many_pieces_is_refused_in_few_steps(content: bytes) -> None:
    steps, found = counted(lambda: judged_picture("a.jpg", content))
    assert steps < MOST_STEPS
    assert isinstance(found, Told)
    assert found.says == "handed.picture_cut_off"


@pytest.mark.parametrize("content", [Film().whole(), avi(size=(1280, 720))], ids=["mp4", "avi"])
def test_an_honest_film_is_taken(content: bytes) -> None:
    assert isinstance(judged_film("clip", content), Media)
