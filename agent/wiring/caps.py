"""Where loops end, as the settings have it."""

from agent.deps import Caps
from agent.wiring.settings import Settings


def caps_of(settings: Settings) -> Caps:
    """Take the caps from the settings; the model words a failure no longer than it may answer."""
    return Caps(
        model_calls_per_turn=settings.model_calls_per_turn,
        calls_per_reply=settings.calls_per_reply,
        model_seconds=settings.model_timeout_seconds,
        wording_seconds=min(Caps().wording_seconds, settings.model_timeout_seconds),
    )
