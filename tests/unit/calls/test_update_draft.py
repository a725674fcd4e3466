"""Recording fields: what is emptied is empty before anything is read, and fields are named alike everywhere."""

from typing import Any

import pytest

from tests.doubles.context import call, context
from tools.core.audience import Audience
from tools.core.draft import Draft, Source
from tools.core.moments import first_moment, last_moment
from tools.core.tool import Answer
from tools.fields.audience import FIELD as AUDIENCE
from tools.fields.schedule import FIELD as SCHEDULE
from tools.fields.schedule import Schedule

BOTH = Schedule(starts=first_moment("2027-01-05"), ends=last_moment("2027-02-01"))
FROM_MARCH = Schedule(starts=first_moment("2027-03-01"))
WOMEN = Audience(age_from=18, age_to=34, gender="female")


def content_of(answer: Answer) -> dict[str, Any]:
    assert isinstance(answer.content, dict)
    return answer.content


async def test_a_field_emptied_and_given_in_one_call_keeps_nothing_of_before():
    answer = await call(
        "update_draft",
        context(Draft().fill(schedule=BOTH, audience=WOMEN)),
        clear=["schedule", "audience"],
        starts="2027-03-01",
        age_from="35",
    )

    assert answer.draft is not None
    assert SCHEDULE.of(answer.draft) == FROM_MARCH
    assert AUDIENCE.of(answer.draft) == Audience(age_from=35)
    assert sorted(content_of(answer)["changed"]) == ["audience", "schedule"]


async def test_what_is_not_emptied_keeps_its_other_half():
    answer = await call("update_draft", context(Draft().fill(schedule=BOTH)), starts="2027-01-20")

    assert answer.draft is not None
    assert SCHEDULE.of(answer.draft) == BOTH.model_copy(update={"starts": first_moment("2027-01-20")})


async def test_fields_are_emptied_by_the_names_of_their_arguments_too():
    answer = await call("update_draft", context(Draft().fill(schedule=BOTH)), clear=["ends", "starts"])

    assert answer.draft == Draft()
    assert (content_of(answer)["changed"], content_of(answer)["refused"]) == (["schedule"], [])


async def test_what_is_no_field_is_refused():
    answer = await call("update_draft", clear=["colour"])

    assert [(one["field"], one["why"]) for one in content_of(answer)["refused"]] == [
        ("colour", "there is no such field")
    ]


async def test_a_field_is_inferred_by_its_own_name_and_by_its_argument():
    answers = [await call("update_draft", starts="2027-03-01", inferred=[name]) for name in ("starts", "schedule")]
    inferred = Draft().fill(Source.INFERRED, schedule=FROM_MARCH)

    assert [one.draft for one in answers] == [inferred, inferred]


@pytest.mark.parametrize("argument", ["budget", "music", "starts", "ends", "age_from", "age_to", "cta", "objective"])
@pytest.mark.parametrize(
    "value", ["Infinity", "sNaN", "1e999999", "\0", "", "１２", "9999-12-31", "0001-01-01T00:00+14:00", "9" * 5000]
)
async def test_nothing_that_a_model_may_write_breaks_the_recording(argument, value):
    answer = await call("update_draft", **{argument: value})

    assert isinstance(answer.content, dict)
