"""The map of the Marketing API: each path, its method, what answers it, and what its token must be good for."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from tools.sandbox.call import API, Asked
from tools.sandbox.envelope import Json

ACCOUNT, ADS, REPORTS, CREATIVES, PIXELS = 1, 2, 4, 6, 8


@dataclass(frozen=True)
class Endpoint:
    """One path of the Marketing API."""

    method: str
    answered_by: str  # module and function
    scope: int | None = None  # None: no token is asked for; 0: any advertising token will do
    names_advertiser: bool = True
    takes_files: bool = False

    @property
    def answer(self) -> Callable[[Asked], Json | list[Json]]:
        """Give what answers, loaded now: most runs ask for few of all these paths."""
        module, _, function = self.answered_by.partition(".")
        found: Callable[[Asked], Json | list[Json]] = getattr(import_module(f"tools.sandbox.{module}"), function)
        return found


ENDPOINTS = {
    f"{API}{path}": endpoint
    for path, endpoint in {
        "oauth2/access_token/": Endpoint("POST", "oauth.exchange", names_advertiser=False),
        "oauth2/revoke_token/": Endpoint("POST", "oauth.revoke", names_advertiser=False),
        "oauth2/advertiser/get/": Endpoint("GET", "oauth.list_advertisers", 0, names_advertiser=False),
        "advertiser/info/": Endpoint("GET", "lookups.advertiser_info", ACCOUNT, names_advertiser=False),
        "campaign/create/": Endpoint("POST", "creating.create_campaign", ADS),
        "campaign/get/": Endpoint("GET", "listing.list_campaigns", ADS),
        "campaign/update/": Endpoint("POST", "updating.update_campaign", ADS),
        "campaign/status/update/": Endpoint("POST", "status.update_campaigns", ADS),
        "adgroup/create/": Endpoint("POST", "creating.create_adgroup", ADS),
        "adgroup/get/": Endpoint("GET", "listing.list_adgroups", ADS),
        "adgroup/update/": Endpoint("POST", "updating.update_adgroup", ADS),
        "adgroup/status/update/": Endpoint("POST", "status.update_adgroups", ADS),
        "ad/create/": Endpoint("POST", "creating.create_ads", ADS),
        "ad/get/": Endpoint("GET", "listing.list_ads", ADS),
        "ad/update/": Endpoint("POST", "updating.update_ads", ADS),
        "ad/status/update/": Endpoint("POST", "status.update_ads", ADS),
        "file/image/ad/info/": Endpoint("GET", "files.images", CREATIVES),
        "file/image/ad/upload/": Endpoint("POST", "uploading.upload_image", CREATIVES, takes_files=True),
        "file/music/get/": Endpoint("GET", "files.music", CREATIVES),
        "file/music/upload/": Endpoint("POST", "uploading.upload_music", CREATIVES, takes_files=True),
        "file/name/check/": Endpoint("GET", "files.check_names", CREATIVES),
        "file/video/ad/info/": Endpoint("GET", "files.videos", CREATIVES),
        "file/video/ad/upload/": Endpoint("POST", "uploading.upload_video", CREATIVES, takes_files=True),
        "file/video/suggestcover/": Endpoint("GET", "files.covers", CREATIVES),
        "identity/create/": Endpoint("POST", "identities.create_identity", CREATIVES),
        "identity/get/": Endpoint("GET", "identities.list_identities", CREATIVES),
        "pixel/list/": Endpoint("GET", "lookups.pixels", PIXELS),
        "report/integrated/get/": Endpoint("GET", "reporting.report", REPORTS, names_advertiser=False),
        "tool/region/": Endpoint("GET", "regions.regions", ADS),
        "user/info/": Endpoint("GET", "lookups.user_info", 0, names_advertiser=False),
    }.items()
}
