"""Which fields of the ad a message decides, and with which words."""

from collections.abc import Mapping, Sequence

from agent.language.brief.awaited_button import awaited_button, without_words_of_a_button
from agent.language.brief.copylines import CopyReading, complains, only_announces, read_line, right_quote, says_nothing
from agent.language.brief.corrected import only_turns_back
from agent.language.brief.cues import WORDED, Recognised
from agent.language.brief.decisions import Decisions
from agent.language.brief.delivery import Delivery, kind_of_delivery, read_delivery
from agent.language.brief.field_line import field_line
from agent.language.brief.field_shapes import delivered
from agent.language.brief.guessed import labelled_goal
from agent.language.brief.handed import end_before_labels, handed_over
from agent.language.brief.labelled import Labelled, labelled, without_budgets_of_others
from agent.language.brief.labels import opens_with_a_label, quoted_behind_a_link
from agent.language.brief.left_over import (
    address_beside,
    blanked,
    free_quotes,
    is_in_a_wish,
    is_one_quote,
    is_wholly,
    leftover_of,
    lone_quotes,
    quoted_buttons,
    quoted_title,
    stated_in,
    undecided,
    without,
)
from agent.language.brief.mentions import beside_an_amount, goal_of, implied_objective, is_no_copy, mentions, value_of
from agent.language.brief.pastes import forwarded, pasted_brief, pasted_table
from agent.language.brief.paths import HandedFiles, files_in, may_name_a_file
from agent.language.brief.replacing import replaced, title_swapped, without_music
from agent.language.brief.respelt import respelt
from agent.language.brief.said_values import (
    bound,
    choice_of_another,
    read_budget,
    read_call_to_action,
    read_music,
    read_objective,
    windows,
)
from agent.language.brief.taken_back import without_taken_back
from agent.language.brief.tracks import described, is_a_track, track_put_in
from agent.language.dates.days import Calendar
from agent.language.ground.addresses import address_expected, address_with_scheme
from agent.language.ground.quoting import Quote, masked, quotes
from agent.language.ground.smallwords import JOINT, core, readings, sentences_at
from agent.language.wants.acts import acts_in
from agent.language.wants.sentence_kinds import is_question, is_wish
from tools.core.objective import Objective
from tools.core.values import Value
from tools.fields import field_of, text_fields

_FEW_WORDS = 4
_TOLD_IN_COPY_TOO = frozenset({*delivered(), "schedule", "audience"})  # "French after work, from May"


