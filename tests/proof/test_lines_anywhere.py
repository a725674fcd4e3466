"""Eleven thousand lines at every moment of a conversation: no crash, no ad, no field but awaited copy."""

import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.doubles.babble import Babble, babble, hostile_words, random_letters, random_words

SEED = 17


@pytest.mark.proof
@pytest.mark.timeout(3600)
@pytest.mark.parametrize(
    ("count", "babbles"),
    [(10_000, (random_words, random_letters)), (1_000, (hostile_words,))],
    ids=("random", "hostile"),
)
async def test_lines_that_decide_nothing_move_nothing_wherever_they_are_said(
    tmp_path: Path, count: int, babbles: tuple[Babble, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    began = time.monotonic()
    made = await babble(tmp_path, Random(SEED), count, babbles)
    kinds = ", ".join(one.__name__ for one in babbles)
    with capsys.disabled():
        sys.stdout.write(
            f"\n{made.lines} lines of {kinds}, seed {SEED}: {len(made.wrong)} failed, "
            f"{made.copies} became awaited copy, the quoted part of {made.quoted} did, "
            f"in {time.monotonic() - began:.0f} s\n"
        )
    assert made.wrong == [], "\n".join(made.wrong)
