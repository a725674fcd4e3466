"""A case as people read it: what was said, what ran, what the gates decided, and how the ads differ."""

import json
from collections.abc import Callable, Mapping
from html import escape

from evals.judging import pair
from evals.results import Case
from evals.seen import Event

_COMPARED = ("campaign_name", "objective", "text", "cta", "music_id")
_NO_AD = "no ad"


def case_details(case: Case, *, is_open: bool = False) -> str:
    """Show one case whole."""
    reasons = "".join(f'<li class="bad">{escape(reason)}</li>' for reason in case.why)
    about = f"<p>{escape(case.about)}</p>" if case.about else ""
    trial = f" <small>trial {case.trial}</small>" if case.trial > 1 else ""
    talk = "".join(_shown(event) for event in case.events)
    return (
        f"<details{' open' if is_open else ''}><summary>{escape(case.id)}{trial}</summary>{about}<ul>{reasons}</ul>"
        f'{_difference(case)}<h3>What happened</h3><div class="talk">{talk}</div></details>'
    )


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


def _table(expected: Event | None, found: Event | None) -> str:
    names = [*_COMPARED, *(name for name in expected or {} if name not in _COMPARED)]
    rows = "".join(_row(name, expected, found) for name in names)
    return f'<div class="wide"><table><tr><th></th><th>Expected</th><th>Found</th></tr>{rows}</table></div>'


def _row(name: str, expected: Event | None, found: Event | None) -> str:
    is_compared = expected is None or found is None or name in expected
    differs = is_compared and (expected is None or found is None or expected.get(name) != found.get(name))
    wanted = _NO_AD if expected is None else _plain(expected[name]) if name in expected else "anything"
    there = _NO_AD if found is None else _plain(found.get(name))
    mark = ' class="bad"' if differs else ""
    return f"<tr{mark}><th>{escape(name)}</th><td>{escape(wanted)}</td><td>{escape(there)}</td></tr>"


def _shown(event: Event) -> str:
    write = _WRITERS.get(str(event["type"]))
    style, words = write(event) if write else ("", "")
    return f'<p class="{style}">{escape(words)}</p>' if words else ""


def _awaited(event: Event) -> tuple[str, str]:
    """Show cards; what else is awaited was said already, as a message."""
    return "awaiting", str(event["prompt"]) if event["what"] in ("approval", "authorization") else ""


def _gate(event: Event) -> tuple[str, str]:
    words = f"gate: {event['decision']} {event['tool']} ({event['rule']}: {event['why']})"
    return f"step {event['decision']}", words


def _failure(event: Event) -> tuple[str, str]:
    judged = f"{event['code']}, {event['outcome']}, {event['verdict']}, attempt {event['attempt']}"
    return "step failure", f"failure: {judged}\n{event['explanation']}\n{event['fix']}"


_WRITERS: Mapping[str, Callable[[Event], tuple[str, str]]] = {
    "message": lambda event: (str(event["role"]), str(event["text"])),
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
