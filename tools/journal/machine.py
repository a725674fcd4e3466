"""Which machine this is, by a name that outlives a restart."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

_LINUX = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_MACOS = ("/usr/sbin/ioreg", "-rd1", "-c", "IOPlatformExpertDevice")
_MACOS_NAME = re.compile(r'"IOPlatformUUID" = "([^"]+)"')


@cache
def machine() -> str:
    """Name the machine; nothing where it has no name, as in many containers."""
    return _macos() if sys.platform == "darwin" else next(filter(None, map(_read, _LINUX)), "")


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _macos() -> str:
    try:
        asked = subprocess.run(_MACOS, capture_output=True, text=True, check=False, timeout=5)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return ""
    found = _MACOS_NAME.search(asked.stdout)
    return found[1] if found else ""
