"""The three writes of an ad: checked whole, then inserted."""

import re
from datetime import UTC, datetime

from tools.sandbox.ads.geoblock import is_region_blocked
from tools.sandbox.ads.objects import Birth, Sort, count, find, insert
from tools.sandbox.builtin import ADVERTISERS
from tools.sandbox.checks.adgroups import Circumstances, adgroup_problem
from tools.sandbox.checks.ads import creatives_problem
from tools.sandbox.checks.campaigns import campaign_problem
from tools.sandbox.creatives.owned import owned_by
from tools.sandbox.stock import is_strict, stock_of
from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json, Refused

# Practice has one campaign name that the region forbids; it must be a word of its own, so George may advertise.
_FORBIDDEN_NAME = re.compile(r"(?i)^geo(?![^\W_])")


def create_campaign(asked: CheckedCall) -> Json:
    """Create a campaign."""
    _refuse_region(asked)
    name = asked.fields.get("campaign_name") or ""
    if _FORBIDDEN_NAME.match(str(name)):
        raise Refused(40118, "This campaign is not on the list of those allowed in the advertiser's region.")
    _refuse(campaign_problem(asked.fields, _currency(asked)))
    return _created(asked, Birth(Sort.CAMPAIGN, asked.advertiser_id, name, asked.fields, asked.at))


def create_adgroup(asked: CheckedCall) -> Json:
    """Create an ad group in a campaign."""
    _refuse_region(asked)
    campaign = _parent(asked, Sort.CAMPAIGN)
    now = datetime.fromtimestamp(asked.at, UTC)
    zone = ADVERTISERS[asked.advertiser_id].timezone
    around = Circumstances(campaign, _currency(asked), zone, now, stock_of(asked.db))
    _refuse(adgroup_problem(asked.fields, around))
    name, parent = asked.fields["adgroup_name"], int(campaign["campaign_id"])
    return _created(asked, Birth(Sort.ADGROUP, asked.advertiser_id, name, asked.fields, asked.at, parent))


def create_ads(asked: CheckedCall) -> Json:
    """Create the ads of one request in an ad group; all of them, or none."""
    _refuse_region(asked)
    adgroup = _parent(asked, Sort.ADGROUP)
    _refuse(creatives_problem(asked.fields, adgroup, owned_by(asked.db, asked.advertiser_id, asked.at)))
    parents = int(adgroup["campaign_id"]), int(adgroup["adgroup_id"])
    births = [
        Birth(Sort.AD, asked.advertiser_id, one["ad_name"] or _made_up_name(asked), one, asked.at, *parents)
        for one in asked.fields["creatives"]
    ]
    ads = [_created(asked, birth) for birth in births]
    return {"ad_ids": [one["ad_id"] for one in ads], "creatives": ads}


def _created(asked: CheckedCall, birth: Birth) -> Json:
    _refuse_second_name(asked, birth)
    new_id = insert(asked.db, birth)
    return find(asked, birth.sort, new_id) or {}


def _refuse_second_name(asked: CheckedCall, birth: Birth) -> None:
    """Refuse what is called as another is, unless a request_id says that it is wanted; strict accounts alone do."""
    if birth.sort is Sort.AD or asked.fields.get("request_id") or not is_strict(asked.db):
        return
    same = "one.kind = :kind AND one.advertiser_id = :account AND one.name = :name AND one.status != 'DELETE'"
    inside = " AND one.campaign_id = :campaign" if birth.campaign_id else ""
    values = {"kind": birth.sort, "account": birth.advertiser_id, "name": birth.name, "campaign": birth.campaign_id}
    if count(asked.db, same + inside, values):
        raise Refused(40002, f"{birth.sort}_name already exists. Please use another name.")


def _parent(asked: CheckedCall, sort: Sort) -> Json:
    field = f"{sort}_id"
    if not asked.fields.get(field):
        raise Refused(40002, f"{field} is required.")
    found = find(asked, sort, asked.fields[field])
    if found is None:
        raise Refused(40002, f"{field} {asked.fields[field]} does not exist or was deleted.")
    return found


def _refuse(problem: str | None) -> None:
    if problem:
        raise Refused(40002, problem)


def _refuse_region(asked: CheckedCall) -> None:
    if asked.is_region_blocked or is_region_blocked(asked.db):
        raise Refused(41000, "Advertising is blocked in the region of this advertiser.")


def _currency(asked: CheckedCall) -> str:
    return ADVERTISERS[asked.advertiser_id].currency


def _made_up_name(asked: CheckedCall) -> str:
    return f"Ad {datetime.fromtimestamp(asked.at, UTC):%Y-%m-%d %H:%M}"
