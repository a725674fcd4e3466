"""The condition of an edge, as LangGraph takes one."""

from collections.abc import Callable

from langchain_core.runnables import Runnable, RunnableConfig

from agent.state import State


class Condition(Runnable[State, str]):
    """Answers where it is asked: a plain function is sent to a thread, traced, and read for its hints by each graph."""

    def __init__(self, func: Callable[[State], str]) -> None:
        """Take the route that decides."""
        self.func = func
        self.name = func.__name__

    def invoke(self, input: State, config: RunnableConfig | None = None, **_: object) -> str:  # noqa: A002, ARG002
        """Decide."""
        return self.func(input)

    async def ainvoke(self, input: State, config: RunnableConfig | None = None, **_: object) -> str:  # noqa: A002, ARG002
        """Decide."""
        return self.func(input)
