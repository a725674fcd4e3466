"""Questions about what an account owns and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from pydantic import JsonValue

from tools.core.advertiser import Advertiser
from tools.core.assets import Figures, Identity, ListedThing, OwnedApp, OwnedFile, OwnedForm, OwnedPixel, Region
from tools.core.errors import PlatformError
from tools.core.failure.signal import Signal, Trouble
from tools.core.money import Money
from tools.core.plan import API, Step
from tools.core.posts import VIDEO, Post
from tools.tiktok.client import TikTokClient
from tools.tiktok.paging import all_rows
from tools.tiktok.wire import (
    AppRow,
    CoverRow,
    FigureRow,
    FormRow,
    IdentityRow,
    InterestRow,
    LanguageRow,
    PictureRow,
    PixelRow,
    PostRow,
    RegionRow,
    VideoRow,
    read_row,
    read_rows,
)

_MOST_DAYS_BY_DAY = 30
_MOST_POSTS = 50  # of a page


@dataclass(frozen=True)
class TikTokAssets:
    """The port for what an account owns, over the client."""

    client: TikTokClient
    listed: dict[tuple[str, str], tuple[Region, ...]] = field(default_factory=dict)  # long lists, asked for once

    async def identities(self, advertiser_id: str) -> tuple[Identity, ...]:
        """List who ads can appear as."""
        rows = all_rows(
            self.client, f"{API}/identity/get/", {"advertiser_id": advertiser_id}, IdentityRow, "identity_list"
        )
        return tuple([_identity(row) async for row in rows])

    async def pixels(self, advertiser_id: str) -> tuple[OwnedPixel, ...]:
        """List the pixels."""
        rows = all_rows(
            self.client, f"{API}/pixel/list/", {"advertiser_id": advertiser_id}, PixelRow, "pixels", page_size=20
        )
        return tuple([_pixel(row) async for row in rows])

    async def apps(self, advertiser_id: str) -> tuple[OwnedApp, ...]:
        """List the apps; TikTok gives all at once."""
        data = await self.client.get(f"{API}/app/list/", {"advertiser_id": advertiser_id})
        rows = read_rows(AppRow, data, "apps")
        return tuple(OwnedApp(app_id=row.app_id, name=row.app_name or row.app_id, system=row.platform) for row in rows)

    async def forms(self, advertiser_id: str) -> tuple[OwnedForm, ...]:
        """List the lead forms."""
        query: dict[str, JsonValue] = {"advertiser_id": advertiser_id, "business_type": "LEAD_GEN"}
        rows = all_rows(self.client, f"{API}/page/get/", query, FormRow)
        return tuple([OwnedForm(form_id=row.page_id, name=row.title or row.page_id) async for row in rows])

    async def videos(self, advertiser_id: str) -> tuple[OwnedFile, ...]:
        """List the videos."""
        rows = all_rows(self.client, f"{API}/file/video/ad/search/", {"advertiser_id": advertiser_id}, VideoRow)
        return tuple([_file(row, row.video_id, row.duration) async for row in rows])

    async def pictures(self, advertiser_id: str) -> tuple[OwnedFile, ...]:
        """List the pictures."""
        rows = all_rows(self.client, f"{API}/file/image/ad/search/", {"advertiser_id": advertiser_id}, PictureRow)
        return tuple([_file(row, row.image_id) async for row in rows])

    async def post(self, advertiser_id: str, code: str) -> Post:
        """Tell of the post that a code opens."""
        query: dict[str, JsonValue] = {"advertiser_id": advertiser_id, "auth_code": code}
        return _post(read_row(PostRow, await self.client.get(f"{API}/tt_video/info/", query)))

    async def posts(self, advertiser_id: str) -> tuple[Post, ...]:
        """List the posts that were opened to the account by their codes."""
        rows = all_rows(
            self.client, f"{API}/tt_video/list/", {"advertiser_id": advertiser_id}, PostRow, page_size=_MOST_POSTS
        )
        return tuple([_post(row) async for row in rows])

    async def regions(self, advertiser_id: str, objective_type: str) -> tuple[Region, ...]:
        """List the places where ads of an objective can be shown; they do not change while the program runs."""
        if (known := self.listed.get((advertiser_id, objective_type))) is not None:
            return known
        query: dict[str, JsonValue] = {
            "advertiser_id": advertiser_id,
            "objective_type": objective_type,
            "placements": ["PLACEMENT_TIKTOK"],
        }
        rows = read_rows(RegionRow, await self.client.get(f"{API}/tool/region/", query), "region_info")
        found = self.listed[advertiser_id, objective_type] = tuple(_region(row) for row in rows)
        return found

    async def languages(self, advertiser_id: str) -> tuple[ListedThing, ...]:
        """List the languages by which people can be chosen."""
        data = await self.client.get(f"{API}/tool/language/", {"advertiser_id": advertiser_id})
        rows = read_rows(LanguageRow, data, "languages")
        return tuple(ListedThing(id=row.code, name=row.name or row.code) for row in rows)

    async def interests(self, advertiser_id: str) -> tuple[ListedThing, ...]:
        """List the interests by which people can be chosen, by their English names."""
        query: dict[str, JsonValue] = {"advertiser_id": advertiser_id, "placements": ["PLACEMENT_TIKTOK"]}
        data = await self.client.get(f"{API}/tool/interest_category/", query)
        rows = read_rows(InterestRow, data, "interest_categories")
        return tuple(ListedThing(id=row.interest_category_id, name=row.interest_category_name) for row in rows)

    async def cover(self, advertiser_id: str, video_id: str) -> str | None:
        """Give the picture that TikTok suggests as a video's cover."""
        query: dict[str, JsonValue] = {"advertiser_id": advertiser_id, "video_id": video_id}
        rows = read_rows(CoverRow, await self.client.get(f"{API}/file/video/suggestcover/", query), "list")
        return rows[0].id if rows else None

    async def figures(
        self, advertiser: Advertiser, level: Step, first: date, last: date, *, by_day: bool = False
    ) -> tuple[Figures, ...]:
        """Report figures from the first to the last day, both included, in the account's own days."""
        found: list[Figures] = []
        for start, end in _stretches(first, last) if by_day else [(first, last)]:
            query: dict[str, JsonValue] = {
                "advertiser_id": advertiser.advertiser_id,
                "report_type": "BASIC",
                "data_level": f"AUCTION_{level.upper()}",
                "dimensions": [f"{level}_id", *(["stat_time_day"] if by_day else [])],
                "metrics": ["spend", "impressions", "clicks"],
                "start_date": start.isoformat(),
                "end_date": end.isoformat(),
            }
            rows = all_rows(self.client, f"{API}/report/integrated/get/", query, FigureRow, page_size=1000)
            found += [_figures(row, level, advertiser.currency) async for row in rows]
        return tuple(found)


