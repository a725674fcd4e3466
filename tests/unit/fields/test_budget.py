"""The budget: an amount and what it is for."""

import pytest

from agent.wiring.platforms import STANDINS
from agent.words.translation import tell
from tests.doubles.fields import making, read
from tools.core.draft import Draft
from tools.core.money import Money, SaidAmount
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.fields.budget import FIELD, Budget

DAILY = Budget(amount=Money.of("1234.50", "USD"), mode="daily")
TOTAL = Budget(amount=Money.of("50000", "JPY"), mode="total")
VALUES = tuple(
    Budget.model_validate({"amount": Money.of(amount, "USD"), "mode": mode})
    for amount, mode in (("50", "daily"), ("50.01", "daily"), ("50", "total"))
)


async def test_an_amount_is_for_a_day_unless_it_is_said_to_be_for_all():
    assert await read(FIELD, budget="1234.50") == DAILY
    assert await read(FIELD, budget="1234.50", budget_mode="total") == DAILY.model_copy(update={"mode": "total"})


async def test_what_a_person_said_it_is_for_counts_where_nobody_proposed_it():
    said = (SaidAmount(quote="1234.50 in all", number="1234.50", mode="total"),)

    assert await read(FIELD, budget="1234.50", said=said) == DAILY.model_copy(update={"mode": "total"})


async def test_what_it_is_for_can_be_changed_alone():
    before = Draft().fill(budget=DAILY)

    assert await read(FIELD, before, budget_mode="total") == DAILY.model_copy(update={"mode": "total"})


@pytest.mark.parametrize(("given", "why"), [({"budget_mode": "total"}, "no amount"), ({"budget": "much"}, "'much'")])
async def test_what_is_no_amount_is_refused(given, why):
    refused = await read(FIELD, **given)

    assert isinstance(refused, Told)
    assert why in refused.english


@pytest.mark.parametrize("said", [(), (SaidAmount(quote="50 a day", number="50"),)])
@pytest.mark.parametrize(
    "amount",
    ["Infinity", "-Infinity", "NaN", "sNaN", "1e999999", "1e99999", "1e-999999999999999999", "9" * 13, "5_0", "５０"],
)
async def test_an_amount_is_plain_digits_and_no_more_than_money_has(amount, said):
    refused = await read(FIELD, said=said, budget=amount)

    assert isinstance(refused, Told)
    assert refused.english == f"'{amount}' is not an amount in USD"


async def test_twelve_digits_are_still_an_amount():
    assert await read(FIELD, budget="9" * 12) == Budget(amount=Money.of("9" * 12, "USD"), mode="daily")


async def test_a_huge_amount_that_a_person_said_is_refused_too():
    said = (SaidAmount(quote="a lot", number="9" * 40, mode="daily"),)

    assert isinstance(await read(FIELD, said=said, budget="9" * 40), Told)


@pytest.mark.parametrize("amount", ["Infinity", "NaN", "sNaN", "1e999999", "9" * 14])
def test_no_money_is_made_of_what_it_cannot_hold(amount):
    with pytest.raises(ValueError, match="is no amount of money"):
        Money.of(amount, "USD")


@pytest.mark.parametrize("budget", [DAILY, TOTAL])
def test_what_programs_read_is_read_back(budget):
    assert FIELD.of_plain(FIELD.plain(budget)) == budget


def test_it_can_be_said_again():
    assert FIELD.said_again(FIELD.plain(DAILY)) == {"budget": "1234.50", "budget_mode": "daily"}


def test_it_is_shown_in_the_language_and_sent_in_plain_numbers():
    assert tell(FIELD.shown(DAILY), "en") == "1,234.50 USD a day"
    assert tell(FIELD.shown(TOTAL), "de") == "50,000 JPY insgesamt"
    assert FIELD.sent(TOTAL, making()) == {Step.ADGROUP: {"budget_mode": "BUDGET_MODE_TOTAL", "budget": 50000.0}}


def test_practice_spends_practice_money_and_says_so():
    assert FIELD.standin is not None
    assert FIELD.standin_shown is not None
    filled = FIELD.standin(STANDINS, making())

    assert str(FIELD.standin_shown(filled)) == "20.00 USD a day (practice money)"
