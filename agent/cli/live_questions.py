"""What both sandboxes are asked, by the ports that the program itself asks through: reads alone."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date

from agent.wiring.live_sides import LiveSide
from tools.core.plan import Step
from tools.core.ports import Trace

_FIRST, _LAST = date(2020, 12, 8), date(2020, 12, 19)  # of these days TikTok's sandbox has made-up figures
_NOBODYS = "1"  # an id that nothing has
_NO_NAME = "a name that nothing here has"


@dataclass(frozen=True)
class LiveQuestion:
    """One question; it may take more than one request."""

    name: str
    ask: Callable[[LiveSide], Awaitable[object]]


async def _video_and_cover(side: LiveSide) -> None:
    videos = await side.assets.videos(side.account.advertiser_id)
    if videos:
        await side.assets.cover(side.account.advertiser_id, videos[0].file_id)


def _groups(side: LiveSide) -> Awaitable[object]:
    trace = Trace(step=Step.ADGROUP, name=_NO_NAME, parent_id=None)
    return side.reader.find(side.account.advertiser_id, trace)


QUESTIONS = (
    LiveQuestion("the ad account", lambda side: side.reader.advertisers()),
    LiveQuestion("campaigns and ads", lambda side: side.reader.ads(side.account.advertiser_id)),
    LiveQuestion("ad groups", _groups),
    LiveQuestion("campaigns of a name", lambda side: side.reader.campaigns_named(side.account.advertiser_id, _NO_NAME)),
    LiveQuestion("music", lambda side: side.reader.tracks(side.account.advertiser_id)),
    LiveQuestion("a track that is not there", lambda side: side.reader.track(side.account.advertiser_id, _NOBODYS)),
    LiveQuestion("identities", lambda side: side.assets.identities(side.account.advertiser_id)),
    LiveQuestion("pixels", lambda side: side.assets.pixels(side.account.advertiser_id)),
    LiveQuestion("apps", lambda side: side.assets.apps(side.account.advertiser_id)),
    LiveQuestion("lead forms", lambda side: side.assets.forms(side.account.advertiser_id)),
    LiveQuestion("videos and a cover", _video_and_cover),
    LiveQuestion("pictures", lambda side: side.assets.pictures(side.account.advertiser_id)),
    LiveQuestion("places", lambda side: side.assets.regions(side.account.advertiser_id, "TRAFFIC")),
    LiveQuestion("languages", lambda side: side.assets.languages(side.account.advertiser_id)),
    LiveQuestion("interests", lambda side: side.assets.interests(side.account.advertiser_id)),
    LiveQuestion("figures of campaigns", lambda side: side.assets.figures(side.account, Step.CAMPAIGN, _FIRST, _LAST)),
    LiveQuestion(
        "figures of ads by day",
        lambda side: side.assets.figures(side.account, Step.AD, _FIRST, _LAST, by_day=True),
    ),
    LiveQuestion("an account that is not the login's", lambda side: side.reader.ads(_NOBODYS)),
    LiveQuestion(
        "the cover of a video that is not there",
        lambda side: side.assets.cover(side.account.advertiser_id, _NOBODYS),
    ),
    LiveQuestion(
        "places for an objective that does not exist",
        lambda side: side.assets.regions(side.account.advertiser_id, "NO_OBJECTIVE"),
    ),
    LiveQuestion(
        "figures that end before they begin",
        lambda side: side.assets.figures(side.account, Step.CAMPAIGN, _LAST, _FIRST),
    ),
)
