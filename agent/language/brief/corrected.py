"""Where the better value begins that somebody gives in the same breath: ``name it Gin, no wait, call it Tonic``."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from agent.language.amounts.money import read_amount
from agent.language.brief.cue import Cue
from agent.language.brief.cues import WORDED, line_end
from agent.language.brief.field_line import FieldLine, field_line
from agent.language.brief.field_phrases import FieldPhrase
from agent.language.brief.labels import without_ending
from agent.language.ground.pieces import Piece
from agent.language.ground.quoting import masked
from agent.language.ground.smallwords import CORRECTS, POLITE_END

_FURTHEST = 16  # pieces between a slip of the tongue and what was meant
_LONGEST_CLOSING = 20  # letters: にしてください
_LONGEST_COPY = 100  # letters
_ALIKE = 0.6
_COLONS = frozenset({":", "："})
_BEFORE_AN_AMOUNT = ("slip", "right", "amount_faulted", "amount_opens")
_NEAR = 3  # pieces behind a quote that say what it is for


def corrected_at(blank: str, cue: Cue, end: int) -> Iterator[int]:
    """Give where what was meant instead of a value may begin, the likeliest place first."""
    line = field_line(blank)
    slip = next((one for one in line.found.get("slip", ()) if _follows(line, one, end)), None)
    if slip is not None:
        yield from _behind_words(line, slip) if cue.field in WORDED else ()
        yield from (line.place_behind(one) for one in line.found.get("right", ()) if one.start == slip.end)
        if cue.field not in WORDED or _ends_in_a_pause(line, slip):
            yield line.place_behind(slip)
    if (correction := CORRECTS.match(blank, end)) is not None:
        yield correction.end()


def only_turns_back(blank: str) -> bool:
    """Say whether a line opens by correcting what was said before: ``no wait, Luna``; of which field is asked."""
    opening = field_line(blank).opens_with("slip")
    turn = blank[: opening or 0].rstrip()  # "Wait, there is more" is copy
    return turn.endswith((",", ":")) and len(turn.split()) > 1 and turn[0].islower()


def cut_at_a_slip(blank: str, begin: int, end: int, *, is_alone: bool = False) -> int:
    """Give where a name ends before a slip that stands inside it between pauses: ``Blue Hour, oh no, Golden Hour``.

    Where a name is all that is said, a full stop is such a pause too.
    """
    line = field_line(blank)
    slips = [one for one in line.found.get("slip", ()) if _ends_in_a_pause(line, one)]
    slips = [one for one in slips if _begins_in_one(line, one) or (is_alone and line.pieces[one.start].kind == "stop")]
    return min((at for one in slips if begin < (at := line.pieces[one.start].start) < end), default=end)


def put_instead_at(blank: str, begin: int, end: int) -> int:
    """Give where copy begins anew behind a slip that a lead and a colon follow: ``A. No wait, put: B``; else its begin.

    Both are needed: copy may say sorry, too.
    """
    line = field_line(blank)
    right = [one for one in line.found.get("right", ()) if line.pieces[one.end - 1].text in _COLONS]
    for slip in line.found.get("slip", ()):
        around = line.pieces[max(0, slip.start - 1) : slip.start + 1]
        is_one = begin < line.pieces[slip.start].start < end and any(one.kind == "stop" for one in around)
        lead = next((one for one in right if 0 <= one.start - slip.end <= _NEAR), None)
        if is_one and lead is not None and (better := line.place_behind(lead)) < end:
            return better
    return begin


def put_right(name: str) -> str | None:
    """Give the name that takes the place of another in a line of nothing else: ``Blue Hour, no, Golden Hour``."""
    blank = masked(name)
    line, end = field_line(blank), cut_at_a_slip(blank, 0, len(blank))
    slip = next((one for one in line.found.get("slip", ()) if line.pieces[one.start].start == end), None)
    better = "" if slip is None else name[line.place_behind(slip) :].strip(" .")
    is_a_name = better[:1].isupper() and name[:1].isupper() and "," not in better
    return better if is_a_name else None


def better_copy(text: str) -> str | None:
    """Give the text that takes the place of one that is much the same: ``Ten colours... no wait, Twelve colours``."""
    line = field_line(masked(text))
    slips = [one for one in line.found.get("slip", ()) if one.start and _ends_in_a_pause(line, one)]
    for slip in slips[:1]:
        first, better = text[: line.pieces[slip.start].start].strip(), text[line.place_behind(slip) :].strip()
        is_short = max(len(first), len(better)) <= _LONGEST_COPY
        if is_short and first[:1].isupper() == better[:1].isupper() and _are_alike(first, better):
            return better
    return None


def _are_alike(first: str, better: str) -> bool:
    return SequenceMatcher(None, first.lower(), better.lower()).ratio() >= _ALIKE


def _begins_in_one(line: FieldLine, slip: FieldPhrase) -> bool:
    first, second = line.pieces[slip.start], line.pieces[slip.start + 1]
    is_a_pause = first.kind == "comma" or first.text == ";"
    return is_a_pause or (first.text == second.text == ".")  # dots: "Blue Hour... no, Golden Hour"


def number_meant(said: str) -> str | None:
    """Give the amount that is all a line says besides what puts it in the place of another: ``sorry, I meant 35``."""
    line = field_line(masked(said))
    begins = {0}
    led = sorted((one for kind in _BEFORE_AN_AMOUNT for one in line.found.get(kind, ())), key=lambda one: one.start)
    for one in led:
        if one.start in begins:
            begins.add(one.end)
    begin = max(begins)
    last = len(line.pieces) - next((at for at, one in enumerate(reversed(line.pieces)) if one.kind != "stop"), 0)
    ends = [one.start for one in line.found.get("amount_ends", ()) if one.end == last and one.start > begin]
    end = min(ends, default=last)
    if not begin < end or (begin == 0 and not ends):
        return None
    bare = POLITE_END.sub("", said[line.pieces[begin].start : line.pieces[end - 1].end]).strip(" .!")
    amount = read_amount(bare)
    return amount.number if amount is not None and amount.is_sure and amount.quote == bare else None


def _behind_words(line: FieldLine, slip: FieldPhrase) -> Iterator[int]:
    """Look behind words that say why: ``no sorry, the client renamed it, it's ...``."""
    limit = line_end(line.blank, line.pieces[slip.start].start)
    near = range(slip.end, min(slip.end + _FURTHEST, len(line.pieces)))
    stop = next((at for at in near if _ends(line, line.pieces[at], limit)), near.stop)
    quote = next((at for at in near if at < stop and line.pieces[at].kind == "quote"), None)
    if quote is not None and not _is_for_another(line, quote):
        yield line.pieces[quote].start
        return
    right = [one for one in line.found.get("right", ()) if slip.end < one.start < stop and _opens_a_clause(line, one)]
    yield from (line.place_behind(one) for one in right[-1:])


