"""The error tree, split by who must act.

AdsError
├── SettingsError      the operator: a setting is missing or wrong
├── SessionBusy        the person: another terminal holds this conversation
├── SessionUnreadable  the person: another version kept this conversation, or somebody changed it
├── StoreUnusable      the person: a file of the program cannot be used; says which, and what mends it
├── VaultError         the person: credentials cannot be read or kept
└── PlatformError      the platform: it refused, failed, or did not answer; carries the signal
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.core.failure.signal import Signal


class AdsError(Exception):
    """Anything this program knows how to explain. The message is a sentence for a person."""


class SettingsError(AdsError):
    """A setting is missing or wrong."""


class SessionBusy(AdsError):
    """Another process holds this conversation."""


class SessionUnreadable(AdsError):
    """What was kept of a conversation cannot be read."""


class VaultError(AdsError):
    """Credentials cannot be read or kept."""


class StoreUnusable(AdsError):
    """A file of the program cannot be used. Damaged is what nothing outside the file explains."""

    def __init__(self, words: str, *, is_damaged: bool) -> None:
        """Keep the sentence, and whether the file itself is at fault."""
        super().__init__(words)
        self.is_damaged = is_damaged


class PlatformError(AdsError):
    """The platform refused, failed, or did not answer."""

    def __init__(self, signal: "Signal") -> None:
        """Keep the signal; it is what failure reasoning decides on."""
        super().__init__(signal.summary)
        self.signal = signal
