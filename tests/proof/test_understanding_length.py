"""How the time of understanding grows with the length of a message: nearly in proportion, whatever is pasted."""

import gc
import sys
import time

import pytest

import tools.objectives
from agent.approval import read_answer
from agent.conversation.objections import LONGEST_SAID
from agent.language.speakers.evidence import evidence_in
from agent.models.offline.scene import Situation
from agent.models.offline.understanding import understand
from tools.core.objective import Objective
from tools.core.pasted import looks_like_answer, looks_like_bare_code
from tools.core.redaction import Redactor
from tools.discovery import collect
from tools.fields import always_needed

SEED_FIELDS = always_needed()
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
    "dashed": "a-",
    "dotted": "a.",
    "dashes": "-",
    "lines": "\n",
    "short lines": "a\n",
    "openings": "“",
    "quotes": '"a" ',
    "single quotes": "'a' ",
    "apostrophes": "'",
    "addresses": "https://a.b/",
    "han": "我",
    "of": "的",
    "emoji": "😀",
    "brackets": "(",
    "amounts": "$1 ",
    "labels": 'text: "a" ',
    "women": "women, ",
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
@pytest.mark.parametrize("awaiting", ["reply", "text", "campaign_name", "landing_page", "approval"])
@pytest.mark.parametrize("kind", PASTED)
def test_a_text_four_times_as_long_takes_about_four_times_as_long(kind, awaiting, capsys):
    unit = PASTED[kind]
    found = growth(lambda size: seconds((unit * size)[:size], awaiting))
    with capsys.disabled():
        sys.stdout.write(f"\n{kind}, {awaiting} awaited: four times the length takes {found:.1f} times as long\n")
    assert found < MOST_GROWTH


def evidence_of(said):
    return evidence_in(said, "en")


@pytest.mark.proof
@pytest.mark.parametrize("kind", PASTED)
@pytest.mark.parametrize(
    "read",
    [read_answer, evidence_of, looks_like_answer, looks_like_bare_code, Redactor().hide_all],
    ids=lambda one: one.__name__,
)
def test_whoever_else_reads_a_line_takes_about_four_times_as_long(read, kind, capsys):
    def taken(size):
        said = (PASTED[kind] * size)[:size]
        began = time.process_time()
        read(said)
        return time.process_time() - began

    found = growth(taken, LONGEST_SAID // TIMES)
    with capsys.disabled():
        sys.stdout.write(f"\n{kind}, {read.__name__}: four times the length takes {found:.1f} times as long\n")
    assert found < MOST_GROWTH


@pytest.mark.proof
def test_the_measure_sees_what_grows_by_the_square():
    def by_the_square(size):
        began = time.process_time()
        text = "a" * size
        assert not any(text[start:].endswith("b") or text.count("ab", start) for start in range(size))
        return time.process_time() - began

    assert growth(by_the_square, 6_000) > MOST_GROWTH