def _ends_in_a_pause(line: FieldLine, slip: FieldPhrase) -> bool:
    """Say whether what follows a slip stands apart from it: "sorry, Tonic", not "sorry for the typos"."""
    behind = line.behind(slip)
    words = [at for at in range(slip.start, slip.end) if line.pieces[at].kind == "word"]
    if any(line.pieces[at].kind == "comma" for at in range(words[0], words[-1])):
        return True  # "no, wait, better Tonic"
    return line.pieces[slip.end - 1].kind in ("comma", "stop") or (behind is not None and behind.kind == "quote")


def _opens_a_clause(line: FieldLine, one: FieldPhrase) -> bool:
    return line.pieces[one.start - 1].kind in ("comma", "stop")


def _ends(line: FieldLine, piece: Piece, limit: int) -> bool:
    """Say whether another field is announced there, or the line or the sentence ends."""
    is_over = piece.start >= limit or (piece.kind == "stop" and piece.text != ":")
    return is_over or any(
        cue.start == piece.start and cue.field != "campaign_name" for cue in line.cues if cue.surety != "called"
    )


def _is_for_another(line: FieldLine, quote: int) -> bool:
    """Say whether words behind a quote name a field: ``"..." as the text``."""
    return any(quote < one.start <= quote + _NEAR for one in line.names)


def _follows(line: FieldLine, slip: FieldPhrase, end: int) -> bool:
    """Say whether a slip stands next to where a value ends, with nothing but a pause or a clause's close between."""
    between = [piece for piece in line.pieces[: slip.start] if piece.start >= end]
    if line.pieces[slip.start].start < end or all(piece.kind in ("comma", "stop") for piece in between):
        return line.pieces[slip.start].start >= end
    said = line.blank[end : line.pieces[slip.start].start].strip(" .。,、")
    return len(said) <= _LONGEST_CLOSING and without_ending("closing_of_a_name", f"0{said}") == "0"
