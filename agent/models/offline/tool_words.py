"""What tools answered in this turn, in words; and the one edit that an answer can settle."""

from collections.abc import Callable, Mapping

from pydantic import JsonValue

from agent.models.offline import wording
from agent.models.offline.adding import adds
from agent.models.offline.scene import Call, Refusal, Reply, Scene, Situation, ToolAnswer, told_in
from agent.models.offline.tracks import best_track, titled_track
from agent.models.offline.understanding import Understanding
from agent.words.names import field_name
from agent.words.sentences import in_a_row, say, sentence
from agent.words.telling import tell
from tools.core.sentence import Told
from tools.core.tool import NEEDS_ACCOUNT
from tools.gazetteer.table import place

ROWS = 12
Content = Mapping[str, JsonValue]
Rows = list[Content]


def after_tools(scene: Scene, meant: Understanding) -> Reply:
    """Word what the tools of this turn answered, or take the only choice they left."""
    chosen = _chosen_track(scene, meant) or _named_account(scene) or _found_places(scene)
    if chosen is not None:
        return Reply(calls=(chosen, *_submission(scene.situation, chosen)))
    if _is_ready_now(scene):
        return Reply(calls=(Call(name=scene.situation.submit_tool),))
    told = (_words(one, scene.situation.language) for one in scene.answers if not _says_nothing_new(one, scene, meant))
    said = [words for words in told if words]
    if any(_fell_short(one) for one in scene.answers):
        said.append(wording.next_step(scene.situation))
    if any(_was_told_as_a_failure(one) for one in scene.answers):
        said.append(say(scene.situation.language, "talk.mend"))
    return Reply(text="\n".join(said) if said else wording.noted(scene.situation))


def _fell_short(one: ToolAnswer) -> bool:
    return bool(one.content.get("problem") or one.content.get("refused"))


def _says_nothing_new(one: ToolAnswer, scene: Scene, meant: Understanding) -> bool:
    """Say whether a tool was only tried, a submission waits for what another tool said, or its failure was told."""
    is_echo = one.name == scene.situation.submit_tool and any(_fell_short(other) for other in scene.answers)
    return is_echo or _was_told_as_a_failure(one) or _was_only_tried(one, meant)


def _was_told_as_a_failure(one: ToolAnswer) -> bool:
    return "code" in one.content


def _chosen_track(scene: Scene, meant: Understanding) -> Call | None:
    """Take the one track that the words fit; look through the whole library where a narrower look found nothing."""
    looked = [one for one in scene.answers if one.name == "list_music"]
    if not looked or meant.search is None or _was_set("music", scene):
        return None
    if meant.search and _needs_account(looked[-1]):
        return _login_then_library(scene)
    tracks = _rows(looked[-1].content, "tracks")
    if not tracks and meant.search and len(looked) == 1:
        return Call(name="list_music")
    if meant.intents.topics:
        return None
    if meant.search:
        found = best_track(tracks, meant.search)
        return None if found is None else Call(name="update_draft", args={"music": str(found.get("track_id"))})
    found = titled_track(tracks, meant.decisions.leftover)
    args: dict[str, JsonValue] = {"music": str((found or {}).get("track_id")), "inferred": ["music"]}
    return None if found is None else Call(name="update_draft", args=args)


def _needs_account(one: ToolAnswer) -> bool:
    told = told_in(one)
    return told is not None and told.says == NEEDS_ACCOUNT.name


def _login_then_library(scene: Scene) -> Call | None:
    """Log in where the track that was asked for can only be found so, and look for it afterwards."""
    ran = [one.name for one in scene.answers]
    if "build_auth_url" not in ran:
        return Call(name="build_auth_url")
    is_logged_in = scene.situation.advertiser is not None and ran[-1] != "list_music"
    return Call(name="list_music") if is_logged_in else None


def _was_set(field: str, scene: Scene) -> bool:
    changed = (one.content.get("changed") for one in scene.answers if one.name == "update_draft")
    return any(isinstance(fields, list) and field in fields for fields in changed)


def _found_places(scene: Scene) -> Call | None:
    """Take the places that were looked up, once each name is known to mean one of them."""
    found = [_rows(one.content, "places") for one in scene.answers if one.name == "find_location"]
    if not found or _was_set("locations", scene) or any(len(rows) != 1 for rows in found):
        return None
    ids: list[JsonValue] = [str(rows[0].get("location_id")) for rows in found]
    held = scene.situation.draft.get("locations") if adds(scene.utterance) else None
    before = held.value if held is not None and isinstance(held.value, list) else []
    return Call(name="update_draft", args={"locations": [*before, *ids]})


def _was_only_tried(one: ToolAnswer, meant: Understanding) -> bool:
    """Say whether the library was only looked through for a title that might have been meant."""
    return one.name == "list_music" and not meant.search and bool(meant.decisions)


def _named_account(scene: Scene) -> Call | None:
    if scene.situation.awaiting != "advertiser" or _last(scene, "choose_advertiser"):
        return None
    accounts = _rows(_last(scene, "list_advertisers"), "advertisers")
    said = scene.utterance.lower()
    fitting = [one for one in accounts if str(one.get("name", "")).lower() in said]
    if len(fitting) != 1:
        return None
    return Call(name="choose_advertiser", args={"advertiser_id": str(fitting[0].get("advertiser_id"))})


