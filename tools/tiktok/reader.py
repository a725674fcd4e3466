"""Questions to TikTok: accounts, music, and what exists."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import JsonValue

from tools.core.music import Track
from tools.core.plan import Step
from tools.core.ports import AdRow, Trace
from tools.core.target import Advertiser
from tools.core.writes import API
from tools.tiktok.client import TikTokClient

_PAGE_SIZE = 100
_CLOCKS_DIFFER = timedelta(minutes=5)
_FORBIDDEN = "MUSIC_FORBID_VIDEO_FORBID"
_PARENTS = {Step.ADGROUP: "campaign_ids", Step.AD: "adgroup_ids"}


@dataclass(frozen=True)
class App:
    """The registered app's own credentials, as TikTok asks for them in a query."""

    app_id: str
    secret: str


@dataclass(frozen=True)
class TikTokReader:
    """The reading port over the client."""

    client: TikTokClient
    app: Callable[[], App]
    settle: Callable[[datetime], Awaitable[float]]
    fixed_account: str | None = None

    async def advertisers(self) -> tuple[Advertiser, ...]:
        """List the accounts the login may use."""
        if self.fixed_account is not None:
            return await self._described([self.fixed_account])
        app = self.app()
        granted = await self.client.get(f"{API}/oauth2/advertiser/get/", {"app_id": app.app_id, "secret": app.secret})
        ids = [str(row["advertiser_id"]) for row in _rows(granted)]
        return await self._described(ids) if ids else ()

    async def _described(self, ids: Sequence[str]) -> tuple[Advertiser, ...]:
        infos = await self.client.get(f"{API}/advertiser/info/", {"advertiser_ids": list(ids)})
        return tuple(_advertiser(row) for row in _rows(infos))

    async def track(self, advertiser_id: str, track_id: str) -> Track | None:
        """Look up one track, or None where there is none of that id."""
        query: dict[str, JsonValue] = {
            "advertiser_id": advertiser_id,
            "music_scene": "CAROUSEL_ADS",
            "search_type": "SEARCH_BY_MUSIC_ID",
            "filtering": {"music_ids": [track_id]},
        }
        found = [_track(row) async for row in self._pages(f"{API}/file/music/get/", query, "musics")]
        return next((track for track in found if track.track_id == track_id), None)

    async def tracks(self, advertiser_id: str) -> tuple[Track, ...]:
        """List the music library."""
        query: dict[str, JsonValue] = {
            "advertiser_id": advertiser_id,
            "music_scene": "CAROUSEL_ADS",
            "search_type": "SEARCH_BY_KEYWORD",
        }
        return tuple([_track(row) async for row in self._pages(f"{API}/file/music/get/", query, "musics")])

    async def campaigns_named(self, advertiser_id: str, name: str) -> tuple[str, ...]:
        """Give the ids of the campaigns of exactly this name."""
        rows = await self._existing(Step.CAMPAIGN, advertiser_id, {"campaign_name": name})
        return tuple(str(row["campaign_id"]) for row in rows if row.get("campaign_name") == name)

    async def ads(self, advertiser_id: str) -> tuple[AdRow, ...]:
        """List the ads of an account."""
        campaigns = {row["campaign_id"]: row for row in await self._existing(Step.CAMPAIGN, advertiser_id, {})}
        ads = await self._existing(Step.AD, advertiser_id, {})
        return tuple(_ad_row(row, campaigns.get(row["campaign_id"], {})) for row in ads)

    async def find(self, advertiser_id: str, trace: Trace) -> str | None:
        """Find what a write created, or None where nothing is there."""
        filtering: dict[str, JsonValue] = {}
        if trace.step is Step.CAMPAIGN:
            filtering["campaign_name"] = trace.name
        elif trace.parent_id is not None:
            filtering[_PARENTS[trace.step]] = [trace.parent_id]
        rows = await self._existing(trace.step, advertiser_id, filtering)
        found = [str(row[f"{trace.step}_id"]) for row in rows if _is_trace(row, trace)]
        return min(found, default=None)

    async def settle_seconds(self, sent_at: datetime) -> float:
        """Say how long after sending a write may still land on this target."""
        return await self.settle(sent_at)

    async def _existing(
        self, step: Step, advertiser_id: str, filtering: Mapping[str, JsonValue]
    ) -> list[dict[str, Any]]:
        query: dict[str, JsonValue] = {"advertiser_id": advertiser_id}
        if filtering:
            query["filtering"] = dict(filtering)
        return [row async for row in self._pages(f"{API}/{step}/get/", query, "list")]

    async def _pages(self, path: str, query: Mapping[str, JsonValue], listed: str) -> AsyncIterator[dict[str, Any]]:
        page, pages = 1, 1
        while page <= pages:
            data = await self.client.get(path, {**query, "page": page, "page_size": _PAGE_SIZE})
            for row in _rows(data, listed):
                yield row
            info = data.get("page_info")
            pages = int(str(info.get("total_page", 1))) if isinstance(info, dict) else 1
            page += 1


def _rows(data: Mapping[str, JsonValue], listed: str = "list") -> list[dict[str, Any]]:
    rows = data.get(listed)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _is_trace(row: Mapping[str, Any], trace: Trace) -> bool:
    if row.get(f"{trace.step}_name") != trace.name or row.get(f"{trace.step}_id") in trace.known_ids:
        return False
    made = _moment(row.get("create_time"))
    return made is None or made >= trace.sent_at - _CLOCKS_DIFFER


def _moment(written: object) -> datetime | None:
    try:
        return datetime.strptime(str(written), "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _advertiser(row: Mapping[str, Any]) -> Advertiser:
    return Advertiser(
        advertiser_id=str(row["advertiser_id"]),
        name=str(row.get("name") or row.get("advertiser_name") or row["advertiser_id"]),
        currency=str(row.get("currency", "USD")),
        country=str(row.get("country", "")),
        timezone=str(row.get("timezone", "UTC")),
        balance=None if row.get("balance") is None else str(row["balance"]),
    )


def _track(row: Mapping[str, Any]) -> Track:
    regions = row.get("regions")
    return Track(
        track_id=str(row["music_id"]),
        title=str(row.get("music_name") or row.get("file_name") or row["music_id"]),
        licensed=row.get("copyright") != _FORBIDDEN,
        regions=tuple(str(one) for one in regions) if isinstance(regions, list) else None,
        style=str(row.get("style") or ""),
        seconds=int(float(row.get("duration") or 0)),
    )


def _ad_row(row: Mapping[str, Any], campaign: Mapping[str, Any]) -> AdRow:
    return AdRow(
        ad_id=str(row["ad_id"]),
        adgroup_id=str(row.get("adgroup_id", "")),
        campaign_id=str(row.get("campaign_id", "")),
        campaign_name=str(campaign.get("campaign_name") or row.get("campaign_name") or ""),
        objective=str(campaign.get("objective_type") or ""),
        text=str(row.get("ad_text") or ""),
        cta=str(row.get("call_to_action") or ""),
        music_id=None if row.get("music_id") is None else str(row["music_id"]),
        status=str(row.get("secondary_status") or row.get("operation_status") or ""),
    )
