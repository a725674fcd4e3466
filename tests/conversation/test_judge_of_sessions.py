"""The judge of killed sessions sees what is wrong: a double, an ad that is lost in silence, words that are not so."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from agent.wiring.providers import embedded_model
from tests.doubles.program import BRIEF
from tests.doubles.world import world
from tests.proof.once.judge import Thing, Told, judged, things_in
from tests.proof.once.person import Person
from tests.proof.once.scenario import Scenario
from tests.proof.once.session import Session, Side

_END: dict[str, Any] = {"type": "end", "reason": "submitted", "exit_code": 0}
_BEGAN: dict[str, Any] = {"type": "session", "id": "talk"}
_ASKS: dict[str, Any] = {"type": "awaiting", "what": "reply", "prompt": ""}


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


@pytest.mark.parametrize("last", [[_BEGAN], [_BEGAN, {**_END, "reason": "unknown"}]])
async def test_the_last_program_has_to_end_by_itself_and_well(
    session: tuple[Told, list[Thing]], last: list[dict[str, Any]]
) -> None:
    told, things = session

    assert len(judged([replace(told, seen=[*told.seen, *last])], things).wrong) == 1


def test_a_person_whom_no_program_lived_to_answer_looks_again_and_who_was_answered_does_not() -> None:
    person = Person(removes=False, seen=[{"type": "receipt", "ids": {}}], is_looking_once_more=True)
    assert person.answers([_ASKS]) == "hello"
    assert person.answers([_BEGAN, _ASKS]) == "hello"
    assert person.answers([_ASKS]) is None


@dataclass
class _Ends:
    """A program that ends when its input does."""

    exit_code: int | None
    events: list[dict[str, Any]] = field(default_factory=list)

    @property
    def was_killed(self) -> bool:
        return self.exit_code != 0

    def goes_on(self) -> bool:
        return False


def test_who_is_killed_while_it_ends_is_followed_by_another_who_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    side = Side(tmp_path, 1, Person(removes=False), [])
    side.lives.append(_Ends(-9))  # type: ignore[arg-type]

    def is_born(_: Session, side: Side) -> None:
        side.lives.append(_Ends(0, [_BEGAN, _END]))  # type: ignore[arg-type]

    monkeypatch.setattr(Session, "_is_born", is_born)
    nowhere: Any = None
    Session(Scenario(0, 0, ()), tmp_path, nowhere, nowhere).end(side)

    assert (side.kills, side.person.seen) == (1, [_BEGAN, _END])
