"""The one place where something is created at TikTok."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import JsonValue

from tools.core.errors import PlatformError
from tools.core.failure.signal import Signal, Trouble
from tools.core.plan import Step, Write
from tools.tiktok.client import TikTokClient

_LONGEST_ID = 40


@dataclass(frozen=True)
class TikTokWriter:
    """The writing port over the client."""

    client: TikTokClient

    async def send(self, write: Write) -> str:
        """Send one write once and give the id it created, or raise PlatformError."""
        data = await self.client.post(write.path, write.body)
        created = _created_id(data, write.step)
        if created is None:
            raise PlatformError(Signal(trouble=Trouble.BAD_ANSWER))
        return created


def _created_id(data: Mapping[str, JsonValue], step: Step) -> str | None:
    many = data.get(f"{step}_ids")
    listed = many[0] if isinstance(many, list) and many else None
    return next((one for one in (data.get(f"{step}_id"), listed) if isinstance(one, str) and _is_id(one)), None)


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _LONGEST_ID
