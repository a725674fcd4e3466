"""The sandbox served by a process of its own, as another team would have it running."""

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.doubles.program import AGENT, environment

_PATIENCE = 30


@dataclass(frozen=True)
class Served:
    """A sandbox behind an address."""

    http: httpx.Client

    @property
    def address(self) -> str:
        return str(self.http.base_url).rstrip("/")

    def begin_anew(self) -> str:
        """Forget everything; give a token that is good."""
        self.http.post("/_sandbox/reset").raise_for_status()
        return str(self.http.post("/_sandbox/token", json={"kind": "valid"}).raise_for_status().json()["token"])

    def fault(self, on: str, **do: Any) -> None:
        self.http.post("/_sandbox/faults", json=[{"on": on, "do": do}]).raise_for_status()

    def ads(self) -> list[dict[str, Any]]:
        return list(self.http.get("/_sandbox/state").json()["ads"])

    def wait_for_request(self, path: str) -> None:
        """Ask again and again until a request has arrived."""
        while not any(one["path"].endswith(path) for one in self.http.get("/_sandbox/requests").json()):
            pass


@contextmanager
def served_sandbox(home: Path) -> Iterator[Served]:
    port = _free_port()
    told = ("sandbox", "serve", "--port", str(port), "--db", str(home / "served.db"), "--control")
    with subprocess.Popen(
        [*AGENT, *told], cwd=home, env=environment(home, {}), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            transport = httpx.HTTPTransport(retries=0)
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", transport=transport, timeout=_PATIENCE) as http:
                _wait_until_open(port, process)
                yield Served(http)
        finally:
            process.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_open(port: int, process: "subprocess.Popen[bytes]") -> None:
    while process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        os.sched_yield()
    msg = "the sandbox did not start"
    raise AssertionError(msg)
