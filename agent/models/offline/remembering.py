"""How the last submission ended, where only the conversation still tells."""

from collections.abc import Sequence

from agent.models.offline.scene import Setback, Situation, Submission, ToolAnswer

_BEGIN_SOMETHING_ELSE = ("update_draft", "start_over")


def with_last_outcome(situation: Situation, answers: Sequence[ToolAnswer]) -> Situation:
    """Add the outcome that an earlier turn reported, unless the draft was changed since."""
    if situation.submitted is not None or situation.failure is not None:
        return situation
    for answer in reversed(answers):
        if answer.name in _BEGIN_SOMETHING_ELSE and "error" not in answer.content:
            return situation
        receipt = answer.content.get("submitted")
        if isinstance(receipt, dict):
            return situation.model_copy(update={"submitted": Submission.model_validate(receipt)})
        if "code" in answer.content:
            told = Setback(code=str(answer.content["code"]), explanation=str(answer.content.get("error", "")))
            return situation.model_copy(update={"failure": told})
    return situation
