"""System keyrings, good and bad."""

import threading


class FakeKeyring:
    priority = 5.0

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password


class PlaintextKeyring(FakeKeyring):
    """Writes what it is given as it is."""


class PretendingKeyring(FakeKeyring):
    """What the library itself does not recommend."""

    priority = 0.5


class ForgetfulKeyring(FakeKeyring):
    def set_password(self, service: str, username: str, password: str) -> None:
        """Drop it."""


class RaisingKeyring(FakeKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        msg = "fake-secret"
        raise RuntimeError(msg)


class HangingKeyring(FakeKeyring):
    """Answers nobody until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self._gone = threading.Event()

    def let_go(self) -> None:
        self._gone.set()

    def hang(self) -> FakeKeyring:
        self._gone.wait(60)
        return self

    def get_password(self, service: str, username: str) -> str | None:
        self._gone.wait(60)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self._gone.wait(60)


class ChainedKeyring(FakeKeyring):
    """Several keyrings behind one name."""

    def __init__(self, *backends: FakeKeyring) -> None:
        super().__init__()
        self.backends = list(backends)
