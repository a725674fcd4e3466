"""What holds for every rule: it has examples, it judges them rightly, it never raises, it speaks to a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.rules.examples import CATALOGUE, Case, examples, facts
from tools.core.draft import Draft
from tools.core.rule import Kind
from tools.fields import every_field

EXAMPLES = examples()
REFUSED = [(name, case) for name, examples in EXAMPLES.items() for case in examples.failing]
PASSED = [(name, case) for name, examples in EXAMPLES.items() for case in examples.passing]
ANY_TEXT = st.text(max_size=200) | st.text(alphabet="S@le.#{}$ \n\u200d\u202e🎉夏aаA1:/?[]-%", max_size=60)


def test_every_rule_has_drafts_that_pass_and_drafts_that_fail() -> None:
    with_both = {name for name, examples in EXAMPLES.items() if examples.passing and examples.failing}
    assert with_both == {rule.name for rule in CATALOGUE.rules}


@pytest.mark.parametrize(("rule", "case"), PASSED)
def test_a_rule_has_nothing_against_a_good_draft(rule: str, case: Case) -> None:
    assert case.judged_by(rule) is None


@pytest.mark.parametrize(("rule", "case"), REFUSED)
def test_a_rule_refuses_a_bad_draft_in_sentences(rule: str, case: Case) -> None:
    message = case.judged_by(rule)
    assert message
    assert message.endswith((".", "?"))


@pytest.mark.parametrize(("rule", "case"), REFUSED)
def test_nobody_promises_what_tiktok_will_do(rule: str, case: Case) -> None:
    message = case.judged_by(rule) or ""
    assert "will approve" not in message
    assert "will reject" not in message


def test_every_rule_speaks_about_a_field_of_the_draft() -> None:
    assert {rule.field for rule in CATALOGUE.rules} <= {one.name for one in every_field()}


def test_advice_is_called_advice() -> None:
    misnamed = [rule.name for rule in CATALOGUE.rules if rule.name.startswith("advice_") != (rule.kind is Kind.ADVICE)]

    assert misnamed == [], "advice, and nothing else, is named advice_..."


def test_an_empty_draft_breaks_no_rule() -> None:
    assert CATALOGUE.check(Draft(), facts(advertiser=None, looked_up=False)) == ()


@given(name=ANY_TEXT, objective=ANY_TEXT, text=ANY_TEXT, cta=ANY_TEXT, page=ANY_TEXT)
def test_rules_judge_any_text_without_raising(name: str, objective: str, text: str, cta: str, page: str) -> None:
    said = Draft().fill(campaign_name=name, objective=objective, text=text, cta=cta, landing_page=f"https://{page}")
    assert all(found.message for found in CATALOGUE.check(said, facts()))
