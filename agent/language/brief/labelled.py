"""Fields that the words name: ``text: ...``, ``the button should be ...``, ``called ...``."""

from collections.abc import Sequence

from agent.language.amounts.money import budgets_of_others
from agent.language.brief.corrected import corrected_at, cut_at_a_slip, put_instead_at
from agent.language.brief.cue import Cue
from agent.language.brief.cues import (
    WORDED,
    Recognised,
    cues_in,
    find,
    is_dictated,
    is_readable,
    line_end,
    skip_space,
    stops_in,
)
from agent.language.brief.field_line import field_line
from agent.language.brief.field_shapes import delivered
from agent.language.brief.labels import (
    asks_of_it,
    end_of_its_clause,
    only_quote,
    unbracketed,
    without_bracket,
    without_closing,
)
from agent.language.brief.name_ends import (
    begins_another_clause,
    end_of_labelled_name,
    end_of_name,
    without_what_connects,
)
from agent.language.brief.named_before import named_before
from agent.language.brief.next_lines import begin_of_value, end_over_lines
from agent.language.brief.run_on import end_before_music, end_of_run_on
from agent.language.geography.places import places_alone
from agent.language.ground.pieces import IS_UNSPACED, UNSPACED
from agent.language.ground.quoting import MASK, Quote, masked
from agent.language.ground.smallwords import ENDS_WITH_A_JOINT, VALUE_END, core
from agent.language.wants.sentence_kinds import is_remark
from tools.core.patterns import lazily
from tools.core.values import Value

_PAUSES = (",", ";", "、", "|", "/")
_PAUSE = lazily(rf"[,;，|]\s*(?!\d)|、|\s//?\s|(?<=[.!?])\s+|(?<=。)\s*(?=\S)|(?<=[!?])(?=[{UNSPACED}])|\s[-–—]\s")
_STOPS = (".", "。", "!", "?")
_DELIVERY = ("schedule", "locations", "audience")
_DAYS_OF = {"schedule": ("schedule", "starts", "ends")}
_MOST_PIECES = 20  # behind copy; an ad has fewer fields
_LONGEST_COPY = 100  # letters; what is longer cannot be sent as it stands
_NEAR = 12  # letters before a label that tell whether something ends there
_WORD = lazily(r"\S+")
_LONGEST_NAME = 5  # words of an objective, of a button
_HANDED = lazily(rf":\s*{MASK}")


class Labelled(Value):
    """A field with the words given for it, and the stretch of the message that this took."""

    cue: Cue
    words: str
    end: int
    is_quoted: bool


def without_budgets_of_others(named: Sequence[Labelled], blank: str) -> tuple[Labelled, ...]:
    """Leave out the budgets that somebody else has."""
    theirs = budgets_of_others(blank)
    return tuple(
        one for one in named if one.cue.field != "budget" or not any(one.cue.start < at < one.end for at in theirs)
    )


def labelled(text: str, blank: str, spans: Sequence[Quote], recognised: Recognised) -> tuple[Labelled, ...]:
    """Find the fields that a message names, in the order of the message."""
    cues = cues_in(blank, spans, recognised)
    found: list[Labelled] = []
    for position, cue in enumerate(cues):
        if (found and cue.start < found[-1].end) or _only_introduces(cue, cues, blank):
            continue
        taken = _quoted_value(blank, spans, cue) or _bare_value(text, blank, cue, cues[position + 1 :], recognised)
        if taken is not None:
            found.append(_corrected(text, blank, spans, taken, recognised) or taken)
    return _with_named_before(text, blank, spans, found, recognised)


def _with_named_before(
    text: str, blank: str, spans: Sequence[Quote], found: Sequence[Labelled], recognised: Recognised
) -> tuple[Labelled, ...]:
    """Add names that stand before what says so, where nothing else took those words."""
    before = [
        Labelled(
            cue=Cue(field="campaign_name", start=one.start, end=one.start, kind="called"),
            words=one.words,
            end=one.end,
            is_quoted=one.is_quoted,
        )
        for one in named_before(text, blank, spans)
    ]
    others = [one for one in found if one.cue.surety != "called" or recognised.as_value(one.cue.field, one.words)]
    free = [one for one in before if all(one.end <= each.cue.start or each.end <= one.cue.start for each in others)]
    return tuple(sorted((*found, *free), key=lambda one: one.cue.start))


def _only_introduces(cue: Cue, cues: Sequence[Cue], blank: str) -> bool:
    """Say whether another label stands where copy would begin: ``a campaign: name "Luna", text ...``."""
    begin = skip_space(blank, cue.end)
    others = (one for one in cues if one.start == begin and cue.field in WORDED)
    return any(one.surety == "hard" or blank.startswith(MASK, skip_space(blank, one.end)) for one in others)


