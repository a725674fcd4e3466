"""What the log-ins of a target are made of: apps, portals, and where browsers come back to. Part of the root."""

import contextlib
import webbrowser
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import httpx
from pydantic import SecretStr

from agent.wiring.settings import Settings
from tools.core.credentials import Credential
from tools.core.errors import AdsError, PlatformError, SettingsError
from tools.core.failure.signal import Signal, Trouble
from tools.core.family import Family
from tools.sandbox.builtin import APP_ID, CLIENT_KEY, SECRET
from tools.tiktok.app_credentials import AppCredentials
from tools.tiktok.client import make_http
from tools.tiktok.login import Door
from tools.vault.environment import ads_from_environment, login_kit_from_environment

EMBEDDED = "http://sandbox.localhost"
_PORTALS = {Family.ADS: "https://business-api.tiktok.com", Family.LOGIN_KIT: "https://www.tiktok.com"}
_BROWSER_HOSTS = frozenset({"business-api.tiktok.com", "www.tiktok.com", "127.0.0.1", "localhost"})
_LOGIN_KIT_HOST = "https://open.tiktokapis.com"
_CALLBACKS = {Family.ADS: "/cb/ads", Family.LOGIN_KIT: "/cb/login-kit"}  # an answer on the other's path is refused
_REGISTERED = "http://127.0.0.1:8765"  # what `auth setup` has people register; Login Kit takes any port
_ANY_PORT = "http://127.0.0.1:0"
_SANDBOX_APP = AppCredentials(app_id=APP_ID, secret=SECRET)
_SANDBOX_LOGIN_KIT_APP = AppCredentials(app_id=CLIENT_KEY, secret=SECRET)


def open_browser(url: str) -> None:
    """Open a login's address in the browser of this machine, where there is one."""
    if urlsplit(url).hostname in _BROWSER_HOSTS:
        with contextlib.suppress(webbrowser.Error):
            webbrowser.open(url)


def door_opener(
    settings: Settings, embedded_portal: Callable[[], Awaitable[str]] | None, *, has_browser: bool
) -> Callable[[Family], Awaitable[Door]]:
    """Give what says, for a login that begins, where the person is sent and where the browser comes back to."""

    async def open_door(family: Family) -> Door:
        if embedded_portal is not None:
            host = await embedded_portal()
        else:
            host = settings.sandbox_url or EMBEDDED if settings.target.is_practice else _PORTALS[family]
        return Door(portal=host, redirect_uri=_redirect_uri(settings, family, has_browser=has_browser))

    return open_door


def login_kit_client(settings: Settings) -> httpx.AsyncClient | None:
    """Make the client for Login Kit's own host; None where the target answers for Login Kit too."""
    is_practice = settings.target.is_practice
    return None if is_practice else make_http(_LOGIN_KIT_HOST, settings.request_timeout_seconds, None)


def environment_login(settings: Settings) -> Credential | None:
    """Give the login that the environment holds, for runs without a person; what is missing beside it is named."""
    given = {
        "TIKTOK_ACCESS_TOKEN": settings.access_token,
        "TIKTOK_ADVERTISER_ID": settings.advertiser_id,
        "TIKTOK_CLIENT_KEY": settings.app_id,
        "TIKTOK_CLIENT_SECRET": settings.app_secret,
        "TIKTOK_REFRESH_TOKEN": settings.refresh_token,
        "TIKTOK_USERNAME": settings.username,
    }
    if settings.access_token is not None and settings.app_id is not None and settings.app_secret is not None:
        token = settings.access_token.get_secret_value()
        return Credential(token=SecretStr(token), family=Family.ADS)  # TikTok tells which accounts it is good for
    return ads_from_environment(given) or login_kit_from_environment(given)


def app_of(settings: Settings) -> Callable[[Family], AppCredentials]:
    """Give the app of a family; what is missing is said when it is asked for."""

    def app(family: Family) -> AppCredentials:
        if settings.target.is_practice:
            return _SANDBOX_APP if family is Family.ADS else _SANDBOX_LOGIN_KIT_APP
        if settings.app_id is None or settings.app_secret is None:
            msg = "TIKTOK_APP_ID and TIKTOK_APP_SECRET are needed: both stand on the app's page in TikTok's portal."
            raise SettingsError(msg)
        return AppCredentials(app_id=settings.app_id, secret=settings.app_secret.get_secret_value())

    return app


def _redirect_uri(settings: Settings, family: Family, *, has_browser: bool) -> str:
    """Say where the browser comes back to: for ads at TikTok only an address that was registered will do."""
    if family is Family.ADS and settings.redirect_uri and not settings.target.is_practice:
        return settings.redirect_uri
    is_any_port_good = has_browser and (settings.target.is_practice or family is Family.LOGIN_KIT)
    return f"{_ANY_PORT if is_any_port_good else _REGISTERED}{_CALLBACKS[family]}"


async def walk_through_consent(settings: Settings, base_url: str) -> Credential | None:
    """Sign in to a served sandbox the way a person would, so that the first ad needs no login there either."""
    try:
        return await _sign_in(settings, base_url)
    except (AdsError, ValueError):
        raise PlatformError(Signal(trouble=Trouble.BAD_ANSWER)) from None
    except httpx.HTTPError:
        msg = (
            f"The practice sandbox at {settings.sandbox_url} does not answer. "
            "Start it with `tiktok-ads sandbox serve`, or unset TIKTOK_ADS_SANDBOX_URL and use the embedded one."
        )
        raise SettingsError(msg) from None


async def _sign_in(settings: Settings, base_url: str) -> Credential | None:
    from tools.sandbox.browser import browse  # for a sandbox that is served, the first time

    async with make_http(base_url, settings.request_timeout_seconds, None) as http:
        query = {
            "app_id": _SANDBOX_APP.app_id,
            "state": "first",
            "redirect_uri": f"{_REGISTERED}{_CALLBACKS[Family.ADS]}",
        }
        came_back = httpx.URL(await browse(http, str(httpx.URL(f"{base_url}/portal/auth", params=query)), "approve"))
        body = {
            "app_id": _SANDBOX_APP.app_id,
            "secret": _SANDBOX_APP.secret,
            "auth_code": came_back.params.get("auth_code", ""),
        }
        answer = (await http.post("/open_api/v1.3/oauth2/access_token/", json=body)).json()
    token = answer.get("data", {}).get("access_token")
    return Credential(token=SecretStr(token), family=Family.ADS) if token else None
