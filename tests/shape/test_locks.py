import re

import pytest

from tests.shape.project import LOCKS, ROOT, declared, distribution_of

# The first versions without a known hole that this program would be open to.
SAFE_FROM = {
    "langchain-core": (1, 7),
    "langgraph": (1, 0, 10),
    "langgraph-checkpoint": (4, 1, 1),
    "langgraph-checkpoint-sqlite": (3, 1, 1),
    "langgraph-sdk": (0, 4),
}


def _text(lock):
    return (ROOT / lock).read_text(encoding="utf-8")


def _pinned(lock):
    """Give each requirement's name and version with how many hashes follow it."""
    entries = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(.*(?:\n[ ].*)*)", _text(lock), flags=re.MULTILINE)
    return {distribution_of(name): (version, rest.count("--hash=sha256:")) for name, version, rest in entries}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_requirement_by_hash(lock):
    assert [name for name, (_, hashes) in _pinned(lock).items() if hashes == 0] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_no_address_and_no_option(lock):
    lines = _text(lock).splitlines()
    assert [line for line in lines if "://" in line or " @ " in line or line.startswith("-")] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_every_direct_dependency(lock):
    dependencies = {distribution_of(one) for one in declared()["project"]["dependencies"]}
    assert dependencies - set(_pinned(lock)) == set()


def test_both_locks_pin_the_same_versions():
    runtime, dev = (_pinned(lock) for lock in LOCKS)
    assert {name: pin for name, pin in runtime.items() if dev.get(name) != pin} == {}


@pytest.mark.parametrize(("name", "safe_from"), SAFE_FROM.items())
def test_no_version_with_a_known_hole_is_pinned(name, safe_from):
    version, _ = _pinned(LOCKS[0])[name]
    assert tuple(int(part) for part in version.split(".")) >= safe_from
