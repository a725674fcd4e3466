"""LangGraph's own server as a child process, and one conversation held through its SDK."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

import httpx
from langgraph_sdk.client import LangGraphClient

from agent.wiring.clock import SystemClock
from tests.shape.project import ROOT
from tools.sandbox.application import Sandbox, make_sandbox

PROBE = "tests.studio.probe:make_probe"
TEXT = "Two for one all week"

_ANNOUNCED = re.compile(r"API: \S*?(http://127\.0\.0\.1:\d+)")
_STARTS_WITHIN_SECONDS = 60
_ENDS_WITHIN_SECONDS = 10
_numbers = count(1)


@dataclass(frozen=True)
class Studio:
    """A server that runs, the files of the program behind it, and what it wrote to its log."""

    address: str
    log_file: Path
    sandbox: Sandbox

    def ads(self, campaign: str) -> list[dict[str, Any]]:
        return [ad for ad in self.sandbox.state()["ads"] if ad["campaign_name"] == campaign]

    def has(self, sort: str, campaign: str) -> bool:
        """Say whether a campaign, or an ad group or ad of it, exists."""
        return any(one["campaign_name"] == campaign for one in self.sandbox.state()[f"{sort}s"])

    def delay(self, what: str) -> None:
        """Answer the next request of a sort late, so that there is a moment in which something can happen to it."""
        self.sandbox.set_faults([{"on": what, "times": 1, "do": {"delay": 1}}])

    def log(self) -> str:
        return self.log_file.read_text(encoding="utf-8", errors="replace")


@contextmanager
def serve(folder: Path, *, is_guarded: bool = True, **changes: str) -> Iterator[Studio]:
    """Start the server as langgraph.json describes it, with a probe beside the graph; end it afterwards."""
    home, log_file = folder / "home", folder / "server.log"
    (folder / "langgraph.json").write_text(json.dumps(_configuration(is_guarded=is_guarded)), encoding="utf-8")
    with log_file.open("wb") as log:
        server = subprocess.Popen(_command(), cwd=folder, env=_environment(home) | changes, stdout=log, stderr=log)
    try:
        address = _address(server, log_file)
        with closing(make_sandbox(home / "sandbox.db", SystemClock())) as sandbox:
            yield Studio(address, log_file, sandbox)
    finally:
        server.terminate()
        try:
            server.wait(_ENDS_WITHIN_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _configuration(*, is_guarded: bool) -> dict[str, Any]:
    ours: dict[str, Any] = json.loads((ROOT / "langgraph.json").read_text(encoding="utf-8"))
    if not is_guarded:
        del ours["http"]["app"]
    return ours | {"dependencies": [str(ROOT)], "graphs": ours["graphs"] | {"probe": PROBE}}


def _command() -> list[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--no-browser", "--no-reload", "--port", str(port), "--n-jobs-per-worker", "10"]
    return [sys.executable, "-m", "langgraph_cli", "dev", *options]


def _environment(home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    told = {"TIKTOK_ADS_HOME": str(home), "LANGGRAPH_CLI_NO_ANALYTICS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return kept | told | {"PYTHONPATH": str(ROOT)}


def _address(server: "subprocess.Popen[bytes]", log_file: Path) -> str:
    """Wait until the server answers; it announces its address, because the port it was given may be taken by then."""
    latest = time.monotonic() + _STARTS_WITHIN_SECONDS
    while time.monotonic() < latest and server.poll() is None:
        announced = _ANNOUNCED.search(log_file.read_text(encoding="utf-8", errors="replace"))
        if announced and _answers(announced[1]):
            return announced[1]
        time.sleep(0.05)
    msg = f"the server did not start:\n{log_file.read_text(encoding='utf-8', errors='replace')}"
    raise AssertionError(msg)


def _answers(address: str) -> bool:
    try:
        return httpx.get(f"{address}/ok", trust_env=False).is_success
    except httpx.TransportError:
        return False


@dataclass(frozen=True)
class Talk:
    """One conversation on the server, about a campaign of its own."""

    studio: Studio
    client: LangGraphClient
    thread: str
    campaign: str
    card: dict[str, Any]

    @classmethod
    async def begin(cls, studio: Studio, client: LangGraphClient) -> "Talk":
        """Say everything at once and be shown the card."""
        campaign = f"Sale number {next(_numbers)}"
        thread = await client.threads.create()
        talk = cls(studio, client, thread["thread_id"], campaign, {})
        await talk.say(f'Traffic campaign called {campaign}, text "{TEXT}", CTA shop now, no music')
        return replace(talk, card=await talk.question())

    async def say(self, *messages: str | dict[str, Any]) -> dict[str, Any]:
        said = [{"role": "user", "content": one} if isinstance(one, str) else one for one in messages]
        return await self.run(input={"messages": said})

    async def answer(self, value: Any, **how: Any) -> dict[str, Any]:
        return await self.run(command={"resume": value}, **how)

    async def run(self, **how: Any) -> dict[str, Any]:
        """Run to the next stop; a run that breaks raises here."""
        rests: dict[str, Any] = await self.client.runs.wait(self.thread, "agent", **how)  # type: ignore[assignment]
        return rests

    async def question(self) -> dict[str, Any]:
        """Give the approval that is awaited now."""
        asked = (await self.client.threads.get_state(self.thread))["interrupts"]
        assert [one["value"]["what"] for one in asked] == ["approval"]
        question: dict[str, Any] = asked[0]["value"]
        return question

    async def is_asked(self) -> bool:
        return bool((await self.client.threads.get_state(self.thread))["interrupts"])

    async def values(self) -> dict[str, Any]:
        values: dict[str, Any] = (await self.client.threads.get_state(self.thread))["values"]  # type: ignore[assignment]
        return values

    async def before(self, node: str) -> dict[str, Any]:
        """Give the newest checkpoint from which a node would run next."""
        history = await self.client.threads.get_history(self.thread, limit=100)
        checkpoint: dict[str, Any] = next(one for one in history if node in one["next"])["checkpoint"]  # type: ignore[assignment]
        return checkpoint

    async def edited(self, values: dict[str, Any], as_node: str) -> dict[str, Any]:
        """Write into the state as a node would have, and run on from there."""
        await self.client.threads.update_state(self.thread, values, as_node=as_node)
        return await self.run(input=None)

    def ads(self) -> list[dict[str, Any]]:
        return self.studio.ads(self.campaign)
