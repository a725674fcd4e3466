"""Plays sessions from a warm parent: ``python -m tests.proof.once.worker PLAYER SEED FIRST LAST OUT``."""

import gc
import importlib
import json
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import Any

from agent.nodes import look_up
from tests.proof.once import rivals
from tests.proof.once.account import went_wrong
from tests.proof.once.judge import Told, judged, things_in
from tests.proof.once.scenario import Scenario, drawn
from tests.proof.once.served import Served, served
from tests.proof.once.session import Session
from tests.proof.once.shared_time import Cells

_LOADED_BY_A_LIFE = (
    *("httpcore", "anyio._backends._asyncio", "dotenv", "typer._adapters", "agent.__main__", "agent.cli.commands"),
    *("agent.cli.chat", "agent.cli.start", "agent.terminal.crash", "agent.terminal.lines", "agent.wiring.env_files"),
    *("agent.wiring.origins", "tools.tiktok.limiter", "tools.tiktok.writer", "tools.tiktok.switch"),
)
Prepare = Callable[[], None]
Play = Callable[[Scenario, Path, Served], dict[str, Any]]


def with_the_program(prepare: Prepare | None = None) -> Play:
    """Give what plays a session with the program, perhaps without one of its guards, and judges it."""

    def play(scenario: Scenario, folder: Path, at: Served) -> dict[str, Any]:
        sides = Session(scenario, folder, at, prepare or _as_it_is).play()
        verdict = judged([Told(one.home, one.person.seen) for one in sides], things_in(at.db))
        kills, lives = sum(one.kills for one in sides), sum(len(one.lives) for one in sides)
        said = [one.person.said[1:] for one in sides]
        return {**asdict(verdict), "kills": kills, "lives": lives, "sides": len(sides), "said": said}

    return play


def _as_it_is() -> None:
    """Change nothing."""


def _at_once() -> None:
    """Take what one look does not find for not there: the window is no longer waited for."""
    vars(look_up)["left_of"] = lambda *_: 0.0


PLAYERS: Mapping[str, Play] = MappingProxyType(
    {
        "program": with_the_program(),
        "the window": with_the_program(_at_once),
        "durable step": rivals.play("durable step"),
        "agent's tool": rivals.play("agent's tool"),
    }
)


def work(player: str, seed: int, numbers: range, out: Path) -> None:
    """Play sessions and write a line of each; what went wrong keeps its folder."""
    warm()
    playing = PLAYERS[player]
    with tempfile.TemporaryDirectory(dir=out.parent) as base, out.open("a", encoding="utf-8") as lines:
        cells = Cells(Path(base) / "cells")
        cells.clear()
        with served(Path(base), cells) as at:
            for number in numbers:
                scenario = drawn(seed, number)
                folder = Path(base) / str(number)
                folder.mkdir()
                line = _played(scenario, folder, at, playing)
                lines.write(json.dumps(line) + "\n")
                lines.flush()
                if went_wrong(line):
                    folder.rename(out.with_name(f"{out.stem}-{number}"))
                else:
                    shutil.rmtree(folder)


def _played(scenario: Scenario, folder: Path, at: Served, playing: Play) -> dict[str, Any]:
    began = time.monotonic()
    try:
        found = playing(scenario, folder, at)
    except Exception:  # noqa: BLE001 -- what breaks the experiment is told, and is no session
        found = {"broke": traceback.format_exc()}
    seconds = round(time.monotonic() - began, 2)
    return {"seed": scenario.seed, "number": scenario.number, "sorts": scenario.sorts, "seconds": seconds, **found}


def warm() -> None:
    """Load everything that a life loads, once; nothing here is encrypted, so one set of certificates is enough."""
    importlib.import_module("tests.doubles.program_preload")
    for name in _LOADED_BY_A_LIFE:
        importlib.import_module(name)
    transports: Any = importlib.import_module("httpx._transports.default")
    context = transports.create_ssl_context()
    transports.create_ssl_context = lambda *_given, **_named: context
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    work(sys.argv[1], int(sys.argv[2]), range(int(sys.argv[3]), int(sys.argv[4])), Path(sys.argv[5]))
