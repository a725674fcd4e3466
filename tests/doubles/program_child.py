"""What a fresh process becomes: the console program, started as a shell would start it."""

import fcntl
import os
import sys
import termios
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path


@dataclass(frozen=True)
class Start:
    """How the program is started."""

    arguments: Sequence[str]
    environment: Mapping[str, str]
    folder: Path
    streams: Sequence[Connection]
    prepare: Callable[[], None] | None = None


def live(start: Start) -> None:
    """Become the program."""
    os.setsid()
    for number, stream in enumerate(start.streams):
        os.dup2(stream.fileno(), number)
    if os.isatty(0):
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    os.environ.clear()
    os.environ.update(start.environment)
    os.chdir(start.folder)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
    sys.argv = ["tiktok-ads", *start.arguments]
    if start.prepare is not None:
        start.prepare()
    from agent.__main__ import main

    main()


@dataclass(frozen=True)
class PlayedModel:
    """Puts a model in place that says the same words to everything."""

    words: str

    def __call__(self) -> None:
        from langchain_core.messages import AIMessage

        import agent.wiring.providers
        from tests.doubles.scripted import Scripted

        reply = AIMessage(self.words)
        agent.wiring.providers.choose_model = lambda settings: Scripted(replies=[reply])
