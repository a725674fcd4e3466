"""Ads made in words against a served strict sandbox: a few here, every objective with every kind in tests/proof."""

from pathlib import Path

import pytest

from tests.doubles.every_kind import ASKED, KINDS, Case, cases, made_in
from tests.doubles.sdk_bodies import WIRE

LANGUAGES = ("de", "es", "fr", "pt", "ja", "zh")
A_VIDEO, OWN_VIDEO, PICTURES, _, _, ONE_OWN_PICTURE = KINDS
A_FEW = (
    Case("CONVERSIONS", A_VIDEO, "en"),
    Case("LEAD_GENERATION", ONE_OWN_PICTURE, "es"),
    Case("APP_INSTALL", OWN_VIDEO, "de"),
    Case("ENGAGEMENT", PICTURES, "ja"),
)


@pytest.mark.parametrize("case", A_FEW, ids=str)
async def test_an_ad_is_made_in_words_and_each_field_that_tiktok_demands_is_asked_for(
    case: Case, tmp_path: Path
) -> None:
    _, wrong = await made_in(tmp_path, case)
    assert wrong == []


def test_every_objective_is_made_with_every_kind_and_in_every_language() -> None:
    assert set(ASKED) == set(WIRE)
    made = {(one.objective, one.kind.name) for one in cases() if one.language == "en"}
    assert made == {(objective, kind.name) for objective in WIRE for kind in KINDS}
    spoken = {(one.objective, one.language) for one in cases()}
    assert spoken == {(objective, language) for objective in WIRE for language in ("en", *LANGUAGES)}
