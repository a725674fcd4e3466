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
    from langchain_core.runnables.graph import Edge, Graph

_START, _END, _PLATFORM = "__start__", "__end__", "tiktok"
_TITLE = "Nothing is sent to TikTok without a person's yes to exactly that plan."
_SUBTITLE = "What may happen between a message and an ad. Every arrow carries the condition under which it is taken."
_SOURCE_CHUNK = b"dot"
_PNG_HEAD = 33  # the signature and the one chunk that has to come first


@dataclass(frozen=True)
class Kind:
    """What sort of thing a node is, and how that looks. Shape and colour differ, so that either is enough."""

    name: str
    means: str
    shape: str
    fill: str
    line: str


RULE = Kind("a rule", "code decides", "box", "#dbe9f9", "#1d5a9e")
WORK = Kind("work", "cannot create anything", "box", "#f1f3f5", "#6b7684")
MODEL = Kind("the model", "language, no authority", "hexagon", "#eee2fa", "#7438ad")
PERSON = Kind("a person", "stops until they answer", "octagon", "#ffe7ae", "#a86400")
SENDER = Kind("the sender", "the only one that can create", "doubleoctagon", "#fbd5cf", "#b3261e")
PLATFORM = Kind("TikTok", "outside this program", "cylinder", "#22262b", "#22262b")
BOUND = Kind("begin, end", "of a turn", "ellipse", "#ffffff", "#22262b")

NODES: Mapping[str, tuple[Kind, str]] = MappingProxyType(
    {
        _START: (BOUND, "the person writes"),
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
        _END: (BOUND, "the turn is over"),
    }
)


_GRAPH = {
    "fontname": "DejaVu Sans",
    "labelloc": "t",
    "nodesep": "0.3",
    "ranksep": "0.5",
    "pad": "0.4",
    "dpi": "72",
    "bgcolor": "white",
}
_MONEY = {"color": SENDER.line, "fontcolor": SENDER.line, "penwidth": "5"}
_YES = {"color": PERSON.line, "fontcolor": PERSON.line, "penwidth": "3"}
_STYLES = {
    ("gate", "submit"): _MONEY,
    ("ask_approval", "gate"): _YES,
    ("make_plan", "ask_approval"): _YES,
    ("gate", "make_plan"): _YES,
}


def dot_of(graph: "Graph", here: str | None = None) -> str:
    """Write the graph in the language of graphviz, with a mark where a conversation stands."""
    lines = [
        "digraph {",
        f"  graph [{_attributes(_GRAPH)} label=<{_heading()}>]",
        '  node [fontname="DejaVu Sans" fontsize=22 style=filled penwidth=2 margin="0.2,0.1"]',
        '  edge [fontname="DejaVu Sans" fontsize=16 color="#4a5460" fontcolor="#30363d" penwidth=1.4]',
        *(_node(name, name, *NODES[name], is_here=name == here) for name in graph.nodes if name != _END),
        _node(_PLATFORM, "TikTok", PLATFORM, "campaign, ad group and ad, all switched off"),
        *(line for edge in graph.edges for line in _edge(edge)),
        f"  submit -> {_PLATFORM} [{_attributes({**_MONEY, 'label': 'each write once'})}]",
        *_legend(),
        "}",
    ]
    return "\n".join(lines) + "\n"


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
    head, rest = done.stdout[:_PNG_HEAD], done.stdout[_PNG_HEAD:]
    try:
        path.write_bytes(head + _text_chunk(dot) + rest)
    except OSError as error:
        msg = f"{path} could not be written ({error.strerror}). Name a file in a folder that exists and is yours."
        raise SettingsError(msg) from error


def _heading() -> str:
    return f'<font point-size="40"><b>{escape(_TITLE)}</b></font><br/><font point-size="22">{escape(_SUBTITLE)}</font><br/> '


def _node(name: str, title: str, kind: Kind, caption: str, *, is_here: bool = False) -> str:
    shown = {_START: "START", _END: "END"}.get(title, title)
    words = "<br/>".join(escape(line) for line in wrap(caption, 24))
    colour = "white" if kind is PLATFORM else "#22262b"
    look = {"shape": kind.shape, "fillcolor": kind.fill, "color": kind.line, "fontcolor": colour}
    return f'  {name} [{_attributes(look)} label=<<b>{escape(shown)}</b><br/><font point-size="16">{words}</font>>]'


def _edge(edge: "Edge") -> Iterator[str]:
    colour = NODES[edge.source][0].line
    style = {"color": colour, "fontcolor": colour, **_STYLES.get((edge.source, edge.target), {})}
    target = edge.target
    if target == _END:
        target = f"end_of_{edge.source}"
        yield f'  {target} [shape=doublecircle label="END" fontsize=13 margin=0 width=0.6 fixedsize=true fillcolor=white]'
    if edge.data is not None:
        style["label"] = "".join(f"  {line}\\l" for line in wrap(str(edge.data), 14))
    yield f"  {edge.source} -> {target} [{_attributes(style)}]"


def _attributes(named: Mapping[str, str]) -> str:
    return " ".join(f'{name}="{value}"' for name, value in named.items())


def _legend() -> Iterator[str]:
    kinds = (RULE, MODEL, PERSON, WORK, SENDER, PLATFORM)
    names = [f"kind_{number}" for number, _ in enumerate(kinds)]
    for name, kind in zip(names, kinds, strict=True):
        yield _node(name, kind.name, kind, kind.means)
    yield f'  subgraph cluster_legend {{label="" color="#c3c9d0" style=rounded; {{rank=same; {" -> ".join(names)} [style=invis]}}}}'
    yield f"  end_of_await_login -> kind_2 [style=invis]"


def _text_chunk(text: str) -> bytes:
    kind, data = b"iTXt", _SOURCE_CHUNK + b"\0" * 5 + text.encode()
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
