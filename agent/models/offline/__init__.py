"""The embedded model: it needs no key and no network, and proposes tool calls as any other provider does."""

from typing import TYPE_CHECKING

from agent.models._provider import ModelChoice, Provider

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


def _load(_choice: ModelChoice) -> "BaseChatModel":
    import tools.objectives  # noqa: PLC0415 -- discovery imports every objective
    from agent.models.offline.chat_model import OfflineChatModel  # noqa: PLC0415 -- brings the framework
    from tools.core.objective import Objective  # noqa: PLC0415
    from tools.discovery import collect  # noqa: PLC0415

    return OfflineChatModel(objectives=collect(tools.objectives, "OBJECTIVE", Objective))


PROVIDER = Provider(name="offline", load=_load)
