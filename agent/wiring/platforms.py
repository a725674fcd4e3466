"""The targets: which host, which credentials, which stand-ins. Part of the composition root."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

import httpx
from pydantic import SecretStr

from agent.wiring.logins import (
    EMBEDDED,
    app_of,
    door_opener,
    environment_login,
    login_kit_client,
    open_browser,
    walk_through_consent,
)
from agent.wiring.settings import Settings, secrets_of
from tools.core.assets import Appearance, Place
from tools.core.credentials import Credential, Vault
from tools.core.errors import SettingsError
from tools.core.family import Family
from tools.core.ports import AdsReader, Clock
from tools.core.rate_limits import LIMITS_OF_LEVEL, RateLimits
from tools.core.redaction import Redactor
from tools.core.standins import Standins
from tools.core.target import Target
from tools.core.values import digest
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.builtin import ACCOUNT, IDENTITY, IMAGES, PIXEL
from tools.sandbox.transport import SandboxTransport
from tools.tiktok.client import TikTokClient, make_http
from tools.tiktok.login import TikTokLogin
from tools.tiktok.login_kit import LoginKit
from tools.tiktok.reader import TikTokReader
from tools.tiktok.reception import Reception
from tools.vault.assembly import file_store
from tools.vault.credential_vault import RestingVault
from tools.vault.stores import MemoryStore, Store

if TYPE_CHECKING:
    from tools.core.assets import AssetsReader, Switch, Uploads
    from tools.core.ports import AdsWriter
    from tools.tiktok.limiter import SharedLimiter

_HOSTS = {
    Target.TIKTOK_SANDBOX: "https://sandbox-ads.tiktok.com",
    Target.PRODUCTION: "https://business-api.tiktok.com",
}
_SETTLES, _PRACTICE_SETTLES = 60.0, 30.0
_LIMITS_OF_TIKTOKS_SANDBOX = RateLimits(1, 30)  # whatever the level of the app

STANDINS = Standins(
    identity=Appearance(identity_id=IDENTITY["identity_id"], name=IDENTITY["display_name"]),
    account=Appearance(identity_id=ACCOUNT["identity_id"], name=ACCOUNT["display_name"]),
    video_id="v_demo",
    cover_id=IMAGES[0],
    image_ids=IMAGES,
    location=Place(location_id="6252001", name="United States"),
    landing_page="https://practice.example.com/",
    pixel_id=PIXEL["pixel_id"],
    pixel_name=PIXEL["pixel_name"],
    pixel_event="ON_WEB_ORDER",
)


@dataclass(frozen=True)
class Platform:
    """One target, ready to be asked and written to; what only some commands need is imported with its first use."""

    target: Target
    client: TikTokClient
    reader: AdsReader
    login: TikTokLogin
    standins: Standins | None
    http: httpx.AsyncClient
    vault: Vault
    redactor: Redactor
    sandbox: Sandbox | None

    @cached_property
    def writer(self) -> "AdsWriter":
        """Give what creates ads."""
        from tools.tiktok.writer import TikTokWriter

        return TikTokWriter(client=self.client)

    @cached_property
    def assets(self) -> "AssetsReader":
        """Give what lists the account's own things."""
        from tools.tiktok.assets import TikTokAssets

        return TikTokAssets(client=self.client)

    @cached_property
    def uploads(self) -> "Uploads":
        """Give what takes files to the account."""
        from tools.tiktok.uploads import TikTokUploads

        return TikTokUploads(client=self.client)

    @cached_property
    def switch(self) -> "Switch":
        """Give what turns ads on and off."""
        from tools.tiktok.switch import TikTokSwitch

        return TikTokSwitch(client=self.client)

    async def browse(self, url: str, decision: str) -> str:
        """Do in the sandbox's browser what a line of input says; give the address it ended on."""
        if not self.target.is_practice:
            msg = "Only the sandbox can be approved by a line of input; open the address in a browser."
            raise SettingsError(msg)
        from tools.sandbox.browser import browse

        return await browse(self.http, url, decision)

    async def hold_token(self, token: str | None) -> None:
        """Hold a token that somebody gave; None forgets the login."""
        await (self.vault.forget() if token is None else self.vault.keep(_credential(token)))

    async def close(self) -> None:
        """Stop listening, and close the connections."""
        await self.login.reception.close()
        await self.login.login_kit.http.aclose()
        await self.http.aclose()


@asynccontextmanager
async def open_platform(
    settings: Settings, clock: Clock, *, has_browser: bool = False, redactor: Redactor | None = None
) -> AsyncIterator[Platform]:
    """Open a target, and close its connections afterwards. A person's browser needs the embedded pages on a socket."""
    async with AsyncExitStack() as stack:
        portal = served_portal(stack) if has_browser else _no_socket
        platform = make_platform(settings, clock, portal, has_browser=has_browser, redactor=redactor)
        stack.push_async_callback(platform.close)
        yield platform


def make_studio_platform(settings: Settings, clock: Clock) -> Platform:
    """Put a target together for LangGraph's server, whose end nobody hears of: its pages are served until then."""
    platform = make_platform(settings, clock, served_portal(AsyncExitStack()), has_browser=True)

    async def show(url: str) -> None:
        await asyncio.to_thread(open_browser, url)

    # The server keeps all that Studio shows, and the address holds a secret: so a browser is opened instead.
    return replace(platform, login=replace(platform.login, show=show))


