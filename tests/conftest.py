"""What holds for every test: a clean environment, files in a folder of its own, and no network but loopback."""

import os
import socket
from ipaddress import ip_address

import pytest
from hypothesis import settings

from agent.wiring.settings import SETTINGS

settings.register_profile("here", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, max_examples=50, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

READ_BY_OTHERS = {
    *("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "COLUMNS"),
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"),
}
READ_BY_FRAMEWORKS = ("GOOGLE_", "LANGCHAIN_", "LANGSMITH_")


def pytest_configure():
    # LangGraph reads this once, when it is first imported.
    os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch, tmp_path):
    ours = {name for setting in SETTINGS for name in setting.names}
    for name in list(os.environ):
        if name in ours | READ_BY_OTHERS or name.startswith(READ_BY_FRAMEWORKS):
            monkeypatch.delenv(name)
    monkeypatch.setenv("TIKTOK_ADS_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LANGSMITH_TRACING", "false")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")  # nobody's own keyring is touched


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch):
    def guarded(connect):
        def only_here(own_socket, address, *more):
            if own_socket.family != getattr(socket, "AF_UNIX", None) and not _is_loopback(address[0]):
                raise OutsideConnection(address)
            return connect(own_socket, address, *more)

        return only_here

    def look_up(host, *more, **named):
        if host and not _is_loopback(host):
            raise OutsideConnection(host)
        return real_look_up(host, *more, **named)

    real_look_up = socket.getaddrinfo
    monkeypatch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", look_up)


class OutsideConnection(AssertionError):
    """A test tried to reach something beyond this machine."""


def _is_loopback(host):
    name = host.decode() if isinstance(host, bytes) else host
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False
