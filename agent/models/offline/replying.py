"""The whole of the embedded model: understand, decide, word."""

from agent.models.offline.deciding import decide
from agent.models.offline.scene import Reply, Scene
from agent.models.offline.tool_words import after_tools
from agent.models.offline.understanding import understand
from tools.core.objective import Objective


def reply_to(scene: Scene, objectives: tuple[Objective, ...]) -> Reply:
    """Answer a scene with calls, words, or both."""
    meant = understand(scene.utterance, scene.situation, objectives)
    return after_tools(scene, meant) if scene.answers else decide(scene, meant, objectives)
