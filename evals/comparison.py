"""Two runs side by side: what was fixed, what broke, what stayed, and which rules changed their mind where it broke."""

from collections.abc import Sequence

from evals.results import Case, Run
from tools.core.values import Value

Ids = tuple[str, ...]
Outcomes = dict[str, bool]
Objections = dict[str, tuple[str, ...]]  # the rules that objected, by conversation


class Comparison(Value):
    """Conversations by what became of them. A conversation passes where all of its trials do."""

    broken: Ids
    fixed: Ids
    unchanged: Ids
    added: Ids
    removed: Ids
    silent: dict[str, Ids]  # rules that objected before in conversations that are broken now, and do so no longer
    stricter: dict[str, Ids]  # rules that object there now, and did not before


def compare(before: Run, after: Run) -> Comparison:
    """Compare by conversation."""
    old, new = _outcomes(before.cases), _outcomes(after.cases)
    both = [one for one in new if one in old]
    broken = tuple(one for one in both if old[one] and not new[one])
    said, says = _objections(before.cases), _objections(after.cases)
    return Comparison(
        broken=broken,
        fixed=tuple(one for one in both if new[one] and not old[one]),
        unchanged=tuple(one for one in both if old[one] == new[one]),
        added=tuple(one for one in new if one not in old),
        removed=tuple(one for one in old if one not in new),
        silent=_only_in(said, says, broken),
        stricter=_only_in(says, said, broken),
    )


def _outcomes(cases: Sequence[Case]) -> Outcomes:
    outcomes: Outcomes = {}
    for case in cases:
        outcomes[case.id] = outcomes.get(case.id, True) and case.passed
    return outcomes


def _objections(cases: Sequence[Case]) -> Objections:
    found: Objections = {}
    for case in cases:
        found[case.id] = tuple(dict.fromkeys((*found.get(case.id, ()), *case.objections)))
    return found


def _only_in(one: Objections, other: Objections, ids: Ids) -> dict[str, Ids]:
    """Give the rules that object in one and not in the other, those of most conversations first."""
    where: dict[str, Ids] = {}
    for name in ids:
        for rule in one[name]:
            if rule not in other[name]:
                where[rule] = (*where.get(rule, ()), name)
    return dict(sorted(where.items(), key=lambda item: -len(item[1])))
