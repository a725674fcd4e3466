"""Where an ad is approved and not finished: at an outcome that nobody knows, or at a login."""

from agent.wiring.platforms import Platform
from tests.doubles.world import World

REVOKED = {"times": 1, "do": {"code": 40105}}
NOBODY_KNOWS = {"on": "lookup", "times": 99, "do": {"http": 503}}
ASKED = "is sent until you decide"


async def at_an_unknown_outcome(w: World, on: str = "adgroup_create", drop: str = "after") -> None:
    """Come to a write of which nobody knows whether it arrived; by then it can be looked up again."""
    w.fault({"on": on, "times": 1, "do": {"drop": drop}}, NOBODY_KNOWS)
    await w.say("brief", "yes")
    assert (await w.end()).exit_code == 6
    w.fault()


async def log_in_elsewhere(platform: Platform) -> None:
    """Log in as another terminal does: nobody tells the conversation."""
    assert platform.sandbox is not None
    await platform.hold_token(platform.sandbox.issue_token("valid"))


async def at_the_login(w: World, on: str = "ad_create") -> None:
    """Come to a login in the middle of a submission."""
    w.fault({"on": on, **REVOKED})
    await w.say("brief", "yes")
    assert w.awaiting()["what"] == "authorization"
