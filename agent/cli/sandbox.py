"""``tiktok-ads sandbox``: the TikTok that comes with this program."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.cli.commands import Commands
from agent.cli.run import collect_again
from tools.core.rate_limits import AppLevel

if TYPE_CHECKING:
    from tools.sandbox.application import Sandbox

app = typer.Typer(cls=Commands, help="The TikTok that comes with this program.", no_args_is_help=True)

Db = Annotated[Path | None, typer.Option(help="Where its data rests; the embedded sandbox's own by default.")]


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="The port on 127.0.0.1; 0 lets the system choose.")] = 8000,
    db: Db = None,
    level: Annotated[AppLevel, typer.Option(help="The level whose limits apps are held to.")] = AppLevel.BASIC,
    control: Annotated[bool, typer.Option("--control", help="Offer the routes that tests use.")] = False,
    strict: Annotated[
        bool | None,
        typer.Option(
            "--strict/--no-strict",
            help="Whether it is as strict as TikTok, and its accounts as full as real ones. Its data keeps that.",
        ),
    ] = None,
) -> None:
    """Serve the sandbox on loopback."""
    from agent.serving.sandbox import serve_sandbox

    collect_again()
    before = _sandbox(db)
    before.has_late_writes()  # a file that cannot be read is said now, not at each request
    if strict is not None:
        before.set_strict(strict=strict)
    before.close()
    serve_sandbox(db, port, level, control=control, announce=typer.echo)


@app.command()
def state(db: Db = None) -> None:
    """Print what the sandbox holds."""
    import json

    typer.echo(json.dumps(_sandbox(db).state(), ensure_ascii=False, indent=2))


@app.command()
def reset(db: Db = None) -> None:
    """Empty the sandbox."""
    _sandbox(db).reset()
    typer.echo("The sandbox is empty again.")


@app.command()
def fault(
    faults: Annotated[
        str, typer.Argument(metavar="FAULTS", help='A JSON list such as [{"on": "any", "do": {"code": 50000}}].')
    ],
    db: Db = None,
) -> None:
    """Have the next requests misbehave."""
    import json

    from tools.core.errors import SettingsError

    try:
        _sandbox(db).set_faults(json.loads(faults))
    except (ValueError, RecursionError) as error:
        msg = f"These are no faults: {error}. Give a JSON list; docs/evals.md shows what one may hold."
        raise SettingsError(msg) from None
    typer.echo("Set. The next requests that match misbehave.")


def _sandbox(db: Path | None) -> "Sandbox":
    from agent.serving.sandbox import open_sandbox

    return open_sandbox(db, control=False)
