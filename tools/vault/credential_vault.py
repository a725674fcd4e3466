"""The vault: credentials and login attempts of one target, in a store that several processes may share."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Iterable
from functools import partial

from pydantic import SecretStr

from tools.core.credentials import Account, Attempt, Credential, Refresh
from tools.core.errors import AdsError
from tools.core.ports import Clock
from tools.vault.contents import Contents
from tools.vault.freshness import Due, due
from tools.vault.stores import Decide, Store

First = Callable[[], Awaitable[Credential | None]]
Learn = Callable[[Iterable[SecretStr | None]], None]


class RestingVault:
    """The vault port over a store."""

    def __init__(self, store: Store, clock: Clock, first: First, learn: Learn = lambda _secrets: None) -> None:
        """Rest in a store; ``first`` gives what holds until anybody logs in, and ``learn`` hears of every secret."""
        self._learn = learn
        self._store = store
        self._clock = clock
        self._first = first
        self._renewing: asyncio.Task[Credential | None] | None = None

    async def current(self) -> Credential | None:
        """Give the credential, or None where nobody is logged in or the login is over."""
        return (await self._settled()).usable(self._clock.now())

    async def number(self) -> int | None:
        """Give the number of the login in force, None where nobody is logged in; every newer login has another."""
        return (await self._settled()).number

    async def keep(self, credential: Credential) -> None:
        """Keep a credential in place of the one of the same name, and make it the one in force."""
        await self._change(lambda held: held.keeping(credential))

    async def forget(self) -> None:
        """Forget the credential in force, and remember that nobody is logged in."""
        await self._change(Contents.forgetting)

    async def accounts(self) -> tuple[Account, ...]:
        """List all logins that are kept here."""
        return (await self._read()).accounts(self._clock.now())

    async def switch(self, name: str) -> None:
        """Make another kept login the one in force, or raise VaultError where there is none of this name."""
        await self._change(lambda held: held.switching_to(name))

    async def fresh(self, refresh: Refresh) -> Credential | None:
        """Give the credential in force, renewed first where it is nearly over; None where a login is needed."""
        held = await self.current()
        if held is None or due(held, self._clock.now()) is Due.NOTHING:
            return held
        if self._renewing is None or self._renewing.done():
            self._renewing = asyncio.ensure_future(self._renew_in_turn(refresh))
        # Once asked, the platform has spent the old token: who stops waiting must not lose the new one.
        return await asyncio.shield(self._renewing)

    async def keep_attempt(self, attempt: Attempt) -> str:
        """Keep a login attempt; give its handle."""
        handle = f"login-{secrets.token_hex(4)}"
        await self._change(lambda held: held.with_attempt(handle, attempt))
        return handle

    async def attempt(self, handle: str) -> Attempt | None:
        """Give a login attempt, or None where there is none of this handle or its ten minutes are over."""
        return (await self._read()).attempt(handle)

    async def drop_attempt(self, handle: str) -> None:
        """Forget a login attempt."""
        await self._change(lambda held: held.without_attempt(handle))

    async def keep_answer(self, pasted: SecretStr) -> str:
        """Keep what the browser or the person brought back; give its handle."""
        handle = f"answer-{secrets.token_hex(4)}"
        await self._change(lambda held: held.with_answer(handle, pasted, self._clock.now()))
        return handle

    async def take_answer(self, handle: str) -> SecretStr | None:
        """Give a kept answer once."""
        before, _ = await self._change(lambda held: held.without_answer(handle))
        return before.pruned(self._clock.now()).answer(handle)

    async def mark_used(self, code: SecretStr) -> bool:
        """Remember that a login code goes out now; False where it went out before, then it must not go again."""
        self._learn([code])
        before, _ = await self._change(lambda held: held.with_used(code, self._clock.now()))
        return not before.was_used(code)

    async def was_used(self, code: SecretStr) -> bool:
        """Say whether a login code went out before."""
        return (await self._read()).was_used(code)

    async def where_it_rests(self) -> str:
        """Say in a sentence where credentials rest and what that guards against."""
        return await asyncio.to_thread(self._store.where_it_rests)

    async def _renew_in_turn(self, refresh: Refresh) -> Credential | None:
        async with self._store.turn():
            held = (await self._read()).usable(self._clock.now())
            if held is None:
                return None
            need = due(held, self._clock.now())
            if need is Due.NOTHING:  # somebody else has renewed it while we waited
                return held
            try:
                newer = await refresh(held)
            except AdsError:
                if need is Due.SOON:
                    return held
                raise
            _, contents = await self._change(lambda before: before.renewing(held, newer))
            return contents.usable(self._clock.now())

    async def _settled(self) -> Contents:
        contents = await self._read()
        given = None if contents.is_settled else await self._first()
        if given is None:
            return contents
        _, contents = await self._change(lambda held: held.starting_with(given))
        return contents

    async def _read(self) -> Contents:
        read = await asyncio.to_thread(self._store.read)
        self._learn(read.secrets())
        return read.pruned(self._clock.now())

    async def _change(self, decide: Decide) -> tuple[Contents, Contents]:
        change = partial(self._store.change, lambda held: decide(held).pruned(self._clock.now()))
        # Begun is finished: a cancelled turn leaves no half-done change behind.
        before, after = await asyncio.shield(asyncio.get_running_loop().run_in_executor(None, change))
        self._learn(after.secrets())
        return before, after
