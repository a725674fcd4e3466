"""The approval card and the receipt, rendered from facts alone."""

from collections.abc import Sequence

from tools.core.cta import spoken_cta
from tools.core.draft import Budget, CarouselCreative, Draft, Source
from tools.core.money import Money
from tools.core.music import InVideoMusic, Music, NoMusic, spoken, track_id
from tools.core.objective import Objective
from tools.core.plan import Plan, Receipt, Step
from tools.core.target import Target

_TARGETS = {
    Target.SANDBOX: "PRACTICE, the sandbox on this machine",
    Target.TIKTOK_SANDBOX: "TikTok's sandbox (never delivered)",
    Target.PRODUCTION: "TIKTOK, for real",
}
_PRACTICE_NAMES = {"creative": "video or pictures", "landing_page": "landing page", "lead_form": "lead form"}
_MARKS = {
    Source.INFERRED: "  (inferred, please check)",
    Source.DEFAULT: "  (default)",
    Source.PROFILE: "  (from the account)",
}


def card(plan: Plan, objective: Objective | None, same_name: int | None, advice: Sequence[str] = ()) -> str:
    """Render what will be sent, for a person to approve."""
    draft = plan.draft
    lines = [
        f"Please approve: {_TARGETS[plan.target]}",
        f"  Account         {plan.advertiser.name}, {plan.advertiser.advertiser_id} ({plan.advertiser.currency})",
        *(f"  {label:<15} {value}" for label, value in _fields(draft, objective)),
        f"  {'Budget':<15} {_budget(plan)}",
        *_practice(plan),
        *_same_name(same_name),
        *(f"  {'Advice':<15} {words}" for words in advice),
        "  Everything is created paused: nothing is shown or spent until it is switched on, which is its own question.",
        f"  Fingerprint     {plan.fingerprint}",
        "Submit exactly this? (yes / no / what to change)",
    ]
    return "\n".join(lines)


def _fields(draft: Draft, objective: Objective | None) -> list[tuple[str, str]]:
    rows = (
        ("Campaign", draft.campaign_name, f"“{draft.campaign_name.value}”" if draft.campaign_name else ""),
        ("Objective", draft.objective, objective.label if objective else ""),
        ("Text", draft.text, f"“{draft.text.value}”" if draft.text else ""),
        ("Call to action", draft.cta, spoken_cta(draft.cta.value) if draft.cta else ""),
        ("Music", draft.music, f"{_music(draft.music.value)}; {_form(draft)}" if draft.music else ""),
        ("Landing page", draft.landing_page, draft.landing_page.value if draft.landing_page else ""),
    )
    return [(name, f"{shown}{_MARKS.get(entry.source, '')}") for name, entry, shown in rows if entry is not None]


def _music(music: Music) -> str:
    match music:
        case NoMusic():
            return "none"
        case InVideoMusic():
            return "the video's own sound, rights confirmed by you"
        case _:
            return spoken(music)


def _form(draft: Draft) -> str:
    is_carousel = isinstance(draft.creative.value, CarouselCreative) if draft.creative else False
    has_track = draft.music is not None and track_id(draft.music.value) is not None
    return "a carousel of pictures with this track" if is_carousel or has_track else "a single video"


def _budget(plan: Plan) -> str:
    if plan.draft.budget is not None:
        budget: Budget = plan.draft.budget.value
        return f"{budget.amount} {'a day' if budget.mode == 'daily' else 'in all'}"
    sent = next(write.body for write in plan.writes if write.step is Step.ADGROUP)
    return f"{Money.of(str(sent['budget']), plan.advertiser.currency)} a day (practice money)"


def _practice(plan: Plan) -> list[str]:
    if not plan.standins:
        return []
    names = ", ".join(_PRACTICE_NAMES.get(name, name) for name in plan.standins)
    return [f"  {'Stand-ins':<15} practice fills in {names}; a real campaign would ask you for them"]


def _same_name(same_name: int | None) -> list[str]:
    if same_name is None:
        return ["  Note            I could not check whether a campaign of this name exists already."]
    if same_name == 0:
        return []
    there = "A campaign of this name exists" if same_name == 1 else f"{same_name} campaigns of this name exist"
    return [f"  Note            {there} already; this makes another one."]


def receipt_words(receipt: Receipt, target: Target) -> str:
    """Say what was created and where to look at it."""
    ids = receipt.ids
    listed = f"ad {ids['ad_id']}, ad group {ids['adgroup_id']}, campaign {ids['campaign_id']}"
    if target is Target.SANDBOX:
        return (
            f"PRACTICE receipt: “{receipt.campaign_name}” was submitted to the sandbox: {listed}. It is paused. "
            "Nothing left this machine. Look at it with `tiktok-ads ads list`, or `tiktok-ads sandbox state`."
        )
    return f"Submitted “{receipt.campaign_name}” to TikTok: {listed}. It is paused; TikTok reviews it next."
