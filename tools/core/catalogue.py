"""Everything that was discovered: objectives by name, rules in order; and the two judgements made with them."""

from dataclasses import dataclass

from tools.core.cta import shouted
from tools.core.draft import FIELDS, Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Rule, Violation
from tools.core.target import Target

SEED_FIELDS = ("campaign_name", "objective", "text", "cta", "music")
REAL_FIELDS = ("identity", "creative", "budget", "schedule")


@dataclass(frozen=True)
class Catalogue:
    """The objectives and rules in force."""

    objectives: tuple[Objective, ...]
    rules: tuple[Rule, ...]

    def objective(self, words: str) -> Objective | None:
        """Find an objective by any of its names, ours or TikTok's, old or new."""
        name = shouted(words)
        return next((one for one in self.objectives if name in (one.name, one.wire, *one.aliases)), None)

    def objective_of(self, draft: Draft) -> Objective | None:
        """Find the objective of a draft."""
        return self.objective(draft.objective.value) if draft.objective else None

    def check(self, draft: Draft, facts: Facts) -> tuple[Violation, ...]:
        """Apply every rule; all violations at once, in asking order."""
        objective = self.objective_of(draft)
        judged = (rule.judge(draft, objective, facts) for rule in self.rules)
        found = (violation for violation in judged if violation is not None)
        return tuple(sorted(found, key=lambda violation: _asking_order(violation.field)))

    def missing(self, draft: Draft, target: Target) -> tuple[str, ...]:
        """Name the required fields that are not decided, in asking order."""
        required = self.required(draft, target)
        return tuple(name for name in FIELDS if name in required and not draft.has(name))

    def required(self, draft: Draft, target: Target) -> frozenset[str]:
        """Name the fields this ad needs on this target."""
        if target.is_practice:
            return frozenset(SEED_FIELDS)
        objective = self.objective_of(draft)
        page = ("landing_page",) if objective is None or objective.landing_page else ()
        return frozenset((*SEED_FIELDS, *REAL_FIELDS, *page, *(objective.requires if objective else ())))


def _asking_order(field: str) -> int:
    return FIELDS.index(field) if field in FIELDS else len(FIELDS)
