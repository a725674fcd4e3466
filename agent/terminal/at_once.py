"""Leaving at once: where nothing is at stake yet, or no longer, a signal ends the program without another word."""

import os
import signal

from agent.wiring.held_keys import held_keys

INTERRUPTED = 130
FINAL = (signal.SIGTERM, signal.SIGHUP)  # nobody takes these back


def leave_at_once(*_: object) -> None:
    """Give the terminal back and leave: no exception, which an import or a finalizer could swallow or print.

    Every store outlives this as it outlives a power cut.
    """
    held_keys().give_back()
    os._exit(INTERRUPTED)


def leave_at_once_on(*numbers: signal.Signals) -> None:
    """Let these signals end the program at once from now on."""
    for number in numbers:
        signal.signal(number, leave_at_once)
