"""The most that one result may cost, on average."""

from decimal import Decimal

from pydantic import JsonValue, TypeAdapter

from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, Spelling, never
from tools.core.money import Money, plain_amount, said_amount
from tools.core.plan import Step
from tools.core.results import PaidResult
from tools.core.sentence import Sentence, Told
from tools.core.tool import NEEDS_ACCOUNT
from tools.core.values import Value
from tools.fields._amounts import NOT_AN_AMOUNT, NOT_WHOLE

_NO_CAP = Sentence("handed.no_cap", "no amount was given for the cost cap")
_OTHER_MONEY = Sentence(
    "handed.cap_in_other_money",
    "the cost cap was said in {said}, and the ad account pays in {currency}; say it in {currency}",
)
_UNSAID = Sentence("handed.cap_unsaid", "you named no cost cap of {amount}; say the most that one result may cost")
_SHOWN: dict[PaidResult, Sentence] = {
    "result": Sentence("delivery.cap_result", "at most {amount} a result, on average"),
    "click": Sentence("delivery.cap_click", "at most {amount} a click, on average"),
    "conversion": Sentence("delivery.cap_conversion", "at most {amount} a conversion, on average"),
    "install": Sentence("delivery.cap_install", "at most {amount} an install, on average"),
    "lead": Sentence("delivery.cap_lead", "at most {amount} a lead, on average"),
    "view": Sentence("delivery.cap_view", "at most {amount} a view, on average"),
    "thousand": Sentence("delivery.cap_thousand", "at most {amount} for 1,000 times shown, on average"),
    "follower": Sentence("delivery.cap_follower", "at most {amount} a follower, on average"),
}


class CostCap(Value):
    """An amount, and of what it is the most."""

    amount: Money
    per: PaidResult = "result"


def _read(given: Given, known: FieldContext) -> CostCap | Told:
    current = FIELD.of(known.draft)
    per: PaidResult = given.get("cost_cap_per") or (current.per if current else "result")
    if known.advertiser is None:
        return NEEDS_ACCOUNT.told()
    if "cost_cap" not in given:
        return _NO_CAP.told() if current is None else current.model_copy(update={"per": per})
    amount = _amount(str(given["cost_cap"]).strip(), known, known.advertiser.currency)
    return amount if isinstance(amount, Told) else CostCap(amount=amount, per=given.get("cost_cap_per") or "result")


def _amount(proposed: str, known: FieldContext, currency: str) -> Money | Told:
    """Take the amount in the account's currency; one that was said in another is no amount of this ad."""
    refused = NOT_AN_AMOUNT.told(said=proposed, currency=currency)
    number = plain_amount(proposed)
    if number is None or number <= 0:
        return refused
    same = [one for one in known.amounts_said if one.value == number]
    said = said_amount(proposed, same, currency)
    if said is not None and not said.is_sure and not _is_read(number, known):
        return NOT_WHOLE.told(said=said.quote, read=said.number)
    meant = (None if said is None else said.currency(currency)) or currency
    if meant != currency:
        return _OTHER_MONEY.told(said=meant, currency=currency)
    try:
        return Money.of(number, currency)
    except ValueError:
        return refused


def _is_read(number: Decimal, known: FieldContext) -> bool:
    """Say whether a reader of people reads the cap so: beside other amounts its words may look like more than it."""
    caps = (str(one["cost_cap"]) for one in known.spoken.readings if "cost_cap" in one)
    return any(plain_amount(cap) == number for cap in caps)


def _shown(cap: CostCap) -> Told:
    return _SHOWN[cap.per].told(amount=str(cap.amount))


def _sent(cap: CostCap, making: Making) -> Parts:
    price = "conversion_bid_price" if making.objective.goal.billing_event == "OCPM" else "bid_price"
    return {Step.ADGROUP: {"bid_type": "BID_TYPE_CUSTOM", price: cap.amount.wire()}}


def _plain(cap: CostCap) -> JsonValue:
    return {"amount": str(cap.amount), "per": cap.per}


def _of_plain(plain: JsonValue) -> CostCap:
    written = TypeAdapter(dict[str, str]).validate_python(plain)
    return CostCap.model_validate({"amount": Money.shown(written["amount"]), "per": written["per"]})


def _again(cap: CostCap) -> dict[str, JsonValue]:
    return {"cost_cap": cap.amount.digits, "cost_cap_per": cap.per}


FIELD = Field[CostCap](
    name="cost_cap",
    order=95,
    holds=TypeAdapter(CostCap),
    shown=_shown,
    sent=_sent,
    needed=never,
    arguments=(
        Argument(
            "cost_cap", str, "The most a result may cost in the account's currency, digits only. Never the budget."
        ),
        Argument("cost_cap_per", PaidResult, "What the person said it is for; `thousand` for 1,000 times shown."),
    ),
    read=_read,
    again=_again,
    unsaid=lambda cap: _UNSAID.told(amount=str(cap.amount)),
    spelling=Spelling(write=_plain, read=_of_plain),
)
