"""Run the program as ``tiktok-ads`` or ``python -m agent``: heard from its first line on, whatever is imported next."""

import signal
import sys

from agent.terminal.at_once import leave_at_once_on
from agent.wiring.held_keys import held_keys


def main() -> None:
    """Run the command line."""
    leave_at_once_on(signal.SIGINT)
    if _is_talk(sys.argv[1:]):
        held_keys().hold()
    from agent.cli.run import collect_no_more, rarely_collect

    rarely_collect()
    from agent.cli.main import main as command_line  # this is what takes its time

    try:
        command_line()
    finally:
        collect_no_more()


def _is_talk(arguments: list[str]) -> bool:
    """Say whether a person is going to type to a prompt of ours, which no other command has."""
    first = arguments[0] if arguments else "chat"
    return first == "chat" or first.startswith("-") or " " in first


if __name__ == "__main__":
    main()
