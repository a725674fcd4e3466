"""``tiktok-ads graph``: what may happen, as a drawing."""

from pathlib import Path
from typing import Annotated

import typer


def graph(
    mermaid: Annotated[bool, typer.Option("--mermaid", help="Print Mermaid text instead of DOT.")] = False,
    png: Annotated[Path | None, typer.Option(help="Draw into this file, with graphviz.")] = None,
) -> None:
    """Draw the graph of the conversation."""
    from agent.drawing import draw_png, dot_of  # noqa: PLC0415

    from agent.bootstrap import make_graph  # noqa: PLC0415

    drawn = make_graph().get_graph()
    if mermaid:
        typer.echo(drawn.draw_mermaid())
    elif png is not None:
        draw_png(dot_of(drawn), png)
        typer.echo(f"Drawn into {png}.")
    else:
        typer.echo(dot_of(drawn))
