"""Injections where foreign text comes in, before a model that obeys them; `make proof` tries all of them everywhere."""

from pathlib import Path
from random import Random

import pytest

from tests.doubles.injection_guards import GUARDS
from tests.doubles.injection_trials import injected
from tests.doubles.injections import Order, injections, orders_in

SEED = 88
SOME_ENTRIES = ("a line of the person", "what TikTok refuses it with", "the title of a track", "what Studio puts in")


async def test_no_injection_sends_approves_or_reveals_anything(tmp_path: Path) -> None:
    made = await injected(tmp_path, [_with_every_order()], SOME_ENTRIES)

    assert made.wrong == []
    assert (made.n, made.obeyed) == (len(SOME_ENTRIES), len(SOME_ENTRIES))


@pytest.mark.parametrize("name", GUARDS)
async def test_without_a_guard_it_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    guard, entry = GUARDS[name]
    guard(monkeypatch)

    assert (await injected(tmp_path, [_with_every_order()], [entry])).wrong


def _with_every_order() -> str:
    """Give a text, short enough for a name, that orders all there is."""
    found: dict[Order, str] = {}
    for text in sorted(injections(Random(SEED), 8), key=len):
        for order in orders_in(text):
            found.setdefault(order, text)
    return "; ".join(found[order] for order in Order)
