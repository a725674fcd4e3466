"""Every failure of the table is met in a real conversation; the table people read is what the tests saw."""

import os
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from langchain_core.messages import AIMessage

from agent.conversation.events import FailureEvent
from agent.terminal.own_words import MARK
from agent.terminal.screen import Screen
from agent.terminal.sheet import sheet_of
from tests.conversation.failures import INJECTED, ROWS, Row
from tests.doubles.world import World, full_brief, world

TABLE = Path(__file__).parents[2] / "docs" / "failures.md"
_HEAD = """# What can go wrong, and what comes of it

Made by `make failures` from conversations with the embedded sandbox; a test fails when it is out of date.
Attempts count how often the write that failed was sent; 0 means that nothing was. Every send that failed is told in
one sentence; what is in italics is progress, told beside it. Where a language model is asked, its own words may come
before the last sentence (`docs/gemini.md`); these here stand alone.

| what went wrong | code | outcome | verdict | retryable | attempts | what the person read | ads |
|---|---|---|---|---|---|---|---|
"""


async def _meet(row: Row, home: Path) -> World:
    async with world(home, full_brief(**row.brief), AIMessage("Which value should change?"), token=row.token) as w:
        assert w.opened.platform.sandbox is not None
        if row.region:
            w.opened.platform.sandbox.set_region(row.region)
        w.fault(*row.faults)
        await w.say("brief")
        if w.awaiting()["what"] == "approval":
            await w.say("yes")
        return w


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
async def test_a_failure_has_its_outcome_verdict_and_number_of_ads(row: Row, tmp_path: Path) -> None:
    w = await _meet(row, tmp_path)
    failure = w.of("failure")[-1]

    seen = (
        failure["code"],
        failure["outcome"],
        failure["verdict"],
        failure["retryable"],
        failure["attempt"],
        len(w.ads()),
    )
    assert seen == (row.code, row.outcome, row.verdict, row.retryable, row.attempts, row.ads)
    assert failure["explanation"]
    assert failure["fix"]


async def test_the_table_people_read_is_what_happens(tmp_path: Path) -> None:
    lines = [_line(row, await _meet(row, tmp_path / re.sub(r"\W", "_", row.name))) for row in ROWS]
    table = _HEAD + "".join(lines)
    if os.environ.get("WRITE_TABLES"):
        TABLE.write_text(table, encoding="utf-8")

    assert TABLE.read_text(encoding="utf-8") == table, "out of date: run `make failures`"


def _line(row: Row, w: World) -> str:
    failure = w.of("failure")[-1]
    read = " / ".join(_read([FailureEvent.model_validate(one) for one in w.of("failure")]))
    cells = (
        row.name,
        f"`{failure['code']}`",
        failure["outcome"],
        failure["verdict"],
        "yes" if failure["retryable"] else "no",
    )
    return f"| {' | '.join(map(str, (*cells, failure['attempt'], read, len(w.ads()))))} |\n"


def _read(events: list[FailureEvent]) -> Iterator[str]:
    """Give what the screen says of each, what is progress in italics."""
    out, err = StringIO(), StringIO()
    screen = Screen(output="text", out=sheet_of(out, {}), err=sheet_of(err, {}))
    for event in events:
        screen.show(event)
        yield from filter(
            None,
            (out.getvalue().strip().removeprefix(f"{MARK} "), f"*{err.getvalue().strip()}*" if err.getvalue() else ""),
        )
        for written in (out, err):
            written.seek(0)
            written.truncate()


async def test_an_instruction_in_the_platforms_words_is_shown_in_quotes_and_obeyed_by_nobody(tmp_path: Path) -> None:
    row = next(row for row in ROWS if row.name == "instruction in the message")
    w = await _meet(row, tmp_path)

    assert w.of("failure")[-1]["explanation"].endswith(f"TikTok's own words: “{INJECTED}”")
    assert len(w.creates()) == 3
    assert w.ads() == []


async def test_after_a_renewed_login_the_approved_plan_goes_on_without_a_second_yes(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        w.fault({"on": "ad_create", "times": 1, "do": {"code": 40105}})
        await w.say("brief", "yes", '{"browser": "approve"}')

        assert len(w.ads()) == 1
        assert [path.split("/")[-3] for path in w.creates()] == ["campaign", "adgroup", "ad", "ad"]


async def test_after_a_second_refused_login_nobody_reads_that_the_plan_goes_on(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        w.fault({"on": "ad_create", "times": 9, "do": {"code": 40105}})
        await w.say("brief", "yes", '{"browser": "approve"}')
        first, second = w.of("failure")

        assert [first["verdict"], second["verdict"]] == ["renew", "stop"]
        assert "goes on afterwards" in first["fix"]
        assert second["fix"] == "Log in again with `tiktok-ads auth login`, then try again."
        assert w.ads() == []


async def test_a_finally_refused_plan_is_not_offered_again_in_the_same_turn(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        w.fault({"on": "ad_create", "times": 1, "do": {"code": 40002}})
        await w.say("brief", "yes")

        assert "already_settled" in [one["rule"] for one in w.of("gate")]
        assert w.awaiting()["what"] == "reply"
        assert (await w.end()).exit_code == 7


async def test_waiting_before_a_retry_is_told_before_it_happens(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        w.fault({"on": "campaign_create", "times": 2, "do": {"code": 40100}})
        await w.say("brief", "yes")

        assert [one["fix"] for one in w.of("failure")] == ["Trying again in 2 s.", "Trying again in 4 s."]
        assert w.clock.waits[-2:] == [2, 4]
        assert len(w.ads()) == 1


async def test_a_platform_that_cannot_be_asked_is_said_and_asks_for_no_login(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        w.fault({"on": "any", "times": 40, "do": {"http": 503, "body": "busy"}})
        await w.say("brief")

        assert [(one["code"], one["retryable"], one["attempt"]) for one in w.of("failure")] == [("HTTP_503", True, 0)]
        assert w.awaiting()["what"] == "reply"
        assert w.creates() == []


async def test_other_words_while_a_login_waits_keep_the_same_login_open(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), token="none") as w:
        await w.say("brief")
        url = w.awaiting()["url"]
        await w.say("ok, opening it now")
        assert (w.awaiting()["what"], w.awaiting()["url"]) == ("authorization", url)
        await w.say('{"browser": "approve"}', "yes")

        assert len(w.ads()) == 1
        assert len(w.of("failure")) == 1