def _submission(situation: Situation, chosen: Call) -> tuple[Call, ...]:
    is_last = chosen.name == "update_draft" and set(situation.missing) <= set(chosen.args)
    return (Call(name=situation.submit_tool),) if is_last else ()


def _is_ready_now(scene: Scene) -> bool:
    """Say whether an edit completed the draft without a submission having been proposed with it."""
    ran = {one.name for one in scene.answers}
    edits = ran & {"update_draft", "upload_music", "add_creative"}
    is_new = scene.situation.submitted is None and scene.situation.submit_tool not in ran
    problems = any(one.content.get(what) for one in scene.answers for what in ("error", "problem", "refused"))
    names_places = "find_location" in ran and not _was_set("locations", scene)
    return bool(edits) and is_new and not names_places and scene.situation.is_complete and not problems


def _words(one: ToolAnswer, language: str) -> str:
    problem = one.content.get("error") or one.content.get("problem")
    if problem:
        told = told_in(one)
        return str(problem) if told is None else tell(told, language)
    return _WORDINGS[one.name](one.content, language) if one.name in _WORDINGS else ""


def _tracks(content: Content, language: str) -> str:
    rows = _rows(content, "tracks")
    if not rows:
        return say(language, "tool.no_tracks")
    shown = "; ".join(_track(row, language) for row in rows[:ROWS])
    return say(language, "tool.tracks", listed=shown, first=rows[0].get("track_id"))


def _track(row: Content, language: str) -> str:
    licence = "" if row.get("licensed", True) else say(language, "tool.unlicensed")
    return f"{row.get('track_id')} {row.get('title', '')}{licence}"


def _places(content: Content, language: str) -> str:
    rows = _rows(content, "places")
    listed = "; ".join(_place(row, language) for row in rows[:ROWS])
    return say(language, "tool.places", listed=listed) if len(rows) > 1 else ""


def _place(row: Content, language: str) -> str:
    number = str(row.get("location_id"))
    known = place(number)
    kind = row.get("country") if known is None else say(language, f"tool.{known.kind}")
    return f"{row.get('name')} ({kind}, {number})"


def _ads(content: Content, language: str) -> str:
    rows = _rows(content, "ads")
    if not rows:
        return say(language, "tool.no_ads")
    shown = "; ".join(f"{row.get('ad_id')} “{row.get('campaign_name')}” ({row.get('status')})" for row in rows[:ROWS])
    more = say(language, "tool.more", count=len(rows) - ROWS) if len(rows) > ROWS else ""
    return say(language, "tool.ads", listed=f"{shown}{more}")


def _accounts(content: Content, language: str) -> str:
    rows = _rows(content, "advertisers")
    if not rows:
        return say(language, "tool.no_accounts")
    shown = "; ".join(f"{row.get('advertiser_id')} {row.get('name')} ({row.get('currency')})" for row in rows[:ROWS])
    chosen = content.get("chosen")
    in_use = say(language, "tool.in_use", id=chosen) if chosen else ""
    return in_a_row((say(language, "tool.accounts", listed=shown), in_use), language)


def _chosen(content: Content, language: str) -> str:
    account = content.get("chosen")
    if not isinstance(account, dict):
        return ""
    return say(language, "tool.account_chosen", name=account.get("name"), id=account.get("advertiser_id"))


def _copy_check(content: Content, language: str) -> str:
    return _found(content, language) or say(language, "tool.copy_fine")


def _track_check(content: Content, language: str) -> str:
    track = content.get("track")
    title = str(track.get("title", "")) if isinstance(track, dict) else ""
    fine = say(language, "tool.track_fine", title=title or say(language, "tool.this_track"))
    return _found(content, language) or fine


def _music_check(content: Content, language: str) -> str:
    return _found(content, language) or say(language, "tool.music_fits")


def _update(content: Content, language: str) -> str:
    return in_a_row((_refused(row, language) for row in _rows(content, "refused")), language)


def _refused(row: Content, language: str) -> str:
    told = row.get("told")
    why = str(row.get("why")) if told is None else tell(Told.model_validate(told), language)
    stop = sentence(language, "shape.stop")
    ended = why if why.endswith(("?", "？", stop)) else f"{why}{stop}"
    return f"{field_name(str(row.get('field')), language)}: {ended}"


def _found(content: Content, language: str) -> str:
    rows = _rows(content, "violations")
    return in_a_row((tell(Refusal.model_validate(row).told, language) for row in rows), language)


def _last(scene: Scene, name: str) -> Content:
    return next((one.content for one in reversed(scene.answers) if one.name == name), {})


def _rows(content: Content, key: str) -> Rows:
    rows = content.get(key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


_WORDINGS: Mapping[str, Callable[[Content, str], str]] = {
    "list_music": _tracks,
    "find_location": _places,
    "list_ads": _ads,
    "list_advertisers": _accounts,
    "choose_advertiser": _chosen,
    "validate_copy": _copy_check,
    "validate_existing_music": _track_check,
    "validate_music_rules": _music_check,
    "update_draft": _update,
}
