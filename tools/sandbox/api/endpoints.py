"""The map of the Marketing API: each path, its method, what answers it, and what its token must be good for."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from tools.sandbox.wire.call import API, CheckedCall
from tools.sandbox.wire.envelope import Json

ACCOUNT, ADS, REPORTS, CREATIVES, APPS, PIXELS = 1, 2, 4, 6, 7, 8


@dataclass(frozen=True)
class Endpoint:
    """One path of the Marketing API."""

    method: str
    answered_by: str  # folder, module and function
    scope: int | None = None  # None: no token is asked for; 0: any advertising token will do
    names_advertiser: bool = True
    takes_files: bool = False

    @property
    def answer(self) -> Callable[[CheckedCall], Json | list[Json]]:
        """Give what answers, loaded now: most runs ask for few of all these paths."""
        module, _, function = self.answered_by.rpartition(".")
        found: Callable[[CheckedCall], Json | list[Json]] = getattr(import_module(f"tools.sandbox.{module}"), function)
        return found


ENDPOINTS = {
    f"{API}{path}": endpoint
    for path, endpoint in {
        "oauth2/access_token/": Endpoint("POST", "oauth.marketing_api.exchange", names_advertiser=False),
        "oauth2/revoke_token/": Endpoint("POST", "oauth.marketing_api.revoke", names_advertiser=False),
        "oauth2/advertiser/get/": Endpoint("GET", "oauth.marketing_api.list_advertisers", 0, names_advertiser=False),
        "advertiser/info/": Endpoint("GET", "accounts.advertisers.advertiser_info", ACCOUNT, names_advertiser=False),
        "app/list/": Endpoint("GET", "accounts.promoted.list_apps", APPS),
        "campaign/create/": Endpoint("POST", "ads.creation.create_campaign", ADS),
        "campaign/get/": Endpoint("GET", "ads.lists.list_campaigns", ADS),
        "campaign/update/": Endpoint("POST", "ads.changes.update_campaign", ADS),
        "campaign/status/update/": Endpoint("POST", "ads.switches.update_campaigns", ADS),
        "adgroup/create/": Endpoint("POST", "ads.creation.create_adgroup", ADS),
        "adgroup/get/": Endpoint("GET", "ads.lists.list_adgroups", ADS),
        "adgroup/update/": Endpoint("POST", "ads.changes.update_adgroup", ADS),
        "adgroup/status/update/": Endpoint("POST", "ads.switches.update_adgroups", ADS),
        "ad/create/": Endpoint("POST", "ads.creation.create_ads", ADS),
        "ad/get/": Endpoint("GET", "ads.lists.list_ads", ADS),
        "ad/update/": Endpoint("POST", "ads.changes.update_ads", ADS),
        "ad/status/update/": Endpoint("POST", "ads.switches.update_ads", ADS),
        "file/image/ad/info/": Endpoint("GET", "creatives.lookups.images", CREATIVES),
        "file/image/ad/search/": Endpoint("GET", "creatives.searches.search_images", CREATIVES),
        "file/image/ad/upload/": Endpoint("POST", "creatives.uploads.upload_image", CREATIVES, takes_files=True),
        "file/music/get/": Endpoint("GET", "creatives.lookups.music", CREATIVES),
        "file/music/upload/": Endpoint("POST", "creatives.uploads.upload_music", CREATIVES, takes_files=True),
        "file/name/check/": Endpoint("GET", "creatives.lookups.check_names", CREATIVES),
        "file/video/ad/info/": Endpoint("GET", "creatives.lookups.videos", CREATIVES),
        "file/video/ad/search/": Endpoint("GET", "creatives.searches.search_videos", CREATIVES),
        "file/video/ad/upload/": Endpoint("POST", "creatives.uploads.upload_video", CREATIVES, takes_files=True),
        "file/video/suggestcover/": Endpoint("GET", "creatives.lookups.covers", CREATIVES),
        "identity/create/": Endpoint("POST", "accounts.identities.create_identity", CREATIVES),
        "identity/get/": Endpoint("GET", "accounts.identities.list_identities", CREATIVES),
        "page/get/": Endpoint("GET", "accounts.promoted.list_pages", ADS),
        "pixel/list/": Endpoint("GET", "accounts.advertisers.pixels", PIXELS),
        "report/integrated/get/": Endpoint("GET", "reports.integrated.report", REPORTS, names_advertiser=False),
        "tool/interest_category/": Endpoint("GET", "accounts.audiences.interests", ADS),
        "tool/language/": Endpoint("GET", "accounts.audiences.languages", ADS),
        "tool/region/": Endpoint("GET", "accounts.regions.regions", ADS),
        "tt_video/authorize/": Endpoint("POST", "accounts.opened_posts.authorize_post", CREATIVES),
        "tt_video/info/": Endpoint("GET", "accounts.opened_posts.post_info", CREATIVES),
        "tt_video/list/": Endpoint("GET", "accounts.opened_posts.list_posts", CREATIVES),
        "user/info/": Endpoint("GET", "accounts.advertisers.user_info", 0, names_advertiser=False),
    }.items()
}
