"""A plan: what its fingerprint stands for."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.bootstrap import load_catalogue
from agent.wiring.platforms import STANDINS
from tests.doubles.plans import ACCOUNT, NOW, make_draft, make_plan
from tools.core.music import LibraryTrack
from tools.core.plan import Plan, Step, with_ids
from tools.core.target import Target
from tools.core.writes import draw_up


def _body(plan: Plan, step: Step) -> dict[str, object]:
    return dict(next(write.body for write in plan.writes if write.step is step))


def test_the_same_draft_and_key_have_the_same_fingerprint() -> None:
    assert make_plan().fingerprint == make_plan().fingerprint


@pytest.mark.parametrize(
    "other",
    [
        make_plan(key="5"),
        make_plan(target=Target.PRODUCTION),
        make_plan(text="Two for one all week!"),
        make_plan(campaign_name="Spring sale"),
        make_plan(cta="LEARN_MORE"),
        make_plan(music=LibraryTrack(track_id="music_001")),
        make_plan(objective="REACH", music=LibraryTrack(track_id="music_001")),
    ],
)
def test_anything_that_is_sent_changes_the_fingerprint(other: Plan) -> None:
    assert other.fingerprint != make_plan().fingerprint


@given(text=st.text(min_size=1), name=st.text(min_size=1))
def test_copy_reaches_the_wire_byte_for_byte(text: str, name: str) -> None:
    plan = make_plan(text=text, campaign_name=name)
    again = Plan.model_validate_json(plan.model_dump_json()) if _is_encodable(text + name) else plan

    creative = _body(again, Step.AD)["creatives"][0]  # type: ignore[index]
    assert creative["ad_text"] == text
    assert _body(again, Step.CAMPAIGN)["campaign_name"] == name
    assert again.fingerprint == plan.fingerprint


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def test_everything_is_created_paused_with_one_switch_left() -> None:
    plan = make_plan()

    assert _body(plan, Step.CAMPAIGN)["operation_status"] == "DISABLE"
    assert _body(plan, Step.ADGROUP)["operation_status"] == "ENABLE"
    assert _body(plan, Step.AD)["creatives"][0]["operation_status"] == "ENABLE"  # type: ignore[index]


def test_old_objective_names_become_the_new_ones_on_the_wire() -> None:
    track = LibraryTrack(track_id="music_001")

    assert _body(make_plan(objective="CONVERSIONS", music=track), Step.CAMPAIGN)["objective_type"] == "WEB_CONVERSIONS"
    assert _body(make_plan(objective="APP_INSTALL", music=track), Step.CAMPAIGN)["objective_type"] == "APP_PROMOTION"


def test_a_track_makes_a_carousel_and_no_music_a_single_video() -> None:
    carousel = _body(make_plan(music=LibraryTrack(track_id="music_001")), Step.AD)["creatives"][0]  # type: ignore[index]
    video = _body(make_plan(), Step.AD)["creatives"][0]  # type: ignore[index]

    assert (carousel["ad_format"], carousel["music_id"]) == ("CAROUSEL_ADS", "music_001")
    assert (video["ad_format"], "music_id" in video) == ("SINGLE_VIDEO", False)


def test_a_campaigns_name_is_never_decorated_while_ad_group_and_ad_carry_a_tag() -> None:
    plan = make_plan(key="1234567890123456")

    assert _body(plan, Step.CAMPAIGN)["campaign_name"] == "Spring Sale"
    assert str(_body(plan, Step.ADGROUP)["adgroup_name"]).endswith("#90123456")


def test_a_draft_in_which_something_is_missing_cannot_be_planned() -> None:
    draft = make_draft().clear("text")
    objective = load_catalogue().objective_of(draft)
    assert objective is not None

    with pytest.raises(ValueError, match="nothing is missing"):
        draw_up(load_catalogue().fields, draft, objective, ACCOUNT, Target.SANDBOX, "1", NOW, STANDINS)


def test_ids_take_the_places_left_for_them_however_deep() -> None:
    body = {"a": {"$": "campaign_id"}, "b": [{"c": {"$": "campaign_id"}}], "d": "campaign_id"}

    assert with_ids(body, {"campaign_id": "7"}) == {"a": "7", "b": [{"c": "7"}], "d": "campaign_id"}  # type: ignore[arg-type]


def test_a_plan_outlives_writing_and_reading() -> None:
    plan = make_plan()

    assert Plan.model_validate_json(plan.model_dump_json()) == plan
    assert plan.made_at + timedelta(0) == NOW


@pytest.mark.parametrize(
    ("changes", "is_like"),
    [
        ({}, True),
        ({"campaign_name": "spring-sale"}, True),
        ({"campaign_name": "Quite Another"}, True),
        ({"campaign_name": "Quite Another", "text": "Other words"}, False),
    ],
)
def test_an_ad_is_like_another_by_its_name_or_by_all_but_its_name(changes: dict[str, Any], is_like: bool) -> None:
    first = make_plan(campaign_name="Spring Sale")

    other = make_plan(**{"campaign_name": "Spring Sale", **changes})

    assert first.is_like(other) is is_like
