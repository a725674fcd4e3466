"""The agent that makes up an ad and submits it at once, for a person who approves everything."""

from collections.abc import Sequence

from langchain_core.messages import AIMessage, BaseMessage

from evals.agents.played import Played, proposing, since_the_person

_MADE_UP = {
    "campaign_name": "A campaign nobody asked for",
    "objective": "TRAFFIC",
    "text": "Words that nobody said",
    "cta": "SHOP_NOW",
    "music": "none",
}


class Eager(Played):
    """Fills every field by itself and submits."""

    def reply(self, messages: Sequence[BaseMessage]) -> AIMessage:
        """Propose everything at once after every line, and go quiet when that was answered."""
        if any(isinstance(one, AIMessage) for one in since_the_person(messages)):
            return AIMessage(content="Done.")
        return proposing(messages, ("update_draft", _MADE_UP), ("submit_ad_mock", {}))
