"""One message understood: the fields it decides, what it wants, and the ids it holds."""

import re
from collections.abc import Iterable
from datetime import date

from pydantic import JsonValue

from agent.approval import read_answer
from agent.language.brief.announced import without_labelled_copy
from agent.language.brief.copy_guessed import guess_copy
from agent.language.brief.cues import WORDED
from agent.language.brief.decisions import Decisions
from agent.language.brief.guessed import TOLD, is_a_sentence_for_a_name, is_dates_or_ages, with_guess
from agent.language.brief.numbered import in_lines
from agent.language.brief.plainly import plainly
from agent.language.brief.quotes_guessed import copy_in_quotes, is_inside_of_copy
from agent.language.brief.replacing import in_words
from agent.language.brief.said_fields import FieldReader
from agent.language.brief.said_values import read_music
from agent.language.brief.told import without_what_is_told
from agent.language.brief.tracks import put_beneath
from agent.language.dates.days import Calendar
from agent.language.ground.quoting import masked, quotes
from agent.language.revising.changed import Changes, read_changes
from agent.language.revising.people import with_ages_that_stay
from agent.language.revising.shown import Shown, shown_of
from agent.language.wants.acts import Act
from agent.language.wants.sentence_kinds import is_question
from agent.language.wants.topics import Topic, asks_nothing_else, topics_in, without_names
from agent.models.offline.intents import Intents, asks_for_copy, read_intents, without_what_is_beyond
from agent.models.offline.music_search import search_of
from agent.models.offline.scene import Situation
from agent.models.offline.tool_requests import as_written, with_quotes
from tools.core.objective import Objective
from tools.core.patterns import lazily
from tools.core.values import Value

_HANDLE = lazily(r"(?<![\w-])answer-[0-9a-f]{8}(?![\w-])")
_AMERICAN = "USD"  # whoever pays so mostly writes the month first
_WHERE_NUMBERS_CHANGE = frozenset({"approval", "reply", "budget"})
_ACCOUNT = lazily(r"(?<!\d)\d{10,20}(?!\d)")


class Understanding(Value):
    """What a message means, where it can be told."""

    decisions: Decisions = Decisions()
    intents: Intents = Intents()
    handle: str | None = None  # stands for what the browser brought back
    account: str | None = None
    asked_track: str | None = None  # a track the message asks about
    asked_copy: str | None = None  # a text the message asks about
    search: str | None = None  # words to look for in the music library

    def wants(self, *acts: Act) -> bool:
        """Say whether any of these acts is wanted."""
        return not self.intents.acts.isdisjoint(acts)


def understand(text: str, situation: Situation, objectives: tuple[Objective, ...]) -> Understanding:
    """Understand a message, given what was asked last and what is decided; its copy stays as it was written."""
    decided = [value for field in WORDED if (value := situation.value(field))]
    if (asked := _asked_of_an_ad(text, situation)) is not None:
        return asked
    meant = _in_plain_words(text, situation, objectives, decided)
    if meant.intents.is_talk and meant.wants(Act.WRITE):
        return meant
    meant = _with_guessed_quotes(meant, text, situation, objectives)
    return _with_guessed_copy(meant, text, situation, objectives)


def _with_guessed_quotes(
    meant: Understanding, text: str, situation: Situation, objectives: tuple[Objective, ...]
) -> Understanding:
    """Take quotes for what they are guessed to be, and read the rest of the message as any other."""
    known, awaiting, decisions = in_words(_values(situation)), situation.awaiting, meant.decisions
    if is_inside_of_copy(text, decisions, awaiting):
        whole = decisions.model_copy(update={"fields": {awaiting: text.strip()}})
        return meant.model_copy(update={"decisions": whole})
    copy = {} if meant.intents.is_about_something else copy_in_quotes(text, decisions, known, awaiting)
    if not copy:
        return meant
    if not quotes(text):
        return meant.model_copy(update={"decisions": Decisions().with_copy(copy)})
    if awaiting in WORDED:
        elsewhere = situation.model_copy(update={"awaiting": "reply"})
        meant = _in_plain_words(text, elsewhere, objectives, [*copy.values()])
        unsure = [field for field in WORDED if field not in copy and field in meant.decisions.inferred]
        meant = meant.model_copy(update={"decisions": meant.decisions.without(unsure)})
    return meant.model_copy(update={"decisions": meant.decisions.with_copy(copy)})


