"""Money as whole minor units of one currency: never a float inside, TikTok's plain number outside."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, Self

from pydantic import Field

from tools.core.patterns import lazily
from tools.core.values import Value

_MOST_DIGITS = 15  # so that every amount is exact in the number that TikTok takes
_PLAIN = lazily(r"-?[0-9]{1,12}(?:\.[0-9]{1,12})?")
_NO_MINOR_UNIT = frozenset({"CLP", "IDR", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF"})
_THREE_DECIMALS = frozenset({"BHD", "IQD", "JOD", "KWD", "OMR", "TND"})


def decimals(currency: str) -> int:
    """Say how many decimals a currency has."""
    if currency in _NO_MINOR_UNIT:
        return 0
    return 3 if currency in _THREE_DECIMALS else 2


class Money(Value):
    """An amount in the smallest unit of its currency."""

    minor: int
    currency: str = Field(pattern=r"^[A-Z]{3}$")

    @classmethod
    def of(cls, amount: Decimal | int | str, currency: str) -> Self:
        """Read an amount in whole units; raise ValueError for one that the currency cannot hold exactly."""
        exact = Decimal(amount)
        if not exact.is_finite() or exact.adjusted() + decimals(currency) >= _MOST_DIGITS:
            msg = f"{amount} is no amount of money"
            raise ValueError(msg)
        scaled = exact.scaleb(decimals(currency))
        if scaled != scaled.to_integral_value():
            msg = f"{amount} {currency} has more decimals than {currency} has"
            raise ValueError(msg)
        return cls(minor=int(scaled), currency=currency)

    @classmethod
    def shown(cls, written: str) -> Self:
        """Read back an amount as people are shown it."""
        number, currency = written.replace(",", "").split()
        return cls.of(number, currency)

    @property
    def amount(self) -> Decimal:
        """The amount in whole units, exact."""
        return Decimal(self.minor).scaleb(-decimals(self.currency))

    @property
    def digits(self) -> str:
        """The amount in digits alone, with all decimals of its currency: ``20.00``."""
        return f"{self.amount:.{decimals(self.currency)}f}"

    def wire(self) -> float:
        """Give TikTok's form: a number in the account's currency, not micros."""
        return float(self.amount)

    def __str__(self) -> str:
        """Write the amount for people: ``20.00 USD``."""
        return f"{self.amount:,.{decimals(self.currency)}f} {self.currency}"


class SaidAmount(Value):
    """An amount of money in a person's own words."""

    quote: str
    number: str
    currencies: tuple[str, ...] = ()  # what the words may mean, the likeliest first; none was named where empty
    mode: Literal["daily", "total"] | None = None
    is_sure: bool = True  # every word of it was understood
    days: Decimal | None = None  # it was said for a time of so many days, which TikTok does not have

    @property
    def value(self) -> Decimal | None:
        """The number, exact; None where it is none."""
        return plain_amount(self.number)

    @property
    def a_day(self) -> str | None:
        """What a day gets of it where it was said for another time; None where it was not."""
        if self.days is None or self.value is None:
            return None
        return f"{(self.value / self.days).quantize(Decimal('0.01')):f}".rstrip("0").rstrip(".")

    def currency(self, of_account: str | None) -> str | None:
        """Name the currency it was said in: the account's wherever the words can mean that one."""
        return of_account if not self.currencies or of_account in self.currencies else self.currencies[0]


def said_amount(proposed: str, said: Sequence[SaidAmount], of_account: str | None) -> SaidAmount | None:
    """Find what a person said where an amount is proposed for them; None where they said no such thing.

    An amount that was said in another currency, or not understood whole, is what they said, whoever made it what.
    """
    same = [one for one in said if one.value == plain_amount(proposed)]
    own = [one for one in same if one.is_sure and one.currency(of_account) == of_account]
    unlike = [
        one for one in said if one.days or (one.mode and (not one.is_sure or one.currency(of_account) != of_account))
    ]
    return next(iter((*own, *same, *unlike)), None)


def plain_amount(words: str) -> Decimal | None:
    """Read an amount in plain digits, as many as money has; None where it is anything else a number can be."""
    return Decimal(words) if _PLAIN.fullmatch(words) else None
