"""The writing port of the world that is explored: it knows what may not have been sent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, cast

from tests.proof.fixpoint.gate_world import DRAFTS, LOGINS, MAY_BE_SENT, Bench, Made, Violation, World
from tools.core.errors import PlatformError
from tools.core.failure.signal import Signal, Trouble
from tools.core.plan import ID_OF_STEP, Plan, Step, Write, with_ids
from tools.core.ports import PlanState

_TROUBLE = {
    "lost": Signal(trouble=Trouble.TIMEOUT),
    "lost, arrived": Signal(trouble=Trouble.TIMEOUT),
    "refused": Signal(trouble=Trouble.CODE, number=40002),
    "logged out": Signal(trouble=Trouble.LOGGED_OUT),
    "said to be a duplicate": Signal(trouble=Trouble.CODE, number=40050),
}
TROUBLES = tuple(_TROUBLE)

Plans = dict[str, PlanState]  # by their fingerprints, the oldest first


class Variant(NamedTuple):
    """In which program a node runs."""

    plan_only: bool = False
    place: str = ""


PLACES = ("", "elsewhere")
VARIANTS = tuple(Variant(plan_only, place) for place, plan_only in product(PLACES, (False, True)))


@dataclass
class Writer:
    """The writing port: answers as told, then with ids alone, and says what may not have been sent."""

    bench: Bench
    world: World
    plans: Plans
    variant: Variant
    answers: Sequence[str]
    logins: Collection[str]  # with which the gate let it through, if it did
    asked: int = 0

    async def send(self, write: Write) -> str:
        plan = next((one.plan for one in self.plans.values() if write in _filled(one.plan, self.bench)), None)
        objections = ("bytes that no plan holds",) if plan is None else self._objections(plan, write)
        for found in objections:
            raise Violation(found)
        assert plan is not None
        answer = self.answers[self.asked] if self.asked < len(self.answers) else "ok"
        self.asked += 1
        number = f"17000000000000000{len(self.bench.made):02}"
        if answer in ("ok", "lost, arrived"):
            account = plan.advertiser.advertiser_id
            self.bench.made.append(Made(write.step, _name(write), number, plan.fingerprint, account))
        if answer != "ok":
            raise PlatformError(_TROUBLE[answer])
        return number

    def _objections(self, plan: Plan, write: Write) -> tuple[str, ...]:
        mine, world, steps = plan.fingerprint, self.world, list(Step)
        there = [one.step for one in self.bench.made if one.fingerprint == mine]
        found = {
            "without a yes to exactly this plan": mine not in world.wanted,
            "though the person wants it to wait": mine in world.held,
            "half an hour after the yes": mine in world.old,
            "though a rule refuses it": all(plan.draft != DRAFTS[name] for name in MAY_BE_SENT),
            "though nothing but a plan is wanted": self.variant.plan_only,
            "to another place than it was approved for": self.variant.place != plan.place,
            "without a login of this account": any(
                plan.advertiser not in LOGINS[one].advertisers for one in self.logins
            ),
            "twice": write.step in there,
            "before what it stands under": any(one not in there for one in steps[: steps.index(write.step)]),
        }
        return tuple(what for what, is_so in found.items() if is_so)


def _filled(plan: Plan, bench: Bench) -> list[Write]:
    ids = {ID_OF_STEP[one.step]: one.created_id for one in bench.made if one.fingerprint == plan.fingerprint}
    return [
        write.model_copy(update={"body": with_ids(write.body, ids)}) for write in plan.writes if _has_ids(write, ids)
    ]


def _has_ids(write: Write, ids: dict[str, str]) -> bool:
    needed = list(Step)[: list(Step).index(write.step)][-1:]
    return all(ID_OF_STEP[one] in ids for one in needed)


def _name(write: Write) -> str:
    creatives = cast("list[dict[str, str]]", write.body.get("creatives") or [{}])
    return str({**write.body, **creatives[0]}[f"{write.step.value}_name"])
