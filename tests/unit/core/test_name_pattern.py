"""A name pattern: filled where nobody named the campaign, refused where a token is not known."""

from datetime import date

import pytest

from agent.bootstrap import load_catalogue
from tests.doubles.plans import ACCOUNT
from tools.core.name_pattern import read_name_pattern

DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{objective}_{country}_{date}", "Traffic_US_2026-12-01"),
        ("{name}_{objective}_{country}_{date}", "Traffic_US_2026-12-01"),
        ("{account} | {month} | {currency}", "Practice shop | 2026-12 | USD"),
        ("gin-{name}-{year}", "gin-2026"),
    ],
)
def test_it_is_filled_with_what_is_known(pattern, name):
    objective = load_catalogue().objective("TRAFFIC")
    assert objective is not None
    assert read_name_pattern(pattern).proposed(objective, ACCOUNT, DAY) == name


@pytest.mark.parametrize(
    "wrong",
    ["{objektiv}", "plain words", "{objective", "{objective!r}", "{date:%Y}", "{}", "{0}", "{name.__class__}", ""],
)
def test_what_it_cannot_fill_is_refused(wrong):
    with pytest.raises(ValueError):  # noqa: PT011 -- the settings say what is wrong
        read_name_pattern(wrong)
