"""Answers to questions about an ad, from what is known of it alone."""

from collections.abc import Callable, Mapping, Sequence

from agent.language.wants.topics import Topic, topics_in, topics_of_a_plan, without_names
from agent.words.held import words_while_held
from agent.words.known import KnownAd, known_of_plan
from agent.words.names import cta_name
from agent.words.offered import ctas_told, meaning_of, objectives_told
from agent.words.on_a_phone import phone_view, phone_words
from agent.words.others import beside_others, told_of_named
from agent.words.sentences import in_a_row, lines_marked, say
from agent.words.tool_phrases import requests_in
from agent.words.translation import tell
from tools.core.characters import AD_TEXT_LIMIT, has_line_break, weighted_length
from tools.core.earlier import EarlierAd
from tools.core.failure.judgement import Failure
from tools.core.music import track_id
from tools.core.objective import Objective
from tools.core.plan import Plan
from tools.core.ports import PlanState
from tools.fields.audience import FIELD as AUDIENCE
from tools.fields.campaign_name import FIELD as CAMPAIGN_NAME
from tools.fields.creative import FIELD as CREATIVE
from tools.fields.cta import FIELD as CTA
from tools.fields.landing_page import FIELD as LANDING_PAGE
from tools.fields.locations import FIELD as LOCATIONS
from tools.fields.music import FIELD as MUSIC
from tools.fields.text import FIELD as TEXT

_TOOLS = {"list_advertisers": Topic.ACCOUNT, "validate_copy": Topic.LENGTH}
_MOST_ANSWERS = 2
_OF_WHAT_WAS_SENT = frozenset({Topic.OUTCOME, Topic.HAPPENED, Topic.RUNNING, Topic.STOPPED})
_ELSEWHERE_LOOKED_AT = frozenset({Topic.PROGRESS, Topic.RESULTS, Topic.APPROVED, Topic.ASKED_FIRST})  # not at a card
_NOTHING_FIRST: Mapping[Topic, str] = {}


def answer_about(
    plan: Plan,
    question: str,
    objectives: tuple[Objective, ...],
    language: str = "en",
    others: Sequence[EarlierAd] = (),
) -> str:
    """Answer a question about what is being approved."""
    if named := told_of_named(question, others, language):
        return named
    question = _asked_of_it(question, plan, language)
    told = _answers(plan, question, objectives, language)
    return beside_others(told, question, others, language) or say(language, "about.card")


def answer_beside(
    plan: Plan, words: str, objectives: tuple[Objective, ...], language: str, others: Sequence[EarlierAd] = ()
) -> str:
    """Answer what words ask that are no answer to a card; nothing where they ask nothing that is known."""
    if named := told_of_named(words, others, language):
        return named
    words = _asked_of_it(words, plan, language)
    told = _answers(plan, words, objectives, language) if topics_in([words]) else ""
    return beside_others(told, words, others, language)


def answer_while_held(
    plan_state: PlanState,
    words: str,
    objectives: tuple[Objective, ...],
    language: str,
    *,
    may_go_on: bool,
    failure: Failure | None = None,
    others: Sequence[EarlierAd] = (),
) -> str:
    """Answer what words ask about an ad that is approved and held; nothing where they ask nothing that is known."""
    if named := told_of_named(words, others, language):
        return named
    words = _asked_of_it(words, plan_state.plan, language)
    if not topics_in([words]):
        return ""
    held = words_while_held(plan_state, language, may_go_on=may_go_on, failure=failure)
    return beside_others(_answers(plan_state.plan, words, objectives, language, held), words, others, language)


def _asked_of_it(question: str, plan: Plan, language: str) -> str:
    """Give a question as if it meant the ad without its name; one that holds no more than copy stays as it is."""
    plain = without_names(question, [str(plan.payload["campaign_name"])], language)
    return plain if topics_in([plain]) else question


def answer_to(topic: Topic, known: KnownAd, language: str) -> str:
    """Answer a question about an ad; nothing where what is asked is not about the ad itself."""
    answered = _BY_TOPIC.get(topic)
    return "" if answered is None else answered(known, language)


