"""``tiktok-ads ads``: what the target has."""

from typing import TYPE_CHECKING, Annotated

import typer

from agent.cli.commands import Commands
from agent.cli.run import run

if TYPE_CHECKING:
    from agent.wiring.settings import Settings
    from tools.core.ports import AdRow

app = typer.Typer(cls=Commands, help="What the target has.", no_args_is_help=True)


@app.command("list")
def list_ads(
    target: Annotated[str | None, typer.Option(help="sandbox, tiktok-sandbox or production.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the ads that exist."""
    from agent.bootstrap import read_settings

    rows = run(_rows(read_settings({"target": target})))
    if as_json:
        import json

        typer.echo(json.dumps([row.model_dump(mode="json") for row in rows], ensure_ascii=False))
        return
    for row in rows:
        typer.echo(f"{row.ad_id}  {row.status:<22}  {row.objective:<16}  {row.campaign_name}  “{row.text}”")
    if not rows:
        typer.echo("There are no ads yet.", err=True)


async def _rows(settings: "Settings") -> "tuple[AdRow, ...]":
    from agent.cli.auth_acts import chosen_account, fit_login
    from agent.wiring.clock import SystemClock
    from agent.wiring.platforms import open_platform

    async with open_platform(settings, SystemClock()) as platform:
        account = chosen_account(settings, await fit_login(platform))
        return await platform.reader.ads(account.advertiser_id)
