"""What the account has: looked up where words name it or where it is asked for, and taken once one alone is meant."""

from collections.abc import Container, Iterator

from pydantic import JsonValue

from agent.language.brief.account_names import labels_one, owned_in
from agent.language.brief.cues import WORDED
from agent.language.wants.acts import Act
from agent.language.wants.ordinals import number_alone, place_in_list
from agent.models.offline.account_lists import LISTS
from agent.models.offline.account_looks import FIELDS, in_the_accounts_words
from agent.models.offline.beside import USES_POST
from agent.models.offline.new_names import MAKES_ONE, as_made, name_to_appear_under
from agent.models.offline.scene import OfflineReply, ProposedCall, Scene, Situation, ToolAnswer, told_in
from agent.models.offline.tool_answers import OWNED, Content, rows_under
from agent.models.offline.understanding import Understanding
from tools.core.creative import FEWEST_PICTURES
from tools.core.tool import NEEDS_ACCOUNT

_IDENTITY, _UPLOADS = "identity", "add_creative"
_WHERE_ONE_IS_MADE = ("approval", "reply")
_ABOUT_SOMETHING_ELSE = frozenset({Act.START_OVER, Act.CANCEL, Act.UNDO, Act.LOG_IN, Act.ANOTHER, Act.SAME_AGAIN})
_PICTURE, _CARD = "picture", "approval"
_ABOUT = {"videos": "video", "pictures": _PICTURE}


def without_misread(meant: Understanding, situation: Situation, said: str) -> Understanding:
    """Leave out what words only seem to ask of the account: practice has what it needs, and a sound is no video."""
    intents = meant.intents
    tools = tuple(one for one in intents.tools if not _is_hardly_meant(one, situation, meant))
    meant = meant if situation.target.stands_in else _without_labels_of_others(meant, situation, said)
    intents = meant.intents
    if situation.awaiting == _IDENTITY and not situation.target.stands_in:
        meant, tools = _with_a_new_name(meant, tools, said)
    elif any(one.name == MAKES_ONE for one in tools):
        if _is_named_so(meant, situation):
            renamed = (_named_whole(one, said) for one in tools if one.name != LISTS[_IDENTITY])
            tools = tuple(one for one in renamed if one.name != MAKES_ONE or one.args.get("name"))
        else:
            tools = tuple(one for one in tools if one.name != MAKES_ONE)
    return meant.model_copy(update={"intents": intents.model_copy(update={"tools": tools})})


def _without_labels_of_others(meant: Understanding, situation: Situation, said: str) -> Understanding:
    """Take no line for the copy that is awaited that says which event or identity it is: ``event is add to cart``."""
    if situation.awaiting not in WORDED or meant.decisions.fields.get(situation.awaiting) != said.strip():
        return meant
    if not labels_one(said):
        return meant
    intents = meant.intents.model_copy(update={"is_talk": True})
    decisions = meant.decisions.without((situation.awaiting,))
    return meant.model_copy(update={"decisions": decisions, "intents": intents})


def _with_a_new_name(
    meant: Understanding, tools: tuple[ProposedCall, ...], said: str
) -> tuple[Understanding, tuple[ProposedCall, ...]]:
    """Take for a new one what is named where it is asked who the ad appears as; the ad keeps its name."""
    others = tuple(one for one in tools if one.name != MAKES_ONE)
    if (name := name_to_appear_under(meant, said)) is None:
        return meant, others
    beside = meant.model_copy(update={"decisions": meant.decisions.without(("campaign_name",))})
    return beside, (*(one for one in others if one.name != LISTS[_IDENTITY]), as_made(name))


def _is_hardly_meant(look: ProposedCall, situation: Situation, meant: Understanding) -> bool:
    is_in_passing = look.name in LISTS.values() and bool(look.args.get("query")) and look.name != LISTS["identity"]
    is_of_sound = situation.awaiting == "music" or "music" in meant.decisions.fields
    return is_in_passing and (situation.target.stands_in or (is_of_sound and look.name == LISTS["creative"]))


def _is_named_so(meant: Understanding, situation: Situation) -> bool:
    """Say whether a new name is one to appear under; elsewhere a campaign is named so."""
    return "campaign_name" not in meant.decisions.fields and situation.awaiting in _WHERE_ONE_IS_MADE


def with_a_look(reply: OfflineReply, scene: Scene, meant: Understanding) -> OfflineReply:
    """Look through what the account has before anything is submitted, where words may name one of it."""
    named = [one for one in reply.calls if one.name in LISTS.values()]
    answering = LISTS.get(scene.situation.awaiting)
    by_cue = [one for one in named if one.name != answering]
    wanted = (*by_cue, *_awaited(scene, meant, {one.name for one in by_cue}))
    looks = tuple(in_the_accounts_words(one, scene) for one in wanted)
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
    if is_else or intents.calls_for(MAKES_ONE) or intents.calls_for(USES_POST):
        return
    on_card = () if situation.target.stands_in or situation.awaiting != _CARD else situation.draft
    for one in (LISTS[field] for field in (situation.awaiting, *on_card) if field in LISTS):
        if one not in looked:
            yield ProposedCall(name=one, args={"query": scene.utterance.strip()})


def is_open(scene: Scene) -> bool:
    """Say whether something of the account was named that it does not have, or more than one that may be meant."""
    return any(is_left_open(one, scene) for one in scene.answers)


