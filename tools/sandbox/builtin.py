"""What every sandbox comes with: the app, two advertisers, and what they own."""

from typing import Any

from tools.core.advertiser import Advertiser
from tools.core.music import Track

APP_ID = "sandbox-app"
CLIENT_KEY = "sandbox-key"
SECRET = "sandbox-secret"  # noqa: S105 -- printed for everybody; it guards practice data

ADVERTISERS = {
    one.advertiser_id: one
    for one in (
        Advertiser(
            advertiser_id="7000000000000000001", name="Practice shop", currency="USD", country="US",
            timezone="America/New_York", balance="1000.00",
        ),
        Advertiser(
            advertiser_id="7000000000000000002", name="Practice shop Europe", currency="EUR", country="DE",
            timezone="Europe/Berlin", balance="1000.00",
        ),
    )
}  # fmt: skip
FIRST_ADVERTISER = next(iter(ADVERTISERS))

SCOPES = (1, 2, 4, 6, 7, 8)

TRACKS = {
    one.track_id: one
    for one in (
        Track(track_id="music_001", title="Upbeat", licensed=True, style="POP", seconds=60),
        Track(track_id="music_002", title="Chill", licensed=True, style="CHILL", seconds=75),
        Track(track_id="music_003", title="Beat", licensed=True, style="HIPHOP", seconds=45),
        Track(track_id="music_004", title="End", licensed=False, style="CINEMATIC", seconds=90),
        Track(track_id="music_005", title="Desert", licensed=False, style="AMBIENT", seconds=80),
        Track(track_id="music_006", title="Sunshine", licensed=True, style="POP", seconds=55),
    )
}

VIDEOS = {"v_demo": {"file_name": "demo.mp4", "duration": 15, "width": 1080, "height": 1920, "format": "mp4"}}
IMAGES = ("im_demo", "im_demo_2")
IMAGE_SIZE = {"width": 1080, "height": 1920}
IDENTITY = {"identity_id": "7000000000000000101", "identity_type": "CUSTOMIZED_USER", "display_name": "Practice shop"}
ACCOUNT = {"identity_id": "7000000000000000102", "identity_type": "TT_USER", "display_name": "Practice account"}
PIXEL = {"pixel_id": "7000000000000000201", "pixel_code": "SANDBOXPIXEL01", "pixel_name": "Practice pixel"}
_POSTS: tuple[dict[str, Any], ...] = (
    {
        "code": "#P0stOfMiraWhoBakesBreadEveryMorning0000001=", "item_id": "7300000000000000901",
        "text": "Sourdough at six in the morning #bread", "tiktok_name": "Mira bakes",
        "identity_id": "7000000000000000111", "seconds": 18.4, "ends": "2036-12-31 23:59:59",
    },
    {
        "code": "#P0stOfMiraFromLastSummerWhoseCodeEnded02=", "item_id": "7300000000000000902",
        "text": "Focaccia for the beach", "tiktok_name": "Mira bakes", "identity_id": "7000000000000000112",
        "seconds": 22.0, "ends": "2026-01-31 23:59:59",
    },
    {
        "code": "#P0stOfYukiThatIsShownInOneCountryAlone03=", "item_id": "7300000000000000903",
        "text": "朝のパン", "tiktok_name": "Yuki no pan", "identity_id": "7000000000000000113", "seconds": 9.5,
        "ends": "2036-12-31 23:59:59",
        "refused": "The post of this auth_code cannot be promoted in the country of this advertiser.",
    },
    {
        "code": "#P0stOfOmarThatAnotherShopIsBoostingNow04=", "item_id": "7300000000000000904",
        "text": "Flatbread in two minutes", "tiktok_name": "Omar", "identity_id": "7000000000000000114",
        "seconds": 31.0, "ends": "2036-12-31 23:59:59",
        "refused": "The auth_code has been used by another advertiser.",
    },
    {
        "code": "#P0stOfMiraThatIsARowOfPhotographsAlone05=", "item_id": "7300000000000000905",
        "text": "Ten loaves", "tiktok_name": "Mira bakes", "identity_id": "7000000000000000115", "seconds": None,
        "ends": "2036-12-31 23:59:59",
    },
    {
        "code": "#P0stOfMiraThatOnlyHerFriendsMayEverSee06=", "item_id": "7300000000000000906",
        "text": "Not for everybody", "tiktok_name": "Mira bakes", "identity_id": "7000000000000000116",
        "seconds": 12.0, "ends": "2036-12-31 23:59:59", "status": "ONLY_FRIEND_SEE",
    },
)  # fmt: skip
POSTS = {str(one["code"]): one for one in _POSTS}
SINCE = "2026-01-05 09:00:00"  # since when there is all that comes with an account
APPS = {"7000000000000000301": "ANDROID", "7000000000000000302": "IOS"}  # one app, on both systems
LEAD_FORMS = {"7000000000000000401": "Newsletter form", "7000000000000000402": "Call me back"}
