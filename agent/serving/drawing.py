"""The graph as a picture for people who have never seen the code and want to know what may happen to their money."""

import shutil
import struct
import subprocess
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from textwrap import wrap
from types import MappingProxyType
from typing import TYPE_CHECKING

from tools.core.errors import SettingsError

if TYPE_CHECKING:
    from langchain_core.runnables.graph import Graph

_START, _END, _PLATFORM = "__start__", "__end__", "TikTok"
_TITLE = "No ad is sent to TikTok without a person's yes to exactly that plan."
_SUBTITLE = "An arrow has the colour of what it leaves and says when it is taken; one without words is always taken."
_MARKED = " Green: where this conversation stands."
_NOTE = "Heavy arrows: to the person's yes and back, and the only way to TikTok. END: the next words begin a new turn."
_CHUNK_NAME = b"dot"
_PNG_START = 33  # the signature and the one chunk that has to come first


@dataclass(frozen=True)
class NodeKind:
    """What sort of thing a node is, and how that looks. Shape and colour differ, so that either is enough."""

    name: str
    means: str
    shape: str
    fill: str
    line: str


RULE = NodeKind("a rule", "code decides", "box", "#dbe9f9", "#1d5a9e")
WORK = NodeKind("work", "looks up, edits, reports; cannot create", "box", "#f1f3f5", "#5c6773")
MODEL = NodeKind("the model", "proposes; decides nothing", "hexagon", "#eee2fa", "#7438ad")
PERSON = NodeKind("a person", "everything stops until they answer", "octagon", "#ffe7ae", "#a05f00")
SENDER = NodeKind("the sender", "the only one that can create", "doubleoctagon", "#fbd5cf", "#b3261e")
PLATFORM = NodeKind("TikTok", "outside this program", "cylinder", "#22262b", "#22262b")
TURN = NodeKind("a turn", "begins with words of the person", "ellipse", "#ffffff", "#22262b")
_LEGEND = (RULE, MODEL, PERSON, WORK, SENDER, PLATFORM)

NODES: Mapping[str, tuple[NodeKind, str]] = MappingProxyType(
    {
        _START: (TURN, "the person writes"),
        "intake": (RULE, "takes in the words; looks for anything unsettled"),
        "call_model": (MODEL, "proposes what to do; decides nothing"),
        "gate": (RULE, "judges every proposed call; the only way to submit"),
        "run_tools": (WORK, "reads, and edits the draft"),
        "check_rules": (RULE, "applies all rules after every change"),
        "authorize": (WORK, "begins a login; its secrets stay in the vault"),
        "await_login": (PERSON, "waits for the login in the browser"),
        "make_plan": (RULE, "writes down exactly what would be sent"),
        "ask_approval": (PERSON, "shows the plan and waits for a yes"),
        "submit": (SENDER, "claims each write in the journal, then sends it; no other node can"),
        "report": (WORK, "shows the receipt"),
        "reason_failure": (RULE, "what became of the write, then: try again or not"),
        "wait": (WORK, "lets the time pass that a retry needs"),
        "look_up": (WORK, "asks TikTok what became of a write; sends nothing"),
    }
)

_FONT = {"fontname": "DejaVu Sans"}
_GRAPH = {**_FONT, "labelloc": "t", "nodesep": "0.3", "ranksep": "0.5", "pad": "0.4", "dpi": "60", "bgcolor": "white"}
_NODE = {**_FONT, "fontsize": "22", "style": "filled", "penwidth": "2", "margin": "0.2,0.1"}
_EDGE = {**_FONT, "fontsize": "16", "penwidth": "1.4"}
_END_NODE = {
    "shape": "doublecircle",
    "label": "END",
    "fontsize": "13",
    "width": "0.6",
    "fixedsize": "true",
    "fillcolor": "white",
}
_HERE = {"color": "#0b7a3b", "penwidth": "10"}
_GATE = {"width": "26", "height": "0.9"}  # a bar across the picture: everything has to come by it
_LEGEND_BOX = {
    "label": _NOTE,
    "labelloc": "b",
    "fontsize": "18",
    "style": "rounded",
    "color": "#c3c9d0",
    "margin": "20",
}
_BENEATH = "await_login"  # the lowest node; the legend stands under it
_CAPTION_WIDTH, _GATE_CAPTION_WIDTH, _CONDITION_WIDTH = 24, 60, 13

_SPINE = {"weight": "8"}
_YES = {"color": PERSON.line, "fontcolor": PERSON.line, "penwidth": "3.5"}
_MONEY = {"color": SENDER.line, "fontcolor": SENDER.line, "penwidth": "6", "weight": "20"}
_ARROWS: Mapping[tuple[str, str], Mapping[str, str]] = MappingProxyType(
    {
        (_START, "intake"): _SPINE,
        ("intake", "call_model"): _SPINE,
        ("call_model", "gate"): _SPINE,
        ("gate", "make_plan"): _YES,
        ("make_plan", "ask_approval"): _YES,
        ("ask_approval", "gate"): _YES,
        ("gate", "submit"): _MONEY,
        ("submit", _PLATFORM): _MONEY,
    }
)
_CROWDED = {("report", "call_model"): {"labelangle": "-40", "labeldistance": "5"}}  # says its condition where it leaves


