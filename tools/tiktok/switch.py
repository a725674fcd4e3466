"""Switching what was created on and off, and deleting it."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from tools.core.assets import OperationStatus
from tools.core.plan import API, Step
from tools.tiktok.client import TikTokClient

_MOST_AT_ONCE = 20


@dataclass(frozen=True)
class TikTokSwitch:
    """The switching port over the client."""

    client: TikTokClient

    async def turn(self, advertiser_id: str, step: Step, ids: Sequence[str], status: OperationStatus) -> None:
        """Switch campaigns, ad groups or ads, once; TikTok takes twenty at a time."""
        for start in range(0, len(ids), _MOST_AT_ONCE):
            body: dict[str, JsonValue] = {
                "advertiser_id": advertiser_id,
                f"{step}_ids": [*ids[start : start + _MOST_AT_ONCE]],
                "operation_status": status.value,
            }
            await self.client.post(f"{API}/{step}/status/update/", body)
