"""Who the ad appears as."""

import pytest

from agent.wiring.platforms import STANDINS
from tests.doubles.fields import making
from tools.core.plan import Step
from tools.fields.identity import FIELD

VALUES = ("1", "2")


@pytest.mark.parametrize(("objective", "kind"), [("TRAFFIC", "CUSTOMIZED_USER"), ("ENGAGEMENT", "TT_USER")])
def test_an_identity_is_sent_with_its_kind(objective, kind):
    assert FIELD.sent("77", making(objective)) == {Step.AD: {"identity_type": kind, "identity_id": "77"}}


def test_practice_fills_in_an_account_where_the_objective_needs_one():
    assert FIELD.standin is not None
    assert FIELD.standin(STANDINS, making("ENGAGEMENT")) == STANDINS.account
    assert FIELD.standin(STANDINS, making("TRAFFIC")) == STANDINS.identity
    assert str(FIELD.shown("77")) == "77"
