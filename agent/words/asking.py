"""What a rule node says: the refusal and its way out, or the next question with how far along the ad is."""

from collections.abc import Sequence

from agent.words.names import cta_name, field_names, objective_name
from agent.words.sentences import listed as in_a_list
from agent.words.sentences import say
from agent.words.shortening import shorter
from agent.words.telling import tell
from tools.core.advertiser import Advertiser
from tools.core.catalogue import SEED_FIELDS, Catalogue
from tools.core.cta import COMMON
from tools.core.draft import Draft
from tools.core.rule import Kind, Violation, refusals


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
    language: str = "en",
) -> str:
    """Say what is wrong, or ask for what is missing; empty where there is nothing to say."""
    refused = refusals(tuple(violations))
    if refused:
        return "\n".join((*(tell(one.told, language) for one in refused), *_proposal(draft, refused, language)))
    advice = [tell(one.told, language) for one in violations if one.kind is Kind.ADVICE]
    if not missing:
        return "\n".join(advice)
    question = _question(missing[0], draft, catalogue, accounts, language)
    return "\n".join([*advice, f"{_progress(draft, missing, language)}{question}"])


def _proposal(draft: Draft, refused: Sequence[Violation], language: str) -> list[str]:
    """Offer a shorter text; nobody takes it but the person."""
    cut = shorter(draft.text.value, tuple(one.rule for one in refused)) if draft.text else None
    return [say(language, "ask.shorter", copy=cut)] if cut else []


def _progress(draft: Draft, missing: Sequence[str], language: str) -> str:
    done = sum(draft.has(name) for name in SEED_FIELDS)
    if done == 0:
        return ""
    return say(language, "ask.progress", done=done, all=done + len(missing), needed=field_names(missing, language))


def _question(field: str, draft: Draft, catalogue: Catalogue, accounts: Sequence[Advertiser], language: str) -> str:
    match field:
        case "objective":
            offered = in_a_list((objective_name(one, language) for one in catalogue.objectives), language)
            return say(language, "ask.objective", offered=offered)
        case "cta":
            return say(language, "ask.cta", offered=in_a_list((cta_name(name, language) for name in COMMON), language))
        case "music":
            objective = catalogue.objective_of(draft)
            none_is_allowed = objective is None or objective.name == "TRAFFIC"
            return say(language, "ask.music_or_none" if none_is_allowed else "ask.music")
        case "advertiser" if accounts:
            listed = "; ".join(f"{one.advertiser_id} {one.name} ({one.currency})" for one in accounts)
            return say(language, "ask.advertiser_of", offered=listed)
        case _:
            return say(language, f"ask.{field}")
