"""What is answered while an approved ad is held: what happened to it, whether it is out, what can be done."""

from collections.abc import Mapping

from agent.language.wants.topics import Topic
from agent.words.card import values_named
from agent.words.sentences import in_a_row, say
from agent.words.translation import tell
from tools.core.failure.judgement import Failure
from tools.core.plan import Step
from tools.core.ports import PlanState, StepStatus
from tools.fields import every_field

_TOLD_BELOW = (Topic.PROGRESS, Topic.ONWARD, Topic.STOPPED, Topic.IDS)  # how it stands follows whatever is answered
_ALIKE = {
    Topic.TWICE: "begun.twice",
    Topic.GOING_ON: "begun.going_on",
    Topic.MENDING: "begun.changing",
    Topic.CHANGING: "begun.changing",
    Topic.STOPPING: "begun.stopping",
    Topic.DELETING: "about.deleting",
}


def words_while_held(
    plan_state: PlanState, language: str, *, may_go_on: bool, failure: Failure | None = None
) -> Mapping[Topic, str]:
    """Give what is answered by topic; `go on` is promised only where it leads on from here."""
    is_unsure = plan_state.open_step is not None
    cause = tell(failure.explanation, language) if failure is not None and is_unsure else ""
    said = {
        Topic.HAPPENED: in_a_row((cause, say(language, f"begun.{_happened(plan_state)}")), language),
        Topic.OUTAGE: in_a_row((cause, say(language, "about.outage")), language),
        Topic.OUTCOME: say(language, f"begun.{_outcome(plan_state)}"),
        Topic.RUNNING: say(language, _running(plan_state)),
        Topic.APPROVED: say(language, "begun.approved", values=values_named(plan_state.plan, every_field(), language)),
        Topic.WAITING: say(language, "begun.waiting"),
        Topic.KNOWING: say(language, "begun.knowing" if is_unsure else "begun.waiting"),
        **{topic: say(language, key) for topic, key in _ALIKE.items()},
    }
    onward = {
        Topic.WHY: in_a_row((cause, say(language, "begun.why")), language),
        Topic.AGAIN: say(language, "begun.again"),
    }
    elsewhere = {Topic.WHY: cause, Topic.AGAIN: ""}
    return {**dict.fromkeys(_TOLD_BELOW, ""), **said, **(onward if may_go_on else elsewhere)}


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


def _running(plan_state: PlanState) -> str:
    out = _outcome(plan_state)
    return "about.running" if out == "unsure_out" else f"begun.{out}"
