"""Wheels made by hand: tiny ones, newer fakes, and those of what is installed here. Knows nothing but Python itself."""

import base64
import hashlib
import zipfile
from collections.abc import Iterable, Mapping
from importlib.metadata import distribution
from pathlib import Path

NEWER = "9999.0"


def write_wheel(
    folder: Path,
    name: str,
    version: str,
    files: Mapping[str, bytes],
    *,
    requires: Iterable[str] = (),
    extras: Iterable[str] = (),
    scripts: Iterable[str] = (),
    tag: str = "py3-none-any",
) -> Path:
    """Write one wheel and give its path; `scripts` are lines of an entry point file."""
    stem = f"{name.replace('-', '_')}-{version}"
    info = f"{stem}.dist-info"
    about = [f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"]
    about += [f"Requires-Dist: {one}\n" for one in requires] + [f"Provides-Extra: {one}\n" for one in extras]
    tags = [f"Tag: {one}\n" for one in _tags(tag)]
    held = dict(files)
    held[f"{info}/METADATA"] = "".join(about).encode()
    held[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\n{''.join(tags)}".encode()
    if lines := "\n".join(scripts):
        held[f"{info}/entry_points.txt"] = f"[console_scripts]\n{lines}\n".encode()
    record = "".join(f"{path},{_digest(content)},{len(content)}\n" for path, content in held.items())
    held[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n".encode()
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{stem}-{tag}.whl"
    with zipfile.ZipFile(made, "w") as archive:
        for path, content in held.items():
            entry = zipfile.ZipInfo(path, date_time=(2020, 1, 1, 0, 0, 0))
            entry.external_attr = (0o100755 if "/scripts/" in path else 0o100644) << 16
            archive.writestr(entry, content)
    return made


def write_fake(folder: Path, name: str, extras: Iterable[str] = ()) -> Path:
    """Write a newer release that cannot be used."""
    module = f"{name.replace('-', '_')}.py"
    return write_wheel(folder, name, NEWER, {module: b"raise RuntimeError('a newer fake')\n"}, extras=extras)


def pack_installed(folder: Path, name: str) -> Path:
    """Write the wheel of a package without dependencies as it is installed here."""
    installed = distribution(name)
    (tag, *more) = [
        line.removeprefix("Tag: ")
        for line in (installed.read_text("WHEEL") or "").splitlines()
        if line.startswith("Tag: ")
    ]
    platforms = ".".join(one.rsplit("-", 1)[1] for one in (tag, *more))
    files = {}
    for path in installed.files or ():
        if ".dist-info/" in str(path) or path.suffix == ".pyc":
            continue
        inside = f"{name}-{installed.version}.data/scripts/{path.name}" if path.parent.name == "bin" else str(path)
        files[inside] = Path(str(installed.locate_file(path))).read_bytes()
    return write_wheel(folder, name, installed.version, files, tag=f"{tag.rsplit('-', 1)[0]}-{platforms}")


def locked(*wheels: Path) -> str:
    """Write a lock that holds exactly these."""
    lines = []
    for wheel in wheels:
        name, version, *_ = wheel.name.split("-")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        lines.append(f"{name.replace('_', '-')}=={version} \\\n    --hash=sha256:{digest}\n")
    return "".join(lines)


def _tags(tag: str) -> list[str]:
    python, abi, platforms = tag.split("-")
    return [f"{python}-{abi}-{platform}" for platform in platforms.split(".")]


def _digest(content: bytes) -> str:
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
