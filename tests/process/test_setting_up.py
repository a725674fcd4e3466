"""Set-up as people run it, over a tiny lock and a folder that also holds newer fakes of everything in it."""

import importlib.util
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.doubles.checkout import LOCKED, Checkout, make_checkout
from tests.doubles.wheels import NEWER, locked, pack_installed

FOR_CHAT = {name: version for name, version in LOCKED.items() if name != "tiny-gamma"}


@pytest.fixture(scope="module")
def uv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pack_installed(tmp_path_factory.mktemp("uv"), "uv")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory, uv: Path) -> Checkout:
    """One that is set up; whoever changes it puts it back."""
    made = make_checkout(tmp_path_factory.mktemp("ready"), uv)
    done = made.make("chat", "what waits on standard input")
    assert (done.returncode, done.stdout) == (0, "what waits on standard input"), done.stderr
    assert "Now pip does" not in done.stderr
    return made


def program_of(checkout: Checkout) -> ModuleType:
    spec = importlib.util.spec_from_file_location("set_up", checkout.root / "requirements" / "set_up.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def program(ready: Checkout) -> ModuleType:
    return program_of(ready)


def free_to_choose(checkout: Checkout, *command: str | Path, folder: Path) -> str:
    """Install without the lock, and give what came of it."""
    links = {"UV_FIND_LINKS": str(checkout.index), "UV_OFFLINE": "true", "PIP_CONSTRAINT": "", "PIP_USER": "false"}
    subprocess.run([*command, "--target", folder, "tiny-beta"], env=checkout.environment(**links), check=True)
    (found,) = folder.glob("tiny_beta-*.dist-info")
    return found.name


def test_by_uv_exactly_what_is_locked_is_installed_and_only_without_the_lock_something_newer(
    ready: Checkout, tmp_path: Path
) -> None:
    assert ready.installed() == FOR_CHAT
    uv = ready.root / ".venv" / "bin" / "uv"
    assert NEWER in free_to_choose(ready, uv, "pip", "install", "--python", ready.python, folder=tmp_path)


@pytest.mark.proof
def test_by_pip_where_uv_is_not_to_be_had_the_same_is_installed(tmp_path: Path) -> None:
    checkout = make_checkout(tmp_path, uv=None)
    done = checkout.make("chat", "a line")
    assert (done.returncode, done.stdout) == (0, "a line"), done.stderr
    assert "Now pip does" in done.stderr
    assert checkout.installed() == FOR_CHAT
    pip = (checkout.python, "-I", "-m", "pip", "install", "--quiet")
    assert NEWER in free_to_choose(checkout, *pip, folder=tmp_path / "free")


def test_what_is_ready_is_left_alone_in_silence(ready: Checkout) -> None:
    mark = ready.root / ".venv" / ".ready"
    made = mark.stat().st_mtime_ns
    again = ready.make("chat", "a line")
    assert (again.stdout, again.stderr) == ("a line", "")
    assert mark.stat().st_mtime_ns == made


def test_the_checks_are_added_to_what_chatting_needs_and_a_changed_lock_starts_over(ready: Checkout) -> None:
    assert "an empty environment" not in ready.make("ready-to-check").stderr
    assert ready.installed() == LOCKED
    lock = ready.root / "requirements" / "dev.lock"
    wheels = [next(ready.index.glob(f"{name.replace('-', '_')}-1.0-*")) for name in FOR_CHAT]
    lock.write_text(locked(*wheels), encoding="utf-8")
    assert "an empty environment" in ready.make("ready-to-check").stderr
    assert ready.installed() == FOR_CHAT


def test_another_python_another_place_and_a_changed_project_are_noticed(
    program: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program.is_ready("runtime")
    for name, value in {"BASE": "/elsewhere/python3", "VENV": program.ROOT / "moved"}.items():
        with monkeypatch.context() as changed:
            changed.setattr(program, name, value)
            assert not program.is_ready("runtime")
    project = program.ROOT / "pyproject.toml"
    text = project.read_text(encoding="utf-8")
    project.write_text(f'{text}dependencies = ["tiny-gamma"]\n', encoding="utf-8")
    assert not program.is_ready("runtime")
    project.write_text(f"{text}\n[tool.anything]\nelse = 1\n", encoding="utf-8")
    assert program.is_ready("runtime")
    project.write_text(text, encoding="utf-8")


def test_a_file_that_lost_its_content_and_another_version_are_refused(program: ModuleType, ready: Checkout) -> None:
    program.check_files("runtime")
    (module,) = ready.root.glob(".venv/lib/*/site-packages/tiny_beta.py")
    kept = module.read_bytes()
    module.unlink()  # and not emptied: it may be one file with uv's cache
    with pytest.raises(program.Failed, match=r"tiny_beta\.py is not whole"):
        program.check_files("runtime")
    module.write_bytes(kept)
    (info,) = ready.root.glob(".venv/lib/*/site-packages/tiny_beta-1.0.dist-info")
    other = info.rename(info.with_name("tiny_beta-2.0.dist-info"))
    with pytest.raises(program.Failed, match="not the version that is locked"):
        program.check_files("runtime")
    other.rename(info)


@pytest.fixture
def begun(tmp_path: Path, uv: Path) -> Iterator[tuple[Checkout, "subprocess.Popen[str]"]]:
    """One whose set-up is in the middle of its work."""
    checkout = make_checkout(tmp_path, uv)
    process = checkout.start()
    assert process.stderr
    assert any("uv, which installs" in line for line in process.stderr)
    yield checkout, process
    process.kill()
    process.communicate()


def test_a_set_up_that_is_killed_claims_nothing_and_the_next_waits_for_what_it_left_running(
    begun: tuple[Checkout, "subprocess.Popen[str]"],
) -> None:
    checkout, process = begun
    (program,) = _children(process.pid)
    (installer,) = _children(program)
    os.kill(program, signal.SIGKILL)
    process.wait()
    assert not (checkout.root / ".venv" / ".ready").exists()
    assert not (checkout.root / ".venv" / "bin" / "tiktok-ads").exists()
    os.kill(installer, signal.SIGSTOP)  # slow, and nobody's child any more
    following = checkout.start()
    assert following.stderr
    assert "waiting for it" in following.stderr.readline()
    os.kill(installer, signal.SIGCONT)
    assert following.wait() == 0
    following.communicate()
    assert checkout.installed() == FOR_CHAT


@pytest.mark.proof
def test_two_at_once_make_one(begun: tuple[Checkout, "subprocess.Popen[str]"]) -> None:
    checkout, first = begun
    second = checkout.make("chat", "a line")
    assert (second.stdout, second.returncode) == ("a line", 0)
    assert second.stderr == "Another set-up is at work in this folder; waiting for it.\n"
    assert first.wait() == 0


@pytest.mark.proof
def test_ctrl_c_ends_it_in_a_sentence(begun: tuple[Checkout, "subprocess.Popen[str]"]) -> None:
    checkout, process = begun
    (program,) = _children(process.pid)
    os.kill(program, signal.SIGINT)
    _, err = process.communicate()
    assert "Interrupted. Run the same command again" in err
    assert "Traceback" not in err
    assert not (checkout.root / ".venv" / ".ready").exists()


@pytest.mark.proof
def test_without_a_network_it_ends_in_a_sentence(tmp_path: Path, uv: Path) -> None:
    checkout = make_checkout(tmp_path, uv)
    shutil.rmtree(checkout.index)
    done = checkout.make("chat", PIP_NO_INDEX="false", PIP_RETRIES="1", PIP_INDEX_URL="http://127.0.0.1:9/simple")
    assert "The package index could not be reached. Look at the network" in done.stderr
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


SAID = {
    "OSError: [Errno 28] No space left on device": "The disk is full",
    "error: failed to write: No space left on device (os error 28)": "The disk is full",
    "The virtual environment was not created because ensurepip is not\navailable.": "apt install python3-venv",
    "/usr/bin/python3: No module named venv": "apt install python3-venv",
    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.": "not the one that the lock names",
    "error: Hash mismatch for `idna==3.10`": "not the one that the lock names",
    "SSLError(SSLCertVerificationError(1, 'certificate verify failed'))": "export PIP_CERT=",
    "error sending request for url\n  cause: invalid peer certificate: UnknownIssuer": "export PIP_CERT=",
    "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution": "could not be reached",
    "error: Failed to fetch\n  cause: dns error": "could not be reached",
    "ERROR: Could not find a version of x\nERROR: No matching distribution found for x": "no ready-made file",
    "PermissionError: [Errno 13] Permission denied: '.venv'": "right to this folder",
    "something new": "Set-up failed; above is why",
}


@pytest.mark.parametrize("said", SAID)
def test_a_failure_says_what_to_do(program: ModuleType, said: str) -> None:
    explained = program.Failed(said, "python").explained
    assert SAID[said] in explained
    assert said.splitlines()[-1] in explained
    assert explained.endswith("Then run the same command again.")


@pytest.mark.parametrize(("by", "final"), [("uv", False), ("python", True)])
def test_pip_is_tried_after_uv_failed_at_the_network_and_nothing_after_pip_did(
    program: ModuleType, by: str, final: bool
) -> None:
    assert program.Failed("Temporary failure in name resolution", by).is_final is final
    assert program.Failed("No space left on device", by).is_final


def test_a_python_that_is_too_old_is_not_taken(ready: Checkout, tmp_path: Path) -> None:
    old = tmp_path / "old python"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = subprocess.run(
        ["make", f"PYTHON={old}", "chat"], cwd=ready.root, env=ready.environment(), capture_output=True, text=True
    )
    assert "Python 3.11 or newer was not found" in done.stderr
    assert done.stdout == ""


def _children(process: int) -> list[int]:
    """Wait for its children and name them."""
    for _ in range(200):
        listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True).stdout
        if listed.split():
            return [int(one) for one in listed.split()]
        time.sleep(0.02)
    return []


def test_a_link_or_somebodys_folder_in_the_place_of_the_environment_is_never_emptied(tmp_path: Path, uv: Path) -> None:
    checkout = make_checkout(tmp_path / "checkout", uv)
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("years of work", encoding="utf-8")
    place = checkout.root / ".venv"

    place.symlink_to(theirs)
    through_a_link = checkout.make("chat", "")
    place.unlink()
    theirs.rename(place)
    in_its_place = checkout.make("chat", "")

    for refused in (through_a_link, in_its_place):
        assert refused.returncode
        assert "Move it away" in refused.stderr
    assert (place / "thesis.txt").read_text(encoding="utf-8") == "years of work"
