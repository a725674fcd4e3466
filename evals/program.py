"""Which state of this program gave a result: old results are never taken for those of changed code."""

from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

_PACKAGES = ("agent", "evals", "tools")
_NO_CODE = ("__pycache__", "conversations", "recordings")  # conversations are told apart by their own digests


def program_digest() -> str:
    """Name exactly this code, prompts and tables included."""
    found = sha256()
    for package in _PACKAGES:
        for path, content in _read(files(package), package):
            found.update(f"{path} {len(content)} ".encode())
            found.update(content)
    return found.hexdigest()[:16]


def _read(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for one in sorted(folder.iterdir(), key=lambda found: found.name):
        if one.is_dir() and one.name not in _NO_CODE:
            yield from _read(one, f"{path}/{one.name}")
        elif one.is_file():
            yield f"{path}/{one.name}", one.read_bytes()
