"""What a report is asked for, checked by TikTok's limits."""

from dataclasses import dataclass
from datetime import date

from tools.sandbox.builtin import ADVERTISERS
from tools.sandbox.reports.filters import Filter, read_filters
from tools.sandbox.reports.metrics import DEFAULT_METRICS, METRICS
from tools.sandbox.wire.call import CheckedCall, json_list
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import missing, not_among
from tools.sandbox.wire.paging import Page, read_page

ID_OF_LEVEL = {
    "AUCTION_AD": "ad_id",
    "AUCTION_ADGROUP": "adgroup_id",
    "AUCTION_CAMPAIGN": "campaign_id",
    "AUCTION_ADVERTISER": "advertiser_id",
}
DAY, HOUR, COUNTRY = "stat_time_day", "stat_time_hour", "country_code"
_LONGEST_DAYS = {DAY: 30, HOUR: 1, None: 365}
_OTHER_TYPES = ("AUDIENCE", "PLAYABLE_MATERIAL", "CATALOG", "BC", "TT_SHOP")
_MOST_ACCOUNTS = 5


@dataclass(frozen=True)
class ReportQuestion:
    """A report that can be answered."""

    accounts: tuple[str, ...]
    level: str
    dimensions: tuple[str, ...]
    metrics: tuple[str, ...]
    days: tuple[date, date] | None  # None: the whole lifetime
    filters: tuple[Filter, ...]
    order: tuple[str, bool] | None  # by which metric, and whether the greatest comes first
    with_totals: bool
    page: Page

    @property
    def time(self) -> str | None:
        """The time dimension, or None."""
        return _time_of(self.dimensions)


def read_question(asked: CheckedCall) -> ReportQuestion:
    """Read what is asked for, or refuse."""
    fields = asked.fields
    _check_type(fields)
    dimensions = _dimensions(fields)
    metrics = tuple(json_list(fields["metrics"], "metrics")) if fields.get("metrics") else DEFAULT_METRICS
    unknown = [one for one in metrics if one not in METRICS]
    if unknown:
        raise Refused(40002, f"metrics holds {unknown[0]}, which is not a metric of a BASIC report.")
    return ReportQuestion(
        accounts=_accounts(asked),
        level=fields["data_level"],
        dimensions=dimensions,
        metrics=metrics,
        days=_days(fields, _time_of(dimensions)),
        filters=read_filters(fields),
        order=_order(fields, metrics),
        with_totals=_is_true(fields, "enable_total_metrics"),
        page=read_page(fields),
    )


def _check_type(fields: Json) -> None:
    if fields.get("report_type") in _OTHER_TYPES or fields.get("service_type") == "RESERVATION":
        raise Refused(40009, "The sandbox has reports of the type BASIC for the service type AUCTION alone.")
    problem = (
        missing(fields, "report_type", "data_level", "dimensions")
        or not_among(fields, "report_type", ("BASIC", *_OTHER_TYPES))
        or not_among(fields, "service_type", ("AUCTION", "RESERVATION"))
        or not_among(fields, "data_level", ID_OF_LEVEL)
    )
    if problem:
        raise Refused(40002, problem)


def _accounts(asked: CheckedCall) -> tuple[str, ...]:
    if asked.fields.get("advertiser_ids"):
        found = tuple(json_list(asked.fields["advertiser_ids"], "advertiser_ids"))
    else:
        found = tuple(filter(None, [asked.fields.get("advertiser_id")]))
    if not 1 <= len(found) <= _MOST_ACCOUNTS:
        raise Refused(40002, f"advertiser_id or advertiser_ids must name 1 to {_MOST_ACCOUNTS} advertisers.")
    foreign = [one for one in found if one not in asked.permitted_ids or one not in ADVERTISERS]
    if foreign:
        raise Refused(40001, f"The access token gives no permission for advertiser {foreign[0]}.")
    return found


def _dimensions(fields: Json) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(json_list(fields["dimensions"], "dimensions")))
    level_id = ID_OF_LEVEL[fields["data_level"]]
    allowed = (level_id, DAY, HOUR, COUNTRY)
    unknown = [one for one in found if one not in allowed]
    if unknown:
        raise Refused(40002, f"dimensions holds {unknown[0]}; with {fields['data_level']} it takes {allowed}.")
    if level_id not in found:
        raise Refused(40002, f"dimensions must hold {level_id} with {fields['data_level']}.")
    if DAY in found and HOUR in found:
        raise Refused(40002, f"dimensions takes one of {DAY} and {HOUR}.")
    return found


def _days(fields: Json, time: str | None) -> tuple[date, date] | None:
    if _is_true(fields, "query_lifetime"):
        if time:
            raise Refused(40002, f"query_lifetime does not go with {time}.")
        return None
    problem = missing(fields, "start_date", "end_date")
    if problem:
        raise Refused(40002, problem)
    start, end = _day(fields, "start_date"), _day(fields, "end_date")
    if end < start:
        raise Refused(40002, "end_date must not lie before start_date.")
    most = _LONGEST_DAYS[time]
    if (end - start).days >= most:
        span = f"{most} day{'' if most == 1 else 's'}"
        raise Refused(40002, f"The max time span is {span} {f'when {time} is used' if time else 'in one report'}.")
    return start, end


def _day(fields: Json, name: str) -> date:
    text = fields[name]
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.isoformat() != text:
        raise Refused(40002, f"{name} must look like 2026-01-31.")
    return found


def _order(fields: Json, metrics: tuple[str, ...]) -> tuple[str, bool] | None:
    problem = not_among(fields, "order_type", ("ASC", "DESC"))
    field = fields.get("order_field")
    if field and field not in metrics:
        problem = f"order_field must be one of {', '.join(metrics)}."
    if problem:
        raise Refused(40002, problem)
    return (field, fields.get("order_type") != "ASC") if field else None


def _is_true(fields: Json, name: str) -> bool:
    problem = not_among(fields, name, ("true", "false", "True", "False"))
    if problem:
        raise Refused(40002, problem)
    return str(fields.get(name)).lower() == "true"


def _time_of(dimensions: tuple[str, ...]) -> str | None:
    return next((one for one in (DAY, HOUR) if one in dimensions), None)
