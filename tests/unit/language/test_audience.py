"""Who is to see an ad, as people say it in every language; and ages that are no such thing."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from agent.language.aims.audience import Reach, read_audience
from tests.doubles.timing import seconds_of

_DATA = Path(__file__).with_name("data") / "people_said.toml"
LINES: list[dict[str, Any]] = tomllib.loads(_DATA.read_text(encoding="utf-8"))["lines"]


@pytest.mark.parametrize(("said", "means"), [(one["said"], one["means"]) for one in LINES])
def test_people_are_understood_as_they_are_said(said: str, means: list[Any]) -> None:
    youngest, oldest, gender = means

    assert read_audience(said) == Reach(age_from=youngest or None, age_to=oldest or None, gender=gender or None)


@pytest.mark.parametrize(
    ("said", "reach"),
    [
        ("25-40", Reach(age_from=25, age_to=40)),
        ("between 30 and 50", Reach(age_from=30, age_to=50)),
        ("women", Reach(gender="female")),
        ("everyone", Reach(gender="all")),
        ("under 40, men", Reach(age_to=39, gender="male")),
    ],
)
def test_where_they_were_asked_for_numbers_and_names_alone_say_them(said: str, reach: Reach) -> None:
    assert read_audience(said, expected=True) == reach


@pytest.mark.parametrize("said", ["18～34歳", "18〜34歳", "18-34歳", "18 – 34 years", "18 to 34 year olds"])
def test_a_range_is_read_however_it_is_written(said: str) -> None:
    assert read_audience(said) == Reach(age_from=18, age_to=34)


@pytest.mark.parametrize(
    "said", ["AGE | 18-34", "Alter → 18-34", "Âge - 18-34", "ZIELGRUPPE | 18-34", "受众：18-34", "Edad = 18-34"]
)
def test_a_sign_ties_ages_to_their_label(said: str) -> None:
    assert read_audience(said) == Reach(age_from=18, age_to=34)


@pytest.mark.parametrize("said", ["women 25 ", "30 to ", "not all just ", "三十", "women and men "])
def test_time_grows_with_the_length_of_a_line(said: str) -> None:
    def taken(times: int) -> float:
        return seconds_of(lambda: read_audience(said * times))

    read_audience(said)
    assert taken(400) < 12 * max(taken(100), 0.02)


def test_a_number_of_thousands_of_digits_is_no_age() -> None:
    assert read_audience("women " + "9" * 9000 + " and 9-" + "9" * 9000) == Reach()