def _identity(row: IdentityRow) -> Identity:
    return Identity(
        identity_id=row.identity_id,
        identity_type=row.identity_type,
        name=row.display_name or row.identity_id,
        is_available=row.available_status in (None, "AVAILABLE"),
    )


def _post(row: PostRow) -> Post:
    return Post(
        item_id=row.item_info.item_id,
        kind=row.item_info.item_type or VIDEO,
        status=row.item_info.status,
        text=row.item_info.text or "",
        author=row.user_info.tiktok_name or row.user_info.identity_id,
        identity_id=row.user_info.identity_id,
        identity_type=row.user_info.identity_type,
        starts=row.auth_info.auth_start_time,
        ends=row.auth_info.auth_end_time,
        seconds=None if row.video_info is None else row.video_info.duration,
    )


def _pixel(row: PixelRow) -> OwnedPixel:
    events = (one.optimization_event for one in row.events or ())
    return OwnedPixel(
        pixel_id=row.pixel_id,
        name=row.pixel_name or row.pixel_id,
        events=tuple(dict.fromkeys(event for event in events if event)),
    )


def _file(row: VideoRow | PictureRow, file_id: str, seconds: float | None = None) -> OwnedFile:
    return OwnedFile(
        file_id=file_id,
        name=row.file_name or file_id,
        width=row.width,
        height=row.height,
        seconds=seconds,
        is_usable=row.displayable is not False,
    )


def _region(row: RegionRow) -> Region:
    return Region(location_id=row.location_id, name=row.name, country=row.region_code or "", parent_id=row.parent_id)


def _stretches(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Cut a time into the stretches that TikTok reports by day."""
    while first <= last:
        end = min(last, first + timedelta(days=_MOST_DAYS_BY_DAY - 1))
        yield first, end
        first = end + timedelta(days=1)


def _figures(row: FigureRow, level: Step, currency: str) -> Figures:
    day = row.dimensions.stat_time_day
    try:
        spend = Money.of(row.metrics.spend, currency)
    except ValueError:
        raise PlatformError(Signal(trouble=Trouble.BAD_ANSWER)) from None
    return Figures(
        id=str(getattr(row.dimensions, f"{level}_id")),
        day=day.date() if day else None,
        spend=spend,
        impressions=row.metrics.impressions,
        clicks=row.metrics.clicks,
    )
