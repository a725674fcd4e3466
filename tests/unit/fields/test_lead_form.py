"""The lead form: needed and sent where the objective gathers details."""

import pytest

from tests.doubles.fields import making
from tools.core.plan import Step
from tools.core.target import Target
from tools.fields.lead_form import FIELD, LeadForm

VALUES = (LeadForm(form_id="1"), LeadForm(form_id="2", name="Newsletter"))


@pytest.mark.parametrize(("form", "page_id"), [("77", 77), ("form-x", "form-x")])
def test_its_id_is_sent_as_a_number_where_it_is_one(form, page_id):
    owned = LeadForm(form_id=form)
    assert FIELD.sent(owned, making("LEAD_GENERATION")) == {Step.AD: {"page_id": page_id}}
    assert FIELD.sent(owned, making("TRAFFIC")) == {}
    assert str(FIELD.shown(owned)) == form


def test_it_is_needed_where_the_objective_demands_it():
    assert FIELD.needed(making("LEAD_GENERATION").objective, Target.PRODUCTION)
    assert not FIELD.needed(making("TRAFFIC").objective, Target.PRODUCTION)
