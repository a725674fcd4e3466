"""Reading a list to its last page."""

from collections.abc import AsyncIterator, Mapping
from typing import TypeVar

from pydantic import JsonValue

from tools.tiktok.client import TikTokClient
from tools.tiktok.wire import Row, read_rows

R = TypeVar("R", bound=Row)


async def all_rows(
    client: TikTokClient,
    path: str,
    query: Mapping[str, JsonValue],
    model: type[R],
    listed: str = "list",
    page_size: int = 100,
) -> AsyncIterator[R]:
    """Give the rows of every page."""
    page, pages = 1, 1
    while page <= pages:
        data = await client.get(path, {**query, "page": page, "page_size": page_size})
        for row in read_rows(model, data, listed):
            yield row
        pages = _pages(data)
        page += 1


def _pages(data: Mapping[str, JsonValue]) -> int:
    info = data.get("page_info")
    total = info.get("total_page") if isinstance(info, dict) else None
    return int(total) if isinstance(total, int | str) and str(total).isdigit() else 1
