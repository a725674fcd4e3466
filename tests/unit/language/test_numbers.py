"""Numbers are read however they are written: spelled out in any language, in digits of any style, and in both."""

import time
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.language.ground.pieces import tokens_of
from agent.language.numerals.numbers import Number, digits_of, numbers_in, whole_number
from tests.languages import samples
from tests.unit.language.spelled_numbers import SPELLED, spelled

_DATA = Path(__file__).with_name("data")
_WORDS = [
    tomllib.loads((_DATA / name).read_text(encoding="utf-8"))
    for name in ("number_words.toml", "more_number_words.toml", "strangers_number_words.toml")
] + [samples("numbers")]
_MARKS = [(",", "."), (".", ","), (" ", "."), (" ", ","), ("'", "."), ("\u202f", ",")]
_LINES = [
    (code, *line.split(" = ")) for words in _WORDS for code, said in words.items() for line in said.strip().splitlines()
]


def _numbers(said: str, language: str = "") -> tuple[Number, ...]:
    return numbers_in(tokens_of(said), said, language)


@pytest.mark.parametrize(("code", "said", "number"), _LINES)
def test_numbers_as_people_spell_them_are_read_and_no_other_is(code: str, said: str, number: str) -> None:
    assert whole_number(said, code) == (None if number == "?" else int(number))


@pytest.mark.parametrize("code", SPELLED)
def test_every_number_to_two_thousand_is_read_as_it_is_spelled(code: str) -> None:
    wrong = [number for number in range(2001) if whole_number(spelled(code, number), code) != number]

    assert wrong == []


@given(st.sampled_from(SPELLED), st.integers(0, 1_000_000))
def test_every_number_to_a_million_is_read_as_it_is_spelled(code: str, number: int) -> None:
    assert whole_number(spelled(code, number), code) == number


@given(st.integers(0, 999_999_999), st.integers(0, 99), st.sampled_from(_MARKS))
def test_amounts_in_digits_of_every_style_are_read(whole: int, part: int, marks: tuple[str, str]) -> None:
    group, decimal = marks
    written = f"{whole:,}".replace(",", group) + f"{decimal}{part:02}"

    assert [one.value for one in _numbers(written) if one.is_whole] == [Decimal(f"{whole}.{part:02}")]


@given(st.integers(0, 999_999_999))
def test_plain_digits_are_read_as_they_stand(number: int) -> None:
    assert whole_number(str(number)) == number


@pytest.mark.parametrize(("written", "value"), [("1,50,000", 150_000), ("12,34,567.50", Decimal("1234567.5"))])
def test_lakhs_are_parted_by_two_digits(written: str, value: Decimal) -> None:
    read = digits_of(written)

    assert read is not None
    assert read.value == value


@pytest.mark.parametrize("written", ["50.5.5", "20.000,5", "0.500", "1500.000", "12/24", "2027-12-01", "20-30"])
def test_what_no_number_is_written_like_is_none(written: str) -> None:
    assert digits_of(written) is None


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("between one thousand and two thousand", [1000, 2000]),
        ("entre mil y dos mil", [1000, 2000]),
        ("twenty and thirty", [20, 30]),
        ("two ads, 50 a day", [2, 50]),
        ("the 22nd of May at 10:30", []),
        ("a day of an ad", []),
        ("a 50 percent", [50]),
        ("un 50", [1, 50]),
    ],
)
def test_numbers_beside_each_other_stay_apart(said: str, values: list[int]) -> None:
    assert [one.value for one in _numbers(said)] == values


@pytest.mark.parametrize("said", ["two fifty", "few hundred", "ein paar hundert", "quelques centaines", "数千"])
def test_a_number_that_could_be_several_is_not_whole(said: str) -> None:
    assert not any(one.is_whole for one in _numbers(said))


def test_where_two_languages_read_another_number_that_of_the_line_is_right() -> None:
    assert [one.value for one in _numbers("二百五", "zh") if one.is_whole] == [250]
    assert [one.value for one in _numbers("二百五", "ja") if one.is_whole] == [205]
    assert not any(one.is_whole for one in _numbers("二百五"))


@pytest.mark.parametrize(
    "said", ["ein" * 5000, "one " * 2000, "1" * 5000, "1 000" * 500, "hundred and " * 500, "一" * 2000]
)
def test_endless_numbers_are_no_number_and_take_no_time(said: str) -> None:
    started = time.process_time()

    assert whole_number(said) is None
    assert time.process_time() - started < 5
