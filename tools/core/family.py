"""Which of TikTok's log-ins is meant; apart from what a login is made of, since the command line offers the choice."""

from enum import StrEnum


class Family(StrEnum):
    """The two unrelated TikTok log-ins."""

    ADS = "ads"
    LOGIN_KIT = "login-kit"
