"""Which fields of the ad a message decides, and with which words."""

import re
from collections.abc import Callable, Mapping

from pydantic import Field

from agent.models.offline.copylines import Reading, read_line, says_nothing
from agent.models.offline.labelled import WORDED, Labelled, Recognised, labelled
from agent.models.offline.mentions import implied_objective, mentions, value_of
from agent.models.offline.pasted import pasted_brief
from agent.models.offline.paths import Files, files_in, is_path
from agent.models.offline.quoting import MASK, Quote, masked, quotes, unwrapped
from agent.models.offline.replacing import replaced
from agent.models.offline.smallwords import JOINT, REQUEST, WISH, core, is_question, readings, sentences_at
from agent.models.offline.tracks import described
from agent.models.offline.values import (
    bound,
    read_address,
    read_amount,
    read_call_to_action,
    read_music,
    read_objective,
    windows,
)
from agent.models.offline.vocabulary import CLEARED, field_named, opens_with_a_label
from tools.core.objective import Objective
from tools.core.values import Value

_FEW_WORDS = 4
_BETWEEN = "\n"
_ANNOUNCED = re.compile(r"\s*(?P<before>[^:\n]{2,40}):\s+(?=\S)")
_HANDING_OVER = re.compile(
    r"(?=.*:\s*$)\W*.*(?<!\w)(?:i|i'll|we|let|use|take|try|this|here|new|instead|shorter|better|usa|toma|nimm"
    r"|prends)(?!\w)"
    r"|\W*(?:(?:so|ok|well|hmm),? )?(?:how|what) about\W*$|.*\b(?:something like|as the (?:ad )?text|qué tal"
    r"|wie wäre)\W*$",
    re.IGNORECASE,
)


class Decisions(Value):
    """What a message decides about the ad."""

    fields: dict[str, str] = Field(default_factory=dict)
    inferred: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()
    track: str | None = None  # words that describe a track; only the library knows which
    files: Files = Files()
    leftover: str = ""  # words that nothing explains

    def __bool__(self) -> bool:
        """Say whether anything is decided."""
        return bool(self.fields or self.cleared or self.track or self.files)


