"""What follows from the answers of tools in this turn: the one call that they settle, or words."""

from collections.abc import Sequence

from pydantic import JsonValue

from agent.language.brief.adding import adds
from agent.language.brief.choosing import those_beside
from agent.language.brief.guessed import words_for_goal
from agent.language.brief.tracks import best_track, moody_track, titled_instead, titled_track
from agent.models.offline import wording
from agent.models.offline.account_lists import LISTS
from agent.models.offline.account_things import (
    changed_nothing_at_the_card,
    given_file,
    is_in_passing,
    is_open,
    is_settled,
    taken,
)
from agent.models.offline.beside import USES_POST
from agent.models.offline.memory import asked_what_is_sold
from agent.models.offline.scene import OfflineReply, ProposedCall, Scene, Situation, ToolAnswer, told_in
from agent.models.offline.tool_answers import Content, answer_words, is_edit, rows_under
from agent.models.offline.understanding import Understanding
from agent.words.sentences import say
from tools.core.suggested import SUGGESTS
from tools.core.tool import ALREADY_SETTLED, MOVED, NEEDS_ACCOUNT

_LOOK_UPS = ("list_music", "find_location", *LISTS.values())


def after_tools(scene: Scene, meant: Understanding) -> OfflineReply:
    """Word what the tools of this turn answered, or take the only choice they left."""
    submits = ProposedCall(name=scene.situation.submit_tool)
    if (chosen := _chosen(scene, meant)) is not None:
        return OfflineReply(calls=(chosen, *_submission(scene, chosen)))
    if _has_arrived(scene) or changed_nothing_at_the_card(scene):
        return OfflineReply(calls=(submits,))
    if meant.decisions.instead and not _was_set("music", scene):
        return _no_such_title(scene)
    if _is_ready_now(scene):
        return OfflineReply(calls=(submits,))
    said = _told(scene, meant)
    return OfflineReply(text="\n".join(said) if said else _noted(scene))


def _chosen(scene: Scene, meant: Understanding) -> ProposedCall | None:
    chosen = None
    if not _was_tried(scene):
        found = _together(_chosen_track(scene, meant) or _named_account(scene), _found_places(scene))
        chosen = _together(found, taken(scene))
    return chosen or given_file(scene, meant)


def _told(scene: Scene, meant: Understanding) -> list[str]:
    """Word what is new in the answers; beside a list of what the account has, what the same words decided."""
    new = [one for one in scene.answers if not _says_nothing_new(one, scene, meant)]
    said = [*dict.fromkeys(words for one in new if (words := _words_of(one, scene.situation)))]
    lists = any(one.name in LISTS.values() for one in new)
    if lists and any(one.name == "update_draft" and is_edit(one) for one in scene.answers):
        said = [*filter(None, (_noted(scene),)), *said]
    if any(_fell_short(one) or one.name == USES_POST for one in scene.answers) and not asked_what_is_sold(
        scene.answers
    ):
        said.append(wording.next_step(scene.situation))
    if any(_was_told_as_a_failure(one) for one in scene.answers):
        said.append(say(scene.situation.language, "talk.mend"))
    return said


def _has_arrived(scene: Scene) -> bool:
    """Say whether all that an ad needs came along to another target: a card is drawn up there."""
    was_put_away = any(one.content.get("rule") == MOVED for one in scene.answers[-1:])
    return was_put_away and scene.situation.is_complete and scene.situation.submitted is None


def _was_tried(scene: Scene) -> bool:
    """Say whether an edit followed what was looked up last: the same one would only be refused once more."""
    ran = [one.name for one in scene.answers]
    looked = max((at for at, name in enumerate(ran) if name in _LOOK_UPS), default=len(ran))
    return "update_draft" in ran[looked:]


