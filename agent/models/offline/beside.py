"""A message understood whole: what no ad needs is read first, and the rest of the line as if it had not been said."""

from collections.abc import Mapping

from pydantic import JsonValue

from agent.language.assent.approval import read_answer
from agent.language.brief.cues import WORDED
from agent.language.ground.quoting import masked, quotes
from agent.language.ground.smallwords import core
from agent.language.wants.beyond import Beyond
from agent.language.wants.further import Further, further_in, without
from agent.language.wants.handed_posts import handed_post
from agent.models.offline.scene import ProposedCall, Situation
from agent.models.offline.understanding import Understanding, understand
from tools.core.objective import Objective
from tools.fields.ai_label import FIELD as AI_LABEL

_ANSWERS = {"approve": "yes", "decline": "no"}
USES_POST = "use_post"
_NEVER_COPY = ("tracking", "cost_cap")  # no text of an ad reads so


def understand_whole(text: str, situation: Situation, objectives: tuple[Objective, ...]) -> Understanding:
    """Understand a message with the code of a post and the fields that no ad needs; words of its copy are neither."""
    handed = handed_post(text)
    if handed is None:
        return _understand_fields(text, situation, objectives)
    elsewhere = situation.model_copy(update={"awaiting": "reply"})
    meant = _understand_fields(handed.rest, elsewhere, objectives) if handed.rest else Understanding()
    beyond = tuple(one for one in meant.intents.beyond if one is not Beyond.SPARK)
    uses = ProposedCall(name=USES_POST, args={"code": handed.code})
    tools = (*meant.intents.tools, uses)
    return meant.model_copy(
        update={"intents": meant.intents.model_copy(update={"tools": tools, "beyond": beyond, "is_talk": False})}
    )


def _understand_fields(text: str, situation: Situation, objectives: tuple[Objective, ...]) -> Understanding:
    """Understand a message with the fields that no ad needs; words of its copy are none of them."""
    further = further_in(text)
    answer = _ANSWERS.get(read_answer(text).kind) if situation.awaiting == AI_LABEL.name and not further else None
    if answer is not None:
        return _with({AI_LABEL.name: answer}, Understanding())
    whole = understand(text, situation, objectives)
    meant_here = (one for one in further if one.arguments or one.field in situation.draft)
    is_listed = bool(further) and _decides_by_pieces(without(text, further), text, whole, situation, objectives)
    outside = tuple(one for one in meant_here if is_listed or not _is_copy(one, text, whole, situation))
    if not outside:
        return whole
    rest = without(text, outside)
    meant = understand(rest, situation, objectives) if core(masked(rest)) or quotes(rest) else Understanding()
    given: dict[str, JsonValue] = {}
    for one in outside:
        given |= _beside(given, one.arguments)
    cleared = dict.fromkeys(one.field for one in outside if not one.arguments)
    return _with(given, meant, tuple(cleared))


def _beside(given: dict[str, JsonValue], more: Mapping[str, JsonValue]) -> Mapping[str, JsonValue]:
    """Put parameters that stand apart in a line together; of anything else the last counts."""
    if "tracking" in given and "tracking" in more:
        return {"tracking": f"{given['tracking']}, {more['tracking']}".replace("&", ",")}
    return more


def _with(given: dict[str, JsonValue], meant: Understanding, cleared: tuple[str, ...] = ()) -> Understanding:
    decisions = meant.decisions
    more = {"further": given, "cleared": (*decisions.cleared, *cleared)}
    return meant.model_copy(update={"decisions": decisions.model_copy(update=more)})


def _decides_by_pieces(
    rest: str, text: str, whole: Understanding, situation: Situation, objectives: tuple[Objective, ...]
) -> bool:
    """Say whether a line that was all taken for the awaited copy decides something else with its other pieces."""
    if situation.awaiting not in WORDED or whole.decisions.fields.get(situation.awaiting) != text.strip():
        return False
    beside = understand(rest, situation, objectives).decisions
    return bool(beside.delivery or beside.fields) and beside.fields.keys().isdisjoint(WORDED)


def _is_copy(one: Further, text: str, whole: Understanding, situation: Situation) -> bool:
    """Say whether words belong to a name or a text that the message gives, or are all of the one that is awaited."""
    said = text[one.start : one.end]
    copy = (value for field in WORDED if (value := whole.decisions.fields.get(field)))
    is_alone = situation.awaiting in WORDED and one.field not in _NEVER_COPY and not core(text.replace(said, ""))
    return is_alone or any(said in value for value in copy)
