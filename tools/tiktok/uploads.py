"""Files on their way to TikTok: with their MD5, under a name of at most a hundred characters, sent once."""

import hashlib
from dataclasses import dataclass

from pydantic import JsonValue

from tools.core.plan import API
from tools.tiktok.client import TikTokClient
from tools.tiktok.wire import read_id

_LONGEST_NAME = 100


@dataclass(frozen=True)
class TikTokUploads:
    """The uploading port over the client."""

    client: TikTokClient

    async def identity(self, advertiser_id: str, name: str) -> str:
        """Make a name under which ads can appear and give its id."""
        body: dict[str, JsonValue] = {"advertiser_id": advertiser_id, "display_name": name}
        return read_id(await self.client.post(f"{API}/identity/create/", body), "identity_id")

    async def open_post(self, advertiser_id: str, code: str) -> None:
        """Open a post to the account by the code of whoever posted it; TikTok answers with nothing."""
        await self.client.post(f"{API}/tt_video/authorize/", {"advertiser_id": advertiser_id, "auth_code": code})

    async def image(self, advertiser_id: str, name: str, content: bytes) -> str:
        """Send a picture and give its id."""
        return await self._send("image/ad", "image", advertiser_id, name, content)

    async def video(self, advertiser_id: str, name: str, content: bytes) -> str:
        """Send a video and give its id."""
        return await self._send("video/ad", "video", advertiser_id, name, content)

    async def music(self, advertiser_id: str, name: str, content: bytes) -> str:
        """Send a track for carousels and give its id."""
        return await self._send("music", "music", advertiser_id, name, content, music_scene="CAROUSEL_ADS")

    async def _send(self, place: str, kind: str, advertiser_id: str, name: str, content: bytes, **more: str) -> str:
        fields = {
            "advertiser_id": advertiser_id,
            "upload_type": "UPLOAD_BY_FILE",
            "file_name": name[-_LONGEST_NAME:],
            f"{kind}_signature": hashlib.md5(content, usedforsecurity=False).hexdigest(),
            **more,
        }
        data = await self.client.upload(f"{API}/file/{place}/upload/", fields, (f"{kind}_file", name, content))
        return read_id(data, f"{kind}_id")
