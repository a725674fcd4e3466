"""From a draft to the three writes of an ad, exactly as they will be sent."""

from dataclasses import replace
from datetime import datetime

from pydantic import JsonValue

from tools.core.advertiser import Advertiser
from tools.core.draft import Draft, Source
from tools.core.field import Fields, Making
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
    if any(one.needed(objective, target) and not whole.has(one.name) for one in fields):
        msg = "a plan is drawn from a draft in which nothing is missing"
        raise ValueError(msg)
    stood_in = tuple(one.name for one in fields if offered.has(one.name))
    return Plan(
        key=key,
        target=target,
        advertiser=advertiser,
        draft=draft,
        payload=_payload(fields, draft, filled) | {"advertiser_id": advertiser.advertiser_id, "standins": [*stood_in]},
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
        if one.standin is not None and not making.draft.has(one.name)
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
        if making.draft.has(field.name):
            for step, part in field.sent(field.of(making.draft), making).items():
                parts[step] |= part
    return parts


def _payload(fields: Fields, draft: Draft, filled: Draft) -> dict[str, JsonValue]:
    """Write the ad the way people see and export it: all that the card shows of its fields."""
    payload: dict[str, JsonValue] = {}
    for field in fields:
        known = filled if field.default is not None or field.standin_shown is not None else Draft()
        value = field.of(draft.over(known))
        for name, said in field.export(value).items() if value is not None else ():
            before = payload.get(name)
            payload[name] = {**before, **said} if isinstance(before, dict) and isinstance(said, dict) else said
    return payload


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
