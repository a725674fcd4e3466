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

SCOPES = (1, 2, 4, 6, 8)

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

REGIONS = {
    "6252001": ("United States", "US"),
    "6251999": ("Canada", "CA"),
    "2635167": ("United Kingdom", "GB"),
    "2921044": ("Germany", "DE"),
    "3017382": ("France", "FR"),
    "1861060": ("Japan", "JP"),
    "2077456": ("Australia", "AU"), "2782113": ("Austria", "AT"), "2802361": ("Belgium", "BE"),
    "3469034": ("Brazil", "BR"), "2623032": ("Denmark", "DK"), "660013": ("Finland", "FI"),
    "1269750": ("India", "IN"), "1643084": ("Indonesia", "ID"), "2963597": ("Ireland", "IE"),
    "3175395": ("Italy", "IT"), "1733045": ("Malaysia", "MY"), "3996063": ("Mexico", "MX"),
    "2750405": ("Netherlands", "NL"), "2186224": ("New Zealand", "NZ"), "3144096": ("Norway", "NO"),
    "1694008": ("Philippines", "PH"), "798544": ("Poland", "PL"), "2264397": ("Portugal", "PT"),
    "102358": ("Saudi Arabia", "SA"), "1880251": ("Singapore", "SG"), "953987": ("South Africa", "ZA"),
    "1835841": ("South Korea", "KR"), "2510769": ("Spain", "ES"), "2661886": ("Sweden", "SE"),
    "2658434": ("Switzerland", "CH"), "1605651": ("Thailand", "TH"), "298795": ("Turkey", "TR"),
    "290557": ("United Arab Emirates", "AE"), "1562822": ("Vietnam", "VN"),
    "5332921": ("California", "US"), "5128638": ("New York", "US"), "4736286": ("Texas", "US"),
}  # fmt: skip
PARENTS = {"5332921": "6252001", "5128638": "6252001", "4736286": "6252001"}  # a place inside another
