"""The command line: ``tiktok-ads`` and its commands. Heavy imports live inside the commands."""

import sys

import typer

from agent.cli import ads, auth, chat, evals, graph, sandbox
from tools.core.errors import AdsError, SettingsError

app = typer.Typer(
    name="tiktok-ads",
    help="Say what you want; get a checked, approved, submitted TikTok ad. Without a command: chat.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("chat")(chat.chat)
app.command("graph")(graph.graph)
app.add_typer(ads.app, name="ads")
app.add_typer(auth.app, name="auth")
app.add_typer(evals.app, name="eval")
app.add_typer(sandbox.app, name="sandbox")

_COMMANDS = frozenset({"chat", "graph", "ads", "auth", "eval", "sandbox", "--help", "-h"})


def main() -> None:
    """Run the command line; whatever a person can cause ends in a sentence."""
    from agent.bootstrap import harden  # noqa: PLC0415 -- before anything heavy

    harden()
    arguments = sys.argv[1:]
    if not arguments or arguments[0] not in _COMMANDS:
        arguments = ["chat", *arguments]
    try:
        if arguments == ["chat"]:
            chat.chat()  # Typer loads pydantic before it reads any option, and here are none
        app(arguments)
    except typer.Exit as end:
        sys.exit(end.exit_code)
    except AdsError as error:
        typer.echo(str(error), err=True)
        sys.exit(2 if isinstance(error, SettingsError) else 1)
    except (BrokenPipeError, KeyboardInterrupt):
        sys.exit(130)
