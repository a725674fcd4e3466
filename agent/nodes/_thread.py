"""The conversation that a step belongs to."""

from langchain_core.runnables import RunnableConfig


def session_of(config: RunnableConfig) -> str:
    """Name the conversation that a step belongs to."""
    return str(config["configurable"]["thread_id"])
