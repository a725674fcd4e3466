"""What is said about an ad once something became of it: it was submitted, stopped, turned down, or it failed."""

from agent.models.offline.scene import Setback, Situation
from agent.words.others import told_of_others
from agent.words.sentences import clipped, in_a_row, on_one_line, say
from agent.words.translation import tell
from tools.core.failure.words import LEFT_BEHIND
from tools.core.screening import without_secrets
from tools.core.sentence import Told


def has_ended(situation: Situation) -> bool:
    """Say whether anything became of the last ad yet."""
    return any(one is not None for one in (situation.submitted, situation.withdrawn, situation.failure))


def outcome(situation: Situation, follows: str) -> str:
    """Say whether it went out."""
    others = told_of_others(situation.others, situation.language)
    if others and not has_ended(situation):
        return in_a_row((others, follows), situation.language)
    return in_a_row((_outcome(situation, follows), others), situation.language)


def _outcome(situation: Situation, follows: str) -> str:
    language, withdrawn = situation.language, situation.withdrawn
    if withdrawn is not None and withdrawn.is_unknown:
        return tell(withdrawn.told, language)
    if withdrawn is not None:
        refused = say(language, "talk.failed", why=tell(withdrawn.told, language))
        return in_a_row((refused, _submitted(situation) if withdrawn.when == "before_sending" else ""), language)
    if situation.submitted is not None:
        return _submitted(situation)
    if situation.failure is not None:
        return say(language, "talk.failed", why=_told(situation.failure, language))
    return say(language, "talk.not_submitted", next=follows)


def running(situation: Situation, follows: str) -> str:
    """Say that nobody sees it, whatever arrived."""
    language, withdrawn = situation.language, situation.withdrawn
    if situation.submitted is None and (withdrawn is None or not withdrawn.is_unknown):
        return outcome(situation, follows)
    since = "" if withdrawn is None else tell(withdrawn.told, language)
    return in_a_row((say(language, "about.running"), since), language)


def stopped(situation: Situation, follows: str) -> str:
    """Say whether it is stopped."""
    language = situation.language
    if situation.withdrawn is not None:
        return in_a_row((say(language, "begun.stopped_already"), tell(situation.withdrawn.told, language)), language)
    if situation.submitted is not None:
        return say(language, "about.onward_sent")
    return in_a_row((say(language, "talk.nothing_waits"), outcome(situation, follows)), language)


def why(situation: Situation, follows: str) -> str:
    """Say why it did not go out, or what is in its way."""
    language = situation.language
    if situation.refusals:
        return in_a_row((tell(one.told, language) for one in situation.refusals), language)
    if situation.failure is not None:
        return _told(situation.failure, language)
    if situation.withdrawn is not None:
        return in_a_row((tell(situation.withdrawn.told, language), follows), language)
    if situation.submitted is not None:
        return say(language, "talk.submitted_already", name=situation.submitted.campaign_name, next=follows)
    return say(language, "talk.incomplete" if situation.missing else "talk.no_obstacle", next=follows)


def happened(situation: Situation, follows: str) -> str:
    """Tell what became of the ad."""
    return (why if has_ended(situation) else outcome)(situation, follows)


def stands(situation: Situation, decided: str, follows: str) -> str:
    """Say what exists now, then what is decided and what comes next."""
    language = situation.language
    if situation.submitted is not None:
        paused = in_a_row((say(language, "about.onward_sent"), follows), language)
        return say(language, "talk.submitted_already", name=situation.submitted.campaign_name, next=paused)
    others = told_of_others(situation.others, language)
    return in_a_row((_left(situation), others, decided, follows), language)


def identified(situation: Situation) -> str:
    """Give the ids of what exists; nothing where nothing was sent yet."""
    if situation.submitted is None:
        return _left(situation)
    ids = say(situation.language, "receipt.ids", **situation.submitted.ids)
    return say(situation.language, "about.ids", ids=ids)


