"""What a node may answer is typed: a misspelt key does not come through, and every key is one of the state."""

import subprocess
import sys
from typing import get_type_hints

import pytest

from agent.graph import build_graph
from agent.state import State, Update
from tests.shape.project import ROOT

NODE = """
from agent.state import State, Update


def node(state: State) -> Update:
    return {update}
"""


@pytest.fixture
def said_by_mypy(tmp_path):
    """What mypy says of a node that answers so; all but our own two modules is taken as it comes, for speed."""

    def check(update):
        node = tmp_path / "node.py"
        node.write_text(NODE.format(update=update), encoding="utf-8")
        options = ("--config-file=", "--cache-dir", str(tmp_path / "cache"), "--follow-imports=skip")
        files = ("agent/conversation/events.py", "agent/state.py", str(node))
        command = [sys.executable, "-m", "mypy", *options, "--no-error-summary", *files]
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        return told.stdout + told.stderr

    return check


def test_a_key_or_an_ending_that_does_not_exist_is_refused(said_by_mypy):
    assert 'Extra keys ("snet", "endd")' in said_by_mypy('{"snet": None, "endd": "submitted"}')
    assert "submited" in said_by_mypy('{"ended": "submited"}')


def test_what_exists_is_accepted(said_by_mypy):
    """The positive control."""
    assert said_by_mypy('{"sent": None, "ended": "submitted"}') == ""


def test_an_update_names_nothing_that_the_state_has_not():
    """LangGraph drops what it does not know without a word."""
    assert set(get_type_hints(Update)) == set(State.model_fields)


def nodes_of(graph):
    return {name: type(spec.runnable.afunc) for name, spec in graph.builder.nodes.items()}


def test_every_node_answers_with_an_update():
    nodes = nodes_of(build_graph(None, None))  # type: ignore[arg-type]  # no node is run
    answers = {name: get_type_hints(node.__call__)["return"] for name, node in nodes.items()}
    assert answers == dict.fromkeys(nodes, Update)
