"""What a vault holds, and every change to it. Decisions alone: no file, no clock, no chance."""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime, timedelta

from pydantic import AwareDatetime, SecretStr

from tools.core.credentials import ATTEMPT_LIVES, Account, Attempt, Credential, Secretive
from tools.core.errors import VaultError
from tools.core.values import Value
from tools.vault.freshness import Due, due

_CODES_ARE_REMEMBERED = timedelta(days=30)


class HeldLogin(Secretive):
    """A credential, and whether the platform has ended it."""

    credential: Credential
    is_over: bool = False
    number: int = 0  # by which it is told from the one that was here before

    def needs_login(self, now: datetime) -> bool:
        """Say whether only the person can make this login work again."""
        return self.is_over or due(self.credential, now) is Due.LOGIN


class HeldAttempt(Secretive):
    """A login that was begun, under its handle."""

    handle: str
    attempt: Attempt


class HeldAnswer(Secretive):
    """What the browser brought back, under its handle."""

    handle: str
    pasted: SecretStr
    made_at: AwareDatetime


class UsedCode(Value):
    """A login code that went out: its digest alone."""

    digest: str
    used_at: AwareDatetime


class Contents(Secretive):
    """Everything that one vault holds."""

    is_settled: bool = False  # somebody logged in or out: what was given at the start no longer counts
    chosen: str | None = None
    made: int = 0  # so many credentials were kept here
    logins: tuple[HeldLogin, ...] = ()
    attempts: tuple[HeldAttempt, ...] = ()
    answers: tuple[HeldAnswer, ...] = ()
    used_codes: tuple[UsedCode, ...] = ()

    def secrets(self) -> Iterator[SecretStr | None]:
        """Give everything that must be shown to nobody."""
        for held in self.logins:
            yield held.credential.token
            yield held.credential.refresh_token
        for one in self.attempts:
            yield one.attempt.state
            yield one.attempt.verifier
        yield from (answer.pasted for answer in self.answers)

    def usable(self, now: datetime) -> Credential | None:
        """Give the credential in force, unless a login is needed."""
        held = self._in_force
        return None if held is None or held.needs_login(now) else held.credential

    @property
    def number(self) -> int | None:
        """Give the number of the login in force, whatever it is good for; None where nobody is logged in."""
        return self._in_force.number if self._in_force is not None else None

    @property
    def _in_force(self) -> HeldLogin | None:
        return next((one for one in self.logins if one.credential.name == self.chosen), None)

    def accounts(self, now: datetime) -> tuple[Account, ...]:
        """List the logins without their secrets."""
        return tuple(_shown(one, one.credential.name == self.chosen, one.needs_login(now)) for one in self.logins)

    def keeping(self, credential: Credential) -> "Contents":
        """Hold a credential in place of the one of the same name, and choose it."""
        others = tuple(one for one in self.logins if one.credential.name != credential.name)
        made = self.made + 1
        kept = HeldLogin(credential=credential, number=made)
        return self._with(is_settled=True, chosen=credential.name, made=made, logins=(*others, kept))

    def starting_with(self, credential: Credential) -> "Contents":
        """Hold what is given at the start, unless somebody logged in or out in the meantime."""
        return self if self.is_settled else self.keeping(credential)

    def forgetting(self) -> "Contents":
        """Drop the credential in force; choose no other."""
        others = tuple(one for one in self.logins if one.credential.name != self.chosen)
        return self._with(is_settled=True, chosen=None, logins=others)

    def switching_to(self, name: str) -> "Contents":
        """Choose another login."""
        names = [one.credential.name for one in self.logins]
        if name not in names:
            there = f"There are: {', '.join(names)}." if names else "There is none yet; run `tiktok-ads auth login`."
            msg = f"No login is named {name}. {there}"
            raise VaultError(msg)
        return self._with(is_settled=True, chosen=name)

    def renewing(self, old: Credential, new: Credential | None) -> "Contents":
        """Put a renewed credential in the place of the old one, or mark it as over; a newer login stays as it is."""
        held = next((one for one in self.logins if one.credential == old), None)
        if held is None:
            return self
        if new is None:
            return self._replacing(held, held.model_copy(update={"is_over": True}))
        made = self.made + 1
        return self._replacing(held, HeldLogin(credential=_heir(old, new), number=made))._with(made=made)

    def with_attempt(self, handle: str, attempt: Attempt) -> "Contents":
        """Hold a login attempt."""
        return self._with(attempts=(*self.attempts, HeldAttempt(handle=handle, attempt=attempt)))

    def attempt(self, handle: str) -> Attempt | None:
        """Find a login attempt."""
        return next((one.attempt for one in self.attempts if one.handle == handle), None)

    def without_attempt(self, handle: str) -> "Contents":
        """Drop a login attempt."""
        return self._with(attempts=tuple(one for one in self.attempts if one.handle != handle))

    def with_answer(self, handle: str, pasted: SecretStr, now: datetime) -> "Contents":
        """Hold what the browser brought back."""
        return self._with(answers=(*self.answers, HeldAnswer(handle=handle, pasted=pasted, made_at=now)))

    def answer(self, handle: str) -> SecretStr | None:
        """Find what the browser brought back."""
        return next((one.pasted for one in self.answers if one.handle == handle), None)

    def without_answer(self, handle: str) -> "Contents":
        """Drop what the browser brought back."""
        return self._with(answers=tuple(one for one in self.answers if one.handle != handle))

    def with_used(self, code: SecretStr, now: datetime) -> "Contents":
        """Remember the digest of a code that goes out."""
        return (
            self
            if self.was_used(code)
            else self._with(used_codes=(*self.used_codes, UsedCode(digest=_digest(code), used_at=now)))
        )

    def was_used(self, code: SecretStr) -> bool:
        """Say whether a code went out before."""
        return any(one.digest == _digest(code) for one in self.used_codes)

    def pruned(self, now: datetime) -> "Contents":
        """Drop what is too old to be of use."""
        return self._with(
            attempts=tuple(one for one in self.attempts if now - one.attempt.made_at <= ATTEMPT_LIVES),
            answers=tuple(one for one in self.answers if now - one.made_at <= ATTEMPT_LIVES),
            used_codes=tuple(one for one in self.used_codes if now - one.used_at <= _CODES_ARE_REMEMBERED),
        )

    def _replacing(self, held: HeldLogin, other: HeldLogin) -> "Contents":
        return self._with(logins=tuple(other if one is held else one for one in self.logins))

    def _with(self, **changes: object) -> "Contents":
        return self.model_copy(update=changes)


