"""What a machine and a process are called where there is no /proc, as on macOS."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from tools.journal import machine, process

NAMED = '"IOPlatformUUID" = "0123-AB"'


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (("/bin/echo", f"  {NAMED}  "), "0123-AB"),
        (("/bin/sh", "-c", f"echo '{NAMED}'; exit 1"), "0123-AB"),
        (("/bin/echo", "nothing of the kind"), ""),
        (("/no/such/program",), ""),
    ],
)
def test_on_macos_the_machine_is_called_as_the_system_says_or_nothing(
    monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...], name: str
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(machine, "_MACOS", asked)
    machine.machine.cache_clear()
    assert machine.machine() == name
    machine.machine.cache_clear()


@pytest.mark.skipif(shutil.which("ps") is None, reason="there is no ps here")
def test_without_proc_a_process_is_known_by_what_ps_says_of_its_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(process, "Path", lambda name: tmp_path / name.lstrip("/"))
    mine = process.identity()
    assert mine is not None
    number, _, started = mine.partition(":")
    assert number == str(os.getpid())
    assert started.count("_") >= 3  # a day, a month, a time and a year
    assert process.is_alive(mine)
    assert not process.is_alive(f"{number}:yesterday")
    assert process.identity(2**22 + 1) is None  # a higher number than any process has
