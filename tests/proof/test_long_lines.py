"""A line of 1 kB to 1 MB, with and without blanks, whatever is awaited: the time grows no faster than the line."""

import itertools
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.doubles.program import BRIEF, Talking, talking

LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
PIECES = {
    "letters": "a",
    "digits": "1",
    "quotes": '"',
    "dots": ".",
    "slashes": "/",
    "dashes": "-",
    "apostrophes": "'",
    "at signs": "@",
    "han": "我",
    "emoji": "😀",
    "brackets": "[",
    "braces": '{"a":',
    "dashed": "a-",
    "dotted": "a.",
    "words": "We bake bread at six. Come and see! ",
    "phrase": "change the name to ",
}
WAYS: dict[str, tuple[tuple[str, ...], str | None]] = {
    "first message": ((), None),
    "name awaited": (("I want an ad",), None),
    "text awaited": (("Traffic campaign called Spring Sale, CTA shop now, no music",), "text"),
    "card": ((BRIEF,), "approval"),
}
MOST_GROWTH = 15.0  # of the time where the length is tenfold
BESIDE = 0.25  # seconds that a turn takes whatever is said, on a busy machine
PATIENCE = 1.0  # DESIGN: SIGTERM is obeyed within a second; twice that here, for the machine is shared


def line_of(kind: str, length: int) -> str:
    """Give a line of about so many bytes: that is what is counted where lines are read."""
    piece = PIECES[kind]
    return piece * (length // len(piece.encode()))


def taken(talk: Talking, line: str) -> float:
    began = time.monotonic()
    talk.say(line)
    talk.until_awaiting(None)
    return time.monotonic() - began


@pytest.mark.proof
@pytest.mark.timeout(600)
@pytest.mark.parametrize("way", WAYS)
def test_ten_times_the_line_takes_at_most_about_ten_times_as_long(
    tmp_path: Path, way: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before, awaited = WAYS[way]
    table = [f"\n{way:<14}" + "".join(f"{length:>10,}" for length in LENGTHS) + "  bytes"]
    grown: list[str] = []
    with talking(tmp_path) as talk:
        talk.say("hello")
        talk.until_awaiting(None)
        for line in before:
            talk.say(line)
            talk.until_awaiting(awaited)
        for kind in PIECES:
            seconds = [taken(talk, line_of(kind, length)) for length in LENGTHS]
            table.append(f"{kind:<14}" + "".join(f"{one:>10.2f}" for one in seconds) + "  s")
            pairs = itertools.pairwise(seconds)
            grown += [kind for short, long in pairs if long > MOST_GROWTH * (short + BESIDE)]
    with capsys.disabled():
        sys.stdout.write("\n".join(table) + "\n")
    assert grown == []


@pytest.mark.proof
@pytest.mark.parametrize("length", [20_000, 1_000_000])
@pytest.mark.parametrize("kind", PIECES)
def test_sigterm_is_obeyed_while_a_long_line_is_read(
    tmp_path: Path, kind: str, length: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with talking(tmp_path) as talk:
        talk.say("hello")
        talk.until_awaiting(None)
        talk.say(line_of(kind, length))
        began = time.monotonic()
        assert talk.end_by(signal.SIGTERM) == 130
        seconds = time.monotonic() - began
    with capsys.disabled():
        sys.stdout.write(f"\nSIGTERM, {length:,} bytes of {kind}: obeyed after {seconds:.2f} s\n")
    assert seconds < 2 * PATIENCE
