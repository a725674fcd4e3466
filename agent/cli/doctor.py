"""``tiktok-ads doctor``: whether the program's own files can be read, and a way on where one cannot."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tools.core.kept_files import CHECKPOINTS, JOURNAL, SANDBOX, SET_ASIDE_BY_NAME, TRANSCRIPTS


class StoreName(StrEnum):
    """The files that a person may set aside."""

    JOURNAL = JOURNAL.name
    TRANSCRIPTS = TRANSCRIPTS.name
    CHECKPOINTS = CHECKPOINTS.name
    SANDBOX = SANDBOX.name


_FINE, _NONE = "{name}: fine ({path})", "{name}: none yet ({path})"
_SET_ASIDE = "{path} is kept as {kept}, and a new {name} begins with the next use."
_NOTHING_THERE = "There is no {name} at {path}, so there is nothing to set aside."


def doctor(
    set_aside: Annotated[
        StoreName | None, typer.Option(metavar="STORE", help="Keep this file under another name, and begin a new one.")
    ] = None,
) -> None:
    """Say whether the program's own files can be read; 1 where one cannot."""
    from agent.bootstrap import read_settings

    home = read_settings({}).home
    if set_aside is not None:
        typer.echo(_moved(home, set_aside))
        return
    found = list(_looked_at(home))
    typer.echo("\n".join(words for words, _ in found))
    raise typer.Exit(0 if all(is_well for _, is_well in found) else 1)


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
