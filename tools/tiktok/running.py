"""What the campaigns and ad groups of an account may spend, as TikTok lists them."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from tools.core.advertiser import Advertiser
from tools.core.assets import OperationStatus
from tools.core.commitment import Commitment, commitment_on_the_wire
from tools.core.errors import PlatformError
from tools.core.failure.signal import Signal, Trouble
from tools.core.money_ports import GroupOfAccount
from tools.tiktok.wire import AdgroupRow, CampaignRow

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def groups_of(
    campaigns: Sequence[CampaignRow], groups: Sequence[AdgroupRow], advertiser: Advertiser
) -> tuple[GroupOfAccount, ...]:
    """Say of each what it may spend; a campaign is named where it holds the budget of its ad groups."""
    by_id = {one.campaign_id: one for one in campaigns}
    on = [one for one in groups if _is_on(one) and _is_on(by_id.get(one.campaign_id))]
    own = [
        GroupOfAccount(id=one.adgroup_id, running=_money(one, advertiser, one) if one in on else None) for one in groups
    ]
    return (*own, *_of_campaigns(by_id, on, advertiser))


def _of_campaigns(
    by_id: dict[str, CampaignRow], on: Sequence[AdgroupRow], advertiser: Advertiser
) -> Iterator[GroupOfAccount]:
    for campaign in by_id.values():
        without = [one for one in on if one.campaign_id == campaign.campaign_id and not one.budget]
        if without and campaign.budget:
            last = max(without, key=lambda one: (one.schedule_end_time is None, one.schedule_end_time or _LONG_AGO))
            yield GroupOfAccount(id=campaign.campaign_id, running=_money(campaign, advertiser, last))


def _is_on(row: CampaignRow | AdgroupRow | None) -> bool:
    """Take what is not known to be switched off for on."""
    return row is None or row.operation_status not in (OperationStatus.DISABLE, OperationStatus.DELETE)


def _money(holder: CampaignRow | AdgroupRow, advertiser: Advertiser, when: AdgroupRow) -> Commitment | None:
    if not holder.budget:
        return None
    ends = when.schedule_end_time if when.schedule_type != "SCHEDULE_FROM_NOW" else None
    starts = when.schedule_start_time or when.create_time or _LONG_AGO
    try:
        return commitment_on_the_wire(
            {
                "budget": str(holder.budget),
                "budget_mode": holder.budget_mode,
                "schedule_type": when.schedule_type,
                "schedule_start_time": f"{starts:%Y-%m-%d %H:%M:%S}",
                "schedule_end_time": None if ends is None else f"{ends:%Y-%m-%d %H:%M:%S}",
            },
            advertiser,
        )
    except (ValueError, ArithmeticError):
        raise PlatformError(Signal(trouble=Trouble.BAD_ANSWER)) from None
