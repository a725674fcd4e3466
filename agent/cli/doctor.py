"""``tiktok-ads doctor``: whether files can be read and targets used, and how TikTok's sandbox differs from ours."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.cli.refusals import LoginNeeded, exit_code_of
from agent.cli.run import run
from tools.core.errors import AdsError
from tools.core.kept_files import CHECKPOINTS, JOURNAL, SANDBOX, SET_ASIDE_BY_NAME, TRANSCRIPTS

if TYPE_CHECKING:
    from agent.cli.live_check import Compared
    from agent.wiring.settings import Settings
    from tools.core.target import Target


class StoreName(StrEnum):
    """The files that a person may set aside."""

    JOURNAL = JOURNAL.name
    TRANSCRIPTS = TRANSCRIPTS.name
    CHECKPOINTS = CHECKPOINTS.name
    SANDBOX = SANDBOX.name


_FINE, _NONE = "{name}: fine ({path})", "{name}: none yet ({path})"
_SET_ASIDE = "{path} is kept as {kept}, and a new {name} begins with the next use."
_NOTHING_THERE = "There is no {name} at {path}, so there is nothing to set aside."
_BEFORE_LIVE = (
    "TikTok's sandbox is asked some 20 questions at the pace it allows, which takes about a minute. Nothing is created "
    "there. This was tried against stand-ins for TikTok alone, never at TikTok itself."
)
_KEPT = "The comparison is in {file}: names, kinds and codes, no value, id or secret."
_STOPPED = "Stopped after {count} calls. Run it again when you like: it only reads, so nothing is left at TikTok."
_INTERRUPTED = 130


def doctor(
    set_aside: Annotated[
        StoreName | None, typer.Option(metavar="STORE", help="Keep this file under another name, and begin a new one.")
    ] = None,
    live: Annotated[
        bool,
        typer.Option("--live", help="Compare answers of TikTok's own sandbox with ours; 1 where one differs or fails."),
    ] = False,
) -> None:
    """Say whether the program's own files can be read (1 where one cannot), and what each target lacks."""
    from agent.bootstrap import read_settings

    settings = read_settings({})
    if set_aside is not None:
        typer.echo(_moved(settings.home, set_aside))
        return
    if live:
        raise typer.Exit(_compared_live(settings))
    found = list(_looked_at(settings.home))
    typer.echo("\n".join([*(words for words, _ in found), *_targets(settings)]))
    raise typer.Exit(0 if all(is_well for _, is_well in found) else 1)


def _targets(settings: "Settings") -> Iterator[str]:
    from agent.terminal.printable import printable
    from agent.wiring.readiness import may_rest_in_vault, readiness_of
    from tools.core.target import Target

    for target in Target:
        try:
            is_looked_for = may_rest_in_vault(settings) and not target.is_practice
            is_logged_in = is_looked_for and run(_has_login(settings, target))
            yield printable(str(readiness_of(settings, target, is_logged_in=is_logged_in)))
        except AdsError as error:  # a login that cannot be read
            yield printable(f"target {target.value}: {error}")


async def _has_login(settings: "Settings", target: "Target") -> bool:
    """Look for a login that is kept here; TikTok is not asked whether it still takes it."""
    from dataclasses import replace

    from agent.wiring.clock import SystemClock
    from agent.wiring.platforms import open_platform
    from tools.core.family import Family

    async with open_platform(replace(settings, target=target), SystemClock()) as platform:
        kept = await platform.vault.accounts()
    return any(one.is_current and one.family is Family.ADS and not one.needs_login for one in kept)


def _compared_live(settings: "Settings") -> int:
    """Compare, say and keep what came of it; give the exit code."""
    from agent.cli.live_check import compare_live
    from agent.cli.live_report import LiveReport, keep, lines_of, summary
    from agent.wiring.clock import SystemClock
    from agent.wiring.outlets import process_redactor

    typer.echo(_BEFORE_LIVE, err=True)
    clock, answers = SystemClock(), list["Compared"]()
    began, stopped, code = clock.now(), None, 0

    def tell(one: "Compared") -> None:
        answers.append(one)
        typer.echo("\n".join(lines_of(one)))

    try:
        run(compare_live(settings, clock, tell))
    except KeyboardInterrupt:
        stopped, code = _STOPPED.format(count=len(answers)), _INTERRUPTED
    except AdsError as error:
        if isinstance(error, LoginNeeded) or not answers:
            raise
        stopped, code = str(error), exit_code_of(error)
    if stopped:
        typer.echo(stopped, err=True)
    typer.echo(summary(answers))
    report = LiveReport(began=began, stopped=stopped, answers=tuple(answers))
    typer.echo(_KEPT.format(file=keep(report, settings.home, process_redactor())))
    return code or int(any(one.outcome != "equal" for one in answers))


def _looked_at(home: Path) -> Iterator[tuple[str, bool]]:
    from agent.terminal.printable import printable
    from tools.core.errors import StoreUnusable
    from tools.disk.kept import check, of_home

    for store in SET_ASIDE_BY_NAME:
        file = of_home(store, home)
        try:
            words = _FINE if check(file) else _NONE
            yield printable(words.format(name=store.name, path=file.path)), True
        except StoreUnusable as error:
            yield printable(str(error)), False


def _moved(home: Path, name: StoreName) -> str:
    from tools.core.errors import SettingsError
    from tools.disk.kept import is_there, of_home, set_aside, told

    file = of_home(next(one for one in SET_ASIDE_BY_NAME if one.name == name.value), home)
    if not is_there(file.path):
        raise SettingsError(_NOTHING_THERE.format(name=name.value, path=file.path))
    with told(file):
        kept = set_aside(file.path)
    return _SET_ASIDE.format(name=name.value, path=file.path, kept=kept)
