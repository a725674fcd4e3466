"""What a stop and a start of the server leave of a conversation."""

from dataclasses import replace
from pathlib import Path

from langgraph_sdk import get_client

from tests.doubles.studio import Talk, serve


async def test_a_card_survives_a_restart_and_its_yes_makes_one_ad(tmp_path: Path) -> None:
    with serve(tmp_path) as first:
        async with get_client(url=first.address, api_key=None) as client:
            talk = await Talk.begin(first, client)
    assert "Traceback" not in first.log()

    with serve(tmp_path) as second:
        async with get_client(url=second.address, api_key=None) as client:
            back = replace(talk, studio=second, client=client)
            assert await back.question() == talk.card
            await back.answer({"approve": talk.card["fingerprint"]})
            assert len(back.ads()) == 1
    assert "Traceback" not in second.log()
