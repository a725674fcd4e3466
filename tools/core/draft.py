"""The ad as decided so far, every field with where it came from."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import Field, JsonValue

from tools.core.money import Money
from tools.core.music import InVideoMusic, LibraryTrack, Music, NoMusic, UploadedTrack, spoken
from tools.core.values import Value, digest


class Source(StrEnum):
    """Who decided a field."""

    SAID = "said"
    PROFILE = "profile"
    DEFAULT = "default"
    INFERRED = "inferred"


class VideoCreative(Value):
    """One video with its cover."""

    kind: Literal["video"] = "video"
    video_id: str
    cover_id: str | None = None
    has_sound: bool | None = None  # None: nobody has listened


class CarouselCreative(Value):
    """A row of pictures, the only place TikTok has for a library track."""

    kind: Literal["carousel"] = "carousel"
    image_ids: tuple[str, ...]


Creative = Annotated[VideoCreative | CarouselCreative, Field(discriminator="kind")]


class Budget(Value):
    """What may be spent: a day, or in all."""

    amount: Money
    mode: Literal["daily", "total"]


class Schedule(Value):
    """When the ad runs; no end means until paused."""

    starts: datetime | None = None
    ends: datetime | None = None


class Place(Value):
    """Where the ad is shown: the platform's id, and a name for people."""

    location_id: str
    name: str

    def __str__(self) -> str:
        """Write the place as ``update_draft`` takes it back: ``Spain (2510769)``."""
        return f"{self.name} ({self.location_id})"


class Audience(Value):
    """Who should see the ad."""

    age_from: int = 18
    age_to: int | None = None
    gender: Literal["all", "female", "male"] = "all"


class Pixel(Value):
    """Which pixel counts which event."""

    pixel_id: str
    event: str


class App(Value):
    """The advertised app."""

    app_id: str
    system: Literal["ANDROID", "IOS"]


T = TypeVar("T")


class Entry(Value, Generic[T]):
    """A decided field and who decided it."""

    value: T
    source: Source = Source.SAID


class Draft(Value):
    """An ad in the making. Holds what was said even where a rule refuses it; checks nothing itself."""

    campaign_name: Entry[str] | None = None
    objective: Entry[str] | None = None
    text: Entry[str] | None = None
    cta: Entry[str] | None = None
    music: Entry[Music] | None = None
    identity: Entry[str] | None = None
    creative: Entry[Creative] | None = None
    landing_page: Entry[str] | None = None
    budget: Entry[Budget] | None = None
    schedule: Entry[Schedule] | None = None
    locations: Entry[tuple[Place, ...]] | None = None
    audience: Entry[Audience] | None = None
    pixel: Entry[Pixel] | None = None
    app: Entry[App] | None = None
    lead_form: Entry[str] | None = None

    def has(self, field: str) -> bool:
        """Say whether a field is decided."""
        return getattr(self, field) is not None

    def fill(self, source: Source = Source.SAID, **values: object) -> "Draft":
        """Decide fields anew; everything else stays."""
        entries = {name: {"value": value, "source": source} for name, value in values.items()}
        kept = {name: getattr(self, name) for name in type(self).model_fields if name not in entries}
        return Draft.model_validate(kept | entries)

    def clear(self, *fields: str) -> "Draft":
        """Empty fields."""
        return Draft.model_validate(
            {name: getattr(self, name) for name in type(self).model_fields if name not in fields}
        )

    @property
    def content(self) -> str:
        """Name what the ad is: two drafts of one content make the same ad."""
        return digest(self.model_dump(mode="json"))

    def __reduce__(self) -> tuple[Callable[[object], "Draft"], tuple[object]]:
        # LangGraph's server keeps the state of Studio in pickles, and pickle does not find Entry[...] by its name.
        return Draft.model_validate, (self.model_dump(mode="json"),)

    def shown(self) -> dict[str, JsonValue]:
        """Give each decided field as ``{"value", "source"}``, in the words ``update_draft`` takes."""
        decided = ((name, getattr(self, name)) for name in type(self).model_fields)
        return {
            name: {"value": _plain(entry.value), "source": entry.source.value}
            for name, entry in decided
            if entry is not None
        }


FIELDS: tuple[str, ...] = tuple(Draft.model_fields)


def _plain(value: object) -> JsonValue:
    match value:
        case NoMusic() | InVideoMusic() | LibraryTrack() | UploadedTrack():
            return spoken(value)
        case Budget():
            return {"amount": str(value.amount), "mode": value.mode}
        case Place():
            return str(value)
        case Value():
            plain: JsonValue = value.model_dump(mode="json", exclude_none=True)
            return plain
        case tuple():
            return [_plain(one) for one in value]
        case _:
            return str(value)
