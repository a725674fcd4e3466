"""Who is writing: this process by an identity that a recycled process number cannot imitate."""

import os
import subprocess
from pathlib import Path


def identity(pid: int | None = None) -> str | None:
    """Name a living process by number and start time; None where there is no such process."""
    number = os.getpid() if pid is None else pid
    started = _start_time(number)
    return None if started is None else f"{number}:{started}"


def is_alive(name: str) -> bool:
    """Say whether the process of this identity still runs."""
    number = name.partition(":")[0]
    return number.isdigit() and identity(int(number)) == name


def _start_time(pid: int) -> str | None:
    stat = Path(f"/proc/{pid}/stat")
    if Path("/proc/self/stat").exists():
        try:
            fields = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            return None
        return None if fields[0] == "Z" else fields[19]  # a killed process that nobody waited for is gone
    asked = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)  # noqa: S603, S607
    return "_".join(asked.stdout.split()) or None
