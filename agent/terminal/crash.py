"""Where the details of an internal failure go: a file of the owner's, without the values of variables."""

import traceback
from pathlib import Path


def record_crash(path: Path, error: Exception) -> None:
    """Add a failure's places in the code to the file; messages may hold data and are left out."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{type(error).__name__}\n{frames}\n")
