"""Whether a line that is no answer to a card says plainly what is to be another than the card shows."""

from collections.abc import Iterable, Mapping

from agent.language.brief.cues import WORDED
from agent.language.brief.labels import names_field
from agent.language.brief.music_said import moods_in
from agent.language.brief.quotes_guessed import copy_in_quotes
from agent.language.brief.said_fields import FieldReader
from agent.language.brief.said_values import read_call_to_action, windows
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
    if (read.track and moods_in(read.track)) or copy_in_quotes(said, read, known, _AT_THE_CARD):
        return True
    quoted = {one.inside for one in quotes(said)}
    return any(
        known.get(field) != value
        and (field not in read.inferred or field in _PLAIN_THOUGH_INFERRED)
        and (field not in WORDED or value in quoted)
        and (field != "cta" or _speaks_of_the_button(masked(said), known.get("cta", "")))
        for field, value in read.fields.items()
        if field not in _ASKED_ABOUT
    )


def _speaks_of_the_button(said: str, standing: str) -> bool:
    """Say whether words name the button as such, or the one that the card shows: ``rather Sign up than Learn more``."""
    is_named = (read_call_to_action(run, typos=False) == standing for run in windows(said))
    return names_field(said, "cta") or any(is_named)
