"""``tiktok-ads auth``: the login."""

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from agent.settings import Settings

app = typer.Typer(help="The login.", no_args_is_help=True)

Target = Annotated[str | None, typer.Option(help="sandbox, tiktok-sandbox or production.")]


@app.command()
def logout(target: Target = None) -> None:
    """Forget the login on this machine."""
    from agent.bootstrap import read_settings  # noqa: PLC0415

    asyncio.run(_forget(read_settings({"target": target})))
    typer.echo("Logged out: the login was forgotten on this machine. It was not revoked at TikTok.")


@app.command()
def status(target: Target = None) -> None:
    """Say whether the login can be spent with; exits 4 where a login is needed."""
    from agent.bootstrap import read_settings  # noqa: PLC0415

    is_fit, words = asyncio.run(_status(read_settings({"target": target})))
    typer.echo(words)
    raise typer.Exit(0 if is_fit else 4)


async def _forget(settings: "Settings") -> None:
    from agent.clock import SystemClock  # noqa: PLC0415
    from agent.platforms import open_platform  # noqa: PLC0415

    async with open_platform(settings, SystemClock()) as platform:
        await platform.hold_token(None)


async def _status(settings: "Settings") -> tuple[bool, str]:
    from agent.clock import SystemClock  # noqa: PLC0415
    from agent.platforms import open_platform  # noqa: PLC0415
    from tools.core.outcome import cause_of  # noqa: PLC0415
    from tools.core.verdict_words import explain  # noqa: PLC0415

    async with open_platform(settings, SystemClock()) as platform:
        fitness = await platform.login.fitness()
    if fitness.signal is not None:
        return False, explain(cause_of(fitness.signal), fitness.signal)
    named = ", ".join(f"{one.name} ({one.advertiser_id}, {one.currency})" for one in fitness.advertisers)
    return True, f"Logged in on {settings.target.value}. Ad accounts: {named}."
