"""Picking from a list that was just shown, by the place of a row in it."""

import re
from collections.abc import Mapping, Sequence

from pydantic import JsonValue

from agent.language.brief.choosing import which_place
from agent.language.brief.corrected import number_meant
from agent.language.brief.taking import agrees_to_copy, chooses, taken_by, wants_a_change
from agent.language.wants.acts import says_no
from agent.language.wants.ordinals import number_alone, place_in_list
from agent.language.wants.sentence_kinds import is_question
from agent.models.offline.scene import OfflineReply, ProposedCall, Scene, Situation, ToolAnswer
from agent.models.offline.tool_answers import OWNED, ROWS, Content, list_words, listed_rows
from agent.words.sentences import say
from tools.core.suggested import SUGGESTS
from tools.fields import field_of
from tools.fields.text import FIELD as TEXT

_FEW_WORDS = 8
_COUNTED = ("audience", "schedule")  # a bare number may be of these too


def pick(scene: Scene, *, decides_more: bool) -> OfflineReply | None:
    """Take the row that a message names by its place; None where it names none, or no list was shown.

    A title counts only in a message that decides nothing more: "start on Friday, end on Sunday" names no track.
    """
    if scene.shown is None:
        return None
    rows = listed_rows(scene.shown)[:ROWS]
    if scene.shown.name == SUGGESTS and (worded := _wording(scene, rows)) is not None:
        return worded
    place = place_in_list(scene.utterance)
    if place is None and scene.situation.awaiting == "reply" and OWNED in scene.shown.content:
        place = number_alone(scene.utterance)
    if place is None:
        is_of_places = scene.shown.name == "find_location"
        titled = None if decides_more else _titled(scene.utterance, rows)
        place = which_place(scene.utterance, rows) if is_of_places else titled
    if not rows or place is None:
        return None
    if place >= len(rows):
        return OfflineReply(text=say(scene.situation.language, "tool.no_such_row", count=len(rows)))
    return _taken(scene, scene.shown, rows[place])


def _wording(scene: Scene, rows: Sequence[Content]) -> OfflineReply | None:
    """Take a wording as it was suggested or as the person changes it; a change that cannot be read is no copy."""
    if (text := taken_by(scene.utterance, [str(one["text"]) for one in rows])) is not None:
        return recorded(scene.situation, TEXT.name, text)
    if rows and agrees_to_copy(scene.utterance):
        return OfflineReply(text=say(scene.situation.language, "wordings.which"))
    is_unread = place_in_list(scene.utterance) is None and wants_a_change(scene.utterance)
    return OfflineReply(text=say(scene.situation.language, "wordings.change_unread")) if is_unread else None


def nothing_offered(scene: Scene) -> OfflineReply | None:
    """Say that nothing was suggested, to who chooses a wording where the text is awaited."""
    is_awaited = scene.situation.awaiting == TEXT.name
    is_shown = scene.shown is not None and bool(listed_rows(scene.shown))
    if not is_awaited or is_shown or not chooses(scene.utterance):
        return None
    return OfflineReply(text=say(scene.situation.language, "wordings.none_offered"))


def recorded(situation: Situation, field: str, value: JsonValue) -> OfflineReply:
    """Record one value, and submit where that was all that was missing."""
    edit = ProposedCall(name="update_draft", args={field: value})
    is_last = {*situation.missing} <= {field}
    return OfflineReply(calls=(edit, ProposedCall(name=situation.submit_tool)) if is_last else (edit,))


def amended_amount(scene: Scene) -> OfflineReply | None:
    """Take a bare number for the amount that was just set, where words say that it was wrong: ``sorry, I meant 35``."""
    number = number_meant(scene.utterance)
    draft, now = scene.situation.draft, scene.last_change.now if scene.last_change else {}
    is_of_money = any("budget" in known and set(_COUNTED).isdisjoint(known) for known in (draft, now))
    if number is None or not is_of_money or "budget" not in draft:
        return None
    edit = ProposedCall(name="update_draft", args={"budget": number})
    is_last = scene.situation.is_complete
    return OfflineReply(calls=(edit, ProposedCall(name=scene.situation.submit_tool)) if is_last else (edit,))


def _titled(said: str, rows: Sequence[Mapping[str, JsonValue]]) -> int | None:
    """Find the one track whose title a few words name: ``go with the chill one``."""
    words = re.findall(r"\w+", said.lower())
    named = [place for place, row in enumerate(rows) if str(row.get("title", "")).lower() in words]
    is_taken = len(words) <= _FEW_WORDS and not is_question(said) and not says_no(said)
    return named[0] if len(named) == 1 and is_taken else None


def _taken(scene: Scene, shown: ToolAnswer, row: Content) -> OfflineReply:
    situation = scene.situation
    match shown.name:
        case "list_music":
            return recorded(situation, "music", str(row.get("track_id")))
        case "find_location":
            edit = ProposedCall(name="update_draft", args={"locations": [str(row.get("location_id"))]})
            return OfflineReply(
                calls=(edit, ProposedCall(name=situation.submit_tool)) if not situation.missing else (edit,)
            )
        case "list_advertisers":
            account = {"advertiser_id": str(row.get("advertiser_id"))}
            return OfflineReply(calls=(ProposedCall(name="choose_advertiser", args=account),))
        case _ if OWNED in shown.content:
            edit = ProposedCall(name="update_draft", args=dict(row["arguments"]))
            is_last = {*situation.missing} <= {field_of(name) for name in edit.args}
            return OfflineReply(calls=(edit, ProposedCall(name=situation.submit_tool)) if is_last else (edit,))
        case _:
            return OfflineReply(text=list_words(shown, [row], situation.language))
