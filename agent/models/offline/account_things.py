"""What the account has: looked up where words name it or where it is asked for, and taken once one alone is meant."""

from collections.abc import Container, Iterator, Mapping

from pydantic import JsonValue

from agent.language.aims.called import NamedThing, named_in
from agent.language.wants.acts import Act
from agent.language.wants.ordinals import number_alone, place_in_list
from agent.models.offline.account_lists import LISTS
from agent.models.offline.beside import USES_POST
from agent.models.offline.scene import OfflineReply, ProposedCall, Scene, Situation, ToolAnswer
from agent.models.offline.tool_answers import OWNED, Content, rows_under
from agent.models.offline.understanding import Understanding
from tools.core.creative import FEWEST_PICTURES

_MAKES_ONE, _UPLOADS = "create_identity", "add_creative"
_WHERE_ONE_IS_MADE = ("identity", "approval", "reply")
_ABOUT_SOMETHING_ELSE = frozenset({Act.START_OVER, Act.CANCEL, Act.UNDO, Act.LOG_IN, Act.ANOTHER, Act.SAME_AGAIN})
_PICTURE, _CARD = "picture", "approval"
_PARTS: Mapping[str, NamedThing] = {LISTS["pixel"]: "events", LISTS["app"]: "systems"}  # as the account writes them


def without_misread(meant: Understanding, situation: Situation, said: str) -> Understanding:
    """Leave out what words only seem to ask of the account: practice has what it needs, and a sound is no video."""
    intents = meant.intents
    tools = tuple(one for one in intents.tools if not _is_hardly_meant(one, situation, meant))
    if any(one.name == _MAKES_ONE for one in tools):
        if _is_named_so(meant, situation):
            renamed = (_named_whole(one, said) for one in tools if one.name != LISTS["identity"])
            tools = tuple(one for one in renamed if one.name != _MAKES_ONE or one.args.get("name"))
            meant = meant.model_copy(update={"decisions": meant.decisions.without(("campaign_name",))})
        else:
            tools = tuple(one for one in tools if one.name != _MAKES_ONE)
    return meant.model_copy(update={"intents": intents.model_copy(update={"tools": tools})})


def _is_hardly_meant(look: ProposedCall, situation: Situation, meant: Understanding) -> bool:
    is_in_passing = look.name in LISTS.values() and bool(look.args.get("query")) and look.name != LISTS["identity"]
    is_of_sound = situation.awaiting == "music" or "music" in meant.decisions.fields
    return is_in_passing and (situation.target.stands_in or (is_of_sound and look.name == LISTS["creative"]))


def _is_named_so(meant: Understanding, situation: Situation) -> bool:
    """Say whether a new name is one to appear under; elsewhere a campaign is named so."""
    is_free = "campaign_name" not in meant.decisions.fields and situation.awaiting in _WHERE_ONE_IS_MADE
    return situation.awaiting == "identity" or is_free


def with_a_look(reply: OfflineReply, scene: Scene, meant: Understanding) -> OfflineReply:
    """Look through what the account has before anything is submitted, where words may name one of it."""
    named = [one for one in reply.calls if one.name in LISTS.values()]
    answering = LISTS.get(scene.situation.awaiting)
    by_cue = [one for one in named if one.name != answering]
    wanted = (*by_cue, *_awaited(scene, meant, {one.name for one in by_cue}))
    looks = tuple(_in_the_accounts_words(one, scene.utterance) for one in wanted)
    if not looks:
        return reply
    held = {scene.situation.submit_tool, *(_UPLOADS for one in looks if one.name == LISTS["creative"])}
    left = tuple(one for one in reply.calls if one not in named and one.name not in held)
    is_said = left or named or meant.intents.asks
    return OfflineReply(calls=(*left, *looks), text=reply.text if is_said else "")


def _awaited(scene: Scene, meant: Understanding, looked: Container[str]) -> Iterator[ProposedCall]:
    """Look for what is asked for, or at a card for what it shows, where these words are about nothing else."""
    situation, intents = scene.situation, meant.intents
    is_else = meant.handle or meant.account or not intents.acts.isdisjoint(_ABOUT_SOMETHING_ELSE)
    if is_else or intents.calls_for(_MAKES_ONE) or intents.calls_for(USES_POST):
        return
    on_card = () if situation.target.stands_in or situation.awaiting != _CARD else situation.draft
    for one in (LISTS[field] for field in (situation.awaiting, *on_card) if field in LISTS):
        if one not in looked:
            yield ProposedCall(name=one, args={"query": scene.utterance.strip()})


