"""Dates, places and audiences as tools take them: recorded exactly, or refused with what to do."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.context import FakeAssets, call, context
from tools.core.assets import Place
from tools.core.audience import Audience
from tools.core.draft import Draft, Source
from tools.core.moments import first_moment, last_moment
from tools.fields.audience import FIELD as AUDIENCE
from tools.fields.locations import FIELD as LOCATIONS
from tools.fields.schedule import FIELD as SCHEDULE
from tools.fields.schedule import Schedule

SPAIN = Place(location_id="2510769", name="Spain")


async def _edited(draft: Draft | None = None, **args: Any) -> Draft:
    edited = (await call("update_draft", context(draft), **args)).draft
    assert edited is not None
    return edited


async def _refused(**args: Any) -> dict[str, str]:
    content = (await call("update_draft", context(), **args)).content
    assert isinstance(content, dict)
    return {one["field"]: one["why"] for one in content["refused"]}  # type: ignore[index,union-attr,call-overload,misc]


@pytest.mark.parametrize(
    ("given_dates", "schedule"),
    [
        (
            {"starts": "2026-12-01", "ends": "2026-12-15"},
            Schedule(starts=first_moment("2026-12-01"), ends=first_moment("2026-12-15T23:59")),
        ),
        ({"starts": "2026-12-01T09:30"}, Schedule(starts=first_moment("2026-12-01T09:30"))),
        ({"starts": "2026-12-01T09:30+02:00"}, Schedule(starts=datetime(2026, 12, 1, 7, 30, tzinfo=UTC))),
        ({"starts": "now", "ends": "none"}, Schedule()),
        ({"starts": "2026-11-21"}, Schedule()),  # today: its midnight has passed
    ],
)
async def test_dates_are_recorded_as_given(given_dates, schedule):
    draft = await _edited(**given_dates)

    assert SCHEDULE.of(draft) == schedule


async def test_the_date_that_is_not_named_stays():
    first = await _edited(starts="2026-12-01", ends="2026-12-15")

    later = await _edited(first, ends="2026-12-20")

    schedule = SCHEDULE.of(later)
    assert schedule is not None
    assert (str(schedule.starts), str(schedule.ends)) == ("2026-12-01 00:00:00", "2026-12-20 23:59:00")


@pytest.mark.parametrize("said", ["soon", "2026-13-01", "", "01.12.2026", "0001-01-01T00:00+14:00"])
async def test_what_is_no_date_is_refused_and_nothing_is_recorded(said):
    answer = await call("update_draft", starts=said)

    assert answer.draft is not None
    assert SCHEDULE.of(answer.draft) is None
    assert "2026-12-31" in (await _refused(starts=said))["schedule"]


@given(st.dates(min_value=date(1900, 1, 1)))
def test_every_iso_day_comes_back_as_itself(day):
    assert first_moment(day.isoformat()).date() == day
    assert last_moment(day.isoformat()).date() == day


@given(st.datetimes(min_value=datetime(1900, 1, 1)))  # noqa: DTZ001 -- a moment without a zone is the point
def test_every_iso_moment_comes_back_as_itself(moment):
    assert first_moment(moment.isoformat()) == moment
    assert last_moment(moment.isoformat() + "+00:00") == moment.replace(tzinfo=UTC)


@pytest.mark.parametrize("said", ["Spain", "spain", "2510769", "Spain (2510769)", " SPAIN "])
async def test_a_place_is_recorded_by_its_name_or_id(said):
    draft = await _edited(locations=[said])

    assert LOCATIONS.of(draft) == (SPAIN,)


async def test_a_place_is_shown_in_the_words_that_record_it_again():
    draft = await _edited(locations=["Mexico", "Spain"])
    shown = LOCATIONS.plain(LOCATIONS.of(draft) or ())

    assert shown == ["México (3996063)", "Spain (2510769)"]
    assert (await _edited(locations=shown)) == draft


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (["Spian"], "Did you mean Spain"),
        (["Blorptown"], 'no place called "Blorptown"'),
        (["Springfield"], "4409896"),
        (["California", "United States"], "lies inside United States"),
        ([], "no place was named"),
    ],
)
async def test_a_place_that_is_not_clear_is_refused_with_a_way_out(said, why):
    assert why in (await _refused(locations=said))["locations"]


async def test_places_wait_for_an_account():
    answer = await call("update_draft", context(logged_in=False), locations=["Spain"])

    assert answer.draft is not None
    assert LOCATIONS.of(answer.draft) is None


@pytest.mark.parametrize(
    ("said", "audience"),
    [
        ({"gender": "female"}, Audience(gender="female")),
        ({"age_from": "25", "age_to": "34"}, Audience(age_from=25, age_to=34)),
        ({"age_from": "30"}, Audience(age_from=30)),
        ({"age_to": "34", "gender": "male"}, Audience(age_to=34, gender="male")),
    ],
)
async def test_an_audience_is_recorded_as_given(said, audience):
    draft = await _edited(**said)

    assert AUDIENCE.of(draft) == audience


async def test_new_ages_take_the_place_of_both_old_ones_and_the_gender_stays():
    first = await _edited(age_from="18", age_to="34", gender="female")

    later = await _edited(first, age_from="25")

    assert AUDIENCE.of(later) == Audience(age_from=25, gender="female")


@pytest.mark.parametrize(
    "ages", [{"age_from": "13"}, {"age_from": "40", "age_to": "30"}, {"age_to": "200"}, {"age_from": "9" * 5000}]
)
async def test_ages_that_no_ad_reaches_are_refused(ages):
    assert "audience" in await _refused(**ages)


async def test_what_was_only_implied_is_marked_by_its_field():
    draft = await _edited(starts="2026-12-01", inferred=["starts"])

    entry = draft.entry("schedule")
    assert entry is not None
    assert entry.source is Source.INFERRED


async def test_the_fields_can_be_emptied():
    draft = await _edited(starts="2026-12-01", locations=["Spain"], gender="male")

    emptied = await _edited(draft, clear=["schedule", "locations", "audience"])

    assert emptied == Draft()


async def test_a_place_is_found_by_name_for_the_objective_in_hand():
    assets = FakeAssets([])

    answer = await call("find_location", context(Draft().fill(objective="CONVERSIONS"), assets=assets), name="spain")

    assert answer.content == {"places": [{"location_id": "2510769", "name": "Spain", "country": "ES"}]}
    assert assets.objectives == ["WEB_CONVERSIONS"]


async def test_several_places_of_one_name_are_all_answered():
    content = (await call("find_location", name="Springfield")).content

    assert isinstance(content, dict)
    assert [one["location_id"] for one in content["places"]] == ["4409896", "4250542"]  # type: ignore[index,union-attr,call-overload]


@pytest.mark.parametrize(("name", "near"), [("Californa", "California"), ("xq", "Check the spelling")])
async def test_a_name_without_a_place_is_answered_with_what_is_near(name, near):
    assert near in str((await call("find_location", name=name)).content)


async def test_places_cannot_be_looked_up_without_an_account():
    assert "logged in" in str((await call("find_location", context(logged_in=False), name="Spain")).content)
