import asyncio
import os
import socket

import pytest

from agent.wiring.settings import SETTINGS
from tests.conftest import OutsideConnection

ELSEWHERE = ("192.0.2.1", 80)  # an address that is reserved for examples


@pytest.mark.parametrize("way", ["connect", "connect_ex"])
def test_no_test_reaches_another_machine(way):
    with socket.socket() as here, pytest.raises(OutsideConnection):
        getattr(here, way)(ELSEWHERE)


async def test_no_test_reaches_another_machine_without_blocking_either():
    with pytest.raises(OutsideConnection):
        await asyncio.open_connection(*ELSEWHERE)


def test_no_test_asks_for_the_address_of_another_machine():
    with pytest.raises(OutsideConnection):
        socket.create_connection(("example.com", 80))


def test_loopback_stays_open():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass


def test_a_test_starts_with_no_setting_but_a_folder_of_its_own(tmp_path):
    found = {name: os.environ[name] for setting in SETTINGS for name in setting.names if name in os.environ}
    assert found == {"TIKTOK_ADS_HOME": str(tmp_path / "home")}
