"""The command line: ``tiktok-ads`` and its commands. Heavy imports live inside the commands."""

import signal
import sys
from typing import Annotated

import typer

from agent import VERSION
from agent.cli import ads, auth, chat, doctor, env, evals, graph, sandbox
from agent.cli.commands import Program
from agent.cli.refusals import exit_code_of
from tools.core.errors import AdsError, SettingsError

_NAME = "tiktok-ads"

app = typer.Typer(
    name=_NAME,
    cls=Program,
    help=(
        "Say what you want; get a checked, approved, submitted TikTok ad. Without a command: chat. "
        'What you want to say first stands in quotes: tiktok-ads "make me an ad".'
    ),
    epilog="--env-file FILE, anywhere: read the settings from this file instead of .env, and trust it.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("chat", short_help="Talk until an ad is submitted.")(chat.chat)
app.command("doctor")(doctor.doctor)
app.command("graph")(graph.graph)
app.add_typer(ads.app, name="ads")
app.add_typer(auth.app, name="auth")
app.add_typer(env.app, name="env")
app.add_typer(evals.app, name="eval")
app.add_typer(sandbox.app, name="sandbox")


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"{_NAME} {VERSION}")
        raise typer.Exit


@app.callback()
def program(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Take what stands before a command."""


def main() -> None:
    """Run the command line; whatever a person can cause ends in a sentence."""
    from agent.bootstrap import harden  # before anything heavy
    from agent.terminal.at_once import INTERRUPTED, leave_at_once_on

    harden()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # commands tidy up what they hold; a chat holds nothing
    try:
        _require_an_output()
        arguments = env.take_env_file(_text_of(sys.argv[1:]))
        if arguments in ([], ["chat"]):
            chat.chat()  # Typer loads pydantic before it reads any option, and here are none
        app(arguments, prog_name=_NAME)
    except typer.Exit as end:
        sys.exit(end.exit_code)
    except AdsError as error:
        from agent.terminal.printable import printable
        from tools.core.screening import screened

        typer.echo(printable(screened(str(error))), err=True)  # what was typed may stand in it
        sys.exit(exit_code_of(error))
    except (BrokenPipeError, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    finally:
        leave_at_once_on(signal.SIGINT)


def _require_an_output() -> None:
    """Refuse to go on where nothing could be shown: a yes must not answer a card that nobody saw."""
    if sys.stderr is None:
        sys.exit(2)
    if sys.stdout is None:
        msg = "Standard output is closed, so nothing could be shown. Leave it open, or send it to a file."
        raise SettingsError(msg)


def _text_of(arguments: list[str]) -> list[str]:
    """Refuse bytes that are no text: nothing of ours is named by them, and nothing can be kept under them."""
    for one in arguments:
        try:
            one.encode()
        except UnicodeEncodeError:
            msg = f"{one!a} holds bytes that are not UTF-8 text. Write it anew; a file needs another name first."
            raise SettingsError(msg) from None
    return arguments