def deleting(situation: Situation) -> str:
    """Say where what stays of an ad is deleted, and what that is; nothing where nothing was sent yet."""
    if situation.submitted is None and _ended(situation) is None:
        return ""
    left = "" if situation.submitted is not None else _left(situation)
    return in_a_row((say(situation.language, "about.deleting"), left), situation.language)


def outage(situation: Situation) -> str:
    """Say what is known of why it did not get through."""
    cause = "" if situation.failure is None else _told(situation.failure, situation.language)
    return in_a_row((cause, say(situation.language, "about.outage")), situation.language)


def knowing(situation: Situation, follows: str) -> str:
    """Say when more is known."""
    return say(situation.language, "begun.knowing") if _unknown(situation) else waiting(situation, follows)


def again(situation: Situation, not_ready: str) -> str:
    """Say whether it may be tried once more, and how."""
    language, failure = situation.language, situation.failure
    if not situation.is_complete or situation.submitted is not None:
        return not_ready
    if failure is not None and not failure.retryable:
        return _quoting(failure, "" if failure.fix is None else tell(failure.fix, language), language)
    return in_a_row((say(language, "talk.again"), _unknown(situation)), language)


def mending(situation: Situation, follows: str) -> str:
    """Say what is to be changed: what a failure asks for, before anything else."""
    failure = situation.failure
    if failure is None or failure.fix is None or situation.refusals:
        return follows
    return _quoting(failure, tell(failure.fix, situation.language), situation.language)


def waiting(situation: Situation, follows: str) -> str:
    """Say for how long it is worth to wait."""
    language, failure = situation.language, situation.failure
    if situation.submitted is not None:
        return say(language, "about.review")
    if failure is not None and failure.fix is not None:
        in_vain = "" if failure.retryable else say(language, "talk.waiting_in_vain")
        return in_a_row((in_vain, tell(failure.fix, language)), language)
    return in_a_row((_unknown(situation), say(language, "talk.nothing_waits"), follows), language)


def nothing_done(situation: Situation, follows: str) -> str:
    """Answer a no where nothing is asked: nothing happens, and what was submitted stays."""
    language = situation.language
    if situation.submitted is not None:
        return say(language, "talk.not_undone", next=follows)
    ended = _ended(situation)
    others = told_of_others(situation.others, language)
    done = say(language, "talk.nothing_waits" if ended is not None or others else "talk.nothing_done")
    kept = say(language, "talk.kept") if situation.draft else ""
    return in_a_row((done, "" if ended is None else tell(ended, language), others, kept), language)


def _submitted(situation: Situation) -> str:
    if situation.submitted is None:
        return ""
    language, name = situation.language, situation.submitted.campaign_name
    place = say(language, f"place.{situation.target.value}")
    ids = say(language, "receipt.ids", **situation.submitted.ids)
    return say(language, "talk.submitted", name=name, ids=ids, place=place)


def _ended(situation: Situation) -> Told | None:
    if situation.withdrawn is not None:
        return situation.withdrawn.told
    return None if situation.failure is None else situation.failure.explanation


def _unknown(situation: Situation) -> str:
    withdrawn = situation.withdrawn
    return tell(withdrawn.told, situation.language) if withdrawn is not None and withdrawn.is_unknown else ""


def _left(situation: Situation) -> str:
    """Say what is there of an ad that did not go out."""
    ended = _ended(situation)
    if ended is None:
        return ""
    is_left = ended.says == LEFT_BEHIND.name
    none = say(situation.language, "begun.none_there")
    return tell(ended, situation.language) if is_left else _unknown(situation) or none


def _told(failure: Setback, language: str) -> str:
    return _quoting(failure, tell(failure.told, language), language)


def _quoting(failure: Setback, explained: str, language: str) -> str:
    """Put the platform's own words last and in quotes, short and without secrets."""
    words = without_secrets(on_one_line(failure.platform_words)).strip()
    if not words:
        return explained
    return say(language, "failure.quoted", explained=explained, words=clipped(words))
