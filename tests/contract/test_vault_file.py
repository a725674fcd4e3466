"""The login file on a real disk: who may read it, what it survives, and what is refused."""

import os
import stat
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.keyrings import FakeKeyring, HangingKeyring
from tests.doubles.logins import NOW, ads_login
from tools.core.errors import VaultError
from tools.vault.contents import Contents
from tools.vault.file_keys import Keys
from tools.vault.os_keyring import OsKeyring
from tools.vault.private_file import PrivateFile
from tools.vault.sealed_file import VaultPlace
from tools.vault.stores import FileStore

HELD = Contents().keeping(ads_login())
NOBODY = 65534


def _store(folder: Path, keyring: Any = None, target: str = "production", **changes: Any) -> FileStore:
    keys = Keys(folder / "vault", None if keyring is None else OsKeyring(lambda: keyring, limit_seconds=0.05))
    return FileStore(
        PrivateFile(folder / "vault" / "held.logins"), VaultPlace(target=target, slot="held"), keys, **changes
    )


def _kept(folder: Path, keyring: Any = None, **changes: Any) -> Path:
    store = _store(folder, keyring, **changes)
    store.change(lambda _: HELD)
    return store.file.path


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _assert_refused(folder: Path, path: Path, words: str, keyring: Any = None) -> None:
    """Both ways in refuse with a sentence, and the file stays as it was."""
    before = path.read_bytes()
    for use in (lambda store: store.read(), lambda store: store.change(lambda _: Contents())):
        with pytest.raises(VaultError, match=words) as failed:
            use(_store(folder, keyring))
        assert "fake-token" not in str(failed.value)
        assert failed.value.__cause__ is None
        assert failed.value.__suppress_context__ or failed.value.__context__ is None
    assert path.read_bytes() == before


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_whatever_the_umask_everything_is_for_the_owner_alone(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        path = _kept(tmp_path)
    finally:
        os.umask(before)
    assert _mode(path.parent) == 0o700
    assert {_mode(one) for one in path.parent.iterdir()} == {0o600}


def test_what_was_kept_is_there_for_the_next_process_and_not_in_clear(tmp_path: Path) -> None:
    path = _kept(tmp_path)
    assert _store(tmp_path).read() == HELD
    assert not [one.name for one in path.parent.iterdir() if b"fake-token" in one.read_bytes()]


def test_plain_text_is_written_only_where_it_is_allowed_by_name(tmp_path: Path) -> None:
    path = _kept(tmp_path, allow_plain_text=True)
    assert b"fake-token" in path.read_bytes()
    assert "plain text" in _store(tmp_path, allow_plain_text=True).where_it_rests()
    _assert_refused(tmp_path, path, "in plain text, which is not allowed")


def test_a_file_of_the_first_form_is_plain_text_and_read_only_where_that_is_allowed(tmp_path: Path) -> None:
    path = _kept(tmp_path)
    path.write_bytes(
        b'{"credential": {"token": "fake-token", "family": "ads"}, "was_used": true, "attempts": {}, "answers": {}}'
    )
    held = _store(tmp_path, allow_plain_text=True).read().usable(NOW)
    assert held is not None
    _assert_refused(tmp_path, path, "plain text")


def test_a_sealed_file_stays_sealed_where_plain_text_is_allowed(tmp_path: Path) -> None:
    path = _kept(tmp_path)
    _store(tmp_path, allow_plain_text=True).change(lambda held: held.keeping(ads_login("fake-token-2")))
    assert b"fake-token" not in path.read_bytes()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o610])
def test_a_file_that_others_may_open_is_refused(tmp_path: Path, mode: int) -> None:
    path = _kept(tmp_path)
    path.chmod(mode)
    _assert_refused(tmp_path, path, rf"Others.*mode {mode:o}.*chmod 600")
    path.chmod(0o600)
    assert _store(tmp_path).read() == HELD


def test_a_folder_that_others_may_open_is_refused(tmp_path: Path) -> None:
    path = _kept(tmp_path)
    path.parent.chmod(0o755)
    _assert_refused(tmp_path, path, "chmod 700")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
@pytest.mark.parametrize("of_the_folder", [False, True])
def test_what_belongs_to_somebody_else_is_refused(tmp_path: Path, of_the_folder: bool) -> None:
    path = _kept(tmp_path)
    os.chown(path.parent if of_the_folder else path, NOBODY, NOBODY)
    _assert_refused(tmp_path, path, "belongs to another user")


@pytest.mark.parametrize("of_the_folder", [False, True])
def test_a_link_is_not_followed(tmp_path: Path, of_the_folder: bool) -> None:
    path = _kept(tmp_path)
    linked = path.parent if of_the_folder else path
    elsewhere = tmp_path / "elsewhere"
    linked.rename(elsewhere)
    linked.symlink_to(elsewhere)
    _assert_refused(tmp_path, path, "is a link")
    assert linked.is_symlink()


def test_a_pipe_in_the_place_of_the_file_does_not_hold_anybody(tmp_path: Path) -> None:
    path = _kept(tmp_path)
    path.unlink()
    os.mkfifo(path, 0o600)
    with pytest.raises(VaultError, match="not what it should be"):
        _store(tmp_path).read()