def _with_guessed_copy(
    meant: Understanding, text: str, situation: Situation, objectives: tuple[Objective, ...]
) -> Understanding:
    """Read a message again with the copy in quotes that is guessed, where reading it so gives that copy."""
    is_answer = situation.awaiting in WORDED
    if not (is_answer or (situation.awaiting == "reply" and meant.decisions)) or meant.intents.tools:
        return meant
    reader = FieldReader(objectives=objectives, calendar=_calendar(situation))
    whole = {field for field in WORDED if is_answer and meant.decisions.fields.get(field) == text.strip()}
    found = meant.decisions.without(whole)
    guess = guess_copy(
        text, found, situation.draft, lambda words: bool(reader.read(words, "reply", {})), is_answer=is_answer
    )
    if guess.copy_given:
        again = _in_plain_words(guess.said, situation, objectives, [*guess.copy_given.values()])
        if again.decisions.holds_all_of(meant.decisions):
            meant = again.model_copy(update={"decisions": again.decisions.with_copy(guess.copy_given)})
    copy = {field: value for field in WORDED if (value := meant.decisions.fields.get(field))}
    torn = {field for field, value in copy.items() if value not in text} if guess.copy_given else set()
    open_again = guess.doubtful | torn  # which words are meant is asked
    return meant.model_copy(update={"decisions": meant.decisions.without(open_again)}) if open_again else meant


def _in_plain_words(
    text: str, situation: Situation, objectives: tuple[Objective, ...], kept: Iterable[str]
) -> Understanding:
    said = plainly(text, kept)
    meant = _understand(said.text, situation, objectives)
    decisions, tools = meant.decisions.as_written(said.as_written), as_written(meant.intents.tools, said.as_written)
    if decisions is None or tools is None:
        return _understand(text, situation, objectives)
    return meant.model_copy(
        update={"decisions": decisions, "intents": meant.intents.model_copy(update={"tools": tools})}
    )


def _asked_of_an_ad(text: str, situation: Situation) -> Understanding | None:
    """Understand a question that names an ad which was sent; None where it is none."""
    own = () if situation.submitted is None else (situation.submitted.campaign_name,)
    wanted = situation.value("campaign_name")
    names = (*own, *((wanted,) if wanted else ()), *(one.name for one in situation.others))
    plain = without_names(text, names, situation.language)
    topics = topics_in([plain]) if plain != text else ()
    is_about_it = is_question(plain) and asks_nothing_else(plain)
    return Understanding(intents=Intents(topics=topics[:1], is_talk=True)) if topics and is_about_it else None


def _understand(text: str, situation: Situation, objectives: tuple[Objective, ...]) -> Understanding:
    blank, awaiting = masked(text), situation.awaiting
    if (handle := _HANDLE.search(blank)) is not None:
        return Understanding(handle=handle[0])
    rest, beyond = without_what_is_beyond(text, blank, awaiting)
    if beyond:
        meant = _understand(rest, situation, objectives) if rest.strip() else Understanding()
        return meant.model_copy(update={"intents": meant.intents.model_copy(update={"beyond": beyond})})
    if changes := _numbers_changed(text, situation):
        meant = _understand(changes.rest, situation, objectives) if changes.rest else Understanding()
        return meant.model_copy(update={"decisions": meant.decisions.overruled_by(changes.decisions)})
    if asks_for_copy(blank, awaiting):
        return _ask_for_copy(text, situation, objectives)
    intents = read_intents(without_labelled_copy(blank), awaiting, is_repair=awaiting in situation.draft)
    known = in_words(_values(situation))
    reader = FieldReader(objectives=objectives, calendar=_calendar(situation))
    decisions = reader.read(in_lines(text), "reply" if intents.is_talk else awaiting, known)
    decisions = _with_ages_that_stay(decisions, situation)
    is_doubtful = not decisions or is_a_sentence_for_a_name(text, decisions) or is_dates_or_ages(text, decisions)
    if awaiting in WORDED and not intents.is_talk and is_doubtful:
        decisions = _in_its_place(decisions, reader.read(in_lines(text), "reply", known), blank, awaiting)
    if intents.is_told:
        decisions = without_what_is_told(decisions, blank)
    decisions = _guessed(decisions, blank, TOLD if intents.is_told else awaiting)
    decisions = decisions if awaiting == "campaign_name" else _with_a_track_for_a_name(decisions, blank)
    decisions = decisions if awaiting == "cta" else _without_a_button_of_a_login(decisions, intents)
    intents = _without_acts_of_copy(intents, blank, decisions, awaiting)
    intents = intents.model_copy(update={"tools": tuple(with_quotes(intents.tools, text))})
    return Understanding(
        decisions=decisions,
        intents=intents,
        account=_account(blank, awaiting, intents),
        asked_track=read_music(blank) if is_question(blank) and not decisions else None,
        asked_copy=_asked_copy(text, intents) if not decisions else None,
        search=search_of(blank, situation, intents, decisions),
    )