def _answers(
    plan: Plan,
    question: str,
    objectives: tuple[Objective, ...],
    language: str,
    first: Mapping[Topic, str] = _NOTHING_FIRST,
) -> str:
    tools = {_TOOLS.get(one.tool) for one in requests_in(question, "asked")}
    asked = topics_of_a_plan(question)
    topics = (*asked, *(one for one in Topic if one in tools and one not in asked))
    if Topic.LOOKS in topics:
        topics = tuple(one for one in topics if one not in _ELSEWHERE_LOOKED_AT)
        first = {**first, Topic.LOOKS: phone_words(phone_view(plan, language), language)}
    known = known_of_plan(plan)
    told = (
        first[topic] if topic in first else _at_the_card(topic, known, question, objectives, language)
        for topic in topics
    )
    return in_a_row([words for words in told if words][:_MOST_ANSWERS], language)


def _at_the_card(topic: Topic, known: KnownAd, question: str, objectives: tuple[Objective, ...], language: str) -> str:
    match topic:
        case Topic.PROGRESS:
            return answer_to(Topic.ONWARD, known, language)
        case Topic.OBJECTIVES:
            return objectives_told(objectives, question, language)
        case Topic.MEANING:
            return meaning_of(question, objectives, language)
        case Topic.CTAS:
            return ctas_told(language)
        case Topic.RULES:
            return say(language, "talk.rules")
        case _ if topic in _OF_WHAT_WAS_SENT:
            return say(language, "about.not_sent")
        case Topic.WAITING | Topic.KNOWING:
            return say(language, "begun.waiting")
        case _:
            return answer_to(topic, known, language)


def _cost(known: KnownAd, language: str) -> str:
    budget, in_all = known.budget, known.in_all
    if budget is None:
        return say(language, "talk.cost", place=say(language, f"place.{known.target.value}"))
    if budget.mode == "total":
        told = say(language, "about.total", amount=budget.amount)
    elif in_all is not None:
        told = say(language, "about.daily_until", amount=budget.amount, days=known.days, all=in_all)
    else:
        told = say(language, "about.daily_on", amount=budget.amount)
    practice = say(language, "about.practice_money") if known.target.is_practice else ""
    return in_a_row((told, practice), language)


def _currency(known: KnownAd, language: str) -> str:
    return say(language, "about.currency", currency=known.currency) if known.currency else _account(known, language)


def _account(known: KnownAd, language: str) -> str:
    if not known.account:
        return say(language, "about.own_account" if known.currency else "about.no_account")
    told = say(language, "about.account", name=known.account, id=known.account_id, currency=known.currency)
    practice = say(language, "about.practice_money") if known.target.is_practice else ""
    return in_a_row((told, practice), language)


def _text(known: KnownAd, language: str) -> str:
    text = TEXT.of(known.draft)
    if not text:
        return say(language, "ask.text")
    said = "about.text_in_lines" if has_line_break(text) else "about.text"
    return say(language, said, text=lines_marked(text))


def _button(known: KnownAd, language: str) -> str:
    cta = CTA.of(known.draft)
    return say(language, "about.button", button=cta_name(cta, language)) if cta else ctas_told(language)


def _name(known: KnownAd, language: str) -> str:
    is_open = not known.draft.has(CAMPAIGN_NAME.name)
    return in_a_row((say(language, "about.name"), say(language, "ask.campaign_name") if is_open else ""), language)


def _length(known: KnownAd, language: str) -> str:
    text = TEXT.of(known.draft)
    if not text:
        return say(language, "ask.text")
    return say(language, "about.length", count=weighted_length(text), most=AD_TEXT_LIMIT, text=lines_marked(text))


def _dates(known: KnownAd, language: str) -> str:
    if known.starts and known.ends:
        return say(language, "about.runs_until", starts=known.starts, ends=known.ends)
    if known.starts:
        return say(language, "about.runs_on", starts=known.starts)
    return say(language, "about.runs_to", ends=known.ends) if known.ends else say(language, "about.no_dates")


def _music(known: KnownAd, language: str) -> str:
    track = track_id(MUSIC.of(known.draft))
    if known.stage == "open":
        return say(language, "talk.music")
    return say(language, "about.track", track=track) if track else say(language, "about.no_track")


