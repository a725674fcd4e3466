"""A home that is copied, with all that is in it, at a chosen moment."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools.journal import homes

# Of a submission, from its yes on, as `chosen_moments` counts them.
MOMENTS = {
    "before the yes is written down": 1,
    "after the yes": 2,
    "the campaign is claimed": 4,
    "the campaign is made, and not written down": 6,
    "between campaign and ad group": 8,
    "the ad group is claimed": 10,
    "between ad group and ad": 14,
    "the ad is claimed": 16,
    "the ad is made, and not written down": 18,
    "all of it is there": 20,
}
BEGUN = [one for one, at in MOMENTS.items() if at >= 4]


def copy_home(home: Path, name: str = "copy") -> Path:
    """Copy a home to beside it, as it is at this moment."""
    return shutil.copytree(home, home.with_name(name), ignore=shutil.ignore_patterns("locks"))


@contextmanager
def any_home_taken_for_this() -> Iterator[None]:
    """Compare nothing: every folder is taken for the home it was copied from."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(homes, "place_of", lambda _: "everywhere")
        yield
