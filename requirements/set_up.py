"""Make .venv ready, `runtime` for chatting or `dev` for the checks; needs nothing but Python, and is silent when it is.

Locks are installed without resolving, so what is published later changes nothing. uv, locked like the rest, installs
them; where it cannot, pip does. What was interrupted has no mark and starts over: the mark is written last.
"""

import contextlib
import hashlib
import json
import os
import re
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
MARK = VENV / ".ready"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
PROGRAM = VENV / "bin" / "tiktok-ads"  # installed last, so that nothing half made can be started
BASE = os.path.realpath(getattr(sys, "_base_executable", sys.executable))  # for .venv's own Python: what made it

FOR = {"runtime": "chatting", "dev": "the checks"}
USUALLY = {"uv": "10 to 20 seconds", "pip": "one or two minutes"}
SPEAK_EVERY = 10  # seconds

# Nothing that is not locked runs here, not even to build: what builds comes from the lock that is installed first.
INSTALL = {
    "uv": (UV, "pip", "install", "--quiet", "--python", PYTHON, "--no-deps", "--no-build-isolation"),
    "pip": (PYTHON, "-I", "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--use-pep517"),
}
CHECK = {"uv": (UV, "pip", "check", "--python", PYTHON), "pip": (PYTHON, "-I", "-m", "pip", "check")}

# Of pip's settings only these count, which say where and how to fetch, with uv's name where it has one. A constraint or
# another folder to install into has no say in what a lock installs.
FETCHING = {
    "cache_dir": "",
    "cert": "SSL_CERT_FILE",
    "client_cert": "",
    "extra_index_url": "",
    "find_links": "UV_FIND_LINKS",
    "index_url": "UV_DEFAULT_INDEX",
    "keyring_provider": "",
    "no_index": "UV_NO_INDEX",
    "proxy": "ALL_PROXY",
    "retries": "",
    "timeout": "",
    "trusted_host": "UV_INSECURE_HOST",
}

FULL = r"No space left on device|os error 28\b|Disk quota exceeded"
WHY = {
    FULL: "The disk is full: chatting needs about 400 MB, the checks about 1 GB. Make room",
    r"(?i)permission denied|read-only file system": "A file may not be written. Give yourself the right to this folder",
    r"(?i)do not match the hashes|hash mismatch": (
        "A file that was fetched is not the one that the lock names, and was not installed. "
        "Empty pip's cache (pip cache purge), or use another network"
    ),
    r"(?i)certificate": (
        "The package index showed a certificate that is not trusted here. "
        "Where a proxy has its own, name it: export PIP_CERT=/path/to/certificates.pem"
    ),
    r"(?i)new connection|name resolution|dns error|error sending request|timed? ?out|unreachable|"
    r"connection (refused|reset|broken|aborted)|connect to proxy": (
        "The package index could not be reached. Look at the network, and at the proxy if there is one"
    ),
    r"(?i)no matching distribution|no usable wheels|matching platform|cannot import|building (editable|wheel)": (
        f"A package has no ready-made file for Python {sys.version.split()[0]} on this system. The program is made for "
        "Python 3.11 to 3.13 on Linux (with glibc; on Windows inside WSL) and macOS. Name such a Python: make PYTHON=..."
    ),
}


class Failed(Exception):
    """A command failed, and this is what it said."""

    def __str__(self) -> str:
        return self.args[0].strip() or "it said nothing"

    @property
    def is_final(self) -> bool:
        return bool(re.search(FULL, str(self)))

    @property
    def last_line(self) -> str:
        return str(self).splitlines()[-1][:200]

    @property
    def explained(self) -> str:
        known = (sentence for pattern, sentence in WHY.items() if re.search(pattern, str(self)))
        lines = str(self).splitlines()[-12:]
        return "\n".join(
            (*lines, "", f"{next(known, 'Set-up failed; above is why')}, then run the same command again.")
        )


def main(arguments: list[str]) -> int:
    """Make .venv ready for what the one argument names."""
    (lock,) = arguments
    if os.name != "posix":
        say("This runs on Linux and macOS. On Windows, install WSL and do the same inside it.")
        return 1
    try:
        if not is_ready(lock):
            with alone():
                if not is_ready(lock):
                    make_ready(lock)
    except Failed as failure:
        say(failure.explained)
        return 1
    except OSError as error:
        say(Failed(str(error)).explained)
        return 1
    except KeyboardInterrupt:
        say("Interrupted. Run the same command again: it starts over, and what was fetched is kept.")
        return 130
    return 0


