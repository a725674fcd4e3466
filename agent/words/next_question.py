"""What a rule node says: the refusal and its way out, or the next question with how far along the ad is."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from agent.language.said.unkept import RULE as SAID_AND_LOST
from agent.words.names import field_names
from agent.words.noted import noted_since
from agent.words.sentences import in_a_row, say
from agent.words.shorter_form import shorter
from agent.words.to_choose import choices_words
from agent.words.translation import tell
from tools.core.advertiser import Advertiser
from tools.core.catalogue import Catalogue
from tools.core.characters import AD_TEXT_LIMIT, weighted_length
from tools.core.draft import Draft
from tools.core.offer import Offer
from tools.core.rule import Kind, Violation, refusals
from tools.core.sentence import Told
from tools.core.target import Target
from tools.fields.text import FIELD as TEXT


class _Refusal(Protocol):
    @property
    def rule(self) -> str: ...

    @property
    def told(self) -> Told: ...


R = TypeVar("R", bound=_Refusal)


def pressing(refused: Sequence[R], missing: Sequence[str]) -> tuple[R, ...]:
    """Keep what has to be mended now; what is merely open is asked about once nothing is missing."""
    return tuple(one for one in refused if not (missing and one.rule == SAID_AND_LOST))


def still_open(violations: Iterable[_Refusal], language: str) -> str:
    """Quote what is asked about later."""
    quoted = [str(one.told.facts["quoted"]) for one in violations if one.rule == SAID_AND_LOST]
    return say(language, "ask.open", said=", ".join(quoted)) if quoted else ""


def asked_field(missing: Sequence[str], violations: Sequence[Violation]) -> str:
    """Name what is asked for next: the refused field first, else the first missing, else any reply."""
    refused = pressing(refusals(tuple(violations)), missing)
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
    before: Draft | None = None,
    *,
    target: Target,
    zone: str,
    choices: Sequence[Offer] | None = None,
) -> str:
    """Say what was understood since, and what is wrong or missing; empty where there is nothing to say."""
    refused = pressing(refusals(tuple(violations)), missing)
    known = draft if before is None else before
    told_elsewhere = {one.field for one in refused}
    noted = noted_since(known, draft, catalogue.fields, language, zone, told_elsewhere=told_elsewhere)
    if refused:
        told = (tell(one.told, language) for one in refused)
        return "\n".join(one for one in (noted, *told, *_proposal(draft, refused, language)) if one)
    advice = [tell(one.told, language) for one in violations if one.kind is Kind.ADVICE]
    if not missing:
        return "\n".join(advice)
    question = _question(missing[0], draft, catalogue, accounts, language)
    if choices is not None:
        question = in_a_row((question, choices_words(missing[0], [one.row for one in choices], language)), language)
    progress = _progress(missing, len(catalogue.required(draft, target)), language)
    return "\n".join([*advice, in_a_row((noted, progress, still_open(violations, language), question), language)])


def _proposal(draft: Draft, refused: Sequence[Violation], language: str) -> list[str]:
    """Offer a shorter text; nobody takes it but the person."""
    text = TEXT.of(draft)
    cut = None if text is None else shorter(text, tuple(one.rule for one in refused))
    return [say(language, "ask.shorter", copy=cut, length=weighted_length(cut), limit=AD_TEXT_LIMIT)] if cut else []


def _progress(missing: Sequence[str], needed: int, language: str) -> str:
    done = needed - len(missing)
    if done <= 0:
        return ""
    return say(language, "ask.progress", done=done, all=needed, needed=field_names(missing, language))


def _question(name: str, draft: Draft, catalogue: Catalogue, accounts: Sequence[Advertiser], language: str) -> str:
    if name == "advertiser" and accounts:
        listed = "; ".join(f"{one.advertiser_id} {one.name} ({one.currency})" for one in accounts)
        return say(language, "ask.advertiser_of", offered=listed)
    field = next((one for one in catalogue.fields if one.name == name), None)
    if field is None or field.question is None:
        return say(language, f"ask.{name}")
    return tell(field.question(catalogue.objective_of(draft), catalogue.objectives), language)
