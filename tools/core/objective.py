"""What an objective demands and how TikTok writes it."""

from collections.abc import Iterable
from dataclasses import dataclass

from tools.core.cta import shouted


@dataclass(frozen=True)
class Goal:
    """One way TikTok can optimise for an objective."""

    optimization_goal: str
    billing_event: str
    extra: tuple[tuple[str, str], ...] = ()  # further ad-group fields this goal demands


@dataclass(frozen=True, eq=False)  # one of each: readers remember by all there are, and need not compare them
class Objective:
    """A campaign objective: its names, its demands, its place on the wire. Data only."""

    name: str  # ours
    wire: str  # TikTok's name today
    label: str  # for people
    means: str  # one plain sentence
    aliases: tuple[str, ...]
    promotion_type: str | None
    goal: Goal
    requires: tuple[str, ...] = ()  # draft fields beyond the common ones, on TikTok's hosts
    landing_page: bool = True
    identity_type: str = "CUSTOMIZED_USER"  # who the ad may appear as, in TikTok's words
    campaign_extra: tuple[tuple[str, str], ...] = ()


def objective_named(words: str, objectives: Iterable[Objective]) -> Objective | None:
    """Find an objective by any of its names, ours or TikTok's, old or new."""
    name = shouted(words)
    return next((one for one in objectives if name in (one.name, one.wire, *one.aliases)), None)
