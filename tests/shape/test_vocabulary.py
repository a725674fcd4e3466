"""One word, one meaning: no two public classes of one name, and no two modules but those that mean the same."""

import ast
from collections import defaultdict

import pytest

from tests.shape.project import PACKAGES, ROOT, python_files

CLASSES_ALIKE = {"Args": "every file of tools/calls has its own, as it has its own TOOL"}
MODULES_ALIKE = {
    "ads": "the command and the practice TikTok's part about ads",
    "approval": "agent/approval.py is the door to the reader in agent/language",
    "assets": "the port, and the adapter that fulfils it",
    "audience": "the field, what core knows of its value, and how people say it",
    "chat": "the command, and the chat that it starts",
    "creative": "the field, and what core knows of its value",
    "cta": "the field, and what core knows of its value",
    "graph": "the command, and the graph that it draws",
    "login": "the port, and the adapter that fulfils it",
    "login_kit": "one family of log-ins, as asked and as answered",
    "money": "amounts as people say them, and as core reckons with them",
    "music": "the field, and what core knows of its value",
    "objective": "the field, and what core knows of its value",
    "paging": "the pages of a list, as asked and as answered",
    "places": "what core knows of places, and how people name them",
    "rate_limits": "the limits, and the practice TikTok that holds apps to them",
    "sandbox": "the command, the service and the practice TikTok are one thing",
    "uploads": "uploads, as asked and as answered",
    "wire": "what goes over the wire, as asked and as answered",
    "words": "sentences for people",
}


def modules():
    return {
        path.relative_to(ROOT).with_suffix("").parts: path.read_text(encoding="utf-8")
        for path in python_files(*PACKAGES)
    }


def name_of(parts):
    return parts[-2] if parts[-1] == "__init__" else parts[-1]


def module_names_twice(parts):
    found = defaultdict(set)
    for one in parts:
        if one[0] != "evals":
            found[name_of(one)].add(".".join(one))
    return {name: places for name, places in found.items() if len(places) > 1}


def classes_twice(sources):
    found = defaultdict(set)
    for parts, text in sources.items():
        for name in filter(is_public, map(defined_by, ast.parse(text).body)):
            found[name].add(".".join(parts))
    return {name: places for name, places in found.items() if len(places) > 1}


def defined_by(node):
    """Name the class or alias that a statement defines; an alias is spelled as a class is."""
    if isinstance(node, ast.ClassDef):
        return node.name
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return node.target.id
    return ""


def is_public(name):
    return name[:1].isupper() and not name.isupper() and not name.startswith("_")


def test_no_two_public_classes_have_one_name():
    assert {name: places for name, places in classes_twice(modules()).items() if name not in CLASSES_ALIKE} == {}


def test_no_two_modules_have_one_name_and_two_meanings():
    assert {name: at for name, at in module_names_twice(modules()).items() if name not in MODULES_ALIKE} == {}


def test_no_exception_is_kept_that_is_none_any_more():
    sources = modules()
    assert set(CLASSES_ALIKE) - set(classes_twice(sources)) == set()
    assert set(MODULES_ALIKE) - set(module_names_twice(sources)) == set()


@pytest.mark.parametrize("second", ["class Plan:\n    pass\n", "Plan = tuple[str, ...]\n", "Plan: object = dict\n"])
def test_a_second_class_of_a_name_is_found(second):
    sources = {("tools", "core", "plan"): "class Plan:\n    pass\n", ("agent", "words", "plan"): second}
    assert classes_twice(sources) == {"Plan": {"tools.core.plan", "agent.words.plan"}}


@pytest.mark.parametrize(
    "other", ["_Plan = tuple[str, ...]\n", "PLAN = 1\n", "def Plan(): ...\n", "class Plans: ...\n"]
)
def test_what_is_private_or_no_class_is_not_taken_for_one(other):
    assert classes_twice({("tools", "plan"): "class Plan: ...\n", ("agent", "plan"): other}) == {}


def test_a_second_module_of_a_name_is_found_and_a_package_is_one():
    parts = [
        ("agent", "words", "__init__"),
        ("tools", "core", "words"),
        ("evals", "words"),
        ("tools", "sandbox", "world"),
    ]
    assert module_names_twice(parts) == {"words": {"agent.words.__init__", "tools.core.words"}}
