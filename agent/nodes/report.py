"""Say what was created, from the journal's facts, without a model call."""

from dataclasses import dataclass

from langchain_core.messages import AIMessage, BaseMessage
from pydantic import JsonValue

from agent.conversation.events import ReceiptEvent
from agent.deps import Deps
from agent.nodes._events import said
from agent.nodes._messages import answered, has_unanswered_words, open_calls
from agent.state import State, Update
from agent.words.card import receipt_words


@dataclass(frozen=True)
class Report:
    """The receipt."""

    deps: Deps

    async def __call__(self, state: State) -> Update:
        """Report the submission and close the turn, unless the person still waits for an answer."""
        if state.receipt is None:
            return {"ended": "failed"}
        content: JsonValue = {"submitted": state.receipt.model_dump(mode="json")}
        answers: list[BaseMessage] = [
            answered(str(call["id"]), call["name"], content) for call in open_calls(state.messages)
        ]
        words = receipt_words(state.receipt, self.deps.target, state.language)
        update: Update = {
            "messages": [*answers, AIMessage(words)],
            "events": (ReceiptEvent.of(state.receipt), *said(words)),
            "plan": None,
            "failure": None,
            "settled_content": state.draft.content,
            "awaiting": "reply",
        }
        return update if has_unanswered_words(state.messages) else update | {"ended": "submitted"}
