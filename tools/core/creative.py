"""What an ad shows: one video, or a row of pictures."""

from typing import Annotated, Literal

from pydantic import Field

from tools.core.values import Value


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