def _no_such_title(scene: Scene) -> OfflineReply:
    """Say that a title was not found: by what there is, where the same words changed something else."""
    edits = any(one.name == "update_draft" and is_edit(one) for one in scene.answers)
    listed = [one for one in scene.answers if one.name == "list_music"][-1:] if edits else []
    said = [_words_of(one, scene.situation) for one in listed] or [wording.not_understood(scene.situation)]
    again = (ProposedCall(name=scene.situation.submit_tool),) if scene.situation.is_complete else ()
    return OfflineReply(text="\n".join(said), calls=again)


def _words_of(one: ToolAnswer, situation: Situation) -> str:
    is_settled = one.content.get("rule") == ALREADY_SETTLED
    return wording.settled(situation) if is_settled else answer_words(one, situation.language)


def _noted(scene: Scene) -> str:
    """Say what an edit decided; an objective that nobody stated is told with the words that implied it."""
    decided = scene.situation.draft.get("objective")
    is_new = decided is not None and decided.source == "inferred" and _was_set("objective", scene)
    wish = words_for_goal(scene.utterance, str(decided.value)) if decided is not None and is_new else None
    fields = [name for name in scene.situation.draft if _was_set(name, scene) and not (wish and name == "objective")]
    return wording.noted(scene.situation, fields, wish)


def _fell_short(one: ToolAnswer) -> bool:
    return bool(one.content.get("problem") or one.content.get("refused"))


def _says_nothing_new(one: ToolAnswer, scene: Scene, meant: Understanding) -> bool:
    """Say whether a tool was only tried, a submission waits for what another tool said, or its failure was told."""
    is_echo = one.name == scene.situation.submit_tool and any(_fell_short(other) for other in scene.answers)
    is_echo = is_echo or is_in_passing(one, scene) or is_settled(one, scene)
    is_shown = one.name == SUGGESTS and bool(one.content.get("wordings"))  # by the rules
    return is_echo or is_shown or _was_told_as_a_failure(one) or _was_only_tried(one, meant, scene)


def _was_told_as_a_failure(one: ToolAnswer) -> bool:
    return "code" in one.content


def _chosen_track(scene: Scene, meant: Understanding) -> ProposedCall | None:
    """Take the one track that the words fit; look through the whole library where a narrower look found nothing."""
    looked = [one for one in scene.answers if one.name == "list_music"]
    if not looked or meant.search is None or _was_set("music", scene):
        return None
    if meant.search and _needs_account(looked[-1]):
        return _login_then_library(scene)
    tracks = rows_under(looked[-1], "tracks")
    if not tracks and meant.search and len(looked) == 1:
        return ProposedCall(name="list_music")
    if meant.intents.is_about_something:
        return None
    if meant.decisions.instead:
        found = titled_instead(tracks, meant.search, meant.decisions.instead)
        return None if found is None else ProposedCall(name="update_draft", args={"music": str(found.get("track_id"))})
    if meant.search and (found := best_track(tracks, meant.search)) is not None:
        return ProposedCall(name="update_draft", args={"music": str(found.get("track_id"))})
    found = moody_track(tracks, meant.search) if meant.search else titled_track(tracks, meant.decisions.leftover)
    args: dict[str, JsonValue] = {"music": str((found or {}).get("track_id")), "inferred": ["music"]}
    return None if found is None else ProposedCall(name="update_draft", args=args)


def _together(chosen: ProposedCall | None, places: ProposedCall | None) -> ProposedCall | None:
    """Put the places that were looked up beside the track of the same message: one edit, so that neither is lost."""
    if chosen is None or places is None:
        return chosen or places
    return (
        chosen.model_copy(update={"args": {**chosen.args, **places.args}}) if chosen.name == "update_draft" else chosen
    )


def _needs_account(one: ToolAnswer) -> bool:
    told = told_in(one)
    return told is not None and told.says == NEEDS_ACCOUNT.name


def _login_then_library(scene: Scene) -> ProposedCall | None:
    """Log in where the track that was asked for can only be found so, and look for it afterwards."""
    ran = [one.name for one in scene.answers]
    if "build_auth_url" not in ran:
        return ProposedCall(name="build_auth_url")
    is_logged_in = scene.situation.advertiser is not None and ran[-1] != "list_music"
    return ProposedCall(name="list_music") if is_logged_in else None


