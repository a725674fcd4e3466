"""The login in a real browser: consent page, listener, and the page a person ends on."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from agent.wiring.platforms import Platform, open_platform
from agent.wiring.settings import load_settings
from tests.doubles.browser import CHROMIUM, DRIVER, Browser, browsing
from tests.doubles.clock import FakeClock
from tests.doubles.program import PATIENCE, environment
from tools.core.family import Family
from tools.core.login import LoginResult

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None or DRIVER is None, reason="CHROMIUM IS MISSING: no login was driven in one"),
]
ARRIVED, REFUSED, NOT_TAKEN = "The answer has arrived", "Access was refused", "Not taken"
ALREADY = "Already answered"
URL = re.compile(r"http://127\.0\.0\.1:\d+/\S+")


@pytest.fixture(scope="module")
def driven(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with browsing(tmp_path_factory.mktemp("browser")) as session:
        yield session


@pytest.fixture
async def tabs(driven: str) -> AsyncIterator[Browser]:
    async with httpx.AsyncClient(base_url=driven, timeout=60, trust_env=False) as http:
        yield Browser(http)


@pytest.fixture
async def platform(tmp_path: Path) -> AsyncIterator[Platform]:
    settings = load_settings({"TIKTOK_ADS_HOME": str(tmp_path / "ads")}, {})
    async with open_platform(settings, FakeClock(), has_browser=True) as opened:
        await opened.hold_token(None)
        yield opened


async def decide(tabs: Browser, url: str, button: str, words: str) -> None:
    """Open a consent page, press a button, and wait for the page that says so."""
    await tabs.open(url)
    await tabs.press(button)
    await tabs.until(words)


async def ended(platform: Platform, handle: str) -> LoginResult:
    answer = await asyncio.wait_for(platform.login.wait_for_browser(handle), 5)
    assert answer is not None
    return await platform.login.finish(handle, answer)


@dataclass(frozen=True)
class LoggingIn:
    """``tiktok-ads auth login`` as it runs."""

    process: asyncio.subprocess.Process
    url: str

    async def ended(self) -> tuple[int | None, str]:
        assert self.process.stdout is not None
        out = await asyncio.wait_for(self.process.stdout.read(), PATIENCE)  # its input stays open: somebody is there
        return await self.process.wait(), out.decode()


@asynccontextmanager
async def auth_login(home: Path) -> AsyncIterator[LoggingIn]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "agent", "auth", "login", "--no-browser",
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        cwd=home, env=environment(home, {}),
    )  # fmt: skip
    assert process.stderr is not None
    try:
        said = ""
        while not (found := URL.search(said)):
            line = await asyncio.wait_for(process.stderr.readline(), PATIENCE)
            assert line, said
            said += line.decode()
        yield LoggingIn(process, found[0])
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def test_whoever_approves_is_logged_in_by_the_command(tabs: Browser, tmp_path: Path) -> None:
    async with auth_login(tmp_path) as login:
        await decide(tabs, login.url, "Approve", ARRIVED)
        exit_code, out = await login.ended()

    assert exit_code == 0
    assert out.startswith("Logged in. Ad accounts: Practice shop")


async def test_whoever_denies_is_told_so_by_page_and_command(tabs: Browser, tmp_path: Path) -> None:
    async with auth_login(tmp_path) as login:
        await decide(tabs, login.url, "Deny", REFUSED)
        exit_code, out = await login.ended()

    assert exit_code == 4
    assert "refused in the browser" in out


async def test_the_address_a_person_ends_on_holds_no_code_and_nothing_else_was_loaded(
    tabs: Browser, platform: Platform
) -> None:
    handle = await platform.login.begin(Family.ADS)
    await decide(tabs, await platform.login.url(handle), "Approve", ARRIVED)

    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/cb/ads", await tabs.address())
    assert await tabs.run("return performance.getEntriesByType('resource').length") == 0
    assert await tabs.run("return document.querySelectorAll('[src],[href]').length") == 0
    assert await tabs.run("return document.referrer") in ("", await tabs.run("return location.origin + '/'"))
    await tabs.run("history.back()")
    await tabs.run("history.forward()")
    assert "code=" not in await tabs.address()


async def test_a_forged_state_is_not_taken_and_the_login_still_completes(tabs: Browser, platform: Platform) -> None:
    handle = await platform.login.begin(Family.ADS)
    url = await platform.login.url(handle)
    forged = re.sub(r"state=[^&]+", "state=a-state-that-nobody-asked-for", url)

    await decide(tabs, forged, "Approve", NOT_TAKEN)
    assert "code=" not in await tabs.address()
    assert await platform.login.came_back(handle) is None
    await decide(tabs, url, "Approve", ARRIVED)
    assert (await ended(platform, handle)).problem is None


async def test_after_a_closed_tab_the_same_address_still_logs_in(tabs: Browser, platform: Platform) -> None:
    handle = await platform.login.begin(Family.ADS)
    url = await platform.login.url(handle)
    first, second = await tabs.tab(), await tabs.new_tab()
    await tabs.open(url)
    await tabs.close_tab()
    await tabs.go_to(first)

    assert second != first
    await decide(tabs, url, "Approve", ARRIVED)
    assert (await ended(platform, handle)).problem is None


async def test_of_two_tabs_the_first_answers_and_the_second_is_told(tabs: Browser, platform: Platform) -> None:
    handle = await platform.login.begin(Family.ADS)
    url = await platform.login.url(handle)
    await tabs.open(url)
    first, _ = await tabs.tab(), await tabs.new_tab()

    await decide(tabs, url, "Approve", ARRIVED)
    await tabs.go_to(first)
    await tabs.press("Approve")
    await tabs.until(ALREADY)
    assert "code=" not in await tabs.address()
    assert (await ended(platform, handle)).problem is None


async def test_after_a_refusal_a_second_try_logs_in(tabs: Browser, platform: Platform) -> None:
    refused = await platform.login.begin(Family.ADS)
    await decide(tabs, await platform.login.url(refused), "Deny", REFUSED)
    assert not (await ended(platform, refused)).may_try_again
    handle = await platform.login.begin(Family.ADS)

    await decide(tabs, await platform.login.url(handle), "Approve", ARRIVED)
    assert (await ended(platform, handle)).problem is None


async def test_a_login_kit_code_with_its_odd_characters_arrives(tabs: Browser, platform: Platform) -> None:
    handle = await platform.login.begin(Family.LOGIN_KIT)

    await decide(tabs, await platform.login.url(handle), "Approve", ARRIVED)
    assert (await ended(platform, handle)).is_kept


@pytest.mark.parametrize("width", [390, 1280])
async def test_every_page_fits_its_window(tabs: Browser, platform: Platform, tmp_path: Path, width: int) -> None:
    await tabs.set_width(width)
    url = await platform.login.url(await platform.login.begin(Family.ADS))
    await tabs.open(url)
    await photograph(tabs, tmp_path / f"consent-{width}.png")
    forged = re.sub("state=[^&]+", "state=x", url)
    for address, words in ((forged, NOT_TAKEN), (url, ARRIVED), (url, ALREADY)):
        await decide(tabs, address, "Approve", words)
        await photograph(tabs, tmp_path / f"{words}-{width}.png")


async def photograph(tabs: Browser, picture: Path) -> None:
    picture.write_bytes(await tabs.picture())
    assert await tabs.run("return document.documentElement.scrollWidth <= innerWidth"), picture
