"""What was made in the account since the person spoke: one thing for a line, however often a model asks."""

import json
from collections.abc import Sequence

from langchain_core.messages import BaseMessage, ToolMessage

from agent.nodes._messages import since_the_person
from tools.calls.create_identity import TOOL

_NEVER_SENT = "problem"


def made_one(messages: Sequence[BaseMessage]) -> bool:
    """Say whether a name was made for the newest line, or may have been where the answer was lost."""
    return any(
        isinstance(one, ToolMessage) and one.name == TOOL.name and _was_sent(one) for one in since_the_person(messages)
    )


def _was_sent(answer: ToolMessage) -> bool:
    """Say whether a call reached the platform; one that was not carried out is told without a sentence."""
    told = json.loads(answer.text)
    return ("told" in told and _NEVER_SENT not in told) or "identity" in told
