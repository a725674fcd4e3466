"""The vault as the rest of the program asks it, over memory and over a file."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from tests.doubles.clock import FakeClock
from tests.doubles.logins import NOW, TWO_HOURS, ads_login, attempt, kit_login
from tools.core.credentials import Credential, Vault
from tools.core.errors import PlatformError, VaultError
from tools.core.failure.signal import Signal, Trouble
from tools.core.target import Target
from tools.vault.assembly import file_store
from tools.vault.credential_vault import RestingVault
from tools.vault.stores import MemoryStore, Store

CODE = SecretStr("fake-code")


class _Platform:
    """Rotates refresh tokens and remembers what it was asked."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.asked: list[str] = []
        self.is_refusing = False
        self.is_down = False
        self.may_answer = asyncio.Event()
        self.may_answer.set()

    async def __call__(self, held: Credential) -> Credential | None:
        assert held.refresh_token is not None
        self.asked.append(held.refresh_token.get_secret_value())
        await self.may_answer.wait()
        if self.is_down:
            raise PlatformError(Signal(trouble=Trouble.TIMEOUT))
        return None if self.is_refusing else kit_login(len(self.asked), self.clock.now())


async def _nobody() -> None:
    return None


@pytest.fixture
def platform(clock: FakeClock) -> _Platform:
    return _Platform(clock)


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    plain = file_store(tmp_path / "vault" / "sandbox.json", Target.SANDBOX, allow_plain_text=True)
    return MemoryStore() if request.param == "memory" else plain


@pytest.fixture
def vault(store: Store, clock: FakeClock) -> Vault:
    return RestingVault(store, clock, _nobody)


async def test_what_is_given_at_the_start_holds_until_somebody_logs_out(store: Store, clock: FakeClock) -> None:
    async def given() -> Credential:
        return ads_login()

    vault = RestingVault(store, clock, given)
    assert await vault.current() == ads_login()
    await vault.forget()
    assert await vault.current() is None
    assert await RestingVault(store, clock, given).current() is None


async def test_several_logins_are_listed_and_switched(vault: Vault) -> None:
    await vault.keep(ads_login(advertiser_ids=("7",)))
    await vault.keep(kit_login(username="somebody"))
    await vault.switch("7")
    assert await vault.current() == ads_login(advertiser_ids=("7",))
    assert [(one.name, one.is_current) for one in await vault.accounts()] == [("7", True), ("@somebody", False)]
    with pytest.raises(VaultError, match="7, @somebody"):
        await vault.switch("8")


async def test_an_attempt_survives_a_restart_for_ten_minutes(store: Store, vault: Vault, clock: FakeClock) -> None:
    handle = await vault.keep_attempt(attempt())
    clock.advance(600)
    assert await RestingVault(store, clock, _nobody).attempt(handle) == attempt()
    clock.advance(1)
    assert await RestingVault(store, clock, _nobody).attempt(handle) is None
    await vault.keep_answer(SecretStr("fake"))
    assert store.read().attempts == ()


async def test_an_attempt_that_is_dropped_is_gone(vault: Vault) -> None:
    handle = await vault.keep_attempt(attempt())
    await vault.drop_attempt(handle)
    assert await vault.attempt(handle) is None


async def test_an_answer_is_given_once_and_not_after_ten_minutes(vault: Vault, clock: FakeClock) -> None:
    handle = await vault.keep_answer(SecretStr("fake-answer"))
    assert await vault.take_answer(handle) == SecretStr("fake-answer")
    assert await vault.take_answer(handle) is None
    late = await vault.keep_answer(SecretStr("fake-answer"))
    clock.advance(601)
    assert await vault.take_answer(late) is None


async def test_of_many_who_send_one_code_at_once_one_may(store: Store, vault: Vault, clock: FakeClock) -> None:
    vaults = [RestingVault(store, clock, _nobody) for _ in range(8)]
    assert not await vault.was_used(CODE)
    assert sorted(await asyncio.gather(*(one.mark_used(CODE) for one in vaults))) == [False] * 7 + [True]
    assert await vault.was_used(CODE)
    assert not await vault.was_used(SecretStr("fake-other"))


