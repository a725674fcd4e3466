"""Run the program as ``tiktok-ads`` or ``python -m agent``: heard from its first line on, whatever is imported next."""

import signal

from agent.terminal.at_once import leave_at_once_on


def main() -> None:
    """Run the command line."""
    leave_at_once_on(signal.SIGINT)
    from agent.cli.main import main as command_line  # noqa: PLC0415 -- this is what takes its time

    command_line()


if __name__ == "__main__":
    main()
