"""Taking back the last change of the draft, or one value of it."""

from collections.abc import Iterator

from pydantic import JsonValue

from agent.language.brief.decisions import Decisions
from agent.language.brief.former import goes_back_to
from agent.models.offline import wording
from agent.models.offline.scene import Change, OfflineReply, ProposedCall, Scene
from tools.fields import copy_fields, field_called


def take_back(scene: Scene) -> OfflineReply:
    """Give the fields of the last change the values they had before, and show the card where that completes the ad."""
    situation, change = scene.situation, scene.last_change
    if situation.submitted is not None or change is None:
        return OfflineReply(text=wording.nothing_to_undo(situation))
    args = dict(_values(change))
    emptied = [field for field, value in change.was.items() if value is None]
    if emptied:
        args["clear"] = list[JsonValue](emptied)
    if change.was_inferred:
        args["inferred"] = list[JsonValue](change.was_inferred)
    edit = ProposedCall(name="update_draft", args=args)
    is_complete = set(situation.missing) <= set(args) and not emptied
    return OfflineReply(calls=(edit, ProposedCall(name=situation.submit_tool)) if is_complete else (edit,))


def with_former(scene: Scene, meant: Decisions) -> Decisions:
    """Add copy that the last change took away, where a message wants it back."""
    change = scene.last_change
    if change is None or scene.situation.submitted is not None:
        return meant
    former = {field: was for field in copy_fields() if isinstance(was := change.was.get(field), str)}
    wanted = {field: was for field, was in former.items() if goes_back_to(scene.utterance, was)}
    is_sure = len(wanted) == 1 and wanted.keys().isdisjoint(meant.fields)
    return meant.model_copy(update={"fields": meant.fields | wanted}) if is_sure else meant


def _values(change: Change) -> Iterator[tuple[str, JsonValue]]:
    """Give former values in the words ``update_draft`` takes."""
    for name, value in change.was.items():
        field = field_called(name)
        if field is not None and value is not None:
            yield from field.said_again(value).items()
