"""Where an ad goes, and the account it goes to."""

from enum import StrEnum

from tools.core.values import Value


class Target(StrEnum):
    """The three places an ad can be sent to."""

    SANDBOX = "sandbox"
    TIKTOK_SANDBOX = "tiktok-sandbox"
    PRODUCTION = "production"

    @property
    def is_practice(self) -> bool:
        """Only the sandbox that comes with this program is practice."""
        return self is Target.SANDBOX


class Advertiser(Value):
    """An ad account as TikTok describes it."""

    advertiser_id: str
    name: str
    currency: str
    country: str
    timezone: str = "UTC"
    balance: str | None = None
