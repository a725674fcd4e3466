"""What to propose next: a pure function of the scene and of what the message means."""

from collections.abc import Iterator
from pathlib import PurePath

from pydantic import JsonValue

from agent.language.brief.copy_meant import last_line_meant_as, says_again
from agent.language.brief.decisions import Decisions
from agent.language.brief.taking import takes_it
from agent.language.geography.places import places_alone
from agent.language.speakers.wished import is_only_a_wish
from agent.language.wants.acts import Act
from agent.language.wants.letting_go import leaves_out
from agent.language.wants.topics import Topic
from agent.models.offline import wording
from agent.models.offline.account_things import with_a_look
from agent.models.offline.picks import amended_amount, nothing_offered, pick, recorded
from agent.models.offline.reacting import react
from agent.models.offline.scene import OfflineReply, ProposedCall, Scene, Situation
from agent.models.offline.suggesting import shorter_suggestion, with_wordings, wordings_for
from agent.models.offline.understanding import Understanding
from agent.models.offline.undo import take_back, with_former
from agent.words.shorter_form import shorter
from tools.core.creative import file_names
from tools.core.objective import Objective
from tools.core.suggested import SUGGESTS
from tools.fields import always_needed, copy_fields, every_field, field_of
from tools.fields.creative import FIELD as CREATIVE
from tools.fields.locations import FIELD as LOCATIONS

_FIELDS_OF_A_BRIEF = 3
_MOST_WORDS_LOOKED_FOR = 2  # the library finds only what fits every word

_ANSWERED_BY_TOOLS = (Topic.MUSIC, Topic.OPTIONS, Topic.RULES, Topic.ACCOUNT)


def decide(scene: Scene, meant: Understanding, objectives: tuple[Objective, ...]) -> OfflineReply:
    """Choose calls and words for a message nothing was done about yet."""
    situation = scene.situation
    meant = meant.model_copy(update={"decisions": _let_go(situation, with_former(scene, meant.decisions))})
    reply = with_a_look(_with_places(_choose_what_can_be_done(scene, meant, objectives), scene, meant), scene, meant)
    stood_at_the_card = situation.awaiting == "approval" and situation.is_complete and situation.submitted is None
    if reply.calls or not stood_at_the_card or meant.wants(Act.CANCEL, Act.REFUSE):
        return reply
    # Words that changed nothing put the plan away; it is shown again, for another answer, and the card quotes them.
    text = "" if reply.text == wording.not_understood(situation) else reply.text
    return reply.model_copy(update={"text": text, "calls": (ProposedCall(name=situation.submit_tool),)})


def _with_places(reply: OfflineReply, scene: Scene, meant: Understanding) -> OfflineReply:
    """Look up places that are all a line names, whatever else was asked."""
    missing, awaiting = scene.situation.missing, scene.situation.awaiting
    is_open = LOCATIONS.name in missing and awaiting not in (LOCATIONS.name, *copy_fields())
    if not is_open or meant.decisions or meant.intents.asks:
        return reply
    looks = tuple(ProposedCall(name="find_location", args={"name": one}) for one in places_alone(scene.utterance))
    return OfflineReply(calls=(*reply.calls, *looks)) if looks else reply


def _let_go(situation: Situation, given: Decisions) -> Decisions:
    """Take out of the ad what it shows, where the person turns that file down."""
    shown = situation.draft.get(CREATIVE.name)
    refused = {PurePath(path).name for path in given.files.refused}
    if shown is None or given.files.shown or refused.isdisjoint(file_names(CREATIVE.of_plain(shown.value))):
        return given
    return given.model_copy(update={"cleared": (*given.cleared, CREATIVE.name)})


def _choose_what_can_be_done(scene: Scene, meant: Understanding, objectives: tuple[Objective, ...]) -> OfflineReply:
    """Say first what cannot be done, where that was asked for; it is not done in part either."""
    if not meant.intents.beyond:
        return _choose(scene, meant, objectives)
    told = wording.beyond(meant.intents.beyond, scene.situation.language)
    says_more = bool(meant.decisions or meant.intents.acts) or meant.intents.is_about_something
    reply = _choose(scene, meant, objectives) if says_more else OfflineReply(text=wording.next_step(scene.situation))
    return reply.model_copy(update={"text": "\n".join(words for words in (told, reply.text) if words)})


