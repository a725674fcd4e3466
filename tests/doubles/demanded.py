"""What TikTok demands of each body by its documentation, and what is wrong with an ad that was made in words.

By shape, not by acceptance: TikTok's SDK says how a body looks, and the strict sandbox what the documentation demands.
"""

from collections.abc import AsyncIterator, Iterator, Mapping
from itertools import count
from typing import Any

from tests.doubles.every_kind import Case, Made
from tests.doubles.sandbox_client import SandboxClient
from tests.doubles.sdk_bodies import by_the_sdk, differences, flat
from tests.doubles.strict_tiktok import StrictTikTok
from tools.core.plan import Step

_PATHS = {step: f"{step.value}/create" for step in Step}
_REFUSED = 40002
# What each body may lack; everything else that is sent, TikTok demands.
OPTIONAL: Mapping[Step, frozenset[str]] = {
    Step.CAMPAIGN: frozenset({"operation_status", "request_id"}),
    Step.ADGROUP: frozenset({"operation_status", "request_id", "placement_type", "bid_type", "operating_systems"}),
    Step.AD: frozenset({"operation_status", "aigc_disclosure_type"}),
}
# A button leads somewhere, so these are asked for a page although TikTok takes them without one.
_WITHOUT_A_PAGE = ("REACH", "VIDEO_VIEWS")
# Which of the demanded fields a person's answer supplies; no other answer is asked for because TikTok demands it.
SUPPLIED: Mapping[str, tuple[str, ...]] = {
    "campaign_name": ("campaign_name", "adgroup_name", "ad_name"),
    "text": ("ad_text",),
    "cta": ("call_to_action",),
    "music": ("music_id",),
    "identity": ("identity_type", "identity_id"),
    "creative": ("ad_format", "video_id", "image_ids"),
    "landing_page": ("landing_page_url",),
    "budget": ("budget_mode", "budget"),
    "schedule": ("schedule_type", "schedule_start_time", "schedule_end_time"),
    "locations": ("location_ids",),
    "pixel": ("pixel_id", "optimization_event"),
    "app": ("app_id", "promotion_type"),
    "lead_form": ("page_id",),
}
_BY_THE_OBJECTIVE = frozenset({
    *("advertiser_id", "campaign_id", "adgroup_id", "objective_type", "app_promotion_type", "promotion_type"),
    *("placements", "optimization_goal", "billing_event", "bid_display_mode", "pacing"),
})  # fmt: skip
_SPAIN, _SHOP, _ACCOUNT = "2510769", "7000000000000000101", "7000000000000000102"
_CHECKOUT = {"pixel_id": "7000000000000000202", "optimization_event": "ON_WEB_ORDER"}
_OWN = {"own_video": ("mine.mp4",), "own_pictures": ("one.png", "two.png")}


async def complaints(made: Made, served: StrictTikTok) -> list[str]:
    """Give everything that is wrong with an ad; nothing where all of it is as TikTok wants it."""
    if made.failure or not made.card or set(made.sent) != set(Step):
        return [f"{made.case}: no ad: {made.failure or made.asked}"]
    async with served.client() as client:
        said = await _said(made, client)
        shown = [await _shown(client, step) for step in Step]
        left_out = [one async for one in refusals(made, client)]
    found = (
        *_wrongly_asked(made),
        *(f"the card lacks {one!r}" for one in _on_card(made) if one not in made.card),
        *_unlike_the_sdk(made, said),
        *(one for step, row in zip(Step, shown, strict=True) for one in _not_kept(flat(made.sent[step]), row)),
        *_wrongly_refused(made, dict(left_out)),
    )
    return [f"{made.case}: {one}" for one in found]


def _wrongly_asked(made: Made) -> Iterator[str]:
    """Hold what was asked for against what TikTok demands, and what it demands against what was asked for."""
    if made.asked != made.case.asked:
        yield f"asked for {made.asked}, and not for {made.case.asked}"
    sent = {name for body in made.sent.values() for name in flat(body)}
    supplied = {name for field in (*made.asked, "identity") for name in SUPPLIED.get(field, ())}
    optional = frozenset[str]().union(*OPTIONAL.values())
    if unasked := sent - supplied - optional - _BY_THE_OBJECTIVE:
        yield f"nobody was asked for {sorted(unasked)}"
    for field in made.asked:
        is_ours = field == "ai_label" or (field == "music" and made.case.kind.is_video)
        if not is_ours and sent.isdisjoint(SUPPLIED[field]):
            yield f"{field} was asked for, and nothing of it is sent"


def _on_card(made: Made) -> Iterator[str]:
    """Give what a person has to find on the card, each as it is written in every language."""
    case = made.case
    yield from (case.answers(name)[0] for name in ("campaign_name", "text"))
    yield from ("30.00 USD", _SPAIN, "2026-12-20")
    yield from (_OWN.get(case.kind.shows[-1]) or (("summer sale.mp4",) if case.kind.is_video else ("front.jpg",)))
    further = {"landing_page": case.answers("landing_page")[0], "pixel": "Checkout pixel", "app": "Practice app"}
    further |= {"identity": "Practice ", "lead_form": "Newsletter form"}
    yield from (words for field, words in further.items() if field in made.asked)


