"""``tiktok-ads env``: which settings files may decide where things go."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from tools.core.errors import SettingsError

app = typer.Typer(help="Settings files of the folder you work in.", no_args_is_help=True)

_OPTION = "--env-file"


@app.callback()
def env() -> None:
    """Settings files of the folder you work in."""


@app.command()
def allow(file: Annotated[Path, typer.Argument(help="The settings file.")] = Path(".env")) -> None:
    """Let a settings file decide where keys and ads go, as it is now; a change has to be allowed anew."""
    from agent.bootstrap import allowed_env_files, environment
    from agent.wiring import env_files
    from agent.wiring.origins import default_home

    found = env_files.read_env_file(file, must_be_there=True)
    decides = found.steers() if found else {}
    if found is None or not decides:
        typer.echo(f"{file} decides nothing that would have to be allowed.")
        return
    env_files.require_own_file(found, decides)
    home = default_home(environment())
    env_files.require_own(home)
    env_files.allow(found, allowed_env_files(home))
    typer.echo(f"Allowed, as it is now: {found.path} with {env_files.in_words(decides)}.")


def take_env_file(arguments: Sequence[str]) -> list[str]:
    """Take ``--env-file FILE`` out of a command line, wherever it stands, and name the file to whoever reads it."""
    kept = list(arguments)
    end = kept.index("--") if "--" in kept else len(kept)
    at = next((place for place in range(end) if kept[place].partition("=")[0] == _OPTION), None)
    if at is None:
        return kept
    taken = kept.pop(at)
    file = taken.partition("=")[2] if "=" in taken else kept.pop(at) if at < len(kept) else ""
    if not file:
        msg = f"{_OPTION} needs the name of a file behind it."
        raise SettingsError(msg)
    from agent.bootstrap import name_env_file

    name_env_file(file)
    return kept
