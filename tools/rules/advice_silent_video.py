"""Advice: reviewers turn down videos without sound.

Dated November 2026, after TikTok's page on common reasons why ads fail the review.
"""

from tools.core.creative import VideoCreative
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.creative import FIELD as CREATIVE

_SILENT = Sentence(
    "rules.advice_silent_video",
    "The video has no sound, and TikTok's reviewers often turn such videos down. One with sound is safer.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    shown = CREATIVE.of(draft)
    return _SILENT.told() if isinstance(shown, VideoCreative) and shown.has_sound is False else None


RULE = Rule(name="advice_silent_video", field="creative", kind=Kind.ADVICE, check=_check)