def is_settled(answer: ToolAnswer, scene: Scene) -> bool:
    """Say whether what words named in a list was the only choice."""
    return answer.name in LISTS.values() and bool(answer.content.get("is_found")) and bool(_arguments(answer, scene))


def is_left_open(answer: ToolAnswer, scene: Scene) -> bool:
    """Say whether what was named is not there, cannot be used, or may be one of several."""
    is_look = answer.name in LISTS.values() and bool(answer.content.get("query"))
    return is_look and not _arguments(answer, scene) and not is_in_passing(answer, scene)


def names_what_is_unfit(answer: ToolAnswer) -> bool:
    """Say whether words named something that the account has and no ad can be given."""
    return bool(answer.content.get("unfit")) and not answer.content.get("is_found")


def is_in_passing(answer: ToolAnswer, scene: Scene) -> bool:
    """Say whether a list was only looked through for words that may name one of it, and name none."""
    if answer.name not in LISTS.values() or (_is_unasked(answer, scene) and _needs_account(answer)):
        return answer.name in LISTS.values()
    if not answer.content.get("query") or _arguments(answer, scene) or names_what_is_unfit(answer):
        return False
    if any(_arguments(one, scene) for one in scene.answers if one.name == answer.name):
        return True
    is_telling = LISTS.get(scene.situation.awaiting) == answer.name or answer.name == LISTS[_IDENTITY]
    is_told = is_telling and not _is_unasked(answer, scene)
    return is_by_chance(answer, scene) or not (is_told or answer.content.get("is_found"))


def _needs_account(answer: ToolAnswer) -> bool:
    told = told_in(answer)
    return told is not None and told.says == NEEDS_ACCOUNT.name


def _is_unasked(answer: ToolAnswer, scene: Scene) -> bool:
    """Say whether a list was looked through by itself: for names in full, or beside the word for a kind of thing."""
    is_line = str(answer.content.get("query", "")).startswith(scene.utterance.strip())
    return bool(answer.content.get("in_full")) or (bool(_kinds_named(answer.name, scene)) and not is_line)


def _kinds_named(name: str, scene: Scene) -> frozenset[str]:
    """Give the kinds of things that words name of which a list holds some."""
    return frozenset(one.kind for one in owned_in(scene.utterance) if LISTS[FIELDS[one.kind]] == name)


def is_by_chance(answer: ToolAnswer, scene: Scene) -> bool:
    """Say whether a whole line was looked for unasked, at a card: no word of it need mean anything of the account."""
    if answer.name not in LISTS.values() or answer.content.get("in_full"):
        return False
    is_whole_line = str(answer.content.get("query", "")).startswith(scene.utterance.strip())
    return is_whole_line and LISTS.get(scene.situation.awaiting) != answer.name


def changed_nothing_at_the_card(scene: Scene) -> bool:
    """Say whether words at a card only might have named something of the account: the card is shown again."""
    stands = scene.situation.is_complete and scene.situation.submitted is None
    return stands and all(is_by_chance(one, scene) and not _arguments(one, scene) for one in scene.answers)


def given_file(scene: Scene, meant: Understanding) -> ProposedCall | None:
    """Upload a file that was named, once the account turns out to have none of that name."""
    tried = [one for one in scene.answers if one.name == LISTS["creative"]]
    looked = bool(tried) and not any(one.content.get("is_found") or names_what_is_unfit(one) for one in tried)
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
    if is_by_chance(answer, scene) and not answer.content.get("is_whole"):
        return {}
    rows, place = _fitting(rows_under(answer, OWNED), answer, scene), _place(scene.utterance)
    if not answer.content.get("is_found"):
        is_awaited = LISTS.get(scene.situation.awaiting) == answer.name
        listed = _narrowed_before(answer, scene) or rows
        at_place = listed[place : place + 1 or None] if is_awaited and place is not None else []
        return dict(at_place[0]["arguments"]) if at_place else {}
    if len(rows) >= FEWEST_PICTURES and all(row.get("about") == _PICTURE for row in rows):
        return {"creative": [row["id"] for row in rows]}
    return dict(rows[0]["arguments"]) if len(rows) == 1 else {}


def _narrowed_before(answer: ToolAnswer, scene: Scene) -> list[Content]:
    """Give the few of which words before these named more than one: these words choose among them."""
    shown = scene.shown
    is_of_these = shown is not None and shown.name == answer.name and bool(shown.content.get("is_found"))
    return rows_under(shown, OWNED) if shown is not None and is_of_these else []


def _fitting(rows: list[Content], answer: ToolAnswer, scene: Scene) -> list[Content]:
    """Keep those of the kind that was named, and of several those that an earlier line had named as well."""
    kinds = frozenset() if answer.content.get("in_full") else _kinds_named(answer.name, scene)
    if kinds and kinds < {*_ABOUT}:
        rows = [row for row in rows if row.get("about") in {_ABOUT[one] for one in kinds}]
    earlier = scene.narrowed.get(answer.name, ())
    both = [row for row in rows if row.get("name") in earlier] if len(rows) > 1 else []
    return both if len(both) == 1 else rows


def _place(said: str) -> int | None:
    place = place_in_list(said)
    return number_alone(said) if place is None else place


def _named_whole(call: ProposedCall, said: str) -> ProposedCall:
    """Give a new name as it stands behind a colon, where there is one."""
    _, colon, name = said.replace("：", ":").rpartition(":")
    return call.model_copy(update={"args": {"name": name.strip()}}) if colon and call.name == MAKES_ONE else call
