import threading
import time

import pytest

from tests.doubles.keyrings import (
    ChainedKeyring,
    FakeKeyring,
    ForgetfulKeyring,
    HangingKeyring,
    PlaintextKeyring,
    PretendingKeyring,
    RaisingKeyring,
)
from tools.vault.os_keyring import KeyringSilent, OsKeyring, is_safe

KEY = b"k" * 32
SHORT = 0.05


def test_a_key_that_was_put_is_given_back():
    backend = FakeKeyring()
    keyring = OsKeyring(lambda: backend)
    keyring.put("a", KEY)
    assert keyring.get("a") == KEY
    assert keyring.get("b") is None


@pytest.mark.parametrize("ask", [lambda keyring: keyring.get("a"), lambda keyring: keyring.put("a", KEY)])
def test_a_keyring_that_hangs_is_left_after_the_limit(ask):
    hanging = HangingKeyring()
    began = time.monotonic()
    with pytest.raises(KeyringSilent, match=r"did not answer within 0\.05 seconds"):
        ask(OsKeyring(lambda: hanging, limit_seconds=SHORT))
    assert time.monotonic() - began < 2
    assert [one.daemon for one in threading.enumerate() if one.name == "keyring"] == [True]
    hanging.let_go()


def test_a_library_that_hangs_while_it_looks_for_a_keyring_is_left_as_well():
    hanging = HangingKeyring()
    with pytest.raises(KeyringSilent, match="did not answer"):
        OsKeyring(hanging.hang, limit_seconds=SHORT).get("a")
    hanging.let_go()


def test_the_limit_is_three_seconds_unless_something_else_is_asked_for():
    assert OsKeyring().limit_seconds == 3


def test_what_a_keyring_raises_becomes_a_sentence_without_its_words():
    with pytest.raises(KeyringSilent) as failed:
        OsKeyring(RaisingKeyring).get("a")
    assert "RuntimeError" in str(failed.value)
    assert "fake-secret" not in str(failed.value)
    assert failed.value.__suppress_context__


def test_a_keyring_that_forgets_what_it_was_given_is_not_trusted():
    with pytest.raises(KeyringSilent, match="did not keep"):
        OsKeyring(ForgetfulKeyring).put("a", KEY)


@pytest.mark.parametrize("pretender", [PlaintextKeyring, PretendingKeyring])
def test_plain_text_and_low_priority_are_no_keyring(pretender):
    backend = pretender()
    with pytest.raises(KeyringSilent, match="no keyring"):
        OsKeyring(lambda: backend).put("a", KEY)
    assert backend.held == {}


def test_the_same_backend_under_an_honest_name_is_taken():
    assert is_safe(FakeKeyring())


def test_of_a_chain_the_first_safe_keyring_is_taken_and_no_other():
    plain, safe = PlaintextKeyring(), FakeKeyring()
    OsKeyring(lambda: ChainedKeyring(plain, safe)).put("a", KEY)
    assert (plain.held, list(safe.held)) == ({}, [("tiktok-ads-agent", "a")])


@pytest.mark.parametrize("module", ["null", "fail"])
def test_the_backends_of_the_library_that_keep_nothing_are_refused(module):
    backends = pytest.importorskip(f"keyring.backends.{module}")
    with pytest.raises(KeyringSilent, match="no keyring"):
        OsKeyring(backends.Keyring).get("a")


def test_a_missing_library_is_no_crash():
    def absent():
        msg = "keyring"
        raise ModuleNotFoundError(msg)

    with pytest.raises(KeyringSilent, match="cannot be used"):
        OsKeyring(absent).get("a")
