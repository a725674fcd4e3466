"""A line at a card of which nothing came, though it may have asked for a change: the next yes is asked about once."""

from langchain_core.messages import AIMessage, HumanMessage, ToolMessage

from agent.language.revising.may_change import may_change
from agent.language.wants.letting_go import leaves_out
from agent.language.wants.sentence_kinds import is_request
from agent.language.wants.topics import topics_in
from agent.state import Heard, State

A_CHANGE = "wants a change first"
_YES = ("approve", "approve_and_ask")
_NOT_UNDERSTOOD = ("unclear", "ask")


def with_what_is_open(heard: Heard, state: State) -> Heard:
    """Keep a yes back that may not mean to go without what was said before, and remember such a line."""
    standing, was_asked = _standing(state)
    if standing and leaves_out(heard.text) and heard.kind not in _YES:
        return heard.model_copy(update={"kind": "unclear", "is_of": "letting_go"})
    if heard.kind in _YES and standing and not was_asked:
        return heard.model_copy(update={"kind": "unclear", "left_open": standing, "is_of": "going_without"})
    if heard.kind not in _NOT_UNDERSTOOD:
        return heard
    is_new = may_change(heard.text) and (heard.kind == "unclear" or is_request(heard.text))
    return heard.model_copy(update={"left_open": heard.text if is_new else standing})


def _standing(state: State) -> tuple[str, bool]:
    """Give the line of which nothing came, and whether the person was asked to go without it just now."""
    if state.heard is None:
        words = changed_nothing(state)
        is_of_an_ad = may_change(words) or not topics_in((words,))  # else it asked something beside the card
        return words if is_of_an_ad else "", False
    return state.heard.left_open, state.heard.is_of == "going_without"


def changed_nothing(state: State) -> str:
    """Give the words that were taken for a change, where nothing came of them and nobody has said so."""
    words = put_away_for(state)
    if not words or state.before != state.draft:
        return ""
    said_since = state.messages[_place_of_the_last_words(state) + 1 :]
    return "" if any(isinstance(one, AIMessage) and one.text.strip() for one in said_since) else words


def put_away_for(state: State) -> str:
    """Give the person's last words, where a card was put away for them."""
    last = _place_of_the_last_words(state)
    put_away = state.messages[last - 1] if last else None
    is_a_change = isinstance(put_away, ToolMessage) and A_CHANGE in put_away.text
    return state.messages[last].text if is_a_change else ""


def _place_of_the_last_words(state: State) -> int:
    return max((at for at, one in enumerate(state.messages) if isinstance(one, HumanMessage)), default=0)
