import re
from importlib.metadata import PackageNotFoundError, requires, version

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.shape.project import INSTALLER_LOCK, LOCKS, ROOT, declared, distribution_of

# The first versions without a known hole that this program would be open to.
SAFE_FROM = {
    "langchain-core": (1, 7),
    "langgraph": (1, 0, 10),
    "langgraph-checkpoint": (4, 1, 1),
    "langgraph-checkpoint-sqlite": (3, 1, 1),
    "langgraph-sdk": (0, 4),
}

ALL = (*LOCKS, INSTALLER_LOCK)
SYSTEMS = [
    {
        "sys_platform": platform,
        "platform_system": system,
        "platform_machine": machine,
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "os_name": "posix",
        "extra": "",
    }
    for platform, system, machine in (
        ("linux", "Linux", "x86_64"),
        ("linux", "Linux", "aarch64"),
        ("darwin", "Darwin", "arm64"),
    )
    for python in ("3.11", "3.12", "3.13")
]


def _text(lock):
    return (ROOT / lock).read_text(encoding="utf-8")


def _entries(lock):
    """Give each entry's name, version, marker, and how many hashes follow it."""
    pattern = r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(?: ; ([^\\\n]+?))? \\\n((?:[ ].*\n)*)"
    return [
        (distribution_of(name), version, Marker(marker) if marker else None, rest.count("--hash=sha256:"))
        for name, version, marker, rest in re.findall(pattern, _text(lock), flags=re.MULTILINE)
    ]


def _pinned(lock):
    """Give each requirement's versions: more than one where systems differ."""
    return {name: {other for same, other, *_ in _entries(lock) if same == name} for name, *_ in _entries(lock)}


@pytest.mark.parametrize("lock", ALL)
def test_a_lock_pins_every_requirement_by_hash(lock):
    assert _text(lock).count("==") == len(_entries(lock)) + sum(str(one[2]).count("==") for one in _entries(lock))
    assert [name for name, _, _, hashes in _entries(lock) if hashes == 0] == []


@pytest.mark.parametrize("lock", ALL)
def test_a_lock_names_no_index_no_address_and_no_option(lock):
    lines = _text(lock).splitlines()
    assert [line for line in lines if "://" in line or " @ " in line or line.startswith("-")] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_every_direct_dependency(lock):
    dependencies = {distribution_of(one) for one in declared()["project"]["dependencies"]}
    assert dependencies - set(_pinned(lock)) == set()


@pytest.mark.parametrize("smaller", [LOCKS[0], INSTALLER_LOCK])
def test_the_lock_for_the_checks_holds_every_other_one(smaller):
    """So that the checks can be added to what chatting needs, and uv never replaces itself."""
    dev = _pinned(LOCKS[1])
    assert {name: pin for name, pin in _pinned(smaller).items() if dev.get(name) != pin} == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_complete_on_every_system_it_is_made_for(lock):
    """It is installed without resolving: whatever it leaves out is missing."""
    assert _incomplete(lock, _entries(lock)) == set()


@pytest.mark.parametrize("left_out", ["idna", "cryptography"])
def test_a_lock_with_a_hole_is_found_out(left_out):
    entries = [entry for entry in _entries(LOCKS[0]) if entry[0] != left_out]
    assert any(left_out in hole for hole in _incomplete(LOCKS[0], entries))


def _incomplete(lock, entries):
    return {hole for system in SYSTEMS for hole in _holes(entries, _roots(lock), system)}


def _holes(entries, roots, system):
    """Follow every requirement, with the extras that are asked for, and name those that no entry fulfils."""
    held = {name: pin for name, pin, marker, _ in entries if marker is None or marker.evaluate(system)}
    awaiting = [(one, "") for one in roots]
    seen: set[tuple[str, str]] = set()
    while awaiting:
        wanted, extra = awaiting.pop()
        if wanted.marker and not wanted.marker.evaluate(system | {"extra": extra}):
            continue
        name = canonicalize_name(wanted.name)
        if name not in held or not wanted.specifier.contains(held[name], prereleases=True):
            yield f"{wanted} on {system['sys_platform']} {system['platform_machine']} {system['python_version']}"
        for asked in {"", *wanted.extras} - {known for other, known in seen if other == name}:
            seen.add((name, asked))
            awaiting += [(Requirement(line), asked) for line in _needs(name, held.get(name))]


def _needs(name, pin):
    """Read it from what is installed here; what is for other systems alone cannot be read."""
    try:
        return (requires(name) or []) if version(name) == pin else []
    except PackageNotFoundError:
        return []


def _roots(lock):
    project = declared()["project"]
    files = ["runtime.in", "dev.in"] if lock == LOCKS[1] else ["runtime.in"]
    lines = [line for file in files for line in _text(f"requirements/{file}").splitlines()]
    extras = project["optional-dependencies"]["keyring"] if lock == LOCKS[1] else []
    free = [line for line in lines if line and not line.startswith(("#", "-c"))]
    return [Requirement(one) for one in (*project["dependencies"], *extras, *free)]


@pytest.mark.parametrize(("name", "safe_from"), SAFE_FROM.items())
def test_no_version_with_a_known_hole_is_pinned(name, safe_from):
    for pin in _pinned(LOCKS[0])[name]:
        assert tuple(int(part) for part in pin.split(".")) >= safe_from
