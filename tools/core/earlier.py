"""Another ad of the same conversation, as far as the journal knows it: what is said of one must not deny the others."""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from tools.core.ports import PlanState
from tools.core.values import Value


class EarlierAd(Value):
    """An ad that was submitted, or of which nobody knows whether it was."""

    plan: str  # its fingerprint
    name: str
    came: Literal["submitted", "unknown"]
    ids: dict[str, str] = Field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Say whether all of it is there."""
        return self.came == "submitted"


def earlier_ads(begun: Iterable[PlanState]) -> tuple[EarlierAd, ...]:
    """Give those of a conversation's plans that may stand on the platform as an ad, in their order."""
    return tuple(_of(one) for one in begun if one.is_all_there or (one.is_unsettled and one.open_step is not None))


def _of(one: PlanState) -> EarlierAd:
    return EarlierAd(
        plan=one.plan.fingerprint,
        name=str(one.plan.payload["campaign_name"]),
        came="submitted" if one.is_all_there else "unknown",
        ids=one.ids,
    )
