"""What a run says on a terminal: what failed and why first, then the scores."""

from collections.abc import Iterator, Sequence

from evals.comparing import Comparison
from evals.prices import prices
from evals.results import Case, Run
from evals.scores import MustFail, by_tag, must_fail_table, pass_at, pass_hat, percentile, rate

_TAGS_SHOWN = 12


def lines_of(run: Run) -> Iterator[str]:
    """Write a whole run."""
    for case in run.cases:
        if case.why:
            yield from (f"FAILED  {_name(case, run)}", *(f"          {reason}" for reason in case.why))
    yield f"Passed   {rate(run.cases)}, model {run.model}"
    if run.trials > 1:
        yield "         " + ", ".join(_powers(run))
    yield from (f"  {tag:<20} {found}" for tag, found in list(by_tag(run.cases).items())[:_TAGS_SHOWN])
    yield from _costs(run)
    yield from _must_fail(must_fail_table(run.must_fail))


def comparison_lines(found: Comparison) -> Iterator[str]:
    """Write what became of each conversation between two runs."""
    for name in ("broken", "fixed", "added", "removed"):
        yield from (f"{name.upper():<8} {one}" for one in getattr(found, name))
    counts = ", ".join(f"{len(getattr(found, name))} {name}" for name in type(found).model_fields)
    yield f"Compared: {counts}."


def cost_words(run: Run) -> str:
    """Say what a run cost, or that nobody knows."""
    spent = [prices().cost(run.model, case.input_tokens, case.output_tokens) for case in run.cases]
    known = [one for one in spent if one is not None]
    if len(known) < len(spent):
        return f"cost unknown (no price for {run.model} in the table of {prices().as_of})"
    return f"{sum(known):.4f} US dollars by the prices of {prices().as_of}"


def _powers(run: Run) -> Iterator[str]:
    for k in range(1, run.trials + 1):
        yield f"pass^{k} {pass_hat(run.cases, k):.1%} (pass@{k} {pass_at(run.cases, k):.1%})"


def _costs(run: Run) -> Iterator[str]:
    for label, values in (
        ("Model calls", [case.model_calls for case in run.cases]),
        ("Turns", [case.turns for case in run.cases]),
        ("Tokens", [case.input_tokens + case.output_tokens for case in run.cases]),
        ("Seconds", [case.seconds for case in run.cases]),
    ):
        yield f"{label:<12} median {percentile(values, 0.5):g}, 95 % up to {percentile(values, 0.95):g}"
    yield f"{'Cost':<12} {cost_words(run)}"


def _must_fail(table: Sequence[MustFail]) -> Iterator[str]:
    if table:
        yield f"{'Must fail':<12} {'submitting':>12} {'all':>10} {'ads':>6} {'unapproved':>12}"
    for one in table:
        submitting = f"{one.on_submitting.count}/{one.on_submitting.of}"
        overall = f"{one.overall.count}/{one.overall.of}"
        verdict = "" if one.is_as_it_should else "  NOT AS IT SHOULD"
        yield f"  {one.agent:<10} {submitting:>12} {overall:>10} {one.ads:>6} {one.unapproved:>12}{verdict}"


def _name(case: Case, run: Run) -> str:
    return case.id if run.trials == 1 else f"{case.id} (trial {case.trial})"
