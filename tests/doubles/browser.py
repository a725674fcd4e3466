"""A real Chromium, driven through its own driver."""

import asyncio
import re
import shutil
import subprocess
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")

_STARTED = re.compile(r"started successfully on port (\d+)")
_STARTS_WITHIN_SECONDS = 30
_APPEARS_WITHIN_SECONDS = 10
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the name of an element's id in the WebDriver standard


@contextmanager
def browsing(folder: Path, *told: str) -> Iterator[str]:
    """Start the driver on a free port and a browser that knows nobody; give the address of its session."""
    log = folder / "driver.log"
    with log.open("wb") as written:
        process = subprocess.Popen([str(DRIVER), "--port=0"], stdout=written, stderr=written)
    try:
        latest = time.monotonic() + _STARTS_WITHIN_SECONDS
        while not (found := _STARTED.search(log.read_text(encoding="utf-8", errors="replace"))):
            assert time.monotonic() < latest, "the driver did not start"
            time.sleep(0.02)
        with httpx.Client(base_url=f"http://127.0.0.1:{found[1]}", timeout=60, trust_env=False) as http:
            made = http.post("/session", json={"capabilities": {"alwaysMatch": _wanted(folder / "profile", told)}})
            assert made.is_success, made.text
            session = f"/session/{made.json()['value']['sessionId']}"
            yield f"{http.base_url}{session}"
            http.delete(session)
    finally:
        process.terminate()
        process.wait()


def _wanted(profile: Path, told: tuple[str, ...]) -> dict[str, Any]:
    always = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}"]
    return {"browserName": "chrome", "goog:chromeOptions": {"binary": CHROMIUM, "args": [*always, *told]}}


@dataclass(frozen=True)
class Browser:
    """The browser of one person, with tabs."""

    http: httpx.AsyncClient  # at the address of the browser's session

    async def open(self, url: str) -> None:
        await self._post("url", url=url)

    async def press(self, label: str) -> None:
        """Press the button with these words on it."""
        found = await self._post("element", using="xpath", value=f"//button[normalize-space()='{label}']")
        await self._post(f"element/{found[_ELEMENT]}/click")

    async def run(self, script: str, *given: Any) -> Any:
        """Run a program on the page, and give what it returns, or what its promise comes to."""
        return await self._post("execute/sync", script=script, args=list(given))

    async def read(self) -> str:
        """Give the words on the page."""
        return str(await self.run("return document.body.innerText"))

    async def until(self, words: str) -> None:
        """Wait for a page with these words on it."""
        async with asyncio.timeout(_APPEARS_WITHIN_SECONDS):
            while words not in await self.read():
                await asyncio.sleep(0.02)

    async def address(self) -> str:
        return str(await self.run("return location.href"))

    async def new_tab(self) -> str:
        """Open a tab and go to it; give its name."""
        name = (await self._post("window/new", type="tab"))["handle"]
        await self.go_to(name)
        return str(name)

    async def tab(self) -> str:
        return str(await self._ask("GET", "window"))

    async def go_to(self, tab: str) -> None:
        await self._post("window", handle=tab)

    async def close_tab(self) -> None:
        await self._ask("DELETE", "window")

    async def lift_page_policies(self) -> None:
        """Have pages of this tab written as whoever attacks would write them: without a policy that binds them."""
        await self._post("goog/cdp/execute", cmd="Page.setBypassCSP", params={"enabled": True})

    async def set_width(self, width: int) -> None:
        metrics = {"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": False}
        await self._post("goog/cdp/execute", cmd="Emulation.setDeviceMetricsOverride", params=metrics)

    async def picture(self) -> bytes:
        return b64decode(await self._ask("GET", "screenshot"))

    async def _post(self, path: str, **body: Any) -> Any:
        return await self._ask("POST", path, body)

    async def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        answer = await self.http.request(method, path, json=body)
        value = answer.json()["value"]
        assert answer.is_success, value
        return value
