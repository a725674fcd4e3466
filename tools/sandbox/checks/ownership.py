"""What a strict account refuses besides: what it does not own, what cannot be used, and what is named twice."""

from collections.abc import Iterable

from tools.core.media.ratios import near_ratio
from tools.sandbox.builtin import APPS, LEAD_FORMS
from tools.sandbox.creatives.owned import Owned
from tools.sandbox.stock import AVAILABLE, Stock
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import missing, not_among

_INSTANT_FORM = "LEAD_GENERATION"
_LISTS_OF_ADGROUP = ("location_ids", "zipcode_ids", "placements", "age_groups", "interest_category_ids", "languages")


def adgroup_ownership_problem(fields: Json, stock: Stock) -> str | None:
    """Say what of an ad group is not the account's to use, or is named twice; None outside strictness."""
    if not stock.is_strict:
        return None
    return _repeated(fields, _LISTS_OF_ADGROUP) or _event_problem(fields, stock) or _app_problem(fields)


def ad_ownership_problem(creative: Json, adgroup: Json, owned: Owned) -> str | None:
    """Say what of an ad is not the account's to use, or is named twice; None outside strictness."""
    if not owned.stock.is_strict:
        return None
    return (
        _availability_problem(creative, owned)
        or _form_problem(creative, adgroup)
        or _repeated(creative, ("image_ids",))
        or _ratio_problem(creative, owned)
    )


def _event_problem(fields: Json, stock: Stock) -> str | None:
    pixel = stock.pixels.get(fields.get("pixel_id") or "")
    event = fields.get("optimization_event")
    if pixel is None or not event or event in {one["optimization_event"] for one in pixel["events"]}:
        return None
    return f"optimization_event {event} is no event of the pixel {pixel['pixel_id']}."


def _app_problem(fields: Json) -> str | None:
    app_id = fields.get("app_id")
    if not app_id:
        return None
    platform = APPS.get(str(app_id))
    if platform is None:
        return f"app_id {app_id} is not an app of this advertiser."
    return not_among(fields, "promotion_type", (f"APP_{platform}",))


def _availability_problem(creative: Json, owned: Owned) -> str | None:
    identity = owned.identities[creative["identity_id"]]
    if identity["available_status"] == AVAILABLE:
        return None
    return f"identity_id {identity['identity_id']} cannot be used: its status is {identity['available_status']}."


def _form_problem(creative: Json, adgroup: Json) -> str | None:
    is_form_wanted = adgroup.get("promotion_type") == _INSTANT_FORM
    page_id = creative.get("page_id")
    if not page_id:
        return missing(creative, "page_id") if is_form_wanted else None
    return None if str(page_id) in LEAD_FORMS else f"page_id {page_id} is not an instant form of this advertiser."


def _repeated(fields: Json, names: Iterable[str]) -> str | None:
    for name in names:
        held = fields.get(name)
        twice = next((one for one in held if held.count(one) > 1), None) if isinstance(held, list) else None
        if twice is not None:
            return f"{name} holds {twice} twice."
    return None


def _ratio_problem(creative: Json, owned: Owned) -> str | None:
    ratio = owned.ratios.get(creative.get("video_id") or "")
    if not ratio or near_ratio(ratio, 1):
        return None
    return f"video_id {creative['video_id']} is neither 9:16 nor 1:1 nor 16:9."
