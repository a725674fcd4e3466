"""A case as people read it: what was said, what ran, what the gates decided, and how the ads differ."""

import json
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from evals.judgement import pair
from evals.report.markup import escape
from evals.results import Case
from evals.seen import SeenEvent

_COMPARED = ("campaign_name", "objective", "text", "cta", "music_id")
_NO_AD = "no ad"
_READS = "allowed"  # the gate's word for a call that reads or edits and decides nothing


def case_details(case: Case, notes: Sequence[str] = (), *, is_open: bool = False) -> str:
    """Show one case whole: why it failed, how the ads differ, what rules and gates said, and every line of it."""
    reasons = "".join(f'<li class="bad">{escape(reason)}</li>' for reason in (*notes, *case.why))
    about = f"<p>{escape(case.about)}</p>" if case.about else ""
    talk = "".join(_shown(event) for event in case.events)
    return (
        f"<details{' open' if is_open else ''}><summary>{escape(case.name)} "
        f"<small>{escape(case.why[0]) if case.why else ''}</small></summary>{about}<ul>{reasons}</ul>"
        f"{_difference(case)}{_decisions(case)}"
        f'<details class="inner"><summary>The whole conversation</summary><div class="talk">{talk}</div></details>'
        "</details>"
    )


def _decisions(case: Case) -> str:
    """Show what decided about the ads: every draft as the rules judged it, and every gate but those of reads."""
    shown = "".join(line for line, _ in groupby(_shown(event) for event in case.events if _decides(event)))
    return f'<h3>What rules and gates said</h3><div class="talk">{shown or "<p>Nothing.</p>"}</div>'


def _decides(event: SeenEvent) -> bool:
    return event["type"] in ("draft", "failure", "receipt") or (event["type"] == "gate" and event["rule"] != _READS)


def _difference(case: Case) -> str:
    if case.expected is None:
        return ""
    expected, found = [dict(one.given()) for one in case.expected], [dict(ad) for ad in case.ads]
    pairs = pair(case.expected, case.ads)
    rest = [ad for at, ad in enumerate(found) if at not in set(pairs.values())]
    couples = [(one, found[pairs[at]] if at in pairs else None) for at, one in enumerate(expected)]
    couples = [(one, ad if ad is not None else (rest.pop(0) if rest else None)) for one, ad in couples]
    tables = "".join(_table(one, ad) for one, ad in [*couples, *((None, ad) for ad in rest)])
    return f"<h3>Ads, expected and found</h3>{tables or '<p>None expected, none found.</p>'}"


def _table(expected: SeenEvent | None, found: SeenEvent | None) -> str:
    names = [*_COMPARED, *(name for name in expected or {} if name not in _COMPARED)]
    rows = "".join(_row(name, expected, found) for name in names)
    return (
        f'<div class="wide"><table class="diff"><tr><th></th><th>Expected</th><th>Found</th></tr>{rows}</table></div>'
    )


def _row(name: str, expected: SeenEvent | None, found: SeenEvent | None) -> str:
    is_compared = expected is None or found is None or name in expected
    differs = is_compared and (expected is None or found is None or expected.get(name) != found.get(name))
    wanted = _NO_AD if expected is None else _plain(expected[name]) if name in expected else "anything"
    there = _NO_AD if found is None else _plain(found.get(name))
    mark = ' class="bad"' if differs else ""
    return f"<tr{mark}><th>{escape(name)}</th><td>{escape(wanted)}</td><td>{escape(there)}</td></tr>"


def _shown(event: SeenEvent) -> str:
    write = _WRITERS.get(str(event["type"]))
    style, words = write(event) if write else ("", "")
    return f'<p class="{style}">{escape(words)}</p>' if words else ""


def _awaited(event: SeenEvent) -> tuple[str, str]:
    """Show cards; what else is awaited was said already, as a message."""
    return "awaiting", str(event["prompt"]) if event["what"] in ("approval", "authorization") else ""


def _draft(event: SeenEvent) -> tuple[str, str]:
    """Show a draft in one line, and below it what the rules say."""
    fields, missing, violations = event["fields"], event["missing"], event["violations"]
    given = fields.items() if isinstance(fields, dict) else ()
    written = ", ".join(f"{name} {_plain(one['value'])}" for name, one in given if isinstance(one, dict))
    judged = violations if isinstance(violations, list) else []
    objecting = [f"{one['rule']} objects: {one['message']}" for one in judged if isinstance(one, dict)]
    lacking = [f"missing: {', '.join(map(str, missing))}"] if isinstance(missing, list) and missing else []
    return f"step{' deny' if objecting else ''}", "\n".join(
        (f"draft: {written or 'empty'}", *lacking, *(objecting or ["no rule objects"]))
    )


def _gate(event: SeenEvent) -> tuple[str, str]:
    words = f"gate: {event['decision']} {event['tool']} ({event['rule']}: {event['why']})"
    return f"step {event['decision']}", words


def _failure(event: SeenEvent) -> tuple[str, str]:
    judged = f"{event['code']}, {event['outcome']}, {event['verdict']}, attempt {event['attempt']}"
    return "step failure", f"failure: {judged}\n{event['explanation']}\n{event['fix']}"


_WRITERS: Mapping[str, Callable[[SeenEvent], tuple[str, str]]] = {
    "message": lambda event: (str(event["role"]), str(event["text"])),
    "draft": _draft,
    "tool_call": lambda event: ("step", f"{event['by']} calls {event['name']} {_plain(event['args'])}"),
    "gate": _gate,
    "awaiting": _awaited,
    "failure": _failure,
    "receipt": lambda event: ("step receipt", f"receipt: {event['campaign_name']} {_plain(event['ids'])}"),
    "session": lambda _: ("step", "the program starts"),
    "end": lambda event: ("step", f"the program ends: {event['reason']}, exit code {event['exit_code']}"),
}


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
