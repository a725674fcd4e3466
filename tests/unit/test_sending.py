"""What is sent, and what is not: the journal alone decides, whatever the state says, and nothing goes out twice."""

from dataclasses import replace

import pytest

from agent.nodes.submit import Submit
from agent.state import State
from tests.doubles.desk import CONFIG, Desk, refused, unreachable
from tests.doubles.plans import make_plan
from tools.core.cap_choices import read_cap
from tools.core.draft import Draft
from tools.core.errors import PlatformError
from tools.core.failure.signal import Trouble
from tools.core.music import LibraryTrack
from tools.core.plan import Approval, Step
from tools.core.ports import PlanStatus, StepStatus
from tools.core.spending_caps import ChosenCaps
from tools.core.target import Target
from tools.core.window import Instant

NOTHING = {"sent": None, "receipt": None}
DUPLICATE = 40050
REFUSED = 40002
TOKEN = 40105


def _trouble(update: object) -> tuple[Trouble, Step | None, int]:
    assert isinstance(update, dict)
    return update["sent"].signal.trouble, update["sent"].step, update["sent"].attempt


async def test_what_is_approved_is_sent_in_its_order_with_the_ids_of_what_went_before() -> None:
    desk = Desk()
    plan = await desk.approved()
    update = await desk.submit(plan)
    assert [one.step for one in desk.sent] == [Step.CAMPAIGN, Step.ADGROUP, Step.AD]
    assert (desk.sent[1].body["campaign_id"], desk.sent[2].body["adgroup_id"]) == ("1", "2")
    assert update["sent"] is None
    assert update["receipt"] is not None
    assert update["receipt"].ids == {"campaign_id": "1", "adgroup_id": "2", "ad_id": "3"}
    assert (await desk.state_of(plan)).status is PlanStatus.APPLIED


async def test_what_was_sent_is_counted_from_then_on_and_is_in_flight_no_more() -> None:
    desk = Desk()
    plan = await desk.approved()
    await desk.submit(plan)
    ad = (await desk.state_of(plan)).step(Step.AD)
    later = Instant(clock=desk.instant().clock, seconds=desk.instant().seconds + 9)
    assert await desk.journal.looked_for(plan.fingerprint, ad, later) == 9
    assert desk.journal._in_flight == set()


async def test_without_a_plan_or_a_yes_nothing_is_sent() -> None:
    desk = Desk()
    planned = await desk.planned()
    assert _trouble(await desk.submit(None)) == (Trouble.NOT_APPROVED, None, 0)
    assert _trouble(await desk.submit(planned)) == (Trouble.NOT_APPROVED, None, 0)
    withdrawn = await desk.begun("2")
    await desk.journal.withdraw("talk")
    assert _trouble(await desk.submit(withdrawn)) == (Trouble.NOT_APPROVED, None, 0)
    assert desk.sent == []


async def test_what_was_sent_before_is_told_again_and_not_sent_again() -> None:
    desk = Desk()
    plan = await desk.approved()
    first = await desk.submit(plan)
    assert await desk.submit(plan) == first
    assert len(desk.sent) == 3


async def test_of_what_is_all_there_only_the_end_is_written_down_wherever_it_is_asked_for() -> None:
    desk = Desk()
    plan = await desk.all_there()
    await desk.held()
    update = await desk.submit(plan, plan_only=True, place="elsewhere")
    assert update["receipt"] is not None
    assert update["receipt"].ids == {"campaign_id": "1", "adgroup_id": "2", "ad_id": "3"}
    assert (await desk.state_of(plan)).status is PlanStatus.APPLIED
    assert desk.sent == []


