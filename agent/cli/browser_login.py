"""``tiktok-ads auth login``: send a person to the browser, and take what comes back, by itself or pasted."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncGenerator, Callable

from agent.cli.auth_acts import named
from agent.terminal.lines import piped_lines
from agent.wiring.clock import SystemClock
from agent.wiring.logins import open_browser
from agent.wiring.outlets import process_redactor
from agent.wiring.platforms import Platform, open_platform
from agent.wiring.settings import Settings
from tools.core.errors import AdsError, SettingsError
from tools.core.family import Family
from tools.core.login import LoginResult

CallbackSource = Callable[[Platform, str], AsyncGenerator[str]]

_ALREADY_GIVEN = (
    "TIKTOK_ACCESS_TOKEN is set and wins over any login, so there is nothing to log in for. Take it out of the "
    "environment or .env first."
)
_NOTHING_CHANGED = "Nobody was logged in, and nothing was changed."
_INPUT_ENDED = (
    f"The input ended before anything came back. {_NOTHING_CHANGED} Run `tiktok-ads auth login` in a terminal, or keep "
    "its input open until the browser has come back, or pipe in a token: `tiktok-ads auth login --with-token`."
)
_TOO_LATE = f"Nothing came back within {{limit}}. {_NOTHING_CHANGED} Begin again with `tiktok-ads auth login`."
_WAITING = "Waiting for the browser, at most {limit}. Or paste the whole address that it ends on, and press Enter."


async def log_in(settings: Settings, family: Family, *, opens_browser: bool) -> tuple[bool, str]:
    """Lead a person through a login; say whether it was made, and how it ended."""
    _refuse_beside_a_given_token(settings)
    async with open_platform(settings, SystemClock(), has_browser=True, redactor=process_redactor()) as platform:
        handle = await platform.login.begin(family)
        url = await platform.login.url(handle)
        wait = _Wait(settings.login_timeout_seconds, is_watched=sys.stdin is not None and sys.stdin.isatty())
        warning = await platform.login.warning(handle)
        if warning is not None:
            _say(warning, "")
        _say("Open this address in a browser and approve:", "", f"  {url}", "")
        if opens_browser and wait.is_watched and warning is None:
            open_browser(url)
        _say(_WAITING.format(limit=wait.limit))
        sources = (_from_browser, _from_input) if warning is None else (_from_input,)
        async with contextlib.aclosing(_answers(platform, handle, wait, sources)) as answers:
            async for answer in answers:
                result = await platform.login.finish(handle, answer)
                if not result.may_try_again:
                    return result.is_kept and (family is Family.LOGIN_KIT or result.problem is None), _ended(result)
                _say(str(result.problem or ""))
    return False, _TOO_LATE.format(limit=wait.limit) if wait.left() <= 0 else _INPUT_ENDED


async def given_token(settings: Settings) -> str:
    """Read what standard input holds, as far as it ends in time."""
    _refuse_beside_a_given_token(settings)
    lines: list[str] = []
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(settings.login_timeout_seconds):
            async for line in _input_lines():
                lines.append(line)
            return "\n".join(lines)
    return ""


class _Wait:
    """How long a login is waited for, and whether a person sees that."""

    def __init__(self, seconds: float, *, is_watched: bool) -> None:
        self.is_watched = is_watched
        self.limit = f"{seconds / 60:g} minutes" if seconds >= 120 else f"{seconds:g} s"
        self._until = asyncio.get_running_loop().time() + seconds

    def left(self) -> float:
        return self._until - asyncio.get_running_loop().time()


async def _answers(
    platform: Platform, handle: str, wait: _Wait, sources: tuple[CallbackSource, ...]
) -> AsyncGenerator[str]:
    """Give the handle of everything that comes back, until nothing more can come or the time is over.

    Where nobody watches, the end of the input is the end: nobody is there who will come back from a browser.
    """
    came: asyncio.Queue[tuple[CallbackSource, str | None]] = asyncio.Queue()
    waited_for = set(sources)
    tasks = [asyncio.ensure_future(_pass_on(source, platform, handle, came)) for source in waited_for]
    try:
        while waited_for:
            source, answer = await asyncio.wait_for(came.get(), wait.left())
            if answer is not None:
                yield answer
            elif source is _from_input and not wait.is_watched:
                return
            else:
                waited_for.discard(source)
    except TimeoutError:
        return
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _pass_on(
    source: "CallbackSource", platform: Platform, handle: str, came: "asyncio.Queue[tuple[CallbackSource, str | None]]"
) -> None:
    """Hand on what comes from a source, and at last that it has nothing more."""
    try:
        async for answer in source(platform, handle):
            await came.put((source, answer))
    except AdsError as error:
        _say(str(error))
    await came.put((source, None))


async def _from_browser(platform: Platform, handle: str) -> AsyncGenerator[str]:
    if (answer := await platform.login.wait_for_browser(handle)) is not None:
        yield answer


async def _from_input(platform: Platform, _handle: str) -> AsyncGenerator[str]:
    async for line in _input_lines():
        yield await platform.login.keep(line)


async def _input_lines() -> AsyncGenerator[str]:
    if sys.stdin is not None:
        async for line in piped_lines(sys.stdin.fileno()):
            yield line


def _refuse_beside_a_given_token(settings: Settings) -> None:
    if settings.access_token is not None and not settings.target.is_practice:
        raise SettingsError(_ALREADY_GIVEN)


def _ended(result: LoginResult) -> str:
    if result.problem is None:
        return f"Logged in. Ad accounts: {', '.join(named(one) for one in result.advertisers)}."
    who = f"Logged in as @{result.username}. " if result.username else "Logged in. " if result.is_kept else ""
    return f"{who}{result.problem}"


def _say(*lines: str) -> None:
    sys.stderr.write("\n".join(lines) + "\n")
    sys.stderr.flush()
