"""The whole of the embedded model: understand, decide, word."""

from agent.language.brief.cues import WORDED
from agent.models.offline.decision import decide
from agent.models.offline.scene import OfflineReply, Scene, Situation
from agent.models.offline.tool_words import after_tools
from agent.models.offline.understanding import understand
from agent.words.sentences import in_a_row
from agent.words.spoken import which_are_spoken
from tools.core.objective import Objective


def reply_to(scene: Scene, objectives: tuple[Objective, ...]) -> OfflineReply:
    """Answer a scene with calls, words, or both."""
    meant = understand(scene.utterance, _as_asked(scene), objectives)
    return after_tools(scene, meant) if scene.answers else with_tongues(decide(scene, meant, objectives), scene)


def _as_asked(scene: Scene) -> Situation:
    """Give what was known when the words were said: a name or a text that is missing since then was not asked for."""
    is_asked_since = scene.answers and scene.situation.awaiting in WORDED
    return scene.situation.model_copy(update={"awaiting": "reply"}) if is_asked_since else scene.situation


def with_tongues(reply: OfflineReply, scene: Scene) -> OfflineReply:
    """Say which languages are spoken here to who uses another one."""
    if not scene.situation.is_outside:
        return reply
    language = scene.situation.language
    return reply.model_copy(update={"text": in_a_row((which_are_spoken(language), reply.text), language)})
