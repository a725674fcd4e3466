"""The registered app."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class AppCredentials:
    """The app's own credentials, as TikTok asks for them in a query."""

    app_id: str
    secret: str = field(repr=False)
