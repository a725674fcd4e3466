"""Whether each target could be used with the settings that are there, and what is missing; nobody is asked for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from agent.wiring.settings import Settings, has_way_in
from tools.core.target import Target

_PORTAL = "both stand on the app's page in TikTok's portal, and `tiktok-ads auth setup` walks there"
_APP_OR_TOKEN = f"TIKTOK_APP_ID and TIKTOK_APP_SECRET ({_PORTAL}), or TIKTOK_ACCESS_TOKEN and TIKTOK_ADVERTISER_ID"
_OF_THE_SANDBOX = (
    "TIKTOK_ACCESS_TOKEN and TIKTOK_ADVERTISER_ID (of the sandbox ad account that TikTok's portal made for your app)"
)
_REST_OF_APP = "{name}, beside the other half of the app that is set"
_ACCOUNT_OF_TOKEN = "TIKTOK_ADVERTISER_ID, the ad account that TIKTOK_ACCESS_TOKEN is for"  # noqa: S105 -- a sentence
_ACCOUNT_OF_SANDBOX = "TIKTOK_ADVERTISER_ID, as TikTok's sandbox does not list the ad accounts of a login"
_A_LOGIN = "a login: `tiktok-ads auth login --target production`"
_TOKEN_OF_SANDBOX = "TIKTOK_ACCESS_TOKEN, which TikTok's portal shows beside the sandbox ad account"  # noqa: S105
_SERVED = "it is the one served at {url} (TIKTOK_ADS_SANDBOX_URL), which was not asked whether it runs"
_TIKTOKS_AT_PRACTICE = (
    "it is shown TIKTOK_ACCESS_TOKEN, which practice refuses where TikTok gave it; take that out to practise"
)
_TO_MOVE = "to go there from practice with the same draft, also set TIKTOK_ADVERTISER_ID"


@dataclass(frozen=True)
class Readiness:
    """How far a target is from being used."""

    target: Target
    lacks: tuple[str, ...]  # each with the setting or the command that supplies it
    remarks: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Say it in one line."""
        state = f"missing {'; and '.join(self.lacks)}" if self.lacks else "could be used"
        return f"target {self.target.value}: {'; '.join((state, *self.remarks))}."


def readiness_of(settings: Settings, target: Target, *, is_logged_in: bool) -> Readiness:
    """Say what a target needs that is not there; the login is one that this machine keeps for it."""
    if target.is_practice:
        return Readiness(target, (), tuple(_practice_remarks(settings)))
    lacks = tuple(_lacking(settings, target, is_logged_in=is_logged_in))
    is_stayed_in = target is Target.PRODUCTION and settings.advertiser_id is None and has_way_in(settings)
    return Readiness(target, lacks, (_TO_MOVE,) if is_stayed_in else ())


def may_rest_in_vault(settings: Settings) -> bool:
    """Say whether a login that was kept would count at all."""
    return has_way_in(settings) and settings.access_token is None


def _practice_remarks(settings: Settings) -> Iterator[str]:
    if settings.sandbox_url is not None:
        yield _SERVED.format(url=settings.sandbox_url)
    if settings.access_token is not None:
        yield _TIKTOKS_AT_PRACTICE


def _lacking(settings: Settings, target: Target, *, is_logged_in: bool) -> Iterator[str]:
    if not has_way_in(settings):
        yield _way_in(settings, target)
        return
    if target is Target.TIKTOK_SANDBOX and settings.advertiser_id is None:
        yield _ACCOUNT_OF_SANDBOX
    if settings.access_token is None and not is_logged_in:
        yield _TOKEN_OF_SANDBOX if target is Target.TIKTOK_SANDBOX else _A_LOGIN


def _way_in(settings: Settings, target: Target) -> str:
    """Name the shortest way from what is set to what would do."""
    if settings.access_token is not None:
        return _ACCOUNT_OF_TOKEN
    if settings.app_id is not None:
        return _REST_OF_APP.format(name="TIKTOK_APP_SECRET")
    if settings.app_secret is not None:
        return _REST_OF_APP.format(name="TIKTOK_APP_ID")
    return _OF_THE_SANDBOX if target is Target.TIKTOK_SANDBOX else _APP_OR_TOKEN
