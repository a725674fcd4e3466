"""A clock that stands still until somebody sleeps: the one that evals run on."""

from evals.clock import VirtualClock as FakeClock

__all__ = ["FakeClock"]