def _corrected(
    text: str, blank: str, spans: Sequence[Quote], taken: Labelled, recognised: Recognised
) -> Labelled | None:
    """Take what a value is corrected to in the same breath: ``name it Gin, no wait, Tonic``."""
    end = taken.end
    begin = put_instead_at(blank, taken.cue.end, end)
    if taken.cue.field == "text" and not taken.is_quoted and begin > taken.cue.end:
        return taken.model_copy(update={"words": text[begin:end].strip()})
    if taken.cue.field == "campaign_name" and not taken.is_quoted:
        end = cut_at_a_slip(blank, taken.cue.end, end)
    found = (_better(text, blank, spans, taken, at, recognised) for at in corrected_at(blank, taken.cue, end))
    return next((one for one in found if one is not None), None)


def _better(
    text: str, blank: str, spans: Sequence[Quote], taken: Labelled, begin: int, recognised: Recognised
) -> Labelled | None:
    again = taken.cue.model_copy(update={"end": begin})
    better = _quoted_value(blank, spans, again) or _bare_value(text, blank, again, (), recognised)
    if better is None or better.is_quoted:
        return better
    if taken.cue.field in WORDED:
        is_like = better.words[0].isupper() or not taken.words[:1].isupper()
        return better if is_like and core(better.words) and recognised.by_itself(better.words) is None else None
    return better if recognised.as_value(taken.cue.field, better.words) else None


def _quoted_value(blank: str, spans: Sequence[Quote], cue: Cue) -> Labelled | None:
    begin = field_line(blank).behind_words("exactly", begin_of_value(cue, blank))
    span = next((one for one in spans if one.start == begin), None)
    return None if span is None else Labelled(cue=cue, words=span.inside, end=span.end, is_quoted=True)


def _bare_value(text: str, blank: str, cue: Cue, later: Sequence[Cue], recognised: Recognised) -> Labelled | None:
    begin = begin_of_value(cue, blank)

    def ends_from(start: int) -> int:
        return _end_on_its_line(cue, blank, start, later, recognised)

    end = end_over_lines(cue, blank, ends_from(begin), ends_from, recognised)
    if cue.field in WORDED and cue.surety != "hard" and _HANDED.search(blank, begin, end):
        return None  # "the text is from our lawyer, exactly so: ..."
    words = without_what_connects(cue, text, blank, begin, end)
    if cue.surety == "called" and begins_another_clause(words):
        return None
    if cue.kind == "tied" and cue.field in WORDED and (told := only_quote(blank, begin, end)) is not None:
        return Labelled(cue=cue, words=text[told.start + 1 : told.stop - 1].strip(), end=told.stop, is_quoted=True)
    inside = without_bracket(blank[max(0, cue.start - _NEAR) : cue.start], words)
    if inside != words and cue.surety == "beside" and cue.field in WORDED:
        return None  # "Blue Hour (that's the name, too)"
    words = without_closing(cue.field, blank[cue.start : cue.end], unbracketed(inside))
    if not words or _is_none(cue, words, recognised):
        return None
    return Labelled(cue=cue, words=words, end=end, is_quoted=False)


def _end_on_its_line(cue: Cue, blank: str, begin: int, later: Sequence[Cue], recognised: Recognised) -> int:
    end_of_line = line_end(blank, begin)
    on_this_line = (one for one in later if begin <= one.start < end_of_line and not _is_the_name(cue, one, begin))
    rival = next((one for one in on_this_line if _ends(cue, one, blank, recognised)), None)
    return _end_of(cue, blank, begin, rival.start if rival else end_of_line, recognised)


def _is_the_name(cue: Cue, rival: Cue, begin: int) -> bool:
    """Say whether what may announce copy is a name that is called so: ``called Reading``."""
    return cue.surety == "called" and rival.surety == "called" and rival.start == begin


def _is_none(cue: Cue, words: str, recognised: Recognised) -> bool:
    """Say whether words are no value: a question, a remark, or what a goal is called: "that is called traffic"."""
    if asks_of_it(words):
        return True
    if cue.field not in WORDED:
        return False
    is_a_goal = cue.surety == "called" and cue.field == "campaign_name" and recognised.by_itself(words) == "objective"
    return is_a_goal or _remarks(cue, words)


def _remarks(cue: Cue, words: str) -> bool:
    """Say whether words in the place of copy speak of it: ``the text is too long``; behind a colon all is copy."""
    line, is_tied = field_line(masked(words)), cue.kind == "tied"
    if cue.surety in ("turned", "stated", "beside") and (is_remark(words) or line.finds_fault(is_tied=False)):
        return True
    if (
        cue.kind in ("beside", "saying")
        and words[0].islower()
        and any(one.start == 0 for one in line.found.get("slip", ()))
    ):
        return True  # "the wrong text, sorry"
    may_remark = is_tied or (cue.surety != "hard" and not (cue.surety == "called" and words[0].isupper()))
    return may_remark and line.finds_fault(is_tied=is_tied)


