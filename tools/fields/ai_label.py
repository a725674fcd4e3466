"""Whether the ad is labelled as made with AI: a duty of the advertiser's where its video or pictures are."""

from typing import Literal

from pydantic import TypeAdapter

from tools.core.creative import CarouselCreative, VideoCreative
from tools.core.draft import Draft
from tools.core.field import Argument, Field, Making, Parts, never
from tools.core.given_files import UploadedFile
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told
from tools.core.target import Target
from tools.fields._sound_and_picture import CREATIVE

Label = Literal["yes", "no"]

_SHOWN = {
    "yes": Sentence("delivery.ai_label", "labelled as made with AI"),
    "no": Sentence("delivery.no_ai_label", "not labelled: not made with AI"),
}
_NO_UNSAID = Sentence(
    "handed.no_ai_unsaid", "you did not say that nothing in the ad is made with AI; say whether that is so"
)
_WIRE = {"yes": "SELF_DISCLOSURE", "no": "NOT_DECLARED"}


def _shown(label: Label) -> Told:
    return _SHOWN[label].told()


def _sent(label: Label, _making: Making) -> Parts:
    return {Step.AD: {"aigc_disclosure_type": _WIRE[label]}}


def _unsaid(label: Label) -> Told | None:
    """Refuse a declaration that nobody made; a label too many harms nobody, and stands on the card."""
    return _NO_UNSAID.told() if label == "no" else None


def _of_a_new_creative(draft: Draft, target: Target) -> bool:
    """Ask where the ad shows what was uploaded for it; what the account had before was labelled then, or was not."""
    creative = draft.entry("creative")
    if target.stands_in or creative is None:
        return False
    match CREATIVE.validate_python(creative.value):
        case VideoCreative(file=UploadedFile() as file):
            return file.size is not None
        case CarouselCreative(files=files):
            return any(one.size is not None for one in files)
        case _:
            return False


FIELD = Field[Label](
    name="ai_label",
    order=160,
    holds=TypeAdapter[Label](Label),
    shown=_shown,
    sent=_sent,
    needed=never,
    needed_for=_of_a_new_creative,
    arguments=(Argument("ai_label", Label, "Whether its video or pictures are made with AI, as the person said."),),
    read=lambda given, _: given["ai_label"],
    unsaid=_unsaid,
)
