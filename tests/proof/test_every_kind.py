"""Every objective with every kind of creative is made in words against a served strict sandbox."""

from pathlib import Path
from typing import Any

import pytest

from tests.doubles.every_kind import KINDS, Case, cases, made_in
from tests.proof.ledger import Control, Proof
from tools.core.field import Field

# One case for each field that only TikTok asks for, made without the question; without a budget no card can be drawn.
LEFT_OUT = {
    "identity": Case("TRAFFIC", KINDS[0], "en"),
    "creative": Case("REACH", KINDS[2], "en"),
    "landing_page": Case("TRAFFIC", KINDS[2], "en"),
    "locations": Case("ENGAGEMENT", KINDS[0], "en"),
    "pixel": Case("CONVERSIONS", KINDS[0], "en"),
    "app": Case("APP_INSTALL", KINDS[0], "en"),
    "lead_form": Case("LEAD_GENERATION", KINDS[0], "en"),
}
EASED = tuple(Case("LEAD_GENERATION", kind, "en") for kind in KINDS[:2])  # of which an easy sandbox wants no form


@pytest.mark.proof
@pytest.mark.timeout(7200)
async def test_every_objective_and_kind_is_asked_for_sent_and_refused_field_by_field(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines, wrong = 0, list[str]()
    for at, case in enumerate(cases()):
        made, found = await made_in(_folder(tmp_path, f"case {at}"), case)
        lines += made.lines
        wrong += found[:1]
    eased = [await made_in(_folder(tmp_path, f"eased {at}"), one, is_eased=True) for at, one in enumerate(EASED)]
    unasked = [await _without(field, case, _folder(tmp_path, field), monkeypatch) for field, case in LEFT_OUT.items()]
    Proof(
        name="every-kind",
        claim="every objective with every creative kind is made in words against a served strict sandbox: what TikTok "
        "demands is asked for, refused one by one where it lacks, shown, and sent in the shape of TikTok's SDK (shape, "
        "not acceptance)",
        n=len(cases()),
        failures=len(wrong),
        seed=0,
        controls=(
            Control("one demanded question", len(unasked), sum(map(bool, unasked))),
            Control("strictness once the ad is made", len(eased), sum(bool(found) for _, found in eased)),
        ),
        figures={"lines said": lines, "languages": len({one.language for one in cases()})},
        wrong=tuple(wrong),
    ).settle()


def _folder(above: Path, name: str) -> Path:
    """Make a folder whose name says nothing of an ad."""
    folder = above / name.replace(" ", "-").lower()
    folder.mkdir()
    return folder


async def _without(field: str, case: Case, home: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Make an ad for which one field is never needed."""
    needed = Field.is_needed

    def is_needed(self: Field[Any], *about: Any) -> bool:
        return self.name != field and needed(self, *about)

    with monkeypatch.context() as patched:
        patched.setattr(Field, "is_needed", is_needed)
        _, wrong = await made_in(home, case)
    return wrong
