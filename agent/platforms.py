"""The targets: which host, which credentials, which stand-ins. Part of the composition root."""

import asyncio
import math
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import httpx
from pydantic import SecretStr

from agent.settings import Settings
from tools.core.assets import AssetsReader, Switch, Uploads
from tools.core.credentials import Credential
from tools.core.errors import AdsError, PlatformError, SettingsError
from tools.core.login import Family, Login
from tools.core.ports import AdsReader, AdsWriter, Clock
from tools.core.signal import Signal, Trouble
from tools.core.target import Target
from tools.core.values import digest
from tools.core.writes import Standins
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.browser import browse
from tools.sandbox.builtin import APP_ID, IDENTITY, IMAGES, PIXEL, SECRET
from tools.sandbox.serve import serving
from tools.sandbox.transport import SandboxTransport
from tools.tiktok.assets import TikTokAssets
from tools.tiktok.client import TikTokClient, make_http
from tools.tiktok.limiter import SharedLimiter
from tools.tiktok.login import Door, TikTokLogin
from tools.tiktok.reader import App, TikTokReader
from tools.tiktok.switch import TikTokSwitch
from tools.tiktok.uploads import TikTokUploads
from tools.tiktok.writer import TikTokWriter
from tools.vault.file import FileVault

_EMBEDDED = "http://sandbox.localhost"
_HOSTS = {
    Target.TIKTOK_SANDBOX: "https://sandbox-ads.tiktok.com",
    Target.PRODUCTION: "https://business-api.tiktok.com",
}
_CALLS = {Target.TIKTOK_SANDBOX: (1.0, 30.0)}  # a second and a minute
_CALLS_OF_EVERY_APP = (10.0, 600.0)
_CONSENT_HOST = "https://business-api.tiktok.com"
_CALLBACK = "http://127.0.0.1:8765/cb"
_SANDBOX_APP = App(app_id=APP_ID, secret=SECRET)

STANDINS = Standins(
    identity=IDENTITY["identity_id"],
    video_id="v_demo",
    cover_id=IMAGES[0],
    image_ids=IMAGES,
    location="6252001",
    landing_page="https://practice.example.com/",
    pixel_id=PIXEL["pixel_id"],
    pixel_event="ON_WEB_ORDER",
)


@dataclass(frozen=True)
class Platform:
    """One target, ready to be asked and written to."""

    reader: AdsReader
    writer: AdsWriter
    assets: AssetsReader
    uploads: Uploads
    switch: Switch
    login: Login
    browse: Callable[[str, str], Awaitable[str]]
    standins: Standins | None
    hold_token: Callable[[str | None], Awaitable[None]]  # None forgets the login
    http: httpx.AsyncClient
    sandbox: Sandbox | None


@asynccontextmanager
async def open_platform(settings: Settings, clock: Clock, *, has_browser: bool = False) -> AsyncIterator[Platform]:
    """Open a target, and close its connections afterwards. A person's browser needs the embedded pages on a socket."""
    async with AsyncExitStack() as stack:

        async def portal(sandbox: Sandbox) -> str:
            return await stack.enter_async_context(serving(sandbox)) if has_browser else _EMBEDDED

        platform = make_platform(settings, clock, portal)
        stack.push_async_callback(platform.http.aclose)
        yield platform


async def _no_socket(_sandbox: Sandbox) -> str:
    return _EMBEDDED


def make_platform(
    settings: Settings, clock: Clock, portal: Callable[[Sandbox], Awaitable[str]] = _no_socket
) -> Platform:
    """Put a target together from its parts."""
    sandbox = _embedded(settings, clock)
    http = make_http(
        _base_url(settings), settings.request_timeout_seconds, SandboxTransport(sandbox) if sandbox else None
    )
    vault = FileVault(_vault_path(settings), _first_credential(settings, sandbox))
    pace = None if sandbox else _limiter(settings, clock)
    client = TikTokClient(http=http, credentials=vault, clock=clock, pace=pace)
    app = _app(settings)

    async def settle(_sent_at: datetime) -> float:
        if sandbox is None:
            longest_wait = pace.longest_wait_seconds if pace else 0
            return longest_wait + settings.request_timeout_seconds + settings.settle_seconds
        return math.inf if await asyncio.to_thread(sandbox.has_late_writes) else 0

    reader = TikTokReader(client=client, app=app, settle=settle, fixed_account=_fixed_account(settings))

    async def open_door(family: Family) -> Door:
        host = (
            await portal(sandbox) if sandbox else _base_url(settings) if settings.target.is_practice else _CONSENT_HOST
        )
        return Door(portal=host, redirect_uri=settings.redirect_uri or f"{_CALLBACK}/{family.value}")

    async def browse_here(url: str, decision: str) -> str:
        if not settings.target.is_practice:
            msg = "Only the sandbox can be approved by a line of input; open the address in a browser."
            raise SettingsError(msg)
        return await browse(http, url, decision)

    async def hold_token(token: str | None) -> None:
        await (vault.forget() if token is None else vault.keep(_credential(SecretStr(token))))

    return Platform(
        reader=reader,
        writer=TikTokWriter(client=client),
        assets=TikTokAssets(client=client),
        uploads=TikTokUploads(client=client),
        switch=TikTokSwitch(client=client),
        login=TikTokLogin(client=client, reader=reader, vault=vault, clock=clock, app=app, open_door=open_door),
        browse=browse_here,
        standins=STANDINS if settings.target.is_practice else None,
        hold_token=hold_token,
        http=http,
        sandbox=sandbox,
    )


