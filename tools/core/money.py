"""Money as whole minor units of one currency: never a float inside, TikTok's plain number outside."""

from decimal import Decimal
from typing import Self

from pydantic import Field

from tools.core.values import Value

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
        """Read an amount in whole units; refuse one that the currency cannot hold exactly."""
        scaled = Decimal(amount).scaleb(decimals(currency))
        if scaled != scaled.to_integral_value():
            msg = f"{amount} {currency} has more decimals than {currency} has"
            raise ValueError(msg)
        return cls(minor=int(scaled), currency=currency)

    @property
    def amount(self) -> Decimal:
        """The amount in whole units, exact."""
        return Decimal(self.minor).scaleb(-decimals(self.currency))

    def wire(self) -> float:
        """Give TikTok's form: a number in the account's currency, not micros."""
        return float(self.amount)

    def __str__(self) -> str:
        """Write the amount for people: ``20.00 USD``."""
        return f"{self.amount:,.{decimals(self.currency)}f} {self.currency}"
