"""``tiktok-ads graph``: what may happen, as a drawing."""

from pathlib import Path
from typing import Annotated

import typer

from agent.cli.run import run


def graph(
    mermaid: Annotated[bool, typer.Option("--mermaid", help="Print Mermaid text instead of DOT.")] = False,
    png: Annotated[Path | None, typer.Option(help="Draw into this file, with graphviz.")] = None,
    session: Annotated[str | None, typer.Option(help="Mark where this conversation stands.")] = None,
) -> None:
    """Draw the graph of the conversation."""
    from agent.bootstrap import make_graph
    from agent.serving.drawing import dot_of, draw_png, mermaid_of

    here = None if session is None else _found(session)
    drawn = make_graph().get_graph()
    if png is not None:
        draw_png(dot_of(drawn, here), png)
        typer.echo(f"Drawn into {png}.", err=True)
    if mermaid:
        typer.echo(mermaid_of(drawn, here), nl=False)
    elif png is None:
        typer.echo(dot_of(drawn, here), nl=False)


def _found(session: str) -> str:
    from agent.bootstrap import read_settings
    from agent.wiring.home_files import latest_session
    from tools.core.errors import SettingsError

    settings = read_settings({})
    place = run(_place_of(session, settings.home))
    if place is None:
        latest = latest_session(settings)
        there = f"The latest one is named {latest}." if latest else "None was held yet; `tiktok-ads chat` begins one."
        msg = f"There is no conversation named {session}. {there}"
        raise SettingsError(msg)
    return place


async def _place_of(session: str, home: Path) -> str | None:
    from langgraph.graph import START

    from agent.bootstrap import make_graph
    from agent.conversation.checkpoints import open_checkpoints

    async with open_checkpoints(home / "checkpoints.db") as saver:
        graph = make_graph().builder.compile(checkpointer=saver)
        snapshot = await graph.aget_state({"configurable": {"thread_id": session}})
    if not snapshot.values:
        return None
    # Between two turns nothing is next: what comes is the person's.
    return snapshot.next[0] if snapshot.next else START
