"""Let the time pass that a retry has to wait, visibly."""

from dataclasses import dataclass

from langgraph.config import get_stream_writer

from agent.deps import Deps
from agent.state import State, Update
from agent.words.sentences import say


@dataclass(frozen=True)
class Wait:
    """Waits as long as the verdict said, and says so while it does."""

    deps: Deps

    async def __call__(self, state: State) -> Update:
        """Wait."""
        seconds = state.failure.wait_seconds if state.failure else 0
        get_stream_writer()({"progress": say(state.language, "turn.waiting", seconds=f"{seconds:g}")})
        await self.deps.clock.sleep(seconds)
        return {"sent": None}
