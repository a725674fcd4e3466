"""What a person reads of a failure: its sentence once a send, and beside it what goes on."""

from pathlib import Path

from agent.wiring.providers import embedded_model
from tests.doubles.program import BRIEF
from tests.doubles.reading import Reader
from tests.doubles.world import world

LOOKING = "Nothing is sent again before it is clear whether this arrived; looking it up now."
AGAIN_AND_AGAIN = [
    f"Not there yet, but it may still arrive: looking again for up to {seconds} s. Nothing is sent meanwhile."
    for seconds in (30, 28, 23, 13)
]
FAILED = "Something failed on TikTok's side. TikTok's own words: “System error.”"


async def _read(home: Path, *faults: dict[str, object], lines: tuple[str, ...] = (BRIEF, "yes")) -> Reader:
    reader = Reader()
    async with world(home, model=embedded_model()) as w:
        w.fault(*faults)
        await reader.say(w, *lines)
    return reader


async def test_three_sends_that_fail_are_told_in_three_sentences(tmp_path: Path) -> None:
    read = await _read(tmp_path, {"on": "ad_submit", "times": 9, "do": {"code": 50000, "message": "System error."}})

    again = "It was tried as often as is sensible. Say `try again` when you want another attempt."
    assert [line for line in read.answers if "50000" in line] == [
        f"{FAILED} [50000]", f"{FAILED} [50000]", f"{FAILED} [50000]", f"{again} [50000]",
    ]  # fmt: skip
    assert read.progress == [
        LOOKING, *AGAIN_AND_AGAIN, "Waiting 2 s before trying again; Ctrl-C stops it.",
        LOOKING, *AGAIN_AND_AGAIN, "Waiting 4 s before trying again; Ctrl-C stops it.",
        LOOKING, *AGAIN_AND_AGAIN,
    ]  # fmt: skip


async def test_an_answer_that_was_lost_and_then_found_is_told_once(tmp_path: Path) -> None:
    read = await _read(tmp_path, {"on": "ad_create", "times": 1, "do": {"drop": "after"}})

    assert read.progress == [LOOKING]
    assert [line for line in read.answers if "CONNECTION_LOST" in line] == [
        "The connection to TikTok broke. [CONNECTION_LOST]"
    ]
    assert "receipt" in read.answers[-1]


async def test_a_refused_value_is_told_once_and_then_asked_for(tmp_path: Path) -> None:
    read = await _read(tmp_path, {"on": "ad_create", "times": 1, "do": {"code": 40002, "message": "Bad text."}})

    refused = [line for line in read.answers if "TikTok refused one of the values" in line]
    assert len(refused) == 1
    assert refused[0].endswith("Change the value that TikTok names, and it can be submitted again. [40002]")
    assert read.answers[-1] == "Say what to change, and you are shown the whole ad once more."


async def test_why_it_was_refused_is_told_again_to_who_asks(tmp_path: Path) -> None:
    fault = {"on": "ad_create", "times": 1, "do": {"code": 40002}}
    read = await _read(tmp_path, fault, lines=(BRIEF, "yes", "why did it not go out?"))

    assert "TikTok refused one of the values" in read.answers[-1]
