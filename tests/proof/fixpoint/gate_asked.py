"""What the gate can be asked, in whatever state: any draft, any calls, any plan."""

from dataclasses import dataclass, field
from itertools import product
from typing import Any, NamedTuple

from langchain_core.messages import AIMessage, HumanMessage

from agent.state import Ran, State
from tests.doubles.plans import ACCOUNT
from tests.proof.fixpoint.gate_world import DRAFTS
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
FLAGS = ("as it is", "waits for a login", "found fit before", "settled before", "an edit failed")


class Asked(NamedTuple):
    """What the gate is asked, and what the state says beside it."""

    draft: str
    calls: str
    flags: str


ASKED = tuple(Asked(*one) for one in product(DRAFTS, PROPOSED, FLAGS))
ASKED_OF_BEGUN = tuple(Asked("good", "submit", one) for one in FLAGS)  # neither draft nor calls are read there


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
    if flags == "found fit before":
        return state.model_copy(update={"is_fit": True, "advertiser": ACCOUNT})
    return state


@dataclass
class Judged:
    """What the gate said of everything that can be asked, where it reads the same."""

    submitted: dict[str, tuple[str, State]] = field(default_factory=dict)
    planned: dict[tuple[str, str], tuple[str, State]] = field(default_factory=dict)
    others: int = 0  # as often as it was asked


class Standing(NamedTuple):
    """What the gate reads of the plan that a state points at."""

    pointer: str | None
    told: tuple[object, ...] = ()
    is_begun: bool = False


def standing_of(pointer: str | None, mine: PlanState | None) -> Standing:
    if mine is None:
        return Standing(None if pointer is None else FORGED)
    told = (mine.status, mine.approval is not None, mine.is_held, mine.plan.made_at, mine.wanted_at)
    return Standing(pointer, told, mine.is_unsettled)
