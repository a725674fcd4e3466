"""A home that is copied while an ad is under way: one ad, wherever it was copied and whoever goes on first."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage

from tests.doubles.chosen_moments import Killed, Moments, kill
from tests.doubles.clock import FakeClock
from tests.doubles.copied_home import BEGUN, MOMENTS, any_home_taken_for_this, copy_home
from tests.doubles.far_away import ClockOfAHome, FarAway, far_away
from tests.doubles.world import full_brief
from tools.core.plan import Step, Write
from tools.journal.sqlite import SqliteJournal
from tools.tiktok.writer import TikTokWriter

WINDOW = 93
ANOTHER_PLACE = "another place"


@pytest.fixture
def far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with far_away(tmp_path, monkeypatch) as opened:
        yield opened


class Patient(ClockOfAHome):
    """Waits at its first look until something has happened: a window is longer than a program takes to go on."""

    def __init__(self, time: FakeClock, until: asyncio.Event) -> None:
        super().__init__(time)
        self._until = until

    async def sleep(self, seconds: float) -> None:
        await self._until.wait()
        await super().sleep(seconds)


@dataclass
class Talk:
    """One conversation, in an original or in a copy, and what was seen of it."""

    far: FarAway
    home: Path
    events: list[dict[str, Any]] = field(default_factory=list)

    async def go(self, *lines: str, clock: FakeClock | None = None, brief: bool = False) -> "Talk":
        replies = (full_brief(),) if brief else (AIMessage("ok"),) * 3
        async with self.far.world(self.home, *replies, clock=clock or self.far.clock()) as w:
            try:
                await w.say(*lines)
            finally:
                self.events += w.events
        return self

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [one for one in self.events if one["type"] == kind]

    def seen(self) -> str:
        return "\n".join(str(one.get("text", one.get("prompt", ""))) for one in self.events)

    @property
    def fingerprint(self) -> str:
        return str(self.of("awaiting")[-1]["fingerprint"])


async def _card(far: FarAway, home: Path) -> Talk:
    return await Talk(far, home).go("brief", brief=True)


async def _copied_at(far: FarAway, home: Path, at: int, then: Callable[[], None] | None = None) -> tuple[Talk, Path]:
    """Come to the card, say yes, and have the home copied at a moment behind that; what happens then may end it all."""
    talk = await _card(far, home)

    def happens() -> None:
        copy_home(home)
        if then is not None:
            then()

    with pytest.MonkeyPatch.context() as patched:
        Moments(at, happens).watch(patched)
        try:
            await talk.go("yes")
        except (Killed, BaseExceptionGroup):
            assert then is not None
    return talk, home.with_name("copy")


@pytest.mark.parametrize("at", MOMENTS.values(), ids=list(MOMENTS))
async def test_a_copy_sends_nothing_by_itself_and_the_original_makes_its_ad(
    far: FarAway, tmp_path: Path, at: int
) -> None:
    original, home = await _copied_at(far, tmp_path / "home", at)
    sent = far.creates()
    copy = await Talk(far, home).go("hello")

    assert len(original.of("receipt")) == 1
    assert far.creates() == sent
    assert len(far.ads()) == 1
    is_finished = bool(copy.of("receipt"))  # what the original made was found
    assert is_finished or ANOTHER_PLACE in copy.seen() or at <= MOMENTS["after the yes"]


async def test_a_card_that_was_copied_is_asked_anew_and_its_yes_counts_at_the_first_place_alone(
    far: FarAway, tmp_path: Path
) -> None:
    card = await _card(far, tmp_path / "home")
    home = copy_home(tmp_path / "home")
    approve = f'{{"approve": "{card.fingerprint}"}}'
    original, copy = Talk(far, tmp_path / "home"), Talk(far, home)
    await asyncio.gather(original.go(approve), copy.go(approve))

    assert len(far.ads()) == 1
    assert len(original.of("receipt")) == 1
    assert copy.of("receipt") == []
    assert copy.of("awaiting")[-1]["what"] == "approval"
    assert copy.fingerprint != card.fingerprint
    assert ANOTHER_PLACE in copy.of("awaiting")[-1]["prompt"]


@pytest.mark.parametrize("at", BEGUN)
async def test_both_that_go_on_at_once_make_one_ad(far: FarAway, tmp_path: Path, at: str) -> None:
    """Go on in the copy, at the person's word, while the original is still at the moment at which it was copied."""
    card, goes_on, copies = await _card(far, tmp_path / "home"), asyncio.Event(), list[Awaitable[Talk]]()

    def happens() -> None:
        copy = Talk(far, copy_home(tmp_path / "home"))
        approve = f'{{"approve": "{card.fingerprint}"}}'
        copies.append(asyncio.ensure_future(copy.go(approve, clock=Patient(far.time, goes_on))))

    with pytest.MonkeyPatch.context() as patched:
        Moments(MOMENTS[at], happens).watch(patched)
        original = await Talk(far, tmp_path / "home").go("yes")
    goes_on.set()
    copy = await copies[0]

    assert len(far.ads()) == 1
    assert original.of("receipt") == copy.of("receipt") or copy.of("receipt") == []


