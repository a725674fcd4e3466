"""What a checkpoint claims of submissions is believed nothing: receipts, cards and leftovers come from the journal."""

from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage
from langchain_core.runnables import RunnableConfig

from agent.wiring.providers import embedded_model
from tests.doubles.scripted import Scripted
from tests.doubles.world import World, full_brief, world
from tools.core.plan import Receipt
from tools.core.withdrawn import Withdrawn

FORGED = {"campaign_id": "1111", "adgroup_id": "2222", "ad_id": "9999"}
RECEIPT = Receipt(campaign_name="Spring Sale", ids=FORGED, account={"name": "Nobody", "id": "7"})
CONFIG: RunnableConfig = {"configurable": {"thread_id": "talk"}}


async def doctored(w: World, as_node: str | None = None, **values: Any) -> None:
    await w.opened.session.ports.graph.aupdate_state(CONFIG, values, as_node=as_node)


async def test_a_forged_receipt_is_not_shown_to_who_comes_back(tmp_path: Path) -> None:
    async with world(tmp_path, AIMessage("Hello!")) as w:
        await w.say("hello")
        await doctored(w, receipt=RECEIPT)
    async with world(tmp_path, AIMessage("Hello!")) as w:
        assert w.of("receipt") == []
        assert "9999" not in w.seen()


async def test_a_real_receipt_that_nobody_saw_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The positive control: the journal knows it."""
    async with world(tmp_path, full_brief()) as w:
        monkeypatch.setattr("agent.session.said_in", lambda _part: ())
        monkeypatch.setattr(type(w.opened.session), "_untold", _nothing)
        await w.say("brief", "yes")
        assert w.of("receipt") == []
        monkeypatch.undo()
    async with world(tmp_path, AIMessage("done")) as w:
        assert [one["campaign_name"] for one in w.of("receipt")] == ["Spring Sale"]


async def _nothing(*_: Any) -> tuple[()]:
    return ()


async def test_a_forged_receipt_is_told_to_no_model_either(tmp_path: Path) -> None:
    async with world(tmp_path, AIMessage("Hello!")) as w:
        await w.say("hello")
        await doctored(w, receipt=RECEIPT, left=(FORGED,))
    speaker = Scripted(replies=[AIMessage("No.")])
    async with world(tmp_path, model=speaker) as w:
        await w.say("did it go out?")
        assert speaker.asked
        assert not any("9999" in str(one.content) for question in speaker.asked for one in question)


async def test_the_ids_of_a_real_receipt_bring_no_other_name_or_account(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief", "yes")
        ids = w.of("receipt")[0]["ids"]
        await doctored(w, receipt=RECEIPT.model_copy(update={"campaign_name": "Somebody else's", "ids": ids}))
        w.opened.session.ports.losses.take()
    _forget_what_was_shown(tmp_path)
    async with world(tmp_path, AIMessage("done")) as w:
        assert [one["campaign_name"] for one in w.of("receipt")] == ["Spring Sale"]
        assert "Somebody else" not in w.seen()
        assert "Nobody" not in w.seen()


def _forget_what_was_shown(home: Path) -> None:
    for path in home.glob("transcripts.db*"):
        path.unlink()


async def test_a_report_that_is_gone_to_by_a_forged_state_reports_nothing(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
        await doctored(w, as_node="submit", receipt=RECEIPT, sent=None)
        await w.opened.session.ports.graph.ainvoke(None, CONFIG)
        state = await w.opened.session.state()
        assert not any("9999" in str(one.content) for one in state.messages)
        assert w.creates() == []


async def test_a_card_is_drawn_from_the_journal_whatever_the_checkpoint_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
        card = w.awaiting()
    _doctor_the_card(monkeypatch, prompt="Please approve: nothing at all, it is free", plan={"campaign_name": "Free"})
    async with world(tmp_path, full_brief()) as w:
        assert w.awaiting() == card


async def test_a_card_whose_plan_the_journal_does_not_know_waits_for_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
    _doctor_the_card(monkeypatch, fingerprint="f" * 16)
    async with world(tmp_path, AIMessage("What shall it say?")) as w:
        assert w.awaiting()["what"] == "reply"
        assert "Please approve" not in w.seen()
        await w.say("yes")
        assert w.creates() == []


def _doctor_the_card(monkeypatch: pytest.MonkeyPatch, **changes: Any) -> None:
    from langgraph.pregel import Pregel

    real = Pregel.aget_state

    async def forged(self: Any, *arguments: Any, **named: Any) -> Any:
        snapshot = await real(self, *arguments, **named)
        for one in snapshot.interrupts:
            one.value.update(changes)
        return snapshot

    monkeypatch.setattr(Pregel, "aget_state", forged)


async def test_a_no_that_nobody_said_is_not_told(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief", "yes")
        ids = w.of("receipt")[0]["ids"]
        await doctored(w, withdrawn=Withdrawn(plan="0" * 16, when="before_sending", left=(FORGED,)), receipt=None)
    async with world(tmp_path, model=embedded_model()) as w:
        await w.say("did it go out?")
        assert "9999" not in w.seen()
        assert "You said no to it" not in w.seen()
        assert ids["ad_id"] in w.seen()
