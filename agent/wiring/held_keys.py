"""The keys of who types before there is a prompt: kept for it, and not echoed as signs that nobody meant."""

import atexit
import os
import signal
import sys
import termios
from functools import cache

_LOCAL_MODES = 3  # where tcgetattr has them
_INPUT_MODES = 0


class HeldKeys:
    """A terminal that neither echoes nor waits for whole lines, while Ctrl-C and Ctrl-Z stay signals."""

    def __init__(self) -> None:
        """Leave the terminal as it is."""
        self.before: termios._AttrReturn | None = None  # how the terminal was; None while it is as it was

    def hold(self) -> None:
        """Keep what is typed from now on until somebody reads it; does nothing where no person types to us."""
        if self.before is not None or not _is_ours():
            return
        self.before = termios.tcgetattr(0)
        atexit.register(self.give_back)
        signal.signal(signal.SIGTSTP, self._suspend)
        self._quieten()

    def give_back(self) -> None:
        """Let the terminal be as it was."""
        if self.before is None or not _is_ours():
            return
        termios.tcsetattr(0, termios.TCSANOW, self.before)
        self.before = None
        atexit.unregister(self.give_back)
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)

    def answer(self, question: str) -> str:
        """Ask where no prompt stands yet: the answer is seen and mended, and what was typed before is none."""
        was_held = self.before is not None
        self.give_back()
        if _is_ours():
            termios.tcflush(0, termios.TCIFLUSH)
        sys.stderr.write(question)
        sys.stderr.flush()
        try:
            line = sys.stdin.readline()
        except UnicodeDecodeError:
            line = ""  # of a terminal that writes otherwise; no letters that answer
        if not line.endswith("\n"):
            sys.stderr.write("\n")
        if was_held:
            self.hold()
        return line

    def _quieten(self) -> None:
        modes = termios.tcgetattr(0)
        modes[_LOCAL_MODES] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        modes[_INPUT_MODES] &= ~termios.ICRNL
        termios.tcsetattr(0, termios.TCSANOW, modes)

    def _suspend(self, *_: object) -> None:
        """Stop as a shell expects it, with its terminal as it was; what comes next runs when the shell goes on."""
        self.give_back()
        os.kill(os.getpid(), signal.SIGTSTP)
        self.hold()


def _is_ours() -> bool:
    """Say whether a person types to us; changing the terminal from the background would stop the program."""
    if sys.stdin is None or not os.isatty(0):
        return False
    try:
        return os.tcgetpgrp(0) == os.getpgrp()
    except OSError:
        return False


@cache
def held_keys() -> HeldKeys:
    """Give the keys of this process's terminal."""
    return HeldKeys()
