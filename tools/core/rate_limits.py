"""How often TikTok lets an app ask, by the level it gave the app."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class AppLevel(StrEnum):
    """The levels of apps; a new app is basic."""

    BASIC = "basic"
    ADVANCED = "advanced"
    PREMIUM = "premium"
    ULTIMATE = "ultimate"


@dataclass(frozen=True)
class RateLimits:
    """How many requests an app may send, over all endpoints together."""

    per_second: int
    per_minute: int


# TikTok's limit a day is 1440 times that of a minute, so it is kept by whoever keeps the others.
LIMITS_OF_LEVEL: Mapping[AppLevel, RateLimits] = MappingProxyType(
    {
        AppLevel.BASIC: RateLimits(10, 600),
        AppLevel.ADVANCED: RateLimits(20, 1200),
        AppLevel.PREMIUM: RateLimits(30, 1800),
        AppLevel.ULTIMATE: RateLimits(50, 3000),
    }
)