def _reach(known: KnownAd, language: str) -> str:
    places, audience = LOCATIONS.of(known.sent), AUDIENCE.of(known.sent)
    told = (
        say(language, "about.shown_in", places=tell(LOCATIONS.shown(places), language)) if places else "",
        say(language, "about.seen_by", who=tell(AUDIENCE.shown(audience), language)) if audience else "",
    )
    none = "about.no_reach_in_practice" if known.target.stands_in else "about.no_reach"
    return in_a_row(told, language) or say(language, none)


def _page(known: KnownAd, language: str) -> str:
    page, cta = LANDING_PAGE.of(known.draft), CTA.of(known.draft)
    if page:
        return say(language, "about.page", page=page, button=cta_name(cta, language) if cta else "")
    return say(language, "about.no_page_in_practice" if known.target.stands_in else "about.no_page")


def _video(known: KnownAd, language: str) -> str:
    creative = CREATIVE.of(known.draft)
    if creative is not None:
        return say(language, "about.shows", creative=tell(CREATIVE.shown(creative), language))
    return say(language, "about.no_video_in_practice" if known.target.stands_in else "about.no_video")


def _looks(known: KnownAd, language: str) -> str:
    return say(language, "about.results" if known.stage == "sent" else "phone.no_card")


def _changing(known: KnownAd, language: str) -> str:
    return say(language, "about.changing_sent" if known.stage == "sent" else "about.changing")


def _stopping(known: KnownAd, language: str) -> str:
    sent = say(language, "about.stopping_sent")
    if known.stage == "sent":
        return in_a_row((sent, say(language, "about.deleting")), language)
    return in_a_row((say(language, "about.stopping"), sent), language)


def _deleting(known: KnownAd, language: str) -> str:
    before = "" if known.stage == "sent" else say(language, "about.stopping")
    return in_a_row((before, say(language, "about.deleting")), language)


def _onward(known: KnownAd, language: str) -> str:
    if known.stage == "sent":
        return say(language, "about.onward_sent")
    return in_a_row((say(language, "about.onward"), _where(known, language)), language)


def _where(known: KnownAd, language: str) -> str:
    return say(language, f"about.{known.target.value}")


def _as_it_is(key: str) -> Callable[[KnownAd, str], str]:
    return lambda _, language: say(language, key)


_BY_TOPIC: dict[Topic, Callable[[KnownAd, str], str]] = {
    Topic.TWICE: _as_it_is("about.twice"),
    Topic.OUTAGE: _as_it_is("about.outage"),
    Topic.LEAVING: _as_it_is("about.leaving"),
    Topic.RETURNING: _as_it_is("about.returning"),
    Topic.GOING_ON: _onward,
    Topic.MENDING: _changing,
    Topic.ROBOT: _as_it_is("about.robot"),
    Topic.BUTTON: _button,
    Topic.MUSIC: _music,
    Topic.SPENDING: _as_it_is("card.paused"),
    Topic.COST: _cost,
    Topic.CURRENCY: _currency,
    Topic.ACCOUNT: _account,
    Topic.TEXT: _text,
    Topic.LENGTH: _length,
    Topic.NAME: _name,
    Topic.PAGE: _page,
    Topic.VIDEO: _video,
    Topic.LOOKS: _looks,
    Topic.DATES: _dates,
    Topic.REACH: _reach,
    Topic.FORECAST: _as_it_is("about.forecast"),
    Topic.CHANNELS: _as_it_is("about.channels"),
    Topic.CHANGING: _changing,
    Topic.STOPPING: _stopping,
    Topic.DELETING: _deleting,
    Topic.SWITCHING: _as_it_is("about.onward_sent"),
    Topic.ASKED_FIRST: _as_it_is("about.asked_first"),
    Topic.ONWARD: _onward,
    Topic.REVIEW: _as_it_is("about.review"),
    Topic.NOTICE: _as_it_is("about.notice"),
    Topic.IDS: _as_it_is("about.no_ids"),
    Topic.RESULTS: _as_it_is("about.results"),
    Topic.TARGET: _where,
}
