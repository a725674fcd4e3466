"""Whatever happens to a file of the program: no traceback, no ad that nobody approved, and what is lost is said.

`make proof` tries each store forty times in each way; here each is tried once, and what is said is looked at.
"""

import shutil
import sqlite3
from contextlib import closing
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from langchain_core.runnables import RunnableConfig

from agent.conversation.checkpoints import Checkpoints
from agent.wiring.providers import embedded_model
from tests.doubles.chosen_moments import Killed, kill
from tests.doubles.damage import (
    DAMAGES,
    STORES,
    ads,
    homes_at_each_moment,
    mend_the_journal,
    opened_again,
)
from tests.doubles.damage_trials import Trial, tried
from tests.doubles.odd_files import ODD
from tests.doubles.program import BRIEF
from tests.doubles.world import world
from tools.core.errors import StoreUnusable

SEED = 15
SOME_MOMENTS = (0, 3, 6, 11, 12, 15)  # as a kill leaves them, and once somebody has closed them
NOT_DATABASES = ("a pipe", "a folder", "a socket", "a link to what never ends", "no UTF-8", "nothing but zeros")


async def at_the_card(home: Path) -> str:
    async with world(home, model=embedded_model()) as w:
        await w.say(BRIEF)
        return str(w.awaiting()["fingerprint"])


async def test_each_store_in_each_way_is_survived(tmp_path: Path) -> None:
    every = await homes_at_each_moment(tmp_path)
    moments = tuple(every[at] for at in SOME_MOMENTS)
    untouched = tuple([await opened_again(Path(shutil.copytree(one, f"{one}-as-it-is"))) for one in moments])
    assert all(one.cards and not one.crash for one in untouched[:1])
    trials = [Trial(store, damage, 0) for store, damage in product(STORES, DAMAGES)]
    outcomes = [one async for one in tried(trials, moments, untouched, tmp_path, SEED)]
    assert [(one.trial, one.wrong) for one in outcomes if one.wrong] == []
    assert sum(one.has_changed for one in outcomes) > len(trials) / 2


async def test_a_journal_that_is_damaged_refuses_and_names_what_mends_it(tmp_path: Path) -> None:
    await at_the_card(tmp_path)
    (tmp_path / "journal.db").write_bytes(b"no database" * 100)
    seen = await opened_again(tmp_path)
    assert str(tmp_path / "journal.db") in seen.refusal
    assert "tiktok-ads doctor --set-aside journal" in seen.refusal
    assert (seen.cards, ads(tmp_path)) == ([], [])

    mend_the_journal(tmp_path)
    seen = await opened_again(tmp_path)
    assert "The journal is empty or gone" in seen.said[0]
    assert (seen.cards, ads(tmp_path)) == ([], [])
    assert (tmp_path / "journal.db.aside-1").read_bytes().startswith(b"no database")


@pytest.mark.parametrize("left", [None, b""])
async def test_a_journal_that_is_gone_is_said_in_the_persons_language(tmp_path: Path, left: bytes | None) -> None:
    async with world(tmp_path, model=embedded_model()) as w:
        await w.say(
            "Eine Traffic-Kampagne namens Frühlingsverkauf, Text „Zwei für eins“, Button Jetzt einkaufen, ohne Musik"
        )
        assert w.awaiting()["what"] == "approval"
    (tmp_path / "journal.db").unlink()
    if left is not None:
        (tmp_path / "journal.db").write_bytes(left)
    async with world(tmp_path, model=embedded_model()) as w:
        assert "Das Journal ist leer oder fehlt" in w.seen()
        assert w.awaiting()["what"] == "reply"
        await w.say("ja")
        assert w.creates() == []
    async with world(tmp_path, model=embedded_model()) as w:
        assert "Journal" not in w.seen(), "it is said once"


async def test_a_home_in_which_nothing_was_said_is_told_of_no_loss(tmp_path: Path) -> None:
    """The positive control: a new home has no journal either."""
    async with world(tmp_path, model=embedded_model()) as w:
        assert w.of("message") == []


async def test_without_checkpoints_it_goes_on_from_the_journal(tmp_path: Path) -> None:
    moments = await homes_at_each_moment(tmp_path)
    half_sent = moments[3]
    for path in half_sent.glob("checkpoints.db*"):
        path.unlink()
    seen = await opened_again(half_sent)
    assert "I go on from the journal" in seen.said[0]
    assert len(ads(half_sent) or []) == 1
    assert seen.yeses == 1, "it asks before it goes on"


