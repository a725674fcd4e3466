"""How an approval is heard: what may come back to a card, and from whom it is taken."""

from agent.approval import may_approve
from agent.conversation.slashes import read_slash
from agent.deps import Ears
from tools.core.pasted import looks_like_answer
from tools.core.ports import Journal
from tools.core.screening import screened
from tools.core.target import Target


def journal_ears(journal: Journal) -> Ears:
    """Hear only what the session wrote down: a resume value is a ticket, and a forged one stands for nothing."""

    async def ears(session: str, fingerprint: str, came_back: object) -> str | None:
        ticket = came_back.get("ticket") if isinstance(came_back, dict) else None
        return await journal.heard(session, fingerprint, str(ticket)) if ticket else None

    return ears


def server_ears(target: Target) -> Ears:
    """Hear what LangGraph's server hands on; a script may be its client, so TikTok's hosts want the fingerprint."""

    async def ears(_session: str, fingerprint: str, came_back: object) -> str | None:
        if isinstance(came_back, dict) and len(came_back) != 1:
            return None  # {"text": "yes", "cancel": true} says two things
        match came_back:
            case {"approve": named}:
                return fingerprint if named == fingerprint else None
            case str(words) | {"text": str(words)}:
                is_for_real = not target.is_practice and may_approve(words)
                is_none = is_for_real or looks_like_answer(words) or read_slash(words) is not None
                return None if is_none else screened(words)
            case _:
                return None

    return ears