def _was_set(field: str, scene: Scene) -> bool:
    changed = (one.content.get("changed") for one in scene.answers if one.name == "update_draft")
    return any(isinstance(fields, list) and field in fields for fields in changed)


def _found_places(scene: Scene) -> ProposedCall | None:
    """Take the places that were looked up, once each name is known to mean one of them."""
    looked_up = (rows_under(one, "places") for one in scene.answers if one.name == "find_location")
    found = [_standing(rows, scene) or rows for rows in looked_up]
    if not found or _was_set("locations", scene) or any(len(rows) != 1 for rows in found):
        return None
    ids: list[JsonValue] = [str(rows[0].get("location_id")) for rows in found]
    held = scene.situation.draft.get("locations") if adds(scene.utterance) else None
    before = held.value if held is not None and isinstance(held.value, list) else []
    return ProposedCall(name="update_draft", args={"locations": [*before, *ids]})


def _standing(rows: Sequence[Content], scene: Scene) -> list[Content]:
    """Find the one of several places of a name that the ad has already, or that joins those in its country."""
    held = scene.situation.draft.get("locations")
    known = str(held.value) if held is not None else ""
    ids = [str(row.get("location_id")) for row in rows]
    kept = [one for one in ids if one in known] or (those_beside(known, ids) if adds(scene.utterance) else [])
    standing = [row for row in rows if str(row.get("location_id")) in kept]
    return standing if len(standing) == 1 else []


def _was_only_tried(one: ToolAnswer, meant: Understanding, scene: Scene) -> bool:
    """Say whether the library was only looked through for a title that might have been meant."""
    is_asked_for = meant.asked_track is not None or meant.intents.calls_for("list_music")
    is_beside_an_edit = (
        meant.search is None and not is_asked_for and any(a.name == "update_draft" for a in scene.answers)
    )
    return one.name == "list_music" and not meant.search and (bool(meant.decisions) or is_beside_an_edit)


def _named_account(scene: Scene) -> ProposedCall | None:
    if scene.situation.awaiting != "advertiser" or _last(scene, "choose_advertiser").content:
        return None
    accounts = rows_under(_last(scene, "list_advertisers"), "advertisers")
    said = scene.utterance.lower()
    fitting = [one for one in accounts if str(one.get("name", "")).lower() in said]
    if len(fitting) != 1:
        return None
    return ProposedCall(name="choose_advertiser", args={"advertiser_id": str(fitting[0].get("advertiser_id"))})


def _submission(scene: Scene, chosen: ProposedCall) -> tuple[ProposedCall, ...]:
    situation = scene.situation
    is_last = chosen.name == "update_draft" and set(situation.missing) <= set(chosen.args)
    is_open = _seeks_places(scene) and "locations" not in chosen.args
    return (ProposedCall(name=situation.submit_tool),) if is_last and not is_open else ()


def _seeks_places(scene: Scene) -> bool:
    """Say whether places were looked up in this turn that the draft does not hold yet."""
    return any(one.name == "find_location" for one in scene.answers) and not _was_set("locations", scene)


def _is_ready_now(scene: Scene) -> bool:
    """Say whether an edit completed the draft without a submission having been proposed with it."""
    ran = {one.name for one in scene.answers}
    is_new = scene.situation.submitted is None and scene.situation.submit_tool not in ran
    problems = any(one.content.get(what) for one in scene.answers for what in ("error", "problem", "refused"))
    has_edited = any(map(is_edit, scene.answers))
    return (
        has_edited
        and is_new
        and not _seeks_places(scene)
        and not is_open(scene)
        and scene.situation.is_complete
        and not problems
    )


def _last(scene: Scene, name: str) -> ToolAnswer:
    return next((one for one in reversed(scene.answers) if one.name == name), ToolAnswer(name=name))
