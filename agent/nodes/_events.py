"""The events that nodes say, made from what each of them did."""

from collections.abc import Mapping, Sequence
from typing import Literal

from langchain_core.messages import AIMessage

from agent.conversation.events import FailureEvent, GateEvent, MessageEvent, Speaker, ToolCallEvent
from agent.state import Decision, GateAction, Ran
from agent.words.sentences import say
from agent.words.translation import tell
from tools.core.failure.judgement import Failure

_DECISIONS: Mapping[GateAction, Literal["allow", "deny", "ask"]] = {
    "run": "allow", "submit": "allow", "deny": "deny", "plan": "ask", "login": "ask",
}  # fmt: skip


def said(words: str, by: Speaker = "rule") -> tuple[MessageEvent, ...]:
    """Show words to the person; none where there are none."""
    spoken = words.strip()
    return (MessageEvent(role="agent", text=spoken, by=by),) if spoken else ()


def proposed(reply: AIMessage) -> tuple[ToolCallEvent, ...]:
    """Show the calls that a model proposes."""
    return tuple(ToolCallEvent(name=call["name"], args=call["args"], by="model") for call in reply.tool_calls)


def gated(decisions: Sequence[Decision]) -> tuple[GateEvent, ...]:
    """Show what was decided about each call."""
    return tuple(GateEvent(tool=one.tool, decision=_DECISIONS[one.do], rule=one.rule, why=one.why) for one in decisions)


def ran_by_rules(ran: Sequence[Ran]) -> tuple[ToolCallEvent, ...]:
    """Show the tools that rules had run; those of the model were shown when it proposed them."""
    return tuple(ToolCallEvent(name=one.name, args=one.args, by="rule") for one in ran if one.by == "rule")


def failed(failure: Failure, language: str) -> FailureEvent:
    """Show a judged failure."""
    return FailureEvent(
        code=failure.code,
        outcome=failure.outcome.value,
        verdict=failure.verdict.value,
        retryable=failure.retryable,
        attempt=failure.attempt,
        explanation=_with_quote(failure, language),
        fix=tell(failure.fix, language),
    )


def _with_quote(failure: Failure, language: str) -> str:
    """Put somebody else's words last and in quotes, so that nobody takes them for ours."""
    explained = tell(failure.explanation, language)
    if not failure.platform_words:
        return explained
    return say(language, "failure.quoted", explained=explained, words=failure.platform_words)
