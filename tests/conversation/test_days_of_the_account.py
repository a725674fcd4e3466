"""Days and hours are those of the ad account: counted from its today, shown in its zone, and as many as were said."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.conversation.test_rehearsal import embedded
from tests.doubles.clock import FakeClock
from tests.doubles.world import World, world

BRIEF = 'Traffic campaign "Spring Sale", text "Two for one all week", shop now, no music, 20 dollars a day'
LATE = datetime(2026, 11, 22, 3, 30, tzinfo=UTC)  # in New York it is half past ten in the evening of Saturday the 21st


def _group(at: World) -> dict[str, Any]:
    assert at.opened.platform.sandbox is not None
    return at.opened.platform.sandbox.state()["adgroups"][-1]


def _sent(at: World) -> tuple[Any, Any]:
    group = _group(at)
    return group["schedule_start_time"], group.get("schedule_end_time")


async def test_as_many_days_as_were_said_are_shown_sent_and_counted(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(f"{BRIEF}, from 1 to 8 December")

        plan, card = at.awaiting()["plan"], at.awaiting()["prompt"]
        assert "from 2026-12-01 00:00 to 2026-12-08 23:59 New York" in card
        assert "160.00 USD" in card
        assert plan["most"]["in_all"] == "160.00 USD"
        assert plan["schedule"] == {
            "starts": "2026-12-01T00:00:00-05:00",
            "ends": "2026-12-08T23:59:00-05:00",
            "timezone": "America/New_York",
        }
        assert plan["most"]["until"] == "2026-12-09T04:59:00+00:00"

        await at.say("yes")
        assert _sent(at) == ("2026-12-01 05:00:00", "2026-12-09 04:59:00")


async def test_what_is_asked_about_the_days_is_answered_by_the_same_clock(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(f"{BRIEF}, from 1 to 8 December", "when does it end?")
        assert "starts 2026-12-01 00:00 New York and ends 2026-12-08 23:59 New York" in at.seen()

        await at.say("what will it cost in all?")
        assert "8 days" in at.seen()


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ("starting tomorrow", ("2026-11-22 05:00:00", None)),
        ("from Monday until Friday", ("2026-11-23 05:00:00", "2026-11-28 04:59:00")),
        ("starting tomorrow at 9am", ("2026-11-22 14:00:00", None)),
        ("from today until tomorrow", ("2026-11-22 03:35:00", "2026-11-23 04:59:00")),
    ],
)
async def test_from_the_first_line_days_are_counted_from_the_today_of_the_account(
    tmp_path: Path, said: str, sent: tuple[str, str | None]
) -> None:
    async with world(tmp_path, model=embedded(), clock=FakeClock(LATE)) as at:
        await at.say(f"{BRIEF}, {said}", "yes")

        assert _sent(at) == sent


async def test_a_day_that_is_moved_at_the_card_is_moved_by_the_clock_of_the_account(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded(), clock=FakeClock(LATE)) as at:
        await at.say(f"{BRIEF}, from 1 to 8 December at 18:00", "end it two days later")
        assert "2026-12-10" in at.awaiting()["prompt"]

        await at.say("yes")
        assert _sent(at)[0].startswith("2026-12-01")


async def test_days_that_hold_a_change_of_the_clock_are_as_many_as_were_said(tmp_path: Path) -> None:
    autumn = FakeClock(datetime(2026, 10, 20, 12, tzinfo=UTC))
    async with world(tmp_path, model=embedded(), clock=autumn) as at:
        await at.say(f"{BRIEF.replace('20 dollars a day', '160 dollars in total')}, from 31 October to 7 November")

        assert at.awaiting()["what"] == "approval"
        assert "from 2026-10-31 00:00 to 2026-11-07 23:59 New York" in at.awaiting()["prompt"]

        await at.say("yes")
        assert _sent(at) == ("2026-10-31 04:00:00", "2026-11-08 04:59:00")
