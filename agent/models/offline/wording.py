"""The embedded model's sentences, varied by the situation and never by chance."""

from collections.abc import Iterable
from datetime import datetime, time

from agent.language.aims.goals import ImpliedGoal
from agent.language.brief.cues import WORDED
from agent.language.wants.beyond import Beyond
from agent.language.wants.topics import Topic
from agent.models.offline import afterwards
from agent.models.offline.scene import Situation
from agent.words.answers import answer_to
from agent.words.decided import decided_words
from agent.words.known import HowFar, KnownAd, known_of_draft
from agent.words.names import field_name, field_names
from agent.words.next_question import pressing, still_open
from agent.words.noted import noted as fields_noted
from agent.words.offered import ctas_told, meaning_of, objectives_told
from agent.words.others import told_of_named
from agent.words.sentences import has, in_a_row, say
from agent.words.translation import tell
from tools.core.draft import Draft
from tools.core.moments import begins
from tools.core.objective import Objective
from tools.fields import every_field


def next_step(situation: Situation) -> str:
    """Say what is needed now, and how to say it."""
    language = situation.language
    if pressed := pressing(situation.refusals, situation.missing):
        return tell(pressed[0].told, language)
    if situation.missing:
        first_field, *rest = situation.missing
        needed = say(language, "talk.needed", field=field_name(first_field, language))
        also = say(language, "talk.after_that", fields=field_names(rest, language)) if rest else ""
        still = still_open(situation.refusals, language)
        return in_a_row((needed, _example(first_field, language), also, still), language)
    if situation.awaiting == "approval":
        return say(language, "talk.at_card")  # the card follows, and `submit it` would be a yes to it
    if situation.failure is not None and situation.failure.fix is not None:
        return tell(situation.failure.fix, language)
    return say(language, "talk.more" if situation.submitted is not None else "talk.complete")


def answer(topic: Topic, asked: str, situation: Situation, objectives: tuple[Objective, ...]) -> str:
    """Answer a question from the situation and from facts, without moving the draft."""
    language = situation.language
    match topic:
        case Topic.MEANING:
            return meaning_of(asked, objectives, language) or not_understood(situation)
        case Topic.OBJECTIVES:
            return objectives_told(objectives, asked, language)
        case Topic.CTAS:
            return ctas_told(language)
        case Topic.OPTIONS:
            return _options(situation, objectives)
        case _:
            named = told_of_named(asked, situation.others, language)
            return named or _answer_of_now(topic, situation) or _standing_answer(topic, situation)


def _answer_of_now(topic: Topic, situation: Situation) -> str:
    """Answer what hangs on how far the ad has come; nothing where the question is none of these."""
    follows = next_step(situation)
    match topic:
        case Topic.OUTCOME:
            return afterwards.outcome(situation, follows)
        case Topic.RUNNING:
            return afterwards.running(situation, follows)
        case Topic.STOPPED:
            return afterwards.stopped(situation, follows)
        case Topic.WHY:
            return afterwards.why(situation, follows)
        case Topic.HAPPENED:
            return afterwards.happened(situation, follows)
        case Topic.AGAIN:
            return afterwards.again(situation, cannot_submit(situation))
        case Topic.WAITING:
            return afterwards.waiting(situation, follows)
        case _:
            return _how_far(topic, situation)


def _how_far(topic: Topic, situation: Situation) -> str:
    """Say how far the ad has come, and that nothing of one that ended is left to be stopped."""
    follows, has_ended = next_step(situation), afterwards.has_ended(situation)
    match topic:
        case Topic.STOPPING if has_ended and situation.submitted is None:
            return nothing_done(situation)
        case Topic.PROGRESS | Topic.ONWARD if has_ended:
            return afterwards.stands(situation, _decided(situation), follows)
        case Topic.PROGRESS | Topic.APPROVED:
            return in_a_row((_decided(situation), follows), situation.language)
        case Topic.GOING_ON:
            return follows
        case Topic.MENDING:
            return afterwards.mending(situation, follows)
        case _:
            return _of_what_exists(topic, situation, follows)


def _of_what_exists(topic: Topic, situation: Situation, follows: str) -> str:
    """Say what is known of what may exist by now; nothing where the answer is the same at every moment."""
    match topic:
        case Topic.KNOWING:
            return afterwards.knowing(situation, follows)
        case Topic.OUTAGE:
            return afterwards.outage(situation)
        case Topic.DELETING:
            return afterwards.deleting(situation)
        case Topic.IDS:
            return afterwards.identified(situation)
        case Topic.SWITCHING if afterwards.has_ended(situation) and situation.submitted is None:
            return afterwards.outcome(situation, follows)
        case _:
            return ""


def _standing_answer(topic: Topic, situation: Situation) -> str:
    language = situation.language
    match topic:
        case Topic.RULES:
            return say(language, "talk.rules")
        case Topic.TARGET:
            return _place(situation)
        case Topic.HELP:
            helped = say(language, "talk.help")
            return in_a_row((helped, next_step(situation)), language) if situation.draft else helped
        case _:
            return answer_to(topic, known_of(situation), language)


