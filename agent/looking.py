"""What nodes look up before they decide: the account in force, and the facts beside a draft."""

from agent.deps import Deps
from agent.state import State
from tools.core.advertiser import Advertiser, choose
from tools.core.codes import Cause
from tools.core.draft import Draft
from tools.core.errors import PlatformError
from tools.core.music import track_id
from tools.core.outcome import cause_of
from tools.core.rule import Facts


async def account(deps: Deps, state: State) -> Advertiser | None:
    """Give the account in force, asking the platform only where nobody has yet."""
    if state.advertiser is not None:
        return state.advertiser
    fitness = await deps.login.fitness()
    return choose(fitness.advertisers, deps.advertiser_id or fitness.chosen)


async def gather(deps: Deps, draft: Draft, advertiser: Advertiser | None, *, is_final: bool = False) -> Facts:
    """Gather what rules need beside the draft. Before a spend is judged, a library that cannot be asked refuses."""
    known = Facts(target=deps.target, now=deps.clock.now(), advertiser=advertiser)
    chosen = track_id(draft.music.value) if draft.music else None
    if chosen is None:
        return known
    if advertiser is None:
        return known.model_copy(update={"library_needs_login": True})
    try:
        track = await deps.reader.track(advertiser.advertiser_id, chosen)
    except PlatformError as error:
        needs_login = not is_final and cause_of(error.signal) in (Cause.TOKEN, Cause.PERMISSION)
        return known.model_copy(update={"library_needs_login": needs_login})
    return known.model_copy(update={"track": track, "track_was_looked_up": True})
