"""Events as other programs read them: exactly the promised keys."""

from pydantic import JsonValue

from agent.events import Event, FailureEvent


def told(event: Event) -> dict[str, JsonValue]:
    """Give an event's line; the platform's own words become the end of the explanation."""
    line = event.line()
    if isinstance(event, FailureEvent):
        del line["platform_words"]
        line["explanation"] = f"{event.explanation} {quoted(event)}".strip()
    return line


def quoted(event: FailureEvent) -> str:
    """Quote somebody else's words, so that nobody takes them for ours."""
    return f"TikTok's own words: “{event.platform_words}”" if event.platform_words else ""
