"""What the ad says."""

from pydantic import TypeAdapter

from tools.core.draft import Source
from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, always
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told, alike
from tools.fields._sound_and_picture import OF_THE_POST, is_post

_NOT_TAKEN = Sentence(
    "handed.not_taken",
    "That wording is not the person's, and they have not taken it. A suggested wording becomes the text only once the "
    "person says which one.",
)


def _read(given: Given, known: FieldContext) -> str | Told:
    if is_post(known.draft):
        return OF_THE_POST.told()
    text: str = given["text"]
    return _NOT_TAKEN.told() if known.suggested.refuses(text) else text


def _worded(text: str, known: FieldContext) -> Source | None:
    return known.suggested.source_of(text)


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
    spared=is_post,
    arguments=(
        Argument(
            "text",
            str,
            "The ad's text, byte for byte as the person gave it, or as the wording they took was suggested.",
        ),
    ),
    read=_read,
    worded=_worded,
    exported=lambda text: {"creative": {"text": text}},
    is_copy=True,
)
