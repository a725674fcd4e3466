"""Where loops end, and what may be spent, as the settings have it."""

from agent.deps import Caps
from agent.wiring.settings import Settings
from tools.core.spending_caps import ChosenCaps


def caps_of(settings: Settings) -> Caps:
    """Take the caps from the settings; the model words a failure no longer than it may answer."""
    return Caps(
        model_calls_per_turn=settings.model_calls_per_turn,
        calls_per_reply=settings.calls_per_reply,
        model_seconds=settings.model_timeout_seconds,
        wording_seconds=min(Caps().wording_seconds, settings.model_timeout_seconds),
    )


def spending_caps_of(settings: Settings) -> ChosenCaps:
    """Take the caps on money from the settings; where it is real there are some that nobody chose."""
    return ChosenCaps(
        is_real=True,
        per_ad_day=settings.cap_per_ad_day,
        per_ad=settings.cap_per_ad,
        per_day=settings.cap_per_day,
        total=settings.cap_total,
    )
