from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.logins import NOW, TWO_HOURS, ads_login, kit_login
from tools.vault.freshness import Due, due


@pytest.mark.parametrize(
    ("minutes_left", "expected"),
    [
        (120, Due.NOTHING),
        (31, Due.NOTHING),
        (30, Due.SOON),
        (6, Due.SOON),
        (5, Due.NOW),
        (0, Due.NOW),
        (-600, Due.NOW),
    ],
)
def test_a_token_of_two_hours_is_renewed_early_and_at_five_minutes_at_the_latest(minutes_left, expected):
    login = kit_login()
    assert due(login, NOW + TWO_HOURS - timedelta(minutes=minutes_left)) is expected


def test_an_advertiser_token_has_no_end_and_is_never_renewed():
    assert due(ads_login(), NOW + timedelta(days=4000)) is Due.NOTHING


@pytest.mark.parametrize(
    "changes",
    [{"refresh_token": None}, {"refresh_expires_at": NOW + timedelta(minutes=119)}],
    ids=["without a refresh token", "with a refresh token that is over"],
)
def test_what_cannot_be_renewed_holds_to_its_end_and_then_needs_a_login(changes):
    login = kit_login().model_copy(update=changes)
    assert due(login, NOW + timedelta(minutes=119)) is Due.NOTHING
    assert due(login, NOW + timedelta(minutes=120)) is Due.LOGIN


def test_a_token_of_unknown_age_is_renewed_in_its_last_five_minutes():
    login = kit_login().model_copy(update={"issued_at": None})
    assert due(login, NOW + timedelta(minutes=114)) is Due.NOTHING
    assert due(login, NOW + timedelta(minutes=115)) is Due.NOW


@given(life=st.integers(1, 10**7))
def test_a_fresh_token_is_never_due_however_short_its_life(life):
    login = kit_login().model_copy(update={"expires_at": NOW + timedelta(seconds=life)})
    assert due(login, NOW) is Due.NOTHING
    assert due(login, NOW + timedelta(seconds=life)) is Due.NOW