def _ends(cue: Cue, rival: Cue, blank: str, recognised: Recognised) -> bool:
    """Say whether a later label ends a value; prose inside copy is copy, so there it must also make sense."""
    if cue.field == "objective" and rival.start == skip_space(blank, cue.end) and rival.surety != "hard":
        return False  # "website visits", "link clicks"
    if cue.surety == "hard" and rival.surety == "called" and cue.field == "objective":
        return False  # "people clicking through", "leads that say yes": words of a wish
    if rival.kind == "tied" and cue.field == "text":  # "この曲を聴いて" is copy, "曲は music_001" is none
        is_apart = rival.field in WORDED or rival.field in delivered()
        return _follows_a_pause(rival, blank, is_prose=True) if is_apart else is_readable(rival, blank, recognised)
    if rival.surety == "hard" or not (cue.field == "text" or (cue.surety == "hard" and cue.field in WORDED)):
        return True
    if cue.field == "text" and cue.surety == "beside" and is_dictated(cue, blank, recognised):
        return rival.field not in WORDED and is_readable(rival, blank, recognised)
    if rival.demands and rival.surety == "stated" and rival.field not in WORDED:
        return is_readable(rival, blank, recognised)  # "... with us the button should be learn more"
    is_prose = cue.surety == "hard"
    is_quoted = blank.startswith(MASK, skip_space(blank, rival.end))
    begins_anew = _follows_a_pause(rival, blank, is_prose=is_prose)
    if rival.field in WORDED:
        is_told_apart = rival.demands or cue.field == "campaign_name"  # ``name: Luna, text ...``
        return begins_anew and (is_quoted or not is_prose or is_told_apart)
    return begins_anew and is_readable(rival, blank, recognised)


def _follows_a_pause(rival: Cue, blank: str, *, is_prose: bool) -> bool:
    before = blank[max(0, rival.start - _NEAR) : rival.start].rstrip(" \t")
    if IS_UNSPACED.match(blank, rival.start) and blank[rival.start - 1 : rival.start].isspace():
        return True  # who needs no blanks makes a pause by one
    return before.endswith((*_PAUSES, *_STOPS)) or (not is_prose and ENDS_WITH_A_JOINT.search(before) is not None)


def _end_of(cue: Cue, blank: str, begin: int, limit: int, recognised: Recognised) -> int:
    if cue.field in delivered():
        return _end_before_values(cue, blank, begin, limit, recognised)
    if cue.field not in WORDED:
        return _end_of_value(cue, blank, begin, find(VALUE_END, blank, begin, limit), recognised)
    if cue.surety == "hard" or cue.field == "text":
        end = _end_before_values(cue, blank, begin, limit, recognised)
        end = end if cue.field == "text" else end_of_labelled_name(blank, begin, end, recognised)
        end = end_of_its_clause(blank, begin, end) if cue.kind == "tied" and cue.field == "campaign_name" else end
        is_verbatim = cue.surety == "hard" and cue.kind != "tied"
        if is_verbatim and end - begin <= _LONGEST_COPY:
            return end
        is_over = end < limit or end - begin > _LONGEST_COPY
        end = end_of_run_on(blank, begin, end, recognised, is_surely_over=is_over)
        return end if is_verbatim else end_before_music(blank, begin, end)
    return end_of_name(blank, begin, limit, recognised)


def _end_of_value(cue: Cue, blank: str, begin: int, end: int, recognised: Recognised) -> int:
    """End a value before another one where both are values only so: ``button shop now music Chill``."""
    if not recognised.as_value(cue.field, blank[begin:end]):
        return next((at for at in stops_in(blank, begin, end) if recognised.as_value(cue.field, blank[begin:at])), end)
    if cue.field != "budget":
        for word in list(_WORD.finditer(blank, begin, end))[:_LONGEST_NAME]:
            is_value = recognised.as_value(cue.field, blank[begin : word.end()])
            others = recognised.wholly(blank[word.end() : end]) if is_value else ()
            if others and cue.field not in others:
                return word.end()
    return end


def _end_before_values(cue: Cue, blank: str, begin: int, limit: int, recognised: Recognised) -> int:
    """End copy where nothing but values of other fields follows."""
    pauses = tuple(_PAUSE.finditer(blank, begin, limit))
    ends = (*(pause.start() for pause in pauses), limit)[1:]
    end = limit
    fields: tuple[str, ...] = ()
    for pause, stop in list(zip(pauses, ends, strict=True))[: -_MOST_PIECES - 1 : -1]:  # from the last one on
        piece = blank[pause.end() : stop]
        is_said = bool(piece.strip(" .!\t"))
        decided = recognised.wholly(piece) if is_said else ()
        decided = decided or (("locations",) if places_alone(piece) else ())
        if is_said and not decided:
            break
        fields = (*decided, *fields)
        others = [field for field in fields if field not in _DELIVERY]
        is_apart = bool(fields) and (fields[0] not in _DELIVERY or _is_another_delivery(cue, fields[0]))
        if is_apart and (cue.field != "text" or _is_no_copy(others)):
            end = pause.start()
    return end


def _is_another_delivery(cue: Cue, field: str) -> bool:
    """Say whether a piece behind a day, a place or people is of another of these: ``dates: 1 to 5 May, women``."""
    return cue.field in delivered() and cue.field not in _DAYS_OF.get(field, (field,))


def _is_no_copy(fields: Sequence[str | None]) -> bool:
    # Copy often closes with the words of a button, or with a day; a name does not.
    return len(fields) > 1 or fields != ["cta"]
