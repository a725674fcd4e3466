"""Whether a line that is no answer to a card says plainly what is to be another than the card shows."""

from collections.abc import Iterable, Mapping

from agent.language.brief.cues import WORDED
from agent.language.brief.labels import names_field
from agent.language.brief.said_fields import FieldReader
from agent.language.ground.quoting import masked, quotes
from agent.language.wants.sentence_kinds import is_question
from tools.core.objective import Objective

_AT_THE_CARD = "approval"
_ASKED_ABOUT = frozenset({"budget", "budget_mode"})  # an amount that is lost is asked about
_PLAIN_THOUGH_INFERRED = frozenset({"landing_page"})


def decides_plainly(said: str, known: Mapping[str, str], objectives: Iterable[Objective]) -> bool:
    """Say whether a line gives another value; copy counts where it is quoted, a button where one is spoken of."""
    if is_question(masked(said)):
        return False
    read = FieldReader(objectives=tuple(objectives)).read(said, _AT_THE_CARD, known)
    quoted = {one.inside for one in quotes(said)}
    return any(
        known.get(field) != value
        and (field not in read.inferred or field in _PLAIN_THOUGH_INFERRED)
        and (field not in WORDED or value in quoted)
        and (field != "cta" or names_field(masked(said), "cta"))
        for field, value in read.fields.items()
        if field not in _ASKED_ABOUT
    )
