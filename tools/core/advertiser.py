"""The ad account that an ad goes to."""

from tools.core.values import Value


class Advertiser(Value):
    """An ad account as TikTok describes it."""

    advertiser_id: str
    name: str
    currency: str
    country: str
    timezone: str = "UTC"
    balance: str | None = None
