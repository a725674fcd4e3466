"""From a draft to the three writes of an ad, exactly as they will be sent."""

from datetime import UTC, datetime, timedelta
from typing import TypeVar

from pydantic import JsonValue

from tools.core.advertiser import Advertiser
from tools.core.audience import age_groups
from tools.core.draft import Audience, Budget, CarouselCreative, Draft, Entry, Place, Source, VideoCreative
from tools.core.moment import in_some_zone
from tools.core.money import Money
from tools.core.music import track_id
from tools.core.objective import Objective
from tools.core.plan import Plan, Step, Write
from tools.core.target import Target
from tools.core.text import cut_to_weight
from tools.core.values import Value

T = TypeVar("T")

API = "/open_api/v1.3"

_GENDERS = {"all": "GENDER_UNLIMITED", "female": "GENDER_FEMALE", "male": "GENDER_MALE"}
_DAILY_STANDIN = {"USD": 2000, "EUR": 2000, "GBP": 1500, "JPY": 2500}


class Standins(Value):
    """What practice fills in for the parts of a real campaign that the person need not have."""

    identity: str
    account: str  # the identity of an ad that appears as a TikTok account
    video_id: str
    cover_id: str
    image_ids: tuple[str, ...]
    location: Place
    landing_page: str
    pixel_id: str
    pixel_event: str


def fill_standins(
    draft: Draft, standins: Standins, objective: Objective, advertiser: Advertiser
) -> tuple[Draft, tuple[str, ...]]:
    """Fill what is open with stand-ins, marked as defaults; name what was filled."""
    budget = Budget(
        amount=Money(minor=_DAILY_STANDIN.get(advertiser.currency, 2000), currency=advertiser.currency), mode="daily"
    )
    offered: dict[str, object] = {
        "identity": standins.account if objective.identity_type == "TT_USER" else standins.identity,
        "creative": _standin_creative(draft, standins),
        "landing_page": standins.landing_page,
        "budget": budget,
        "locations": (standins.location,),
        "pixel": {"pixel_id": standins.pixel_id, "event": standins.pixel_event},
        "app": {"app_id": "7000000000000000999", "system": "ANDROID"},
        "lead_form": "7000000000000000888",
    }
    filled = {name: value for name, value in offered.items() if not draft.has(name)}
    return draft.fill(Source.DEFAULT, **filled), tuple(filled)


def _standin_creative(draft: Draft, standins: Standins) -> VideoCreative | CarouselCreative:
    if draft.music is not None and track_id(draft.music.value) is not None:
        return CarouselCreative(image_ids=standins.image_ids)
    return VideoCreative(video_id=standins.video_id, cover_id=standins.cover_id)


def payload_of(draft: Draft) -> dict[str, JsonValue]:
    """Write the ad the way people see and export it."""
    return {
        "campaign_name": draft.campaign_name.value if draft.campaign_name else None,
        "objective": draft.objective.value if draft.objective else None,
        "creative": {
            "text": draft.text.value if draft.text else None,
            "cta": draft.cta.value if draft.cta else None,
            "music_id": track_id(draft.music.value) if draft.music else None,
        },
    }


def draw_up(
    draft: Draft,
    objective: Objective,
    advertiser: Advertiser,
    target: Target,
    key: str,
    now: datetime,
    standins: Standins | None,
) -> Plan:
    """Draw up the plan: what the person approves and what submit sends."""
    whole, filled = fill_standins(draft, standins, objective, advertiser) if standins else (draft, ())
    return Plan(
        key=key,
        target=target,
        advertiser=advertiser,
        draft=draft,
        payload=payload_of(draft),
        standins=tuple(name for name in filled if _is_sent(name, objective)),
        writes=(
            Write(
                step=Step.CAMPAIGN, path=f"{API}/campaign/create/", body=_campaign(whole, objective, advertiser, key)
            ),
            Write(
                step=Step.ADGROUP, path=f"{API}/adgroup/create/", body=_adgroup(whole, objective, advertiser, key, now)
            ),
            Write(step=Step.AD, path=f"{API}/ad/create/", body=_ad(whole, objective, advertiser, key)),
        ),
        made_at=now,
    )


def _is_sent(name: str, objective: Objective) -> bool:
    if name in ("pixel", "app", "lead_form"):
        return name in objective.requires
    return name != "landing_page" or objective.landing_page


def tagged(name: str, key: str) -> str:
    """Decorate the name of an ad group or an ad so that it can be found again; a campaign's name stays as it is."""
    return f"{cut_to_weight(name, 490)} #{key[-8:]}"


