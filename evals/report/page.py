"""The report: figures, plots, agents that must fail, and every failed case whole."""

from collections import Counter
from collections.abc import Iterator, Sequence

from evals.comparison import Comparison
from evals.printout import COMPARED, cost_words, rule_lines, share_words
from evals.report.charts import histogram, power_chart, rate_chart
from evals.report.markup import escape
from evals.report.style import STYLE
from evals.report.transcript import case_details
from evals.results import Case, Run
from evals.scores import by_tag, must_fail_table, pass_at, pass_hat, percentile, rate, worst_first

_OPEN_CASES = 1  # the first failure is what one came for
_TAGS_NAMED = 6
_ALL_PASSED = '<span class="good">all passed</span>'


def page(run: Run, comparison: Comparison | None = None) -> str:
    """Write the report of a run."""
    body = "".join(
        (
            _verdict(run),
            _glance(run, comparison),
            _figures(run),
            _failures(run, comparison),
            _changes(comparison),
            _must_fail(run),
            _charts(run),
            _table(run),
        )
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>Evals: {run.passed} of {len(run.cases)} passed</title><style>{STYLE}</style></head>"
        f"<body>{body}</body></html>\n"
    )


def _verdict(run: Run) -> str:
    failed = len(run.cases) - run.passed
    words = f'<span class="bad">{failed} of {len(run.cases)} failed</span>' if failed else _ALL_PASSED
    return f"<h1>Evals: {words}</h1>"


def _figures(run: Run) -> str:
    overall = rate(run.cases)
    low, high = overall.interval
    calls = [case.model_calls for case in run.cases]
    figures = (
        ("Passed", f"{overall.count} of {overall.of}", f"95 %: {low:.1%} to {high:.1%}"),
        ("Model", run.model, f"{run.trials} trial{'s' if run.trials > 1 else ''} of each conversation"),
        ("Model calls", f"{percentile(calls, 0.5):g}", f"median; 95 % up to {percentile(calls, 0.95):g}"),
        ("Tokens", f"{sum(case.input_tokens + case.output_tokens for case in run.cases)}", cost_words(run)),
        ("Unapproved ads", f"{sum(case.unapproved for case in run.cases)}", "created without a yes"),
    )
    cards = "".join(
        f'<div class="figure"><small>{escape(name)}</small><b>{escape(value)}</b><small>{escape(more)}</small></div>'
        for name, value, more in figures
    )
    return f'<div class="figures">{cards}</div>'


def _glance(run: Run, comparison: Comparison | None) -> str:
    """Say in a few lines what the failures have in common, so that one need not read them to know where to look."""
    failed = worst_first(run.cases)
    if not failed:
        return ""
    tags = [f"{tag}: {one.of - one.count} of {one.of}" for tag, one in by_tag(run.cases).items() if one.count < one.of]
    rules = list(rule_lines(comparison)) if comparison else []
    lines = [
        *rules,
        *_silence(failed, of_baseline=comparison is not None),
        f"Failed by tag: {', '.join(tags[:_TAGS_NAMED])}." if tags else "",
        f"The worst: {failed[0].id}. {failed[0].why[0]}",
        *_same_reason(failed),
    ]
    shown = "".join(f"<li>{escape(line)}</li>" for line in lines if line)
    return f'<h2>At a glance</h2><ul class="glance">{shown}</ul>'


def _silence(failed: Sequence[Case], *, of_baseline: bool) -> Iterator[str]:
    """Say that ads came of it which no rule objected to: with a baseline the rules themselves are named instead."""
    wrong = [case for case in failed if case.ads and not case.submits]
    silent = [case for case in wrong if not case.objections]
    if silent and not of_baseline:
        yield (
            f"In {len(silent)} of the {len(wrong)} conversations with an ad that must not be, no rule objected at all. "
            "With --baseline FILE of a good run, the rules that fell silent are named here."
        )


def _same_reason(failed: Sequence[Case]) -> Iterator[str]:
    """Say once what several conversations failed of."""
    reasons = {case.id: case.why[0] for case in failed}
    ((reason, times),) = Counter(reasons.values()).most_common(1)
    if times > 1:
        yield f"{times} of the {len(reasons)} conversations failed for the same reason: {reason}"