class FieldReader(Value):
    """Reads fields, knowing the objectives there are."""

    objectives: tuple[Objective, ...]
    calendar: Calendar | None = None  # None: nobody said which day it is

    def read(self, text: str, awaiting: str, known: Mapping[str, str]) -> Decisions:
        """Read a message that may answer the question for one field, given what is decided already."""
        return self._read(text, awaiting, known).with_page_as_in(text)

    def _read(self, text: str, awaiting: str, known: Mapping[str, str]) -> Decisions:
        if (table := pasted_table(text)) is not None:
            return self.read(table, "reply", known)
        if (mail := forwarded(text)) is not None:
            older, below, above = (self.read(part, "reply", known) for part in (mail.older, mail.below, mail.above))
            return older.overruled_by(below).overruled_by(above)
        if given := pasted_brief(text):
            return Decisions(fields=given)
        swap = replaced(text, masked(text), quotes(text), known, is_copy_awaited=awaiting in WORDED)
        if swap is not None and not (swap.track and self._decides_more(text, awaiting, known, swap.instead)):
            fresh = Decisions(fields=swap.fields, track=swap.track, instead=swap.instead, delivery=swap.delivery)
            return self.read(swap.rest, "reply", known).overruled_by(fresh)
        text = text[right_quote(masked(text), quotes(text)) or 0 :]
        text = text if awaiting in WORDED else without_taken_back(text)
        spans, blank = quotes(text), bound(masked(text))
        named = without_budgets_of_others(labelled(text, blank, spans, self._recognised()), blank)
        named = without_words_of_a_button(named, is_awaited=awaiting == "cta")
        line = self._read_line(blank, spans, named, awaiting) if awaiting in WORDED else CopyReading.SOMETHING_ELSE
        is_no_copy = awaiting in WORDED and (
            only_announces(blank) or complains(blank) or (not spans and only_turns_back(blank))
        )
        is_empty = (says_nothing(text) and not spans) or is_no_copy
        if awaiting == "campaign_name" and (choice := choice_of_another(blank, known, self.objectives)) is not None:
            return Decisions(fields=choice)
        if is_empty or line is CopyReading.EITHER:
            return Decisions()
        if line is CopyReading.COPY:
            return self._read_copy(text, blank, spans, named, awaiting, is_repair=awaiting in known)
        return self._read_speech(blank, spans, named, awaiting, known)

    def files(self, text: str) -> HandedFiles:
        """Find the files that a message names, whatever else it decides, and which of them it turns down."""
        if not may_name_a_file(text):
            return HandedFiles()
        spans, blank = quotes(text), bound(masked(text))
        named = labelled(text, blank, spans, self._recognised())
        return self._files(blank, spans, named, self._values_of(named))

    @staticmethod
    def _files(
        blank: str, spans: tuple[Quote, ...], named: tuple[Labelled, ...], fields: Mapping[str, str]
    ) -> HandedFiles:
        taken = [one for one in named if one.cue.field in fields or one.cue.field in delivered()]
        return files_in(blanked(blank, taken), free_quotes(spans, named, fields))

    def _decides_more(self, text: str, awaiting: str, known: Mapping[str, str], old: str) -> bool:
        """Say whether a message decides more than that one title takes the place of another."""
        plain = self.read(text, awaiting, without_music(known))
        is_of_both = old.lower() in (plain.track or "").lower().split()
        return bool(plain) and not (is_of_both and plain == Decisions(track=plain.track, leftover=plain.leftover))

    def _read_copy(
        self,
        text: str,
        blank: str,
        spans: tuple[Quote, ...],
        named: tuple[Labelled, ...],
        awaiting: str,
        *,
        is_repair: bool,
    ) -> Decisions:
        """Take a line as the copy that was asked for, and what is announced behind it as the rest of the brief."""
        tail = [one for one in named if one.cue.field != awaiting and self._value_of(one)]
        end = end_before_labels(blank, tail)
        inside = [one for one in spans if one.end <= end]
        copy, is_quoted = handed_over(text[:end], blank[:end], inside, awaiting, is_repair=is_repair)
        others = self._values_of(tuple(tail)) if end < len(blank) else {}
        is_unsure = not is_quoted and (bool(others) or self._goes_on(copy, beside=_TOLD_IN_COPY_TOO))
        return Decisions(fields=others | {awaiting: copy}, inferred=(awaiting,) * is_unsure)

    def _read_speech(
        self, blank: str, spans: tuple[Quote, ...], named: tuple[Labelled, ...], awaiting: str, known: Mapping[str, str]
    ) -> Decisions:
        fields = self._values_of(named)
        rest = without(blank, [one for one in named if one.cue.field in fields or one.cue.field in delivered()])
        delivery = self._delivery(rest, named, awaiting)
        files = self._files(blank, spans, named, fields)
        fields = mentions(rest, self.objectives) | fields
        fields = address_beside(named, fields, "" if "landing_page" in known else rest) | fields
        is_titled = awaiting == "music" and described(rest, self._decided_by) is not None
        is_open = not (awaiting in fields or delivery or is_titled)
        given = self._quoted_answer(awaiting, spans) if is_open else None
        if is_open and (answer := self._answer(awaiting, rest, given, spans)) is not None:
            fields = answer if awaiting == "objective" and read_call_to_action(rest.strip()) else fields | answer
        handed = self._handed(blank, free_quotes(spans, named, fields), fields)
        handed |= quoted_buttons(free_quotes(spans, named, fields), named, blank)
        handed |= {} if handed or is_question(rest) else respelt(free_quotes(spans, named, fields), fields, known)
        fields |= {field: value for one in handed.values() for field, value in one.items()}
        is_beside_a_name = "campaign_name" in fields and "text" not in known
        may_hold_copy = bool(fields) and not is_question(rest) and (is_beside_a_name or not is_one_quote(rest, spans))
        lone = [one for one in free_quotes(spans, named, fields) if not (one.start in handed or given == one.inside)]
        quoted = lone_quotes(lone, fields, blank) if may_hold_copy else {}
        wish = without(blank, [one for one in named if self._value_of(one) and not is_in_a_wish(one, blank)])
        implied = goal_of(wish, fields, awaiting, known)
        is_taken_out = fields.get("music") == "none" and "music" in known and not files
        decides_no_more = not (fields or delivery or is_question(rest) or acts_in(rest) or complains(rest))
        is_another = decides_no_more and is_a_track(known.get("music", ""))
        better = (track_put_in(rest, self._decided_by) if is_taken_out or is_another else None) or quoted_title(
            named, fields
        )
        swapped = None if "music" in fields else title_swapped(rest, known)
        fields = fields if better is None else {field: fields[field] for field in fields if field != "music"}
        cleared, has_music = field_line(rest).cleared, "music" in fields or files.sound is not None
        return Decisions(
            fields=implied | quoted | fields,
            inferred=(*implied, *quoted, *filter(None, map(self._field_of_more, named)), *delivery.inferred),
            cleared=tuple(dict.fromkeys(one for one in cleared if one not in (*fields, "starts", "ends"))),
            track=swapped.new if swapped else self._track(rest, better, is_settled=has_music or bool(cleared)),
            instead=swapped.old if swapped else known["music"] if better and is_another else "",
            files=files,
            delivery=delivery.without(tuple(cleared)),
            leftover=leftover_of(rest, self._decided_by),
            beside=undecided(wish, self._decided_by) if {"objective"}.isdisjoint({*fields, *known}) else "",
        )

    def _track(self, rest: str, better: str | None, *, is_settled: bool) -> str | None:
        return None if is_settled or is_question(rest) else better or described(rest, self._decided_by)

    def _handed(self, blank: str, spans: Sequence[Quote], fields: Mapping[str, str]) -> dict[int, dict[str, str]]:
        """Give a quote to the field that its sentence named last, where the words hand it over."""
        line = field_line(blank)
        named = ((one, line.handed(one.start) or "") for one in reversed(spans))
        named = ((one, field) for one, field in named if field not in ("", *fields))
        read = ((one.start, self._value(field, one.inside, as_given=field in WORDED)) for one, field in named)
        return {start: value for start, value in read if value}

    def _delivery(self, rest: str, named: tuple[Labelled, ...], awaiting: str) -> Delivery:
        stated = stated_in(rest) + [one.words for one in named if one.cue.field == "budget"]  # "50 a day until Friday"
        given = {one.cue.field: one.words for one in named if one.cue.field in delivered()}
        return read_delivery("\n".join(stated), given, awaiting, self.calendar)

    def _values_of(self, named: tuple[Labelled, ...]) -> dict[str, str]:
        return {field: value for one in named for field, value in self._value_of(one).items()}

    def _value_of(self, one: Labelled) -> dict[str, str]:
        return self._value(one.cue.field, one.words, as_given=one.cue.surety == "hard" or one.is_quoted)

    def _value(self, field: str, words: str, *, as_given: bool) -> dict[str, str]:
        if field in WORDED:
            return {} if not as_given and is_no_copy(field, words) else {field: quoted_behind_a_link(words)}
        if field == "budget":
            return read_budget(words)
        if field != "landing_page" and (address := address_with_scheme(words)) is not None:
            words = words.replace(address, " ")
        read = self._enumerated(field, words) or (
            labelled_goal(words, self.objectives) if field == "objective" else None
        )
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
                return address_expected(words)
            case _:
                return words.strip() if field in text_fields() else None
        return next((one for one in found if one is not None), None)

    def _recognised(self) -> Recognised:
        return Recognised(
            as_value=lambda *said: bool(self._value(*said, as_given=False)),
            by_itself=self._decided_by,
            wholly=self._wholly,
            decides=lambda words: bool(self.read(words, "reply", {})),
        )

    def _wholly(self, words: str) -> tuple[str, ...]:
        """Name the fields that words decide, labels and values, where nothing else is said; no copy among them."""
        named = [one for one in labelled(words, words, (), self._recognised()) if one.cue.field not in WORDED]
        decided = [one.cue.field for one in named if self._value_of(one) or one.cue.field in delivered()]
        rest = without(words, named)
        if (address := address_with_scheme(rest)) is not None:
            decided, rest = [*decided, "landing_page"], rest.replace(address, " ")
        for piece in JOINT.split(rest):
            field = self._decided_by(piece) if core(piece) else None
            if core(piece) and (field is None or not is_wholly(field, piece)):
                return ()
            decided += [field] if field else []
        return tuple(decided)

    def _decided_by(self, piece: str) -> str | None:
        return next(iter(value_of(piece, self.objectives)), None) or kind_of_delivery(piece, self.calendar)

    def _field_of_more(self, one: Labelled) -> str:
        """Name the field of unquoted copy that goes on, after a pause, with what reads like another field."""
        return one.cue.field if not one.is_quoted and one.cue.field in WORDED and self._goes_on(one.words) else ""

    def _goes_on(self, words: str, *, beside: frozenset[str] = frozenset()) -> bool:
        pieces = JOINT.split(words)[1:]
        return any(self._decided_by(one) not in (None, *beside) or opens_with_a_label(one) for one in pieces)

    def _quoted_answer(self, awaiting: str, spans: tuple[Quote, ...]) -> str | None:
        inside = spans[0].inside if len(spans) == 1 and awaiting not in WORDED else ""
        return inside if inside and self._value(awaiting, inside, as_given=False) else None

    def _answer(self, awaiting: str, rest: str, given: str | None, spans: tuple[Quote, ...]) -> dict[str, str] | None:
        if given or (awaiting not in WORDED and is_one_quote(rest, spans)):
            return self._value(awaiting, given or spans[0].inside, as_given=False) or None
        if awaiting == "cta":
            return {"cta": button} if (button := awaited_button(rest)) else None
        said = " ".join(sentence for _, sentence in sentences_at(rest) if not is_question(sentence)).strip()
        if not said or awaiting in WORDED:
            return None
        if awaiting == "objective":
            is_short = len(said.split()) <= _FEW_WORDS
            named = (read_objective(run, self.objectives, typos=is_short) for run in windows(said))
            found = next((one for one in named if one is not None), None)
            return {awaiting: found} if found else None
        return self._value(awaiting, said, as_given=False) or None

    def _read_line(
        self, blank: str, spans: tuple[Quote, ...], named: tuple[Labelled, ...], awaiting: str
    ) -> CopyReading:
        implied = implied_objective(blank) if is_wish(blank) else None
        known = mentions(blank, self.objectives) | ({"objective": implied} if implied else {})
        fields = {*map(field_of, known), *(one.cue.field for one in named)}
        rest = beside_an_amount(blank) or ""  # "five dollars a day" may be an amount, or a slogan with one
        is_enough = len(fields) > 1 or (fields == {"budget"} and (not core(rest) or self._decided_by(rest) is not None))
        left = " ".join(leftover_of(without(blank, list(named)), self._decided_by).splitlines())
        whole = {"is_value": bool(value_of(blank, self.objectives)), "is_explained": is_enough and not core(left)}
        return read_line(blank, spans, named, known, awaiting, **whole)
