"""Rows of values are counted as right, asked, lost or wrong."""

from typing import Any

import pytest

from evals.benchmarks.values import count


def _money(text: str, amount: float | None, *, ask: bool = False, currency: str | None = "USD") -> dict[str, Any]:
    per = None if ask and currency is None else "day"
    return {"text": text, "account": "USD", "amount": amount, "currency": currency, "per": per, "ask": ask}


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ({"text": "forty-two", "language": "en", "number": 42}, "right"),
        ({"text": "forty-two", "language": "en", "number": 24}, "wrong"),
        ({"text": "two fifty", "language": "en", "number": 250}, "asked"),
        ({"text": "zork", "language": "en", "number": 1}, "lost"),
        (_money("50 dollars a day", 50), "right"),
        (_money("50 dollars a day", 40), "wrong"),
        (_money("50 dollars a day", None, ask=True), "wrong"),
        (_money("50 or 60 dollars a day", None, ask=True), "right"),
        (_money("50 or 60 dollars a day", 60), "asked"),
        (_money("zork", 50), "lost"),
        (_money("our mugs cost 12 dollars", None, ask=True, currency=None), "right"),
        (_money("50 euros a day", None, ask=True, currency="EUR"), "right"),
        ({"text": "until 3 December", "starts": None, "ends": "2026-12-03", "ask": False}, "right"),
        ({"text": "only in Leeds", "places": ["Leeds"], "ask": False}, "right"),
        ({"text": "only in Leeds", "places": ["Munich"], "ask": False}, "wrong"),
        ({"text": "in Leeds", "places": [{"name": "Leeds", "country": "GB", "kind": "city"}], "ask": False}, "right"),
        ({"text": "in Leeds", "places": [{"name": "Leeds", "country": "US", "kind": "city"}], "ask": False}, "wrong"),
    ],
)
def test_a_row_counts_by_what_would_be_sent(row: dict[str, Any], outcome: str) -> None:
    assert count(row).outcome == outcome