@pytest.mark.parametrize("at", BEGUN)
async def test_where_the_original_is_lost_the_copy_goes_on_at_the_persons_word(
    far: FarAway, tmp_path: Path, at: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, home = await _copied_at(far, tmp_path / "home", MOMENTS[at], kill)
    before = len(far.sandbox.requests())
    copy = await Talk(far, home).go("go on")
    asked = [one for one in far.sandbox.requests()[before:] if str(one["path"]).endswith("/get/")]

    assert len(far.ads()) == 1
    assert len(copy.of("receipt")) == 1
    looks = [one for one in asked if any(f"/{step}/get/" in str(one["path"]) for step in Step)]
    with capsys.disabled():
        print(f"\n  copied where {at}: {len(looks)} requests of look-ups")  # noqa: T201 -- the figure that is promised


async def test_a_copy_that_was_taken_over_needs_no_second_word(far: FarAway, tmp_path: Path) -> None:
    _, home = await _copied_at(far, tmp_path / "home", MOMENTS["between campaign and ad group"], kill)
    with pytest.MonkeyPatch.context() as patched:
        Moments(1, kill).watch(patched)
        far.fault({"on": "adgroup_create", "do": {"drop": "after"}}, {"on": "lookup", "times": 99, "do": {"http": 503}})
        await Talk(far, home).go("go on")
    far.fault()
    async with far.world(home, clock=far.clock()) as w:  # nobody is there to say a word
        assert len(w.of("receipt")) == 1

    assert len(far.ads()) == 1


async def test_a_stop_in_the_copy_leaves_the_original_alone(far: FarAway, tmp_path: Path) -> None:
    original, home = await _copied_at(far, tmp_path / "home", MOMENTS["the ad group is claimed"])
    copy = await Talk(far, home).go("stop")

    assert copy.of("receipt") == []
    assert len(original.of("receipt")) == 1
    assert len(far.ads()) == 1


@pytest.mark.parametrize("at", MOMENTS.values(), ids=list(MOMENTS))
async def test_a_journal_put_back_sends_nothing_again_by_itself(far: FarAway, tmp_path: Path, at: int) -> None:
    _, kept = await _copied_at(far, tmp_path / "home", at)
    assert len(far.ads()) == 1
    for name in ("journal.db", "journal.db-wal", "journal.db-shm"):
        (tmp_path / "home" / name).unlink(missing_ok=True)
        if (kept / name).exists():
            (tmp_path / "home" / name).write_bytes((kept / name).read_bytes())
    await Talk(far, tmp_path / "home").go("hello")

    assert len(far.ads()) == 1


async def _two_copies_of_a_lost_original(far: FarAway, home: Path) -> tuple[Talk, Talk]:
    """Have both go on so that one is about to send its ad while the other looks, finds nothing, and sends."""
    _, first_home = await _copied_at(far, home, MOMENTS["between ad group and ad"], kill)
    first, second = Talk(far, first_home), Talk(far, copy_home(first_home, "second"))
    really, met = TikTokWriter.send, list[str]()

    async def send(writer: TikTokWriter, write: Write) -> str:
        if write.step is Step.AD and not met:
            met.append("the first one's ad")
            await second.go("go on")
        return await really(writer, write)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(TikTokWriter, "send", send)
        await first.go("go on")
    return first, second


async def test_two_copies_of_a_lost_original_may_make_a_double_and_each_finds_it_and_none_runs(
    far: FarAway, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = await _two_copies_of_a_lost_original(far, tmp_path / "home")
    ids = [one["ad_id"] for one in far.ads()]
    campaigns = far.sandbox.state()["campaigns"]
    assert len(ids) == 2
    for talk in (first, second):
        await talk.go("hello")
        assert all(one in talk.seen() for one in ids)
    could_run = [one for one in campaigns if one["operation_status"] != "DISABLE"]
    with capsys.disabled():
        print(f"\n  doubles that exist: {len(ids) - 1}, told by both; that could run: {len(could_run)}")  # noqa: T201
    assert could_run == []

    await first.go("remove the double")
    await second.go("remove the double")
    assert len(far.ads()) == 1


async def test_with_the_comparison_of_homes_off_a_copy_between_two_writes_makes_a_second_ad(
    far: FarAway, tmp_path: Path
) -> None:
    with any_home_taken_for_this():
        _, home = await _copied_at(far, tmp_path / "home", MOMENTS["between ad group and ad"])
        await Talk(far, home).go()

    assert len(far.ads()) == 2


async def test_with_the_suspicion_off_as_well_so_does_a_copy_of_the_card(
    far: FarAway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def suspect(*_: Any) -> None:
        return

    monkeypatch.setattr(SqliteJournal, "suspect", suspect)
    with any_home_taken_for_this():
        _, home = await _copied_at(far, tmp_path / "home", MOMENTS["before the yes is written down"])
        await Talk(far, home).go("yes")

    assert len(far.ads()) == 2
