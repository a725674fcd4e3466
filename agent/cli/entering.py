"""``tiktok-ads auth login``: send a person to the browser, and take what comes back, by itself or pasted."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncGenerator

from agent.cli.signing import named
from agent.clock import SystemClock
from agent.logins import open_browser
from agent.platforms import Platform, open_platform
from agent.redacting import process_redactor
from agent.settings import Settings
from agent.terminal.lines import piped_lines
from tools.core.errors import AdsError, SettingsError
from tools.core.family import Family
from tools.core.login import LoginResult

_ALREADY_GIVEN = (
    "TIKTOK_ACCESS_TOKEN is set and wins over any login, so there is nothing to log in for. Take it out of the "
    "environment or .env first."
)
_NOTHING_CAME = "The login was not finished: nothing came back. Nothing was changed."


async def log_in(settings: Settings, family: Family, *, opens_browser: bool) -> tuple[bool, str]:
    """Lead a person through a login; say whether it was made, and how it ended."""
    if settings.access_token is not None and not settings.target.is_practice:
        raise SettingsError(_ALREADY_GIVEN)
    async with open_platform(settings, SystemClock(), has_browser=True, redactor=process_redactor()) as platform:
        handle = await platform.login.begin(family)
        url = await platform.login.url(handle)
        _say("Open this address in a browser and approve:", "", f"  {url}", "")
        if opens_browser:
            open_browser(url)
        _say("Waiting for the browser. Or paste the whole address that it ends on, and press Enter.")
        async with contextlib.aclosing(_answers(platform, handle)) as answers:
            async for answer in answers:
                result = await platform.login.finish(handle, answer)
                if not result.may_try_again:
                    return result.is_kept and (family is Family.LOGIN_KIT or result.problem is None), _ended(result)
                _say(str(result.problem or ""))
    return False, _NOTHING_CAME


async def _answers(platform: Platform, handle: str) -> AsyncGenerator[str]:
    """Give the handle of everything that comes back, until both the input and the browser have nothing more."""
    came: asyncio.Queue[str | None] = asyncio.Queue()
    sources = [asyncio.ensure_future(one(platform, handle, came)) for one in (_from_browser, _from_input)]
    try:
        for _ in sources:
            while (answer := await came.get()) is not None:
                yield answer
    finally:
        for source in sources:
            source.cancel()
        await asyncio.gather(*sources, return_exceptions=True)


async def _from_browser(platform: Platform, handle: str, came: "asyncio.Queue[str | None]") -> None:
    try:
        await came.put(await platform.login.wait_for_browser(handle))
    except AdsError as error:
        _say(str(error))
    await came.put(None)


async def _from_input(platform: Platform, _handle: str, came: "asyncio.Queue[str | None]") -> None:
    if sys.stdin is not None:
        async for line in piped_lines(sys.stdin.fileno()):
            await came.put(await platform.login.keep(line))
    await came.put(None)


def _ended(result: LoginResult) -> str:
    if result.problem is None:
        return f"Logged in. Ad accounts: {', '.join(named(one) for one in result.advertisers)}."
    who = f"Logged in as @{result.username}. " if result.username else "Logged in. " if result.is_kept else ""
    return f"{who}{result.problem}"


def _say(*lines: str) -> None:
    sys.stderr.write("\n".join(lines) + "\n")
    sys.stderr.flush()
