"""A program that uses the sandbox over HTTP, and the bodies it sends."""

import hashlib
import json
from typing import Any

import httpx

from tools.sandbox.application import Sandbox
from tools.sandbox.transport import SandboxTransport

ADVERTISER = "7000000000000000001"
SECOND_ADVERTISER = "7000000000000000002"
IDENTITY = "7000000000000000101"
ACCOUNT = "7000000000000000102"
PIXEL = "7000000000000000201"
API = "/open_api/v1.3"
APP = {"app_id": "sandbox-app", "secret": "sandbox-secret"}


class SandboxClient:
    """Speaks the Marketing API with one token; answers are whole envelopes."""

    def __init__(self, http: httpx.AsyncClient, token: str | None = None) -> None:
        self.http = http
        self.token = token

    @classmethod
    def embedded(cls, sandbox: Sandbox, kind: str | None = "valid", **options: Any) -> "SandboxClient":
        transport = SandboxTransport(sandbox)
        http = httpx.AsyncClient(transport=transport, base_url="https://business-api.tiktok.com", **options)
        return cls(http, sandbox.issue_token(kind) if kind else None)

    async def post(self, path: str, body: Any) -> dict[str, Any]:
        return self._read(await self.http.post(f"{API}/{path}/", json=body, headers=self._headers()))

    async def get(self, path: str, **query: Any) -> dict[str, Any]:
        written = {name: value if isinstance(value, str) else json.dumps(value) for name, value in query.items()}
        return self._read(await self.http.get(f"{API}/{path}/", params=written, headers=self._headers()))

    async def upload(self, kind: str, content: bytes, name: str = "mine", **changes: Any) -> dict[str, Any]:
        """Upload a picture, a video or a track by file, with its MD5."""
        place = "music" if kind == "music" else f"{kind}/ad"
        signature = hashlib.md5(content, usedforsecurity=False).hexdigest()
        fields = {
            "advertiser_id": ADVERTISER,
            "upload_type": "UPLOAD_BY_FILE",
            f"{kind}_signature": signature,
        } | changes
        return self._read(
            await self.http.post(
                f"{API}/file/{place}/upload/",
                data={field: value for field, value in fields.items() if value is not None},
                files={f"{kind}_file": (name, content)},
                headers=self._headers(),
            )
        )

    async def create_campaign(self, **changes: Any) -> str:
        return str((await self.expect_ok("campaign/create", campaign(**changes)))["campaign_id"])

    async def create_adgroup(self, campaign_id: str, **changes: Any) -> str:
        return str((await self.expect_ok("adgroup/create", adgroup(campaign_id, **changes)))["adgroup_id"])

    async def create_ad(self, adgroup_id: str, **changes: Any) -> str:
        return str((await self.expect_ok("ad/create", ad(adgroup_id, **changes)))["ad_ids"][0])

    async def expect_ok(self, path: str, body: Any) -> dict[str, Any]:
        answer = await self.post(path, body)
        assert answer["code"] == 0, answer
        return dict(answer["data"])

    def _headers(self) -> dict[str, str]:
        return {} if self.token is None else {"Access-Token": self.token}

    @staticmethod
    def _read(response: httpx.Response) -> dict[str, Any]:
        answer: dict[str, Any] = response.json()
        return answer


def campaign(**changes: Any) -> dict[str, Any]:
    return {
        "advertiser_id": ADVERTISER,
        "campaign_name": "Winter boots",
        "objective_type": "TRAFFIC",
        "budget_mode": "BUDGET_MODE_INFINITE",
        "operation_status": "DISABLE",
    } | changes


def adgroup(campaign_id: str, **changes: Any) -> dict[str, Any]:
    return {
        "advertiser_id": ADVERTISER,
        "campaign_id": campaign_id,
        "adgroup_name": "Winter boots, all",
        "promotion_type": "WEBSITE",
        "placement_type": "PLACEMENT_TYPE_NORMAL",
        "placements": ["PLACEMENT_TIKTOK"],
        "location_ids": ["6252001"],
        "budget_mode": "BUDGET_MODE_DAY",
        "budget": 20,
        "schedule_type": "SCHEDULE_FROM_NOW",
        "schedule_start_time": "2026-11-21 12:05:00",
        "optimization_goal": "CLICK",
        "billing_event": "CPC",
        "bid_type": "BID_TYPE_NO_BID",
        "pacing": "PACING_MODE_SMOOTH",
    } | changes


def ad(adgroup_id: str, **changes: Any) -> dict[str, Any]:
    return {"advertiser_id": ADVERTISER, "adgroup_id": adgroup_id, "creatives": [video(**changes)]}


def video(**changes: Any) -> dict[str, Any]:
    return {
        "ad_name": "Winter boots, first",
        "ad_format": "SINGLE_VIDEO",
        "identity_type": "CUSTOMIZED_USER",
        "identity_id": IDENTITY,
        "ad_text": "Warm feet all winter",
        "call_to_action": "SHOP_NOW",
        "video_id": "v_demo",
        "image_ids": ["im_demo"],
        "landing_page_url": "https://example.com/boots",
    } | changes


def carousel(**changes: Any) -> dict[str, Any]:
    pictures = {"ad_format": "CAROUSEL_ADS", "image_ids": ["im_demo", "im_demo_2"], "music_id": "music_001"}
    return video(video_id=None) | pictures | changes
