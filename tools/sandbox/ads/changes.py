"""Changing campaigns, ad groups and ads: checked as whole as when they are created."""

from datetime import UTC, datetime

from tools.sandbox.ads.objects import Sort, change, find, known_fields
from tools.sandbox.ads.review import ReviewVerdict, keep_verdict
from tools.sandbox.ads.spend import room_problem
from tools.sandbox.builtin import ADVERTISERS
from tools.sandbox.checks.adgroups import Circumstances, adgroup_problem
from tools.sandbox.checks.ads import creatives_problem
from tools.sandbox.checks.campaigns import campaign_problem
from tools.sandbox.creatives.owned import owned_by
from tools.sandbox.stock import stock_of
from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json, Refused

_NEVER_CHANGED = {
    Sort.CAMPAIGN: ("objective_type", "budget_mode", "app_promotion_type", "campaign_type", "operation_status"),
    Sort.ADGROUP: (
        "placement_type", "promotion_type", "budget_mode", "optimization_goal", "billing_event", "schedule_type",
        "app_id", "operation_status",
    ),
    Sort.AD: ("ad_format", "operation_status"),
}  # fmt: skip
_IDS = ("advertiser_id", "campaign_id", "adgroup_id", "ad_id")


def update_campaign(asked: CheckedCall) -> Json:
    """Change the fields of a campaign that are given."""
    old = _old(asked, Sort.CAMPAIGN, asked.fields)
    new = _changed(Sort.CAMPAIGN, old, old | _given(asked.fields))
    campaign = find(asked, Sort.CAMPAIGN, asked.fields["campaign_id"]) or {}
    _refuse(campaign_problem(new, ADVERTISERS[asked.advertiser_id].currency) or room_problem(asked, campaign, new))
    return _written(asked, Sort.CAMPAIGN, asked.fields["campaign_id"], new["campaign_name"], new)


def update_adgroup(asked: CheckedCall) -> Json:
    """Replace an ad group: what is not given is gone, but for what can never change."""
    old = _old(asked, Sort.ADGROUP, asked.fields)
    listed = find(asked, Sort.ADGROUP, asked.fields["adgroup_id"]) or {}
    campaign = find(asked, Sort.CAMPAIGN, listed["campaign_id"])
    if campaign is None:
        raise Refused(40002, f"campaign_id {listed['campaign_id']} was deleted.")
    new = _changed(Sort.ADGROUP, old, _given(asked.fields))
    is_same_start = new.get("schedule_start_time") == old.get("schedule_start_time")
    now = datetime.fromisoformat(listed["create_time"]).replace(tzinfo=UTC) if is_same_start else _now(asked)
    owner = ADVERTISERS[asked.advertiser_id]
    around = Circumstances(campaign, owner.currency, owner.timezone, now, stock_of(asked.db))
    _refuse(adgroup_problem(new, around))
    return _written(asked, Sort.ADGROUP, asked.fields["adgroup_id"], new["adgroup_name"], new)


def update_ads(asked: CheckedCall) -> Json:
    """Replace ads of an ad group, all or none; with ``patch_update`` only what is given changes."""
    adgroup = find(asked, Sort.ADGROUP, asked.fields.get("adgroup_id"))
    if adgroup is None:
        raise Refused(40002, "adgroup_id is required and must be an ad group of this advertiser.")
    creatives = asked.fields.get("creatives")
    if not isinstance(creatives, list) or not all(isinstance(one, dict) for one in creatives):
        raise Refused(40002, "creatives must be a list of objects.")
    is_patch = asked.fields.get("patch_update") is True
    changed = []
    for one in creatives:
        old = _old(asked, Sort.AD, one)
        changed.append(_changed(Sort.AD, old, (old if is_patch else {}) | _given(one)))
    _refuse(creatives_problem({"creatives": changed}, adgroup, owned_by(asked.db, asked.advertiser_id, asked.at)))
    ads = [
        _written(asked, Sort.AD, one["ad_id"], new["ad_name"], new) for one, new in zip(creatives, changed, strict=True)
    ]
    for ad in ads:
        keep_verdict(asked.db, int(ad["ad_id"]), ReviewVerdict.AGAIN, "", asked.at)
    again = [find(asked, Sort.AD, ad["ad_id"]) or {} for ad in ads]
    return {"ad_ids": [one["ad_id"] for one in again], "creatives": again}


def _old(asked: CheckedCall, sort: Sort, fields: Json) -> Json:
    name = f"{sort}_id"
    object_id = fields.get(name)
    if not object_id:
        raise Refused(40002, f"{name} is required.")
    found = find(asked, sort, object_id)
    is_elsewhere = sort is Sort.AD and found and found["adgroup_id"] != asked.fields.get("adgroup_id")
    if found is None or is_elsewhere:
        raise Refused(40002, f"{name} {object_id} does not exist or was deleted.")
    return known_fields(asked.db, object_id)


def _given(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if name not in _IDS and value is not None}


def _changed(sort: Sort, old: Json, new: Json) -> Json:
    fixed = {name: old[name] for name in (*_NEVER_CHANGED[sort], *_IDS) if name in old}
    moved = next((name for name in _NEVER_CHANGED[sort] if name in new and new[name] != old.get(name)), None)
    if moved and moved != "operation_status":
        raise Refused(40002, f"{moved} cannot be changed after the {sort} was created.")
    return new | fixed


def _written(asked: CheckedCall, sort: Sort, object_id: object, name: str, fields: Json) -> Json:
    change(asked.db, object_id, name, fields, asked.at)
    return find(asked, sort, object_id) or {}


def _refuse(problem: str | None) -> None:
    if problem:
        raise Refused(40002, problem)


def _now(asked: CheckedCall) -> datetime:
    return datetime.fromtimestamp(asked.at, UTC)
