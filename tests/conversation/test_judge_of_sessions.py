"""The judge of killed sessions sees what is wrong: a double, an ad that is lost in silence, words that are not so."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from agent.wiring.providers import embedded_model
from tests.doubles.program import BRIEF
from tests.doubles.world import world
from tests.proof.once.judge import Thing, Told, judged, things_in

_END: dict[str, Any] = {"type": "end", "reason": "submitted", "exit_code": 0}


@pytest.fixture
async def session(tmp_path: Path) -> tuple[Told, list[Thing]]:
    """One session in which all went well."""
    async with world(tmp_path, model=embedded_model()) as w:
        await w.say(BRIEF, "yes")
        seen = [*w.events, _END]
    return Told(tmp_path, seen), things_in(tmp_path / "sandbox.db")


def _ad(things: list[Thing]) -> Thing:
    return next(one for one in things if one.kind == "ad")


async def test_a_session_in_which_all_went_well_is_judged_so(session: tuple[Told, list[Thing]]) -> None:
    told, things = session
    verdict = judged([told], things)

    assert (verdict.approved, verdict.ads, verdict.doubles) == (1, 1, 0)
    assert (verdict.lost, verdict.wrong, verdict.damaged) == ([], [], [])


@pytest.mark.parametrize(("can_run", "is_told"), [(False, True), (True, False)])
async def test_a_double_is_seen_and_whether_it_runs_and_whether_it_was_told(
    session: tuple[Told, list[Thing]], can_run: bool, is_told: bool
) -> None:
    told, things = session
    double = replace(_ad(things), id=str(int(_ad(things).id) + 1), can_run=can_run)
    words = {"type": "message", "role": "agent", "text": f"It is there 2 times instead of once: ads {double.id}."}
    verdict = judged([replace(told, seen=[*told.seen, *([words] if is_told else [])])], [*things, double])

    assert (verdict.doubles, verdict.unseen, verdict.could_run) == (1, not is_told, can_run)


async def test_an_ad_that_is_lost_in_silence_is_seen(session: tuple[Told, list[Thing]]) -> None:
    told, _ = session
    silent = [one for one in told.seen if one["type"] != "receipt" and one.get("role") != "agent"]
    (fingerprint,) = judged([replace(told, seen=silent)], []).lost

    assert fingerprint in str(told.seen)


async def test_a_receipt_of_what_never_was_is_seen(session: tuple[Told, list[Thing]]) -> None:
    told, things = session
    wrong = judged([told], [one for one in things if one.kind != "ad"]).wrong

    assert any(_ad(things).id in one and "never was" in one for one in wrong)


async def test_an_ad_that_is_there_and_was_not_told_is_seen(session: tuple[Told, list[Thing]]) -> None:
    told, things = session
    verdict = judged([replace(told, seen=[_END])], things)

    assert verdict.wrong == [f"there is {_ad(things).id}, and nobody was told"]
