"""Everything that this program asks or writes at TikTok, through the real client."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import SecretStr

from tests.doubles.clock import FakeClock
from tests.doubles.odd_answers import NAME, Answering
from tests.doubles.plans import ACCOUNT, make_plan
from tools.core.assets import OperationStatus
from tools.core.credentials import Credential
from tools.core.family import Family
from tools.core.plan import API, Step, Write
from tools.core.ports import Trace
from tools.tiktok.app_credentials import AppCredentials
from tools.tiktok.assets import TikTokAssets
from tools.tiktok.client import TikTokClient, make_http
from tools.tiktok.login_kit import LoginKit
from tools.tiktok.reader import TikTokReader
from tools.tiktok.switch import TikTokSwitch
from tools.tiktok.uploads import TikTokUploads
from tools.tiktok.writer import TikTokWriter

Answered = Callable[[], Awaitable[Any]]
_APP = AppCredentials(app_id="sandbox-app", secret="fake-secret")
_DAY = date(2026, 11, 20)


class _Credentials:
    async def current(self) -> Credential | None:
        return Credential(token=SecretStr("fake-token-of-nobody"), family=Family.ADS)


@dataclass(frozen=True)
class Asked:
    """One thing that is asked or written."""

    name: str
    ask: Answered
    makes: str = ""  # the field of the id that a write gives
    step: Step | None = None  # of a write that makes a part of an ad
    looks_for: Step | None = None  # of a look-up that says what became of a write


def client_of(transport: Answering) -> TikTokClient:
    http = make_http("https://business-api.tiktok.com", 60, transport)
    return TikTokClient(http=http, credentials=_Credentials(), clock=FakeClock())


def everything_asked(client: TikTokClient) -> tuple[Asked, ...]:
    """List it; the same client asks all."""
    return (*_writes(client), *_look_ups(client), *_questions(client))


def _writes(client: TikTokClient) -> tuple[Asked, ...]:
    uploads = TikTokUploads(client)
    files = {kind: getattr(uploads, kind) for kind in ("image", "video", "music")}
    return (
        *(_write(client, one) for one in make_plan().writes),
        *(Asked(f"upload {kind}", _uploading(send), makes=f"{kind}_id") for kind, send in files.items()),
        Asked("switch", lambda: TikTokSwitch(client).turn("1", Step.AD, ["1"], OperationStatus.DISABLE)),
        Asked("exchange", lambda: client.post(f"{API}/oauth2/access_token/", {}, with_token=False)),
    )


def _write(client: TikTokClient, write: Write) -> Asked:
    return Asked(f"create {write.step}", lambda: TikTokWriter(client).send(write), f"{write.step}_id", write.step)


def _uploading(send: Callable[[str, str, bytes], Awaitable[str]]) -> Answered:
    return lambda: send("1", "a file", b"content")


def _look_ups(client: TikTokClient) -> tuple[Asked, ...]:
    reader = _reader(client)

    def look(step: Step) -> Asked:
        parent = None if step is Step.CAMPAIGN else "1"
        trace = Trace(step=step, name=NAME, parent_id=parent)
        return Asked(f"look for {step}", lambda: reader.find("1", trace), looks_for=step)

    return tuple(look(step) for step in Step)


def _questions(client: TikTokClient) -> tuple[Asked, ...]:
    reader, of_one = _reader(client), TikTokReader(client, lambda: _APP, 30, "1")
    kit = LoginKit(client.http, client.clock)
    held = Credential(token=SecretStr("fake-token"), family=Family.LOGIN_KIT, refresh_token=SecretStr("fake-refresh"))
    return (
        Asked("accounts", reader.advertisers),
        Asked("the account", of_one.advertisers),
        Asked("a track", lambda: reader.track("1", "1")),
        Asked("tracks", lambda: reader.tracks("1")),
        Asked("campaigns of a name", lambda: reader.campaigns_named("1", NAME)),
        Asked("ads", lambda: reader.ads("1")),
        Asked("identities", lambda: TikTokAssets(client).identities("1")),
        Asked("pixels", lambda: TikTokAssets(client).pixels("1")),
        Asked("regions", lambda: TikTokAssets(client).regions("1", "TRAFFIC")),
        Asked("cover", lambda: TikTokAssets(client).cover("1", "1")),
        *(Asked(f"figures of {step}", _figures(client, step)) for step in Step),
        Asked("login kit, exchange", lambda: kit.exchange(_APP, "FAKE-code", "fake-verifier", "http://127.0.0.1:9/")),
        Asked("login kit, refresh", lambda: kit.refresh(_APP, held)),
        Asked("login kit, user", lambda: kit.username(held)),
        Asked("login kit, revoke", lambda: kit.revoke(_APP, held)),
    )


def _figures(client: TikTokClient, step: Step) -> Answered:
    return lambda: TikTokAssets(client).figures(ACCOUNT, step, _DAY, _DAY, by_day=True)


def _reader(client: TikTokClient) -> TikTokReader:
    return TikTokReader(client, lambda: _APP, 30)
