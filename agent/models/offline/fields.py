"""Which fields of the ad a message decides, and with which words."""

import re

from pydantic import Field

from agent.models.offline.labelled import WORDED, Labelled, labelled
from agent.models.offline.mentions import implied_objective, mentions
from agent.models.offline.quoting import Quote, masked, quotes, unwrapped
from agent.models.offline.smallwords import CORRECTION, core, is_question, sentences_at
from agent.models.offline.values import (
    read_address,
    read_amount,
    read_call_to_action,
    read_music,
    read_objective,
    windows,
)
from agent.models.offline.vocabulary import CLEARED, field_named
from tools.core.objective import Objective
from tools.core.values import Value

_FEW_WORDS = 4
_FIELDS_BY_CHANCE = 2  # a line of copy may sound like this many fields and still be copy
_NAMES_A_CAMPAIGN = re.compile(
    r"(?<!\w)(?:campaign|campaña|kampagne|campagne|campanha|ad)\s+(?:called|named|titled|llamada|namens)\s"
)
_BETWEEN = "\n"


class Decisions(Value):
    """What a message decides about the ad."""

    fields: dict[str, str] = Field(default_factory=dict)
    inferred: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything is decided."""
        return bool(self.fields or self.cleared)


class FieldReader(Value):
    """Reads fields, knowing the objectives there are."""

    objectives: tuple[Objective, ...]

    def read(self, text: str, awaiting: str) -> Decisions:
        """Read a message that may answer the question for one field."""
        spans, blank = quotes(text), masked(text)
        named = labelled(text, blank, spans, self._is_readable)
        if awaiting in WORDED and not self._is_about_something_else(blank, spans, named, awaiting):
            return _copy(text, blank, spans, awaiting)
        fields = self._values_of(named)
        rest = _without(blank, [one for one in named if one.cue.field in fields])
        fields = mentions(rest, self.objectives) | fields
        if awaiting not in fields and (answer := self._answer(awaiting, rest)) is not None:
            fields |= answer
        quoted = _lone_quotes(spans, named, fields) if fields and not is_question(rest) else {}
        objective = None if "objective" in fields or is_question(rest) else implied_objective(rest)
        implied = {"objective": objective} if objective else {}
        cleared = _cleared(rest)
        return Decisions(
            fields=implied | quoted | fields, inferred=(*implied, *quoted), cleared=tuple(set(cleared) - set(fields))
        )

    def _values_of(self, named: tuple[Labelled, ...]) -> dict[str, str]:
        fields: dict[str, str] = {}
        for one in named:
            fields |= self._value(one.cue.field, one.words, as_given=one.cue.surety == "hard" or one.is_quoted)
        return fields

    def _value(self, field: str, words: str, *, as_given: bool) -> dict[str, str]:
        if field in WORDED:
            return {field: words}
        if field == "budget":
            amount = read_amount(words)
            mode = {"budget_mode": amount.mode} if amount and amount.mode else {}
            return {"budget": amount.number, **mode} if amount else {}
        read = self._enumerated(field, words)
        if read is None and as_given and field != "landing_page":
            return {field: words}
        return {field: read} if read else {}

    def _enumerated(self, field: str, words: str) -> str | None:
        match field:
            case "objective":
                return read_objective(core(words), self.objectives)
            case "cta":
                return read_call_to_action(core(words)) or read_call_to_action(words)
            case "music":
                return read_music(words, expected=True)
            case "landing_page":
                return read_address(words, bare=True)
            case _:
                return None

    def _is_readable(self, field: str, words: str) -> bool:
        return bool(self._value(field, words, as_given=False))

    def _answer(self, awaiting: str, rest: str) -> dict[str, str] | None:
        said = " ".join(sentence for _, sentence in sentences_at(rest) if not is_question(sentence)).strip()
        if not said or awaiting in WORDED:
            return None
        if awaiting in ("objective", "cta"):
            is_short = len(said.split()) <= _FEW_WORDS
            named = (self._named(awaiting, run, is_short=is_short) for run in windows(core(said) or said))
            found = next((one for one in named if one is not None), None)
            return {awaiting: found} if found else None
        return self._value(awaiting, said, as_given=False) or None

    def _named(self, awaiting: str, run: str, *, is_short: bool) -> str | None:
        if awaiting == "objective":
            return read_objective(run, self.objectives, typos=is_short)
        return read_call_to_action(run, typos=is_short) if is_short or " " in run else None

    def _is_about_something_else(
        self, blank: str, spans: tuple[Quote, ...], named: tuple[Labelled, ...], awaiting: str
    ) -> bool:
        """Say whether words that answer a question for copy are marked as something other than that copy."""
        if any(one.cue.surety == "hard" or (one.is_quoted and one.end >= len(blank.rstrip(" .!"))) for one in named):
            return True
        begins = len(blank) - len(blank.lstrip())
        if any(one.cue.start == begins and _announces(one, awaiting) for one in named):
            return True
        if _NAMES_A_CAMPAIGN.search(blank):
            return True
        mentioned = mentions(blank, self.objectives)
        announced = {one.cue.field for one in named}
        is_brief = (len(announced) > 1 and bool(spans)) or len(announced | set(mentioned)) > _FIELDS_BY_CHANCE
        is_only_that = read_music(core(blank)) is not None and len(blank.split()) <= _FEW_WORDS
        corrects = bool(mentioned) or any(one.cue.surety != "called" for one in named)
        return is_brief or is_only_that or (corrects and CORRECTION.match(blank) is not None)


def _announces(one: Labelled, awaiting: str) -> bool:
    return one.cue.surety == "turned" or (one.cue.surety in ("stated", "called") and one.cue.field == awaiting)


def _copy(text: str, blank: str, spans: tuple[Quote, ...], awaiting: str) -> Decisions:
    """Take the line as it is, or what it quotes where the rest is only small words."""
    if not text.strip():
        return Decisions()
    if len(spans) == 1 and spans[0].end == len(blank.rstrip()) and not core(blank[: spans[0].start].rstrip(" :,")):
        return Decisions(fields={awaiting: spans[0].inside})
    return Decisions(fields={awaiting: unwrapped(text)})


def _without(blank: str, taken: list[Labelled]) -> str:
    """Cut what was taken out of a message; what stood beside it is no longer one sentence."""
    rest = blank
    for one in reversed(taken):
        rest = f"{rest[: one.cue.start]}{_BETWEEN}{rest[one.end :]}"
    return rest


def _lone_quotes(spans: tuple[Quote, ...], named: tuple[Labelled, ...], fields: dict[str, str]) -> dict[str, str]:
    """Give quotes that nothing announces to the worded fields that are still open."""
    taken = [(one.cue.start, one.end) for one in named]
    free = [span for span in spans if not any(start <= span.start < end for start, end in taken)]
    is_open = [field for field in WORDED if field not in fields]
    wanted = is_open if len(free) > 1 else is_open[-1:]
    return {field: span.inside for field, span in zip(wanted, free, strict=False)}


def _cleared(rest: str) -> list[str]:
    named = (field_named(re.sub(r"\ue000+", "", found["field"])) for found in CLEARED.finditer(rest))
    return [field for field in named if field is not None]