def dot_of(graph: "Graph", here: str | None = None) -> str:
    """Write the graph in the language of graphviz, with a mark at the node where a conversation stands."""
    ends = [edge.source for edge in graph.edges if edge.target == _END]
    lines = [
        "digraph {",
        f"  graph [{_attributes(_GRAPH)} label={_heading(is_marked=here is not None)}]",
        f"  node [{_attributes(_NODE)}]",
        f"  edge [{_attributes(_EDGE)}]",
        *(_graph_node(name, is_here=name == here) for name in graph.nodes if name != _END),
        _node(_PLATFORM, _PLATFORM, PLATFORM, "a campaign, ad group and ad that do not run yet"),
        *(f"  {_end_of(source)} [{_attributes(_END_NODE)}]" for source in ends),
        *(_arrow(edge.source, edge.target, "" if edge.data is None else str(edge.data)) for edge in graph.edges),
        _arrow("submit", _PLATFORM, "claimed, then sent"),
        *_legend(),
        "}",
    ]
    return "\n".join(lines) + "\n"


def mermaid_of(graph: "Graph", here: str | None = None) -> str:
    """Write the graph as Mermaid text, with the same mark."""
    mark = "" if here is None else f"\tstyle {here} stroke:{_HERE['color']},stroke-width:{_HERE['penwidth']}px\n"
    return graph.draw_mermaid() + mark


def draw_png(dot: str, path: Path) -> None:
    """Draw into a file that carries its own source, so that it can be told whether the picture is still true."""
    program = shutil.which("dot")
    if program is None:
        msg = (
            "Drawing needs graphviz, and its program `dot` was not found. Install it (Debian, Ubuntu: "
            "`apt-get install graphviz`; macOS: `brew install graphviz`), then run this again."
        )
        raise SettingsError(msg)
    done = subprocess.run([program, "-Tpng"], input=dot.encode(), capture_output=True, check=False)  # noqa: S603 -- no shell
    if done.returncode != 0:
        msg = f"Graphviz could not draw the graph: {done.stderr.decode(errors='replace').strip()}"
        raise SettingsError(msg)
    head, rest = done.stdout[:_PNG_START], done.stdout[_PNG_START:]
    try:
        path.write_bytes(head + _text_chunk(dot) + rest)
    except OSError as error:
        msg = f"{path} could not be written ({error.strerror}). Name a file in a folder that exists and is yours."
        raise SettingsError(msg) from error


def _heading(*, is_marked: bool) -> str:
    title = f'<font point-size="40"><b>{escape(_TITLE)}</b></font>'
    subtitle = escape(_SUBTITLE + _MARKED if is_marked else _SUBTITLE)
    return f'<{title}<br/><br/><font point-size="20">{subtitle}</font><br/> >'


def _graph_node(name: str, *, is_here: bool) -> str:
    kind, caption = NODES[name]
    look = {**(_GATE if name == "gate" else {}), **(_HERE if is_here else {})}
    return _node(name, "START" if name == _START else name, kind, caption, look)


def _node(name: str, title: str, kind: NodeKind, caption: str, look: Mapping[str, str] = MappingProxyType({})) -> str:
    colour = "white" if kind is PLATFORM else "black"
    full_look = {"shape": kind.shape, "fillcolor": kind.fill, "color": kind.line, "fontcolor": colour, **look}
    lines = wrap(caption, _GATE_CAPTION_WIDTH if name == "gate" else _CAPTION_WIDTH)
    words = "<br/>".join(escape(line) for line in lines)
    return f'  {name} [{_attributes(full_look)} label=<<b>{title}</b><br/><font point-size="16">{words}</font>>]'


def _arrow(source: str, target: str, condition: str) -> str:
    colour = NODES[source][0].line
    look = {"color": colour, "fontcolor": colour, **_ARROWS.get((source, target), {})}
    # Many arrows to one end would be all that one sees, so that each has an end of its own.
    drawn_to = _end_of(source) if target == _END else target
    words = "".join(f"  {line}\\l" for line in wrap(condition, _CONDITION_WIDTH))
    crowded = _CROWDED.get((source, target))
    label = {"label": words} if crowded is None else {"taillabel": words, **crowded}
    return f"  {source} -> {drawn_to} [{_attributes({**look, **label})}]"


def _end_of(source: str) -> str:
    return f"end_of_{source}"


def _legend() -> Iterator[str]:
    names = [f"kind_{number}" for number, _ in enumerate(_LEGEND)]
    yield "  subgraph cluster_legend {"
    yield f"    graph [{_attributes(_LEGEND_BOX)}]"
    yield from (_node(name, kind.name, kind, kind.means) for name, kind in zip(names, _LEGEND, strict=True))
    yield f"    {{ rank=same; {' -> '.join(names)} [style=invis] }}"
    yield "  }"
    yield f"  {_end_of(_BENEATH)} -> {names[len(names) // 2 - 1]} [style=invis]"


def _attributes(named: Mapping[str, str]) -> str:
    return " ".join(f'{name}="{value}"' for name, value in named.items())


def _text_chunk(text: str) -> bytes:
    kind, data = b"iTXt", _CHUNK_NAME + b"\0" * 5 + text.encode()
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
