"""With which code the program leaves where a sentence says why."""

from tools.core.errors import AdsError, SettingsError, StoreUnusable

NEEDS_LOGIN = 4


class LoginNeeded(AdsError):
    """Nobody is logged in, or the login cannot be used for this; the sentence names the way out."""


def exit_code_of(error: AdsError) -> int:
    """Give the code of an error that a sentence explained."""
    if isinstance(error, LoginNeeded):
        return NEEDS_LOGIN
    return 2 if isinstance(error, (SettingsError, StoreUnusable)) else 1