def _choose(scene: Scene, meant: Understanding, objectives: tuple[Objective, ...]) -> OfflineReply:
    situation = scene.situation
    if (onward := _of_the_last_line(scene, meant)) is not None:
        return onward
    if (alone := _standing_alone(scene, meant)) is not None:
        return alone
    if at_once := _named_alone(meant) or _accepted_cut(scene, meant):
        return OfflineReply(calls=at_once)
    if meant.decisions or meant.wants(Act.START_OVER, Act.ANOTHER, Act.SAME_AGAIN):
        edited = _edit(situation, meant)
        if edited:
            reply = _with_answers(OfflineReply(calls=edited), scene, meant, objectives)
            return with_wordings(reply, scene, meant)
    if meant.wants(Act.LOG_IN):
        goes_on = situation.is_complete and (situation.submitted is None or meant.wants(Act.SUBMIT))
        return OfflineReply(
            calls=(
                ProposedCall(name="build_auth_url"),
                *((ProposedCall(name=situation.submit_tool),) if goes_on else ()),
            )
        )
    if meant.intents.is_about_something or meant.search is not None or meant.asked_track is not None:
        return _with_answers(OfflineReply(), scene, meant, objectives)
    return react(scene, meant)


def _of_the_last_line(scene: Scene, meant: Understanding) -> OfflineReply | None:
    """Answer what is said of the line before: that it is the copy, or that what it held is left out."""
    suggests = scene.shown is not None and scene.shown.name == SUGGESTS  # what is meant is one of these
    meant_as = None if suggests else last_line_meant_as(scene.utterance)
    field = scene.situation.awaiting if _insists(scene, meant) else meant_as
    if field is not None and field in scene.situation.missing:
        return _take_the_last_line(scene, field)
    return None if meant.decisions or meant.wants(Act.WRITE) else _without_it(scene)


def _insists(scene: Scene, meant: Understanding) -> bool:
    """Say whether words that could have been talk are said once more where copy is awaited."""
    intents, awaiting = meant.intents, scene.situation.awaiting
    means_else = bool(meant.decisions or intents.acts or intents.beyond or intents.is_about_something)
    is_awaited = awaiting in copy_fields() and not means_else
    return is_awaited and says_again(scene.utterance, scene.said_before, awaiting)


def _take_the_last_line(scene: Scene, field: str) -> OfflineReply:
    """Record as copy, byte for byte, the line that could also have been talk."""
    situation, copy = scene.situation, scene.said_before
    if not copy.strip() or last_line_meant_as(copy):
        return OfflineReply(text=wording.not_understood(situation))
    return recorded(situation, field, copy.strip())


def _without_it(scene: Scene) -> OfflineReply | None:
    """Go on without what could not be recorded, where the person says so."""
    situation = scene.situation
    other_money = any(one.rule == "budget_currency" for one in situation.refusals) and leaves_out(scene.utterance)
    if other_money:
        return OfflineReply(
            calls=(
                ProposedCall(name="update_draft", args={"clear": ["budget"]}),
                ProposedCall(name=situation.submit_tool),
            )
        )
    if situation.let_go and situation.is_complete and situation.submitted is None:
        return OfflineReply(calls=(ProposedCall(name=situation.submit_tool),))
    return OfflineReply(text=wording.next_step(situation)) if situation.let_go and situation.draft else None


def _decides_more(meant: Understanding) -> bool:
    given = meant.decisions
    return bool(given.fields or given.delivery or given.further)


def _standing_alone(scene: Scene, meant: Understanding) -> OfflineReply | None:
    """Answer a message that decides no field by itself: undo that, the second one, write it for me."""
    if is_only_a_wish(scene.utterance, is_copy_awaited=scene.situation.awaiting in copy_fields()):
        return OfflineReply(text=wording.in_that_language(scene.situation))
    if (picked := pick(scene, decides_more=_decides_more(meant))) is not None:
        return picked
    if (none := nothing_offered(scene)) is not None:
        return none
    if not _decides_more(meant) and (amended := amended_amount(scene)) is not None:
        return amended  # a number that is all of an order is no title of a track
    if meant.decisions:
        return None
    if meant.wants(Act.UNDO):
        return take_back(scene)
    if (worded := wordings_for(scene, meant)) is not None:
        return worded
    is_to_be_cut = meant.wants(Act.SHORTEN) and not _accepted_cut(scene, meant)
    return shorter_suggestion(scene) if is_to_be_cut else None


def _named_alone(meant: Understanding) -> tuple[ProposedCall, ...]:
    """Act on an id that says by itself what is to be done with it."""
    if meant.handle is not None:
        return (ProposedCall(name="exchange_code", args={"handle": meant.handle}),)
    if meant.account is not None:
        return (ProposedCall(name="choose_advertiser", args={"advertiser_id": meant.account}),)
    return ()


