"""What replies of the model cost."""

from collections.abc import Sequence

from langchain_core.messages import AIMessage

from agent.state import Usage


def counted(usage: Usage, received: Sequence[AIMessage]) -> Usage:
    """Add replies to what a conversation cost so far, those that were not used included."""
    spent = [one.usage_metadata for one in received if one.usage_metadata is not None]
    return Usage(
        model_calls=usage.model_calls + len(received),
        input_tokens=usage.input_tokens + sum(one["input_tokens"] for one in spent),
        output_tokens=usage.output_tokens + sum(one["output_tokens"] for one in spent),
    )
