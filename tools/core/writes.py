"""From a draft to the three writes of an ad, exactly as they will be sent."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from pydantic import JsonValue

from tools.core.advertiser import Advertiser
from tools.core.draft import Draft, Source
from tools.core.field import Fields, Making
from tools.core.moments import zone_of
from tools.core.objective import Objective
from tools.core.plan import API, Plan, Step, Write
from tools.core.standins import Standins
from tools.core.target import Target


def draw_up(
    fields: Fields,
    draft: Draft,
    objective: Objective,
    advertiser: Advertiser,
    target: Target,
    key: str,
    now: datetime,
    standins: Standins | None,
) -> Plan:
    """Draw up the plan: what the person approves and what submit sends."""
    making = Making(draft=draft, objective=objective, advertiser=advertiser, key=key, now=now)
    offered = _offered(fields, making, standins) if standins else Draft()
    filled = _defaults(fields, draft).over(offered)
    whole = draft.over(filled)
    if any(one.is_missing(whole, objective, target) for one in fields):
        msg = "a plan is drawn from a draft in which nothing is missing"
        raise ValueError(msg)
    stood_in = tuple(one.name for one in fields if offered.has(one.name))
    return Plan(
        key=key,
        target=target,
        advertiser=advertiser,
        draft=draft,
        payload=_payload(fields, draft, filled, advertiser) | _beside(fields, offered, advertiser, target),
        standins=stood_in,
        filled=filled,
        writes=_writes(_parts(fields, replace(making, draft=whole)), making),
        made_at=now,
    )


def _offered(fields: Fields, making: Making, standins: Standins) -> Draft:
    """Give stand-ins, marked as defaults, for what is open and would be sent."""
    offers = (
        (one, one.standin(standins, making))
        for one in fields
        if one.standin is not None and not making.draft.has(one.name) and not one.is_spared(making.draft)
    )
    sent = {one.name: value for one, value in offers if one.sent(value, making)}
    return Draft().fill(Source.DEFAULT, **sent)


def _defaults(fields: Fields, draft: Draft) -> Draft:
    values = {one.name: one.default for one in fields if one.default is not None and not draft.has(one.name)}
    return Draft().fill(Source.DEFAULT, **values)


def _parts(fields: Fields, making: Making) -> dict[Step, dict[str, JsonValue]]:
    """Ask every field for what it puts into each write; a later one may say more exactly what an earlier one said."""
    parts: dict[Step, dict[str, JsonValue]] = {step: {} for step in Step}
    for field in fields:
        if making.draft.has(field.name) and not field.is_spared(making.draft):
            for step, part in field.sent(field.of(making.draft), making).items():
                parts[step] |= part
    return parts


def _payload(fields: Fields, draft: Draft, filled: Draft, advertiser: Advertiser) -> dict[str, JsonValue]:
    """Write the ad the way people see and export it: all that was decided, and what is sent where nobody decides."""
    known = [(one, filled if one.default is not None or one.standin_shown is not None else Draft()) for one in fields]
    values = [(field, field.of(draft.over(also))) for field, also in known]
    placed = ((one, one.by_the_clock_of(value, zone_of(advertiser))) for one, value in values if value is not None)
    return _together(field.export(value) for field, value in placed)


def _beside(fields: Fields, offered: Draft, advertiser: Advertiser, target: Target) -> dict[str, JsonValue]:
    """Write for what account and target the ad is, and what practice fills in."""
    stood_in = [(one, one.of(offered)) for one in fields]
    return {
        "target": target.value,
        "advertiser_id": advertiser.advertiser_id,
        "account": {"name": advertiser.name, "currency": advertiser.currency},
        "standins": [one.name for one, value in stood_in if value is not None],
        "standin_values": _together(one.export(value) for one, value in stood_in if value is not None),
    }


def _together(exports: Iterable[dict[str, JsonValue]]) -> dict[str, JsonValue]:
    """Put together what several fields say; two may speak of one thing, or both bring files."""
    whole: dict[str, JsonValue] = {}
    for name, said in (each for one in exports for each in one.items()):
        match whole.get(name), said:
            case dict() as before, dict():
                whole[name] = {**before, **said}
            case list() as before, list():
                whole[name] = [*before, *said]
            case _:
                whole[name] = said
    return whole


def _writes(parts: dict[Step, dict[str, JsonValue]], making: Making) -> tuple[Write, ...]:
    """Put the fields' parts beside what every ad is sent with."""
    owner: dict[str, JsonValue] = {"advertiser_id": making.advertiser.advertiser_id}
    campaign: dict[str, JsonValue] = {
        "budget_mode": "BUDGET_MODE_INFINITE",
        "operation_status": "DISABLE",
        "request_id": making.key,
    }
    adgroup: dict[str, JsonValue] = {
        "campaign_id": {"$": "campaign_id"},
        "placement_type": "PLACEMENT_TYPE_NORMAL",
        "placements": ["PLACEMENT_TIKTOK"],
        "bid_type": "BID_TYPE_NO_BID",
        "pacing": "PACING_MODE_SMOOTH",
        "operation_status": "ENABLE",
        "request_id": str(int(making.key) ^ 1),
    }
    ad: dict[str, JsonValue] = {
        "adgroup_id": {"$": "adgroup_id"},
        "creatives": [{"operation_status": "ENABLE", **parts[Step.AD]}],
    }
    return (
        Write(step=Step.CAMPAIGN, path=f"{API}/campaign/create/", body=owner | campaign | parts[Step.CAMPAIGN]),
        Write(step=Step.ADGROUP, path=f"{API}/adgroup/create/", body=owner | adgroup | parts[Step.ADGROUP]),
        Write(step=Step.AD, path=f"{API}/ad/create/", body=owner | ad),
    )
