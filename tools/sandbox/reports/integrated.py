"""The synchronous report, put together from what the ads did hour by hour."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from tools.gazetteer.table import place
from tools.sandbox.ads.figures import daily_budget, delivered
from tools.sandbox.ads.objects import Sort, select
from tools.sandbox.ads.spans import spans_of
from tools.sandbox.builtin import ADVERTISERS
from tools.sandbox.reports.filters import COMPARED, shows_deleted
from tools.sandbox.reports.metrics import as_number, written
from tools.sandbox.reports.question import COUNTRY, DAY, HOUR, ID_OF_LEVEL, ReportQuestion, read_question
from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import read_time
from tools.sandbox.wire.paging import page_info

_EVERYTHING = {"limit": -1, "offset": 0}
_ONE_DAY = timedelta(days=1)
_HOURS = range(24)


@dataclass
class _Row:
    dimensions: Json
    attributes: Json
    counts: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class _Account:
    """The objects of one advertiser, and the days that count."""

    advertiser_id: str
    campaigns: dict[str, Json]
    adgroups: dict[str, Json]
    ads: list[Json]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(ADVERTISERS[self.advertiser_id].timezone)


def report(asked: CheckedCall) -> Json:
    """Answer a BASIC report."""
    question = read_question(asked)
    rows: dict[tuple[str, ...], _Row] = {}
    for advertiser_id in question.accounts:
        _add_account(rows, asked, question, advertiser_id)
    listed = [_written(row, question) for row in rows.values()]
    kept = [one for one in listed if all(filter_.keeps_row(one["all"]) for filter_ in question.filters)]
    if question.order:
        name, is_descending = question.order
        kept.sort(key=lambda one: as_number(one["metrics"][name]), reverse=is_descending)
    page = question.page
    shown = [{name: one[name] for name in ("dimensions", "metrics")} for one in kept[page.offset :][: page.size]]
    answer: Json = {"list": shown, "page_info": page_info(page, len(kept))}
    return answer | ({"total_metrics": _totals(rows, question)} if question.with_totals else {})


def _add_account(
    rows: dict[tuple[str, ...], _Row], asked: CheckedCall, question: ReportQuestion, advertiser_id: str
) -> None:
    account = _account(asked, question, advertiser_id)
    today = datetime.fromtimestamp(asked.at, account.zone).date()
    for ad in account.ads:
        born = _local_day(ad["create_time"], account.zone)
        first, last = question.days or (born, today)
        first, last = max(first, born), min(last, today)
        if first > last:
            continue
        for key, row in _empty_rows(account, ad, question, first, last):
            rows.setdefault(key, row)
        adgroup = account.adgroups[ad["adgroup_id"]]
        daily = daily_budget(adgroup, account.campaigns[ad["campaign_id"]], _siblings(account, ad))
        for one in delivered(ad, daily, spans_of(asked.db, ad, adgroup, asked.at), account.zone):
            if first <= one.hour.date() <= last:
                rows[tuple(_dimensions(account, ad, question, one.hour).values())].counts.update(one.counts)


def _account(asked: CheckedCall, question: ReportQuestion, advertiser_id: str) -> _Account:
    def all_of(sort: Sort) -> list[Json]:
        where = "one.kind = :sort AND one.advertiser_id = :advertiser"
        return select(asked.db, where, {"sort": sort, "advertiser": advertiser_id, **_EVERYTHING}, asked.at)[::-1]

    with_deleted = shows_deleted(question.filters)
    ads = [
        one
        for one in all_of(Sort.AD)
        if (with_deleted or "DELETE" not in one["secondary_status"])
        and all(filter_.keeps_ad(one) for filter_ in question.filters)
    ]
    campaigns = {one["campaign_id"]: one for one in all_of(Sort.CAMPAIGN)}
    return _Account(advertiser_id, campaigns, {one["adgroup_id"]: one for one in all_of(Sort.ADGROUP)}, ads)


def _empty_rows(
    account: _Account, ad: Json, question: ReportQuestion, first: date, last: date
) -> Iterator[tuple[tuple[str, ...], _Row]]:
    for moment in _moments(question, first, last):
        dimensions = _dimensions(account, ad, question, moment)
        yield tuple(dimensions.values()), _Row(dimensions, _attributes(account, ad, question))


def _moments(question: ReportQuestion, first: date, last: date) -> list[datetime]:
    days = [first + _ONE_DAY * number for number in range((last - first).days + 1)] if question.time else [first]
    hours = _HOURS if question.time == HOUR else (0,)
    return [datetime(day.year, day.month, day.day, hour, tzinfo=UTC) for day in days for hour in hours]


def _dimensions(account: _Account, ad: Json, question: ReportQuestion, moment: datetime) -> Json:
    adgroup = account.adgroups[ad["adgroup_id"]]
    places = [found.country for one in adgroup.get("location_ids") or [] if (found := place(one)) is not None]
    known = {
        "advertiser_id": account.advertiser_id,
        "campaign_id": ad["campaign_id"],
        "adgroup_id": ad["adgroup_id"],
        "ad_id": ad["ad_id"],
        DAY: f"{moment:%Y-%m-%d} 00:00:00",
        HOUR: f"{moment:%Y-%m-%d %H}:00:00",
        COUNTRY: places[0] if places else ADVERTISERS[account.advertiser_id].country,
    }
    return {name: known[name] for name in question.dimensions}


def _attributes(account: _Account, ad: Json, question: ReportQuestion) -> Json:
    advertiser = ADVERTISERS[account.advertiser_id]
    found: Json = {"currency": advertiser.currency, "timezone": advertiser.timezone, "advertiser_name": advertiser.name}
    level_id = ID_OF_LEVEL[question.level]
    if level_id == "advertiser_id":
        return found
    campaign = account.campaigns[ad["campaign_id"]]
    found |= {name: campaign.get(name) for name in ("campaign_id", "campaign_name", "objective_type")}
    found["campaign_budget"] = campaign.get("budget")
    if level_id != "campaign_id":
        adgroup = account.adgroups[ad["adgroup_id"]]
        found |= {
            name: adgroup.get(name)
            for name in ("adgroup_id", "adgroup_name", "placement_type", "promotion_type", "budget")
        }
    if level_id == "ad_id":
        found |= {name: ad.get(name) for name in ("ad_name", "ad_text", "call_to_action")}
    return found


def _written(row: _Row, question: ReportQuestion) -> Json:
    names = {*question.metrics, *COMPARED}
    found = {name: written(name, row.counts, row.attributes) for name in names}
    return {"dimensions": row.dimensions, "metrics": {name: found[name] for name in question.metrics}, "all": found}


def _totals(rows: dict[tuple[str, ...], _Row], question: ReportQuestion) -> Json:
    total = sum((row.counts for row in rows.values()), Counter[str]())
    return {name: written(name, total, {}) for name in question.metrics}


def _siblings(account: _Account, ad: Json) -> int:
    is_shared = account.campaigns[ad["campaign_id"]].get("budget_optimize_on")
    name = "campaign_id" if is_shared else "adgroup_id"
    return sum(one[name] == ad[name] for one in account.ads)


def _local_day(created: str, zone: ZoneInfo) -> date:
    found = read_time(created)
    return found.astimezone(zone).date() if found else date.min
