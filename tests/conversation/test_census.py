"""The census: whatever happened, the ads of a plan are counted; what is there twice is told, and removed at a word."""

from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage
from pydantic import JsonValue

from agent.approval import may_approve
from agent.conversation.begun import wants_double_removed
from agent.conversation.losses import is_behind
from agent.language.ground.tongues import codes
from agent.words.sentences import say
from tests.doubles.chosen_moments import Killed, kill
from tests.doubles.copied_home import any_home_taken_for_this, copy_home
from tests.doubles.far_away import ClockOfAHome, FarAway, far_away
from tests.doubles.plans import make_plan
from tests.doubles.world import World, full_brief
from tools.core.assets import OperationStatus
from tools.core.plan import Step
from tools.core.ports import PlanState, PlanStatus, StepState, StepStatus
from tools.journal.sqlite import SqliteJournal
from tools.journal.transcripts import Transcripts

WINDOW = 93
TELLING = ((Transcripts, "add", "before"), (Transcripts, "add", "after"))


@pytest.fixture
def far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with far_away(tmp_path, monkeypatch) as opened:
        yield opened


@pytest.fixture
async def doubled(far: FarAway, tmp_path: Path) -> tuple[Path, ClockOfAHome]:
    """A home whose ad a copy of it made once more: nothing compared homes, and nothing noticed the other sender."""

    async def suspect(*_: Any) -> None:
        return

    home, clock = tmp_path / "home", far.clock()
    with pytest.MonkeyPatch.context() as patched, any_home_taken_for_this():
        patched.setattr(SqliteJournal, "suspect", suspect)
        async with far.world(home, full_brief(), clock=clock) as w:
            await w.say("brief")
        copy = copy_home(home)
        for one in (home, copy):
            async with far.world(one, clock=clock) as w:
                await w.say("yes")
    assert len(far.ads()) == 2
    return home, clock


def _told(w: World) -> list[str]:
    return [one["text"] for one in w.of("message") if "times instead of once" in one["text"]]


def _lists(far: FarAway) -> int:
    return sum(str(one["path"]).endswith("/ad/get/") for one in far.sandbox.requests())


async def test_a_double_is_told_once_with_both_ids_and_nothing_is_removed_unasked(
    far: FarAway, doubled: tuple[Path, ClockOfAHome]
) -> None:
    home, clock = doubled
    async with far.world(home, AIMessage("Hello to you."), AIMessage("Hello again."), clock=clock) as w:
        await w.say("hello", "and again")

        (told,) = _told(w)
        assert all(one["ad_id"] in told for one in far.ads())
        assert [one["text"] for one in w.of("message") if one["role"] == "agent"] == [
            told,
            "Hello to you.",
            "Hello again.",
        ]
        assert len(far.ads()) == 2


async def test_the_double_is_removed_once_the_person_says_so_and_the_first_one_stays(
    far: FarAway, doubled: tuple[Path, ClockOfAHome]
) -> None:
    home, clock = doubled
    first, second = sorted(one["ad_id"] for one in far.ads())
    async with far.world(home, AIMessage("Hello to you."), clock=clock) as w:
        await w.say("hello", "remove the double")

        assert [one["ad_id"] for one in far.ads()] == [first]
        assert w.of("message")[-1]["text"] == f"Deleted: ad {second}. “Spring Sale” is there once now, as ad {first}."
        assert (await w.end()).exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        "yes",
        "remove the double?",
        "don't remove the double",
        "ok",
        "no",
        "remove that",
        "delete it",
        "lösch es",
        "bórralo",
    ],
)
async def test_what_is_no_plain_word_for_it_removes_nothing(
    far: FarAway, doubled: tuple[Path, ClockOfAHome], words: str
) -> None:
    home, clock = doubled
    async with far.world(home, AIMessage("Hello to you."), AIMessage("As you say."), clock=clock) as w:
        await w.say("hello", words)

        assert len(far.ads()) == 2


@pytest.mark.parametrize(("campaign", "is_another"), [("1", False), ("9", True)])
def test_a_receipt_whose_ad_was_removed_as_a_double_is_of_this_journal(campaign: str, is_another: bool) -> None:
    plan = make_plan()
    told: dict[str, JsonValue] = {"campaign_id": campaign, "adgroup_id": "2", "ad_id": "4"}
    arrived = [
        StepState(step=step, status=StepStatus.APPLIED, sends=1, id=str(at)) for at, step in enumerate(Step, start=1)
    ]
    begun = PlanState(plan=plan, session="talk", status=PlanStatus.APPLIED, approval=None, steps=tuple(arrived))

    assert is_behind([{"type": "receipt", "ids": told}], [begun], None) is is_another


