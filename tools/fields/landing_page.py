"""Where the ad leads to."""

from pydantic import TypeAdapter

from tools.core.field import Argument, Field, Making, Parts
from tools.core.objective import Objective
from tools.core.plan import Step
from tools.core.sentence import Told, alike
from tools.core.target import Target


def _shown(page: str) -> Told:
    return alike("{page}", page=page)


def _sent(page: str, making: Making) -> Parts:
    return {Step.AD: {"landing_page_url": page}} if making.objective.landing_page else {}


def _needed(objective: Objective | None, target: Target) -> bool:
    return not target.stands_in and (objective is None or objective.landing_page)


FIELD = Field[str](
    name="landing_page",
    order=80,
    holds=TypeAdapter(str),
    shown=_shown,
    sent=_sent,
    needed=_needed,
    arguments=(Argument("landing_page", str, "The https address the ad leads to."),),
    read=lambda given, _: given["landing_page"],
    standin=lambda standins, _: standins.landing_page,
)
