"""How the time of understanding grows with the length of a message: nearly in proportion, whatever is pasted."""

import gc
import sys
import time

import pytest

import tools.objectives
from agent.models.offline.scene import Situation
from agent.models.offline.understanding import understand
from tools.core.catalogue import SEED_FIELDS
from tools.core.objective import Objective
from tools.discovery import collect

OBJECTIVES = collect(tools.objectives, "OBJECTIVE", Objective)
LENGTH = 2_000
TIMES = 4
MOST_GROWTH = 8.0  # of the time where the length is fourfold: 4 is in proportion, 16 is by the square
PASTED = {
    "prose": "We bake bread at six. Come and see! ",
    "commas": ",",
    "lists": "one, two, ",
    "paths": "/a",
    "colons": "a: ",
    "small words": "and ",
    "orders": "change the name to ",
    "dots": ".",
    "digits": "1",
    "gaps": "a" + " " * 400,
    "letters": "a",
    "names": "Spain Germany ",
}


def seconds(said: str, awaiting: str) -> float:
    situation = Situation(submit_tool="submit_ad_mock", missing=SEED_FIELDS, awaiting=awaiting)
    began = time.process_time()
    understand(said, situation, OBJECTIVES)
    return time.process_time() - began


def growth(take, length: int = LENGTH) -> float:
    """Give how many times as long it takes for a text four times as long; never one text twice, for it is kept."""
    gc.collect()
    gc.disable()
    try:
        taken = [(take(length + extra), take(TIMES * length + extra)) for extra in range(5)]
    finally:
        gc.enable()
    short, long = (min(times) for times in zip(*taken, strict=True))
    return float(long / short)


@pytest.mark.proof
@pytest.mark.parametrize("awaiting", ["reply", "text"])
@pytest.mark.parametrize("kind", PASTED)
def test_a_text_four_times_as_long_takes_about_four_times_as_long(kind, awaiting, capsys):
    unit = PASTED[kind]
    found = growth(lambda size: seconds((unit * size)[:size], awaiting))
    with capsys.disabled():
        sys.stdout.write(f"\n{kind}, {awaiting} awaited: four times the length takes {found:.1f} times as long\n")
    assert found < MOST_GROWTH


def test_the_measure_sees_what_grows_by_the_square():
    def by_the_square(size):
        began = time.process_time()
        text = "a" * size
        assert not any(text[start:].endswith("b") or text.count("ab", start) for start in range(size))
        return time.process_time() - began

    assert growth(by_the_square, 6_000) > MOST_GROWTH