@pytest.mark.parametrize(("plan_only", "place", "minutes"), [(True, "", 0), (False, "elsewhere", 0), (False, "", 31)])
@pytest.mark.parametrize("is_begun", [True, False])
async def test_what_may_not_go_on_is_held_until_the_person_says_so(
    plan_only: bool, place: str, minutes: int, is_begun: bool
) -> None:
    desk = Desk()
    plan = await (desk.begun("1", answer=StepStatus.REJECTED) if is_begun else desk.approved())
    desk.minutes = minutes
    assert await desk.submit(plan, plan_only=plan_only, place=place) == NOTHING
    assert (await desk.state_of(plan)).is_held
    assert desk.sent == []


async def test_what_the_person_holds_waits() -> None:
    desk = Desk()
    plan = await desk.begun("1", answer=StepStatus.REJECTED)
    await desk.held()
    assert await desk.submit(plan) == NOTHING
    assert desk.sent == []


async def test_what_holds_a_plan_that_grows_old_goes_on_holding_it() -> None:
    desk = Desk()
    plan = await desk.begun("1", answer=StepStatus.REJECTED)
    await desk.journal.hold("talk", desk.now(), "login")
    desk.minutes = 31
    assert await desk.submit(plan) == NOTHING
    assert (await desk.journal.hold("talk", desk.now(), "login")).before == "login"


async def test_what_is_held_is_not_void_however_old_its_card_grows() -> None:
    desk = Desk()
    plan = await desk.approved()
    await desk.held()
    desk.minutes = 31
    assert await desk.submit(plan) == NOTHING
    assert (await desk.state_of(plan)).status is PlanStatus.APPROVED


@pytest.mark.parametrize("is_guarded", [True, False])
async def test_on_tiktoks_hosts_nothing_is_sent_for_what_came_in_past_the_guard(is_guarded: bool) -> None:
    desk = Desk()
    plan = await desk.approved(plan=make_plan("1", Target.TIKTOK_SANDBOX))
    deps = replace(desk.deps(), target=Target.TIKTOK_SANDBOX, is_guarded=lambda _: is_guarded)
    await Submit(deps, desk)(State(plan=plan.fingerprint), CONFIG)
    assert bool(desk.sent) is is_guarded
    assert (await desk.state_of(plan)).is_held is not is_guarded


async def test_what_keeps_a_cap_no_longer_when_it_is_to_be_sent_is_void() -> None:
    desk = Desk()
    plan = await desk.approved()
    desk.journal._caps = ChosenCaps(per_ad_day=read_cap("1"))
    assert _trouble(await desk.submit(plan)) == (Trouble.NOT_APPROVED, None, 0)
    assert (await desk.state_of(plan)).status is PlanStatus.VOID


async def test_what_was_begun_in_another_home_is_held_and_asked_about_here() -> None:
    desk = Desk()
    plan = await desk.begun("1", answer=StepStatus.REJECTED)
    await desk.drawn_up_elsewhere(plan)
    assert await desk.submit(plan) == NOTHING
    assert (await desk.state_of(plan)).is_held
    assert desk.sent == []
    await desk.journal.lift("talk", desk.now(), "words")
    assert not (await desk.state_of(plan)).is_copied


async def test_what_is_held_of_another_home_is_not_taken_over_by_words_before_it_is_asked_for() -> None:
    desk = Desk()
    plan = await desk.approved()
    await desk.held()
    await desk.drawn_up_elsewhere(plan)
    assert await desk.submit(plan) == NOTHING
    await desk.journal.lift("talk", desk.now(), "words")
    assert (await desk.state_of(plan)).is_copied


async def test_what_was_approved_in_another_home_is_void_here() -> None:
    desk = Desk()
    plan = await desk.approved()
    await desk.drawn_up_elsewhere(plan)
    assert _trouble(await desk.submit(plan)) == (Trouble.NOT_APPROVED, None, 0)
    after = await desk.state_of(plan)
    assert (after.status, after.is_held) == (PlanStatus.VOID, False)


