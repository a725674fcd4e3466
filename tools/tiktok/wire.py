"""What TikTok's answers hold, as far as this program reads them. Anything else in a row is left alone."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, FiniteFloat, JsonValue, ValidationError

from tools.core.errors import PlatformError
from tools.core.failure.signal import Signal, Trouble


def _none_for_dash(value: object) -> object:
    return None if value in ("-", "") else value


def _zero_for_dash(value: object) -> object:
    return 0 if value in ("-", "") else value


def _moment(written: object) -> object:
    try:
        return datetime.strptime(str(written), "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return None


Moment = Annotated[datetime | None, BeforeValidator(_moment)]
Count = Annotated[int, BeforeValidator(_zero_for_dash)]
Amount = Annotated[Decimal, BeforeValidator(_zero_for_dash)]
MaybeText = Annotated[str | None, BeforeValidator(_none_for_dash)]


class Row(BaseModel):
    """A row of an answer; ids may come as numbers."""

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True, defer_build=True)


class GrantedRow(Row):
    """An account a login may use."""

    advertiser_id: str


class AdvertiserRow(Row):
    """An account, described."""

    advertiser_id: str
    name: MaybeText = None
    currency: str = "USD"
    country: str | None = None
    timezone: str | None = None
    balance: str | None = None


class CoverRow(Row):
    """A picture out of a video."""

    id: str


class MusicRow(Row):
    """A track of the library."""

    music_id: str
    music_name: MaybeText = None
    file_name: MaybeText = None
    copyright: str | None = None
    regions: tuple[str, ...] | None = None
    style: str | None = None
    duration: FiniteFloat | None = None


class CampaignRow(Row):
    """A campaign that exists."""

    campaign_id: str
    campaign_name: str = ""
    objective_type: str = ""
    create_time: Moment = None
    operation_status: str | None = None
    budget: Amount = Decimal(0)
    budget_mode: str | None = None


class AdgroupRow(Row):
    """An ad group that exists."""

    adgroup_id: str
    adgroup_name: str = ""
    create_time: Moment = None
    campaign_id: str = ""
    operation_status: str | None = None
    budget: Amount = Decimal(0)
    budget_mode: str | None = None
    schedule_type: str | None = None
    schedule_start_time: Moment = None
    schedule_end_time: Moment = None


class AdRowOnTheWire(Row):
    """An ad that exists."""

    ad_id: str
    ad_name: str = ""
    adgroup_id: str = ""
    campaign_id: str = ""
    campaign_name: str | None = None
    ad_text: str | None = None
    call_to_action: str | None = None
    music_id: str | None = None
    secondary_status: str | None = None
    operation_status: str | None = None
    create_time: Moment = None


class IdentityRow(Row):
    """Who an ad can appear as."""

    identity_id: str
    identity_type: str
    display_name: str | None = None
    available_status: str | None = None


class PostRow(Row):
    """A post that a code opens."""

    class Item(Row):
        """What stands on TikTok."""

        item_id: str
        item_type: str | None = None  # not told by every list: photos are
        status: str
        text: str | None = None

    class User(Row):
        """Whoever posted it."""

        identity_id: str
        identity_type: str | None = None
        tiktok_name: str | None = None

    class Window(Row):
        """From when until when the code holds."""

        auth_start_time: Moment = None
        auth_end_time: Moment = None

    class Video(Row):
        """Its video."""

        duration: FiniteFloat | None = None

    item_info: Item
    user_info: User
    auth_info: Window
    video_info: Video | None = None


class PixelRow(Row):
    """A pixel."""

    class Event(Row):
        """What a pixel counts."""

        optimization_event: MaybeText = None

    pixel_id: str
    pixel_name: str | None = None
    events: tuple[Event, ...] | None = None


class AppRow(Row):
    """An app."""

    app_id: str
    app_name: str | None = None
    platform: str = ""


class FormRow(Row):
    """A form that asks people for their details."""

    page_id: str
    title: str | None = None


class VideoRow(Row):
    """A video of the account."""

    video_id: str
    file_name: MaybeText = None
    duration: FiniteFloat | None = None
    width: int | None = None
    height: int | None = None
    displayable: bool | None = None


class PictureRow(Row):
    """A picture of the account."""

    image_id: str
    file_name: MaybeText = None
    width: int | None = None
    height: int | None = None
    displayable: bool | None = None


class LanguageRow(Row):
    """A language that people can be chosen by."""

    code: str
    name: MaybeText = None


class InterestRow(Row):
    """An interest that people can be chosen by."""

    interest_category_id: str
    interest_category_name: str


class RegionRow(Row):
    """A place."""

    location_id: str
    name: str
    region_code: str | None = None
    parent_id: str | None = None


class FigureRow(Row):
    """One line of a report."""

    class Dimensions(Row):
        """What the line is about."""

        campaign_id: str = ""
        adgroup_id: str = ""
        ad_id: str = ""
        stat_time_day: Moment = None

    class Metrics(Row):
        """What it came to; a dash where there is nothing."""

        spend: Amount = Decimal(0)
        impressions: Count = 0
        clicks: Count = 0

    dimensions: Dimensions
    metrics: Metrics


R = TypeVar("R", bound=Row)


def read_rows(model: type[R], data: Mapping[str, JsonValue], listed: str = "list") -> list[R]:
    """Read the rows of an answer, or raise PlatformError where they are none of the interface."""
    found = data.get(listed)
    if not isinstance(found, list | None):
        raise PlatformError(Signal(trouble=Trouble.BAD_ANSWER))
    try:
        return [model.model_validate(row) for row in found or ()]
    except ValidationError:
        raise PlatformError(Signal(trouble=Trouble.BAD_ANSWER)) from None


def read_row(model: type[R], data: Mapping[str, JsonValue]) -> R:
    """Read an answer that is one thing, or raise PlatformError where it is none of the interface."""
    return read_rows(model, {"list": [dict(data)]})[0]


def read_id(data: JsonValue, field: str) -> str:
    """Read the id of something that was made, or raise PlatformError where there is none."""
    made = data[0] if isinstance(data, list) and data else data
    found = made.get(field) if isinstance(made, dict) else None
    if not isinstance(found, str) or found in ("", "None"):  # TikTok has answered a video's id with the text None
        raise PlatformError(Signal(trouble=Trouble.BAD_ANSWER))
    return found
