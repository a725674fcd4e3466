"""What was seen of a conversation: its events, the end state of the target, and what both together say."""

from collections.abc import Iterator

from pydantic import JsonValue

from tools.core.values import Value

SeenEvent = dict[str, JsonValue]

_AUTH_RULE = "login"  # the gate asks the person, and the login it asks for is the tool itself


class Seen(Value):
    """One conversation from outside."""

    events: tuple[SeenEvent, ...] = ()
    ads: tuple[SeenEvent, ...] = ()
    turns: int = 0
    trouble: str | None = None  # why the conversation could not be held to its end

    def of(self, kind: str) -> tuple[SeenEvent, ...]:
        """Give the events of a kind."""
        return tuple(event for event in self.events if event["type"] == kind)

    @property
    def tools(self) -> tuple[str, ...]:
        """Name the tools that ran, in their order, those run by rule nodes included."""
        return tuple(_ran(self.events))

    @property
    def shown(self) -> tuple[str, ...]:
        """Give everything the person was shown: messages, prompts, cards, receipts, explanations."""
        return tuple(_shown(self.events))

    @property
    def failure(self) -> SeenEvent | None:
        """Give the last failure."""
        return next(reversed(self.of("failure")), None)

    def spent(self, what: str) -> int:
        """Give the model calls or tokens of the whole conversation; the events count them up."""
        last = next(reversed(self.of("usage")), None)
        return int(str(last[what])) if last else 0


def _ran(events: tuple[SeenEvent, ...]) -> Iterator[str]:
    proposed: set[str] = set()
    for event in events:
        if event["type"] == "tool_call":
            proposed.add(str(event["name"]))
            if event["by"] == "rule":
                yield str(event["name"])
        is_let_through = event["type"] == "gate" and (event["decision"] == "allow" or event["rule"] == _AUTH_RULE)
        if is_let_through and event["tool"] in proposed:
            yield str(event["tool"])


def reply_in(event: SeenEvent) -> str | None:
    """Give the sentences of ours that an event says to the person."""
    match event["type"]:
        case "message" if event["role"] == "agent":
            return str(event["text"])
        case "awaiting":
            return str(event["prompt"])
        case "failure":
            return f"{event['explanation']} {event['fix']}"
        case _:
            return None


def _shown(events: tuple[SeenEvent, ...]) -> Iterator[str]:
    for event in events:
        reply = reply_in(event)
        if event["type"] == "failure":
            yield f"{reply} [{event['code']}]"
        elif event["type"] == "receipt":
            ids = event["ids"]
            named = ids.values() if isinstance(ids, dict) else ()
            yield " ".join(map(str, (event["campaign_name"], *named)))
        elif reply is not None:
            yield reply
