"""Where things are in this checkout."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("agent", "evals", "tools")
FOLDERS = (*PACKAGES, "tests", "docs", "requirements", ".ci")
LOCKS = ("requirements/runtime.lock", "requirements/dev.lock")
INSTALLER_LOCK = "requirements/installer.lock"


def python_files(*folders):
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def text_files():
    inside = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if "__pycache__" not in path.parts)
    found = (path for path in (*ROOT.iterdir(), *inside) if path.is_file() and path.name not in (".env", ".coverage"))
    return sorted(path for path in found if b"\0" not in path.read_bytes())


def module_names():
    parts = (path.relative_to(ROOT).with_suffix("").parts for path in python_files(*PACKAGES))
    return sorted(".".join(part[:-1] if part[-1] == "__init__" else part) for part in parts)


def declared():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def distribution_of(requirement):
    return re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")
