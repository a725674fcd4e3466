"""Things that can stand where a file is expected."""

import os
import socket
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket has little room
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(path.name)
    finally:
        os.chdir(here)


def _oversize(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 40)  # a hole: it costs no disk


ODD: Mapping[str, Callable[[Path], object]] = MappingProxyType(
    {
        "a pipe": os.mkfifo,
        "a folder": Path.mkdir,
        "a socket": _socket,
        "a link to itself": lambda path: path.symlink_to(path),
        "a link to what never ends": lambda path: path.symlink_to("/dev/zero"),
        "a terabyte": _oversize,
        "no UTF-8": lambda path: path.write_bytes(b"\xff\xfe\xfa"),
        "nothing but zeros": lambda path: path.write_bytes(bytes(100)),
    }
)