async def test_what_is_not_what_would_be_drawn_up_now_is_void() -> None:
    other_words = make_plan("1").model_copy(update={"draft": make_plan(text="Three for one").draft})
    breaks_a_rule = make_plan("2", text="x" * 101)
    of_no_objective = make_plan("3").model_copy(update={"draft": Draft()})
    for plan in (other_words, breaks_a_rule, of_no_objective):
        desk = Desk()
        await desk.approved(plan=plan)
        assert _trouble(await desk.submit(plan)) == (Trouble.NOT_APPROVED, None, 0)
        assert (await desk.state_of(plan)).status is PlanStatus.VOID
        assert desk.sent == []


@pytest.mark.parametrize("library", [None, refused(TOKEN), unreachable()])
async def test_a_track_that_cannot_be_found_at_the_last_moment_is_void_whoever_has_to_log_in_for_it(
    library: PlatformError | None,
) -> None:
    desk = Desk(library=library)
    plan = await desk.approved(plan=make_plan(music=LibraryTrack(track_id="1")))
    assert _trouble(await desk.submit(plan)) == (Trouble.NOT_APPROVED, None, 0)
    assert (await desk.state_of(plan)).status is PlanStatus.VOID
    assert desk.sent == []


async def test_a_card_that_is_half_an_hour_old_is_void_even_where_the_yes_is_new() -> None:
    for minutes, is_void in ((30, False), (31, True)):
        desk = Desk()
        plan = await desk.planned()
        desk.minutes = minutes
        await desk.journal.approve("talk", Approval(fingerprint=plan.fingerprint, words="yes", at=desk.now()))
        await desk.submit(plan)
        assert ((await desk.state_of(plan)).status is PlanStatus.VOID) is is_void
        assert (desk.sent == []) is is_void


async def test_what_was_begun_goes_on_however_old_its_card_is_while_the_yes_is_not() -> None:
    desk = Desk(sends=["2", "3"])
    plan = await desk.begun("1", "1", answer=StepStatus.REJECTED)
    desk.minutes = 31
    await desk.held()
    await desk.journal.lift("talk", desk.now(), "words")
    assert (await desk.submit(plan))["receipt"] is not None
    assert [one.step for one in desk.sent] == [Step.ADGROUP, Step.AD]


async def test_a_write_that_was_refused_is_kept_with_its_reason_and_nothing_behind_it_is_sent() -> None:
    desk = Desk(sends=["1", refused(REFUSED)])
    plan = await desk.approved()
    update = await desk.submit(plan)
    assert _trouble(update) == (Trouble.CODE, Step.ADGROUP, 1)
    assert (update["is_fit"], update["facts"], update["checked"]) == (False, None, None)
    after = await desk.state_of(plan)
    assert await desk.statuses(plan) == ["applied", "rejected", "ready"]
    assert after.step(Step.ADGROUP).code is not None
    assert not after.has_another_sender


async def test_a_refused_write_is_tried_again_as_often_as_may_be_and_its_tries_are_counted() -> None:
    desk = Desk(sends=[refused(REFUSED)])
    plan = await desk.approved()
    assert _trouble(await desk.submit(plan)) == (Trouble.CODE, Step.CAMPAIGN, 1)
    assert _trouble(await desk.submit(plan)) == (Trouble.CODE, Step.CAMPAIGN, 2)
    assert _trouble(await desk.submit(plan)) == (Trouble.NOT_APPROVED, None, 0)
    assert len(desk.sent) == 2


async def test_a_write_whose_answer_is_lost_stays_open_and_is_not_sent_again() -> None:
    desk = Desk(sends=[unreachable()])
    plan = await desk.approved()
    assert _trouble(await desk.submit(plan)) == (Trouble.HTTP, Step.CAMPAIGN, 1)
    assert await desk.statuses(plan) == ["sending", "ready", "ready"]
    assert not await desk.journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN)
    assert _trouble(await desk.submit(plan)) == (Trouble.CONNECTION_LOST, Step.CAMPAIGN, 1)
    await desk.journal.suspect(plan.fingerprint)
    assert _trouble(await desk.submit(plan)) == (Trouble.ANOTHER_SENDER, Step.CAMPAIGN, 1)
    assert len(desk.sent) == 1


