import copy
import pickle
from datetime import timedelta

import pytest
from pydantic import SecretStr, ValidationError

from tests.doubles.logins import NOW, ads_login, attempt, kit_login
from tools.core.credentials import Credential
from tools.core.errors import VaultError
from tools.core.family import Family
from tools.vault.contents import Contents, read, read_first_form, written

LATER = NOW + timedelta(minutes=10, seconds=1)
CODE = SecretStr("fake-code*!.-_~%2B+")
FIRST_FORM = b"""{
 "credential": {"token": "fake-old-token", "family": "ads", "advertiser_ids": ["7"], "scopes": [1, 2, 6]},
 "was_used": true,
 "answers": {"answer-1": "fake-answer"},
 "attempts": {"login-1": {
  "family": "ads", "url": "https://example.com/", "state": "fake-state", "verifier": null,
  "redirect_uri": "http://127.0.0.1:8765/cb/ads", "made_at": "2026-11-21T12:00:00Z"
 }}
}"""


def _full() -> Contents:
    return (
        Contents()
        .keeping(ads_login(advertiser_ids=("7",), scopes=(1, 2, 6)))
        .keeping(kit_login(username="somebody"))
        .with_attempt("login-1", attempt())
        .with_answer("answer-1", SecretStr("fake-answer"), NOW)
        .with_used(CODE, NOW)
    )


def test_what_was_written_is_read_again():
    assert read(written(_full())) == _full()


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"account": "mine", "username": "somebody", "advertiser_ids": ("7",)}, "mine"),
        ({"username": "somebody", "advertiser_ids": ("7",)}, "@somebody"),
        ({"advertiser_ids": ("7", "8")}, "7"),
        ({}, "ads"),
    ],
)
def test_a_login_is_named_by_the_person_else_by_its_user_else_by_its_account(changes, name):
    assert ads_login(**changes).name == name


def test_accounts_are_listed_without_their_secrets():
    accounts = _full().accounts(NOW)
    assert [(one.name, one.is_current, one.needs_login) for one in accounts] == [
        ("7", False, False),
        ("@somebody", True, False),
    ]
    assert "fake" not in repr(accounts)


def test_a_login_of_the_same_name_takes_the_place_of_the_one_before():
    contents = _full().keeping(ads_login("fake-newer", advertiser_ids=("7",)))
    assert [one.name for one in contents.accounts(NOW)] == ["@somebody", "7"]
    assert contents.usable(NOW) == ads_login("fake-newer", advertiser_ids=("7",))


def test_another_login_is_chosen_by_its_name():
    chosen = _full().switching_to("7").usable(NOW)
    assert chosen is not None
    assert chosen.family is Family.ADS


def test_a_name_that_is_not_there_is_answered_with_those_that_are():
    with pytest.raises(VaultError, match=r"nobody.*7, @somebody"):
        _full().switching_to("nobody")
    with pytest.raises(VaultError, match="auth login"):
        Contents().switching_to("nobody")


def test_after_a_logout_nobody_is_logged_in_and_the_others_stay():
    contents = _full().forgetting()
    assert contents.usable(NOW) is None
    assert [one.name for one in contents.accounts(NOW)] == ["7"]


def test_what_is_given_at_the_start_does_not_undo_a_login_or_a_logout():
    assert Contents().starting_with(ads_login()).usable(NOW) == ads_login()
    assert Contents().forgetting().starting_with(ads_login()).usable(NOW) is None
    assert _full().starting_with(ads_login("fake-given")) == _full()


def test_a_renewed_login_keeps_its_name_its_user_and_its_place():
    old = kit_login(username="somebody")
    contents = Contents().keeping(old).renewing(old, kit_login(1))
    held = contents.usable(NOW)
    assert held is not None
    assert (held.name, held.username) == ("@somebody", "somebody")
    assert held.refresh_token == SecretStr("fake-refresh-1")


def test_a_renewal_without_a_new_refresh_token_keeps_the_old_one_with_its_end():
    old = kit_login(refresh_expires_at=NOW + timedelta(days=1))
    held = Contents().keeping(old).renewing(old, kit_login(1).model_copy(update={"refresh_token": None})).usable(NOW)
    assert held is not None
    assert (held.refresh_token, held.refresh_expires_at) == (old.refresh_token, old.refresh_expires_at)


@pytest.mark.parametrize("answer", [kit_login(1), None], ids=["renewed", "refused"])
def test_a_login_that_changed_in_the_meantime_is_not_touched_by_a_late_renewal(answer: Credential | None):
    newer = Contents().keeping(kit_login(5))
    assert newer.renewing(kit_login(0), answer) == newer
    assert Contents().forgetting().renewing(kit_login(0), answer) == Contents().forgetting()


def test_a_login_that_the_platform_ended_is_listed_and_not_used():
    contents = Contents().keeping(kit_login()).renewing(kit_login(), None)
    assert contents.usable(NOW) is None
    assert [one.needs_login for one in contents.accounts(NOW)] == [True]


def test_attempts_and_answers_live_ten_minutes_and_a_used_code_is_remembered_longer():
    after_ten = _full().pruned(NOW + timedelta(minutes=10))
    assert after_ten == _full()
    later = _full().pruned(LATER)
    assert later.attempt("login-1") is None
    assert later.answer("answer-1") is None
    assert later.was_used(CODE)
    assert not later.pruned(NOW + timedelta(days=31)).was_used(CODE)


def test_of_a_used_code_only_its_digest_is_written():
    kept = written(Contents().with_used(CODE, NOW))
    assert CODE.get_secret_value().encode() not in kept
    assert b"fake-code" not in kept


def test_a_file_of_the_first_form_is_read_with_its_login_and_its_attempts():
    contents = read_first_form(FIRST_FORM)
    held = contents.usable(NOW)
    assert held is not None
    assert (held.token.get_secret_value(), held.advertiser_ids, held.scopes) == ("fake-old-token", ("7",), (1, 2, 6))
    assert contents.attempt("login-1") is not None
    assert contents.is_settled


@pytest.mark.parametrize("foreign", [b"", b"{}", b"[]", b"null", b'{"credential": 7}', b"\xff"])
def test_something_else_is_an_error_and_never_an_empty_vault(foreign: bytes):
    with pytest.raises(ValidationError):
        read_first_form(foreign)
    if foreign != b"{}":
        with pytest.raises(ValidationError):
            read(foreign)


@pytest.mark.parametrize("secretive", [ads_login(), attempt(), _full()], ids=lambda one: type(one).__name__)
def test_what_holds_secrets_shows_none_and_refuses_to_be_pickled(secretive):
    for shown in (repr(secretive), str(secretive), f"{secretive}", secretive.model_dump_json()):
        assert "fake-token" not in shown
        assert "fake-state" not in shown
    with pytest.raises(TypeError, match="never pickled"):
        pickle.dumps(secretive)
    assert copy.deepcopy(secretive) == secretive


def test_a_plain_value_would_have_pickled_the_secret():
    assert b"fake-token" in pickle.dumps(ads_login().token)


def test_an_error_does_not_repeat_the_secret_it_stumbled_on():
    with pytest.raises(ValidationError) as failed:
        Credential.model_validate({"token": ["fake-token-of-nobody"], "family": "ads"})
    assert "fake-token" not in str(failed.value)
