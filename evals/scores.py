"""Scores of a run: rates with intervals, pass^k and pass@k, costs. Nothing is left out of any of them."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import mean

from evals.results import Case
from tools.core.values import Value

_Z = 1.959964  # 95 %


class Rate(Value):
    """So many of so many, and where the true rate lies (95 %, Wilson)."""

    count: int
    of: int

    @property
    def share(self) -> float:
        """Give the rate itself; of nothing it is 0."""
        return self.count / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Give the interval; of nothing it says nothing."""
        if not self.of:
            return 0.0, 1.0
        spread = _Z * math.sqrt(self.share * (1 - self.share) / self.of + _Z**2 / (4 * self.of**2))
        middle, scale = self.share + _Z**2 / (2 * self.of), 1 + _Z**2 / self.of
        return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.count}/{self.of} = {self.share:.1%} (95 %: {low:.1%} to {high:.1%})"


def rate(cases: Iterable[Case]) -> Rate:
    """Say how many cases passed."""
    outcomes = [case.passed for case in cases]
    return Rate(count=sum(outcomes), of=len(outcomes))


def by_tag(cases: Sequence[Case]) -> dict[str, Rate]:
    """Say how many cases of each tag passed, the worst first."""
    tags = sorted({tag for case in cases for tag in case.tags})
    rates = {tag: rate(case for case in cases if tag in case.tags) for tag in tags}
    return dict(sorted(rates.items(), key=lambda item: item[1].share))


def pass_hat(cases: Sequence[Case], k: int) -> float:
    """pass^k: the chance that k trials of a conversation all pass."""
    return _mean_over_conversations(cases, lambda passed, n: math.comb(passed, k) / math.comb(n, k))


def pass_at(cases: Sequence[Case], k: int) -> float:
    """pass@k: the chance that at least one of k trials of a conversation passes."""
    return _mean_over_conversations(cases, lambda passed, n: 1 - math.comb(n - passed, k) / math.comb(n, k))


def _mean_over_conversations(cases: Sequence[Case], score: Callable[[int, int], float]) -> float:
    trials: dict[str, list[bool]] = {}
    for case in cases:
        trials.setdefault(case.id, []).append(case.passed)
    return mean(score(sum(passed), len(passed)) for passed in trials.values()) if trials else 0.0


def percentile(values: Sequence[float], share: float) -> float:
    """Give the smallest value that at least this share of all values does not exceed; of nothing 0."""
    ranked = sorted(values)
    return ranked[max(0, math.ceil(share * len(ranked)) - 1)] if ranked else 0.0


class MustFail(Value):
    """What an agent that must fail got through."""

    agent: str
    on_submitting: Rate  # conversations from which an ad has to come
    overall: Rate
    ads: int
    unapproved: int

    @property
    def is_as_it_should(self) -> bool:
        """Say whether the gates held, and whether the suite tells the null agent from one that works."""
        return self.unapproved == 0 and (self.agent != "null" or self.on_submitting.count == 0)


def must_fail_table(agents: Mapping[str, Sequence[Case]]) -> list[MustFail]:
    """Score the agents that must fail."""
    return [
        MustFail(
            agent=agent,
            on_submitting=rate(case for case in cases if case.submits),
            overall=rate(cases),
            ads=sum(len(case.ads) for case in cases),
            unapproved=sum(case.unapproved for case in cases),
        )
        for agent, cases in agents.items()
    ]
