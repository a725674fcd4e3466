"""How long something has been waited for, by no clock that anybody can set."""

from tools.core.values import Value


class Instant(Value):
    """An instant of a clock that only goes on; it says something beside instants of the same clock alone."""

    clock: str
    seconds: float


def left_of(window: float, waited: float) -> float:
    """Say how much of a window is still to be waited: never less than nothing, and never more than one window."""
    return min(window, max(0.0, window - waited))
