"""The end of a failure in the model's words: asked for once and briefly, from facts alone, and never needed."""

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from langchain_core.messages import AIMessage, HumanMessage, SystemMessage
from pydantic import JsonValue

from agent.deps import Deps
from agent.models._asking import ModelQuestion, ask_once
from agent.prompts import render
from agent.state import State
from tools.core.failure.judgement import Failure
from tools.core.patterns import lazily
from tools.core.screening import screened, without_secrets
from tools.fields import every_field

_FACTS = "failure"
_MOST = 600  # characters
_MOST_LOOKED_AT = 2_000
_SEPARATING = frozenset({"Cc", "Zl", "Zp"})
_UNSEEN = frozenset({"Cf", "Cs", "Co", "Cn"})
_MARKUP = str.maketrans("", "", "*#")
_END = lazily(r"""[.!?]+["'”’»)\]]*(?=\s|$)|[。！？]+[」』”）]*""")
_NOT_SAID_FREELY = lazily(
    r"(?i)[a-z][a-z0-9+.-]{1,20}://\S*|www\.\S+|\]\(|\w@\w"
    r"|(?<![\w.-])[\w-]{1,63}(?:[.。．｡][\w-]{1,63}){0,6}[.。．｡][a-z][\w-]{1,62}"
    r"|[^\W\d_][\w-]{0,62}\.[^\W\d_a-z][\w-]{1,62}|(?:\d[ .,()/-]{0,3}){4}\d"
)


@dataclass(frozen=True)
class Worded:
    """What the model said, or nothing, and the reply behind it."""

    words: str = ""
    received: tuple[AIMessage, ...] = ()


async def word_failure(deps: Deps, state: State, failure: Failure, created: Iterable[str]) -> Worded:
    """Ask the chosen model to say what happened; no reply where it is not there, too slow, or says what it may not."""
    model, now = deps.model(), deps.clock.now()
    rests = state.stand_in is not None and state.stand_in.holds(state.turn_calls, now)
    if rests or isinstance(model, type(deps.fallback())):
        return Worded()
    facts = facts_of(failure, state, deps.target.value, created)
    question = ModelQuestion(
        [], [SystemMessage(render("failure")), HumanMessage(json.dumps(facts, ensure_ascii=False), name=_FACTS)]
    )
    asked = await ask_once(model, deps.clock, now + timedelta(seconds=deps.caps.wording_seconds), question)
    words = sayable(asked.reply.text, f"{failure.code} {failure.explanation} {failure.fix}") if asked.reply else ""
    return Worded(words, asked.received)


def facts_of(failure: Failure, state: State, target: str, created: Iterable[str]) -> dict[str, JsonValue]:
    """Give all that the model is told: no secret, and the platform's words as one value among others."""
    return {
        "code": failure.code,
        "what_happened": str(failure.explanation),
        "what_to_do": str(failure.fix),
        "while_creating": failure.step.value if failure.step else None,
        "attempts": failure.attempt,
        "target": target,
        "left_behind": [name.removesuffix("_id") for name in created],
        "decided_fields": [one.name for one in every_field() if state.draft.has(one.name)],
        "platform_message": without_secrets(failure.platform_words),
        "language": state.language,
    }


def sayable(words: str, known: str) -> str:
    """Make one plain paragraph of a model's words; nothing where they bring an address, a number or a secret along."""
    if len(words) > _MOST_LOOKED_AT:  # no paragraph; and of a secret that a cut goes through nobody would know the rest
        return ""
    seen = "".join(" " if unicodedata.category(char) in _SEPARATING else char for char in words)
    plain = "".join(char for char in seen if unicodedata.category(char) not in _UNSEEN).translate(_MARKUP)
    paragraph = " ".join(plain.split())
    if screened(paragraph) != paragraph or any(found not in known for found in _NOT_SAID_FREELY.findall(paragraph)):
        return ""
    return paragraph if len(paragraph) <= _MOST else _cut(paragraph)


def _cut(paragraph: str) -> str:
    """Keep the whole sentences that fit."""
    ends = [found.end() for found in _END.finditer(paragraph) if found.end() <= _MOST]
    return paragraph[: max(ends, default=0)].strip()
