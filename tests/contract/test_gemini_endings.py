"""Every ending of Gemini is met in a real conversation; the table people read is what the tests saw."""

import asyncio
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import HumanMessage

from agent.models._provider import ModelChoice
from agent.models.gemini import PROVIDER
from tests.contract.gemini_endings import ENDINGS, MET_WHOLE, Ending
from tests.doubles import gemini_answers as gemini
from tests.doubles.gemini_server import KEY, GeminiServer, gemini_server
from tests.doubles.gemini_world import gemini_world, read_by_person
from tests.doubles.program import BRIEF

TABLE = Path(__file__).parents[2] / "docs" / "gemini.md"
_OUT_OF_DATE = "out of date: run this file with WRITE_TABLES=1"
_HEAD = """# What Gemini can answer, and what comes of it

Made by `WRITE_TABLES=1 pytest tests/contract/test_gemini_endings.py` from conversations with the real client and a
local server that speaks Gemini's interface; a test fails when it is out of date. **Not measured live**: what Google's
own servers send was taken from their documentation and from the client's source.

Gemini is asked to stream. A person at a terminal sees the end of the reply in one passing line while it arrives;
nothing of it is used, kept or said before all of it was judged, and the line is wiped where it is dropped. A stream
keeps endings, calls, usage and signatures. What the client spoils in adding it up is mended: an ending that is said in
every piece is taken once, and its older copy of the calls, glued to one, is left out. A stream that stops without an
ending is no whole reply. A recording is made from whole replies, and some rows are met that way too.

Every declared tool may be proposed at any time: no names are left out by turn. The usual mode of calling (`AUTO`) takes
no list of names, and `ANY`, which does, forces a call. `VALIDATED` takes one without forcing, but there is nothing to
leave out: the gate refuses no tool before it knows the whole reply, since an edit comes before a submission in it.

A signature of thoughts goes back to the model that made it, word for word, and to no other: after a switch from one
Gemini model to another, earlier replies are sent without theirs.

Where a submission fails for good, Gemini is asked apart, once and for three seconds at most, to say so in its own
words: with facts alone and no tool (`docs/decisions/0026-failure-in-the-models-words.md`). They come before the
program's own sentence, which is there whatever Gemini does; a reply of which anything is odd is dropped, and not asked
for again.

In each row the person says a whole brief. Whatever Gemini does, nothing is submitted before they say yes.

- *taken*: the reply is used. *refused*: a rule refused a call of it, and Gemini was told why.
- *asked again*: the reply was dropped unseen, or there was none, and Gemini was asked once more.
- *embedded*: the embedded model answers in its place, and the reason is said once.
- *told*: the person is told, and nothing was done.

| what Gemini does | what comes of it | requests | waits (s) | what the person read | then awaited |
|---|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Met:
    """What came of an ending."""

    then: str
    requests: int
    waits: tuple[float, ...]
    awaits: str
    read: list[str]
    ads: int
    events: list[dict[str, Any]]
    bodies: bytes
    complaints: list[str]


@pytest.fixture(scope="module")
def server() -> Iterator[GeminiServer]:
    """Serve, with the client loaded: the first request of a process takes longer than the shortest deadline here."""
    with gemini_server(ENDINGS[0].script[0]) as served:
        asyncio.run(PROVIDER.load(ModelChoice(key=KEY, base_url=served.address)).ainvoke([HumanMessage("hello")]))
        yield served


async def _meet(ending: Ending, server: GeminiServer, home: Path, *, is_stream: bool = True) -> Met:
    server.play(*ending.script)
    async with gemini_world(home, server, ending.seconds, is_stream=is_stream) as w:
        events = await w.say(BRIEF)
        return Met(
            then=_then(events, len(server.asked)),
            requests=len(server.asked),
            waits=tuple(w.clock.waits),
            awaits=w.awaiting()["what"],
            read=read_by_person(events),
            ads=len(w.ads()),
            events=w.events,
            bodies=b"".join(one.raw for one in server.asked),
            complaints=list(server.refused),
        )


def _then(events: list[dict[str, Any]], requests: int) -> str:
    read = " ".join(read_by_person(events))
    signs: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("embedded", lambda: "the embedded one carries on" in read),
        ("told", lambda: "nothing was changed" in read),
        ("refused", lambda: any(one["type"] == "gate" and one["decision"] == "deny" for one in events)),
        ("asked again", lambda: requests > 1),
    )
    return next((name for name, holds in signs if holds()), "taken")


@pytest.mark.parametrize("ending", ENDINGS, ids=[ending.name for ending in ENDINGS])
async def test_an_ending_leads_on_without_an_unapproved_ad_or_a_leaked_key(
    ending: Ending,
    server: GeminiServer,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    met = await _meet(ending, server, tmp_path)

    assert met.complaints == []
    assert (met.then, met.requests, met.waits) == (ending.then, ending.requests, ending.waits)
    assert met.awaits == ending.awaits
    assert met.ads == 0
    said = f"{met.events}{capfd.readouterr()}{caplog.text}"
    assert _places(KEY, met, said, tmp_path) == []
    assert "Traceback" not in said
    assert os.environ.get("WRITE_TABLES") or _line(ending, met) in TABLE.read_text(encoding="utf-8"), _OUT_OF_DATE


@pytest.mark.parametrize("name", MET_WHOLE)
async def test_a_whole_answer_ends_as_a_streamed_one(name: str, server: GeminiServer, tmp_path: Path) -> None:
    ending = next(one for one in ENDINGS if one.name == name)
    met = await _meet(ending, server, tmp_path, is_stream=False)

    assert not any(one.is_stream for one in server.asked)
    assert _line(ending, met) in TABLE.read_text(encoding="utf-8"), _OUT_OF_DATE


async def test_words_that_do_get_about_are_found_where_the_key_is_looked_for(
    server: GeminiServer, tmp_path: Path
) -> None:
    """The positive control: what Gemini says is in events, files and, a turn later, in a request."""
    marked = "FAKE-word-that-may-be-seen"
    taken = Ending("marked", (gemini.reply(gemini.text(marked)),), "taken", 1)
    await _meet(taken, server, tmp_path)
    met = await _meet(taken, server, tmp_path)

    assert _places(marked, met, str(met.events), tmp_path) == ["said", "requests", "files"]


def _places(marked: str, met: Met, said: str, home: Path) -> list[str]:
    """Name the places where something is found."""
    files = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    places = {"said": said.encode(), "requests": met.bodies, "files": files}
    return [name for name, held in places.items() if marked.encode() in held]


async def test_the_table_people_read_has_these_rows_and_no_others(server: GeminiServer, tmp_path: Path) -> None:
    if os.environ.get("WRITE_TABLES"):
        homes = (tmp_path / re.sub(r"\W", "_", ending.name) for ending in ENDINGS)
        lines = [_line(ending, await _meet(ending, server, home)) for ending, home in zip(ENDINGS, homes, strict=True)]
        TABLE.write_text(_HEAD + "".join(lines), encoding="utf-8")
    head, rows = TABLE.read_text(encoding="utf-8").split("|---|---|---|---|---|---|\n")

    assert _HEAD.startswith(head), _OUT_OF_DATE
    assert [row.split(" | ")[0].removeprefix("| ") for row in rows.splitlines()] == [one.name for one in ENDINGS]


def _line(ending: Ending, met: Met) -> str:
    waits = ", ".join(f"{wait:g}" for wait in met.waits)
    read = " / ".join(words.replace("\n", " ") for words in met.read)
    cells = (ending.name, met.then, met.requests, waits, read, met.awaits)
    return f"| {' | '.join(map(str, cells))} |\n"
