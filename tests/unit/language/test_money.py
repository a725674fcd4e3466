"""Amounts of money are read in the currency that was said, with what they are for, or they are asked about."""

import tomllib
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.language.amounts.money import amounts_in, read_amount, rough_amounts, sets_an_amount, spelled_amounts
from agent.language.ground.tongues import codes
from tests.doubles.timing import seconds_of
from tests.languages import samples
from tests.unit.language.spelled_numbers import SPELLED, spelled

_DATA = Path(__file__).with_name("data")
_LINES = [
    tuple(line.split(" | "))
    for name in (
        "money_lines.toml",
        "more_money_lines.toml",
        "doubtful_money_lines.toml",
        "held_out_money_lines.toml",
        "strangers_money_lines.toml",
    )
    for line in tomllib.loads((_DATA / name).read_text(encoding="utf-8"))["lines"].strip().splitlines()
]
_A_DAY = samples("a_day")


def _told(said: str) -> tuple[object, ...]:
    """Give what a line says of money: its number, its currency, what it is for; "?" or "-" where there is none."""
    amount = next(iter(amounts_in(said)), None)
    if amount is None or not amount.is_sure:
        return ("?" if amount or any(rough_amounts(said)) else "-",)
    return tuple(one for one in (amount.value, *amount.currencies[:1], amount.mode) if one)


@pytest.mark.parametrize(("said", "meant"), _LINES)
def test_what_people_type_of_money_is_read_or_asked_about(said: str, meant: str) -> None:
    number, *rest = meant.split()

    assert _told(said) == (number if number in "?-" else Decimal(number), *rest)


@pytest.mark.parametrize(
    ("said", "currency"),
    [
        ("50 EUR", "EUR"), ("50 reais", "BRL"), ("R$ 50", "BRL"), ("£50", "GBP"), ("50 quid", "GBP"), ("50 円", "JPY"),
        ("50 块", "CNY"), ("C$50", "CAD"), ("A$ 50", "AUD"), ("50 Franken", "CHF"), ("₹50", "INR"), ("50 pesos", "MXN"),
        ("US$50", "USD"), ("50 dollars canadiens", "CAD"), ("XOF 50", "XOF"), ("50 kr", "SEK"),
    ],
)  # fmt: skip
def test_an_amount_keeps_the_currency_it_was_said_in(said: str, currency: str) -> None:
    amount = read_amount(said)

    assert amount is not None
    assert (amount.number, amount.currencies[0], amount.is_sure) == ("50", currency, True)


@given(st.sampled_from(SPELLED), st.integers(2, 1_000_000))
def test_spelled_amounts_are_read_in_every_language(code: str, number: int) -> None:
    if code in ("zh", "ja"):  # what the two write alike and mean otherwise is asked about
        amount = next(iter(amounts_in(_A_DAY[code].format(spelled(code, number)))))
        assert not amount.is_sure or amount.value == number
    else:
        assert _told(_A_DAY[code].format(spelled(code, number))) == (number, "USD", "daily")


@given(
    st.integers(1, 9_999_999),
    st.integers(0, 99),
    st.sampled_from([",.", ".,", " .", " ,", "'."]),
    st.sampled_from(["${}", "{} USD", "USD {}", "{}$", "$ {}"]),
    st.sampled_from(codes()),
)
def test_amounts_in_every_style_of_digits_are_read(whole: int, part: int, marks: str, style: str, code: str) -> None:
    written = style.format(f"{whole:,}".replace(",", marks[0]) + f"{marks[1]}{part:02}")
    said = {"en": f"{written} a day", "de": f"{written} am Tag", "zh": f"每天{written}"}.get(code, f"{written} total")

    assert _told(said)[:2] == (Decimal(f"{whole}.{part:02}"), "USD")


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("1.500 Euro am Tag", 1500),
        ("1.500 euros al día", 1500),
        ("R$ 1.500 por dia", 1500),
        ("1,500 dollars a day", 1500),
        ("1.500 euros a day", 1500),  # as the money's own countries write it
        ("1,500円 毎日", 1500),
        ("1.500 dollars a day", None),
        ("1,500 Euro am Tag", None),
        ("1.500 KWD a day", Decimal("1.5")),
        ("1,500 KWD a day", 1500),
    ],
)
def test_one_mark_before_three_digits_is_read_by_the_habits_of_language_and_money(
    said: str, value: Decimal | int | None
) -> None:
    amount = amounts_in(said)[0]

    assert (amount.value if amount.is_sure else None) == value


@pytest.mark.parametrize(
    ("said", "days"),
    [("700 USD a week", 7), ("3000 euros al mes", 30), ("monthly budget 3000 USD", 30), ("予算は週に700ドル", 7)],
)
def test_an_amount_for_another_time_than_a_day_says_for_which(said: str, days: int) -> None:
    amount = amounts_in(said)[0]

    assert amount.days == days
    assert not amount.is_sure


@pytest.mark.parametrize(
    "said",
    [
        "the budget of the Pentagon is 800 billion",
        "El presupuesto de la NASA es de 25000 millones",
        "20% off",
        "the 22nd",
    ],
)
def test_money_of_others_is_none_of_this_ad(said: str) -> None:
    assert amounts_in(said) == ()
    assert read_amount(said) is None


def test_the_budget_of_the_campaign_is_of_this_ad() -> None:
    assert _told("the budget of the campaign is 50 dollars") == (50, "USD")


@pytest.mark.parametrize("said", ["fifty", "fifty please", "zweihundert", "quatre-vingt-dix", "三百"])
def test_a_number_in_words_is_an_amount_where_one_is_expected(said: str) -> None:
    assert read_amount(said) is not None


@pytest.mark.parametrize("said", ["one a day keeps the doctor away", "show me two more songs", "hello", "12:30"])
def test_other_numbers_are_no_amount(said: str) -> None:
    assert amounts_in(said) == ()
    assert read_amount(said) is None


@pytest.mark.parametrize("said", ["make it 30 dollars", "ponle 25 dólares", "mach es auf 30 Dollar", "改成30美元"])
def test_words_that_set_an_amount_are_known(said: str) -> None:
    assert sets_an_amount(said)


@pytest.mark.parametrize("said", ["it cost 30 dollars", "make it shorter, it cost us 30 dollars", "make it bold"])
def test_other_words_set_none(said: str) -> None:
    assert not sets_an_amount(said)


@pytest.mark.parametrize("said", ["half the budget", "go back to 20", "20 lucas"])
def test_words_that_mean_an_amount_without_a_number_are_noticed(said: str) -> None:
    assert list(rough_amounts(said))


def test_the_words_of_a_spelled_amount_are_told_from_the_rest() -> None:
    said = "spend two hundred and fifty dollars a day and no more"

    assert [said[start:end] for start, end in spelled_amounts(said)] == ["two hundred and fifty"]


def test_a_long_line_takes_time_in_proportion() -> None:
    said = "spend 50 dollars a day or maybe sixty a week, "
    _, short, long = (seconds_of(partial(amounts_in, said * times)) for times in (1, 20, 80))  # loaded once
    assert long < 12 * short


@pytest.mark.parametrize("said", ["para hombres de 25 a 40", "women 18 to 34", "from 9 to 5", "call 555 1234"])
def test_numbers_of_people_and_hours_mean_no_amount(said: str) -> None:
    assert amounts_in(said) == ()
    assert list(rough_amounts(said)) == []
