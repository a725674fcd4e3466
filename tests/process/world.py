"""What a test does to the embedded sandbox of a home while no program runs."""

from pathlib import Path
from typing import Any

from agent.wiring.clock import SystemClock
from tools.sandbox.application import Sandbox, make_sandbox


def embedded(home: Path) -> Sandbox:
    return make_sandbox(home / "ads" / "sandbox.db", SystemClock())


def fault(on: str, times: int = 1, **do: Any) -> dict[str, Any]:
    return {"on": on, "times": times, "do": do}


def set_faults(home: Path, *faults: dict[str, Any]) -> None:
    """Replace whatever faults were left."""
    embedded(home).set_faults(list(faults))


def ads(home: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = embedded(home).state()["ads"]
    return found
