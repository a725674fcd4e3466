"""A cost cap: an amount a result in the account's currency, sent as the goal has it."""

import pytest

from tests.doubles.fields import making, read
from tools.core.draft import Draft
from tools.core.money import Money, SaidAmount
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.fields.cost_cap import FIELD, CostCap

FIVE = CostCap(amount=Money.of(5, "USD"), per="click")
VALUES = (FIVE, CostCap(amount=Money.of(6, "USD"), per="click"), CostCap(amount=Money.of("0.5", "USD")))


async def test_the_amount_is_in_the_account_s_currency():
    assert await read(FIELD, cost_cap="5", cost_cap_per="click") == FIVE
    assert await read(FIELD, cost_cap="5") == CostCap(amount=FIVE.amount, per="result")


@pytest.mark.parametrize("wrong", ["0", "-1", "five", "0.005", ""])
async def test_what_is_no_amount_is_refused(wrong):
    assert isinstance(await read(FIELD, cost_cap=wrong), Told)


async def test_one_that_was_said_in_another_currency_is_refused():
    euros = SaidAmount(quote="5 euros", number="5", currencies=("EUR",))
    dollars = SaidAmount(quote="5 dollars", number="5", currencies=("USD",))

    assert isinstance(await read(FIELD, said=(euros,), cost_cap="5"), Told)
    assert await read(FIELD, said=(dollars,), cost_cap="5", cost_cap_per="click") == FIVE


async def test_what_it_is_for_can_be_said_alone():
    changed = await read(FIELD, Draft().fill(cost_cap=FIVE), cost_cap_per="conversion")

    assert changed == CostCap(amount=FIVE.amount, per="conversion")
    assert isinstance(await read(FIELD, cost_cap_per="conversion"), Told)
    assert isinstance(await read(FIELD, account=None, cost_cap="5"), Told)


@pytest.mark.parametrize(
    ("objective", "price"),
    [("TRAFFIC", "bid_price"), ("REACH", "bid_price"), ("VIDEO_VIEWS", "bid_price"),
     ("CONVERSIONS", "conversion_bid_price"), ("APP_INSTALL", "conversion_bid_price")],
)  # fmt: skip
def test_it_is_sent_by_what_the_goal_pays_for(objective, price):
    assert FIELD.sent(FIVE, making(objective)) == {Step.ADGROUP: {"bid_type": "BID_TYPE_CUSTOM", price: 5.0}}


def test_it_is_written_for_programs_and_read_back():
    assert FIELD.plain(FIVE) == {"amount": "5.00 USD", "per": "click"}
    assert FIELD.of_plain(FIELD.plain(FIVE)) == FIVE
    assert FIELD.said_again(FIELD.plain(FIVE)) == {"cost_cap": "5.00", "cost_cap_per": "click"}