def served_portal(stack: AsyncExitStack) -> Callable[[Sandbox], Awaitable[str]]:
    """Give what serves the embedded pages from the first time they are needed until the stack is closed."""
    served: list[str] = []

    async def portal(sandbox: Sandbox) -> str:
        from tools.sandbox.serve import serving  # brings the server, for a login that begins

        if not served:
            served.append(await stack.enter_async_context(serving(sandbox)))
        return served[0]

    return portal


async def _no_socket(_sandbox: Sandbox) -> str:
    return EMBEDDED


def make_platform(
    settings: Settings,
    clock: Clock,
    portal: Callable[[Sandbox], Awaitable[str]] = _no_socket,
    *,
    has_browser: bool = False,
    redactor: Redactor | None = None,
) -> Platform:
    """Put a target together from its parts."""
    redactor = redactor or Redactor()
    redactor.learn(secrets_of(settings))
    sandbox = _embedded(settings, clock)
    http = _http(settings, sandbox)
    vault = RestingVault(_vault_store(settings), clock, _first_credential(settings, sandbox), redactor.learn)
    pace = None if sandbox else _limiter(settings, clock)
    client = TikTokClient(http=http, credentials=vault, clock=clock, pace=pace, hide=redactor.hide)
    app = app_of(settings)
    reader = TikTokReader(
        client=client,
        app=partial(app, Family.ADS),
        window=_window(settings, pace),
        fixed_account=_fixed_account(settings),
    )

    login = TikTokLogin(
        client=client,
        reader=reader,
        vault=vault,
        clock=clock,
        app=app,
        open_door=door_opener(settings, partial(portal, sandbox) if sandbox else None, has_browser=has_browser),
        reception=Reception(has_browser=has_browser),
        login_kit=LoginKit(http=login_kit_client(settings) or http, clock=clock),
        username=None if settings.target.is_practice else settings.username,
    )

    return Platform(
        target=settings.target,
        client=client,
        reader=reader,
        login=login,
        standins=STANDINS if settings.target.stands_in else None,
        http=http,
        vault=vault,
        redactor=redactor,
        sandbox=sandbox,
    )


def _window(settings: Settings, pace: "SharedLimiter | None") -> float:
    """Say how long TikTok may still apply a write whose answer was lost, or not show it yet.

    The embedded sandbox is a target like any other: nobody asks it what is still on its way.
    """
    if pace is None:
        return _PRACTICE_SETTLES if settings.settle_seconds is None else settings.settle_seconds
    settles = _SETTLES if settings.settle_seconds is None else settings.settle_seconds
    return pace.longest_wait_seconds + settings.request_timeout_seconds + settles


def _embedded(settings: Settings, clock: Clock) -> Sandbox | None:
    if not settings.target.is_practice or settings.sandbox_url is not None:
        return None
    sandbox = make_sandbox(settings.home / "sandbox.db", clock)
    if not settings.target.stands_in:
        sandbox.set_strict(strict=True)
    return sandbox


def _http(settings: Settings, sandbox: Sandbox | None) -> httpx.AsyncClient:
    transport = SandboxTransport(sandbox) if sandbox else None
    return make_http(_base_url(settings), settings.request_timeout_seconds, transport)


def _base_url(settings: Settings) -> str:
    return _HOSTS.get(settings.target) or settings.sandbox_url or EMBEDDED


def _limiter(settings: Settings, clock: Clock) -> "SharedLimiter":
    from tools.tiktok.limiter import SharedLimiter  # the embedded sandbox limits nobody

    is_tiktoks_sandbox = settings.target is Target.TIKTOK_SANDBOX
    limits = _LIMITS_OF_TIKTOKS_SANDBOX if is_tiktoks_sandbox else LIMITS_OF_LEVEL[settings.app_level]
    # TikTok counts an app's requests at each of its hosts; every served sandbox counts for itself.
    name = digest([settings.sandbox_url]) if settings.target.is_practice else settings.target.value
    return SharedLimiter(
        path=settings.home / "limits" / name,
        clock=clock,
        per_second=settings.calls_per_second or limits.per_second,
        per_minute=settings.calls_per_minute or limits.per_minute,
    )


def _fixed_account(settings: Settings) -> str | None:
    return None if settings.target.is_practice else settings.advertiser_id


def _vault_store(settings: Settings) -> Store:
    folder = settings.home / "vault"
    if settings.access_token is not None:
        return MemoryStore()  # a token from the environment is never written down: it may be one of TikTok's
    if settings.target.is_practice:
        world = digest([settings.sandbox_url]) if settings.sandbox_url else "embedded"
        # Practice tokens open nothing, and practice must not wait for a keyring.
        return file_store(folder / f"sandbox-{world}.json", Target.SANDBOX, allow_plain_text=True)
    return file_store(folder / f"{settings.target.value}.logins", settings.target)


def _first_credential(settings: Settings, sandbox: Sandbox | None) -> Callable[[], Awaitable[Credential | None]]:
    async def first() -> Credential | None:
        if not settings.target.is_practice:
            return environment_login(settings)
        if settings.access_token is not None:
            return _credential(settings.access_token.get_secret_value())
        if sandbox is not None:
            return _credential(await asyncio.to_thread(sandbox.issue_token, "valid"))
        return await walk_through_consent(settings, _base_url(settings))

    return first


def _credential(token: str) -> Credential:
    is_login_kit = token.startswith("login_")
    return Credential(token=SecretStr(token), family=Family.LOGIN_KIT if is_login_kit else Family.ADS)