def test_a_link_planted_where_the_new_file_is_written_is_not_written_through(tmp_path: Path) -> None:
    path = _kept(tmp_path)
    victim = tmp_path / "victim"
    victim.write_text("untouched", encoding="utf-8")
    (path.parent / f".{path.name}.new").symlink_to(victim)
    _store(tmp_path).change(Contents.forgetting)
    assert victim.read_text(encoding="utf-8") == "untouched"
    assert _store(tmp_path).read() == HELD.forgetting()


def test_cut_at_any_byte_it_is_a_typed_error_and_the_file_is_kept(tmp_path: Path) -> None:
    path = _kept(tmp_path)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(VaultError, match="move it away and log in again"):
            _store(tmp_path).read()
        assert path.read_bytes() == whole[:length]


@pytest.fixture(scope="module")
def sealed() -> Any:
    with tempfile.TemporaryDirectory() as folder:
        yield _kept(Path(folder))


@given(data=st.data())
def test_with_any_bit_flipped_it_is_a_typed_error(sealed: Path, data: st.DataObject) -> None:
    whole = sealed.read_bytes()
    place, bit = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(0, 7))
    changed = bytearray(whole)
    changed[place] ^= 1 << bit
    sealed.write_bytes(changed)
    try:
        with pytest.raises(VaultError) as failed:
            _store(sealed.parents[1]).read()
        assert sealed.read_bytes() == bytes(changed)
        assert "fake-token" not in str(failed.value)
    finally:
        sealed.write_bytes(whole)
    assert _store(sealed.parents[1]).read() == HELD


@given(foreign=st.binary(max_size=200))
def test_something_foreign_is_a_typed_error(sealed: Path, foreign: bytes) -> None:
    whole = sealed.read_bytes()
    sealed.write_bytes(foreign)
    try:
        with pytest.raises(VaultError):
            _store(sealed.parents[1]).read()
    finally:
        sealed.write_bytes(whole)


def test_a_file_brought_from_another_target_is_refused(tmp_path: Path) -> None:
    path = _kept(tmp_path, target="tiktok-sandbox")
    _assert_refused(tmp_path, path, "belongs to tiktok-sandbox")


def test_a_file_whose_place_was_rewritten_is_refused_by_its_seal(tmp_path: Path) -> None:
    path = _kept(tmp_path, target="tiktok-sandbox")
    path.write_bytes(path.read_bytes().replace(b'"tiktok-sandbox"', b'"production"'))
    _assert_refused(tmp_path, path, "damaged")


def test_a_file_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = _kept(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"version":2', b'"version":3'))
    _assert_refused(tmp_path, path, "another version")


def test_with_a_keyring_the_key_rests_there_and_nowhere_else(tmp_path: Path) -> None:
    keyring = FakeKeyring()
    path = _kept(tmp_path, keyring)
    assert len(keyring.held) == 1
    assert [one for one in path.parent.iterdir() if one.suffix == ".key"] == []
    assert _store(tmp_path, keyring).read() == HELD
    assert "system keyring" in _store(tmp_path, keyring).where_it_rests()


def test_without_a_keyring_the_key_lies_beside_the_file_and_that_is_said(tmp_path: Path) -> None:
    _kept(tmp_path)
    assert "not against somebody who can read your files" in _store(tmp_path).where_it_rests()
    assert _store(tmp_path / "new").where_it_rests() == "No login rests here yet."


def test_a_keyring_that_hangs_does_not_stop_a_first_login(tmp_path: Path) -> None:
    hanging = HangingKeyring()
    began = time.monotonic()
    _kept(tmp_path, hanging)
    assert time.monotonic() - began < 2
    hanging.let_go()
    assert "lies beside it" in _store(tmp_path).where_it_rests()


def test_a_keyring_that_hangs_later_is_a_typed_error_and_no_new_key(tmp_path: Path) -> None:
    path = _kept(tmp_path, FakeKeyring())
    hanging = HangingKeyring()
    _assert_refused(tmp_path, path, "did not answer", hanging)
    hanging.let_go()


def test_a_key_that_is_gone_is_said_and_the_file_is_kept(tmp_path: Path) -> None:
    _assert_refused(tmp_path, _kept(tmp_path, FakeKeyring()), "key of the login file is gone", FakeKeyring())
    path = _kept(tmp_path / "file")
    next(path.parent.glob("*.key")).unlink()
    _assert_refused(tmp_path / "file", path, "key of the login file is gone")


def test_a_key_of_another_file_does_not_open_this_one(tmp_path: Path) -> None:
    path, other = _kept(tmp_path), _kept(tmp_path / "other")
    next(path.parent.glob("*.key")).write_bytes(next(other.parent.glob("*.key")).read_bytes())
    _assert_refused(tmp_path, path, "damaged")


def test_reading_where_nothing_is_makes_nothing(tmp_path: Path) -> None:
    assert _store(tmp_path).read() == Contents()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "vault").write_text("in the way", encoding="utf-8")
    with pytest.raises(VaultError, match="cannot be used"):
        _store(tmp_path).change(lambda _: HELD)


def test_what_a_killed_process_left_behind_is_cleared_at_the_next_change(tmp_path: Path) -> None:
    path = _kept(tmp_path)
    left = path.parent / f".{path.name}.new"
    left.write_bytes(b"half")
    _store(tmp_path).change(Contents.forgetting)
    assert not left.exists()
