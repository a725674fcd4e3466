"""The embedded model: it needs no key and no network, and proposes tool calls as any other provider does."""

from typing import TYPE_CHECKING

from agent.models.contract import ModelChoice, Provider

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


def _load(_choice: ModelChoice) -> "BaseChatModel":
    import tools.objectives
    from agent.models.offline.chat import OfflineChatModel
    from tools.core.objective import Objective
    from tools.discovery import collect

    return OfflineChatModel(objectives=collect(tools.objectives, "OBJECTIVE", Objective))


PROVIDER = Provider(name="offline", load=_load)
