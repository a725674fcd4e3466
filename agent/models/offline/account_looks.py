"""What a line may name of the account, whatever is asked for: looked up before anything of the line is done."""

from collections.abc import Iterator, Mapping

from agent.language.aims.called import NamedThing, without_named
from agent.language.brief.account_names import AccountKind, named_at_last, owned_in, stated_of
from agent.language.brief.cues import WORDED
from agent.language.brief.plainly import plainly
from agent.language.ground.quoting import MASK
from agent.language.wants.acts import Act
from agent.models.offline.account_lists import LISTS
from agent.models.offline.new_names import MAKES_ONE
from agent.models.offline.scene import OfflineReply, ProposedCall, Scene, Situation
from agent.models.offline.understanding import Understanding
from tools.core.patterns import lazily

FIELDS: Mapping[AccountKind, str] = {
    "videos": "creative",
    "pictures": "creative",
    "identities": "identity",
    "pixels": "pixel",
    "events": "pixel",
    "apps": "app",
    "forms": "lead_form",
}
_ALWAYS_OPEN = ("identity", "creative")  # every ad needs one; of the others some goals do
_NO_LOOK_WHILE = ("approval", "advertiser")
_ABOUT_SOMETHING_ELSE = frozenset({Act.START_OVER, Act.CANCEL, Act.UNDO, Act.LOG_IN, Act.SAME_AGAIN})
_PARTS: Mapping[str, NamedThing] = {LISTS["pixel"]: "events", LISTS["app"]: "systems"}  # as the account writes them
_IN_A_FOLDER = lazily(r"\S*[/\\]\S*")  # such a file is on this machine, whatever the account has


def with_looks_first(reply: OfflineReply, scene: Scene, meant: Understanding) -> OfflineReply:
    """Look up first what the words name of the account, and leave all else until that is known."""
    asked = [one for one in reply.calls if one.name in LISTS.values()]
    new = [one for one in _looks(scene, meant) if one.args.get("in_full") or not _is_asked(one, asked)]
    pending = [] if scene.situation.advertiser is None else [one for one in scene.unasked if _is_open(one, scene)]
    looks = (in_the_accounts_words(one, scene) for one in (*pending, *new))
    return OfflineReply(calls=(*asked, *looks)) if pending or new else reply


def _is_asked(look: ProposedCall, asked: list[ProposedCall]) -> bool:
    return any(one.name == look.name for one in asked)


def _is_open(look: ProposedCall, scene: Scene) -> bool:
    return not any(look.name == name and field in scene.situation.draft for field, name in LISTS.items())


def _looks(scene: Scene, meant: Understanding) -> Iterator[ProposedCall]:
    situation = scene.situation
    if _is_no_time(situation, meant):
        return
    said = _without_copy(scene.utterance, meant)
    named: dict[str, list[str]] = {}
    for one in owned_in(said):
        named.setdefault(FIELDS[one.kind], []).append(plainly(one.words).text)
    if meant.intents.calls_for(MAKES_ONE):
        named.pop("identity", None)
    for field, words in named.items():
        yield ProposedCall(name=LISTS[field], args={"query": "\n".join(dict.fromkeys(words))})
    yield from _in_full(stated_of(said), situation, meant)


def _in_full(stated: str, situation: Situation, meant: Understanding) -> Iterator[ProposedCall]:
    """Look for names that stand in a line without a word for their kind, of what is still open."""
    is_explained = bool(meant.decisions) and not (meant.decisions.leftover or meant.decisions.files)
    is_an_answer = situation.awaiting in (*LISTS, *meant.decisions.fields) and "\n" not in stated.strip()
    if not stated.strip() or is_explained or is_an_answer or meant.intents.calls_for(MAKES_ONE):
        return
    for field in (one for one in dict.fromkeys(FIELDS.values()) if one in (*_ALWAYS_OPEN, *situation.missing)):
        if field not in situation.draft and field != situation.awaiting:
            yield ProposedCall(name=LISTS[field], args={"query": stated, "in_full": True})


def _is_no_time(situation: Situation, meant: Understanding) -> bool:
    """Say whether a line is about something else: another ad, an account, a card, or it is copy or may be."""
    intents, decisions = meant.intents, meant.decisions
    is_else = bool(meant.handle or meant.account) or not intents.acts.isdisjoint(_ABOUT_SOMETHING_ELSE)
    is_copy = situation.awaiting in WORDED and not (decisions or intents.is_talk)
    is_over = situation.submitted is not None or situation.awaiting in _NO_LOOK_WHILE
    return situation.target.stands_in or is_else or is_copy or is_over


def _without_copy(said: str, meant: Understanding) -> str:
    """Blank out the copy that a line gives: a name inside of it is chosen by nobody."""
    for field in WORDED:
        copy = meant.decisions.fields.get(field, "")
        said = said.replace(copy, MASK * len(copy)) if copy else said
    return _IN_A_FOLDER.sub(" ", said)


def in_the_accounts_words(look: ProposedCall, scene: Scene) -> ProposedCall:
    """Write the events and systems that are looked for as the account does."""
    said = str(look.args.get("query", ""))
    if not said or look.name not in _PARTS:
        return look
    part = _PARTS[look.name]
    named = sorted(named_at_last(scene.utterance, part))
    phones = scene.situation.value("devices") if part == "systems" and not named else None
    plain = without_named(said, part) if part == "events" else said
    known = " ".join((plain, *named, *((phones,) if phones else ()))).strip()
    return look.model_copy(update={"args": {**look.args, "query": known}})
