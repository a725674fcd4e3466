"""What an amount is worth: its number, its currencies, and whether it is said to be spent."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.language.amounts.money_line import MoneyLine
from agent.language.amounts.money_words import parts_thousands, words_listed
from agent.language.ground.shapes import Match
from agent.language.ground.tongues import section
from agent.language.numerals.numbers import Number
from tools.core.money import SaidAmount, decimals

_NEAR = 12  # tokens before an amount that may say what it is for


@dataclass(frozen=True)
class PlacedAmount:
    """An amount, and where it stands in what was said."""

    said: SaidAmount
    phrase: range  # with the small words that belong to it: "up to 50 euros"
    number_start: int
    number_end: int
    is_spelled: bool
    is_spent: bool  # a word of spending stands before it
    is_also_a_word: bool  # what is a number in one language is another word in another: "once"
    is_of_another: bool  # it is the budget of somebody else
    is_none_of_this_ad: bool  # a price, or what was spent before
    is_unwanted: bool  # words say no to it
    former: str = ""  # the number that it is said to be instead of: "not 25 but 45"

    @property
    def is_marked(self) -> bool:
        """Say whether it is money: by a currency, by what it is for, or by a word of spending."""
        said = self.said
        is_one = said.number == "1" and said.is_sure
        if self.is_of_another or (self.is_spelled and not said.currencies and (is_one or self.is_also_a_word)):
            return False  # "one a day" is said of apples, and "once a day" is no Spanish
        return bool(said.currencies or said.mode or said.days or (self.is_spent and not self.is_spelled))


def currencies_of(match: Match, reading: MoneyLine) -> tuple[tuple[str, ...], bool]:
    """Give what the money may be, and whether all that names it can mean the same."""
    places = [(one.start, one.end) for one in match.captures if one.slot == "currency"]
    telling = [one for one in places if reading.tokens[one[0]].text not in words_listed("units")]
    named = [reading.currencies[one].codes for one in telling or places]
    if not named:
        return (), True
    home = str(section(reading.language, "money").get("home", "")) if reading.language else ""
    shared = tuple(code for code in named[-1] if all(code in one for one in named))
    return tuple(sorted(shared or named[0], key=lambda code: code != home)), bool(shared)


def value_of(number: Number, currencies: Sequence[str], language: str) -> Decimal | None:
    """Give the number; None where one mark in it could part thousands as well as decimals."""
    if not number.mark:
        return number.value
    groups = parts_thousands(number.mark, language, currencies)
    if currencies and decimals(currencies[0]) == len("000"):
        other = parts_thousands("," if number.mark == "." else ".", language, ())
        return None if groups == other else number.value if groups else number.value / 1000
    return number.value if groups else None


def written(value: Decimal) -> str:
    """Write a number in plain digits."""
    return f"{value:f}" if value != value.to_integral_value() else f"{value.to_integral_value():f}"


def is_spent(reading: MoneyLine, start: int) -> bool:
    """Say whether a word of spending stands before an amount, and no other number between them."""
    first = max(0, start - _NEAR)
    first = next((at + 1 for at in range(start - 1, first - 1, -1) if at in reading.counted), first)
    near = [one.text for one in reading.tokens[first:start]]
    spending, run_on = words_listed("budget"), "".join(near)  # where nothing is spaced, a word is several tokens
    return any(one in spending for one in near) or any(one in run_on for one in spending if not one.isascii())
