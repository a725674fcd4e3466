"""The report: figures, plots, agents that must fail, and every failed case whole."""

from html import escape

from evals.comparing import Comparison
from evals.printing import cost_words
from evals.report.charts import histogram, power_chart, rate_chart
from evals.report.style import STYLE
from evals.report.transcript import case_details
from evals.results import Run
from evals.scores import by_tag, must_fail_table, pass_at, pass_hat, percentile, rate

_OPEN_CASES = 1  # the first failure is what one came for


def page(run: Run, comparison: Comparison | None = None) -> str:
    """Write the report of a run."""
    body = "".join(
        (
            _head(run),
            _failures(run),
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


def _head(run: Run) -> str:
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
    return f'<h1>Evals</h1><div class="figures">{cards}</div>'


def _failures(run: Run) -> str:
    failed = [case for case in run.cases if case.why]
    if not failed:
        return '<h2>Failed</h2><p class="good">None.</p>'
    shown = "".join(case_details(case, is_open=at < _OPEN_CASES) for at, case in enumerate(failed))
    return f"<h2>Failed: {len(failed)}</h2>{shown}"


def _changes(comparison: Comparison | None) -> str:
    if comparison is None:
        return ""
    rows = "".join(_change(name, getattr(comparison, name)) for name in Comparison.model_fields)
    return f'<h2>Against the baseline</h2><div class="wide"><table>{rows}</table></div>'


def _change(name: str, found: tuple[str, ...]) -> str:
    named = "" if name == "unchanged" else escape(", ".join(found))
    return f"<tr><th>{name}</th><td>{len(found)}</td><td>{named}</td></tr>"


def _must_fail(run: Run) -> str:
    rows = "".join(
        f"<tr><th>{escape(one.agent)}</th><td>{one.on_submitting.count}/{one.on_submitting.of}</td>"
        f"<td>{one.overall.count}/{one.overall.of}</td><td>{one.ads}</td><td>{one.unapproved}</td>"
        f"<td>{_mark(is_good=one.is_as_it_should)}</td></tr>"
        for one in must_fail_table(run.must_fail)
    )
    if not rows:
        return ""
    return (
        '<h2>Agents that must fail</h2><div class="wide"><table><tr><th>Agent</th><th>Passed where an ad is wanted</th>'
        f"<th>Passed at all</th><th>Ads</th><th>Ads nobody approved</th><th>As it should</th></tr>{rows}</table></div>"
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
        f"<tr><td>{_mark(is_good=case.passed)}</td><td>{escape(case.id)}</td><td>{escape(', '.join(case.tags))}</td>"
        f"<td>{case.model_calls}</td><td>{case.turns}</td><td>{len(case.ads)}</td><td>{case.seconds:.2f}</td></tr>"
        for case in run.cases
    )
    return (
        '<h2>All cases</h2><div class="wide"><table><tr><th></th><th>Conversation</th><th>Tags</th><th>Calls</th>'
        f"<th>Turns</th><th>Ads</th><th>Seconds</th></tr>{rows}</table></div>"
    )


def _mark(*, is_good: bool) -> str:
    return '<span class="good">yes</span>' if is_good else '<span class="bad">no</span>'
