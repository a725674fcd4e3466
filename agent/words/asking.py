"""What a rule node says: the refusal and its way out, or the next question with how far along the ad is."""

from collections.abc import Sequence

from tools.core.catalogue import SEED_FIELDS, Catalogue
from tools.core.cta import COMMON, spoken_cta
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Violation, refusals
from tools.core.target import Advertiser

NAMES = {
    "campaign_name": "campaign name",
    "cta": "call to action",
    "landing_page": "landing page",
    "lead_form": "lead form",
    "advertiser": "ad account",
}

_QUESTIONS = {
    "campaign_name": "What should the campaign be called? At least 3 characters.",
    "text": "What should the ad say? 1 to 100 characters, no emoji; I keep it exactly as you give it.",
    "identity": "Under which identity should the ad appear?",
    "creative": "Which video or pictures should it show?",
    "landing_page": "Which https address should it lead to?",
    "budget": "What is the budget, for a day or in all? I never assume one.",
    "schedule": "Until when should it run, or without an end?",
    "locations": "Where should it be shown?",
    "pixel": "Which pixel and event count the conversions?",
    "app": "Which app is advertised?",
    "lead_form": "Which lead form should it open?",
    "advertiser": "Which ad account should it go to?",
}


def asked_field(missing: Sequence[str], violations: Sequence[Violation]) -> str:
    """Name what is asked for next: the refused field first, else the first missing, else any reply."""
    refused = refusals(tuple(violations))
    if refused:
        return refused[0].field
    return missing[0] if missing else "reply"


def ask(
    draft: Draft,
    missing: Sequence[str],
    violations: Sequence[Violation],
    catalogue: Catalogue,
    accounts: Sequence[Advertiser] = (),
) -> str:
    """Say what is wrong, or ask for what is missing; empty where there is nothing to say."""
    refused = refusals(tuple(violations))
    if refused:
        return "\n".join(one.message for one in refused)
    advice = [one.message for one in violations]
    if not missing:
        return "\n".join(advice)
    question = _question(missing[0], catalogue, catalogue.objective_of(draft), accounts)
    return "\n".join([*advice, f"{_progress(draft, missing)}{question}"])


def _progress(draft: Draft, missing: Sequence[str]) -> str:
    decided = sum(draft.has(name) for name in SEED_FIELDS)
    if decided == 0:
        return ""
    needed = ", ".join(NAMES.get(name, name) for name in missing)
    return f"Noted ({decided} of {decided + len(missing)}; still needed: {needed}). "


def _question(field: str, catalogue: Catalogue, objective: Objective | None, accounts: Sequence[Advertiser]) -> str:
    match field:
        case "objective":
            offered = ", ".join(one.label for one in catalogue.objectives)
            return f"What is the campaign for? {offered}."
        case "cta":
            offered = ", ".join(spoken_cta(name) for name in COMMON)
            return f"Which call to action? For example {offered}."
        case "music":
            none_is_allowed = objective is None or objective.name == "TRAFFIC"
            offered = (
                "A track such as music_001, the video's own sound, or none"
                if none_is_allowed
                else ("A track such as music_001, or the video's own sound")
            )
            return f"Which music? {offered}."
        case "advertiser" if accounts:
            listed = "; ".join(f"{one.advertiser_id} {one.name} ({one.currency})" for one in accounts)
            return f"Which ad account should it go to? {listed}."
        case _:
            return _QUESTIONS[field]