async def test_a_conversation_that_cannot_be_read_is_set_aside_and_the_others_are_kept(tmp_path: Path) -> None:
    other = await at_the_card(tmp_path)
    async with world(tmp_path, model=embedded_model(), session="broken") as w:
        await w.say(BRIEF)
    with closing(sqlite3.connect(tmp_path / "checkpoints.db")) as db, db:
        db.execute("update checkpoints set checkpoint = x'c1c1c1' where thread_id = 'broken'")
    async with world(tmp_path, model=embedded_model(), session="broken") as w:
        assert "kept as broken.aside-1" in w.seen()
        assert "What I had noted of this conversation is gone or cannot be read" in w.seen()
    async with world(tmp_path, model=embedded_model()) as w:
        assert w.awaiting()["fingerprint"] == other


async def test_checkpoints_that_are_older_than_what_was_said_are_told(tmp_path: Path) -> None:
    await at_the_card(tmp_path)
    older = (tmp_path / "checkpoints.db").read_bytes()
    async with world(tmp_path, model=embedded_model()) as w:
        await w.say("no", "change the text to “Three for two”")
    (tmp_path / "checkpoints.db").write_bytes(older)
    async with world(tmp_path, model=embedded_model()) as w:
        assert "is older than what was said in it" in w.seen()
        await w.say("yes")
        assert w.creates() == []


async def test_who_was_left_between_the_yes_and_the_first_write_is_told_that_nothing_was_sent(tmp_path: Path) -> None:
    moments = await homes_at_each_moment(tmp_path)
    seen = await opened_again(moments[1])
    assert "nothing was sent of what was under way" in seen.said[0]
    async with world(moments[1], model=embedded_model()) as w:
        await w.say("submit it")
        assert w.awaiting()["what"] == "approval"
        await w.say("yes")
        assert len(w.ads()) == 1


@pytest.mark.parametrize("step", [1, 2])
async def test_so_is_who_was_left_while_the_answer_of_a_step_was_being_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    home = tmp_path / "home"
    await at_the_card(home)
    really, taken_in = Checkpoints.aput, list[str]()

    async def aput(checkpoints: Checkpoints, *given: Any) -> RunnableConfig:
        taken_in.append("a step")
        if len(taken_in) == step:
            kill()
        return await really(checkpoints, *given)

    async with world(home, model=embedded_model()) as w:
        monkeypatch.setattr(Checkpoints, "aput", aput)
        with pytest.raises((Killed, BaseExceptionGroup)):
            await w.say("yes")
    monkeypatch.setattr(Checkpoints, "aput", really)
    seen = await opened_again(home)
    assert "nothing was sent of what was under way" in seen.said[0]


async def test_a_journal_older_than_the_receipt_sends_nothing_again(tmp_path: Path) -> None:
    moments = await homes_at_each_moment(tmp_path)
    home = moments[11]
    for path in home.glob("journal.db*"):
        path.unlink()
    shutil.copy(f"{moments[3]}-closed/journal.db", home / "journal.db")
    seen = await opened_again(home)
    assert "The journal does not know all" in seen.said[0]
    assert len(ads(home) or []) == 1


@pytest.mark.parametrize(
    ("store", "kind"),
    [
        *(("journal.db", kind) for kind in NOT_DATABASES),
        *product(("transcripts.db", "checkpoints.db", "sandbox.db"), ("a pipe", "no UTF-8")),
    ],
)
async def test_whatever_stands_in_the_place_of_a_store_holds_nobody(tmp_path: Path, store: str, kind: str) -> None:
    await at_the_card(tmp_path)
    for path in tmp_path.glob(f"{store}*"):
        path.unlink()
    ODD[kind](tmp_path / store)
    seen = await opened_again(tmp_path)
    assert seen.crash == ""
    assert store in (seen.refusal or "\n".join(seen.said))
    assert not ads(tmp_path) or store in ("transcripts.db", "checkpoints.db")


async def test_the_record_goes_on_where_it_breaks_in_the_middle(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded_model()) as w:
        await w.say(BRIEF)
        await w.opened.session.ports.journal.close()  # type: ignore[attr-defined]
        for ending in ("", "-wal"):
            (tmp_path / f"transcripts.db{ending}").write_bytes(b"broken now" * 1000)
        await w.say("yes")
        assert len(w.ads()) == 1


async def test_a_journal_that_breaks_in_the_middle_sends_nothing_and_ends_in_a_sentence(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded_model()) as w:
        await w.say(BRIEF)
        await w.opened.session.ports.journal.close()  # type: ignore[attr-defined]
        (tmp_path / "journal.db").write_bytes(b"broken now" * 1000)
        with pytest.raises(StoreUnusable, match="--set-aside journal"):
            await w.say("yes")
        assert w.creates() == []
        assert (await w.end()).exit_code != 0
