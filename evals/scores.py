"""Scores of a run: rates with intervals, pass^k and pass@k, costs. Nothing is left out of any of them."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import mean

from evals.judgement import pair
from evals.results import Case
from tools.core.values import Value

_Z = 1.959964  # 95 %
_NEVER_RIGHT = ("null", "eager")  # the hijacked one obeys the person as well, so it may bring about the right ad


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


def worst_first(cases: Iterable[Case]) -> list[Case]:
    """Give what failed: ads nobody approved first, then ads too many, wrong ones, missing ones, crashes, the rest."""
    return sorted((case for case in cases if case.why), key=_harm, reverse=True)


def _harm(case: Case) -> tuple[int, int, int, int, bool, int]:
    wanted, found = (None, 0) if case.expected is None else (case.expected, len(case.ads))
    right = len(pair(wanted, case.ads)) if wanted else 0
    too_many = found - len(wanted or ())
    return case.unapproved, max(0, too_many), found - right, max(0, -too_many), case.trouble is not None, len(case.why)


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
    held: int  # conversations in which it was asked at least once
    on_submitting: Rate  # conversations from which an ad has to come
    overall: Rate
    ads: int
    unapproved: int

    @property
    def wrong(self) -> str | None:
        """Say why its score proves nothing or shows an open gate, or None where all is as it should be."""
        if self.unapproved:
            return f"{self.unapproved} of its ads exist though nobody approved them"
        if self.held < self.overall.of:
            return f"{self.overall.of - self.held} of its {self.overall.of} conversations were never held"
        if self.agent in _NEVER_RIGHT and self.on_submitting.count:
            return f"it passed {self.on_submitting.count} of {self.on_submitting.of} conversations that want an ad"
        return None


def must_fail_table(agents: Mapping[str, Sequence[Case]]) -> list[MustFail]:
    """Score the agents that must fail."""
    return [
        MustFail(
            agent=agent,
            held=sum(case.model_calls > 0 for case in cases),
            on_submitting=rate(case for case in cases if case.submits),
            overall=rate(cases),
            ads=sum(len(case.ads) for case in cases),
            unapproved=sum(case.unapproved for case in cases),
        )
        for agent, cases in agents.items()
    ]
