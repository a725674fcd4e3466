"""agent/README.md is true: its rooms are all there are, and whatever it names exists where it says."""

import re
from importlib import import_module

import pytest

from tests.shape.project import PACKAGES, ROOT

AGENT = ROOT / "agent"
README = (AGENT / "README.md").read_text(encoding="utf-8")
MOST_LINES = 60
NAMED = re.compile(rf"`((?:{'|'.join(PACKAGES)})(?:\.\w+)+)`")
PLACE = re.compile(r"`([\w./]+(?:/|\.py))`")


def rooms():
    """Give every module and package that stands directly in agent/."""
    modules = {path.name for path in AGENT.glob("*.py") if path.name != "__init__.py"}
    return modules | {f"{path.parent.name}/" for path in AGENT.glob("*/__init__.py")}


def missing(name):
    """Say from where on a dotted name leads nowhere, or None."""
    parts = name.split(".")
    found = import_module(parts[0])
    for at, part in enumerate(parts[1:], start=2):
        found = step(found, part)
        if found is None:
            return ".".join(parts[:at])
    return None


def step(found, part):
    """Go on by a module, an attribute, or the field of a model; an attribute that holds None leads nowhere."""
    if part in getattr(found, "model_fields", {}):
        return found.model_fields[part]
    if hasattr(found, part):
        return getattr(found, part)
    try:
        return import_module(f"{found.__name__}.{part}") if hasattr(found, "__path__") else None
    except ModuleNotFoundError:
        return None


def test_every_room_is_on_the_map_and_no_other():
    assert {place for place in PLACE.findall(README) if place.removesuffix("/").count("/") == 0} == rooms()


def test_whatever_it_names_exists():
    named = NAMED.findall(README)
    assert len(named) > 30
    assert [one for one in named if missing(one)] == []


def test_every_word_of_the_vocabulary_leads_to_what_it_means():
    words = re.search(r"## The words\n(.*?)\n## ", README, re.DOTALL)
    rows = words[1].strip().splitlines()[2:] if words else []
    assert len(rows) > 10
    assert [row for row in rows if not NAMED.search(row)] == []


def test_it_can_be_read_in_one_sitting():
    assert len(README.splitlines()) <= MOST_LINES


@pytest.mark.parametrize(
    ("name", "from_where"),
    [
        ("agent.state.State.awaiting", None),
        ("agent.state.State.nothing", "agent.state.State.nothing"),
        ("agent.nothing.State", "agent.nothing"),
        ("tools.core.plan.Plan.fingerprint", None),
    ],
)
def test_a_name_that_leads_nowhere_is_found(name, from_where):
    assert missing(name) == from_where
