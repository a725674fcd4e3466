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
VERSION = sys.version.split()[0]

FOR = {"runtime": "chatting", "dev": "the checks"}
USUALLY = {"uv": "10 to 20 seconds", "pip": "one or two minutes"}
SPEAK_EVERY = 10  # seconds
PIP = (PYTHON, "-I", "-m", "pip")
# Nothing that is not locked runs here, not even to build: what builds comes from the lock that is installed first.
INSTALL = {
    "uv": (UV, "pip", "install", "--quiet", "--python", PYTHON, "--no-deps", "--no-build-isolation"),
    "pip": (*PIP, "install", "--quiet", "--no-deps", "--no-build-isolation", "--use-pep517", "--no-compile"),
}
CHECK: dict[str, tuple[str | Path, ...]] = {"uv": (UV, "pip", "check", "--python", PYTHON), "pip": (*PIP, "check")}

# Of pip's settings only these count, which say where and how to fetch; here with uv's names, or unknown to it. A
# constraint, or another folder to install into has no say in what a lock installs.
FETCHING = {
    "cert": "SSL_CERT_FILE",
    "find_links": "UV_FIND_LINKS",
    "index_url": "UV_DEFAULT_INDEX",
    "no_index": "UV_OFFLINE",
    "proxy": "ALL_PROXY",
    "trusted_host": "UV_INSECURE_HOST",
}
FETCHING_BY_PIP = ("cache_dir", "client_cert", "extra_index_url", "keyring_provider", "retries", "timeout")
FULL = r"No space left on device|os error 28\b|Disk quota exceeded"
NO_VENV = r"ensurepip|No module named venv"
UNTRUSTED = r"certificate"
UNREACHED = (
    r"new connection|name resolution|dns error|error sending request|timed? ?out|unreachable|connect to proxy|"
    r"connection (refused|reset|broken|aborted)"
)
WHY = {
    FULL: "The disk is full: chatting needs about 400 MB, the checks about 1 GB. Make room",
    NO_VENV: "This Python cannot make environments. On Debian and Ubuntu: sudo apt install python3-venv",
    r"permission denied|read-only file system": "A file may not be written. Give yourself the right to this folder",
    r"do not match the hashes|hash mismatch": (
        "A file that was fetched is not the one that the lock names, and was not installed. "
        "Empty pip's cache (pip cache purge), or use another network"
    ),
    UNTRUSTED: (
        "The package index showed a certificate that is not trusted here. "
        "Where a proxy has its own, name it: export PIP_CERT=/path/to/certificates.pem"
    ),
    UNREACHED: "The package index could not be reached. Look at the network, and at the proxy if there is one",
    r"no matching distribution|no usable wheels|matching platform|cannot import|building (editable|wheel)": (
        f"A package has no ready-made file for Python {VERSION} on this system. The program is made for Python 3.11 to "
        "3.13 on Linux (with glibc; on Windows inside WSL) and macOS (Apple silicon). Or name one: make PYTHON=..."
    ),
}