def written(contents: Contents) -> bytes:
    """Write contents down, secrets in clear: for the vault's own file alone."""
    return json.dumps(contents.model_dump(), default=_opened, separators=(",", ":")).encode()


def read(written_down: bytes) -> Contents:
    """Read what was written down, or raise ValueError."""
    return Contents.model_validate_json(written_down)


class _FirstForm(Secretive):
    """A file of the first form: one credential, and no end of attempts."""

    credential: Credential | None
    was_used: bool
    attempts: dict[str, Attempt]
    answers: dict[str, str]


def read_first_form(written_down: bytes) -> Contents:
    """Read a file of the first form, or raise ValueError. Its answers are left behind: they lived for a moment."""
    old = _FirstForm.model_validate_json(written_down)
    attempts = tuple(HeldAttempt(handle=handle, attempt=one) for handle, one in old.attempts.items())
    begun = Contents(is_settled=old.was_used, attempts=attempts)
    return begun if old.credential is None else begun.keeping(old.credential)


def _shown(held: HeldLogin, is_current: bool, needs_login: bool) -> Account:
    credential = held.credential
    return Account(
        name=credential.name,
        family=credential.family,
        advertiser_ids=credential.advertiser_ids,
        scopes=credential.scopes,
        username=credential.username,
        expires_at=credential.expires_at,
        refresh_expires_at=credential.refresh_expires_at,
        is_current=is_current,
        needs_login=needs_login,
    )


def _heir(old: Credential, new: Credential) -> Credential:
    kept: dict[str, object] = {"account": old.name, "username": new.username or old.username}
    if new.refresh_token is None:
        kept |= {"refresh_token": old.refresh_token, "refresh_expires_at": old.refresh_expires_at}
    return new.model_copy(update=kept)


def _digest(code: SecretStr) -> str:
    return hashlib.sha256(code.get_secret_value().encode("utf-8", "surrogatepass")).hexdigest()


def _opened(value: object) -> str:
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, datetime):
        return value.isoformat()
    msg = f"A vault holds no {type(value).__name__}."
    raise TypeError(msg)
