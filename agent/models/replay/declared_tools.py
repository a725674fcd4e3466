"""What models of our own have in common that remember which tools were declared to them."""

from collections.abc import Callable, Sequence
from typing import Any

from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool


class DeclaringModel(BaseChatModel):
    """A chat model whose bound copies hold the declared tools and share everything else."""

    declared: tuple[dict[str, Any], ...] = ()

    def bind_tools(
        self,
        tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool],
        *,
        tool_choice: str | None = None,  # noqa: ARG002 -- the interface's
        **_options: Any,  # noqa: ANN401
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """Remember which tools are declared."""
        return self.model_copy(update={"declared": tuple(one for one in tools if isinstance(one, dict))})
