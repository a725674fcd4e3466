"""The bodies our client sends are those of TikTok's own SDK for the same ad, field by field, for every objective."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.doubles.plans import make_plan
from tests.doubles.sdk_bodies import (
    EXPLAINED,
    KEY,
    MEDIA,
    OBJECTIVES,
    WIRE,
    by_the_sdk,
    differences,
    flat,
    of_its_file,
    sdk,
    with_places,
)
from tools.core.creative import PostCreative
from tools.core.music import LibraryTrack, NoMusic
from tools.core.plan import Step
from tools.fields.campaign_name import tagged

NAMES = [one.name for one in OBJECTIVES]
UNTIL = datetime(2036, 12, 31, 23, 59, 59, tzinfo=UTC)
DOCS = Path(__file__).parents[2] / "docs" / "tiktok.md"


@pytest.mark.parametrize("objective", WIRE)
def test_what_is_written_by_hand_is_what_the_file_of_the_objective_says(objective: str) -> None:
    assert of_its_file(objective) == WIRE[objective]


@pytest.mark.parametrize("media", MEDIA)
@pytest.mark.parametrize("objective", NAMES)
@pytest.mark.parametrize("step", Step)
def test_a_body_is_the_sdks_but_for_what_is_explained(step: Step, objective: str, media: str) -> None:
    music = LibraryTrack(track_id="music_001") if media == "carousel" else NoMusic()
    write = next(one for one in make_plan(KEY, objective=objective, music=music).writes if one.step is step)
    theirs = by_the_sdk(objective, MEDIA[media])[step]
    assert differences(step, with_places(write.body), theirs) == {}
    assert {name: flat(theirs).get(name) for name in EXPLAINED[step]} == {
        name: value for name, (value, _) in EXPLAINED[step].items()
    }


def test_the_ad_of_a_post_is_the_sdks_but_for_what_is_explained() -> None:
    post = PostCreative(
        item_id="7300000000000000901", identity_id="7000000000000000111", author="Mira", text="Bread", holds_until=UNTIL
    )
    ad = make_plan(KEY, creative=post).writes[-1]
    theirs = sdk.AdcreateCreatives(
        ad_name=tagged("Spring Sale", KEY),
        ad_format="SINGLE_VIDEO",
        identity_type="AUTH_CODE",
        identity_id="7000000000000000111",
        tiktok_item_id="7300000000000000901",
        call_to_action="SHOP_NOW",
        landing_page_url="https://practice.example.com/",
    )
    written = sdk.ApiClient().sanitize_for_serialization(theirs)
    ours = dict(with_places(ad.body)["creatives"][0])

    assert ours.pop("operation_status") == "ENABLE"  # as in every ad; the campaign above it is switched off
    assert {name: value for name, value in written.items() if name not in ours} == {
        name: value for name, (value, _) in EXPLAINED[Step.AD].items() if name in written
    } | {name: value for name, value in written.items() if name == "operation_status"}
    assert {name: written.get(name, "missing") for name in ours} == ours


@pytest.mark.parametrize("step", Step)
def test_every_value_has_the_type_that_the_sdk_gives_it(step: Step) -> None:
    model = {Step.CAMPAIGN: "CampaignCreateBody", Step.ADGROUP: "AdgroupCreateBody", Step.AD: "AdcreateCreatives"}[step]
    types = getattr(sdk, model).swagger_types | {"advertiser_id": "str", "adgroup_id": "str"}
    written = {"str": str, "float": float, "int": int, "bool": bool, "list[str]": list}
    for objective in NAMES:
        write = next(one for one in make_plan(KEY, objective=objective).writes if one.step is step)
        for name, value in flat(with_places(write.body)).items():
            assert isinstance(value, written[types[name]]), name


def test_the_document_shows_every_objective() -> None:
    shown = DOCS.read_text(encoding="utf-8")
    rows = [(one.label, one.wire, one.goal.optimization_goal, one.goal.billing_event) for one in OBJECTIVES]
    said = [line.replace("`", "") for line in shown.splitlines() if line.startswith("|")]
    lacking = [row for row in rows if not any(all(f" {word} " in line for word in row) for line in said)]
    assert rows
    assert lacking == []


def test_the_document_shows_the_same_differences() -> None:
    shown = DOCS.read_text(encoding="utf-8")
    rows = [
        f"| {step} | `{name}` | `{value}` | {why} |"
        for step, fields in EXPLAINED.items()
        for name, (value, why) in fields.items()
    ]
    assert [row for row in rows if row not in shown] == []
