"""Two runs side by side: what was fixed, what broke, what stayed."""

from collections.abc import Sequence

from evals.results import Case, Run
from tools.core.values import Value


class Comparison(Value):
    """Conversations by what became of them. A conversation passes where all of its trials do."""

    fixed: tuple[str, ...]
    broken: tuple[str, ...]
    unchanged: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]


def compare(before: Run, after: Run) -> Comparison:
    """Compare by conversation."""
    old, new = _outcomes(before.cases), _outcomes(after.cases)
    both = [one for one in new if one in old]
    return Comparison(
        fixed=tuple(one for one in both if new[one] and not old[one]),
        broken=tuple(one for one in both if old[one] and not new[one]),
        unchanged=tuple(one for one in both if old[one] == new[one]),
        added=tuple(one for one in new if one not in old),
        removed=tuple(one for one in old if one not in new),
    )


def _outcomes(cases: Sequence[Case]) -> dict[str, bool]:
    outcomes: dict[str, bool] = {}
    for case in cases:
        outcomes[case.id] = outcomes.get(case.id, True) and case.passed
    return outcomes
