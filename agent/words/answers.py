"""Answers to questions about a plan, from the plan alone."""

import re

from agent.language.languages import words_of
from agent.words.sentences import in_a_row, say
from agent.words.tool_phrases import request_for
from agent.words.translation import tell
from tools.core.money import Money
from tools.core.music import track_id
from tools.core.patterns import lazily
from tools.core.plan import Plan, Step
from tools.fields.audience import FIELD as AUDIENCE
from tools.fields.locations import FIELD as LOCATIONS
from tools.fields.music import FIELD as MUSIC
from tools.fields.text import FIELD as TEXT


def _asks_for(topic: str, more: str = "") -> re.Pattern[str]:
    known = words_of(lambda one: "|".join(one.topics.get(topic, ())))
    return re.compile(f"{known}|{more}" if more else known, re.IGNORECASE)


_TOPICS = (
    (_asks_for("cost", r"budget|money|presupuesto|orçamento|预算|予算|how much"), "_cost"),
    (request_for("list_advertisers", more=r"\bwhose?\b"), "_account"),
    (lazily(r"text|copy|\bsays?\b|wording|words|texto|texte|文案|テキスト", re.IGNORECASE), "_text"),
    (
        lazily(
            r"when|date|start|long|schedule|until|live|running|cuándo|empieza|wann|quand|quando|什么时候|いつ",
            re.IGNORECASE,
        ),
        "_dates",
    ),
    (_asks_for("music"), "_music"),
    (
        lazily(
            r"\bwho(?:m)?\b|audience|\bage|women|\bmen\b|countr|place|\bshown\b|quién|público|país|\bwer\b|zielgruppe"
            r"|\bland\b|\bqui\b|public|pays|quem|谁|受众|地区|誰|対象|地域",
            re.IGNORECASE,
        ),
        "_reach",
    ),
    (_asks_for("target", r"where|dónde|wo\b|où|onde"), "_where"),
)


def answer_about(plan: Plan, question: str, language: str = "en") -> str:
    """Answer a question about what is being approved."""
    found = [name for pattern, name in _TOPICS if pattern.search(question)]
    if not found:
        return say(language, "about_plan.card")
    return in_a_row((_ANSWERS[name](plan, language) for name in found[:2]), language)


def _cost(plan: Plan, language: str) -> str:
    sent = _body(plan, Step.ADGROUP)
    mode = "daily" if sent["budget_mode"] == "BUDGET_MODE_DAY" else "total"
    amount = Money.of(str(sent["budget"]), plan.advertiser.currency)
    practice = say(language, "about_plan.practice_money") if plan.target.is_practice else ""
    return in_a_row((say(language, f"about_plan.{mode}", amount=amount), practice), language)


def _account(plan: Plan, language: str) -> str:
    owner = plan.advertiser
    return say(language, "about_plan.account", name=owner.name, id=owner.advertiser_id)


def _text(plan: Plan, language: str) -> str:
    return say(language, "about_plan.text", text=TEXT.of(plan.draft))


def _dates(plan: Plan, language: str) -> str:
    sent = _body(plan, Step.ADGROUP)
    starts, ends = sent["schedule_start_time"], sent.get("schedule_end_time")
    if ends:
        return say(language, "about_plan.runs_until", starts=starts, ends=ends)
    return say(language, "about_plan.runs_on", starts=starts)


def _music(plan: Plan, language: str) -> str:
    track = track_id(MUSIC.of(plan.draft))
    return say(language, "about_plan.track", track=track) if track else say(language, "about_plan.no_track")


def _reach(plan: Plan, language: str) -> str:
    places, audience = LOCATIONS.of(plan.draft), AUDIENCE.of(plan.draft)
    told = (
        say(language, "about_plan.shown_in", places=tell(LOCATIONS.shown(places), language)) if places else "",
        say(language, "about_plan.seen_by", who=tell(AUDIENCE.shown(audience), language)) if audience else "",
    )
    return " ".join(one for one in told if one) or say(language, "about_plan.card")


def _where(plan: Plan, language: str) -> str:
    return say(language, f"about_plan.{plan.target.value}")


def _body(plan: Plan, step: Step) -> dict[str, object]:
    return dict(next(write.body for write in plan.writes if write.step is step))


_ANSWERS = {
    "_cost": _cost,
    "_account": _account,
    "_text": _text,
    "_dates": _dates,
    "_music": _music,
    "_reach": _reach,
    "_where": _where,
}
