"""Begin a login, or keep the one that still waits. Its address and secrets stay in the vault."""

from dataclasses import dataclass

from agent.deps import Deps
from agent.nodes._events import ran_by_rules
from agent.nodes._messages import open_calls
from agent.state import Ran, State, Update
from tools.core.family import Family


@dataclass(frozen=True)
class Authorize:
    """Makes the attempt; the next node waits for its answer."""

    deps: Deps

    async def __call__(self, state: State) -> Update:
        """Have an attempt ready."""
        if state.login_handle is not None and await self.deps.login.url(state.login_handle):
            return {}  # one that took too long has no address any more
        asked = next((call for call in open_calls(state.messages) if call["name"] == "build_auth_url"), None)
        family = Family(str((asked or {"args": {}})["args"].get("family", Family.ADS)))
        handle = await self.deps.login.begin(family)
        by_rule = Ran(name="build_auth_url", args={"family": family.value}, by="rule", edits=True)
        ran = () if asked else (by_rule,)
        unfit = state.unfit_login if state.login_handle else await self.deps.login.number()
        return {
            "login_handle": handle,
            "unfit_login": unfit,
            "ran": (*state.ran, *ran),
            "events": ran_by_rules(ran),
        }
