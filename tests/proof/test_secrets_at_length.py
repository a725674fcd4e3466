"""A hundred forms of a pasted secret in every sink there is, and lines that only resemble one."""

from pathlib import Path
from random import Random

import pytest

from tests.doubles.gemini_answers import reply
from tests.doubles.gemini_server import gemini_server
from tests.doubles.lookalikes import made_up, written
from tests.doubles.secret_forms import Form, forms
from tests.doubles.sinks import every_sink, of_the_program
from tests.doubles.unscreened import switch_off_screening
from tests.proof.ledger import Control, Proof
from tools.core import secret_shapes
from tools.core.screening import without_secrets

pytestmark = [pytest.mark.proof, pytest.mark.timeout(5400)]

SEED = 2026
LEAST_FORMS, LEAST_SINKS, LEAST_SINKS_HIT = 60, 18, 10
LEAST_LINES, MOST_LINES_TAKEN = 300, 3
UNSCREENED = ("a token in a sentence", "a line of a settings file", "in German", "JSON")


async def _hits(folder: Path, tried: dict[str, Form]) -> tuple[int, list[str]]:
    """Paste each form into every sink; say how many sinks there are, and where something of a secret was."""
    sinks: set[str] = set()
    hits: list[str] = []
    with gemini_server(reply({"text": "All right."})) as server:
        for at, (name, form) in enumerate(tried.items()):
            found = await every_sink(folder / f"{at}", form.pasted, server)
            sinks |= set(found)
            hits += [f"{name}: {sink}" for sink, content in found.items() if form.is_in(content)]
    return len(sinks), hits


async def test_no_form_of_a_secret_is_in_any_sink(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = forms(Random(SEED))
    sinks, hits = await _hits(tmp_path / "screened", tried)
    switch_off_screening(monkeypatch)
    _, unscreened = await _hits(tmp_path / "unscreened", {name: tried[name] for name in UNSCREENED})
    hit = len({one.partition(": ")[2] for one in unscreened})

    assert hits == []
    assert (len(tried) >= LEAST_FORMS, sinks >= LEAST_SINKS, hit >= LEAST_SINKS_HIT) == (True, True, True)
    Proof(
        name="secrets-in-sinks",
        claim="nothing of a pasted secret, in whatever form, is stored, shown, sent or asked",
        n=len(tried) * sinks,
        failures=len(hits),
        seed=SEED,
        controls=(Control("screening", sinks, hit),),
        figures={"forms": len(tried), "sinks": sinks},
    ).settle()


def test_the_program_prints_and_keeps_nothing_of_one(tmp_path: Path) -> None:
    tried = forms(Random(SEED))
    found = {name: of_the_program(tmp_path / f"{at}", tried[name].pasted) for at, name in enumerate(tried)}
    hits = [f"{name}: {sink}" for name, sinks in found.items() for sink in sinks if tried[name].is_in(sinks[sink])]
    bare = {name: of_the_program(tmp_path / name, tried[name].pasted, is_screened=False) for name in UNSCREENED}
    unscreened = [sink for name, sinks in bare.items() for sink in sinks if tried[name].is_in(sinks[sink])]

    assert hits == []
    Proof(
        name="secrets-of-the-program",
        claim="the program as a process prints and keeps nothing of a pasted secret",
        n=sum(map(len, found.values())),
        failures=len(hits),
        seed=SEED,
        controls=(Control("screening", sum(map(len, bare.values())), len(unscreened)),),
    ).settle()


def test_lines_that_resemble_a_secret_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [*written(), *made_up(Random(SEED), times=8)]
    taken = [line for line in lines if without_secrets(line) != line]
    monkeypatch.setattr(secret_shapes, "is_chance", lambda _: True)
    careless = [line for line in lines if without_secrets(line) != line]

    assert len(lines) >= LEAST_LINES
    Proof(
        name="lines-like-secrets",
        claim="real text that only resembles a secret passes",
        n=len(lines),
        failures=len(taken),
        seed=SEED,
        controls=(Control("telling chance from words", len(lines), len(careless)),),
        allowed=MOST_LINES_TAKEN,
    ).settle()
