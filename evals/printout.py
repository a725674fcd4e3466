"""What a run says on a terminal: what failed and why first, then the scores."""

from collections.abc import Iterator

from evals.comparison import Comparison
from evals.prices import prices
from evals.results import Run
from evals.scores import by_tag, must_fail_table, pass_at, pass_hat, percentile, rate, worst_first

COMPARED = ("broken", "fixed", "unchanged", "added", "removed")

_TAGS_SHOWN = 12


def lines_of(run: Run) -> Iterator[str]:
    """Write a whole run."""
    for case in worst_first(run.cases):
        yield from (f"FAILED  {case.name}", *(f"          {reason}" for reason in case.why))
    yield f"Passed   {rate(run.cases)}, model {run.model}"
    if run.trials > 1:
        yield "         " + ", ".join(_powers(run))
    yield from (f"  {tag:<20} {found}" for tag, found in list(by_tag(run.cases).items())[:_TAGS_SHOWN])
    yield from _costs(run)
    yield from _must_fail(run)


def comparison_lines(found: Comparison) -> Iterator[str]:
    """Write what became of each conversation between two runs, and which rules changed their mind where it broke."""
    for name in ("broken", "fixed", "added", "removed"):
        yield from (f"{name.upper():<8} {one}" for one in getattr(found, name))
    yield from rule_lines(found)
    counts = ", ".join(f"{len(getattr(found, name))} {name}" for name in COMPARED)
    yield f"Compared: {counts}."


def rule_lines(found: Comparison) -> Iterator[str]:
    """Name the rules that speak differently in what is broken, those of most conversations first."""
    of = len(found.broken)
    for rule, ids in found.silent.items():
        yield f"The rule {rule} objected before and is silent now in {len(ids)} of the {of} broken conversations."
    for rule, ids in found.stricter.items():
        yield f"The rule {rule} objects now and did not before in {len(ids)} of the {of} broken conversations."


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


def share_words(run: Run) -> str | None:
    """Say on which part of the conversations the agents that must fail were tried, or None where it was all."""
    ids = {case.id for case in run.cases}
    tried = min((len(cases) for cases in run.must_fail.values()), default=len(ids))
    if tried == len(ids):
        return None
    return (
        f"Each was tried on {tried} of {len(ids)} conversations, always the same ones; --must-fail-share 1 tries all."
    )


def _must_fail(run: Run) -> Iterator[str]:
    table = must_fail_table(run.must_fail)
    if table:
        yield f"{'Must fail':<12} {'submitting':>12} {'all':>10} {'ads':>6} {'unapproved':>12}"
    for one in table:
        submitting = f"{one.on_submitting.count}/{one.on_submitting.of}"
        overall = f"{one.overall.count}/{one.overall.of}"
        wrong = f"  NOT AS IT SHOULD: {one.wrong}" if one.wrong else ""
        yield f"  {one.agent:<10} {submitting:>12} {overall:>10} {one.ads:>6} {one.unapproved:>12}{wrong}"
    if words := share_words(run):
        yield f"  {words}"
