"""Questions about an ad, answered from its plan: numbers are counted, and nothing is made up."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from agent.bootstrap import load_catalogue
from agent.language.ground.tongues import codes
from agent.language.wants.topics import Topic
from agent.words.answers import answer_about, answer_beside, answer_to
from agent.words.card import card
from agent.words.known import HowFar, known_of_draft, known_of_plan
from tests.doubles.plans import NOW, make_draft, make_plan
from tests.languages import samples
from tools.core.characters import cells
from tools.core.draft import Draft
from tools.core.money import Money
from tools.core.target import Target
from tools.fields import every_field
from tools.fields.budget import Budget
from tools.fields.schedule import Schedule

OBJECTIVES = load_catalogue().objectives
TEN_DAYS = Schedule(starts=datetime(2026, 12, 1, tzinfo=UTC), ends=datetime(2026, 12, 10, 23, 59, tzinfo=UTC))
DAILY = Budget(amount=Money.of(50, "USD"), mode="daily")
ASKED = samples("costs")


@pytest.mark.parametrize("language", codes())
def test_a_daily_amount_is_multiplied_by_the_days(language: str) -> None:
    said = answer_about(make_plan(budget=DAILY, schedule=TEN_DAYS), ASKED[language], OBJECTIVES, language)

    assert "50.00 USD" in said
    assert "500.00 USD" in said


@pytest.mark.parametrize(
    ("ends", "days"),
    [
        (datetime(2026, 12, 1, 23, 59, tzinfo=UTC), 1),
        (datetime(2026, 12, 2, tzinfo=UTC), 1),
        (datetime(2026, 12, 2, 10, 0, tzinfo=UTC), 2),
        (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), 31),
    ],
)
def test_days_are_those_of_the_calendar_and_midnight_begins_none(ends: datetime, days: int) -> None:
    schedule = Schedule(starts=datetime(2026, 12, 1, tzinfo=UTC), ends=ends)
    known = known_of_plan(make_plan(budget=DAILY, schedule=schedule))

    assert known.days == days
    assert known.in_all is not None
    assert known.in_all.amount == Decimal(50 * days)


def test_without_an_end_nothing_is_added_up() -> None:
    said = answer_about(make_plan(budget=DAILY), "what will it cost in all?", OBJECTIVES)

    assert "50.00 USD a day, without an end" in said


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("does it start spending straight away?", "created paused"),
        ("does it also appear on Instagram?", "TikTok alone"),
        ("can I change it afterwards?", "TikTok Ads Manager"),
        ("which account pays?", "Practice shop (7000000000000000001)"),
        ("is that the final text?", "“Two for one all week”"),
        ("how long is the text?", "20 of the 100 characters"),
        ("can I stop it later?", "paused again"),
        ("what happens after I say yes?", "receipt"),
        ("do I need a video?", "stand-in"),
        ("how many people will see it?", "no forecast"),
        ("what does reach mean exactly?", "Reach: "),
        ("does the moon shine tonight?", "All I know about it stands on the card."),
    ],
)
def test_what_is_known_is_said(asked: str, said: str) -> None:
    assert said in answer_about(make_plan(), asked, OBJECTIVES)


def test_a_condition_at_the_card_is_answered_and_talk_is_not() -> None:
    assert "paused" in answer_beside(
        make_plan(), "yes but only if it doesn't start spending by itself", OBJECTIVES, "en"
    )
    assert answer_beside(make_plan(), "my cat is asleep", OBJECTIVES, "en") == ""


def test_a_real_ad_needs_a_video_and_names_the_page_it_lacks() -> None:
    known = known_of_draft(make_draft(), "open", Target.PRODUCTION, "USD", NOW, "UTC")

    assert answer_to(Topic.VIDEO, known, "en").startswith("Yes")
    assert "https" in answer_to(Topic.PAGE, known, "en")


@pytest.mark.parametrize("language", codes())
@pytest.mark.parametrize("stage", ["open", "card", "sent"])
def test_nothing_decided_still_gives_an_answer(language: str, stage: HowFar) -> None:
    known = known_of_draft(Draft(), stage, Target.SANDBOX, "", None, "UTC")
    about_the_ad = [topic for topic in Topic if answer_to(topic, known, language)]

    assert len(about_the_ad) > 15


@pytest.mark.parametrize("language", codes())
def test_copy_in_lines_is_shown_with_them_and_no_text_that_stands(language: str) -> None:
    broken = known_of_draft(make_draft(text="Two for one\nall week"), "open", Target.SANDBOX, "USD", NOW, "UTC")
    whole = known_of_draft(make_draft(text="Two for one all week"), "open", Target.SANDBOX, "USD", NOW, "UTC")
    told, exactly = (answer_to(Topic.TEXT, known, language) for known in (broken, whole))

    assert "Two for one ⏎ all week" in told
    assert exactly.partition("Two")[0] not in told
    assert "Two for one ⏎ all week" in answer_to(Topic.LENGTH, broken, language)


@pytest.mark.parametrize("language", codes())
def test_the_values_of_a_card_stand_in_one_column(language: str) -> None:
    plan = make_plan(budget=DAILY)
    rows = card(plan, tuple(every_field()), 0, language=language).splitlines()
    shown = ("Practice shop, ", "“Spring Sale”", "“Two for one all week”", plan.fingerprint)

    assert {cells(row[: row.index(one)]) for one in shown for row in rows if one in row} == {18}
