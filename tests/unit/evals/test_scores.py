from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.models.gemini import DEFAULT_MODEL
from evals.comparison import compare
from evals.prices import prices
from evals.printout import comparison_lines, cost_words
from evals.results import Run, case_of
from evals.scores import Rate, by_tag, must_fail_table, pass_at, pass_hat, percentile, worst_first
from evals.seen import Seen
from tests.unit.evals.cases import AD, CARD, approved, case, conversation, draft, held


def run(*cases, trials=1, **more):
    return Run(model="offline", trials=trials, cases=cases, **more)


def test_wilson_gives_the_published_values():
    low, high = Rate(count=10, of=10).interval
    assert (round(low, 4), round(high, 4)) == (0.7225, 1.0)
    low, high = Rate(count=5, of=20).interval
    assert (round(low, 4), round(high, 4)) == (0.1119, 0.4687)


def test_of_nothing_nothing_is_known():
    assert Rate(count=0, of=0).interval == (0.0, 1.0)


@given(st.integers(0, 200).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_an_interval_holds_its_rate(found):
    rate = Rate(count=found[0], of=found[1])
    low, high = rate.interval
    assert 0 <= low <= rate.share + 1e-12
    assert rate.share <= high + 1e-12 <= 1 + 1e-9


def test_pass_hat_falls_and_pass_at_rises():
    cases = [case(passed=passed, trial=trial) for trial, passed in enumerate((True, True, False, False), start=1)]
    assert [round(pass_hat(cases, k), 4) for k in (1, 2, 3, 4)] == [0.5, 0.1667, 0.0, 0.0]
    assert [round(pass_at(cases, k), 4) for k in (1, 2, 3, 4)] == [0.5, 0.8333, 1.0, 1.0]


def test_tags_are_listed_from_the_worst():
    found = by_tag([case("a", tags=("x",)), case("b", passed=False, tags=("x", "y"))])
    assert list(found) == ["y", "x"]
    assert str(found["x"]).startswith("1/2 = 50.0%")


@pytest.mark.parametrize(("share", "found"), [(0.5, 5), (0.95, 10), (1.0, 10)])
def test_a_percentile_is_a_value_that_occurred(share, found):
    assert percentile(range(1, 11), share) == found


def test_a_model_without_a_price_costs_nothing_known():
    assert prices().cost("gemini:gemini-2.5-flash", 1_000_000, 1_000_000) == pytest.approx(2.8)
    assert prices().cost("offline", 5, 5) == 0
    assert prices().cost("gemini:gemini-of-tomorrow", 5, 5) is None
    assert prices().cost("replay:tapes", 5, 5) is None
    assert cost_words(run(case()).model_copy(update={"model": "gemini:gemini-of-tomorrow"})).startswith("cost unknown")


def test_gemini_without_a_name_costs_what_its_own_model_costs():
    assert prices().cost("gemini", 1_000_000, 0) == prices().models[DEFAULT_MODEL].input > 0


def test_the_price_table_says_its_day_and_where_it_comes_from():
    assert date.fromisoformat(prices().as_of) > date(2026, 9, 2), "the default model is no older"
    assert "Google" in prices().source


@pytest.mark.parametrize("agent", ["null", "eager"])
def test_an_agent_that_cannot_be_right_and_passes_where_an_ad_is_wanted_is_reported(agent):
    passes = held()
    assert passes.passed
    (bad, good) = must_fail_table({agent: [passes], "hijacked": [passes]})
    assert bad.wrong == "it passed 1 of 1 conversations that want an ad"
    assert good.wrong is None


def test_an_agent_that_was_never_asked_proves_nothing():
    (unheld,) = must_fail_table({"null": [held(passed=False), case(passed=False)]})
    assert unheld.wrong == "1 of its 2 conversations were never held"


def test_the_worst_comes_first():
    wanted = {"ads": [{"text": "Two for one"}]}
    words = case_of(conversation(id="words", expect={"says": ["nowhere", "never"]}), 1, approved(), 1)
    missing = case_of(conversation(id="missing", expect=wanted), 1, Seen(events=(CARD,)), 1)
    wrong = case_of(conversation(id="wrong", expect={"ads": [{"text": "Three"}]}), 1, approved(), 1)
    too_many = case_of(conversation(id="too-many", expect={"ads": []}), 1, approved(), 1)
    loose = case_of(conversation(id="loose", expect=wanted), 1, Seen(ads=(AD,)), 1)
    found = worst_first([words, missing, case(), wrong, too_many, loose])
    assert [one.id for one in found] == ["loose", "too-many", "wrong", "missing", "words"]


def test_a_comparison_tells_what_was_fixed_and_broken():
    before = run(case("a"), case("b", passed=False), case("gone"))
    after = run(case("a", passed=False), case("b"), case("new"))
    found = compare(before, after)
    assert (found.fixed, found.broken, found.added, found.removed) == (("b",), ("a",), ("new",), ("gone",))


def test_a_conversation_with_one_failed_trial_does_not_pass():
    broken = run(case("a"), case("a", passed=False, trial=2), trials=2)
    assert compare(run(case("a")), broken).broken == ("a",)


def test_a_comparison_names_the_rule_that_fell_silent_and_the_one_that_is_new():
    spoke = (draft("music_for_conversions"), draft("cta_chosen"))
    before = run(case("a", events=spoke), case("b", events=spoke), case("fine", events=spoke))
    after = run(case("a", passed=False, events=(draft("text_length"),)), case("b", passed=False), case("fine"))
    found = compare(before, after)
    assert found.silent == {"music_for_conversions": ("a", "b"), "cta_chosen": ("a", "b")}
    assert found.stricter == {"text_length": ("a",)}
    said = "\n".join(comparison_lines(found))
    assert "The rule music_for_conversions objected before and is silent now in 2 of the 2 broken" in said


def test_where_nothing_broke_no_rule_is_blamed():
    found = compare(run(case("a", events=(draft("cta_chosen"),))), run(case("a")))
    assert (found.silent, found.stricter) == ({}, {})
