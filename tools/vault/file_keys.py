"""Where the keys of login files are: in the system keyring, else in a file beside what they open.

A key in a file guards against backups and accidental sharing, and against nothing else: whoever can read the login file
as its owner can read the key too.
"""

import secrets
from dataclasses import dataclass, field
from pathlib import Path

from tools.core.errors import VaultError
from tools.vault.os_keyring import KeyringSilent, OsKeyring
from tools.vault.private_file import PrivateFile
from tools.vault.seal import new_key
from tools.vault.sealed_file import KeyName, KeyRests


@dataclass(frozen=True)
class Keys:
    """Finds and makes keys. Without a keyring they are files."""

    folder: Path
    keyring: OsKeyring | None
    _known: dict[str, bytes] = field(default_factory=dict, init=False, repr=False)  # the keyring is asked once a run

    def find(self, name: KeyName) -> bytes:
        """Give a key, or raise VaultError where it is gone or cannot be asked for."""
        if name.name not in self._known:
            key = self._in_keyring(name.name) if name.rests is KeyRests.KEYRING else self._in_file(name.name)
            if key is None:
                msg = (
                    "The key of the login file is gone, so nobody can open that file any more. "
                    "It was kept: bring the key back, or move the file away and log in again."
                )
                raise VaultError(msg)
            self._known[name.name] = key
        return self._known[name.name]

    def make(self) -> KeyName:
        """Make a key and put it where it rests best; it is there before anything is sealed with it."""
        name, key = secrets.token_hex(8), new_key()
        self._known[name] = key
        if self.keyring is not None:
            try:
                self.keyring.put(name, key)
            except KeyringSilent:  # no keyring is no reason to refuse a login; where it rests is said
                pass
            else:
                return KeyName(rests=KeyRests.KEYRING, name=name)
        self._file(name).write(key)
        return KeyName(rests=KeyRests.FILE, name=name)

    def _in_keyring(self, name: str) -> bytes | None:
        if self.keyring is None:
            msg = "The key of the login file rests in the system keyring, which may not be asked here."
            raise VaultError(msg)
        return self.keyring.get(name)

    def _in_file(self, name: str) -> bytes | None:
        return self._file(name).read()

    def _file(self, name: str) -> PrivateFile:
        return PrivateFile(self.folder / f"{name}.key")
