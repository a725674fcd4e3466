"""The keyring of the operating system, asked with a time limit: one that is locked or absent may never answer."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread
from typing import Protocol, TypeVar

from tools.core.errors import VaultError

_SERVICE = "tiktok-ads-agent"
_LOWEST_PRIORITY = 1  # what the library itself recommends for use
_NO_KEYRING = ("keyring.backends.null.", "keyring.backends.fail.", "keyrings.alt.")

KeyringAnswer = TypeVar("KeyringAnswer")


class KeyringSilent(VaultError):
    """The keyring cannot be used now."""


class Backend(Protocol):
    """What the keyring library talks to."""

    @property
    def priority(self) -> float:
        """Say how fit it is for this system."""
        ...

    def get_password(self, service: str, username: str) -> str | None:
        """Give a secret."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        ...


def installed_backend() -> Backend:
    """Give the backend that the keyring library chooses, or raise where there is none."""
    import keyring  # noqa: PLC0415 -- an extra, and it looks for its backends

    return keyring.get_keyring()


@dataclass(frozen=True)
class OsKeyring:
    """Keeps keys in the system keyring; every call ends within the limit."""

    backend: Callable[[], Backend] = installed_backend
    limit_seconds: float = 3.0

    def get(self, name: str) -> bytes | None:
        """Give a key, or None where the keyring does not hold it; raise KeyringSilent where it cannot be asked."""
        return self._within_limit(lambda: self._found(name))

    def put(self, name: str, key: bytes) -> None:
        """Keep a key, or raise KeyringSilent where the keyring does not give it back."""
        if self._within_limit(lambda: self._stored(name, key.hex())) != key.hex():
            msg = "The system keyring did not keep what it was given."
            raise KeyringSilent(msg)

    def _found(self, name: str) -> bytes | None:
        secret = self._safe_backend().get_password(_SERVICE, name)
        return None if secret is None else bytes.fromhex(secret)

    def _stored(self, name: str, secret: str) -> str | None:
        backend = self._safe_backend()
        backend.set_password(_SERVICE, name, secret)
        return backend.get_password(_SERVICE, name)

    def _safe_backend(self) -> Backend:
        chosen = self.backend()
        chain: list[Backend] = getattr(chosen, "backends", [chosen])
        for one in chain:
            if is_safe(one):
                return one
        msg = "This system has no keyring that keeps secrets."
        raise KeyringSilent(msg)

    def _within_limit(self, ask: Callable[[], KeyringAnswer]) -> KeyringAnswer:
        answer: Future[KeyringAnswer] = Future()

        def hand_over() -> None:
            try:
                answer.set_result(ask())
            except Exception as error:  # noqa: BLE001 -- a backend may raise anything
                answer.set_exception(error)

        # A daemon, for a thread that hangs must not keep the program from leaving.
        Thread(target=hand_over, name="keyring", daemon=True).start()
        try:
            return answer.result(self.limit_seconds)
        except TimeoutError:
            msg = f"The system keyring did not answer within {self.limit_seconds:g} seconds. Unlock it and try again."
        except KeyringSilent:
            raise
        except Exception as error:  # noqa: BLE001 -- its words are not ours to show
            msg = f"The system keyring cannot be used ({type(error).__name__}). Unlock or repair it and try again."
        raise KeyringSilent(msg) from None


def is_safe(backend: Backend) -> bool:
    """Say whether a backend really keeps secrets; plain text and pretence do not."""
    ancestry = [f"{one.__module__}.{one.__qualname__}" for one in type(backend).__mro__]
    if any(name.startswith(_NO_KEYRING) or "plaintext" in name.lower() for name in ancestry):
        return False
    return backend.priority >= _LOWEST_PRIORITY
