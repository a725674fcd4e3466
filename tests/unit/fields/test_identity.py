"""Who the ad appears as."""

import pytest

from agent.wiring.platforms import STANDINS
from tests.doubles.fields import making
from tools.core.assets import Appearance
from tools.core.draft import Draft
from tools.core.plan import Step
from tools.fields.identity import FIELD

VALUES = (Appearance(identity_id="1"), Appearance(identity_id="2", name="Luma"))


@pytest.mark.parametrize(("objective", "kind"), [("TRAFFIC", "CUSTOMIZED_USER"), ("ENGAGEMENT", "TT_USER")])
def test_an_identity_is_sent_with_its_kind(objective, kind):
    assert FIELD.sent(Appearance(identity_id="77", name="Luma"), making(objective)) == {
        Step.AD: {"identity_type": kind, "identity_id": "77"}
    }


def test_practice_fills_in_an_account_where_the_objective_needs_one():
    assert FIELD.standin is not None
    assert FIELD.standin(STANDINS, making("ENGAGEMENT")) == STANDINS.account
    assert FIELD.standin(STANDINS, making("TRAFFIC")) == STANDINS.identity


@pytest.mark.parametrize("name", [None, "Luma", "Luma (Berlin)"])
def test_it_is_shown_by_its_name_and_read_back(name):
    luma = Appearance(identity_id="77", name=name)

    assert str(FIELD.shown(luma)) == ("77" if name is None else f"{name} (77)")
    assert FIELD.of_plain(FIELD.plain(luma)) == luma
    assert FIELD.export(luma) == {"identity": "77"} | ({} if name is None else {"identity_name": name})


def test_one_that_rests_as_an_id_is_still_known():
    assert FIELD.of(Draft.model_validate({"identity": {"value": "77", "source": "said"}})) == Appearance(
        identity_id="77"
    )
