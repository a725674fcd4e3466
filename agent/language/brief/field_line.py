"""What a message says of the fields of an ad, by shapes alone: where they are named and where a value may begin."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from agent.language.brief.cue import SURETIES, Cue
from agent.language.brief.field_phrases import FieldPhrase, earliest, phrases_at
from agent.language.brief.field_shapes import field_shapes, listed
from agent.language.ground.pieces import IS_UNSPACED, Piece, pieces_of
from agent.language.ground.quoting import MASK
from tools.fields import copy_fields

_REMEMBERED = 256  # of one message, and of each of its sentences, this is asked several times
_FURTHEST_CLOSED = 25  # so many pieces behind "soll" its verb may stand
_FIELDS = {
    "called": "campaign_name", "called_unless": "campaign_name", "called_closed": "campaign_name",
    "called_capital": "campaign_name",
    "saying": "text", "saying_unless": "text", "clicked": "cta",
}  # fmt: skip
_SURELY_COPY = frozenset({"hard", "called"})
_SHORTEST = frozenset({"turned_from"})
_EVERY_END = frozenset({"of_a_track", "wrong", "faulted"})
_APART = frozenset(",;.。、*(|/-!?)■●◆◇□○▪▶※★☆▼◎" + MASK)
_OPENS_A_DASHED = frozenset({"\n", ".", "!", "?", ">", "•"})
_BULLETS = frozenset("-–—•·>")
_PAUSES = frozenset({"stop", "comma", "ask"})


@dataclass(frozen=True)
class FieldLine:
    """A message, its pieces, and what the shapes found among them, by kind."""

    blank: str
    pieces: tuple[Piece, ...]
    found: Mapping[str, tuple[FieldPhrase, ...]]

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """Give every place where words may announce a value."""
        return tuple(
            self._cue(kind, one)
            for kind in SURETIES
            for one in earliest(self.found.get(kind, ()))
            if self._announces(kind, one)
        )

    @cached_property
    def bare_names(self) -> tuple[int, ...]:
        """Give where a name stands before what may be its value."""
        return tuple(sorted(cue.start for cue in self.cues if cue.surety == "beside"))

    @cached_property
    def copies(self) -> tuple[tuple[int, int], ...]:
        """Give where words that may lead to copy begin and end: a name, or what announces one or a text."""
        cues = [(cue.start, cue.end) for cue in self.cues if cue.surety in _SURELY_COPY and cue.field in copy_fields()]
        named = [one for one in self.names if one.field in copy_fields()]
        return tuple(sorted((*cues, *((self.pieces[one.start].start, self.pieces[one.end - 1].end) for one in named))))

    @cached_property
    def cleared(self) -> tuple[str, ...]:
        """Name the fields that a message wants emptied."""
        return tuple(
            one.field
            for one in self.found.get("cleared", ())
            if one.end in self._starts("cleared_ends") or (behind := self.behind(one)) is None or behind.kind in _PAUSES
        )

    @cached_property
    def names(self) -> tuple[FieldPhrase, ...]:
        """Give where fields are named, whatever is said of them."""
        return tuple(one for one in self.found.get("name", ()) if one.name_end not in self._of_somebody)

    def handed(self, quote: int) -> str | None:
        """Name the field for which a quote is handed over: "change the text, we open on Sundays: ..."."""
        end = bisect_left(self.pieces, quote, key=lambda piece: piece.start)
        opens = (at + 1 for at in range(end - 1, -1, -1) if self.pieces[at].kind == "quote" or self._stops(at))
        is_preferred = end + 1 in self._starts("preferred")
        begin = 0 if is_preferred else next(opens, 0)
        named = [one for one in self.names if begin <= one.start and one.end <= end]
        last = self.pieces[end - 1].text if end else ""
        is_announced = last == ":" or (last == "," and bool(named) and named[-1].end == end - 1)
        gives = any(begin <= one.start and one.end <= end for one in self.found.get("gives", ()))
        return named[-1].field if named and (is_announced or is_preferred or gives) else None

    def _stops(self, at: int) -> bool:
        return self.pieces[at].kind in ("stop", "ask") and self.pieces[at].text != ":"

    def opens_with(self, kind: str) -> int | None:
        """Give where what follows an opening begins; None where nothing of the kind opens the message."""
        ends = [one.end for one in self.found.get(kind, ()) if not self._words_before(one.start)]
        end = max(ends, default=0)
        return self._value_at(end) if 0 < end < len(self.pieces) else None

    def closes_with(self, kind: str) -> FieldPhrase | None:
        """Give what closes a message, but for stops."""
        last = max((at for at, piece in enumerate(self.pieces) if piece.kind not in _PAUSES), default=-1)
        return next((one for one in self.found.get(kind, ()) if one.end - 1 >= last >= one.start), None)

    def is_wholly(self, kind: str) -> bool:
        """Say whether something of a kind is all that is said, but for stops."""
        last = max((at for at, piece in enumerate(self.pieces) if piece.kind not in _PAUSES), default=-1)
        return any(one.start == 0 and one.end - 1 >= last for one in self.found.get(kind, ()))

    def _words_before(self, at: int) -> bool:
        return any(piece.kind in ("word", "number", "quote") for piece in self.pieces[:at])

    def is_refused(self, quote: int) -> bool:
        """Say whether a quote is what the right value is said not to be: not "Gin", but "Tonic"."""
        at = bisect_left(self.pieces, quote, key=lambda piece: piece.start)
        return any(one.end == at + 1 for one in self.found.get("swap_rather", ()))

    def behind_words(self, kind: str, begin: int) -> int:
        """Give where a value may begin: behind words such as "exactly" or "this one:", where those stand there."""
        at = bisect_left(self.pieces, begin, key=lambda piece: piece.start)
        ends = [self._value_at(one.end) for one in self.found.get(kind, ()) if one.start == at]
        return max(ends, default=begin)

    def finds_fault(self, *, is_tied: bool) -> bool:
        """Say whether a line begins by saying that something is wrong: ``too long``; words may go on without blanks."""
        kinds = ("faulted",) if is_tied else ("wrong", "faulted")
        found = (self.behind(one) for kind in kinds for one in self.found.get(kind, ()) if one.start == 0)
        return any(behind is None or behind.kind in _PAUSES for behind in found)

    def piece_before(self, cue: Cue) -> Piece | None:
        """Give what stands before a cue."""
        at = bisect_left(self.pieces, cue.start, key=lambda piece: piece.start)
        return self.pieces[at - 1] if at else None

    def place_behind(self, one: FieldPhrase) -> int:
        """Give where what follows a phrase begins, in letters."""
        return self._value_at(one.end)

    def behind(self, one: FieldPhrase) -> Piece | None:
        """Give what stands behind a phrase."""
        return self.pieces[one.end] if one.end < len(self.pieces) else None

    def goes_on(self, one: FieldPhrase) -> bool:
        """Say whether a value may follow: behind a blank, a quote, a colon's line, or what needs no blank."""
        end, behind = self.pieces[one.end - 1].end, self.behind(one)
        if self.blank[end : end + 1] in (" ", "\t", "【", MASK) or (self.blank[end - 1 : end + 1] == ":\n"):
            return True
        is_word = behind is not None and behind.kind in ("word", "number")
        return is_word and (self._is_unspaced(end - 1) or self._is_unspaced(end))

    def begins_apart(self, one: FieldPhrase) -> bool:
        """Say whether a name begins where a clause may, rather than inside other words."""
        start = self.pieces[one.start].start
        before = self.blank[max(0, start - 1) : start]
        return not before or before.isspace() or before in _APART or before in listed("name_behind")

    def is_called(self, one: FieldPhrase) -> bool:
        """Say whether words announce the name of a campaign: not of a track, and not inside another word."""
        before = self.pieces[one.start].start - 1
        if before >= 0 and self._is_unspaced(before) and self.blank[before] not in listed("called_behind"):
            return False
        return self.goes_on(one) and one.start not in self._ends_of_tracks

    def is_followed_by_a_capital(self, one: FieldPhrase) -> bool:
        """Say whether what follows is written as names are."""
        behind = self.behind(one)
        if behind is None or behind.kind in _PAUSES:
            return False
        return behind.kind == "quote" or not self.blank[behind.start].islower()

    def is_of_a_quote(self, one: FieldPhrase) -> bool:
        """Say whether words say of the quote before them what it is for, and no quote follows: "..." as the text."""
        before = self.pieces[one.start - 1].kind if one.start else ""
        return before == "quote" and one.start in self._starts("for_field") and not self.stands_before_a_quote(one)

    def is_a_label_inside(self, one: FieldPhrase) -> bool:
        """Say whether a name behind a label is one too, and no part of the value: ``make me a campaign: name Gin``."""
        return not self.begins_a_line(one) or self.blank[self.pieces[one.name_end - 1].start].islower()

    def comes_instead(self, one: FieldPhrase) -> bool:
        """Say whether a name stands where the right quote follows a refused one: not "Gin", but "Tonic"."""
        before = self.pieces[: one.start]
        at = len(before) - (2 if before and before[-1].kind == "comma" else 1)
        return one.field not in copy_fields() and at >= 0 and self.is_refused(before[at].start)

    def begins_a_clause(self, one: FieldPhrase) -> bool:
        """Say whether a line or a clause begins there."""
        return one.start == 0 or self.pieces[one.start - 1].kind in _PAUSES

    def is_tied(self, one: FieldPhrase) -> bool:
        """Say whether a name without blanks is tied to what follows."""
        behind = self.behind(one)
        if behind is None or behind.kind not in ("word", "number", "quote"):
            return False
        return behind.kind == "quote" or self.begins_apart(one)

    def is_dashed(self, one: FieldPhrase) -> bool:
        """Say whether a dash behind a name stands between it and its value."""
        opens = not one.start or self.pieces[one.start - 1].text in _OPENS_A_DASHED
        return opens and self.pieces[one.end - 1].kind == "stop" and self.goes_on(one)

    def stands_beside(self, one: FieldPhrase) -> bool:
        """Say whether the bare name of a field stands before what may be its value."""
        return self.goes_on(one) and self.begins_apart(one) and not self.comes_instead(one)

    def stands_before_a_quote(self, one: FieldPhrase) -> bool:
        """Say whether a quote stands right behind."""
        behind = self.behind(one)
        return behind is not None and behind.kind == "quote"

    def begins_a_line(self, one: FieldPhrase) -> bool:
        """Say whether a line begins there, or its bullet stands before."""
        before = [piece.text for piece in self.pieces[max(0, one.start - 2) : one.start]]
        return before[-1:] in ([], ["\n"]) or (before[-1] in _BULLETS and before[:-1] in ([], ["\n"]))

    def is_closed(self, kind: str, one: FieldPhrase) -> bool:
        """Say whether the verb that closes such a clause stands behind it."""
        verbs = self._starts(f"closed.{kind}")
        for at in range(one.end, min(one.end + _FURTHEST_CLOSED, len(self.pieces))):
            if self.pieces[at].kind == "stop":
                return False
            if at > one.end and at in verbs:
                return True
        return False

    def _cue(self, kind: str, one: FieldPhrase) -> Cue:
        demanding = self._starts("demand")
        return Cue(
            field=_FIELDS.get(kind, one.field),
            start=self.pieces[one.start].start,
            end=self._value_at(one.end),
            kind=kind,
            demands=any(at in demanding for at in range(one.start, one.end)),
        )

    def _value_at(self, end: int) -> int:
        at = self.pieces[end - 1].end
        while at < len(self.blank) and self.blank[at] in "* \t":
            at += 1
        return at

    def _announces(self, kind: str, one: FieldPhrase) -> bool:
        places = {one.end, one.name_end if one.field else -1, one.start if kind == "saying" else -1}
        if not places.isdisjoint(self._of_somebody) or one.end in self._starts(f"unless.{kind}"):
            return False
        return _CONDITIONS.get(kind, FieldLine.goes_on)(self, one)

    def _starts(self, kind: str) -> frozenset[int]:
        if kind not in self._begun:
            self._begun[kind] = frozenset(one.start for one in self.found.get(kind, ()))
        return self._begun[kind]

    @cached_property
    def _begun(self) -> dict[str, frozenset[int]]:
        return {}

    @cached_property
    def _ends_of_tracks(self) -> frozenset[int]:
        return frozenset(one.end for one in self.found.get("of_a_track", ()))

    @cached_property
    def _of_somebody(self) -> frozenset[int]:
        """Give where names end that are somebody's own: "my name is Maria"."""
        return frozenset(at for one in self.found.get("passing", ()) for at in range(one.start + 1, one.end + 1))

    def _is_unspaced(self, at: int) -> bool:
        return IS_UNSPACED.match(self.blank, at) is not None


