"""Draw up exactly what will be sent and write it down, before anybody is asked."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from langchain_core.runnables import RunnableConfig

from agent.deps import Deps
from agent.nodes._thread import session_of
from agent.state import State, Update
from tools.core.errors import PlatformError
from tools.core.plan import Plan
from tools.core.writes import draw_up

_SHOWN_BY_THEN = timedelta(hours=1)  # a list may lag behind a write; nobody has seen one lag for longer
_EVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class MakePlan:
    """Makes key, plan and fingerprint, and gives them to the journal."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Plan the draft that the gate let through."""
        objective = self.deps.catalogue.objective_of(state.draft)
        if objective is None or state.advertiser is None:
            msg = "the gate lets no draft through that has no objective or no account"
            raise AssertionError(msg)
        plan = draw_up(
            self.deps.catalogue.fields,
            state.draft,
            objective,
            state.advertiser,
            self.deps.target,
            self.deps.new_key(),
            self.deps.clock.now(),
            self.deps.standins,
        ).model_copy(update={"place": self.deps.place})
        await self.deps.journal.plan(session_of(config), plan)
        same_name = await self._same_name(plan)
        return {"plan": plan.fingerprint, "same_name": same_name, "heard": None, "failure": None, "withdrawn": None}

    async def _same_name(self, plan: Plan) -> int | None:
        """Count the campaigns of this name: a list may show late what was just made, and may not be there at all.

        Those that are shown are remembered: what is looked for later is none of them.
        """
        try:
            name = str(plan.payload["campaign_name"])
            shown = await self.deps.reader.campaigns_named(plan.advertiser.advertiser_id, name)
        except PlatformError:
            return len(await self.deps.journal.campaigns_like(plan, _EVER)) or None
        await self.deps.journal.saw_namesakes(plan.fingerprint, shown)
        made = await self.deps.journal.campaigns_like(plan, self.deps.clock.now() - _SHOWN_BY_THEN)
        return len({*shown, *made})
