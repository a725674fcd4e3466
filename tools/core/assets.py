"""What an ad account owns or earned: identities, pixels, places, uploaded files, figures; and the ports for them."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Protocol

from tools.core.advertiser import Advertiser
from tools.core.money import Money
from tools.core.plan import Step
from tools.core.posts import Post
from tools.core.values import Value


class Identity(Value):
    """Who an ad can appear as."""

    identity_id: str
    identity_type: str
    name: str
    is_available: bool


class Appearance(Value):
    """Who an ad appears as: the platform's id, the name that people see, and of which kind it is."""

    identity_id: str
    name: str | None = None
    kind: str | None = None  # in the platform's words; None: as the objective has it

    def __str__(self) -> str:
        """Write it for people and programs: ``Practice shop (7000000000000000101)``."""
        return name_with_id(self.name, self.identity_id)


def name_with_id(name: str | None, id_of_it: str) -> str:
    """Write a thing of the account for people and programs: its name with its id, or that alone."""
    return id_of_it if name is None else f"{name} ({id_of_it})"


def name_and_id(written: str) -> tuple[str | None, str]:
    """Read back a thing of the account as people and programs are shown it."""
    name, found, id_of_it = written.removesuffix(")").rpartition(" (")
    return (name if found else None), id_of_it


class OwnedPixel(Value):
    """A pixel that counts what visitors do."""

    pixel_id: str
    name: str
    events: tuple[str, ...] = ()  # what ads may be optimised for, in the platform's words


class OwnedApp(Value):
    """An app that can be advertised."""

    app_id: str
    name: str
    system: str


class OwnedForm(Value):
    """A form that asks people for their details."""

    form_id: str
    name: str


class OwnedFile(Value):
    """A video or a picture of the account."""

    file_id: str
    name: str
    width: int | None = None
    height: int | None = None
    seconds: float | None = None  # of a video
    is_usable: bool = True


class ListedThing(Value):
    """What the platform lists by an id and a name: a language, an interest."""

    id: str
    name: str

    def __str__(self) -> str:
        """Write it for people and programs: ``Spanish (es)``."""
        return name_with_id(self.name, self.id)


class Region(Value):
    """A place where ads can be shown."""

    location_id: str
    name: str
    country: str
    parent_id: str | None = None  # the place around it


class Place(Value):
    """Where an ad is shown: the platform's id, and a name for people."""

    location_id: str
    name: str

    def __str__(self) -> str:
        """Write the place as ``update_draft`` takes it back: ``Spain (2510769)``."""
        return name_with_id(self.name, self.location_id)


class Figures(Value):
    """What one campaign, ad group or ad came to, in all or on one day."""

    id: str
    day: date | None
    spend: Money
    impressions: int
    clicks: int


class OperationStatus(StrEnum):
    """What a person can switch something to."""

    ENABLE = "ENABLE"
    DISABLE = "DISABLE"
    DELETE = "DELETE"


class AssetsReader(Protocol):
    """Questions about what an account owns and what came of it."""

    async def identities(self, advertiser_id: str) -> tuple[Identity, ...]:
        """List who ads can appear as."""
        ...

    async def pixels(self, advertiser_id: str) -> tuple[OwnedPixel, ...]:
        """List the pixels."""
        ...

    async def apps(self, advertiser_id: str) -> tuple[OwnedApp, ...]:
        """List the apps."""
        ...

    async def forms(self, advertiser_id: str) -> tuple[OwnedForm, ...]:
        """List the forms that ask people for their details."""
        ...

    async def videos(self, advertiser_id: str) -> tuple[OwnedFile, ...]:
        """List the videos."""
        ...

    async def pictures(self, advertiser_id: str) -> tuple[OwnedFile, ...]:
        """List the pictures."""
        ...

    async def post(self, advertiser_id: str, code: str) -> Post:
        """Tell of the post that a code opens."""
        ...

    async def posts(self, advertiser_id: str) -> tuple[Post, ...]:
        """List the posts that were opened to the account by their codes."""
        ...

    async def regions(self, advertiser_id: str, objective_type: str) -> tuple[Region, ...]:
        """List the places where ads of an objective can be shown."""
        ...

    async def languages(self, advertiser_id: str) -> tuple[ListedThing, ...]:
        """List the languages by which people can be chosen."""
        ...

    async def interests(self, advertiser_id: str) -> tuple[ListedThing, ...]:
        """List the interests by which people can be chosen."""
        ...

    async def cover(self, advertiser_id: str, video_id: str) -> str | None:
        """Give the picture that the platform suggests as a video's cover."""
        ...

    async def figures(
        self, advertiser: Advertiser, level: Step, first: date, last: date, *, by_day: bool = False
    ) -> tuple[Figures, ...]:
        """Report figures from the first to the last day, both included, in the account's own days."""
        ...


class Uploads(Protocol):
    """What is put into the account before an ad: files, each sent once with its MD5, and names to appear under."""

    async def identity(self, advertiser_id: str, name: str) -> str:
        """Make a name under which ads can appear and give its id."""
        ...

    async def open_post(self, advertiser_id: str, code: str) -> None:
        """Open a post to the account by the code of whoever posted it."""
        ...

    async def image(self, advertiser_id: str, name: str, content: bytes) -> str:
        """Send a picture and give its id."""
        ...

    async def video(self, advertiser_id: str, name: str, content: bytes) -> str:
        """Send a video and give its id."""
        ...

    async def music(self, advertiser_id: str, name: str, content: bytes) -> str:
        """Send a track and give its id."""
        ...


class Switch(Protocol):
    """The switch of what was created."""

    async def turn(self, advertiser_id: str, step: Step, ids: Sequence[str], status: OperationStatus) -> None:
        """Switch campaigns, ad groups or ads, once."""
        ...
