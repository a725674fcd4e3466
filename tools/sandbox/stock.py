"""What comes with an account: the few things that practice needs, or the many that a real one has."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from sqlite3 import Connection
from types import MappingProxyType

from tools.core.music import Track
from tools.sandbox.builtin import ACCOUNT, IDENTITY, IMAGE_SIZE, IMAGES, PIXEL, SINCE, TRACKS, VIDEOS
from tools.sandbox.wire.envelope import Json

AVAILABLE = "AVAILABLE"
_LOST: Json = {
    "identity_id": "7000000000000000103", "identity_type": "TT_USER", "display_name": "Former account",
    "available_status": "NO_VALID_BIND_ACCOUNT",
}  # fmt: skip
# What people did on a page, as the pixel calls it, and what an ad group may aim for with it.
_EVENTS = {
    "ViewContent": "ON_WEB_DETAIL",
    "AddToCart": "ON_WEB_CART",
    "InitiateCheckout": "INITIATE_ORDER",
    "CompletePayment": "SHOPPING",
    "PlaceAnOrder": "ON_WEB_ORDER",
    "CompleteRegistration": "ON_WEB_REGISTER",
    "SubmitForm": "FORM",
    "Pageview": "PAGE_VIEW",
    "LandingPageView": "LANDING_PAGE_VIEW",
}
_CHECKOUT_EVENTS = ("InitiateCheckout", "CompletePayment", "PlaceAnOrder")
_CHECKOUT_PIXEL = {"pixel_id": "7000000000000000202", "pixel_code": "SANDBOXPIXEL02", "pixel_name": "Checkout pixel"}
_MORE_VIDEOS = {
    "v_summer": {"file_name": "summer sale.mp4", "duration": 22, "width": 1080, "height": 1920, "format": "mp4"},
    "v_talk": {"file_name": "founder talk.mov", "duration": 41, "width": 1920, "height": 1080, "format": "mov"},
    "v_tour": {"file_name": "full tour.mp4", "duration": 75, "width": 1080, "height": 1080, "format": "mp4"},
}
_PICTURES = {
    "im_demo": {"file_name": "front.jpg", "format": "jpeg", **IMAGE_SIZE},
    "im_demo_2": {"file_name": "back.jpg", "format": "jpeg", **IMAGE_SIZE},
    "im_menu": {"file_name": "menu.png", "format": "png", "width": 1080, "height": 1080},
}
# Title, style and mood, length; the last of them are not licensed for ads.
_MORE_TRACKS = (
    ("Morning Ferry", "ACOUSTIC CALM", 62),
    ("Paper Lanterns", "LOFI RELAXED", 88),
    ("Velvet Room", "JAZZ MELLOW", 94),
    ("Rooftop Neon", "ELECTRONIC ENERGETIC", 58),
    ("Marble Run", "ELECTRONIC PLAYFUL", 41),
    ("Lemon Street", "POP HAPPY", 52),
    ("Picnic Radio", "INDIE CHEERFUL", 66),
    ("Golden Handshake", "CORPORATE OPTIMISTIC", 71),
    ("Northern Line", "HIPHOP GROOVY", 49),
    ("Concrete Garden", "TRAP URBAN", 47),
    ("Copper Strings", "COUNTRY WARM", 77),
    ("Glass Orchard", "CLASSICAL SOFT", 101),
    ("Thunder Alley", "ROCK POWERFUL", 56),
    ("Midnight Courier", "SYNTHWAVE DARK", 83),
    ("Carnival Wheels", "LATIN PARTY", 64),
    ("Seven Harbours", "WORLD UPLIFTING", 69),
    ("Winter Telegram", "CINEMATIC SAD", 97),
    ("Iron Cathedral", "CINEMATIC EPIC", 120),
)
_FIRST_UNLICENSED = 16


@dataclass(frozen=True)
class Stock:
    """The things of an account, each as TikTok writes it, by its id."""

    identities: Mapping[str, Json]
    videos: Mapping[str, Json]
    images: Mapping[str, Json]
    pixels: Mapping[str, Json]
    tracks: Mapping[str, Track]
    is_strict: bool = False  # whether an ad may name only what the account owns and can use


def stock_of(db: Connection) -> Stock:
    """Give what the accounts of this sandbox come with."""
    return _whole() if is_strict(db) else _small()


def is_strict(db: Connection) -> bool:
    """Say whether this sandbox is as strict, and its accounts as full, as TikTok's are."""
    row = db.execute("SELECT value FROM settings WHERE name = 'strict'").fetchone()
    return row is not None and row["value"] == "yes"


def set_strict(db: Connection, *, strict: bool) -> None:
    """Make a sandbox strict, or let it be easy again."""
    word = "yes" if strict else "no"
    db.execute("INSERT OR REPLACE INTO settings (name, value) VALUES ('strict', ?)", (word,))


@cache
def _small() -> Stock:
    pictures = {one: {"file_name": f"{one}.jpg", "format": "jpeg", **IMAGE_SIZE} for one in IMAGES}
    return Stock(
        identities=_by_id("identity_id", *(one | {"available_status": AVAILABLE} for one in (IDENTITY, ACCOUNT))),
        videos=MappingProxyType(VIDEOS),
        images=MappingProxyType(pictures),
        pixels=_by_id("pixel_id", _pixel(PIXEL, tuple(_EVENTS))),
        tracks=MappingProxyType(TRACKS),
    )


@cache
def _whole() -> Stock:
    small = _small()
    return Stock(
        identities=_by_id("identity_id", *small.identities.values(), _LOST),
        videos=MappingProxyType(VIDEOS | _MORE_VIDEOS),
        images=MappingProxyType(_PICTURES),
        pixels=_by_id("pixel_id", *small.pixels.values(), _pixel(_CHECKOUT_PIXEL, _CHECKOUT_EVENTS)),
        tracks=MappingProxyType(TRACKS | {one.track_id: one for one in _more_tracks()}),
        is_strict=True,
    )


def _by_id(name: str, *rows: Json) -> Mapping[str, Json]:
    return MappingProxyType({str(one[name]): one for one in rows})


def _pixel(facts: Json, events: tuple[str, ...]) -> Json:
    return facts | {
        "pixel_category": "ONLINE_STORE",
        "pixel_setup_mode": "STANDARD",
        "create_time": SINCE,
        "events": [
            {
                "event_id": f"71{facts['pixel_id'][2:-3]}{number:03}", "event_code": name, "event_type": _EVENTS[name],
                "optimization_event": _EVENTS[name], "name": name, "statistic_type": "EVERY_TIME", "deprecated": False,
            }
            for number, name in enumerate(events, start=int(facts["pixel_id"][-1]) * 100)
        ],
    }  # fmt: skip


def _more_tracks() -> list[Track]:
    first = len(TRACKS) + 1
    return [
        Track(
            track_id=f"music_{number:03}", title=title, licensed=number < first + _FIRST_UNLICENSED, style=style,
            seconds=seconds,
        )
        for number, (title, style, seconds) in enumerate(_MORE_TRACKS, start=first)
    ]  # fmt: skip
