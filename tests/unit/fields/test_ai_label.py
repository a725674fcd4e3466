"""The label for AI-made content: asked for where the ad shows what was uploaded for it."""

import pytest

from tests.doubles.fields import making
from tools.core.creative import CarouselCreative, VideoCreative
from tools.core.draft import Draft
from tools.core.given_files import UploadedFile
from tools.core.plan import Step
from tools.core.target import Target
from tools.fields.ai_label import FIELD

VALUES = ("yes", "no")
NEW = UploadedFile(name="clip.mp4", size=1000, kind="mp4")
OWNED = NEW.model_copy(update={"size": None})


@pytest.mark.parametrize(
    ("creative", "is_asked"),
    [
        (VideoCreative(video_id="v", file=NEW), True),
        (VideoCreative(video_id="v", file=OWNED), False),
        (VideoCreative(video_id="v"), False),
        (CarouselCreative(image_ids=("a", "b"), files=(OWNED, NEW)), True),
        (CarouselCreative(image_ids=("a", "b"), files=(OWNED, OWNED)), False),
    ],
)
def test_it_is_asked_for_where_the_creative_is_new_and_nothing_is_stood_in(creative, is_asked):
    draft = Draft().fill(creative=creative)

    assert FIELD.is_missing(draft, None, Target.PRODUCTION) is is_asked
    assert FIELD.is_missing(draft, None, Target.REHEARSAL) is is_asked
    assert not FIELD.is_missing(draft, None, Target.SANDBOX)
    assert not FIELD.is_missing(draft.fill(ai_label="no"), None, Target.PRODUCTION)
    assert not FIELD.is_missing(Draft(), None, Target.PRODUCTION)


def test_a_yes_is_disclosed():
    assert FIELD.sent("yes", making()) == {Step.AD: {"aigc_disclosure_type": "SELF_DISCLOSURE"}}
    assert FIELD.sent("no", making()) == {Step.AD: {"aigc_disclosure_type": "NOT_DECLARED"}}
