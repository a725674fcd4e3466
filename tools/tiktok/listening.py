"""A client that remembers what its answers looked like, and reads no list further than its first page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import httpx
from pydantic import JsonValue

from tools.core.answer_shapes import AnswerShape, shape_of
from tools.core.errors import PlatformError
from tools.tiktok.client import TikTokClient


@dataclass(frozen=True)
class ListeningClient(TikTokClient):
    """The client as it is, with one ear more."""

    heard: list[AnswerShape] = field(default_factory=list)

    async def get(self, path: str, query: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
        """Ask a question, and say of its answer that it is all there is."""
        data = await super().get(path, query)
        pages = data.get("page_info")
        return {**data, "page_info": {**pages, "total_page": 1}} if isinstance(pages, dict) else data

    async def _once(self, request: httpx.Request) -> JsonValue:
        try:
            data = await super()._once(request)
        except PlatformError as error:
            self.heard.append(shape_of(request.url.path, error.signal))
            raise
        self.heard.append(shape_of(request.url.path, data))
        return data