async def _said(made: Made, client: SandboxClient) -> dict[Step, dict[str, Any]]:
    """Give what the person said as TikTok writes it, what only the clock knows as it was sent."""
    case, starts = made.case, flat(made.sent[Step.ADGROUP]).get("schedule_start_time")
    adgroup: dict[str, Any] = {
        "campaign_id": made.sent[Step.ADGROUP]["campaign_id"],
        "location_ids": [_SPAIN],
        "budget": 30.0,
        "schedule_type": "SCHEDULE_START_END",
        "schedule_start_time": starts,
        "schedule_end_time": "2026-12-21 04:59:00",
    }
    ad = {"ad_text": case.answers("text")[0], **await _identity(made)}
    if "landing_page" in case.asked:
        ad["landing_page_url"] = case.answers("landing_page")[0]
    if case.kind.is_own:
        ad["aigc_disclosure_type"] = "NOT_DECLARED"
    return {
        Step.CAMPAIGN: {"campaign_name": case.answers("campaign_name")[0]},
        Step.ADGROUP: adgroup | (_CHECKOUT if "pixel" in case.asked else {}),
        Step.AD: ad | await _media(case, client),
    }


async def _identity(made: Made) -> dict[str, str]:
    second = made.case.objective == "ENGAGEMENT" or made.case.language == "de"  # who says "the second one" there
    name = ("TT_USER", _ACCOUNT) if second else ("CUSTOMIZED_USER", _SHOP)
    return dict(zip(("identity_type", "identity_id"), name, strict=True))


async def _media(case: Case, client: SandboxClient) -> dict[str, Any]:
    """Give what the ad shows; files of the person's by the ids under which the account has them."""
    names = _OWN.get(case.kind.shows[-1], ())
    if case.kind.is_video:
        video = await _id_of(client, "video", *names) if names else ["v_summer"]
        return {"ad_format": "SINGLE_VIDEO", "video_id": video[0], "image_ids": [f"{video[0]}_cover_1"]}
    pictures = await _id_of(client, "image", *names) if names else ["im_demo", "im_demo_2"]
    return {"ad_format": "CAROUSEL_ADS", "image_ids": pictures, "music_id": "music_001"}


async def _id_of(client: SandboxClient, sort: str, *names: str) -> list[str]:
    found = await client.get(f"file/{sort}/ad/search", advertiser_id="7000000000000000001")
    ids = {one["file_name"]: str(one[f"{sort}_id"]) for one in found["data"]["list"]}
    return [next(ids[called] for called in ids if stem in called) for stem in (one.partition(".")[0] for one in names)]


def _unlike_the_sdk(made: Made, said: Mapping[Step, Mapping[str, Any]]) -> Iterator[str]:
    """Hold what came over the wire against what the SDK would send for what the person said."""
    key = str(made.sent[Step.CAMPAIGN]["request_id"])
    theirs = by_the_sdk(made.case.objective, {}, key=key, said=said)
    theirs[Step.AD]["adgroup_id"] = made.sent[Step.AD]["adgroup_id"]
    for step in Step:
        if unlike := differences(step, made.sent[step], theirs[step]):
            yield f"{step.value} is not the SDK's: {unlike}"


async def _shown(client: SandboxClient, step: Step) -> dict[str, Any]:
    answer = await client.get(f"{step.value}/get", advertiser_id="7000000000000000001")
    row: dict[str, Any] = answer["data"]["list"][0]
    return row


def _not_kept(sent: Mapping[str, Any], shown: Mapping[str, Any]) -> Iterator[str]:
    """Give what TikTok shows otherwise than it was sent."""
    for name, value in sent.items():
        if name in shown and shown[name] != value and str(shown[name]) != str(value):
            yield f"{name} was sent as {value!r}, and there is {shown[name]!r}"


async def refusals(made: Made, client: SandboxClient) -> AsyncIterator[tuple[tuple[Step, str], str]]:
    """Leave out each field of each body by itself, and give what is said to that; nothing where it passes."""
    numbers = count(7_000_000_000_000)
    for step in Step:
        for name in flat(made.sent[step]):
            anew = {"request_id": str(next(numbers)), f"{step.value}_name": f"Without {name} {next(numbers)}"}
            body = {key: value for key, value in made.sent[step].items() if key != "creatives"}
            creative = (made.sent[step].get("creatives") or [None])[0]
            if step is not Step.AD:
                body |= anew
            else:
                body["creatives"] = [{key: value for key, value in creative.items() if key != name}]
            answer = await client.post(_PATHS[step], {key: value for key, value in body.items() if key != name})
            yield (step, name), "" if answer["code"] == 0 else f"{answer['code']} {answer['message']}"


def _wrongly_refused(made: Made, left_out: Mapping[tuple[Step, str], str]) -> Iterator[str]:
    for (step, name), words in left_out.items():
        is_free = made.case.objective in _WITHOUT_A_PAGE and name == "landing_page_url"
        if (name in OPTIONAL[step] or is_free) and words:
            yield f"{step.value} without {name} was refused: {words}"
        if not (name in OPTIONAL[step] or is_free) and not (words.startswith(str(_REFUSED)) and name in words):
            yield f"{step.value} without {name} was not refused for it: {words or 'it passed'}"
