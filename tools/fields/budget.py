"""What may be spent: a day, or in all."""

from typing import Literal

from pydantic import JsonValue, TypeAdapter

from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, Spelling, on_tiktok
from tools.core.money import Money, plain_amount, said_amount
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told
from tools.core.standins import Standins
from tools.core.values import Value
from tools.fields._amounts import NOT_AN_AMOUNT, NOT_WHOLE

_STANDIN = {"USD": 2000, "EUR": 2000, "GBP": 1500, "JPY": 2500}  # a day, in the smallest unit
_NO_AMOUNT = Sentence("handed.no_amount", "no amount was given")
_UNSAID = Sentence(
    "handed.budget_unsaid", "you named no budget of {amount}; say what the ad may cost, such as 50 a day"
)
_DAILY = Sentence("card.daily", "{amount} a day")
_TOTAL = Sentence("card.total", "{amount} in all")
_PRACTICE = Sentence("card.practice_budget", "{amount} a day (practice money)")

Mode = Literal["daily", "total"]


class Budget(Value):
    """An amount, and what it is for."""

    amount: Money
    mode: Mode


def _read(given: Given, known: FieldContext) -> Budget | Told:
    current, mode = FIELD.of(known.draft), given.get("budget_mode")
    if "budget" not in given:
        return _NO_AMOUNT.told() if current is None else current.model_copy(update={"mode": mode or current.mode})
    return _amount(str(given["budget"]).strip(), mode, current, known)


def _amount(proposed: str, mode: Mode | None, current: Budget | None, known: FieldContext) -> Budget | Told:
    """Take the amount in the currency in which the person said it, and for what they said, whatever was proposed."""
    account = known.advertiser.currency if known.advertiser else None
    said = said_amount(proposed, known.amounts_said, account)
    if said is not None and not said.is_sure:
        return NOT_WHOLE.told(said=said.quote, read=said.number)
    number = plain_amount(proposed) if said is None else said.value
    currency = (None if said is None else said.currency(account)) or account or "USD"
    mode = mode or (said.mode if said else None) or (current.mode if current else "daily")
    refused = NOT_AN_AMOUNT.told(said=proposed, currency=currency)
    try:
        return refused if number is None else Budget(amount=Money.of(number, currency), mode=mode)
    except ValueError:
        return refused


def _plain(budget: Budget) -> JsonValue:
    return {"amount": str(budget.amount), "mode": budget.mode}


def _of_plain(plain: JsonValue) -> Budget:
    written = TypeAdapter(dict[str, str]).validate_python(plain)
    return Budget.model_validate({"amount": Money.shown(written["amount"]), "mode": written["mode"]})


def _again(budget: Budget) -> dict[str, JsonValue]:
    return {"budget": budget.amount.digits, "budget_mode": budget.mode}


def _shown(budget: Budget) -> Told:
    return (_DAILY if budget.mode == "daily" else _TOTAL).told(amount=str(budget.amount))


def _sent(budget: Budget, _making: Making) -> Parts:
    mode = "BUDGET_MODE_DAY" if budget.mode == "daily" else "BUDGET_MODE_TOTAL"
    return {Step.ADGROUP: {"budget_mode": mode, "budget": budget.amount.wire()}}


def _standin(_standins: Standins, making: Making) -> Budget:
    currency = making.advertiser.currency
    return Budget(amount=Money(minor=_STANDIN.get(currency, 2000), currency=currency), mode="daily")


FIELD = Field[Budget](
    name="budget",
    order=90,
    holds=TypeAdapter(Budget),
    shown=_shown,
    sent=_sent,
    needed=on_tiktok,
    arguments=(
        Argument("budget", str, "An amount in the account's currency, digits only, such as 50."),
        Argument("budget_mode", Mode, "What the budget is for; daily unless said."),
    ),
    read=_read,
    again=_again,
    unsaid=lambda budget: _UNSAID.told(amount=str(budget.amount)),
    spelling=Spelling(write=_plain, read=_of_plain),
    standin=_standin,
    standin_shown=lambda budget: _PRACTICE.told(amount=str(budget.amount)),
)
