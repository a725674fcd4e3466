"""The language of replies in whole conversations: a program that answers in the wrong one is found out."""

from pathlib import Path
from typing import Any

import pytest

from agent.state import State
from evals.judgement import judge
from tests.contract.test_evals_conversing import BRIEF, hold
from tests.unit.evals.cases import conversation

SPANISH = 'quiero un anuncio de tráfico: campaña "Luna Nueva", texto "Pan de hoy", comprar ahora, sin música'
NODES = ("intake", "ask_approval", "await_login")


def answers_in(monkeypatch: pytest.MonkeyPatch, language: str, *, after: str) -> None:
    """Put in a program that answers in a language of its own from some words on."""

    def wrong(state: State, words: str) -> dict[str, Any]:
        return {"language": language if words == after else state.language}

    for node in NODES:
        monkeypatch.setattr(f"agent.nodes.{node}.answered_in", wrong)


@pytest.mark.parametrize("language", ["pt", "fr", "de", "ja"])
async def test_a_no_that_switches_the_talk_fails_the_conversation(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = conversation(turns=[{"user": BRIEF}, {"user": "no"}])
    assert judge(given, await hold(given, tmp_path / "right")) == ()
    answers_in(monkeypatch, language, after="no")
    why = judge(given, await hold(given, tmp_path / "wrong"))
    assert why
    assert why[0].startswith("After 'no' a reply is in ")


async def test_a_talk_in_spanish_that_is_answered_in_english_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = conversation(turns=[{"user": SPANISH}], answers={"approval": "sí"}, expect={"language": "es"})
    plain = conversation(turns=[{"user": SPANISH}], answers={"approval": "sí"})
    assert judge(given, await hold(given, tmp_path / "right")) == ()
    answers_in(monkeypatch, "en", after=SPANISH)
    seen = await hold(given, tmp_path / "wrong")
    assert (bool(judge(given, seen)), bool(judge(plain, seen))) == (True, True)
