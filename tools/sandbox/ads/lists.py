"""The three lists: filters, pages, newest first."""

import json

from tools.sandbox.ads.objects import SHOWN, Sort, count, select
from tools.sandbox.wire.call import CheckedCall, json_object
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import not_among, not_texts, read_time
from tools.sandbox.wire.paging import page_info, read_page

_MOST_IDS = 100
_ID_COLUMNS = {
    Sort.CAMPAIGN: {"campaign_ids": "one.id"},
    Sort.ADGROUP: {"adgroup_ids": "one.id", "campaign_ids": "one.campaign_id"},
    Sort.AD: {"ad_ids": "one.id", "adgroup_ids": "one.adgroup_id", "campaign_ids": "one.campaign_id"},
}
_PRIMARY_STATUSES = {
    "STATUS_ALL": "TRUE",
    "STATUS_NOT_DELETE": "one.status != 'DELETE'",
    "STATUS_DELETE": "one.status = 'DELETE'",
    "STATUS_DISABLE": "one.status = 'DISABLE'",
}
_TIMES = {
    "creation_filter_start_time": "CAST(one.created_at AS INTEGER) >= :creation_filter_start_time",
    "creation_filter_end_time": "CAST(one.created_at AS INTEGER) <= :creation_filter_end_time",
}


def list_campaigns(asked: CheckedCall) -> Json:
    """List campaigns."""
    return _list(Sort.CAMPAIGN, asked)


def list_adgroups(asked: CheckedCall) -> Json:
    """List ad groups."""
    return _list(Sort.ADGROUP, asked)


def list_ads(asked: CheckedCall) -> Json:
    """List ads."""
    return _list(Sort.AD, asked)


def _list(sort: Sort, asked: CheckedCall) -> Json:
    page = read_page(asked.fields)
    filters = json_object(asked.fields.get("filtering") or "{}", "filtering")
    clauses = ["one.kind = :sort", "one.advertiser_id = :advertiser", SHOWN]
    values: Json = {"sort": sort, "advertiser": asked.advertiser_id, "now": asked.at}
    for name, value in ({"primary_status": "STATUS_NOT_DELETE"} | filters).items():
        clause, values[name] = _filter(sort, name, value)
        clauses.append(clause)
    where = " AND ".join(clauses)
    total = count(asked.db, where, values)
    found = select(asked.db, where, values | {"limit": page.size, "offset": page.offset}, asked.at)
    return {"list": found, "page_info": page_info(page, total)}


def _filter(sort: Sort, name: str, value: object) -> tuple[str, str | float]:
    if name in _ID_COLUMNS[sort]:
        _refuse(not_texts({name: value}, name, _MOST_IDS))
        wanted = f"(SELECT CAST(value AS INTEGER) FROM json_each(:{name}))"  # noqa: S608 -- names of our own
        return f"{_ID_COLUMNS[sort][name]} IN {wanted}", json.dumps(value)
    if name == f"{sort}_name":
        return f"one.name = :{name}", str(value)
    if name == "primary_status":
        _refuse(not_among({name: str(value)}, name, _PRIMARY_STATUSES))
        return _PRIMARY_STATUSES[str(value)], str(value)
    if name in _TIMES:
        return _TIMES[name], _seconds(name, value)
    raise Refused(40002, f"filtering.{name} is not a filter that the sandbox knows.")


def _refuse(problem: str | None) -> None:
    if problem:
        raise Refused(40002, problem)


def _seconds(name: str, value: object) -> float:
    found = read_time(value)
    if found is None:
        raise Refused(40002, f"filtering.{name} must look like 2026-01-31 18:00:00, in UTC.")
    return found.timestamp()
