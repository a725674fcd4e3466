"""The map: nodes and edges, nothing else. Each condition is the sentence that stands at its edge in graph.png."""

from collections.abc import Callable, Hashable

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from agent.deps import Deps
from agent.nodes import routes
from agent.nodes._condition import Condition
from agent.nodes.ask_approval import AskApproval
from agent.nodes.authorize import Authorize
from agent.nodes.await_login import AwaitLogin
from agent.nodes.call_model import CallModel
from agent.nodes.check_rules import CheckRules
from agent.nodes.gate import Gate
from agent.nodes.intake import Intake
from agent.nodes.look_up import LookUp
from agent.nodes.make_plan import MakePlan
from agent.nodes.reason_failure import ReasonFailure
from agent.nodes.report import Report
from agent.nodes.run_tools import RunTools
from agent.nodes.submit import Submit
from agent.nodes.wait import Wait
from agent.state import Input, State
from tools.core.ports import AdsWriter

Graph = CompiledStateGraph[State, None, Input, State]

_ALWAYS = (
    (START, "intake"),
    ("call_model", "gate"),
    ("run_tools", "check_rules"),
    ("authorize", "await_login"),
    ("make_plan", "ask_approval"),
    ("wait", "gate"),
)

_ON_CONDITION: tuple[tuple[str, Callable[[State], str], dict[Hashable, str]], ...] = (
    (
        "intake",
        routes.after_intake,
        {
            "nothing is unsettled": "call_model",
            "an earlier submission is unsettled": "look_up",
        },
    ),
    (
        "gate",
        routes.after_gate,
        {
            "a read or an edit is allowed": "run_tools",
            "a login is needed": "authorize",
            "all rules pass, not yet approved": "make_plan",
            "approved: exactly this plan": "submit",
            "calls were answered or refused": "call_model",
            "nothing proposed, a rule asks, or a limit": END,
        },
    ),
    (
        "check_rules",
        routes.after_check_rules,
        {
            "nothing to ask yet": "gate",
            "a rule asks or refuses": END,
        },
    ),
    (
        "await_login",
        routes.after_await_login,
        {
            "logged in, or not yet": "gate",
            "no login: declined or failed": END,
        },
    ),
    (
        "ask_approval",
        routes.after_ask_approval,
        {
            "a yes to exactly this plan": "gate",
            "a question or unclear: answered, asked again": "ask_approval",
            "the person wants a change": "call_model",
            "the person said no": END,
        },
    ),
    (
        "submit",
        routes.after_submit,
        {
            "everything was created": "report",
            "refused, failed, or no answer": "reason_failure",
        },
    ),
    (
        "report",
        routes.after_report,
        {
            "more was asked": "call_model",
            "nothing more was asked": END,
        },
    ),
    (
        "reason_failure",
        routes.after_reason_failure,
        {
            "nothing was created, worth another try": "wait",
            "the outcome is unknown": "look_up",
            "the login must be renewed": "authorize",
            "the person can fix it": "call_model",
            "final: explained, not tried again": END,
        },
    ),
    (
        "look_up",
        routes.after_look_up,
        {
            "it was found, or waits for the person": "gate",
            "it is not there": "reason_failure",
            "it is still unknown": END,
        },
    ),
)


def build_graph(deps: Deps, writer: AdsWriter, checkpointer: BaseCheckpointSaver[str] | None = None) -> Graph:
    """Build the graph. Without a checkpointer it is for LangGraph's own server, which brings one."""
    graph = StateGraph(State, input_schema=Input)

    graph.add_node("intake", Intake(deps), input_schema=State)
    graph.add_node("call_model", CallModel(deps), input_schema=State)
    graph.add_node("gate", Gate(deps), input_schema=State)
    graph.add_node("run_tools", RunTools(deps), input_schema=State)
    graph.add_node("check_rules", CheckRules(deps), input_schema=State)
    graph.add_node("authorize", Authorize(deps), input_schema=State)
    graph.add_node("await_login", AwaitLogin(deps), input_schema=State)
    graph.add_node("make_plan", MakePlan(deps), input_schema=State)
    graph.add_node("ask_approval", AskApproval(deps), input_schema=State)
    graph.add_node("submit", Submit(deps, writer), input_schema=State)
    graph.add_node("report", Report(deps), input_schema=State)
    graph.add_node("reason_failure", ReasonFailure(deps), input_schema=State)
    graph.add_node("wait", Wait(deps), input_schema=State)
    graph.add_node("look_up", LookUp(deps), input_schema=State)

    for source, target in _ALWAYS:
        graph.add_edge(source, target)
    for source, route, targets in _ON_CONDITION:
        graph.add_conditional_edges(source, Condition(route), targets)
    return graph.compile(checkpointer=checkpointer)
