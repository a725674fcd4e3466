"""Who plays the agent, and who the person: the model in force, or one of the agents that must fail."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evals.agents.eager import Eager
from evals.agents.hijacked import Hijacked
from evals.agents.null import Null
from evals.conversation import Conversation
from evals.person import Agreeable, Person, Scripted

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

CHOSEN = "chosen"  # the model that the settings name


@dataclass(frozen=True)
class Casting:
    """An agent and the person it is given."""

    model: "Callable[[], BaseChatModel] | None"
    person: Callable[[Conversation], Person] = Scripted


CAST: Mapping[str, Casting] = {
    CHOSEN: Casting(model=None),
    "null": Casting(model=Null),
    "eager": Casting(model=Eager, person=Agreeable),
    "hijacked": Casting(model=Hijacked),
}
MUST_FAIL = tuple(name for name in CAST if name != CHOSEN)
