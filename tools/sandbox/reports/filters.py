"""The filters of a report."""

import operator
from collections.abc import Callable
from dataclasses import dataclass

from tools.sandbox.reports.metrics import as_number
from tools.sandbox.wire.call import json_list, json_objects
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import missing, not_text

_IDS = {"campaign_ids": "campaign_id", "adgroup_ids": "adgroup_id", "ad_ids": "ad_id"}
_STATUSES = {f"{sort}_status": sort for sort in ("campaign", "adgroup", "ad")}
COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "GREATER_EQUAL": operator.ge,
    "GREATER_THAN": operator.gt,
    "LOWER_EQUAL": operator.le,
    "LOWER_THAN": operator.lt,
}
COMPARED = ("spend", "impressions", "clicks", "conversion", "ctr", "cpc", "cpm")


@dataclass(frozen=True)
class Filter:
    """One condition."""

    field: str
    kind: str
    values: tuple[str, ...]

    def keeps_ad(self, ad: Json) -> bool:
        """Say whether an ad counts."""
        return self.field not in _IDS or ad[_IDS[self.field]] in self.values

    def keeps_row(self, metrics: Json) -> bool:
        """Say whether a row stays."""
        if self.kind not in COMPARISONS:
            return True
        return COMPARISONS[self.kind](as_number(str(metrics[self.field])), as_number(self.values[0]))


def read_filters(fields: Json) -> tuple[Filter, ...]:
    """Read the conditions, or refuse."""
    listed = json_objects(fields.get("filtering") or "[]", "filtering")
    return tuple(_filter(one) for one in listed)


def shows_deleted(filters: tuple[Filter, ...]) -> bool:
    """Say whether deleted objects count; usually they do not."""
    return any(one.field in _STATUSES and "STATUS_ALL" in one.values for one in filters)


def _filter(one: Json) -> Filter:
    names = ("field_name", "filter_type", "filter_value")
    problem = missing(one, *names) or not_text(one, *names)
    if problem:
        raise Refused(40002, f"filtering: {problem}")
    field, kind, value = (str(one[name]) for name in names)
    if (field in _IDS or field in _STATUSES) and kind == "IN":
        return Filter(field, kind, tuple(json_list(value, "filter_value")))
    if field in COMPARED and kind in COMPARISONS:
        return Filter(field, kind, (value,))
    raise Refused(40002, f"filtering: {field} with {kind} is not a filter that the sandbox knows.")
