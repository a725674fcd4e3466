"""What the campaign is for."""

from collections.abc import Sequence

from pydantic import TypeAdapter

from tools.core.cta import shouted, spoken_cta
from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, always
from tools.core.objective import Objective, objective_named
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told, alike

_QUESTION = Sentence("ask.objective", "What is the campaign for? {offered}.")


def _read(given: Given, known: FieldContext) -> str:
    said = str(given["objective"])
    found = objective_named(said, known.objectives)
    return found.name if found else said


def _shown(name: str) -> Told:
    return alike("{objective}", objective=spoken_cta(name) if name == shouted(name) else name)


def _sent(_name: str, making: Making) -> Parts:
    objective = making.objective
    promoted = {"promotion_type": objective.promotion_type} if objective.promotion_type else {}
    return {
        Step.CAMPAIGN: {"objective_type": objective.wire, **dict(objective.campaign_extra)},
        Step.ADGROUP: {
            "optimization_goal": objective.goal.optimization_goal,
            "billing_event": objective.goal.billing_event,
            **dict(objective.goal.extra),
            **promoted,
        },
    }


def _question(_objective: Objective | None, objectives: Sequence[Objective]) -> Told:
    return _QUESTION.told(offered=tuple(alike("{objective}", objective=one.label) for one in objectives))


FIELD = Field[str](
    name="objective",
    order=20,
    holds=TypeAdapter(str),
    shown=_shown,
    sent=_sent,
    needed=always,
    arguments=(Argument("objective", str, "What the campaign is for."),),
    read=_read,
    question=_question,
)