def known_of(situation: Situation) -> KnownAd:
    """Give what is known of the ad, as far as the situation tells it."""
    values = {name: one.value for name, one in situation.draft.items()}
    fields = ((field, values[field.name]) for field in every_field() if field.name in values)
    account = situation.advertiser
    return known_of_draft(
        Draft().fill(**{field.name: field.of_plain(value) for field, value in fields}),
        _stage(situation),
        situation.target,
        "" if account is None else account.currency,
        None if situation.today is None else begins(datetime.combine(situation.today, time.min), situation.zone),
        situation.zone,
    )


def _stage(situation: Situation) -> HowFar:
    if situation.submitted is not None:
        return "sent"
    return "card" if situation.awaiting == "approval" else "open"


def _options(situation: Situation, objectives: tuple[Objective, ...]) -> str:
    by_field = {"objective": Topic.OBJECTIVES, "cta": Topic.CTAS, "music": Topic.MUSIC}
    topic = by_field.get(situation.awaiting)
    if topic is not None:
        return answer(topic, "", situation, objectives)
    return in_a_row((say(situation.language, "talk.rules"), next_step(situation)), situation.language)


def _decided(situation: Situation) -> str:
    language = situation.language
    if not situation.draft:
        return say(language, "talk.nothing_decided")
    shown = (
        f"{field_name(field, language)}: {decided_words(field, one.value, language, situation.zone)}"
        for field, one in situation.draft.items()
    )
    return say(language, "talk.decided", fields="; ".join(shown))


def _place(situation: Situation) -> str:
    return say(situation.language, f"place.{situation.target.value}")


def in_that_language(situation: Situation) -> str:
    """Agree to go on in a language; one that nobody speaks here is answered by which ones are spoken."""
    follows = next_step(situation) if situation.draft else say(situation.language, "talk.help")
    return follows if situation.is_outside else say(situation.language, "talk.in_language", next=follows)


def _example(field: str, language: str) -> str:
    return say(language, f"example.{field}") if has("en", f"example.{field}") else ""


def _with_next(key: str, situation: Situation) -> str:
    return say(situation.language, key, next=next_step(situation))


def cannot_submit(situation: Situation) -> str:
    """Say why a yes or a request to submit leads to nothing."""
    if situation.submitted is not None and situation.is_complete:
        name = situation.submitted.campaign_name
        return say(situation.language, "talk.submitted_already", name=name, next=next_step(situation))
    if situation.withdrawn is not None and situation.is_complete:
        return in_a_row((tell(situation.withdrawn.told, situation.language), next_step(situation)), situation.language)
    return _with_next("talk.not_ready", situation)


def settled(situation: Situation) -> str:
    """Say why an ad that was submitted or finally refused is not submitted once more."""
    return afterwards.why(situation, "") if situation.failure is not None else cannot_submit(situation)


def nothing_to_undo(situation: Situation) -> str:
    """Say that no change can be taken back."""
    return _with_next("talk.nothing_to_undo" if situation.submitted is None else "talk.not_undone", situation)


def nothing_done(situation: Situation) -> str:
    """Confirm that nothing happens; what was submitted stays."""
    return afterwards.nothing_done(situation, next_step(situation))


def greeting(situation: Situation) -> str:
    """Greet, and say where to begin or to go on."""
    follows = next_step(situation) if situation.draft else say(situation.language, "talk.help")
    return say(situation.language, "talk.hello", next=follows)


def welcome(situation: Situation) -> str:
    """Begin an ad, and say with what."""
    return _with_next("talk.welcome", situation)


def noted(situation: Situation, fields: Iterable[str], wish: ImpliedGoal | None = None) -> str:
    """Say what was decided, from which words an objective was taken that nobody stated, and what is needed now."""
    language = situation.language
    decided = ((name, decided_words(name, situation.draft[name].value, language, situation.zone)) for name in fields)
    known = fields_noted(decided, (), language)
    if wish is None:
        return in_a_row((known, next_step(situation)), language) if known else _with_next("talk.noted", situation)
    goal = decided_words("objective", wish.goal, language, situation.zone)
    return in_a_row(
        (known, say(language, "talk.implied", objective=goal, words=wish.words, next=next_step(situation))), language
    )


def own_words(situation: Situation) -> str:
    """Say that a name is the person's to give."""
    return say(situation.language, "talk.own_words", field=field_name(situation.awaiting, situation.language))


def as_copy(situation: Situation) -> str:
    """Say how a line that could also be something else becomes the awaited copy; nothing where none is awaited."""
    if situation.awaiting not in WORDED:
        return ""
    return say(situation.language, "talk.as_copy", field=field_name(situation.awaiting, situation.language))


def beyond(asked: Iterable[Beyond], language: str) -> str:
    """Say what cannot be done here, and what can be done instead."""
    return in_a_row((say(language, f"beyond.{one.value}") for one in asked), language)


def thanks(situation: Situation) -> str:
    """Answer thanks."""
    return _with_next("talk.thanks", situation)


def not_understood(situation: Situation) -> str:
    """Say that a message was not understood, what is needed, and how to say it."""
    field, language = situation.awaiting, situation.language
    example = _example(field, language)
    if example and field in situation.missing:
        hint = say(language, "talk.not_found", field=field_name(field, language), example=example)
        return in_a_row((hint, as_copy(situation)), language)
    return _with_next("talk.not_understood", situation)