def _ask_for_copy(text: str, situation: Situation, objectives: tuple[Objective, ...]) -> Understanding:
    """Understand who asks for copy: what is surely decided beside it is, but no words are copy."""
    reader = FieldReader(objectives=objectives, calendar=_calendar(situation))
    decisions = reader.read(text, "reply", in_words(_values(situation)))
    return Understanding(
        decisions=Decisions(delivery=decisions.delivery, inferred=decisions.delivery.inferred),
        intents=Intents(acts=frozenset({Act.WRITE}), is_talk=True),
    )


def _in_its_place(decisions: Decisions, elsewhere: Decisions, blank: str, awaiting: str) -> Decisions:
    """Take a line for what it says elsewhere, where it names the ad or tells its goal and is no copy, or hardly any."""
    if not decisions and awaiting in elsewhere.fields:
        return elsewhere  # "call it Off Road" names it, whatever words the name begins with
    is_copy = not elsewhere.fields.keys().isdisjoint((*WORDED, "budget"))  # an amount may be part of a slogan
    if elsewhere.delivery and not (elsewhere.leftover or is_copy):
        return elsewhere  # "from 3 to 9 May" says nothing but values
    told = _guessed(elsewhere.without((awaiting,)), blank, "reply")
    return told if "objective" in told.inferred else decisions


def _guessed(decisions: Decisions, blank: str, awaiting: str) -> Decisions:
    """Add the objective that a message seems to tell; a yes tells none, whatever its words resemble."""
    more = with_guess(decisions, awaiting)
    return decisions if more is not decisions and read_answer(blank).kind == "approve" else more


def _numbers_changed(text: str, situation: Situation) -> Changes:
    """Read what a line makes of the numbers of an ad that is whole; elsewhere a number answers what is asked."""
    if not _may_change(situation) or situation.today is None:
        return Changes(rest=text)
    return read_changes(text, _shown(situation), situation.today)


def _with_ages_that_stay(decisions: Decisions, situation: Situation) -> Decisions:
    """Keep the youngest age of an ad that is whole where a line says only the oldest anew."""
    if not _may_change(situation) or "audience" not in situation.draft:
        return decisions
    reach = with_ages_that_stay(decisions.delivery.reach, _shown(situation).audience)
    return decisions.model_copy(update={"delivery": decisions.delivery.model_copy(update={"reach": reach})})


def _may_change(situation: Situation) -> bool:
    is_whole = bool(situation.draft) and not situation.missing and situation.submitted is None
    return is_whole and situation.awaiting in _WHERE_NUMBERS_CHANGE


def _shown(situation: Situation) -> Shown:
    return shown_of(_values(situation))


def _values(situation: Situation) -> dict[str, JsonValue]:
    return {name: decided.value for name, decided in situation.draft.items()}


def _with_a_track_for_a_name(decisions: Decisions, blank: str) -> Decisions:
    """Take for a track what would be a name, where nothing else is decided and no name was asked for."""
    title = put_beneath(blank) if decisions.fields.keys() == {"campaign_name"} else None
    return decisions if title is None else decisions.model_copy(update={"fields": {}, "track": title})


def _without_a_button_of_a_login(decisions: Decisions, intents: Intents) -> Decisions:
    """Forget a button where nothing else is decided and a login is wanted: German says both alike."""
    is_button_alone = Act.LOG_IN in intents.acts and decisions.fields.keys() == {"cta"}
    return decisions.model_copy(update={"fields": {}}) if is_button_alone else decisions


def _without_acts_of_copy(intents: Intents, blank: str, decisions: Decisions, awaiting: str) -> Intents:
    """Forget acts that only the words of a name or a text asked for: a campaign may be called Start Over."""
    copy = [decisions.fields[field] for field in WORDED if field in decisions.fields]
    if not intents.acts or not copy:
        return intents
    rest = re.sub("|".join(map(re.escape, copy)), " ", blank, flags=re.IGNORECASE)
    return intents.model_copy(update={"acts": intents.acts & read_intents(rest, awaiting).acts})


def _calendar(situation: Situation) -> Calendar | None:
    if situation.today is None:
        return None
    decided = situation.draft.get("schedule")
    starts = decided.value.get("starts") if decided is not None and isinstance(decided.value, dict) else None
    begins = date.fromisoformat(str(starts)[:10]) if starts else None
    account = situation.advertiser
    is_american = account is None or account.currency == _AMERICAN  # as long as nobody is logged in, as on the sandbox
    return Calendar(today=situation.today, begins=begins, month_first=is_american)


def _asked_copy(text: str, intents: Intents) -> str | None:
    """Give the quoted text that a message wants to have checked."""
    asks = intents.calls_for("validate_copy") or Topic.RULES in intents.topics
    spans = quotes(text)
    return spans[0].inside if asks and len(spans) == 1 else None


def _account(blank: str, awaiting: str, intents: Intents) -> str | None:
    found = _ACCOUNT.search(blank) if awaiting == "advertiser" or "account" in blank.lower() else None
    return found[0] if found and not intents.calls_for("list_ads") else None