def say(line: str) -> None:
    """Tell the person; standard output belongs to the program that is started afterwards."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def is_ready(lock: str) -> bool:
    """Look whether all that .venv was made of is still the same."""
    return PROGRAM.exists() and f"{lock} {made_of(lock)}" in marks()


def marks() -> list[str]:
    """Read what .venv says it is ready for."""
    try:
        return MARK.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def made_of(lock: str) -> str:
    """Sum up the Python, the place, the lock and what this program says of itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    itself = [project["build-system"], project["project"], project.get("tool", {}).get("hatch")]
    parts = [BASE, sys.version, str(VENV), (ROOT / "requirements" / f"{lock}.lock").read_text(encoding="utf-8"), itself]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Wait until nobody else sets up. The lock lies on this file: the kernel takes it from whoever dies."""
    import fcntl  # noqa: PLC0415 -- not on Windows, where this is refused in a sentence

    with Path(__file__).open("r+", encoding="utf-8") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up is at work in this folder; waiting for it.")
            fcntl.flock(held, fcntl.LOCK_EX)
        os.set_inheritable(held.fileno(), True)  # whatever is started here holds it too, even when this is killed
        yield


def make_ready(lock: str) -> None:
    """Install by uv, or else by pip; then say so in the mark."""
    started = time.monotonic()
    adds = lock == "dev" and is_ready("runtime") and len(marks()) == 1
    MARK.unlink(missing_ok=True)
    say(
        f"Setting up .venv for {FOR[lock]} with Python {sys.version.split()[0]}. It usually takes {USUALLY['uv']}, once."
    )
    try:
        install(lock, "uv", adds=adds)
    except Failed as failure:
        if failure.is_final:
            raise
        say(f"uv could not do it ({failure.last_line}). Now pip does; it usually takes {USUALLY['pip']}.")
        install(lock, "pip", adds=False)
    os.sync()  # or lost power could keep the mark and lose what it stands for
    MARK.write_text("".join(f"{one} {made_of(one)}\n" for one in FOR if one in ("runtime", lock)), encoding="utf-8")
    say(f"Set up in {time.monotonic() - started:.0f} s.")


def install(lock: str, by: str, *, adds: bool) -> None:
    """Install everything into an empty environment, or what the checks need beside what chatting does."""
    if not adds:
        say("  an empty environment")
        run(BASE, "-I", "-m", "venv", "--clear", VENV)
    settings = fetching()
    if by == "uv" and not UV.exists():
        say("  uv, which installs the rest")
        run(*INSTALL["pip"], "--only-binary", ":all:", *locked("installer"), **settings)
    for one in FOR if lock == "dev" and not adds else (lock,):
        say(f"  {len(pins(one))} packages for {FOR[one]}")
        run(*INSTALL[by], *locked(one), **settings)
    if not adds:
        say("  the program itself")
        run(*INSTALL[by], "--editable", ROOT, **settings)
    say("  a check of everything")
    run(*CHECK[by], **settings)
    check_files(lock)


def locked(lock: str) -> tuple[str | Path, ...]:
    """Name a lock to an installer."""
    return "--require-hashes", "--requirement", ROOT / "requirements" / f"{lock}.lock"


def pins(lock: str) -> dict[str, set[str]]:
    """Read which versions of each package a lock allows; more than one where systems differ."""
    found: dict[str, set[str]] = {}
    text = (ROOT / "requirements" / f"{lock}.lock").read_text(encoding="utf-8")
    for name, version in re.findall(r"^([^\s#=]+)==([^\s;\\]+)", text, flags=re.MULTILINE):
        found.setdefault(re.sub(r"[-_.]+", "-", name).lower(), set()).add(version)
    return found


def check_files(lock: str) -> None:
    """Refuse other versions than the locked ones, and files that are not as long as their package says."""
    import csv  # noqa: PLC0415 -- not needed when everything is ready

    wanted = pins(lock)
    for record in VENV.glob("lib/python3*/site-packages/*.dist-info/RECORD"):
        name, version = record.parent.name.removesuffix(".dist-info").rsplit("-", 1)
        allowed = wanted.get(re.sub(r"[-_.]+", "-", name).lower(), {version})
        if version not in allowed:
            raise Failed(f"{name} {version} was installed, and not {' or '.join(allowed)}")
        with record.open(newline="", encoding="utf-8") as lines:
            for path, _, size in csv.reader(lines):
                if size and int(size) != (record.parents[1] / path).stat().st_size:
                    raise Failed(f"{path} of {name} is not whole")


def fetching() -> dict[str, str]:
    """Give the environment for installers: of pip's settings, from wherever they come, what FETCHING names."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    settings = {"UV_SYSTEM_CERTS": "true"} | ours
    listed = run(PYTHON, "-I", "-m", "pip", "config", "list", **os.environ)
    # What holds for every command, then for `install`, then in the environment: each wins over those before.
    for where in ("global", "install", ":env:"):
        for name, value in re.findall(rf"^{where}\.([a-z-]+)='(.*)'$", listed, flags=re.MULTILINE):
            if (known := name.replace("-", "_")) in FETCHING:
                settings[f"PIP_{known.upper()}"] = value
    for known, uv_name in FETCHING.items():
        if uv_name and (value := settings.get(f"PIP_{known.upper()}")):
            settings.setdefault(uv_name, ",".join(value.split()) if known == "find_links" else value)
    return settings | {"PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}


def run(*command: str | Path, **settings: str) -> str:
    """Run one command, saying now and then that it still runs, and give what it printed."""
    import subprocess  # noqa: PLC0415 -- not needed when everything is ready

    started = time.monotonic()
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=settings or None,
        stdin=subprocess.DEVNULL,  # kept for the program
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=False,
        text=True,
        errors="replace",
    ) as process:
        while True:
            try:
                said, _ = process.communicate(timeout=SPEAK_EVERY)
                break
            except subprocess.TimeoutExpired:
                say(f"  ... still at it after {time.monotonic() - started:.0f} s")
            except BaseException:
                process.kill()
                raise
    if process.returncode:
        raise Failed(said)
    return said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
