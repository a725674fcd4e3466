"""How a login file is laid out: one line that says what it is and where it belongs, then its contents.

The line is authenticated together with the sealed contents, and so is its place: a file that was changed, cut, or
brought from another target is refused. Decisions alone: no file, no key store, no chance.
"""

from enum import StrEnum

from pydantic import Field, ValidationError

from tools.core.errors import VaultError
from tools.core.values import Value, canonical_json

PRODUCT = "tiktok-ads-agent"
SCHEMA = 2

_FIRST_FORM = b'{"credential":'


class KeyRests(StrEnum):
    """Where the key of a sealed file is."""

    KEYRING = "keyring"
    FILE = "file"


class VaultPlace(Value):
    """Which vault a file belongs to."""

    target: str
    slot: str


class KeyName(Value):
    """Which key seals a file, and where it is."""

    rests: KeyRests
    name: str = Field(pattern="^[0-9a-f]{16}$")  # it names a file, and is read before it is authenticated


class Header(Value):
    """The first line of a login file. Without a key its contents are plain text."""

    product: str = PRODUCT
    version: int = SCHEMA
    place: VaultPlace
    key: KeyName | None


class SealedFile(Value):
    """A login file taken apart. Without a header it is of the first form, which was plain text."""

    header: Header | None
    line: bytes
    body: bytes

    @property
    def key(self) -> KeyName | None:
        """Give the key that opens it, or None for plain text."""
        return None if self.header is None else self.header.key


def header_line(header: Header) -> bytes:
    """Write the first line of a login file."""
    return canonical_json(header.model_dump(mode="json")).encode() + b"\n"


def take_apart(raw: bytes, place: VaultPlace, name: str) -> SealedFile:
    """Find out what a login file is, or raise VaultError where it is none, too new, or belongs elsewhere."""
    if raw.startswith(_FIRST_FORM):
        return SealedFile(header=None, line=b"", body=raw)
    line, end, body = raw.partition(b"\n")
    try:
        header = Header.model_validate_json(line)
    except ValidationError:
        raise damaged(name) from None
    if not end or header.product != PRODUCT:
        raise damaged(name)
    if header.version != SCHEMA:
        msg = f"The login file {name} was written by another version of this program. Use that version or a newer one."
        raise VaultError(msg)
    if header.place != place:
        msg = f"The login file {name} belongs to {header.place.target}. It was kept; put it back or move it away."
        raise VaultError(msg)
    return SealedFile(header=header, line=line + end, body=body)


def damaged(name: str) -> VaultError:
    """Say that a login file cannot be trusted any more."""
    return VaultError(
        f"The login file {name} is damaged, or something else changed it. "
        "It was kept as it is: move it away and log in again with `tiktok-ads auth login`."
    )
