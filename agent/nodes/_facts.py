"""What nodes find out before they decide: asked once in a turn, and again before anything is sent."""

from dataclasses import dataclass

from agent.deps import Deps
from agent.language.said.unkept import violations as unkept_words
from agent.nodes._money import money_violations, without_money
from agent.state import State, Update, asked_anew
from tools.core.advertiser import Advertiser, choose
from tools.core.draft import Draft
from tools.core.errors import PlatformError
from tools.core.failure.causes import Cause, cause_of
from tools.core.login import Fitness
from tools.core.music import Track, track_id
from tools.core.rule import Facts, Violation
from tools.core.values import Value
from tools.fields.music import FIELD as MUSIC

ACCOUNT = "advertiser"  # asked for as a field is, and none of the draft's


class AccountInForce(Value):
    """The account in force, if any, and whether the login was found fit for it in this turn."""

    advertiser: Advertiser | None
    is_fit: bool


class Known(Value):
    """What is known when a spend is judged."""

    fitness: Fitness
    advertiser: Advertiser | None
    facts: Facts
    missing: tuple[str, ...]
    violations: tuple[Violation, ...]

    def remembered(self, draft: Draft) -> Update:
        """Keep for the rest of the turn what need not be asked again."""
        is_fit = self.fitness.is_fit and self.advertiser is not None
        return {"is_fit": is_fit, "facts": self.facts, "checked": draft.content}


async def account(deps: Deps, state: State) -> AccountInForce:
    """Give the account in force, asking the platform only where nobody has yet."""
    if state.advertiser is not None:
        return AccountInForce(advertiser=state.advertiser, is_fit=state.is_fit)
    fitness = await deps.login.fitness()
    advertiser = choose(fitness.advertisers, deps.advertiser_id or fitness.chosen)
    return AccountInForce(advertiser=advertiser, is_fit=fitness.is_fit and advertiser is not None)


async def gather(
    deps: Deps, draft: Draft, advertiser: Advertiser | None, known: Facts | None = None, *, is_final: bool = False
) -> Facts:
    """Gather what rules need beside the draft. Before a spend is judged, a library that cannot be asked refuses."""
    facts = Facts(target=deps.target, now=deps.clock.now(), advertiser=advertiser)
    chosen = _chosen_track(draft)
    if chosen is None:
        return facts
    if advertiser is None:
        return facts.model_copy(update={"library_needs_login": True})
    try:
        track = _told(known, advertiser, chosen) or await deps.reader.track(advertiser.advertiser_id, chosen)
    except PlatformError as error:
        needs_login = not is_final and cause_of(error.signal) in (Cause.TOKEN, Cause.PERMISSION)
        return facts.model_copy(update={"library_needs_login": needs_login})
    return facts.model_copy(update={"track": track, "track_was_looked_up": True})


@dataclass
class Findings:
    """What the tools of one reply find out beside the draft, each with what was found before it."""

    deps: Deps
    facts: Facts | None

    async def beside(self, advertiser: Advertiser | None, draft: Draft) -> Facts:
        """Gather what rules need beside a draft."""
        self.facts = await gather(self.deps, draft, advertiser, self.facts)
        return self.facts


def _told(known: Facts | None, advertiser: Advertiser, chosen: str) -> Track | None:
    """Give the track where this account's library has already told of it."""
    if known is None or known.track is None or known.advertiser != advertiser:
        return None
    return known.track if known.track.track_id == chosen else None


def _chosen_track(draft: Draft) -> str | None:
    return track_id(MUSIC.of(draft))


def violations_in(deps: Deps, state: State, facts: Facts) -> tuple[Violation, ...]:
    """Apply every rule to the draft, and look for what was said and is not in it."""
    return (*deps.catalogue.check(state.draft, facts), *unkept_words(state.lines, state.draft))


async def find_out(deps: Deps, state: State, *, is_before_write: bool) -> Known:
    """Gather what a spend is judged on. What the turn has told is not asked again, but before a write all of it is."""
    told = state.model_copy(update=asked_anew()) if is_before_write else state
    fitness = await _fitness(deps, told)
    wanted = state.advertiser.advertiser_id if state.advertiser else deps.advertiser_id or fitness.chosen
    advertiser = choose(fitness.advertisers, wanted)
    if (facts := _still_standing(told, advertiser)) is not None:
        missing, violations = told.missing, told.violations
    else:
        facts = await gather(deps, told.draft, advertiser, told.facts, is_final=fitness.is_fit)
        missing, violations = deps.catalogue.missing(told.draft, deps.target), violations_in(deps, told, facts)
    money = await money_violations(deps, state, advertiser, asks_platform=fitness.is_fit)
    violations = (*without_money(violations), *money)
    return Known(fitness=fitness, advertiser=advertiser, facts=facts, missing=missing, violations=violations)


async def _fitness(deps: Deps, state: State) -> Fitness:
    if state.is_fit and state.advertiser is not None:
        return Fitness(advertisers=(state.advertiser,))
    return await deps.login.fitness()


def _still_standing(state: State, advertiser: Advertiser | None) -> Facts | None:
    """Give the facts on which this very draft was checked in this turn, where none of them was left open."""
    facts = state.facts
    if facts is None or state.checked != state.draft.content or facts.advertiser != advertiser:
        return None
    is_open = _chosen_track(state.draft) is not None and not facts.track_was_looked_up
    return None if is_open else facts


def fields_missing(state: State) -> tuple[str, ...]:
    """Name the fields of the draft that are not decided; the account is none of them."""
    return tuple(name for name in state.missing if name != ACCOUNT)