class FieldReader(Value):
    """Reads fields, knowing the objectives there are."""

    objectives: tuple[Objective, ...]

    def read(self, text: str, awaiting: str, known: Mapping[str, str]) -> Decisions:
        """Read a message that may answer the question for one field, given what is decided already."""
        spans, blank = quotes(text), bound(masked(text))
        if given := pasted_brief(text) or replaced(text, blank, spans, known):
            return Decisions(fields=given)
        named = labelled(text, blank, spans, self._recognised())
        line = self._read_line(blank, spans, named, awaiting) if awaiting in WORDED else Reading.SOMETHING_ELSE
        if (says_nothing(text) and not spans) or line is Reading.EITHER:
            return Decisions()
        if line is Reading.COPY:
            copy, is_quoted = _copy(text, blank, spans)
            is_unsure = not is_quoted and self._goes_on(copy)
            return Decisions(fields={awaiting: copy}, inferred=(awaiting,) if is_unsure else ())
        return self._read_speech(blank, spans, named, awaiting)

    def _read_speech(
        self, blank: str, spans: tuple[Quote, ...], named: tuple[Labelled, ...], awaiting: str
    ) -> Decisions:
        fields = self._values_of(named)
        rest = _without(blank, [one for one in named if one.cue.field in fields])
        files = files_in(rest, _free(spans, named, fields))
        fields = mentions(rest, self.objectives) | fields
        if awaiting not in fields and (answer := self._answer(awaiting, rest, spans)) is not None:
            fields |= answer
        may_hold_copy = bool(fields) and not is_question(rest) and not _is_one_quote(rest, spans)
        quoted = _lone_quotes(spans, named, fields) if may_hold_copy else {}
        objective = None if "objective" in fields or is_question(rest) else implied_objective(rest)
        implied = {"objective": objective} if objective else {}
        unsure = [one.cue.field for one in named if self._may_hold_more(one)]
        cleared = _cleared(rest)
        return Decisions(
            fields=implied | quoted | fields,
            inferred=(*implied, *quoted, *unsure),
            cleared=tuple(dict.fromkeys(one for one in cleared if one not in fields)),
            track=None if "music" in fields or cleared or files.sound or is_question(rest) else described(rest),
            files=files,
            leftover=_leftover(rest, self._decided_by),
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
        if read is None and as_given and field in ("objective", "cta"):
            return {field: words.partition("(")[0].strip()}
        return {field: read} if read else {}

    def _enumerated(self, field: str, words: str) -> str | None:
        said = [one for part in (words, words.partition("(")[0]) for one in readings(part)]
        match field:
            case "objective":
                found = (read_objective(one, self.objectives) for one in said)
            case "cta":
                found = (read_call_to_action(one) for one in said)
            case "music":
                return read_music(words, expected=True)
            case "landing_page":
                return read_address(words, bare=True)
            case _:
                return None
        return next((one for one in found if one is not None), None)

    def _is_readable(self, field: str, words: str) -> bool:
        return bool(self._value(field, words, as_given=False))

    def _recognised(self) -> Recognised:
        return Recognised(as_value=self._is_readable, by_itself=self._decided_by)

    def _decided_by(self, piece: str) -> str | None:
        return next(iter(value_of(piece, self.objectives)), None)

    def _may_hold_more(self, one: Labelled) -> bool:
        """Say whether unquoted copy goes on, after a pause, with something that reads like another field."""
        return not one.is_quoted and one.cue.field in WORDED and self._goes_on(one.words)

    def _goes_on(self, words: str) -> bool:
        pieces = JOINT.split(words)[1:]
        return any(self._decided_by(piece) or opens_with_a_label(piece) for piece in pieces)

    def _answer(self, awaiting: str, rest: str, spans: tuple[Quote, ...]) -> dict[str, str] | None:
        if awaiting not in WORDED and _is_one_quote(rest, spans):
            return self._value(awaiting, spans[0].inside, as_given=False) or None
        said = " ".join(sentence for _, sentence in sentences_at(rest) if not is_question(sentence)).strip()
        if not said or awaiting in WORDED:
            return None
        if awaiting in ("objective", "cta"):
            is_short = len(said.split()) <= _FEW_WORDS
            named = (self._named(awaiting, run, is_short=is_short) for run in windows(said))
            found = next((one for one in named if one is not None), None)
            return {awaiting: found} if found else None
        return self._value(awaiting, said, as_given=False) or None

    def _named(self, awaiting: str, run: str, *, is_short: bool) -> str | None:
        if awaiting == "objective":
            return read_objective(run, self.objectives, typos=is_short)
        return read_call_to_action(run, typos=is_short) if is_short or " " in run else None

    def _read_line(self, blank: str, spans: tuple[Quote, ...], named: tuple[Labelled, ...], awaiting: str) -> Reading:
        mentioned = mentions(blank, self.objectives)
        implied = implied_objective(blank) if WISH.match(blank) else None
        known = mentioned | ({"objective": implied} if implied else {})
        is_value = value_of(blank, self.objectives) != {}
        return read_line(blank, spans, named, known, awaiting, is_value=is_value)


def _copy(text: str, blank: str, spans: tuple[Quote, ...]) -> tuple[str, bool]:
    """Take the line as it is, or what it quotes where the rest is only small words; say whether it was quoted."""
    if len(spans) == 1 and not blank[spans[0].end :].strip(" ?.!\n") and _hands_over(blank[: spans[0].start]):
        return spans[0].inside, True
    if (announced := _ANNOUNCED.match(blank)) is not None and not core(announced["before"]):
        return text[announced.end() :].strip(), False
    copy = unwrapped(text)
    return copy, copy != text.strip()


def _hands_over(before: str) -> bool:
    """Say whether the words before a quote are no copy themselves, but hand it over."""
    return not core(before.rstrip(" :,")) or _HANDING_OVER.match(before) is not None


def _without(blank: str, taken: list[Labelled]) -> str:
    """Cut what was taken out of a message; what stood beside it is no longer one sentence."""
    rest = blank.replace("?", ".") if REQUEST.match(blank) else blank
    for one in reversed(taken):
        rest = f"{rest[: one.cue.start]}{_BETWEEN}{rest[one.end :]}"
    return rest


def _lone_quotes(spans: tuple[Quote, ...], named: tuple[Labelled, ...], fields: dict[str, str]) -> dict[str, str]:
    """Give quotes that nothing announces to the worded fields that are still open."""
    free = [span for span in _free(spans, named, fields) if not is_path(span.inside)]
    is_open = [field for field in WORDED if field not in fields]
    wanted = is_open if len(free) > 1 else is_open[-1:]
    return {field: span.inside for field, span in zip(wanted, free, strict=False)}


def _is_one_quote(rest: str, spans: tuple[Quote, ...]) -> bool:
    """Say whether a message is one quote and small words: the answer to what was asked."""
    return len(spans) == 1 and MASK in rest and not core(rest.replace(MASK, ""))


def _free(spans: tuple[Quote, ...], named: tuple[Labelled, ...], fields: Mapping[str, str]) -> tuple[Quote, ...]:
    """Give the quotes that are no labelled value."""
    taken = [(one.cue.start, one.end) for one in named if one.cue.field in fields]
    return tuple(span for span in spans if not any(start <= span.start < end for start, end in taken))


def _cleared(rest: str) -> list[str]:
    named = (field_named(found["field"].replace(MASK, "")) for found in CLEARED.finditer(rest))
    return [field for field in named if field is not None]


def _leftover(rest: str, decided_by: Callable[[str], str | None]) -> str:
    pieces = (
        piece for _, sentence in sentences_at(rest) if not is_question(sentence) for piece in JOINT.split(sentence)
    )
    return " ".join(piece.strip() for piece in pieces if piece.strip() and decided_by(piece) is None)
