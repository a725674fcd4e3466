"""Questions to TikTok: accounts, music, and what exists."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import JsonValue

from tools.core.advertiser import Advertiser
from tools.core.money_ports import GroupOfAccount
from tools.core.music import Track
from tools.core.plan import API, Step
from tools.core.ports import AdRow, Trace
from tools.tiktok.app_credentials import AppCredentials
from tools.tiktok.client import TikTokClient
from tools.tiktok.paging import all_rows
from tools.tiktok.running import groups_of
from tools.tiktok.wire import (
    AdgroupRow,
    AdRowOnTheWire,
    AdvertiserRow,
    CampaignRow,
    GrantedRow,
    MusicRow,
    Row,
    read_rows,
)

_MOST_DESCRIBED = 100
_OF_SOME, _OF_ALL = 100, 1000  # rows of a page: few requests for all that an account has
_FORBIDDEN = "MUSIC_FORBID_VIDEO_FORBID"
_PARENTS = {Step.ADGROUP: "campaign_ids", Step.AD: "adgroup_ids"}
R = TypeVar("R", bound=Row)
_Made = CampaignRow | AdgroupRow | AdRowOnTheWire
_ROWS: dict[Step, type[_Made]] = {
    Step.CAMPAIGN: CampaignRow,
    Step.ADGROUP: AdgroupRow,
    Step.AD: AdRowOnTheWire,
}


@dataclass(frozen=True)
class TikTokReader:
    """The reading port over the client."""

    client: TikTokClient
    app: Callable[[], AppCredentials]
    window: float
    fixed_account: str | None = None

    async def advertisers(self) -> tuple[Advertiser, ...]:
        """List the accounts the login may use."""
        if self.fixed_account is not None:
            return await self._described([self.fixed_account])
        app = self.app()
        granted = await self.client.get(f"{API}/oauth2/advertiser/get/", {"app_id": app.app_id, "secret": app.secret})
        ids = [row.advertiser_id for row in read_rows(GrantedRow, granted)]
        return await self._described(ids) if ids else ()

    async def _described(self, ids: Sequence[str]) -> tuple[Advertiser, ...]:
        found: list[Advertiser] = []
        for start in range(0, len(ids), _MOST_DESCRIBED):
            some: list[JsonValue] = [*ids[start : start + _MOST_DESCRIBED]]
            infos = await self.client.get(f"{API}/advertiser/info/", {"advertiser_ids": some})
            found += [_advertiser(row) for row in read_rows(AdvertiserRow, infos)]
        return tuple(found)

    async def track(self, advertiser_id: str, track_id: str) -> Track | None:
        """Look up one track, or None where there is none of that id."""
        found = await self._music(advertiser_id, "SEARCH_BY_MUSIC_ID", {"filtering": {"music_ids": [track_id]}})
        return next((track for track in found if track.track_id == track_id), None)

    async def tracks(self, advertiser_id: str) -> tuple[Track, ...]:
        """List the music library."""
        return await self._music(advertiser_id, "SEARCH_BY_KEYWORD", {})

    async def _music(self, advertiser_id: str, search: str, more: dict[str, JsonValue]) -> tuple[Track, ...]:
        scene = {"advertiser_id": advertiser_id, "music_scene": "CAROUSEL_ADS", "search_type": search}
        rows = all_rows(self.client, f"{API}/file/music/get/", {**scene, **more}, MusicRow, "musics")
        return tuple([_track(row) async for row in rows])

    async def campaigns_named(self, advertiser_id: str, name: str) -> tuple[str, ...]:
        """Give the ids of the campaigns of exactly this name."""
        rows = await self._existing(CampaignRow, Step.CAMPAIGN, advertiser_id, {"campaign_name": name})
        return tuple(row.campaign_id for row in rows if row.campaign_name == name)

    async def ads(self, advertiser_id: str) -> tuple[AdRow, ...]:
        """List the ads of an account."""
        campaigns = await self._existing(CampaignRow, Step.CAMPAIGN, advertiser_id, {})
        ads = await self._existing(AdRowOnTheWire, Step.AD, advertiser_id, {})
        by_id = {row.campaign_id: row for row in campaigns}
        return tuple(_ad_row(row, by_id.get(row.campaign_id)) for row in ads)

    async def groups(self, advertiser: Advertiser) -> tuple[GroupOfAccount, ...]:
        """List all ad groups of an account, and campaigns that hold the budget of theirs."""
        campaigns = await self._existing(CampaignRow, Step.CAMPAIGN, advertiser.advertiser_id, {})
        groups = await self._existing(AdgroupRow, Step.ADGROUP, advertiser.advertiser_id, {})
        return groups_of(campaigns, groups, advertiser)

    async def find(self, advertiser_id: str, trace: Trace) -> tuple[str, ...]:
        """Find everything that a write can have created, the oldest first."""
        filtering: dict[str, JsonValue] = {}
        if trace.step is Step.CAMPAIGN:
            filtering["campaign_name"] = trace.name
        elif trace.parent_id is not None:
            filtering[_PARENTS[trace.step]] = [trace.parent_id]
        rows = await self._existing(_ROWS[trace.step], trace.step, advertiser_id, filtering)
        found = {_id_of(row, trace.step) for row in rows if _is_trace(row, trace)}
        return tuple(sorted(found, key=lambda one: (len(one), one)))

    def settle_seconds(self) -> float:
        """Say how long after sending a write may still land on this target, or not be shown yet."""
        return self.window

    async def _existing(
        self, model: type[R], step: Step, advertiser_id: str, filtering: dict[str, JsonValue]
    ) -> list[R]:
        query: dict[str, JsonValue] = {"advertiser_id": advertiser_id}
        if filtering:
            query["filtering"] = filtering
        page_size = _OF_SOME if filtering else _OF_ALL
        return [row async for row in all_rows(self.client, f"{API}/{step}/get/", query, model, page_size=page_size)]


def _id_of(row: _Made, step: Step) -> str:
    return str(getattr(row, f"{step}_id"))


def _is_trace(row: _Made, trace: Trace) -> bool:
    return getattr(row, f"{trace.step}_name") == trace.name and _id_of(row, trace.step) not in trace.known_ids


def _advertiser(row: AdvertiserRow) -> Advertiser:
    return Advertiser(
        advertiser_id=row.advertiser_id,
        name=row.name or row.advertiser_id,
        currency=row.currency,
        country=row.country or "",
        timezone=row.timezone or "UTC",
        balance=row.balance,
    )


def _track(row: MusicRow) -> Track:
    return Track(
        track_id=row.music_id,
        title=row.music_name or row.file_name or row.music_id,
        licensed=row.copyright != _FORBIDDEN,
        regions=row.regions,
        style=row.style or "",
        seconds=int(row.duration or 0),
    )


def _ad_row(row: AdRowOnTheWire, campaign: CampaignRow | None) -> AdRow:
    return AdRow(
        ad_id=row.ad_id,
        adgroup_id=row.adgroup_id,
        campaign_id=row.campaign_id,
        campaign_name=(campaign.campaign_name if campaign else "") or row.campaign_name or "",
        objective=campaign.objective_type if campaign else "",
        text=row.ad_text or "",
        cta=row.call_to_action or "",
        music_id=row.music_id,
        status=row.secondary_status or row.operation_status or "",
    )
