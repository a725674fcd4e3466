"""What is done once the account was looked through: all that a line decides, in one edit."""

from agent.models.offline.account_lists import LISTS
from agent.models.offline.account_things import is_by_chance, is_in_passing, is_left_open, names_what_is_unfit, taken
from agent.models.offline.scene import OfflineReply, ProposedCall, Scene
from agent.models.offline.tool_words import after_tools
from agent.models.offline.understanding import Understanding

_EDITS, _UPLOADS = "update_draft", "add_creative"


def with_what_was_found(first: OfflineReply, scene: Scene, meant: Understanding) -> OfflineReply:
    """Do what was left until the account had been asked, with what was found in it."""
    if any(is_by_chance(one, scene) for one in scene.answers):
        return after_tools(scene, meant)  # at a card, where all else was done beside the look
    looked = {one.name for one in first.calls if one.name in LISTS.values()}
    left = [one for one in first.calls if one.name not in looked and not (one.name == _UPLOADS and _is_known(scene))]
    chosen, again = taken(scene), _to_be_told(scene) if left else ()
    if chosen is not None and any(one.name == _EDITS for one in left):
        left, chosen = [_with(one, chosen) for one in left], None
    if left:
        return first.model_copy(update={"calls": (*again, *([chosen] if chosen else []), *left)})
    is_untold = not looked and chosen is None and all(is_in_passing(one, scene) for one in scene.answers)
    return first if is_untold else after_tools(scene, meant)


def _to_be_told(scene: Scene) -> tuple[ProposedCall, ...]:
    """Look once more for what has to be told beside an edit: after it the words are chosen anew."""
    open_ones = [one for one in scene.answers if is_left_open(one, scene)]
    named = ({name: one.content[name] for name in ("query", "in_full")} for one in open_ones)
    return tuple(ProposedCall(name=one.name, args=args) for one, args in zip(open_ones, named, strict=True))


def _is_known(scene: Scene) -> bool:
    """Say whether the account has what was named to be shown, fit for it or not."""
    looked = [one for one in scene.answers if one.name == LISTS["creative"]]
    return any(one.content.get("is_found") or names_what_is_unfit(one) for one in looked)


def _with(call: ProposedCall, chosen: ProposedCall) -> ProposedCall:
    return call.model_copy(update={"args": {**call.args, **chosen.args}}) if call.name == _EDITS else call
