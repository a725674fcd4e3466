"""The map of the Marketing API: each path, its method, what answers it, and what its token must be good for."""

from collections.abc import Callable
from dataclasses import dataclass

from tools.sandbox import creating, listing, lookups, oauth, status
from tools.sandbox.call import API, Asked
from tools.sandbox.envelope import Json

ACCOUNT, ADS, CREATIVES, PIXELS = 1, 2, 6, 8


@dataclass(frozen=True)
class Endpoint:
    """One path of the Marketing API."""

    method: str
    answer: Callable[[Asked], Json]
    scope: int | None = None  # None: no token is asked for; 0: any advertising token will do
    names_advertiser: bool = True


ENDPOINTS = {
    f"{API}{path}": endpoint
    for path, endpoint in {
        "oauth2/access_token/": Endpoint("POST", oauth.exchange, names_advertiser=False),
        "oauth2/revoke_token/": Endpoint("POST", oauth.revoke, names_advertiser=False),
        "oauth2/advertiser/get/": Endpoint("GET", oauth.list_advertisers, 0, names_advertiser=False),
        "advertiser/info/": Endpoint("GET", lookups.advertiser_info, ACCOUNT, names_advertiser=False),
        "campaign/create/": Endpoint("POST", creating.create_campaign, ADS),
        "campaign/get/": Endpoint("GET", listing.list_campaigns, ADS),
        "campaign/status/update/": Endpoint("POST", status.update_campaigns, ADS),
        "adgroup/create/": Endpoint("POST", creating.create_adgroup, ADS),
        "adgroup/get/": Endpoint("GET", listing.list_adgroups, ADS),
        "adgroup/status/update/": Endpoint("POST", status.update_adgroups, ADS),
        "ad/create/": Endpoint("POST", creating.create_ads, ADS),
        "ad/get/": Endpoint("GET", listing.list_ads, ADS),
        "ad/status/update/": Endpoint("POST", status.update_ads, ADS),
        "file/music/get/": Endpoint("GET", lookups.music, CREATIVES),
        "file/video/ad/info/": Endpoint("GET", lookups.videos, CREATIVES),
        "identity/get/": Endpoint("GET", lookups.identities, CREATIVES),
        "pixel/list/": Endpoint("GET", lookups.pixels, PIXELS),
        "tool/region/": Endpoint("GET", lookups.regions, ADS),
    }.items()
}