async def test_with_a_plan_only_the_word_removes_nothing(far: FarAway, doubled: tuple[Path, ClockOfAHome]) -> None:
    home, clock = doubled
    async with far.world(home, AIMessage("Hello."), AIMessage("No."), clock=clock, plan_only=True) as w:
        await w.say("hello", "remove the double")

        assert len(far.ads()) == 2


async def test_the_word_removes_nothing_where_nothing_was_told_to_be_there_twice(far: FarAway, tmp_path: Path) -> None:
    async with far.world(tmp_path / "home", full_brief(), AIMessage("There is none."), clock=far.clock()) as w:
        await w.say("brief", "yes", "remove the double")

        assert len(far.ads()) == 1
        assert w.of("message")[-1]["text"] == "There is none."


async def test_what_is_gone_by_itself_is_not_removed_again(far: FarAway, doubled: tuple[Path, ClockOfAHome]) -> None:
    home, clock = doubled
    async with far.world(home, AIMessage("Hello to you."), clock=clock) as w:
        await w.say("hello")
        ads = far.ads()
        await w.opened.platform.switch.turn("7000000000000000001", Step.AD, [ads[1]["ad_id"]], OperationStatus.DELETE)
        await w.say("remove the double")

        assert len(far.ads()) == 1
        assert "not there twice any more" in w.of("message")[-1]["text"]


async def test_a_removal_that_fails_is_said_and_can_be_asked_for_again(
    far: FarAway, doubled: tuple[Path, ClockOfAHome]
) -> None:
    home, clock = doubled
    async with far.world(home, AIMessage("Hello to you."), clock=clock) as w:
        await w.say("hello")
        far.fault({"on": "any", "times": 9, "do": {"http": 503}})
        await w.say("remove the double")
        assert "could not be removed just now" in w.of("message")[-1]["text"]
        far.fault()
        await w.say("remove the double")

        assert len(far.ads()) == 1


