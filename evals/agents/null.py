"""The agent that does nothing: whatever it passes, nobody needs an agent for."""

from collections.abc import Sequence

from langchain_core.messages import AIMessage, BaseMessage

from evals.agents.played import Played


class Null(Played):
    """Says the same few words to everything and proposes nothing."""

    def reply(self, messages: Sequence[BaseMessage]) -> AIMessage:  # noqa: ARG002 -- it reads nothing
        """Say nothing of use."""
        return AIMessage(content="All right.")
