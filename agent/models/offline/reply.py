"""The whole of the embedded model: understand, decide, word."""

from agent.language.brief.cues import WORDED
from agent.language.geography.places import places_alone
from agent.language.ground.quoting import unwrapped
from agent.language.said.unkept import RULE as SAID_AND_LOST
from agent.models.offline.account_lists import LISTS
from agent.models.offline.account_looks import with_looks_first
from agent.models.offline.account_things import without_misread
from agent.models.offline.bare_numbers import without_numbers_of_others
from agent.models.offline.beside import understand_whole
from agent.models.offline.decision import decide
from agent.models.offline.looked_up import with_what_was_found
from agent.models.offline.scene import OfflineReply, Scene, Situation
from agent.models.offline.tool_words import after_tools
from agent.models.offline.understanding import Understanding
from agent.words.sentences import in_a_row
from agent.words.spoken import which_are_spoken
from tools.core.objective import Objective
from tools.fields.locations import FIELD as LOCATIONS


def reply_to(scene: Scene, objectives: tuple[Objective, ...]) -> OfflineReply:
    """Answer a scene with calls, words, or both."""
    afresh = _before_the_look(scene)
    has_only_looked = all(one.name in LISTS.values() for one in scene.answers)
    meant = _meant(afresh if has_only_looked else scene, objectives)
    if not has_only_looked:
        return after_tools(scene, meant)
    first = with_tongues(decide(afresh, meant, objectives), afresh)
    return with_what_was_found(first, scene, meant) if scene.answers else with_looks_first(first, scene, meant)


def _before_the_look(scene: Scene) -> Scene:
    """Give a scene as it was before the account was looked through: nothing had been asked before the first line."""
    is_first = len(scene.said) == 1 and bool(scene.answers)
    situation = scene.situation.model_copy(update={"awaiting": "reply"}) if is_first else scene.situation
    return scene.model_copy(update={"answers": (), "situation": situation})


def _meant(scene: Scene, objectives: tuple[Objective, ...]) -> Understanding:
    situation, said = _as_asked(scene), scene.utterance
    meant = without_misread(understand_whole(said, situation, objectives), situation, said)
    return without_numbers_of_others(meant, situation, said)


def _as_asked(scene: Scene) -> Situation:
    """Give what was known when the words were said: a name or a text that is missing since then was not asked for."""
    situation = scene.situation
    if situation.awaiting not in WORDED:
        return situation
    if scene.was_asked_what_is_sold and unwrapped(scene.utterance) == scene.utterance.strip():
        return situation.model_copy(update={"awaiting": "reply"})
    awaited = _settled_by(scene.utterance, situation) or ("reply" if scene.answers else situation.awaiting)
    return situation.model_copy(update={"awaiting": awaited})


def _settled_by(said: str, situation: Situation) -> str:
    """Name what the words answer of that which was left open: they are no copy then."""
    if situation.let_go:
        return "reply"
    open_fields = (one.field for one in situation.refusals if one.rule == SAID_AND_LOST)
    return next((field for field in open_fields if field == LOCATIONS.name and places_alone(said)), "")


def with_tongues(reply: OfflineReply, scene: Scene) -> OfflineReply:
    """Say which languages are spoken here to who uses another one."""
    if not scene.situation.is_outside:
        return reply
    language = scene.situation.language
    return reply.model_copy(update={"text": in_a_row((which_are_spoken(language), reply.text), language)})