def _accepted_cut(scene: Scene, meant: Understanding) -> tuple[ProposedCall, ...]:
    """Take the shorter text that was offered, where the person says so."""
    situation = scene.situation
    text = situation.value("text")
    agrees = not meant.decisions and meant.wants(Act.AGREE, Act.SHORTEN)
    if text is None or not (agrees or takes_it(scene.utterance)):
        return ()
    cut = shorter(text, tuple(one.rule for one in situation.refusals))
    if cut is None:
        return ()
    edit = ProposedCall(name="update_draft", args={"text": cut})
    is_last = not situation.missing and len(situation.refusals) == 1
    return (edit, ProposedCall(name=situation.submit_tool)) if is_last else (edit,)


def _edit(situation: Situation, meant: Understanding) -> tuple[ProposedCall, ...]:
    """Write what was decided into the draft, and submit where that completes it."""
    given = meant.decisions
    decided = {**given.fields, **given.delivery.arguments, **given.further}
    again = {**_values_of(situation), **decided} if meant.wants(Act.SAME_AGAIN) else decided
    afresh = _starts_afresh(situation, meant)
    calls = [ProposedCall(name="start_over")] if afresh else []
    kept = [name for name in _inferred_before(situation) if name not in {field_of(argument) for argument in decided}]
    lists = {"clear": [*given.cleared], "inferred": [*given.inferred, *(kept if again is not decided else ())]}
    args: dict[str, JsonValue] = {**again, **{name: [*names] for name, names in lists.items() if names}}
    again_or_cleared = bool(again or given.cleared)
    if again_or_cleared:
        calls.append(ProposedCall(name="update_draft", args=args))
    calls.extend(_uploads(given))
    calls.extend(ProposedCall(name="find_location", args={"name": place}) for place in given.delivery.places)
    needed = {*always_needed(), *situation.missing} if afresh else {*situation.missing}
    # What is uploaded or looked up may be refused, and then there is something to say before a card.
    is_looked_up = bool(given.files or given.delivery.places or given.track or meant.search is not None)
    is_open = is_looked_up or bool(set(given.cleared) & {*always_needed()})
    if again_or_cleared and needed <= {field_of(name) for name in again} and not is_open:
        calls.append(ProposedCall(name=situation.submit_tool))
    return tuple(calls)


def _inferred_before(situation: Situation) -> Iterator[str]:
    yield from (name for name, one in situation.draft.items() if one.source == "inferred")


def _uploads(given: Decisions) -> Iterator[ProposedCall]:
    if given.files.sound is not None:
        yield ProposedCall(name="upload_music", args={"path": given.files.sound})
    if given.files.shown:
        yield ProposedCall(name="add_creative", args={"paths": [*given.files.shown]})


def _starts_afresh(situation: Situation, meant: Understanding) -> bool:
    if meant.wants(Act.START_OVER):
        return True
    is_brief = len(meant.decisions.fields) >= _FIELDS_OF_A_BRIEF and "campaign_name" in meant.decisions.fields
    return situation.submitted is not None and (is_brief or meant.wants(Act.ANOTHER, Act.SAME_AGAIN))


def _values_of(situation: Situation) -> dict[str, JsonValue]:
    """Give the draft's values in the words ``update_draft`` takes."""
    kept = ((field, situation.draft[field.name].value) for field in every_field() if field.name in situation.draft)
    return {name: said for field, value in kept for name, said in field.said_again(value).items()}


def _with_answers(
    reply: OfflineReply, scene: Scene, meant: Understanding, objectives: tuple[Objective, ...]
) -> OfflineReply:
    """Add what answers the message's questions: tools where they know, words where the situation does."""
    calls = [*meant.intents.tools]
    if meant.asked_copy is not None:
        calls = [ProposedCall(name="validate_copy", args={"text": meant.asked_copy})]
    elif meant.asked_track not in (None, "none", "in_video"):
        calls.append(ProposedCall(name="validate_existing_music", args={"track_id": meant.asked_track}))
    elif meant.search is not None:
        is_short = 0 < len(meant.search.split()) <= _MOST_WORDS_LOOKED_FOR and not meant.decisions.instead
        calls.append(ProposedCall(name="list_music", args={"query": meant.search} if is_short else {}))
    by_tools = _ANSWERED_BY_TOOLS if calls and not _only_guesses_a_title(meant) else ()
    told = [topic for topic in meant.intents.topics if topic not in by_tools]
    said = [wording.answer(topic, scene.utterance, scene.situation, objectives) for topic in told]
    hint = wording.as_copy(scene.situation) if meant.intents.asks else ""
    text = "\n".join(words for words in (*said, hint) if words)
    return OfflineReply(calls=(*reply.calls, *calls), text=text)


def _only_guesses_a_title(meant: Understanding) -> bool:
    """Say whether the library is only looked through because a word beside what is decided may be a title."""
    return meant.search == "" and bool(meant.decisions) and Topic.MUSIC not in meant.intents.topics
