"""Everything that was discovered: fields and objectives by name, rules in order; and the judgements made with them."""

from dataclasses import dataclass

from tools.core.draft import Draft
from tools.core.field import FieldContext, Fields
from tools.core.objective import Objective, objective_named
from tools.core.offer import Offer
from tools.core.rule import Facts, Rule, Violation
from tools.core.target import Target


@dataclass(frozen=True)
class Catalogue:
    """The fields of an ad in asking order, and the objectives and rules in force."""

    fields: Fields
    objectives: tuple[Objective, ...]
    rules: tuple[Rule, ...]

    def objective(self, words: str) -> Objective | None:
        """Find an objective by any of its names, ours or TikTok's, old or new."""
        return objective_named(words, self.objectives)

    def objective_of(self, draft: Draft) -> Objective | None:
        """Find the objective of a draft."""
        decided = draft.entry("objective")
        return None if decided is None else self.objective(str(decided.value))

    def check(self, draft: Draft, facts: Facts) -> tuple[Violation, ...]:
        """Apply every rule; all violations at once, in asking order."""
        self._refuse_strangers(draft)
        objective = self.objective_of(draft)
        judged = (rule.judge(draft, objective, facts) for rule in self.rules)
        found = (violation for violation in judged if violation is not None)
        order = {one.name: one.order for one in self.fields}
        return tuple(sorted(found, key=lambda violation: order[violation.field]))

    def missing(self, draft: Draft, target: Target) -> tuple[str, ...]:
        """Name the required fields that are not decided, in asking order."""
        objective = self.objective_of(draft)
        return tuple(one.name for one in self.fields if one.is_missing(draft, objective, target))

    def required(self, draft: Draft, target: Target) -> frozenset[str]:
        """Name the fields this ad needs on this target."""
        objective = self.objective_of(draft)
        return frozenset(one.name for one in self.fields if one.is_needed(draft, objective, target))

    async def offers(self, field: str, known: FieldContext) -> tuple[Offer, ...]:
        """List what the account has for a field; nothing for one that is not chosen from what it has."""
        asked = next((one.offers for one in self.fields if one.name == field), None)
        return () if asked is None else await asked(known)

    def _refuse_strangers(self, draft: Draft) -> None:
        strangers = draft.root.keys() - {one.name for one in self.fields}
        if strangers:
            msg = f"no field of the ad is called {', '.join(sorted(strangers))}"
            raise ValueError(msg)
