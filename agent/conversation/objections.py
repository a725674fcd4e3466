"""Why a line cannot be taken where a conversation stands."""

from dataclasses import dataclass

from agent.approval import may_approve
from agent.conversation.line import Line
from agent.conversation.slash_answers import answer_slash
from agent.conversation.slashes import TARGET, Slash
from agent.words.sentences import say
from tools.core.screening import without_secrets

LONGEST_SAID = 20_000  # characters: a brief of several pages; what is longer is no message to an ad agent
_NEEDS_FINGERPRINT = (
    "Without a terminal a plain yes does not submit to TikTok. Send the fingerprint of exactly this plan: "
    '{{"approve": "{fingerprint}"}}'
)
_NOT_KEPT = "(a line of {length} characters, of which nothing was kept)"
_BROWSER_ACTS = ("approve", "deny", "forged_state", "paste")
_NO_SUCH_ACT = f"In the browser one can only do one of these: {', '.join(_BROWSER_ACTS)}."
_NO_PLAN_WAITS = "No plan is waiting for an approval, so there is nothing that this could approve."
_ANOTHER_PLAN = "That is not the fingerprint of the plan on the card, so it approves nothing."
_NO_LOGIN_WAITS = "No login is waiting, so there is nothing to do in the browser."


@dataclass(frozen=True)
class Standing:
    """What a conversation waits for, and what it takes for an answer."""

    waits_for: str
    fingerprint: str
    takes_words: bool  # a plain yes is enough


def objection(line: Line, slash: Slash | None, standing: Standing, language: str) -> str | None:
    """Say why a line cannot be taken here, or None where it can."""
    if len(line.text) > LONGEST_SAID:
        return say(language, "turn.too_long", length=len(line.text), most=LONGEST_SAID)
    if slash is not None:
        return say(language, "target.which") if slash.name == TARGET else answer_slash(slash, language)
    match line.kind:
        case "browser" if line.text not in _BROWSER_ACTS:
            return _NO_SUCH_ACT
        case "browser" | "callback":
            return None if standing.waits_for == "authorization" else _NO_LOGIN_WAITS
        case "approve" if not standing.fingerprint:
            return _NO_PLAN_WAITS
        case "approve":
            return None if line.text == standing.fingerprint else _ANOTHER_PLAN
        case _:
            return _needs_fingerprint(line.text, standing)


def noted(text: str) -> str:
    """Give the words of a line as they are noted; nothing has looked for a login's answer in a very long one."""
    return without_secrets(text) if len(text) <= LONGEST_SAID else _NOT_KEPT.format(length=len(text))


def _needs_fingerprint(words: str, standing: Standing) -> str | None:
    is_free = standing.waits_for != "approval" or standing.takes_words or words == standing.fingerprint
    if is_free or not may_approve(words):
        return None
    return _NEEDS_FINGERPRINT.format(fingerprint=standing.fingerprint)