def _in_the_accounts_words(look: ProposedCall, utterance: str) -> ProposedCall:
    """Add to what is looked for the events and systems that it names, as the account writes them."""
    said = str(look.args.get("query", ""))
    named = sorted(named_in(utterance, _PARTS[look.name])) if look.name in _PARTS else []
    return look.model_copy(update={"args": {"query": " ".join((said, *named))}}) if said else look


def is_open(scene: Scene) -> bool:
    """Say whether something of the account was named that it does not have, or more than one that may be meant."""
    looked = [one for one in scene.answers if one.name in LISTS.values() and one.content.get("query")]
    return any(not _arguments(one, scene) and not is_in_passing(one, scene) for one in looked)


def is_in_passing(answer: ToolAnswer, scene: Scene) -> bool:
    """Say whether a list was only looked through for words that may name one of it, and name none."""
    if answer.name not in LISTS.values() or not answer.content.get("query") or _arguments(answer, scene):
        return False
    is_telling = LISTS.get(scene.situation.awaiting) == answer.name or answer.name == LISTS["identity"]
    return _is_by_chance(answer, scene) or not (is_telling or answer.content.get("is_found"))


def _is_by_chance(answer: ToolAnswer, scene: Scene) -> bool:
    """Say whether a whole line was looked for unasked, at a card: no word of it need mean anything of the account."""
    if answer.name not in LISTS.values():
        return False
    is_whole_line = str(answer.content.get("query", "")).startswith(scene.utterance.strip())
    return is_whole_line and LISTS.get(scene.situation.awaiting) != answer.name


def changed_nothing_at_the_card(scene: Scene) -> bool:
    """Say whether words at a card only might have named something of the account: the card is shown again."""
    stands = scene.situation.is_complete and scene.situation.submitted is None
    return stands and all(_is_by_chance(one, scene) and not _arguments(one, scene) for one in scene.answers)


def given_file(scene: Scene, meant: Understanding) -> ProposedCall | None:
    """Upload a file that was named, once the account turns out to have none of that name."""
    looked = any(one.name == LISTS["creative"] and not one.content.get("is_found") for one in scene.answers)
    is_tried = any(one.name == _UPLOADS for one in scene.answers)
    if not meant.decisions.files.shown or not looked or is_tried:
        return None
    return ProposedCall(name=_UPLOADS, args={"paths": [*meant.decisions.files.shown]})


def taken(scene: Scene) -> ProposedCall | None:
    """Take what the lists of this turn left as the only choice, each for its field."""
    args: dict[str, JsonValue] = {}
    for answer in scene.answers:
        if answer.name in LISTS.values():
            args |= _arguments(answer, scene)
    return ProposedCall(name="update_draft", args=args) if args else None


def _arguments(answer: ToolAnswer, scene: Scene) -> Content:
    if _is_by_chance(answer, scene) and not answer.content.get("is_whole"):
        return {}
    rows, place, before = rows_under(answer, OWNED), _place(scene.utterance), _narrowed_before(answer, scene)
    if not answer.content.get("is_found"):
        is_awaited = LISTS.get(scene.situation.awaiting) == answer.name
        listed = before or rows
        at_place = listed[place : place + 1 or None] if is_awaited and place is not None else []
        return dict(at_place[0]["arguments"]) if at_place else {}
    if len(rows) >= FEWEST_PICTURES and all(row.get("about") == _PICTURE for row in rows):
        return {"creative": [row["id"] for row in rows]}
    left = [row for row in rows if row in before] if len(rows) > 1 else rows
    return dict(left[0]["arguments"]) if len(left) == 1 else {}


def _narrowed_before(answer: ToolAnswer, scene: Scene) -> list[Content]:
    """Give the few of which words before these named more than one: these words choose among them."""
    shown = scene.shown
    is_of_these = shown is not None and shown.name == answer.name and bool(shown.content.get("is_found"))
    return rows_under(shown, OWNED) if shown is not None and is_of_these else []


def was_tried(answer: ToolAnswer, scene: Scene) -> bool:
    """Say whether what a list left as the only choice was recorded, or refused: the list itself is no news then."""
    edits = any(one.name == "update_draft" for one in scene.answers[scene.answers.index(answer) :])
    return answer.name in LISTS.values() and edits and bool(_arguments(answer, scene))


def _place(said: str) -> int | None:
    place = place_in_list(said)
    return number_alone(said) if place is None else place


def _named_whole(call: ProposedCall, said: str) -> ProposedCall:
    """Give a new name as it stands behind a colon, where there is one."""
    _, colon, name = said.replace("：", ":").rpartition(":")
    return call.model_copy(update={"args": {"name": name.strip()}}) if colon and call.name == _MAKES_ONE else call