async def test_what_tiktok_has_seen_before_may_be_of_another_sender() -> None:
    desk = Desk(sends=[refused(DUPLICATE)])
    plan = await desk.approved()
    await desk.submit(plan)
    assert (await desk.state_of(plan)).has_another_sender


async def test_an_id_that_another_plan_has_may_be_of_another_sender() -> None:
    desk = Desk(sends=["1", "9", "10"])
    await desk.all_there("1")
    plan = await desk.approved("2")
    await desk.submit(plan)
    assert (await desk.state_of(plan)).has_another_sender
    desk = Desk(sends=["8", "9", "10"])
    await desk.all_there("1")
    plan = await desk.approved("2")
    await desk.submit(plan)
    assert not (await desk.state_of(plan)).has_another_sender


@pytest.mark.parametrize(
    ("there", "answer", "sent"),
    [
        (("1", "2"), StepStatus.REJECTED, []),  # an ad, of which TikTok cannot tell a second one from the first
        (("1",), StepStatus.REJECTED, [Step.ADGROUP]),
        (("1", "2"), StepStatus.READY, [Step.AD]),  # it was looked for, and is not there
    ],
)
async def test_beside_another_sender_no_write_goes_out_again_that_may_be_there_twice(
    there: tuple[str, ...], answer: StepStatus, sent: list[Step]
) -> None:
    desk = Desk(sends=["8"])
    plan = await desk.begun("1", *there)
    await desk.journal.suspect(plan.fingerprint)
    await desk.journal.settle(plan.fingerprint, plan.writes[len(there)].step, 1, answer)
    update = await desk.submit(plan)
    assert [one.step for one in desk.sent] == sent
    if sent != [Step.AD]:
        assert _trouble(update) == (Trouble.ANOTHER_SENDER, Step.AD, len(there) - 1)
        assert await desk.statuses(plan) == ["applied", "applied", "sending"]


async def test_an_ad_that_was_refused_goes_out_again_where_nobody_else_sends_it() -> None:
    desk = Desk(sends=["8"])
    plan = await desk.begun("1", "1", "2", answer=StepStatus.REJECTED)
    assert (await desk.submit(plan))["receipt"] is not None
    assert [one.step for one in desk.sent] == [Step.AD]


async def test_what_is_held_between_two_writes_stops_there_and_says_nothing_of_its_own() -> None:
    desk = Desk()
    plan = await desk.approved()
    desk.meanwhile = desk.held
    assert await desk.submit(plan) == NOTHING
    assert len(desk.sent) == 1
    assert await desk.statuses(plan) == ["applied", "ready", "ready"]


async def test_a_failure_is_told_even_where_it_was_held_meanwhile() -> None:
    desk = Desk(sends=[refused(REFUSED)])
    plan = await desk.approved()
    desk.meanwhile = desk.held
    assert _trouble(await desk.submit(plan)) == (Trouble.CODE, Step.CAMPAIGN, 1)


async def test_what_becomes_another_homes_between_two_writes_stops_there() -> None:
    desk = Desk()
    plan = await desk.approved()

    async def moved() -> None:
        await desk.drawn_up_elsewhere(plan)

    desk.meanwhile = moved
    assert await desk.submit(plan) == NOTHING
    assert len(desk.sent) == 1


async def test_what_is_taken_back_between_two_writes_is_not_approved_any_more() -> None:
    desk = Desk()
    plan = await desk.approved()

    async def taken_back() -> None:
        await desk.journal.withdraw("talk")

    desk.meanwhile = taken_back
    assert _trouble(await desk.submit(plan)) == (Trouble.NOT_APPROVED, None, 0)
    assert len(desk.sent) == 1
