"""What is answered while an approved ad is held: what happened to it, whether it is out, what can be done."""

from collections.abc import Mapping

from agent.language.topics import Topic
from agent.words.sentences import say
from tools.core.plan import Step
from tools.core.ports import PlanState, StepStatus

_TOLD_BELOW = (Topic.PROGRESS, Topic.ONWARD)  # where it stands and what to say follows whatever is answered


def words_while_held(plan_state: PlanState, language: str, *, may_go_on: bool) -> Mapping[Topic, str]:
    """Give what is answered by topic; `go on` is promised only where it leads on from here."""
    said = {
        Topic.HAPPENED: say(language, f"begun.{_happened(plan_state)}"),
        Topic.OUTCOME: say(language, f"begun.{_outcome(plan_state)}"),
        Topic.WAITING: say(language, "begun.waiting"),
        Topic.STOPPING: say(language, "begun.stopping"),
    }
    onward = {Topic.WHY: say(language, "begun.why"), Topic.AGAIN: say(language, "begun.again")}
    return {**dict.fromkeys(_TOLD_BELOW, ""), **said, **(onward if may_go_on else dict.fromkeys(onward, ""))}


def _happened(plan_state: PlanState) -> str:
    if plan_state.open_step is not None:
        return "happened_unsure"
    return "happened" if any(one.sends for one in plan_state.steps) else "happened_before"


def _outcome(plan_state: PlanState) -> str:
    still = plan_state.open_step
    if still is not None and still.step is Step.AD:
        return "unsure_out"
    is_begun = still is not None or any(one.status is StepStatus.APPLIED for one in plan_state.steps)
    return "not_all_out" if is_begun else "nothing_out"
