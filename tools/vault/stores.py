"""Where contents are stored: in one private file, or in memory for the run."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Protocol

from tools.core.errors import VaultError
from tools.vault.contents import Contents, read, read_first_form, written
from tools.vault.file_keys import Keys
from tools.vault.private_file import PrivateFile, has_turn
from tools.vault.seal import BrokenSeal, seal, unseal
from tools.vault.sealed_file import (
    Header,
    KeyName,
    KeyRests,
    SealedFile,
    VaultPlace,
    damaged,
    header_line,
    take_apart,
)

_LOOKS_AGAIN_SECONDS = 0.01
_LONGEST_TURN_SECONDS = 120.0  # past every time limit of a request

Decide = Callable[[Contents], Contents]

_RESTS = {
    KeyRests.KEYRING: "Logins rest in an encrypted file; its key rests in the system keyring.",
    KeyRests.FILE: (
        "Logins rest in an encrypted file, and its key lies beside it because no system keyring could be used. "
        "That guards against backups and accidental sharing, not against somebody who can read your files."
    ),
    None: "Logins rest in a file in plain text: whoever can read your files can use them.",
}


class Store(Protocol):
    """Keeps contents and changes them one at a time."""

    def read(self) -> Contents:
        """Give the contents."""
        ...

    def change(self, decide: Decide) -> tuple[Contents, Contents]:
        """Let a decision change the contents alone; give them as they were and as they are."""
        ...

    def turn(self) -> AbstractAsyncContextManager[None]:
        """Wait until nobody else renews a credential."""
        ...

    def where_it_rests(self) -> str:
        """Say where the contents are and what that guards against."""
        ...


@dataclass(frozen=True)
class FileStore:
    """Contents in one file: sealed, or in plain text where that is allowed. A file stays what it was begun as."""

    file: PrivateFile
    place: VaultPlace
    keys: Keys
    allow_plain_text: bool = False

    def read(self) -> Contents:
        """Give the contents, or raise VaultError where the file cannot be trusted."""
        envelope = self._envelope()
        return Contents() if envelope is None else self._contents(envelope)

    def change(self, decide: Decide) -> tuple[Contents, Contents]:
        """Let a decision change the file alone."""
        with self.file.locked():
            envelope = self._envelope()
            before = Contents() if envelope is None else self._contents(envelope)
            after = decide(before)
            if after != before:
                self._write(after, self._new_key() if envelope is None else envelope.key)
            return before, after

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait until no other process renews. It looks again and again: a thread that waits could not be cancelled."""
        with ExitStack() as stack:
            lock = await asyncio.to_thread(stack.enter_context, self.file.lock_file("renewing"))
            try:
                async with asyncio.timeout(_LONGEST_TURN_SECONDS):
                    while not has_turn(lock):
                        await asyncio.sleep(_LOOKS_AGAIN_SECONDS)
            except TimeoutError:
                msg = "Another terminal has been renewing this login for two minutes. Close it and try again."
                raise VaultError(msg) from None
            yield

    def where_it_rests(self) -> str:
        """Say where the file's key is."""
        envelope = self._envelope()
        if envelope is None:
            return "No login rests here yet."
        return _RESTS[None if envelope.key is None else envelope.key.rests]

    def _envelope(self) -> SealedFile | None:
        raw = self.file.read()
        if raw is None:
            return None
        envelope = take_apart(raw, self.place, self.file.path.name)
        if envelope.key is None and not self.allow_plain_text:
            msg = (
                f"The login file {self.file.path.name} is in plain text, which is not allowed here. "
                "It was kept: move it away and log in again with `tiktok-ads auth login`."
            )
            raise VaultError(msg)
        return envelope

    def _contents(self, envelope: SealedFile) -> Contents:
        key = None if envelope.key is None else self.keys.find(envelope.key)
        try:
            if envelope.header is None:
                return read_first_form(envelope.body)
            return read(envelope.body if key is None else unseal(key, envelope.body, envelope.line))
        except (BrokenSeal, ValueError):
            raise damaged(self.file.path.name) from None

    def _new_key(self) -> KeyName | None:
        return None if self.allow_plain_text else self.keys.make()

    def _write(self, contents: Contents, key: KeyName | None) -> None:
        line = header_line(Header(place=self.place, key=key))
        plain = written(contents)
        self.file.write(line + (plain if key is None else seal(self.keys.find(key), plain, line)))


class MemoryStore:
    """Contents for the run, never written down."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._contents = Contents()
        self._lock = Lock()
        self._turn = asyncio.Lock()

    def read(self) -> Contents:
        """Give the contents."""
        return self._contents

    def change(self, decide: Decide) -> tuple[Contents, Contents]:
        """Let a decision change the contents alone."""
        with self._lock:
            before, self._contents = self._contents, decide(self._contents)
            return before, self._contents

    def turn(self) -> AbstractAsyncContextManager[None]:
        """Wait until nobody else of this run renews."""
        return self._turn

    def where_it_rests(self) -> str:
        """Say that it does not."""
        return "The login is held for this run only and never written down."