def _campaign(draft: Draft, objective: Objective, advertiser: Advertiser, key: str) -> dict[str, JsonValue]:
    return {
        "advertiser_id": advertiser.advertiser_id,
        "campaign_name": _value(draft.campaign_name),
        "objective_type": objective.wire,
        "budget_mode": "BUDGET_MODE_INFINITE",
        "operation_status": "DISABLE",
        "request_id": key,
        **dict(objective.campaign_extra),
    }


def _adgroup(
    draft: Draft, objective: Objective, advertiser: Advertiser, key: str, now: datetime
) -> dict[str, JsonValue]:
    budget = _value(draft.budget)
    body: dict[str, JsonValue] = {
        "advertiser_id": advertiser.advertiser_id,
        "campaign_id": {"$": "campaign_id"},
        "adgroup_name": tagged(_value(draft.campaign_name), key),
        "placement_type": "PLACEMENT_TYPE_NORMAL",
        "placements": ["PLACEMENT_TIKTOK"],
        "location_ids": [place.location_id for place in _value(draft.locations)],
        "budget_mode": "BUDGET_MODE_DAY" if budget.mode == "daily" else "BUDGET_MODE_TOTAL",
        "budget": budget.amount.wire(),
        "optimization_goal": objective.goal.optimization_goal,
        "billing_event": objective.goal.billing_event,
        "bid_type": "BID_TYPE_NO_BID",
        "pacing": "PACING_MODE_SMOOTH",
        "operation_status": "ENABLE",
        "request_id": str(int(key) ^ 1),
        **_schedule(draft, now),
        **(_reach(draft.audience.value) if draft.audience else {}),
        **dict(objective.goal.extra),
    }
    if objective.promotion_type:
        body["promotion_type"] = objective.promotion_type
    return body | _demands(draft, objective)


def _schedule(draft: Draft, now: datetime) -> dict[str, JsonValue]:
    schedule = draft.schedule.value if draft.schedule else None
    starts = (schedule.starts if schedule else None) or now + timedelta(minutes=5)
    ends = schedule.ends if schedule else None
    times: dict[str, JsonValue] = {"schedule_start_time": _wire_time(starts)}
    if ends is None:
        return times | {"schedule_type": "SCHEDULE_FROM_NOW"}
    return times | {"schedule_type": "SCHEDULE_START_END", "schedule_end_time": _wire_time(ends)}


def _wire_time(moment: datetime) -> str:
    return in_some_zone(moment).astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


def _reach(audience: Audience) -> dict[str, JsonValue]:
    return {
        "age_groups": [group.wire for group in age_groups(audience)],
        "gender": _GENDERS[audience.gender],
    }


def _demands(draft: Draft, objective: Objective) -> dict[str, JsonValue]:
    demanded: dict[str, JsonValue] = {}
    if "pixel" in objective.requires and draft.pixel:
        demanded |= {"pixel_id": draft.pixel.value.pixel_id, "optimization_event": draft.pixel.value.event}
    if "app" in objective.requires and draft.app:
        demanded |= {"app_id": draft.app.value.app_id, "promotion_type": f"APP_{draft.app.value.system}"}
    return demanded


def _ad(draft: Draft, objective: Objective, advertiser: Advertiser, key: str) -> dict[str, JsonValue]:
    creative: dict[str, JsonValue] = {
        "ad_name": tagged(_value(draft.campaign_name), key),
        "identity_type": objective.identity_type,
        "identity_id": _value(draft.identity),
        "ad_text": _value(draft.text),
        "call_to_action": _value(draft.cta),
        "operation_status": "ENABLE",
        **_media(draft),
    }
    if objective.landing_page:
        creative["landing_page_url"] = _value(draft.landing_page)
    if "lead_form" in objective.requires and draft.lead_form:
        form = draft.lead_form.value
        creative["page_id"] = int(form) if form.isdecimal() else form  # the one id that TikTok writes as a number
    return {"advertiser_id": advertiser.advertiser_id, "adgroup_id": {"$": "adgroup_id"}, "creatives": [creative]}


def _media(draft: Draft) -> dict[str, JsonValue]:
    music = track_id(draft.music.value) if draft.music else None
    match _value(draft.creative):
        case CarouselCreative(image_ids=images):
            sound: dict[str, JsonValue] = {} if music is None else {"music_id": music}
            return {"ad_format": "CAROUSEL_ADS", "image_ids": list(images), **sound}
        case VideoCreative(video_id=video, cover_id=cover):
            return {"ad_format": "SINGLE_VIDEO", "video_id": video, "image_ids": [cover] if cover else []}
    msg = "an ad needs a creative"
    raise ValueError(msg)


def _value(entry: Entry[T] | None) -> T:
    if entry is None:
        msg = "a plan is drawn from a draft in which nothing is missing"
        raise ValueError(msg)
    return entry.value
