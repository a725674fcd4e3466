"""What every sandbox comes with: the app, two advertisers, and what they own."""

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
SINCE = "2026-01-05 09:00:00"  # since when there is all that comes with an account
APPS = {"7000000000000000301": "ANDROID", "7000000000000000302": "IOS"}  # one app, on both systems
LEAD_FORMS = {"7000000000000000401": "Newsletter form", "7000000000000000402": "Call me back"}
