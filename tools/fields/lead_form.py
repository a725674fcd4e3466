"""Which form asks people for their details."""

from pydantic import TypeAdapter

from tools.core.field import Field, Making, Parts, if_demanded
from tools.core.plan import Step
from tools.core.sentence import Told, alike


def _shown(form: str) -> Told:
    return alike("{form}", form=form)


def _sent(form: str, making: Making) -> Parts:
    if "lead_form" not in making.objective.requires:
        return {}
    return {Step.AD: {"page_id": int(form) if form.isdecimal() else form}}  # the one id that TikTok writes as a number


FIELD = Field[str](
    name="lead_form",
    order=150,
    holds=TypeAdapter(str),
    shown=_shown,
    sent=_sent,
    needed=if_demanded("lead_form"),
    standin=lambda _standins, _making: "7000000000000000888",
)
