"""The approval card and the receipt, rendered from facts alone."""

from collections.abc import Sequence

from agent.words.delivery import audience_words, place_words, schedule_words
from agent.words.names import cta_name, field_names, objective_name
from agent.words.sentences import say
from tools.core.draft import Budget, CarouselCreative, Draft, Source
from tools.core.money import Money
from tools.core.music import InVideoMusic, Music, NoMusic, spoken, track_id
from tools.core.objective import Objective
from tools.core.plan import Plan, Receipt, Step
from tools.core.target import Target

_WIDTH = 15


def card(
    plan: Plan, objective: Objective | None, same_name: int | None, advice: Sequence[str] = (), language: str = "en"
) -> str:
    """Render what will be sent, for a person to approve."""
    owner = plan.advertiser
    rows = (
        ("account", f"{owner.name}, {owner.advertiser_id} ({owner.currency})"),
        *_fields(plan.draft, objective, language),
        ("budget", _budget(plan, language)),
        *_delivery(plan.draft, language),
        *_practice(plan, language),
        *_same_name(same_name, language),
        *(("advice", words) for words in advice),
    )
    lines = (
        say(language, "card.approve", target=say(language, f"card.{plan.target.value}")),
        *(_row(say(language, f"card.{name}"), shown) for name, shown in rows),
        f"  {say(language, 'card.paused')}",
        _row(say(language, "card.fingerprint"), plan.fingerprint),
        say(language, "card.question"),
    )
    return "\n".join(lines)


def _row(label: str, shown: str) -> str:
    return f"  {label:<{_WIDTH}} {shown}"


def _fields(draft: Draft, objective: Objective | None, language: str) -> list[tuple[str, str]]:
    rows = (
        ("campaign", draft.campaign_name, f"“{draft.campaign_name.value}”" if draft.campaign_name else ""),
        ("objective", draft.objective, objective_name(objective, language) if objective else ""),
        ("text", draft.text, f"“{draft.text.value}”" if draft.text else ""),
        ("cta", draft.cta, cta_name(draft.cta.value, language) if draft.cta else ""),
        (
            "music",
            draft.music,
            f"{_music(draft.music.value, language)}; {_form(draft, language)}" if draft.music else "",
        ),
        ("landing_page", draft.landing_page, draft.landing_page.value if draft.landing_page else ""),
    )
    return [(name, f"{shown}{_mark(entry.source, language)}") for name, entry, shown in rows if entry is not None]


def _delivery(draft: Draft, language: str) -> list[tuple[str, str]]:
    rows = (
        ("schedule", draft.schedule, schedule_words(draft.schedule.value, language) if draft.schedule else ""),
        ("locations", draft.locations, place_words(draft.locations.value) if draft.locations else ""),
        ("audience", draft.audience, audience_words(draft.audience.value, language) if draft.audience else ""),
    )
    return [(name, f"{shown}{_mark(entry.source, language)}") for name, entry, shown in rows if entry is not None]


def _mark(source: Source, language: str) -> str:
    return "" if source is Source.SAID else say(language, f"card.{source.value}")


def _music(music: Music, language: str) -> str:
    match music:
        case NoMusic():
            return say(language, "card.no_music")
        case InVideoMusic():
            return say(language, "card.in_video")
        case _:
            return spoken(music)


def _form(draft: Draft, language: str) -> str:
    is_carousel = isinstance(draft.creative.value, CarouselCreative) if draft.creative else False
    has_track = draft.music is not None and track_id(draft.music.value) is not None
    return say(language, "card.carousel" if is_carousel or has_track else "card.video")


def _budget(plan: Plan, language: str) -> str:
    if plan.draft.budget is not None:
        budget: Budget = plan.draft.budget.value
        return say(language, f"card.{budget.mode}", amount=budget.amount)
    sent = next(write.body for write in plan.writes if write.step is Step.ADGROUP)
    return say(language, "card.practice_budget", amount=Money.of(str(sent["budget"]), plan.advertiser.currency))


def _practice(plan: Plan, language: str) -> list[tuple[str, str]]:
    if not plan.standins:
        return []
    return [("standins", say(language, "card.practice_fills", names=field_names(plan.standins, language)))]


def _same_name(same_name: int | None, language: str) -> list[tuple[str, str]]:
    if same_name is None:
        return [("note", say(language, "card.name_unknown"))]
    if same_name == 0:
        return []
    often = "card.name_once" if same_name == 1 else "card.name_often"
    return [("note", say(language, often, count=same_name))]


def receipt_words(receipt: Receipt, target: Target, language: str = "en") -> str:
    """Say what was created and where to look at it."""
    listed = say(language, "receipt.ids", **receipt.ids)
    kind = "sandbox" if target is Target.SANDBOX else "tiktok"
    return say(language, f"receipt.{kind}", name=receipt.campaign_name, ids=listed)
