"""agent/README.md is true: its rooms are all there are, what it names exists, and its travellers can go their ways."""

import ast
import re
from functools import cache
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest

from agent.graph import _ALWAYS, _ON_CONDITION
from tests.shape.project import PACKAGES, ROOT

AGENT = ROOT / "agent"
README = (AGENT / "README.md").read_text(encoding="utf-8")
MOST_LINES = 60
NAMED = re.compile(rf"`((?:{'|'.join(PACKAGES)})(?:\.\w+)+)`")
PLACE = re.compile(r"`([\w./]+(?:/|\.py))`")
HOP = re.compile(rf"(?P<opens>\()|(?P<closes>\))|`(?P<name>(?:(?:{'|'.join(PACKAGES)})(?:\.\w+)+)|[a-z_]+)`")
FOUND_BY_THEIR_FILES = {"FIELD", "OBJECTIVE", "PROVIDER", "RULE", "TOOL"}
EDGES = {*_ALWAYS, *((one, to) for one, _, targets in _ON_CONDITION for to in targets.values())}


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


def travellers():
    """Give the paragraphs that lead somewhere."""
    _, text = README.split("## Three travellers\n")
    return [one for one in text.split("\n\n") if one.strip().startswith("**")]


def broken_hops(way):
    """Give the steps of a way that do not follow: from one to the next, in brackets from anything before them there."""
    main: list[str] = []
    inside: list[str] = []
    beside: list[tuple[tuple[str, ...], str]] = []
    is_beside = False
    for found in HOP.finditer(way):
        if found["name"] is None:
            is_beside, inside = found["opens"] is not None, main[-1:]
        elif is_beside:
            beside.append((tuple(inside), found["name"]))
            inside.append(found["name"])
        else:
            main.append(found["name"])
    steps = [*(((one,), to) for one, to in pairwise(main)), *beside]
    return [(before[-1], to) for before, to in steps if not any(leads(one, to) for one in before)]


def leads(one, to):
    """Say whether an edge leads there, or one of both names the other, or whoever looks finds it by its file."""
    if "." not in one and "." not in to:
        return (one, to) in EDGES
    is_found = to.rpartition(".")[2] in FOUND_BY_THEIR_FILES
    return is_found or spelled(to) in names_in(home(one)) or spelled(one) in names_in(home(to))


def spelled(name):
    """Give a name as code uses it: a method behind its dot, a node by its class."""
    if "." not in name:
        return name.title().replace("_", "")
    *_, parent, last = name.split(".")
    return f".{last}" if parent[0].isupper() else last


def home(name):
    """Give the module that a name stands in; a node's name is that of its module."""
    parts = name.split(".") if "." in name else ["agent", "nodes", name]
    while not (found := ROOT.joinpath(*parts).with_suffix(".py")).exists():
        if (package := ROOT.joinpath(*parts, "__init__.py")).exists():
            return package
        parts = parts[:-1]
    return found


@cache
def names_in(file: Path):
    """Give the names that a module's code uses; its docstrings and comments count for nothing."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Attribute(attr=name):
                found.add(f".{name}")
            case ast.Name(id=name) | ast.alias(name=name):
                found.add(name)
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                found.add(name)
            case ast.Constant(value=str(name)) if name.isidentifier():  # the name of a type, for the type checker alone
                found.add(name)
    return found


def test_every_room_is_on_the_map_and_no_other():
    assert {place for place in PLACE.findall(README) if place.removesuffix("/").count("/") == 0} == rooms()


def test_whatever_it_names_exists():
    named = NAMED.findall(README)
    assert len(named) > 30
    assert [one for one in named if missing(one)] == []


def test_its_travellers_can_go_their_ways():
    ways = travellers()
    assert len(ways) == 3
    assert min(len(HOP.findall(one)) for one in ways) > 15
    assert [step for one in ways for step in broken_hops(one)] == []


@pytest.mark.parametrize(
    ("way", "broken"),
    [
        ("`check_rules`; `gate`; `make_plan`", []),
        ("`check_rules`; `make_plan`", [("check_rules", "make_plan")]),
        ("`submit` (`agent.state.Sent`); `reason_failure` (`tools.core.failure.judgement.judge_write`)", []),
        (
            "`reason_failure` (`agent.state.Sent`, `tools.core.failure.causes.cause_of`)",
            [
                (
                    "agent.state.Sent",
                    "tools.core.failure.causes.cause_of",
                )
            ],
        ),
        ("`agent.session.Session.say`; `ask_approval`", [("agent.session.Session.say", "ask_approval")]),
        ("`agent.session.Session.say`; `agent.footing.Ports`; `agent.graph.Graph`; `ask_approval`", []),
    ],
)
def test_a_step_that_does_not_follow_is_found(way, broken):
    assert broken_hops(way) == broken


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