async def test_without_a_census_nobody_is_told(
    far: FarAway, doubled: tuple[Path, ClockOfAHome], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def to_count(*_: Any) -> tuple[()]:
        return ()

    monkeypatch.setattr(SqliteJournal, "to_count", to_count)
    home, clock = doubled
    async with far.world(home, AIMessage("Hello to you."), clock=clock) as w:
        await w.say("hello")

        assert _told(w) == []


async def test_an_ad_that_arrives_after_it_was_given_up_is_told_once(far: FarAway, tmp_path: Path) -> None:
    clock = far.clock()
    async with far.world(tmp_path / "home", full_brief(), *[AIMessage("Hello to you.")] * 2, clock=clock) as w:
        await w.say("brief")
        far.fault({"on": "ad_create", "do": {"late": 600}}, {"on": "ad_create", "times": 9, "do": {"drop": "before"}})
        await w.say("yes")
        assert w.of("receipt") == []
        far.time.advance(600)
        await w.say("hello", "hello again")

        (arrived,) = far.ads()
        told = [one["text"] for one in w.of("message") if "arrived at TikTok after all" in one["text"]]
        assert len(told) == 1
        assert arrived["ad_id"] in told[0]


async def test_a_census_that_was_over_begins_anew_where_the_ad_is_sent_again(
    far: FarAway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not found for a whole window, held, counted, sent again at a word; then the first one arrives."""
    really, clock = SqliteJournal.settle, far.clock()

    async def settle(journal: SqliteJournal, *given: Any, **named: Any) -> None:
        await really(journal, *given, **named)
        if StepStatus.READY in given:
            kill()

    async with far.world(tmp_path / "home", full_brief(), clock=clock) as w:
        await w.say("brief")
        far.fault({"on": "ad_create", "do": {"late": 150}})
        monkeypatch.setattr(SqliteJournal, "settle", settle)
        with pytest.raises((Killed, BaseExceptionGroup)):
            await w.say("yes")
        monkeypatch.setattr(SqliteJournal, "settle", really)
    async with far.world(tmp_path / "home", AIMessage("Hello."), clock=clock, is_attended=True) as w:
        await w.say("go on")
        assert len(w.of("receipt")) == len(far.ads()) == 1
        far.time.advance(150)
        await w.say("hello")

        assert len(far.ads()) == 2
        assert len(_told(w)) == 1


@pytest.mark.parametrize(("lost", "told"), [(0, "times instead of once"), (9, "arrived at TikTok after all")])
async def test_what_was_sent_again_is_counted_for_good_however_late_the_first_one_is(
    far: FarAway, tmp_path: Path, lost: int, told: str
) -> None:
    clock, never = far.clock(), {"on": "ad_create", "times": lost or 1, "do": {"drop": "before"}}
    async with far.world(tmp_path / "home", full_brief(), *[AIMessage("Hello to you.")] * 4, clock=clock) as w:
        await w.say("brief")
        far.fault({"on": "ad_create", "do": {"late": 2_000}}, *([never] if lost else []))
        await w.say("yes")
        for seconds in (WINDOW, WINDOW, 2_000):
            far.time.advance(seconds)
            await w.say("hello")

        late = far.ads()[-1]["ad_id"]
        assert any(told in one["text"] and late in one["text"] for one in w.of("message"))


async def test_an_ad_is_counted_with_each_line_until_a_window_has_passed_one_request_each(
    far: FarAway, tmp_path: Path
) -> None:
    clock = far.clock()
    async with far.world(tmp_path / "home", full_brief(), *[AIMessage("Hello to you.")] * 5, clock=clock) as w:
        await w.say("brief", "yes")
        counts = []
        for seconds in (0, 10, WINDOW, 0, 0):
            far.time.advance(seconds)
            before = _lists(far)
            await w.say("hello")
            counts.append(_lists(far) - before)

    assert counts == [1, 1, 1, 0, 0]


def _killed_at(patched: pytest.MonkeyPatch, owner: type, name: str, moment: str, told: str = "") -> None:
    """End the program before or after a step that has to do with what is told."""
    really = getattr(owner, name)

    async def done(*given: Any, **named: Any) -> Any:
        if moment == "before" and told in str(given):
            kill()
        result = await really(*given, **named)
        if told in str(given):
            kill()
        return result

    patched.setattr(owner, name, done)


async def _killed_and_opened_again(
    far: FarAway, home: Path, clock: ClockOfAHome, at: tuple[type, str, str], told: str
) -> tuple[list[str], list[str]]:
    """Give what is told in two lives after one that ended at a moment of its telling, or of finding out."""
    with pytest.MonkeyPatch.context() as patched:
        _killed_at(patched, *at, told if at[0] is Transcripts else "")
        async with far.world(home, AIMessage("Hello to you."), clock=clock) as w:
            with pytest.raises((Killed, BaseExceptionGroup)):
                await w.say("hello")
    lives = []
    for _ in range(2):
        async with far.world(home, *[AIMessage("Hello again.")] * 2, clock=clock) as w:
            await w.say("hello", "and again")
        lives.append([one["text"] for one in w.of("message") if told in one["text"]])
    return lives[0], lives[1]


@pytest.mark.parametrize("at", [(SqliteJournal, "counted", "after"), *TELLING])
async def test_a_double_that_a_program_did_not_live_to_tell_of_is_told_by_the_next_alone(
    far: FarAway, doubled: tuple[Path, ClockOfAHome], at: tuple[type, str, str]
) -> None:
    told, later = await _killed_and_opened_again(far, *doubled, at, "times instead of once")
    assert told
    assert all(one["ad_id"] in text for one in far.ads() for text in told)
    assert later == []


@pytest.mark.parametrize("at", [(SqliteJournal, "settle", "after"), *TELLING])
async def test_an_arrival_that_a_program_did_not_live_to_tell_of_is_told_by_the_next_alone(
    far: FarAway, tmp_path: Path, at: tuple[type, str, str]
) -> None:
    clock = far.clock()
    async with far.world(tmp_path / "home", full_brief(), clock=clock) as w:
        await w.say("brief")
        far.fault({"on": "ad_create", "do": {"late": 600}}, {"on": "ad_create", "times": 9, "do": {"drop": "before"}})
        await w.say("yes")
    far.time.advance(600)

    told, later = await _killed_and_opened_again(far, tmp_path / "home", clock, at, "arrived at TikTok after all")
    assert told
    assert all(far.ads()[0]["ad_id"] in text for text in told)
    assert later == []


@pytest.mark.parametrize("language", codes())
def test_the_words_that_the_sentence_offers_are_understood_and_approve_nothing(language: str) -> None:
    sentence = say(language, "census.doubled", name="x", count=2, ids="1, 2", kept="1", extra="2")
    marks = next(pair for pair in ("``", "「」", "“”") if pair[0] in sentence.replace("“x”", "").replace("「x」", ""))
    offered = sentence.replace("“x”", "").replace("「x」", "").split(marks[0])[1].split(marks[1])[0]

    assert wants_double_removed(offered)
    assert not may_approve(offered)
