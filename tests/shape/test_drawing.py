"""graph.png shows the graph as it is, and says of every node what it is."""

import asyncio
import inspect
import os
import shutil
import struct
import subprocess
import sys
import zlib

import pytest
from langgraph.graph import END

from agent.graph import build_graph
from agent.serving.drawing import NODES, PERSON, SENDER, dot_of, draw_png, mermaid_of
from tests.doubles.world import full_brief, world
from tests.shape.project import ROOT
from tools.core.errors import SettingsError
from tools.core.ports import AdsWriter

SIGNATURE = b"\x89PNG\r\n\x1a\n"
needs_graphviz = pytest.mark.skipif(shutil.which("dot") is None, reason="graphviz is not installed")


@pytest.fixture
def built():
    return build_graph(None, None)  # type: ignore[arg-type]  # the map does not depend on what the nodes are given


@pytest.fixture
def drawn(built):
    return built.get_graph()


def chunks_of(png):
    assert png.startswith(SIGNATURE)
    at = len(SIGNATURE)
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        data = png[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + data) == struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0]
        yield kind, data
        at += 12 + length


def source_in(png):
    """What a picture was drawn from."""
    found = [data for kind, data in chunks_of(png) if kind == b"iTXt" and data.startswith(b"dot\0")]
    return found[0].removeprefix(b"dot\0\0\0\0\0").decode() if found else None


def drawn_as(graph, kind, wanted):
    nodes = graph.builder.nodes
    return {name for name in nodes if NODES[name][0] is kind} == {name for name in nodes if wanted(nodes[name])}


def test_the_picture_is_of_the_graph_as_it_is(drawn):
    assert source_in((ROOT / "graph.png").read_bytes()) == dot_of(drawn), "graph.png is out of date: run `make graph`"


def test_every_node_is_explained_and_nothing_else_is(drawn):
    assert set(NODES) == set(drawn.nodes) - {END}


def test_the_nodes_drawn_as_a_person_are_those_that_stop_and_wait_for_one(built):
    assert drawn_as(built, PERSON, lambda spec: "interrupt(" in inspect.getsource(type(spec.runnable.afunc)))


def test_the_node_drawn_as_the_sender_is_the_one_with_the_writer(built):
    assert drawn_as(
        built, SENDER, lambda spec: AdsWriter in inspect.get_annotations(type(spec.runnable.afunc)).values()
    )


def test_every_edge_is_drawn_with_its_condition(drawn):
    written = dot_of(drawn).replace('\\l"', "").replace("\\l  ", " ")
    for edge in drawn.edges:
        target = f"end_of_{edge.source}" if edge.target == END else edge.target
        arrow = next(line for line in written.splitlines() if line.startswith(f"  {edge.source} -> {target} ["))
        assert edge.data is None or edge.data in arrow


def test_nothing_but_submit_has_an_arrow_to_tiktok(drawn):
    assert [line.split()[0] for line in dot_of(drawn).splitlines() if "-> TikTok " in line] == ["submit"]


def test_the_mark_stands_at_one_node_alone(drawn):
    plain, marked = dot_of(drawn).splitlines(), dot_of(drawn, "ask_approval").splitlines()
    changed = [after for before, after in zip(plain, marked, strict=True) if before != after]
    assert [line.split()[0] for line in changed] == ["graph", "ask_approval"]
    assert mermaid_of(drawn, "gate").removeprefix(mermaid_of(drawn)).startswith("\tstyle gate ")


@needs_graphviz
def test_a_picture_carries_what_it_was_drawn_from(tmp_path, drawn):
    draw_png(dot_of(drawn), tmp_path / "graph.png")
    assert source_in((tmp_path / "graph.png").read_bytes()) == dot_of(drawn)


@needs_graphviz
def test_a_file_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(SettingsError, match=r"missing/graph\.png could not be written"):
        draw_png("digraph {}", tmp_path / "missing" / "graph.png")


@needs_graphviz
def test_text_that_is_no_graph_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(SettingsError, match="Graphviz could not draw"):
        draw_png("digraph {", tmp_path / "graph.png")


def test_without_graphviz_it_is_said_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SettingsError, match="apt-get install graphviz"):
        draw_png("digraph {}", tmp_path / "graph.png")


def run_graph(*arguments):
    command = [sys.executable, "-m", "agent", "graph", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )


async def wait_for_a_yes(home):
    async with world(home, full_brief(), session="winter") as here:
        await here.say("everything, please")
        assert here.awaiting()["what"] == "approval"


def test_the_drawing_shows_where_a_conversation_stands(tmp_path, drawn):
    asyncio.run(wait_for_a_yes(tmp_path / "home"))
    done = run_graph("--session", "winter")
    assert (done.stdout, done.returncode) == (dot_of(drawn, "ask_approval"), 0)


def test_an_unknown_conversation_is_refused_in_a_sentence():
    done = run_graph("--session", "nobody")
    assert (done.stdout, done.returncode) == ("", 2)
    assert done.stderr.startswith("There is no conversation named nobody.")
