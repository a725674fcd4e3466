"""Killed while it saves, and asked by eight processes at once: the vault is whole, newest, and renews once."""

import asyncio
import multiprocessing
import os
import random
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.logins import NOW, TWO_HOURS, ads_login, kit_login
from tests.doubles.rotating import Rotating, rotating_server
from tools.core.credentials import Credential
from tools.core.errors import VaultError
from tools.vault.contents import Contents
from tools.vault.credential_vault import RestingVault
from tools.vault.file_keys import Keys
from tools.vault.private_file import PrivateFile
from tools.vault.sealed_file import VaultPlace
from tools.vault.stores import FileStore

KILLS, KILLS_OF_THE_CONTROL = 1000, 60
PROCESSES, ROUNDS, ROUNDS_OF_THE_CONTROL = 8, 200, 20
BULK = "x" * 20_000  # so that a save takes long enough to be hit
_CHILDREN = multiprocessing.get_context("forkserver")
# There is one such server for all tests of a process, so the program's own children must find theirs in it too.
_CHILDREN.set_forkserver_preload(
    ["tests.doubles.program_preload", "tests.proof.test_vault", "cryptography.hazmat.primitives.ciphers.aead"]
)


class _WrittenInPlace(PrivateFile):
    """The control: what many programs do."""

    def write(self, data: bytes) -> None:
        with self.path.open("wb") as file:
            file.write(data)
        self.path.chmod(0o600)


class _WithoutTurns(FileStore):
    """The control: renewing without waiting for anybody."""

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        yield


def _store(kind: type[FileStore], file: type[PrivateFile], path: Path) -> FileStore:
    return kind(file(path), VaultPlace(target="production", slot=path.stem), Keys(path.parent, None))


def _save_for_ever(file: type[PrivateFile], path: Path, first: int, told: Connection) -> None:
    store = _store(FileStore, file, path)
    number = first
    while True:
        number += 1
        newer = Contents().keeping(ads_login(f"{number}-{BULK}"))
        store.change(partial(_replaced_by, newer))
        told.send(number)


def _replaced_by(newer: Contents, _held: Contents) -> Contents:
    return newer


def _number(file: type[PrivateFile], path: Path) -> int:
    held = _store(FileStore, file, path).read().usable(NOW)
    return 0 if held is None else int(held.token.get_secret_value().partition("-")[0])


def _killed_once(file: type[PrivateFile], path: Path, first: int, dice: random.Random) -> int:
    """Kill a process that saves all the time; give what it had acknowledged."""
    here, there = _CHILDREN.Pipe(duplex=False)
    saver = _CHILDREN.Process(target=_save_for_ever, args=(file, path, first, there))
    saver.start()
    there.close()
    acknowledged: int = here.recv()
    time.sleep(dice.uniform(0, 0.01))
    assert saver.pid is not None
    os.kill(saver.pid, signal.SIGKILL)
    saver.join()
    try:
        while True:
            acknowledged = here.recv()
    except EOFError:
        return acknowledged
    finally:
        here.close()


def _kill(file: type[PrivateFile], path: Path, kills: int) -> dict[str, int]:
    dice, acknowledged, found = random.Random(1), 0, {"kills": kills, "unreadable": 0, "older": 0}
    for _ in range(kills):
        acknowledged = _killed_once(file, path, acknowledged, dice)
        try:
            found["older"] += _number(file, path) < acknowledged
        except VaultError:
            found["unreadable"] += 1
            path.unlink(missing_ok=True)
    found["saves"] = acknowledged
    return found


def _refresh(http: httpx.AsyncClient, clock: FakeClock) -> Callable[[Credential], Any]:
    async def refresh(held: Credential) -> Credential | None:
        assert held.refresh_token is not None
        answer = (await http.post("/", content=held.refresh_token.get_secret_value())).json()
        return kit_login(answer["number"], clock.now()) if "number" in answer else None

    return refresh


async def _nobody() -> None:
    return None


def _renew_every_round(kind: type[FileStore], path: Path, address: str, rounds: int, start: Any, told: Any) -> None:
    async def renew() -> list[int]:
        clock, mine = FakeClock(), []
        vault = RestingVault(_store(kind, PrivateFile, path), clock, _nobody)
        transport = httpx.AsyncHTTPTransport(retries=0)
        async with httpx.AsyncClient(base_url=address, transport=transport, timeout=30) as http:
            for _ in range(rounds):
                clock.advance(TWO_HOURS.total_seconds())
                start.wait(60)
                held = await vault.fresh(_refresh(http, clock))
                mine.append(0 if held is None else int(held.token.get_secret_value().rpartition("-")[2]))
                start.wait(60)
        return mine

    told.put(asyncio.run(renew()))


def _renew(kind: type[FileStore], path: Path, rounds: int, server: Rotating) -> list[list[int]]:
    _store(kind, PrivateFile, path).change(lambda _: Contents().keeping(kit_login()))
    start, told = _CHILDREN.Barrier(PROCESSES), _CHILDREN.Queue()
    asked = (kind, path, server.address, rounds, start, told)
    workers = [_CHILDREN.Process(target=_renew_every_round, args=asked) for _ in range(PROCESSES)]
    for worker in workers:
        worker.start()
    try:
        return [told.get(timeout=120) for _ in workers]
    finally:
        for worker in workers:
            worker.join(5)
            worker.kill()


def _print(capsys: pytest.CaptureFixture[str], *lines: str) -> None:
    with capsys.disabled():
        sys.stdout.write("\n".join(("", *lines, "")))


def test_ten_kills_while_it_saves_leave_the_newest_file_whole(tmp_path: Path) -> None:
    found = _kill(PrivateFile, tmp_path / "vault" / "held.logins", 10)
    assert (found["unreadable"], found["older"]) == (0, 0)


@pytest.mark.proof
@pytest.mark.timeout(300)
def test_a_thousand_kills_while_it_saves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours = _kill(PrivateFile, tmp_path / "vault" / "held.logins", KILLS)
    control = _kill(_WrittenInPlace, tmp_path / "control" / "held.logins", KILLS_OF_THE_CONTROL)
    _print(capsys, f"replaced as a whole {ours}", f"written in place    {control}")

    assert (ours["unreadable"], ours["older"]) == (0, 0)
    assert control["unreadable"] > 0


@pytest.mark.proof
@pytest.mark.timeout(300)
def test_eight_processes_renew_a_rotating_token_once_each_time_it_ends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with rotating_server() as server:
        began = time.monotonic()
        found = _renew(FileStore, tmp_path / "vault" / "held.logins", ROUNDS, server)
        seconds = time.monotonic() - began
        ours = (server.renewed, server.refused)
    with rotating_server() as server:
        _renew(_WithoutTurns, tmp_path / "control" / "held.logins", ROUNDS_OF_THE_CONTROL, server)
        control = (server.renewed, server.refused)
    _print(
        capsys,
        f"in turn: {ROUNDS} ends, {ours[0]} renewals, {ours[1]} invalid_grant, {seconds:.0f} s",
        f"without: {ROUNDS_OF_THE_CONTROL} ends, {control[0]} renewals, {control[1]} invalid_grant",
    )

    assert ours == (ROUNDS, 0)
    assert found == [list(range(1, ROUNDS + 1))] * PROCESSES  # each had the newest token in every round
    assert control[1] > 0
