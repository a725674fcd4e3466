"""Schedule, places and audience on their way to TikTok: what is approved is what is sent."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.plans import make_plan
from tools.core.assets import Place
from tools.core.audience import OLDEST, YOUNGEST, Audience, age_groups, is_exact
from tools.core.plan import Plan, Step
from tools.fields.schedule import Schedule

SPAIN = Place(location_id="2510769", name="Spain")
DECEMBER = Schedule(starts=datetime(2026, 12, 1, tzinfo=UTC), ends=datetime(2026, 12, 15, 23, 59, tzinfo=UTC))


def _adgroup(plan: Plan) -> dict[str, object]:
    return dict(next(write.body for write in plan.writes if write.step is Step.ADGROUP))


@pytest.mark.parametrize(
    "delivery",
    [
        {"schedule": DECEMBER},
        {"schedule": DECEMBER.model_copy(update={"ends": None})},
        {"locations": (SPAIN,)},
        {"audience": Audience()},
        {"audience": Audience(gender="female")},
        {"audience": Audience(age_from=25)},
        {"audience": Audience(age_to=34)},
    ],
)
def test_when_where_and_to_whom_are_part_of_the_fingerprint(delivery):
    assert make_plan(**delivery).fingerprint != make_plan().fingerprint


def test_delivery_is_sent_as_tiktok_takes_it():
    sent = _adgroup(
        make_plan(schedule=DECEMBER, locations=(SPAIN,), audience=Audience(age_from=18, age_to=34, gender="female"))
    )

    assert sent["location_ids"] == ["2510769"]
    assert sent["age_groups"] == ["AGE_18_24", "AGE_25_34"]
    assert sent["gender"] == "GENDER_FEMALE"
    assert (sent["schedule_type"], sent["schedule_start_time"], sent["schedule_end_time"]) == (
        "SCHEDULE_START_END",
        "2026-12-01 00:00:00",
        "2026-12-15 23:59:00",
    )


@pytest.mark.parametrize(
    ("first", "last", "groups"),
    [
        (18, 35, ["18–24", "25–34"]),
        (25, 40, ["25–34", "35–44"]),
        (30, None, ["25–34", "35–44", "45–54", "55+"]),
        (20, 30, ["18–24", "25–34"]),
        (36, 37, ["35–44"]),
        (65, None, ["55+"]),
        (18, None, ["18–24", "25–34", "35–44", "45–54", "55+"]),
    ],
)
def test_ages_become_the_groups_that_they_fill_at_least_by_half(first, last, groups):
    assert [str(one) for one in age_groups(Audience(age_from=first, age_to=last))] == groups


ages = st.integers(YOUNGEST, OLDEST)


@given(ages, st.one_of(st.none(), ages))
def test_the_groups_of_any_audience_stand_side_by_side_and_are_never_none(first, last):
    groups = age_groups(Audience(age_from=first, age_to=last if last is None else max(first, last)))

    assert groups
    assert all(one.last + 1 == other.first for one, other in pairwise(groups))


@pytest.mark.parametrize(("first", "last", "exact"), [(18, 34, True), (18, None, True), (18, 35, False)])
def test_it_is_known_where_the_groups_differ_from_what_was_said(first, last, exact):
    assert is_exact(Audience(age_from=first, age_to=last)) is exact
