"""Answers to questions about a plan, from the plan alone."""

from agent.language.topics import Topic, topics_in, topics_of_a_plan
from agent.words.sentences import in_a_row, say
from agent.words.tool_phrases import requests_in
from agent.words.translation import tell
from tools.core.money import Money
from tools.core.music import track_id
from tools.core.plan import Plan, Step
from tools.fields.audience import FIELD as AUDIENCE
from tools.fields.locations import FIELD as LOCATIONS
from tools.fields.music import FIELD as MUSIC
from tools.fields.text import FIELD as TEXT

_ABOUT = ("cost", "account", "text", "dates", "music", "reach", "where")
_TOPICS = {Topic.COST: "cost", Topic.MUSIC: "music", Topic.TARGET: "where"}
_TOOLS = {"list_advertisers": "account"}
_MOST_ANSWERS = 2


def answer_about(plan: Plan, question: str, language: str = "en") -> str:
    """Answer a question about what is being approved."""
    asked = {
        *topics_of_a_plan(question),
        *(_TOPICS.get(topic) for topic in topics_in([question])),
        *(_TOOLS.get(one.tool) for one in requests_in(question, "asked")),
    }
    found = [about for about in _ABOUT if about in asked]
    if not found:
        return say(language, "about_plan.card")
    return in_a_row((_ANSWERS[about](plan, language) for about in found[:_MOST_ANSWERS]), language)


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
    "cost": _cost,
    "account": _account,
    "text": _text,
    "dates": _dates,
    "music": _music,
    "reach": _reach,
    "where": _where,
}
