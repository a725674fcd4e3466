"""A long conversation costs no more a turn than a short one: what is sent to Gemini stops growing."""

import sys
from pathlib import Path

import pytest

from tests.doubles import gemini_answers as gemini
from tests.doubles.gemini_answers import Answer, Body
from tests.doubles.gemini_server import gemini_server
from tests.doubles.gemini_world import gemini_world

TURNS = (10, 50, 500)
MOST_DIFFERENCE = 0.10


def _edit(_: Body) -> Answer:
    return gemini.reply(gemini.call("update_draft", {"campaign_name": "Spring Sale", "cta": "SHOP_NOW"}))


@pytest.mark.proof
@pytest.mark.timeout(600)
async def test_the_bytes_of_a_request_are_as_many_at_turn_500_as_at_turn_10(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sizes: dict[int, int] = {}
    with gemini_server(_edit) as server:
        async with gemini_world(tmp_path, server) as w:
            for turn in range(1, max(TURNS) + 1):
                server.asked.clear()
                await w.say("call it Spring Sale, and the button says shop now")
                sizes[turn] = sum(len(one.raw) for one in server.asked)
        assert server.refused == []

    measured = {turn: sizes[turn] for turn in TURNS}
    with capsys.disabled():
        sys.stdout.write(f"\nbytes sent to Gemini in a turn: {measured}\n")
    assert max(measured.values()) <= min(measured.values()) * (1 + MOST_DIFFERENCE)