class Failed(Exception):
    """What failed, and what was said about it."""

    def __init__(self, said: str, command: str = "") -> None:
        super().__init__(said.strip() or f"{command} failed without a word")
        self.command = command

    @classmethod
    def of(cls, error: Exception, command: str = "") -> "Failed":
        """Take it as it is, or what the system said in its place."""
        return error if isinstance(error, cls) else cls(str(error), command)

    @property
    def is_final(self) -> bool:
        """Whether nobody else would fare better. uv may fail at a network whose settings only pip knows."""
        pattern = FULL if self.command == "uv" else f"{FULL}|{NO_VENV}|{UNTRUSTED}|{UNREACHED}"
        return bool(re.search(pattern, str(self), re.IGNORECASE))

    @property
    def first_error(self) -> str:
        """Its most telling line."""
        lines = str(self).splitlines()
        return next((line for line in lines if "error" in line.lower()), lines[-1])[:200]

    @property
    def explained(self) -> str:
        """How it ended, why, and what to do now."""
        known = next((sentence for pattern, sentence in WHY.items() if re.search(pattern, str(self), re.I)), "")
        lines = str(self).splitlines()[-3 if known else -20 :]
        return "\n".join((*lines, "", f"{known or 'Set-up failed; above is why'}. Then run the same command again."))


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
    except (Failed, OSError) as error:
        say(Failed.of(error).explained)
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
    is_ours = (VENV / "pyvenv.cfg").is_file() or not any(one.is_file() for one in VENV.rglob("*"))
    if VENV.is_symlink() or not is_ours:  # one that was interrupted at once has no file at all
        msg = f"{VENV} is a link or somebody's folder, and would be emptied. Move it away, and run this again."
        raise Failed(msg)
    started = time.monotonic()
    adds = lock == "dev" and is_ready("runtime") and len(marks()) == 1
    MARK.unlink(missing_ok=True)
    say(f"Setting up .venv for {FOR[lock]} with Python {VERSION}. It usually takes {USUALLY['uv']}, once.")
    try:
        install(lock, "uv", adds=adds)
    except (Failed, OSError) as error:
        failure = Failed.of(error, "uv")
        if failure.is_final:
            raise
        say(f"uv could not do it ({failure.first_error}). Now pip does; it usually takes {USUALLY['pip']}.")
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
    wrong = []
    for record in VENV.glob("lib/python3*/site-packages/*.dist-info/RECORD"):
        name, version = record.parent.name.removesuffix(".dist-info").rsplit("-", 1)
        if version not in wanted.get(re.sub(r"[-_.]+", "-", name).lower(), {version}):
            wrong.append(f"{name} {version} is not the version that is locked")
        with record.open(newline="", encoding="utf-8") as lines:
            sizes = {record.parents[1] / path: int(size) for path, _, size in csv.reader(lines) if size}
        wrong.extend(f"{path} is not whole" for path, size in sizes.items() if not has_size(path, size))
    if wrong:
        raise Failed("\n".join(wrong[:3]))


def has_size(path: Path, size: int) -> bool:
    """Lost power, or a kill at the wrong moment, leaves empty files that look installed."""
    return path.is_file() and path.stat().st_size == size


def fetching() -> dict[str, str]:
    """Give the environment for installers: of pip's settings, from wherever they come, what FETCHING names."""
    around = dict(os.environ)
    settings = {"UV_SYSTEM_CERTS": "true"}
    settings |= {
        name: value for name, value in around.items() if not name.startswith(("PIP_", "PYTHON", "UV_NO_VERIFY"))
    }
    if not can_be_written(Path(around.get("XDG_CACHE_HOME") or f"{around.get('HOME', '')}/.cache", "uv")):
        settings["UV_NO_CACHE"] = "true"
    listed = run(*PIP, "config", "list", **around)
    # What holds for every command, then for `install`, then in the environment: each wins over those before.
    for where in ("global", "install", ":env:"):
        for name, value in re.findall(rf"^{where}\.([a-z-]+)='(.*)'$", listed, flags=re.MULTILINE):
            if (known := name.replace("-", "_")) in (*FETCHING, *FETCHING_BY_PIP):
                settings[f"PIP_{known.upper()}"] = value
    for known, uv_name in FETCHING.items():
        if value := settings.get(f"PIP_{known.upper()}"):
            settings.setdefault(uv_name, ",".join(value.split()) if known == "find_links" else value)
    return settings | {"PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}


def can_be_written(folder: Path) -> bool:
    """Look at the nearest that exists: a home may not be there yet, and may be nobody's."""
    return os.access(next(one for one in (folder, *folder.parents) if one.exists()), os.W_OK)


def run(*command: str | Path, **settings: str) -> str:
    """Run one command, saying now and then that it still runs, and give what it printed."""
    import subprocess  # noqa: PLC0415 -- not needed when everything is ready

    started = time.monotonic()
    nothing, pipe, both = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
    with subprocess.Popen(
        command, env=settings or None, cwd=ROOT, close_fds=False, stdin=nothing, stdout=pipe, stderr=both, text=True
    ) as process:
        said: str | None = None
        while said is None:
            try:
                said, _ = process.communicate(timeout=SPEAK_EVERY)
            except subprocess.TimeoutExpired:
                say(f"  ... still at it after {time.monotonic() - started:.0f} s")
            except BaseException:
                process.kill()
                raise
    if process.returncode:
        raise Failed(said, Path(command[0]).name)
    return said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
