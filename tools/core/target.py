"""Where an ad goes."""

from enum import StrEnum


class Target(StrEnum):
    """The places an ad can be sent to; the first two are on this machine."""

    SANDBOX = "sandbox"
    REHEARSAL = "rehearsal"
    TIKTOK_SANDBOX = "tiktok-sandbox"
    PRODUCTION = "production"

    @property
    def is_practice(self) -> bool:
        """Only the sandbox that comes with this program is practice, whatever it asks for."""
        return self in (Target.SANDBOX, Target.REHEARSAL)

    @property
    def stands_in(self) -> bool:
        """Say whether practice fills in what a person need not have; a rehearsal asks for all that TikTok asks for."""
        return self is Target.SANDBOX
