"""The ad account that an ad goes to."""

from collections.abc import Sequence

from tools.core.values import Value


class Advertiser(Value):
    """An ad account as TikTok describes it."""

    advertiser_id: str
    name: str
    currency: str
    country: str
    timezone: str = "UTC"
    balance: str | None = None


def choose(accounts: Sequence[Advertiser], wanted: str | None) -> Advertiser | None:
    """Choose the account that is wanted, or the only one; several are for the person to choose from."""
    if wanted is not None:
        return next((one for one in accounts if one.advertiser_id == wanted), None)
    return accounts[0] if len(accounts) == 1 else None
