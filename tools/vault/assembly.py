"""Put a file store together: the file, its place, and where its key rests."""

from pathlib import Path

from tools.core.target import Target
from tools.vault.file_keys import Keys
from tools.vault.os_keyring import OsKeyring
from tools.vault.private_file import PrivateFile
from tools.vault.sealed_file import VaultPlace
from tools.vault.stores import FileStore


def file_store(path: Path, target: Target, *, allow_plain_text: bool = False) -> FileStore:
    """Store the logins of a target in a file: sealed, unless plain text is asked for by name."""
    return FileStore(
        file=PrivateFile(path),
        place=VaultPlace(target=target.value, slot=path.stem),
        keys=Keys(path.parent, OsKeyring()),
        allow_plain_text=allow_plain_text,
    )
