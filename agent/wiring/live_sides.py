"""Two sides that are asked the same: TikTok's own sandbox, and ours, new and as strict. Part of the root."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from agent.wiring.logins import app_of
from agent.wiring.platforms import Platform, open_platform
from agent.wiring.settings import Settings
from tools.core.advertiser import Advertiser
from tools.core.answer_shapes import AnswerShape
from tools.core.family import Family
from tools.core.ports import AdsReader, Clock
from tools.core.redaction import Redactor
from tools.core.target import Target
from tools.tiktok.assets import TikTokAssets
from tools.tiktok.listening import ListeningClient
from tools.tiktok.reader import TikTokReader

if TYPE_CHECKING:
    from tools.core.assets import AssetsReader


@dataclass(frozen=True)
class LiveSide:
    """Where questions go, and what was heard of each request; there is nothing here that writes."""

    reader: AdsReader
    assets: "AssetsReader"
    account: Advertiser
    heard: list[AnswerShape]


def listening_side(platform: Platform, settings: Settings, account: Advertiser) -> LiveSide:
    """Ask a target about one account, in the program's own words."""
    own = platform.client
    client = ListeningClient(own.http, own.credentials, own.clock, own.pace, own.hide)
    app = partial(app_of(settings), Family.ADS)
    reader = TikTokReader(client, app, window=0, fixed_account=account.advertiser_id)
    return LiveSide(reader, TikTokAssets(client), account, client.heard)


def of_tiktoks_sandbox(settings: Settings) -> Settings:
    """Give the settings with which TikTok's own sandbox is asked, whatever target was chosen."""
    return replace(settings, target=Target.TIKTOK_SANDBOX)


@asynccontextmanager
async def own_sandbox(clock: Clock) -> AsyncIterator[tuple[Platform, Settings]]:
    """Open a sandbox of ours that nobody has used, and leave nothing of it."""
    with tempfile.TemporaryDirectory(prefix="tiktok-ads-") as home:
        settings = Settings(home=Path(home), target=Target.REHEARSAL)
        async with open_platform(settings, clock, redactor=Redactor()) as platform:
            yield platform, settings
