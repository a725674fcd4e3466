"""The graph is the map that the design promises, and nothing gets to TikTok beside it."""

import ast
from collections.abc import Mapping
from functools import partial
from types import FunctionType, MethodType, ModuleType
from typing import Any, get_args, get_type_hints

import pytest
from langgraph.graph import END, START

from agent.bootstrap import make_deps
from agent.conversation.ears import journal_ears
from agent.graph import Graph, build_graph
from agent.wiring.platforms import open_platform
from agent.wiring.settings import load_settings
from tests.doubles.clock import FakeClock
from tests.shape.project import ROOT
from tools.core.ports import AdsWriter
from tools.journal.sqlite import SqliteJournal

MAP = {
    (START, "intake", None),
    ("intake", "call_model", "nothing is unsettled"),
    ("intake", "look_up", "an earlier submission is unsettled"),
    ("call_model", "gate", None),
    ("gate", "run_tools", "a read or an edit is allowed"),
    ("gate", "authorize", "a login is needed"),
    ("gate", "make_plan", "all rules pass, not yet approved"),
    ("gate", "submit", "approved: exactly this plan"),
    ("gate", "call_model", "calls were answered or refused"),
    ("gate", END, "nothing proposed, a rule asks, or a limit"),
    ("run_tools", "check_rules", None),
    ("check_rules", "gate", "nothing to ask yet"),
    ("check_rules", END, "a rule asks or refuses"),
    ("authorize", "await_login", None),
    ("await_login", "gate", "logged in, or not yet"),
    ("await_login", END, "no login: declined or failed"),
    ("make_plan", "ask_approval", None),
    ("ask_approval", "gate", "a yes to exactly this plan"),
    ("ask_approval", "ask_approval", "a question or unclear: answered, asked again"),
    ("ask_approval", "call_model", "the person wants a change"),
    ("ask_approval", END, "the person said no"),
    ("submit", "report", "everything was created"),
    ("submit", "reason_failure", "refused, failed, or no answer"),
    ("report", "call_model", "more was asked"),
    ("report", END, "nothing more was asked"),
    ("reason_failure", "wait", "nothing was created, worth another try"),
    ("reason_failure", "look_up", "the outcome is unknown"),
    ("reason_failure", "authorize", "the login must be renewed"),
    ("reason_failure", "call_model", "the person can fix it"),
    ("reason_failure", END, "final: explained, not tried again"),
    ("wait", "gate", None),
    ("look_up", "gate", "it was found, or waits for the person"),
    ("look_up", "reason_failure", "it is not there"),
    ("look_up", END, "it is still unknown"),
}
HOLDS_NOTHING = (str, bytes, int, float, type(None), type, ModuleType)


@pytest.fixture
async def wired(tmp_path):
    """The graph on the adapters it really runs on, and the one writer among them."""
    settings = load_settings({"TIKTOK_ADS_HOME": str(tmp_path)}, {})
    clock, journal = FakeClock(), SqliteJournal(tmp_path / "journal.db")
    async with open_platform(settings, clock) as platform:
        deps = make_deps(settings, platform, journal, clock, journal_ears(journal))
        yield build_graph(deps, platform.writer), platform.writer


@pytest.fixture
def graph() -> Graph:
    return build_graph(None, None)  # type: ignore[arg-type]  # the map does not depend on what the nodes are given


def edges_of(graph):
    return {(edge.source, edge.target, edge.data) for edge in graph.get_graph().edges}


def ways_into(graph, node):
    return {edge.source for edge in graph.get_graph().edges if edge.target == node}


def nodes_of(graph):
    return {name: spec.runnable.afunc for name, spec in graph.builder.nodes.items()}


def holds(thing: Any, wanted: object) -> bool:
    """Whether an object can get at another: by attributes, in containers, inside functions, however deep."""
    seen: dict[int, object] = {}
    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if one is wanted:
            return True
        if id(one) not in seen and not isinstance(one, HOLDS_NOTHING):
            seen[id(one)] = one  # kept, so that no other object gets its id
            waiting.extend(parts_of(one))
    return False


def parts_of(thing: Any) -> list[Any]:
    if isinstance(thing, Mapping):
        return [*thing, *thing.values()]
    if isinstance(thing, list | tuple | set | frozenset):
        return list(thing)
    if isinstance(thing, MethodType):
        return [thing.__self__, thing.__func__]
    if isinstance(thing, FunctionType):
        cells = [cell.cell_contents for cell in thing.__closure__ or ()]
        return [*cells, *(thing.__defaults__ or ()), *(thing.__kwdefaults__ or {}).values()]
    if isinstance(thing, partial):
        return [thing.func, *thing.args, *thing.keywords.values()]
    slots = [getattr(thing, name, None) for kind in type(thing).__mro__ for name in getattr(kind, "__slots__", ())]
    return [*getattr(thing, "__dict__", {}).values(), *slots]


def test_the_edges_are_those_of_the_design(graph):
    assert edges_of(graph) == MAP


def test_the_gate_is_the_only_way_into_submit(graph):
    assert ways_into(graph, "submit") == {"gate"}


def test_a_way_from_the_model_to_submit_would_be_noticed(graph):
    graph.builder.add_edge("call_model", "submit")
    assert ways_into(graph.builder.compile(), "submit") == {"call_model", "gate"}


def test_no_node_can_jump_where_the_map_has_no_edge():
    jumps = {"Command", "Send"}
    names = {
        (path.name, node.name)
        for path in sorted((ROOT / "agent" / "nodes").glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.alias)
    }
    assert {one for one in names if one[1] in jumps} == set()


def test_every_choice_is_drawn_with_a_sentence_of_condition(graph):
    conditions = [edge.data for edge in graph.get_graph().edges if edge.conditional]
    assert [one for one in conditions if one is None or len(one.split()) < 3 or "_" in one] == []


def test_every_route_that_can_be_returned_leads_somewhere_and_no_other_is_drawn(graph):
    for branches in graph.builder.branches.values():
        for branch in branches.values():
            assert set(get_args(get_type_hints(branch.path.func)["return"])) == set(branch.ends)


def test_only_submit_asks_for_a_writer(graph):
    asking = {name for name, node in nodes_of(graph).items() if AdsWriter in get_type_hints(type(node)).values()}
    assert asking == {"submit"}


def test_only_submit_can_get_at_the_writer(wired):
    built, writer = wired
    assert {name for name, node in nodes_of(built).items() if holds(node, writer)} == {"submit"}


@pytest.mark.parametrize(
    "hide",
    [
        lambda writer: {"deep": [(writer,)]},
        lambda writer: lambda: writer,
        lambda writer: lambda found=writer: found,
        lambda writer: partial(print, writer),
        lambda writer: writer.send,
    ],
    ids=["container", "closure", "default", "partial", "method"],
)
def test_a_hidden_writer_would_be_found(wired, hide):
    _, writer = wired
    assert holds(hide(writer), writer)


def test_the_search_for_the_writer_reaches_what_the_nodes_are_given(wired):
    built, _ = wired
    gate = nodes_of(built)["gate"]
    assert holds(gate, gate.deps.reader.client.http)


def test_no_node_is_run_again_by_itself(graph):
    specs = graph.builder.nodes.values()
    assert [spec.retry_policy or spec.error_handler_node for spec in specs] == [None] * len(specs)
    assert not graph.retry_policy
