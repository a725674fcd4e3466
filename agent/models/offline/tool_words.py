"""What tools answered in this turn, in words; and the one edit that an answer can settle."""

from collections.abc import Callable, Mapping

from pydantic import JsonValue

from agent.models.offline import wording
from agent.models.offline.scene import Call, Reply, Scene, Situation, ToolAnswer
from agent.models.offline.understanding import Understanding

_ROWS = 12
Rows = list[Mapping[str, JsonValue]]


def after_tools(scene: Scene, meant: Understanding) -> Reply:
    """Word what the tools of this turn answered, or take the only choice they left."""
    chosen = _only_track(scene, meant) or _named_account(scene)
    if chosen is not None:
        return Reply(calls=(chosen, *_submission(scene.situation, chosen)))
    if _is_ready_now(scene):
        return Reply(calls=(Call(name=scene.situation.submit_tool),))
    said = [words for one in scene.answers if (words := _words(one))]
    return Reply(text="\n".join(said) if said else f"Noted. {wording.next_step(scene.situation)}")


def _only_track(scene: Scene, meant: Understanding) -> Call | None:
    """Take the track where the words given for the awaited music fit only one."""
    is_choice = scene.situation.awaiting == "music" and meant.search and not meant.intents.topics
    tracks = _rows(_last(scene, "list_music"), "tracks")
    if not is_choice or len(tracks) != 1 or _last(scene, "update_draft"):
        return None
    return Call(name="update_draft", args={"music": str(tracks[0].get("track_id"))})


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
    is_last = set(situation.missing) <= set(chosen.args) and chosen.name == "update_draft"
    return (Call(name=situation.submit_tool),) if is_last else ()


def _is_ready_now(scene: Scene) -> bool:
    """Say whether an edit completed the draft without a submission having been proposed with it."""
    ran = {one.name for one in scene.answers}
    is_new = scene.situation.submitted is None and scene.situation.submit_tool not in ran
    problems = any("error" in one.content or one.content.get("refused") for one in scene.answers)
    return "update_draft" in ran and is_new and scene.situation.is_complete and not problems


def _words(one: ToolAnswer) -> str:
    problem = one.content.get("error") or one.content.get("problem")
    if problem:
        return str(problem)
    return _WORDINGS[one.name](one.content) if one.name in _WORDINGS else ""


def _tracks(content: Mapping[str, JsonValue]) -> str:
    rows = _rows(content, "tracks")
    if not rows:
        return "The library has no track that fits these words. Say `list music` to see all."
    shown = "; ".join(_track(row) for row in rows[:_ROWS])
    return f"Tracks: {shown}. Choose one by its id, for example `use {rows[0].get('track_id')}`."


def _track(row: Mapping[str, JsonValue]) -> str:
    licence = "" if row.get("licensed", True) else " (not licensed for ads)"
    return f"{row.get('track_id')} {row.get('title', '')}{licence}"


def _ads(content: Mapping[str, JsonValue]) -> str:
    rows = _rows(content, "ads")
    if not rows:
        return "There are no ads in this account yet."
    shown = "; ".join(f"{row.get('ad_id')} “{row.get('campaign_name')}” ({row.get('status')})" for row in rows[:_ROWS])
    more = f"; and {len(rows) - _ROWS} more" if len(rows) > _ROWS else ""
    return f"Ads in this account: {shown}{more}."


def _accounts(content: Mapping[str, JsonValue]) -> str:
    rows = _rows(content, "advertisers")
    if not rows:
        return "This login has no ad account."
    shown = "; ".join(f"{row.get('advertiser_id')} {row.get('name')} ({row.get('currency')})" for row in rows[:_ROWS])
    chosen = content.get("chosen")
    return f"Ad accounts: {shown}." + (f" In use: {chosen}." if chosen else "")


def _chosen(content: Mapping[str, JsonValue]) -> str:
    account = content.get("chosen")
    if not isinstance(account, dict):
        return ""
    return f"The ad account is now {account.get('name')} ({account.get('advertiser_id')})."


def _copy_check(content: Mapping[str, JsonValue]) -> str:
    return _found(content) or "The text passes every rule."


def _track_check(content: Mapping[str, JsonValue]) -> str:
    track = content.get("track")
    title = str(track.get("title", "")) if isinstance(track, dict) else ""
    return _found(content) or f"Yes, {title or 'this track'} may be used."


def _music_check(content: Mapping[str, JsonValue]) -> str:
    return _found(content) or "Music and objective fit together."


def _update(content: Mapping[str, JsonValue]) -> str:
    return " ".join(f"{wording.named(str(row.get('field')))}: {row.get('why')}." for row in _rows(content, "refused"))


def _found(content: Mapping[str, JsonValue]) -> str:
    return " ".join(str(row.get("message")) for row in _rows(content, "violations"))


def _last(scene: Scene, name: str) -> Mapping[str, JsonValue]:
    return next((one.content for one in reversed(scene.answers) if one.name == name), {})


def _rows(content: Mapping[str, JsonValue], key: str) -> Rows:
    rows = content.get(key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


_WORDINGS: Mapping[str, Callable[[Mapping[str, JsonValue]], str]] = {
    "list_music": _tracks,
    "list_ads": _ads,
    "list_advertisers": _accounts,
    "choose_advertiser": _chosen,
    "validate_copy": _copy_check,
    "validate_existing_music": _track_check,
    "validate_music_rules": _music_check,
    "update_draft": _update,
}
