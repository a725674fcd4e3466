"""The map: nodes and edges, nothing else. Every edge label is the sentence drawn in graph.png."""

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from agent import routing
from agent.deps import Deps
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


def build_graph(deps: Deps, writer: AdsWriter, checkpointer: BaseCheckpointSaver[str] | None = None) -> Graph:
    """Build the graph. Without a checkpointer it is for LangGraph's own server, which brings one."""
    graph = StateGraph(State, input_schema=Input)

    graph.add_node("intake", Intake(deps))
    graph.add_node("call_model", CallModel(deps))
    graph.add_node("gate", Gate(deps))
    graph.add_node("run_tools", RunTools(deps))
    graph.add_node("check_rules", CheckRules(deps))
    graph.add_node("authorize", Authorize(deps))
    graph.add_node("await_login", AwaitLogin(deps))
    graph.add_node("make_plan", MakePlan(deps))
    graph.add_node("ask_approval", AskApproval(deps))
    graph.add_node("submit", Submit(deps, writer))
    graph.add_node("report", Report(deps))
    graph.add_node("reason_failure", ReasonFailure(deps))
    graph.add_node("wait", Wait(deps))
    graph.add_node("look_up", LookUp(deps))

    graph.add_edge(START, "intake")
    graph.add_conditional_edges("intake", routing.after_intake, {"new": "call_model", "unsettled": "look_up"})
    graph.add_edge("call_model", "gate")
    graph.add_conditional_edges(
        "gate",
        routing.after_gate,
        {
            "run": "run_tools",
            "login": "authorize",
            "plan": "make_plan",
            "submit": "submit",
            "speak": "call_model",
            "end": END,
        },
    )
    graph.add_edge("run_tools", "check_rules")
    graph.add_conditional_edges("check_rules", routing.after_check_rules, {"gate": "gate", "asked": END})
    graph.add_edge("authorize", "await_login")
    graph.add_conditional_edges("await_login", routing.after_await_login, {"gate": "gate", "denied": END})
    graph.add_edge("make_plan", "ask_approval")
    graph.add_conditional_edges(
        "ask_approval",
        routing.after_ask_approval,
        {"approved": "gate", "again": "ask_approval", "change": "call_model", "no": END},
    )
    graph.add_conditional_edges("submit", routing.after_submit, {"created": "report", "failed": "reason_failure"})
    graph.add_conditional_edges("report", routing.after_report, {"unanswered": "call_model", "answered": END})
    graph.add_conditional_edges(
        "reason_failure",
        routing.after_reason_failure,
        {"retryable": "wait", "unknown": "look_up", "renew": "authorize", "fix": "call_model", "final": END},
    )
    graph.add_edge("wait", "gate")
    graph.add_conditional_edges(
        "look_up", routing.after_look_up, {"found": "gate", "absent": "reason_failure", "unknown": END}
    )
    return graph.compile(checkpointer=checkpointer)
