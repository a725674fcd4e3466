import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.comparing import compare
from evals.prices import prices
from evals.results import Run
from evals.scores import Rate, by_tag, must_fail_table, pass_at, pass_hat, percentile
from evals.threshold import Threshold, shortfalls
from tests.unit.evals.cases import case


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
    assert prices().cost("gemini-of-tomorrow", 5, 5) is None


def test_a_null_agent_that_passes_where_an_ad_is_wanted_is_reported():
    passes = case()
    (good, bad) = must_fail_table({"eager": [passes], "null": [passes]})
    assert good.is_as_it_should
    assert not bad.is_as_it_should


def test_a_comparison_tells_what_was_fixed_and_broken():
    before = run(case("a"), case("b", passed=False), case("gone"))
    after = run(case("a", passed=False), case("b"), case("new"))
    found = compare(before, after)
    assert (found.fixed, found.broken, found.added, found.removed) == (("b",), ("a",), ("new",), ("gone",))


def test_a_conversation_with_one_failed_trial_does_not_pass():
    broken = run(case("a"), case("a", passed=False, trial=2), trials=2)
    assert compare(run(case("a")), broken).broken == ("a",)


def test_a_threshold_names_what_falls_short():
    found = run(case("a", tags=("x",)), case("b", passed=False, tags=("x",)))
    assert list(shortfalls(found, Threshold(passed=0.5))) == []
    words = list(shortfalls(found, Threshold(passed=0.9, by_tag={"x": 0.8, "y": 1})))
    assert len(words) == 3
    loose = run(case("a").model_copy(update={"unapproved": 1}))
    assert "nobody approved" in next(shortfalls(loose, Threshold()))
