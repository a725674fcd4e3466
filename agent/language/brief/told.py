"""What a line decides that only tells something: "I was a nurse for two years" sets no end."""

from agent.language.brief.cues import WORDED
from agent.language.brief.decisions import Decisions
from agent.language.brief.field_line import field_line
from agent.language.brief.mentions import calls_by_name
from agent.language.dates.timing import Timing
from agent.language.ground.quoting import MASK
from agent.language.ground.smallwords import sentences_at
from agent.language.wants.sentence_kinds import is_request, is_wish
from agent.language.wants.talk import sounds_like_talk

_DAYS = frozenset({"schedule", "starts", "ends"})


def without_what_is_told(decisions: Decisions, blank: str) -> Decisions:
    """Leave of what a line decides what it names or asks for."""
    told = {field for field in WORDED if sounds_like_talk(decisions.fields.get(field, ""), field)}
    decisions = _without(decisions, told - _announced(blank))
    if any(is_wish(sentence) or is_request(sentence) for _, sentence in sentences_at(blank)):
        return decisions
    named = {cue.field for cue in field_line(blank).cues if cue.surety != "beside"}
    named |= {"objective"} if calls_by_name(decisions.fields.get("objective", ""), blank) else set()
    decisions = _without(decisions, {*decisions.inferred} - named)
    track = decisions.track if "music" in named else None
    is_of_the_ad = bool(decisions.fields or named & _DAYS)
    timing = decisions.delivery.timing if is_of_the_ad else Timing()
    delivery = decisions.delivery.model_copy(update={"timing": timing})
    return decisions.model_copy(update={"track": track, "delivery": delivery})


def _announced(blank: str) -> set[str]:
    """Name the fields that a colon announces, or of which a quote follows: what they are given is no talk."""
    cues = field_line(blank).cues
    return {cue.field for cue in cues if cue.surety == "hard" or blank.startswith(MASK, cue.end)}


def _without(decisions: Decisions, left_out: set[str]) -> Decisions:
    fields = {field: value for field, value in decisions.fields.items() if field not in left_out}
    inferred = tuple(field for field in decisions.inferred if field not in left_out)
    return decisions.model_copy(update={"fields": fields, "inferred": inferred})
