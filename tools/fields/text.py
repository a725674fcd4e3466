"""What the ad says."""

from pydantic import TypeAdapter

from tools.core.field import Argument, Field, Making, Parts, always
from tools.core.plan import Step
from tools.core.sentence import Told, alike


def _shown(text: str) -> Told:
    return alike("{text}", text=text)


def _sent(text: str, _making: Making) -> Parts:
    return {Step.AD: {"ad_text": text}}


FIELD = Field[str](
    name="text",
    order=30,
    holds=TypeAdapter(str),
    shown=_shown,
    sent=_sent,
    needed=always,
    arguments=(Argument("text", str, "The ad's text, byte for byte as the person gave it."),),
    read=lambda given, _: given["text"],
    exported=lambda text: {"creative": {"text": text}},
    is_copy=True,
)
