"""What surrounds a field while it is read and while it is sent."""

import inspect
from typing import Any

from agent.bootstrap import load_catalogue
from tests.doubles.context import FakeAssets
from tests.doubles.plans import ACCOUNT, NOW
from tools.core.advertiser import Advertiser
from tools.core.draft import Draft
from tools.core.field import Field, FieldContext, Making
from tools.core.money import SaidAmount

KEY = "4611686018427387904"


async def read(
    field: Field[Any],
    draft: Draft | None = None,
    *,
    account: Advertiser | None = ACCOUNT,
    said: tuple[SaidAmount, ...] = (),
    **given: Any,
) -> Any:
    """Have a field read its arguments."""
    catalogue, before = load_catalogue(), draft or Draft()
    known = FieldContext(
        draft=before,
        objectives=catalogue.objectives,
        objective=catalogue.objective_of(before),
        advertiser=account,
        assets=FakeAssets([]),
        amounts_said=said,
        now=NOW,
    )
    assert field.read is not None
    value: Any = field.read(given, known)
    return await value if inspect.isawaitable(value) else value


def making(objective: str = "TRAFFIC", **decided: Any) -> Making:
    """Draw up an ad of an objective."""
    found = load_catalogue().objective(objective)
    assert found is not None
    return Making(draft=Draft().fill(**decided), objective=found, advertiser=ACCOUNT, key=KEY, now=NOW)
