"""A sandbox of its own for every test, on a clock that only sleeping moves, and a program that uses it."""

from pathlib import Path

import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import SandboxClient
from tools.sandbox.application import Sandbox, make_sandbox


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def sandbox(tmp_path: Path, clock: FakeClock) -> Sandbox:
    return make_sandbox(tmp_path / "sandbox.db", clock)


@pytest.fixture
def client(sandbox: Sandbox) -> SandboxClient:
    return SandboxClient.embedded(sandbox)
