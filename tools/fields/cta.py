"""What the ad's button calls to."""

from collections.abc import Sequence

from pydantic import TypeAdapter

from tools.core.cta import COMMON, read_cta, spoken_cta
from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, always
from tools.core.objective import Objective
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told, alike

_QUESTION = Sentence("ask.cta", "Which call to action? For example {offered}.")


def _read(given: Given, _known: FieldContext) -> str:
    said = str(given["cta"])
    return read_cta(said) or said


def _shown(cta: str) -> Told:
    return alike("{button}", button=spoken_cta(cta))


def _sent(cta: str, _making: Making) -> Parts:
    return {Step.AD: {"call_to_action": cta}}


def _question(_objective: Objective | None, _objectives: Sequence[Objective]) -> Told:
    return _QUESTION.told(offered=tuple(_shown(one) for one in COMMON))


FIELD = Field[str](
    name="cta",
    order=40,
    holds=TypeAdapter(str),
    shown=_shown,
    sent=_sent,
    needed=always,
    arguments=(Argument("cta", str, "The call to action, such as SHOP_NOW."),),
    read=_read,
    exported=lambda cta: {"creative": {"cta": cta}},
    question=_question,
)
