"""Lines that decide nothing move nothing wherever they are said; the measure sees those that do."""

from pathlib import Path
from random import Random

import pytest

from tests.doubles.babble import babble, hostile_words, random_letters, random_words

LINES = 40
SEED = 5


async def test_random_and_hostile_lines_make_no_ad_and_move_nothing_but_awaited_copy(tmp_path: Path) -> None:
    made = await babble(tmp_path, Random(SEED), LINES, (random_words, random_letters, hostile_words))

    assert made.wrong == []
    assert 0 < made.copies < made.lines


@pytest.mark.parametrize("line", ["no music", "20 dollars a day until Friday", "name: Golden Hour, text: Bread"])
async def test_a_line_that_decides_something_is_seen_where_it_was_not_awaited(tmp_path: Path, line: str) -> None:
    made = await babble(tmp_path, Random(SEED), 10, (lambda _: line,))

    assert any("moved" in one for one in made.wrong)


async def test_a_yes_is_seen(tmp_path: Path) -> None:
    made = await babble(tmp_path, Random(SEED), 10, (lambda _: "yes",))

    assert [one for one in made.wrong if one.startswith("card:") and "1 ads" in one]