_CONDITIONS: Mapping[str, Callable[[FieldLine, FieldPhrase], bool]] = {
    "hard": FieldLine.begins_apart,
    "hard_at_line": FieldLine.begins_a_line,
    "tied": FieldLine.is_tied,
    "dashed": FieldLine.is_dashed,
    "stated_closed": lambda line, one: line.goes_on(one) and line.is_closed("states_closed", one),
    "called": FieldLine.is_called,
    "called_unless": FieldLine.is_called,
    "called_closed": lambda line, one: line.is_called(one) and line.is_closed("called_closed", one),
    "called_capital": lambda line, one: line.is_called(one) and line.is_followed_by_a_capital(one),
    "beside": FieldLine.stands_beside,
    **dict.fromkeys(("dropped", "becoming", "turned_rather"), FieldLine.is_followed_by_a_capital),
    "renamed": lambda line, one: line.begins_a_clause(one) and line.is_followed_by_a_capital(one),
    "mended_by_quote": FieldLine.stands_before_a_quote,
    "turned_apart": FieldLine.stands_before_a_quote,
    "saying": lambda line, one: line.goes_on(one) and not line.is_of_a_quote(one),
    "introduced": lambda line, one: line.goes_on(one) and line.is_a_label_inside(one),
}


@lru_cache(_REMEMBERED)
def field_line(blank: str) -> FieldLine:
    """Read a message, or a part of one, whose quotes are masked."""
    pieces = pieces_of(blank)
    shapes = field_shapes()
    line = shapes.line(pieces)
    found: dict[str, dict[tuple[int, int], FieldPhrase]] = {}
    for at in range(len(pieces)):
        for kind, one in phrases_at(line, at):
            place = (one.start, one.end if kind in _EVERY_END else 0)
            known = found.setdefault(kind, {}).get(place)
            if known is None or (one.end < known.end) == (kind in _SHORTEST):
                found[kind][place] = one
    return FieldLine(blank, pieces, {kind: tuple(ones.values()) for kind, ones in found.items()})
