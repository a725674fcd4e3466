"""Where an ad goes."""

from enum import StrEnum


class Target(StrEnum):
    """The three places an ad can be sent to."""

    SANDBOX = "sandbox"
    TIKTOK_SANDBOX = "tiktok-sandbox"
    PRODUCTION = "production"

    @property
    def is_practice(self) -> bool:
        """Only the sandbox that comes with this program is practice."""
        return self is Target.SANDBOX
