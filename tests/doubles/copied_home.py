"""A home that is copied, with all that is in it, at a chosen moment."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools.journal import homes


def copy_home(home: Path, name: str = "copy") -> Path:
    """Copy a home to beside it, as it is at this moment."""
    return shutil.copytree(home, home.with_name(name), ignore=shutil.ignore_patterns("locks"))


@contextmanager
def any_home_taken_for_this() -> Iterator[None]:
    """Compare nothing: every folder is taken for the home it was copied from."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(homes, "place_of", lambda _: "everywhere")
        yield
