"""A vault in one file that only its owner can read, replaced as a whole at every change.

It is for the practice sandbox, whose tokens open nothing. Tokens of TikTok itself are kept for the run only.
"""

import asyncio
import json
import os
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from tools.core.credentials import Attempt, Credential
from tools.core.errors import VaultError

First = Callable[[], Awaitable[Credential | None]]

_EMPTY: dict[str, Any] = {"credential": None, "was_used": False, "attempts": {}, "answers": {}}


class FileVault:
    """Credentials and login attempts of one target."""

    def __init__(self, path: Path | None, first: First) -> None:
        """Rest in a file, or in memory where there is no path; ``first`` gives what holds until anybody logs in."""
        self._path = path
        self._memory = dict(_EMPTY)
        self._first = first

    async def current(self) -> Credential | None:
        """Give the credential, or None where nobody is logged in."""
        held = await self._load()
        if held["was_used"]:
            return _credential(held["credential"])
        given = await self._first()
        if given is not None:
            await self.keep(given)
        return given

    async def keep(self, credential: Credential) -> None:
        """Keep a credential, in place of the one before."""
        await self._change(credential=_plain(credential), was_used=True)

    async def forget(self) -> None:
        """Forget the credential, and remember that nobody is logged in."""
        await self._change(credential=None, was_used=True)

    async def keep_attempt(self, attempt: Attempt) -> str:
        """Keep a login attempt; give its handle."""
        handle = f"login-{secrets.token_hex(4)}"
        held = await self._load()
        await self._change(attempts={**held["attempts"], handle: _plain(attempt)})
        return handle

    async def attempt(self, handle: str) -> Attempt | None:
        """Give a login attempt, or None where there is none of this handle."""
        found = (await self._load())["attempts"].get(handle)
        return None if found is None else Attempt.model_validate(found)

    async def drop_attempt(self, handle: str) -> None:
        """Forget a login attempt."""
        held = await self._load()
        await self._change(attempts={name: one for name, one in held["attempts"].items() if name != handle})

    async def keep_answer(self, pasted: SecretStr) -> str:
        """Keep what the browser or the person brought back; give its handle."""
        handle = f"answer-{secrets.token_hex(4)}"
        held = await self._load()
        await self._change(answers={**held["answers"], handle: pasted.get_secret_value()})
        return handle

    async def take_answer(self, handle: str) -> SecretStr | None:
        """Give a kept answer once."""
        held = await self._load()
        found = held["answers"].get(handle)
        if found is None:
            return None
        await self._change(answers={name: one for name, one in held["answers"].items() if name != handle})
        return SecretStr(found)

    async def _load(self) -> dict[str, Any]:
        if self._path is None:
            return self._memory
        return await asyncio.to_thread(_read, self._path)

    async def _change(self, **values: object) -> None:
        changed = {**await self._load(), **values}
        if self._path is None:
            self._memory = changed
        else:
            await asyncio.to_thread(_write, self._path, json.dumps(changed))


def _credential(plain: dict[str, Any] | None) -> Credential | None:
    return None if plain is None else Credential.model_validate(plain)


def _plain(value: Credential | Attempt) -> dict[str, Any]:
    opened = {name: getattr(value, name) for name in type(value).model_fields}
    secret = {name: one.get_secret_value() for name, one in opened.items() if isinstance(one, SecretStr)}
    return value.model_dump(mode="json") | secret


def _read(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return dict(_EMPTY)
    try:
        return {**_EMPTY, **json.loads(text)}
    except ValueError:
        msg = f"The login file {path.name} is damaged. It was kept; move it away and log in again."
        raise VaultError(msg) from None


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    opened = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, 0o600)
    with os.fdopen(opened, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
