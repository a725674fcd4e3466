"""A row of the table of settings, and how what was typed is read: a text gives its value, or raises ValueError."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from math import isfinite
from urllib.parse import urlsplit

from tools.core.cap_choices import SETTING_OF, CapName, read_cap
from tools.core.name_pattern import NAME_TOKENS, read_name_pattern
from tools.core.secret import Secret

_LOGIN_LASTS_SECONDS = 600
_MODELS = r"auto|replay:.+|[a-z][a-z0-9_]*(:\S+)?"


@dataclass(frozen=True)
class Read:
    """By which names a setting is read, what it is for, and what it takes. The first name that is set wins."""

    names: tuple[str, ...]
    about: str
    takes: str = "text"
    as_: Callable[[str], object] = str  # reads what was typed; a ValueError refuses it
    steers: str = ""  # how a person is told of it, where it decides to whom keys, files or ads go
    told: str = ""  # likewise, where it is only to be known


NAME_PATTERN = Read(
    ("TIKTOK_ADS_NAME_PATTERN",),
    "How a campaign is called that nobody named, such as {objective}_{country}_{date}; a name that is given stays.",
    f"words with some of {', '.join(f'{{{one}}}' for one in NAME_TOKENS)} in them",
    as_=read_name_pattern,
)
_CAPS: dict[CapName, tuple[str, str]] = {
    "per_ad_day": (
        "What one ad may spend a day, in the account's currency, or none; 10 times TikTok's floor where money is real.",
        "At most a day for one ad",
    ),
    "per_ad": (
        "What one ad may spend in all; without an end it counts as thirty days. No cap unless set.",
        "At most in all for one ad",
    ),
    "per_day": (
        "What all ads of an account may spend a day, or none; 25 times the floor where money is real.",
        "At most a day for the account",
    ),
    "total": (
        "What all ads of an account may spend in all, or none; 750 times the floor where money is real.",
        "At most in all for the account",
    ),
}

KEY, ADDRESS = "{}_api_key", "{}_base_url"  # the settings of a model provider, by its name
_OF_PROVIDERS = tuple(one.format("") for one in (KEY, ADDRESS))


@dataclass(frozen=True)
class Setting:
    """One row of the table of settings."""

    field: str
    names: tuple[str, ...]
    about: str
    takes: str
    as_: Callable[[str], object]
    default: object
    is_secret: bool
    steers: str
    told: str = ""

    @property
    def provider(self) -> str:
        """Name the model provider whose key or address it is, which begins the field; nothing where it is neither."""
        return next((self.field.removesuffix(end) for end in _OF_PROVIDERS if self.field.endswith(end)), "")

    @property
    def acts_for(self) -> bool:
        """Say whether it decides for whom things are done."""
        return self.is_secret or self.field in ("app_id", "advertiser_id")

    def refusal(self, said: str, spoken: str) -> str:
        """Say what it takes, to whoever said something else."""
        seen = "what it holds" if self.is_secret or "@" in said else repr(said)  # an address may carry a password
        return f"{spoken} must be {self.takes}, and {seen} is not. Correct it or leave it out."


def _is_loopback(host: str | None) -> bool:
    try:
        return host == "localhost" or ip_address(host or "").is_loopback
    except ValueError:
        return False


def loopback_url(url: str) -> str:
    """Take a bare http address of this machine."""
    parts = urlsplit(url)
    is_bare = parts.path in ("", "/") and not (parts.query or parts.fragment or "@" in parts.netloc)
    if parts.scheme != "http" or not _is_loopback(parts.hostname) or parts.port == 0 or not is_bare:
        msg = "not a bare http address of this machine"
        raise ValueError(msg)
    return url.rstrip("/")


def safe_url(url: str) -> str:
    """Take an address to which a key does not travel in clear."""
    parts = urlsplit(url)
    is_private = parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname))
    if not is_private or not parts.hostname or parts.port == 0:
        msg = "would carry the key in clear"
        raise ValueError(msg)
    return url.rstrip("/")


def model_choice(text: str) -> str:
    """Take the name of a model."""
    return _fitting(_MODELS, text)


def digits(text: str) -> str:
    """Take an id that is a number."""
    return _fitting(r"[0-9]+", text)


def _fitting(pattern: str, text: str) -> str:
    if not re.fullmatch(pattern, text):
        raise ValueError(pattern)
    return text


def at_least_one(text: str) -> int:
    """Take a whole number of at least 1."""
    limit = int(text)
    if limit < 1:
        raise ValueError(limit)
    return limit


def duration(text: str) -> float:
    """Take a time of no seconds or more."""
    seconds = float(text)
    if not isfinite(seconds) or seconds < 0:
        raise ValueError(seconds)
    return seconds


def positive_duration(text: str) -> float:
    """Take a time that is not nothing."""
    seconds = duration(text)
    if not seconds:
        raise ValueError(seconds)
    return seconds


def login_patience(text: str) -> float:
    """Take a time to wait for a login, which is over after ten minutes."""
    seconds = positive_duration(text)
    if seconds > _LOGIN_LASTS_SECONDS:
        raise ValueError(seconds)
    return seconds


def sendable(text: str) -> Secret:
    """Take a secret that can be sent in a header."""
    if not (text.isascii() and text.isprintable()):
        msg = "cannot be sent in a header"
        raise ValueError(msg)
    return Secret(text)


def count(name: str, about: str) -> Read:
    """Read how often or how many."""
    return Read((name,), about, "a whole number of at least 1", as_=at_least_one)


def cap(name: CapName) -> Read:
    """Read what may be spent at most; whatever is not the default is told at the start."""
    takes = "an amount above 0 in the account's currency, such as 200, or none"
    about, told = _CAPS[name]
    return Read((SETTING_OF[name],), about, takes, as_=read_cap, told=f"{told}: {{value}}")
