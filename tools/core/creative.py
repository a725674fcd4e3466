"""What an ad shows: one video, a row of pictures, or a post that stands on TikTok."""

from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import Field

from tools.core.given_files import FileHere, UploadedFile
from tools.core.posts import Post
from tools.core.values import Value

LONGEST_VIDEO_SECONDS = 60
FEWEST_PICTURES, MOST_PICTURES = 2, 35


class VideoCreative(Value):
    """One video with its cover."""

    kind: Literal["video"] = "video"
    video_id: str
    cover_id: str | None = None
    has_sound: bool | None = None  # None: nobody has listened
    file: UploadedFile | None = None  # None: it was not uploaded from here
    here: FileHere | None = None  # where that file rested, for a preview alone


class CarouselCreative(Value):
    """A row of pictures, the only place TikTok has for a library track."""

    kind: Literal["carousel"] = "carousel"
    image_ids: tuple[str, ...]
    files: tuple[UploadedFile, ...] = ()  # of each picture, where they were uploaded from here
    here: tuple[FileHere | None, ...] = ()  # where each of those files rested, for a preview alone


class PostCreative(Value):
    """A post that stands on TikTok: it appears as whoever posted it, with its own text and its own sound."""

    kind: Literal["post"] = "post"
    item_id: str
    identity_id: str
    author: str
    text: str
    holds_until: datetime  # the code that opened it
    seconds: float | None = None

    @classmethod
    def of(cls, post: Post) -> Self:
        """Show a post whose code holds."""
        if post.ends is None:
            msg = "a post is shown until an end that is known"
            raise ValueError(msg)
        return cls(
            item_id=post.item_id, identity_id=post.identity_id, author=post.author, text=post.text,
            holds_until=post.ends, seconds=post.seconds,
        )  # fmt: skip


Creative = Annotated[VideoCreative | CarouselCreative | PostCreative, Field(discriminator="kind")]


def file_names(creative: Creative) -> tuple[str, ...]:
    """Name the files that were uploaded for it."""
    match creative:
        case VideoCreative(file=UploadedFile() as file):
            return (file.name,)
        case CarouselCreative(files=files):
            return tuple(one.name for one in files)
        case _:
            return ()