def _failures(run: Run, comparison: Comparison | None) -> str:
    failed = worst_first(run.cases)
    if not failed:
        return '<h2>Failed</h2><p class="good">None.</p>'
    shown = "".join(
        case_details(case, list(_notes(case, comparison)), is_open=at < _OPEN_CASES) for at, case in enumerate(failed)
    )
    return f"<h2>Failed: {len(failed)}, the worst first</h2>{shown}"


def _notes(case: Case, comparison: Comparison | None) -> Iterator[str]:
    if comparison is None:
        return
    silent = (rule for rule, ids in comparison.silent.items() if case.id in ids)
    stricter = (rule for rule, ids in comparison.stricter.items() if case.id in ids)
    yield from (f"The rule {rule} objected in the baseline, and is silent here." for rule in silent)
    yield from (f"The rule {rule} objects here, and did not in the baseline." for rule in stricter)


def _changes(comparison: Comparison | None) -> str:
    if comparison is None:
        return ""
    rows = "".join(_change(name, getattr(comparison, name)) for name in COMPARED)
    return f'<h2>Against the baseline</h2><div class="wide"><table>{rows}</table></div>'


def _change(name: str, found: tuple[str, ...]) -> str:
    named = "" if name == "unchanged" else escape(", ".join(found))
    return f'<tr><th>{name}</th><td class="n">{len(found)}</td><td>{named}</td></tr>'


def _must_fail(run: Run) -> str:
    rows = "".join(
        f"<tr><th>{escape(one.agent)}</th><td>{_mark(is_good=one.wrong is None)} {escape(one.wrong or '')}</td>"
        f"<td>{one.on_submitting.count}/{one.on_submitting.of}</td><td>{one.overall.count}/{one.overall.of}</td>"
        f"<td>{one.ads}</td><td>{one.unapproved}</td></tr>"
        for one in must_fail_table(run.must_fail)
    )
    if not rows:
        return ""
    tried = share_words(run)
    return (
        '<h2>Agents that must fail</h2><div class="wide"><table class="small"><tr><th>Agent</th><th>As it should</th>'
        "<th>Passed, ad wanted</th><th>Passed, all</th><th>Ads</th><th>Not approved</th></tr>"
        f"{rows}</table></div>" + (f"<p>{escape(tried)}</p>" if tried else "")
    )


def _charts(run: Run) -> str:
    ks = range(1, run.trials + 1)
    powers = {
        "pass^k": [pass_hat(run.cases, k) for k in ks],
        "pass@k": [pass_at(run.cases, k) for k in ks],
    }
    plots = (
        ("Success by tag, the worst first", rate_chart(by_tag(run.cases))),
        ("pass^k (all of k trials) and pass@k (one of k)", power_chart(powers)),
        ("Model calls of a conversation", histogram("Model calls", [case.model_calls for case in run.cases])),
        ("Turns of a conversation", histogram("Turns", [case.turns for case in run.cases])),
        ("Tokens", histogram("Tokens", [case.input_tokens + case.output_tokens for case in run.cases])),
    )
    drawn = "".join(f"<div><h3>{escape(title)}</h3>{plot}</div>" for title, plot in plots)
    return f'<h2>Scores</h2><div class="charts">{drawn}</div>'


def _table(run: Run) -> str:
    rows = "".join(
        f"<tr><td>{_mark(is_good=case.passed)}</td><td>{escape(case.name)}</td><td>{escape(', '.join(case.tags))}</td>"
        f"<td>{case.model_calls}</td><td>{case.turns}</td><td>{len(case.ads)}</td><td>{case.seconds:.2f}</td></tr>"
        for case in run.cases
    )
    return (
        '<h2>All cases</h2><div class="wide"><table><tr><th></th><th>Conversation</th><th>Tags</th><th>Calls</th>'
        f"<th>Turns</th><th>Ads</th><th>Seconds</th></tr>{rows}</table></div>"
    )


def _mark(*, is_good: bool) -> str:
    return '<span class="good">yes</span>' if is_good else '<span class="bad">no</span>'
