"""What the gate can be asked, in whatever state: any draft, any calls, any plan."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import product
from typing import Any, NamedTuple

from langchain_core.messages import AIMessage, HumanMessage

from agent.state import Ran, State
from tests.doubles.plans import ACCOUNT
from tests.proof.fixpoint.gate_world import DRAFTS, OTHER_ACCOUNT
from tools.core.ports import PlanState

FORGED = "0000000000000000"
PROPOSED: dict[str, tuple[tuple[str, dict[str, Any]], ...]] = {
    "submit": (("submit_ad_mock", {}),),
    "submit elsewhere": (("submit_ad", {}),),
    "submit twice": (("submit_ad_mock", {}), ("submit_ad_mock", {})),
    "edit, submit": (("update_draft", {"cta": "LEARN_MORE"}), ("submit_ad_mock", {})),
    "log in, submit": (("build_auth_url", {}), ("submit_ad_mock", {})),
    "invented": (("publish_now", {"confirmed": True}),),
    "with arguments": (("submit_ad_mock", {"approved": True}),),
    "nothing": (),
}
FLAGS = (
    "as it is",
    "waits for a login",
    "another login was asked for",
    "found fit before",
    "the other account found fit before",
    "settled before",
    "an edit failed",
)
_FOUND_FIT = {"found fit before": ACCOUNT, "the other account found fit before": OTHER_ACCOUNT}


class Asked(NamedTuple):
    """What the gate is asked, and what the state says beside it."""

    draft: str
    calls: str
    flags: str


ASKED = tuple(Asked(*one) for one in product(DRAFTS, PROPOSED, FLAGS))
ASKED_OF_BEGUN = tuple(
    Asked("good", "submit", one) for one in FLAGS[:3]
)  # no draft, calls or other flags are read there


def state_of(asked: Asked, pointer: str | None) -> State:
    draft, calls, flags = DRAFTS[asked.draft], asked.calls, asked.flags
    proposed = [{"name": name, "args": args, "id": f"c{at}"} for at, (name, args) in enumerate(PROPOSED[calls])]
    state = State(
        messages=[HumanMessage("do it"), AIMessage("", tool_calls=proposed)],
        draft=draft,
        plan=pointer,
        waits_for_login=flags == "waits for a login",
        settled_content=draft.content if flags == "settled before" else None,
        ran=(Ran(name="update_draft", edits=True, went_well=False),) if flags == "an edit failed" else (),
    )
    if flags == "another login was asked for":
        return state.model_copy(update={"login_handle": "handle", "unfit_login": 1})
    account = _FOUND_FIT.get(flags)
    return state if account is None else state.model_copy(update={"is_fit": True, "advertiser": account})


@dataclass
class Judged:
    """What the gate said of everything that can be asked, where it reads the same."""

    submitted: State | None = None
    planned: dict[tuple[str, str], tuple[str, State]] = field(default_factory=dict)  # by draft and account


class Standing(NamedTuple):
    """What gate and card read of the plan that a state points at; how long ago the yes was is read of a begun one."""

    is_named: bool
    told: tuple[object, ...] = ()
    is_begun: bool = False


def standing_of(pointer: str | None, mine: PlanState | None, now: datetime) -> Standing:
    if mine is None:
        return Standing(pointer is not None)
    plan = mine.plan
    draft = next(name for name, one in DRAFTS.items() if one == plan.draft)
    told = (
        mine.status,
        mine.approval is not None,
        mine.is_held,
        plan.is_stale(now),
        draft,
        plan.place,
        plan.advertiser,
    )
    return Standing(is_named=True, told=told, is_begun=mine.is_unsettled)