def _embedded(settings: Settings, clock: Clock) -> Sandbox | None:
    if settings.target is not Target.SANDBOX or settings.sandbox_url is not None:
        return None
    return make_sandbox(settings.home / "sandbox.db", clock)


def _base_url(settings: Settings) -> str:
    return _HOSTS.get(settings.target) or settings.sandbox_url or _EMBEDDED


def _limiter(settings: Settings, clock: Clock) -> SharedLimiter:
    per_second, per_minute = _CALLS.get(settings.target, _CALLS_OF_EVERY_APP)
    # TikTok counts an app's requests at each of its hosts; every served sandbox counts for itself.
    name = digest([settings.sandbox_url]) if settings.target.is_practice else settings.target.value
    return SharedLimiter(
        path=settings.home / "limits" / name,
        clock=clock,
        per_second=settings.calls_per_second or per_second,
        per_minute=settings.calls_per_minute or per_minute,
    )


def _app(settings: Settings) -> Callable[[], App]:
    def app() -> App:
        if settings.target.is_practice:
            return _SANDBOX_APP
        if settings.app_id is None or settings.app_secret is None:
            msg = "TIKTOK_APP_ID and TIKTOK_APP_SECRET are needed: both stand on the app's page in TikTok's portal."
            raise SettingsError(msg)
        return App(app_id=settings.app_id, secret=settings.app_secret.get_secret_value())

    return app


def _fixed_account(settings: Settings) -> str | None:
    return None if settings.target.is_practice else settings.advertiser_id


def _vault_path(settings: Settings) -> Path | None:
    if not settings.target.is_practice:
        return None
    given = settings.access_token.get_secret_value() if settings.access_token else None
    world = digest([settings.sandbox_url, given]) if settings.sandbox_url or given else "embedded"
    return settings.home / "vault" / f"sandbox-{world}.json"


def _first_credential(settings: Settings, sandbox: Sandbox | None) -> Callable[[], Awaitable[Credential | None]]:
    async def first() -> Credential | None:
        if settings.access_token is not None:
            return _credential(settings.access_token)
        if sandbox is not None:
            return _credential(SecretStr(await asyncio.to_thread(sandbox.issue_token, "valid")))
        return await _walk_through_consent(settings) if settings.target.is_practice else None

    return first


def _credential(token: SecretStr) -> Credential:
    is_login_kit = token.get_secret_value().startswith("login_")
    return Credential(token=token, family=Family.LOGIN_KIT if is_login_kit else Family.ADS)


async def _walk_through_consent(settings: Settings) -> Credential | None:
    """Sign in to a served sandbox the way a person would, so that the first ad needs no login there either."""
    try:
        return await _sign_in(settings)
    except (AdsError, ValueError):
        raise PlatformError(Signal(trouble=Trouble.BAD_ANSWER)) from None
    except httpx.HTTPError:
        msg = (
            f"The practice sandbox at {settings.sandbox_url} does not answer. "
            "Start it with `tiktok-ads sandbox serve`, or unset TIKTOK_ADS_SANDBOX_URL and use the embedded one."
        )
        raise SettingsError(msg) from None


async def _sign_in(settings: Settings) -> Credential | None:
    async with make_http(_base_url(settings), settings.request_timeout_seconds, None) as http:
        query = {"app_id": _SANDBOX_APP.app_id, "state": "first", "redirect_uri": f"{_CALLBACK}/ads"}
        came_back = httpx.URL(
            await browse(http, str(httpx.URL(f"{_base_url(settings)}/portal/auth", params=query)), "approve")
        )
        body = {
            "app_id": _SANDBOX_APP.app_id,
            "secret": _SANDBOX_APP.secret,
            "auth_code": came_back.params.get("auth_code", ""),
        }
        answer = (await http.post("/open_api/v1.3/oauth2/access_token/", json=body)).json()
    token = answer.get("data", {}).get("access_token")
    return _credential(SecretStr(token)) if token else None
