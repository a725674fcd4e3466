"""``tiktok-ads auth``: log in, see what the login is good for, and end it."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from agent.cli.commands import Commands
from agent.cli.refusals import NEEDS_LOGIN
from agent.cli.run import run
from tools.core.family import Family

if TYPE_CHECKING:
    from agent.cli.auth_acts import ShownLogin
    from agent.wiring.settings import Settings

app = typer.Typer(cls=Commands, help="The login.", no_args_is_help=True)

TargetOption = Annotated[str | None, typer.Option(help="sandbox, tiktok-sandbox or production.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@app.command(short_help="Walk through app, scopes and redirect address.")
def setup(target: TargetOption = None) -> None:
    """Walk through developer account, app, scopes and redirect address, for both of TikTok's portals."""
    from agent.cli.portals import setup_words

    typer.echo(setup_words(_settings(target)))


@app.command(short_help="Log in with a browser, or with what it brought back.")
def login(
    target: TargetOption = None,
    family: Annotated[Family, typer.Option(help="ads creates ads; login-kit only says who somebody is.")] = Family.ADS,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Open no browser; print the address.")] = False,
    with_token: Annotated[bool, typer.Option("--with-token", help="Read an access token from standard input.")] = False,
) -> None:
    """Log in with a browser; on a machine without one, paste what it brought back."""
    from agent.cli.auth_acts import take_token
    from agent.cli.browser_login import given_token, log_in

    settings = _settings(target)
    if with_token:
        is_in, words = run(take_token(settings, run(given_token(settings))))
    else:
        is_in, words = run(log_in(settings, family, opens_browser=not no_browser))
    typer.echo(words)
    raise typer.Exit(0 if is_in else NEEDS_LOGIN)


@app.command(short_help="Say whether the login can be used; 4 where not.")
def status(target: TargetOption = None, as_json: AsJson = False) -> None:
    """Say whether the login can be spent with; exits 4 where a login is needed."""
    from agent.cli.auth_acts import look_at, shown, status_words

    seen = run(look_at(_settings(target)))
    typer.echo(shown(seen) if as_json else status_words(seen))
    raise typer.Exit(_exit_code(seen))


@app.command(short_help="List ad accounts and kept logins.")
def accounts(target: TargetOption = None, as_json: AsJson = False) -> None:
    """List the ad accounts of the login, with currency and balance, and the other logins that are kept."""
    from agent.cli.auth_acts import account_words, look_at, shown

    seen = run(look_at(_settings(target)))
    typer.echo(shown(seen) if as_json else account_words(seen))
    raise typer.Exit(_exit_code(seen))


@app.command()
def switch(
    name: Annotated[str, typer.Argument(metavar="NAME", help="An ad account's id, or the name of a kept login.")],
    target: TargetOption = None,
) -> None:
    """Choose the ad account, or another kept login."""
    from agent.cli.auth_acts import switch_to

    typer.echo(run(switch_to(_settings(target), name)))


@app.command()
def refresh(target: TargetOption = None) -> None:
    """Renew a login that ends by itself; the ads login does not."""
    from agent.cli.auth_acts import renew

    is_in, words = run(renew(_settings(target)))
    typer.echo(words)
    raise typer.Exit(0 if is_in else NEEDS_LOGIN)


@app.command()
def logout(target: TargetOption = None) -> None:
    """Revoke the login at TikTok and forget it on this machine."""
    from agent.cli.auth_acts import log_out

    typer.echo(run(log_out(_settings(target))))


@app.command()
def token(
    target: TargetOption = None,
    show: Annotated[bool, typer.Option("--show", help="Print it; only on a terminal.")] = False,
) -> None:
    """Say which token is in use, masked."""
    from agent.cli.auth_acts import token_words

    typer.echo(run(token_words(_settings(target), is_shown=show and sys.stdout.isatty())))
    if show and not sys.stdout.isatty():
        typer.echo("It is only shown whole on a terminal, so that no file or log holds it by accident.", err=True)


def _exit_code(seen: "ShownLogin") -> int:
    if seen.is_fit:
        return 0
    return NEEDS_LOGIN if seen.needs_login else 1


def _settings(target: str | None) -> "Settings":
    from agent.bootstrap import read_settings

    return read_settings({"target": target})
