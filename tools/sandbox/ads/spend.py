"""What a campaign has spent of its budget: in all, or today where the budget is for a day."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tools.sandbox.ads.figures import daily_budget, delivered
from tools.sandbox.ads.objects import Sort, find, select
from tools.sandbox.ads.spans import spans_of
from tools.sandbox.builtin import ADVERTISERS
from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import number

_ADS_OF = "one.kind = :sort AND one.advertiser_id = :advertiser AND one.campaign_id = :campaign"
_ROOM = 1.05  # a budget has to leave this much of what was spent


def room_problem(asked: CheckedCall, campaign: Json, new: Json) -> str | None:
    """Refuse another budget that is less than 105 % of what was spent."""
    budget = number(new.get("budget"))
    if budget is None or new["budget"] == campaign.get("budget"):
        return None
    least = round(_spent(asked, campaign) * _ROOM, 2)
    return None if budget >= least else f"budget must be at least 105 % of what was spent: {least:.2f}."


def _spent(asked: CheckedCall, campaign: Json) -> float:
    zone = ZoneInfo(ADVERTISERS[asked.advertiser_id].timezone)
    today = datetime.fromtimestamp(asked.at, zone).date()
    is_for_all_days = campaign.get("budget_mode") == "BUDGET_MODE_TOTAL"
    wanted = {"sort": Sort.AD, "advertiser": asked.advertiser_id, "campaign": campaign["campaign_id"]}
    ads = select(asked.db, _ADS_OF, wanted | {"limit": -1, "offset": 0}, asked.at)
    cents = 0
    for ad in ads:
        adgroup = find(asked, Sort.ADGROUP, ad["adgroup_id"]) or {}
        shared_by = [one for one in ads if campaign.get("budget_optimize_on") or one["adgroup_id"] == ad["adgroup_id"]]
        daily = daily_budget(adgroup, campaign, len(shared_by))
        hours = delivered(ad, daily, spans_of(asked.db, ad, adgroup, asked.at), zone)
        cents += sum(one.counts["cents"] for one in hours if is_for_all_days or one.hour.date() == today)
    return cents / 100
