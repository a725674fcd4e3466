"""A home of every version that landed opens: what waited can be approved, and what was submitted is there."""

from pathlib import Path

import pytest

from agent.wiring.providers import embedded_model
from tests.doubles.stored_homes import HOMES, SUBMITTED, WAITING, make, unpack
from tests.doubles.world import World, world

KEPT = sorted(HOMES.glob("*.tar.gz"))
MOST_YESES = 3  # a plan that is too old, or of a home that was copied, is asked about anew


@pytest.fixture(params=KEPT, ids=lambda path: path.name.removesuffix(".tar.gz"))
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return unpack(request.param, tmp_path / "home")


def test_there_are_some() -> None:
    assert len(KEPT) >= 3


async def test_what_waited_can_be_approved_and_makes_one_ad(home: Path) -> None:
    async with world(home, model=embedded_model(), session=WAITING) as w:
        assert "Spring Sale" in w.awaiting()["prompt"]
        assert [one for one in w.of("message") if "journal" in one["text"].lower()] == []
        before = len(w.ads())
        for _ in range(MOST_YESES):
            if w.awaiting()["what"] == "approval":
                await w.say("yes")
        assert len(w.of("receipt")) == 1
        assert len(w.ads()) == before + 1


async def test_what_was_submitted_is_told_and_nothing_is_sent_again(home: Path) -> None:
    async with world(home, model=embedded_model(), session=SUBMITTED) as w:
        ad = await _told(w)
        assert [one["ad_id"] for one in w.ads()] == [ad]
        assert w.of("receipt") == []


async def _told(w: World) -> str:
    await w.say("did it go out?")
    begun = await w.opened.session.ports.journal.begun(SUBMITTED)
    ad = begun[0].ids["ad_id"]
    assert ad in w.seen()
    return ad


def test_a_home_of_now_is_made_as_those_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The positive control: what makes them makes one that opens, with nothing of this machine in it."""
    monkeypatch.setattr("tests.doubles.stored_homes.HOMES", tmp_path)
    (tmp_path / "home").mkdir()
    made = unpack(make("now", HOMES.parents[2]), tmp_path / "home")
    written = b"".join(path.read_bytes() for path in made.rglob("*") if path.is_file())
    assert str(Path.home()).encode() not in written
    assert str(HOMES.parents[2]).encode() not in written
    assert str(tmp_path).encode() not in written
