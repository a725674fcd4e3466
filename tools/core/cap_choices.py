"""What the operator says about each cap. Settings read it before anything heavy is loaded."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

CapName = Literal["per_ad_day", "per_ad", "per_day", "total"]
SETTING_OF: dict[CapName, str] = {
    "per_ad_day": "TIKTOK_ADS_CAP_PER_AD_DAY",
    "per_ad": "TIKTOK_ADS_CAP_PER_AD",
    "per_day": "TIKTOK_ADS_CAP_PER_DAY",
    "total": "TIKTOK_ADS_CAP_TOTAL",
}
_NONE = "none"


@dataclass(frozen=True)
class CapChoice:
    """What the operator says about one cap: an amount in the account's currency, or that there is none."""

    amount: Decimal | None

    def __str__(self) -> str:
        """Write it as it is set."""
        return _NONE if self.amount is None else f"{self.amount:f}"


def read_cap(text: str) -> CapChoice:
    """Read an amount above nothing, or none; raise ValueError for anything else."""
    if text.strip().lower() == _NONE:
        return CapChoice(amount=None)
    amount = Decimal(text) if text.replace(".", "", 1).isdecimal() and text.isascii() else Decimal(0)
    if amount <= 0:
        raise ValueError(text)
    return CapChoice(amount=amount)
