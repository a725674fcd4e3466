"""Where a line wants the ad to go: by a command of the chat, or in words that say nothing else."""

from agent.conversation.line import Line
from agent.conversation.slashes import TARGET, Slash
from agent.language.wants.targets import TargetWish, target_wanted
from tools.fields import copy_fields

_LONGEST = 300  # letters; who says more says more than this
_NAMED: dict[str, TargetWish] = {
    "sandbox": "practice",
    "practice": "practice",
    "rehearsal": "rehearsal",
    "tiktok-sandbox": "tiktok_sandbox",
    "production": "production",
    "real": "real",
}


def wish_in(line: Line, slash: Slash | None, awaiting: str) -> TargetWish | None:
    """Read a wish, but in no line that may be copy; production is reached by the command, for which no words pass."""
    if slash is not None:
        return _NAMED.get(slash.rest.casefold()) if slash.name == TARGET else None
    is_read = line.kind == "user" and awaiting not in copy_fields() and len(line.text) <= _LONGEST
    wish = target_wanted(line.text) if is_read else None
    return "real" if wish == "production" else wish
