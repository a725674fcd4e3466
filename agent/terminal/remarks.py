"""What a terminal says by itself in a conversation, in the person's language, and what of an ad is held meanwhile."""

from typing import TYPE_CHECKING, Literal

from tools.core.errors import AdsError

if TYPE_CHECKING:
    from agent.session import Session

Remark = Literal["interrupted", "leave", "dropped"]


async def remark(session: "Session | None", name: Remark) -> str:
    """Say that a key was heard, or that what was typed was not; to who pressed Ctrl-C also what is under way."""
    from agent.words.sentences import ENGLISH, in_a_row, say

    key = f"turn.{name}"
    if session is None:
        return say(ENGLISH, key)
    try:
        language = (await session.state()).language
    except AdsError:
        return say(ENGLISH, key)
    if name == "dropped":
        return say(language, key)
    return in_a_row((say(language, key), await _under_way(session, language, name)), language)


async def _under_way(session: "Session", language: str, name: Remark) -> str:
    from agent.nodes._begun import standing
    from agent.words.sentences import say

    begun = await session.ports.journal.unsettled(session.name)
    if not begun:
        return say(language, "talk.nothing_waits") if name == "interrupted" else ""
    return standing(begun[0], language) if begun[0].approval is not None and begun[0].is_held else ""
