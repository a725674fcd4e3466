"""What tools answered in this turn, in words; and the one edit that an answer can settle."""

from collections.abc import Callable, Mapping

from pydantic import JsonValue

from agent.models.offline import wording
from agent.models.offline.scene import Call, Reply, Scene, Situation, ToolAnswer
from agent.models.offline.tracks import best_track, titled_track
from agent.models.offline.understanding import Understanding
from agent.words.asking import ruled
from agent.words.names import field_name
from agent.words.sentences import say

_ROWS = 12
Content = Mapping[str, JsonValue]
Rows = list[Content]


def after_tools(scene: Scene, meant: Understanding) -> Reply:
    """Word what the tools of this turn answered, or take the only choice they left."""
    chosen = _chosen_track(scene, meant) or _named_account(scene)
    if chosen is not None:
        return Reply(calls=(chosen, *_submission(scene.situation, chosen)))
    if _is_ready_now(scene):
        return Reply(calls=(Call(name=scene.situation.submit_tool),))
    told = (_words(one, scene.situation.language) for one in scene.answers if not _was_only_tried(one, meant))
    said = [words for words in told if words]
    if any("problem" in one.content for one in scene.answers):
        said.append(wording.next_step(scene.situation))
    return Reply(text="\n".join(said) if said else wording.noted(scene.situation))


def _chosen_track(scene: Scene, meant: Understanding) -> Call | None:
    """Take the one track that the words fit; look through the whole library where a narrower look found nothing."""
    looked = [one for one in scene.answers if one.name == "list_music"]
    if not looked or meant.search is None or _music_was_set(scene):
        return None
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


def _music_was_set(scene: Scene) -> bool:
    changed = (one.content.get("changed") for one in scene.answers if one.name == "update_draft")
    return any(isinstance(fields, list) and "music" in fields for fields in changed)


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
    return bool(edits) and is_new and scene.situation.is_complete and not problems


def _words(one: ToolAnswer, language: str) -> str:
    problem = one.content.get("error") or one.content.get("problem")
    if problem:
        return str(problem)
    return _WORDINGS[one.name](one.content, language) if one.name in _WORDINGS else ""


def _tracks(content: Content, language: str) -> str:
    rows = _rows(content, "tracks")
    if not rows:
        return say(language, "tool.no_tracks")
    shown = "; ".join(_track(row, language) for row in rows[:_ROWS])
    return say(language, "tool.tracks", listed=shown, first=rows[0].get("track_id"))


def _track(row: Content, language: str) -> str:
    licence = "" if row.get("licensed", True) else say(language, "tool.unlicensed")
    return f"{row.get('track_id')} {row.get('title', '')}{licence}"


def _ads(content: Content, language: str) -> str:
    rows = _rows(content, "ads")
    if not rows:
        return say(language, "tool.no_ads")
    shown = "; ".join(f"{row.get('ad_id')} “{row.get('campaign_name')}” ({row.get('status')})" for row in rows[:_ROWS])
    more = say(language, "tool.more", count=len(rows) - _ROWS) if len(rows) > _ROWS else ""
    return say(language, "tool.ads", listed=f"{shown}{more}")


def _accounts(content: Content, language: str) -> str:
    rows = _rows(content, "advertisers")
    if not rows:
        return say(language, "tool.no_accounts")
    shown = "; ".join(f"{row.get('advertiser_id')} {row.get('name')} ({row.get('currency')})" for row in rows[:_ROWS])
    chosen = content.get("chosen")
    in_use = f" {say(language, 'tool.in_use', id=chosen)}" if chosen else ""
    return f"{say(language, 'tool.accounts', listed=shown)}{in_use}"


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
    refused = _rows(content, "refused")
    return " ".join(f"{field_name(str(row.get('field')), language)}: {row.get('why')}." for row in refused)


def _found(content: Content, language: str) -> str:
    rows = _rows(content, "violations")
    return " ".join(ruled(str(row.get("rule", "")), str(row.get("message")), language) for row in rows)


def _last(scene: Scene, name: str) -> Content:
    return next((one.content for one in reversed(scene.answers) if one.name == name), {})


def _rows(content: Content, key: str) -> Rows:
    rows = content.get(key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


_WORDINGS: Mapping[str, Callable[[Content, str], str]] = {
    "list_music": _tracks,
    "list_ads": _ads,
    "list_advertisers": _accounts,
    "choose_advertiser": _chosen,
    "validate_copy": _copy_check,
    "validate_existing_music": _track_check,
    "validate_music_rules": _music_check,
    "update_draft": _update,
}
