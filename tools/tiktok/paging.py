"""Reading a list to its last page."""

from collections.abc import AsyncIterator, Mapping
from typing import TypeVar

from pydantic import JsonValue

from tools.core.errors import PlatformError
from tools.core.failure.signal import Signal, Trouble
from tools.tiktok.client import TikTokClient
from tools.tiktok.wire import Row, read_rows

_MOST_PAGES = 1000
_MOST_DIGITS = 10
R = TypeVar("R", bound=Row)


async def all_rows(
    client: TikTokClient,
    path: str,
    query: Mapping[str, JsonValue],
    model: type[R],
    listed: str = "list",
    page_size: int = 100,
) -> AsyncIterator[R]:
    """Give the rows of every page, or raise PlatformError where it is not said whether these are all.

    What became of a write is read off such lists: that something is not there has to be said, never to be missing.
    """
    for page in range(1, _MOST_PAGES + 1):
        data = await client.get(path, {**query, "page": page, "page_size": page_size})
        rows = read_rows(model, data, listed)
        if data.get(listed) is None and _told(data, "total_number") != 0:
            break
        for row in rows:
            yield row
        pages = _told(data, "total_page")
        if pages is None and len(rows) >= page_size:
            break
        if pages is None or page >= pages:
            return
    raise PlatformError(Signal(trouble=Trouble.BAD_ANSWER))


def _told(data: Mapping[str, JsonValue], number: str) -> int | None:
    info = data.get("page_info")
    found = info.get(number) if isinstance(info, dict) else None
    if isinstance(found, str) and found.isascii() and found.isdigit() and len(found) < _MOST_DIGITS:
        return int(found)
    return found if type(found) is int else None