async def test_a_login_that_still_lives_is_not_renewed(vault: Vault, platform: _Platform) -> None:
    await vault.keep(kit_login())
    assert await vault.fresh(platform) == kit_login()
    await vault.keep(ads_login())
    assert await vault.fresh(platform) == ads_login()
    assert platform.asked == []


async def test_many_who_ask_at_once_share_one_renewal(store: Store, vault: Vault, platform: _Platform) -> None:
    await vault.keep(kit_login())
    platform.clock.advance(TWO_HOURS.total_seconds())
    others = [RestingVault(store, platform.clock, _nobody) for _ in range(4)]
    found = await asyncio.gather(*(one.fresh(platform) for one in (vault, vault, *others)))
    assert platform.asked == ["fake-refresh-0"]
    assert {one.token for one in found if one is not None} == {SecretStr("fake-token-1")}
    assert len(found) == 6


async def test_a_grant_that_is_over_is_asked_for_once_and_then_a_login_is_needed(
    vault: Vault, platform: _Platform
) -> None:
    await vault.keep(kit_login(username="somebody"))
    platform.clock.advance(TWO_HOURS.total_seconds())
    platform.is_refusing = True
    assert [await vault.fresh(platform) for _ in range(3)] == [None] * 3
    assert platform.asked == ["fake-refresh-0"]
    assert await vault.current() is None
    assert [(one.name, one.needs_login) for one in await vault.accounts()] == [("@somebody", True)]


async def test_while_a_token_still_holds_a_failed_renewal_is_no_failure(vault: Vault, platform: _Platform) -> None:
    await vault.keep(kit_login())
    platform.is_down = True
    platform.clock.advance((TWO_HOURS - timedelta(minutes=20)).total_seconds())
    assert await vault.fresh(platform) == kit_login()
    platform.clock.advance(timedelta(minutes=16).total_seconds())
    with pytest.raises(PlatformError):
        await vault.fresh(platform)
    assert len(platform.asked) == 2


async def test_a_renewal_that_nobody_waits_for_any_more_is_kept_all_the_same(vault: Vault, platform: _Platform) -> None:
    await vault.keep(kit_login())
    platform.clock.advance(TWO_HOURS.total_seconds())
    platform.may_answer.clear()
    waiting = asyncio.ensure_future(vault.fresh(platform))
    while not platform.asked:
        await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    platform.may_answer.set()
    found = await vault.fresh(platform)
    assert found is not None
    assert found.token == SecretStr("fake-token-1")
    assert platform.asked == ["fake-refresh-0"]


async def test_a_logout_during_a_renewal_is_not_undone_by_it(vault: Vault, platform: _Platform) -> None:
    await vault.keep(kit_login())
    platform.clock.advance(TWO_HOURS.total_seconds())
    platform.may_answer.clear()
    waiting = asyncio.ensure_future(vault.fresh(platform))
    while not platform.asked:
        await asyncio.sleep(0)
    await vault.forget()
    platform.may_answer.set()
    assert await waiting is None
    assert await vault.accounts() == ()


async def test_what_was_renewed_is_kept_before_anybody_has_it(store: Store, vault: Vault, platform: _Platform) -> None:
    await vault.keep(kit_login())
    platform.clock.advance(TWO_HOURS.total_seconds())
    found = await vault.fresh(platform)
    assert store.read().usable(NOW + TWO_HOURS) == found


async def test_the_sealed_file_of_a_target_gives_back_what_it_keeps(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "vault" / "production.logins"
    await RestingVault(file_store(path, Target.PRODUCTION), clock, _nobody).keep(ads_login())
    assert b"fake-token" not in path.read_bytes()
    assert await RestingVault(file_store(path, Target.PRODUCTION), clock, _nobody).current() == ads_login()
