"""Lines that are said where copy is awaited are counted as kept, asked about, taken, or as moving something else."""

import pytest

from evals.benchmarks import talk


@pytest.mark.parametrize(
    ("said", "awaiting", "is_talk", "outcome"),
    [
        ("Golden Hour", "campaign_name", False, "kept"),
        ("Frisch gebacken, jeden Tag", "text", False, "kept"),
        ("Let's go!", "text", False, "asked"),
        ("use the objective traffic", "campaign_name", False, "moved"),
        ("I have no idea how these things are called", "campaign_name", True, "asked"),
        ("Golden Hour", "campaign_name", True, "taken"),
        ("use the objective traffic", "campaign_name", True, "moved"),
    ],
)
def test_a_line_is_counted_by_what_came_of_it(said, awaiting, is_talk, outcome):
    assert talk.count(said, awaiting, is_talk=is_talk).outcome == outcome
