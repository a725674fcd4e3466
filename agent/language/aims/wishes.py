"""What people ask of an ad's delivery that TikTok has and this program cannot set yet; and when it is to run."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from agent.language.dates.days import days_in
from agent.language.dates.timing import DaysSaid, days_said
from agent.language.ground.grammars import grammar, listed, own_words, words
from agent.language.ground.pieces import Piece, tokens_of
from agent.language.ground.shapes import Shapes

_REMEMBERED = 1024  # one message asks about the same pieces again and again
_MOST_READ = 1000  # tokens of a sentence
_SOON = 5
_GOES_ON = 40  # letters
_BACK = {"before": 8, "near": 2, "soon": 2}  # tokens that are quoted with words that say what stands before them
_DIGITS_OF_AN_AGE = 2
_YOUNGEST, _OLDEST = 13, 69
_PAUSES = frozenset({"comma", "stop", "ask", "quote"})
_DASHES = frozenset("|/-–—•")
_ANY = "<word>|<number>|<other>"
_FEW, _SOME = f"({_ANY})+3", f"({_ANY})+6"
_WEEKDAYS = "<weekday> (<and_days>? <weekday>)+6"
_HOURS = "(<part_of_day>|<weekday>|<weekdays>)"
_OFTEN = "(<parts_of_day>|<weekdays>)"
_MONEY = "(<word>|<other>)*3"
_WHOM = "(<women>|<men>|<group>|<phone>|<minors>|<people>? <over_or_under> -? <number>)"
# "begins": only where a piece begins; "ends": only where one ends behind it; "leads": both, with more behind it or not;
# "alone": a whole piece; "soon": a piece with a few words before them at most; "before", "near" and "soon" quote what
# stands before the words as well, "on" what goes on behind them.
_SHAPES = {
    "exclusions": (
        f"<except> <smalls>? {_WHOM}",
        "<nobody> <word>? <over_or_under> <number>",
        "<no_to> <word>+8",
    ),
    "exclusions before": ("<no_behind>",),
    "place": ("<into_place> <whole>? (<large>|<mixed>)",),
    "place ends": ("<large> <large_behind>?",),
    "bids": (f"<other>? <number> {_MONEY} <per> <result>",),
    "bids on": ("<bid>",),
    "bids near": ("<unit_of_money> <per> <result>",),
    "distances": (
        "<distance_around> <number> <distance>",
        "<number> <distance> <distance_behind>",
        f"<postcode> {_FEW}",
        "<only>? (<near_us>|<near_my> <my> <shop>)",
    ),
    "distances on": ("<within> <number> -? <distance>", "<number> -? <distance> <around>"),
    "devices": (
        "<phone> (<holder>|<only_behind>)",
        "<only> <with_phone>? <small>? (<phone>|<phone_user>)",
        "<people> <with_phone> <small>? <phone>",
        "<wifi>",
    ),
    "devices ends": ("<with_phone> <small>? <phone>",),
    "devices soon": ("<phone> <holder>?", "<phone_user>"),
    "interests": (
        f"<interested> {_FEW}",
        f"<people>? <who> <like> {_FEW}",
        f"<people> <into> {_FEW}",
        f"<sich> {_FEW} <sich_end>",
        f"<group_named> ({_FEW})?",
        "<in_their> <word>?",
        f"<interested_before> {_SOME} <interested_behind>",
        f"<like> {_SOME} <like_behind>",
    ),
    "interests begins": (f"<aimed>? <interests> {_FEW}",),
    "interests ends": ("<aimed> <word>*2 <group>",),
    "interests leads": ("<word>*2 <group>",),
    "interests before": ("<interested_behind>", "<group_behind>"),
    "hours": (
        f"<only> <run_on>? <in_hours>? {_HOURS}",
        f"<in_hours>? {_HOURS} <only_behind>",
        f"<in_hours> {_OFTEN}",
        "<only>? <parts_at> <part_of_day>",
        "<part_alone>",
        f"<run_on> <only>? <in_hours>? {_OFTEN}",
        f"<every> {_HOURS}",
        f"{_WEEKDAYS} <part_of_day>?",
        "(<weekday>|<weekdays>) <part_of_day>",
        "<between>? <number> <clock>? <to_hour> <number> <clock>",
        "<hour_range> <clock>",
        f"<dayparting> ({_FEW})?",
        f"<only_feast> ({_ANY})*2",
        "<hours_here>",
        "<week> <day_of_week> <and_days> <week>? <day_of_week>",
        "<day_of_week> <week_behind>? <and_days> <day_of_week> <week_behind>",
    ),
    "hours near": ("<hour> <to_hour> (<word>|<number>)*5 <hour>",),
    "hours alone": (f"<only>? {_OFTEN}",),
    "clock": (
        "<at_hour> (<number>|<time>) <clock>",
        "<at_clock> (<number>|<time>)",
        "(<until>|<starting>) <time>",
        "(<live_at>|<weekday>) <at_hour> <time>",
        "<at_hour> <number> <hour>",
    ),
    "date": (
        "(<until>|<starting>) <small>? <before_day>? (<day>|<weekday>|<feast>|<vague_day>|<month> <number>?)",
        "(<until>|<starting>) <before_day>? <word> <behind_number>? <month>",
    ),
    "date before": ("<until_behind>", "<starts_behind>"),
    "ages alone": ("<word>*3 <only>? (<age_range>|<number> <plus>)", "<ages_rough>"),
    "shop": ("<my> <word>*2 <shop> <in_place>",),
    "spending": ("<spending>",),
    "ending": ("<until>", "<until_behind>"),
    "more begins": ("<adds>",),
    "more": ("<adds_too>",),
    "talk": (f"<talk> {_FEW}", "<no_to> <no_but>"),
}
_VALUES = ("day", "time", "hour_range", "age_range", "mixed", "plus")


class Wish(NamedTuple):
    """Words that ask for something: what of, and where they begin and end."""

    kind: str
    start: int
    end: int


@lru_cache(_REMEMBERED)
def wishes_in(sentence: str) -> tuple[Wish, ...]:
    """Find what a sentence asks for, the longest words of each kind from left to right."""
    line = _Line(sentence)
    found = sorted(line.wishes(), key=lambda one: (one.start, -one.end))
    talk = [one for one in found if one.kind == "talk"]
    return tuple(one for one in _first_of_each(found) if one.kind == "talk" or not _overlaps(one, talk))


def _first_of_each(found: list[Wish]) -> Iterator[Wish]:
    reached: dict[str, int] = {}
    for one in found:
        if one.start >= reached.get(one.kind, 0):
            reached[one.kind] = one.end
            yield one


def _overlaps(one: Wish, others: list[Wish]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


class _Line:
    """A sentence as it is matched."""

    def __init__(self, sentence: str) -> None:
        self.text = sentence
        self.tokens = tokens_of(sentence)[:_MOST_READ]
        self.begins = [at == 0 or self._begins(at - 1) for at in range(len(self.tokens) + 1)]
        self.ends = [at == len(self.tokens) or self._parts(at) for at in range(len(self.tokens) + 1)]

    def wishes(self) -> Iterator[Wish]:
        """Give all that any shape finds, as letters of the sentence."""
        days = tuple(days_said(self.text))
        yield from (one for one in self._wishes() if not _is_a_day_of_the_ad(one, days))
        yield from self._days(days)

    def _days(self, days: Iterable[DaysSaid]) -> Iterator[Wish]:
        for one in (each for each in days if each.asks):
            yield Wish("date", one.start, one.end)
            if one.is_end:
                yield Wish("ending", one.start, one.end)

    def _wishes(self) -> Iterator[Wish]:
        line = _shapes().line(self.tokens, dict(self._values()) | own_words("wishes", self.text, self.tokens))
        for at, found in _shapes().find(line):
            kind, _, where = found.kind.partition(" ")
            if self._stands(where, at, found.end):
                start = self._begin_of_quote(at, _BACK.get(where, 0))
                end = self._end_of_quote(found.end) if where == "on" else found.end
                yield Wish(kind, self.tokens[start].start, self.tokens[end - 1].end)

    def _stands(self, where: str, start: int, end: int) -> bool:
        match where:
            case "alone":
                return self.begins[start] and self.ends[end]
            case "begins":
                return self.begins[start]
            case "leads":
                return self.begins[start] and self._may_end(end)
            case "ends":
                return self._may_end(end)
            case "soon":
                return self._may_end(end) and self.begins[self._begin_of_quote(start, _SOON)]
            case "before":
                return not self.begins[start]
            case _:
                return True

    def _may_end(self, end: int) -> bool:
        if self.ends[end] or self.tokens[end].kind == "number":
            return True
        return self.tokens[end].text in _behind()

    def _begin_of_quote(self, at: int, most: int) -> int:
        start = at
        while start > max(0, at - most) and not self._parts(start - 1):
            start -= 1
        return start

    def _end_of_quote(self, at: int) -> int:
        end, last = at, self.tokens[at - 1].end + _GOES_ON
        while end < len(self.tokens) and not self._parts(end) and self.tokens[end].end <= last:
            end += 1
        return end

    def _begins(self, at: int) -> bool:
        """Say whether something new begins behind a token: the value of a label does not."""
        return self._parts(at) and self.tokens[at].text != ":"

    def _parts(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind in _PAUSES or token.text in _DASHES

    def _values(self) -> Iterator[tuple[tuple[str, int], tuple[int, ...]]]:
        for at, token in enumerate(self.tokens):
            yield from (((kind, at), (at + 1,)) for kind in _kinds_of(token))
        if not any(one.text in _leads_to_days() for one in self.tokens):
            return
        begins = {one.start: at for at, one in enumerate(self.tokens)}
        ends = {one.end: at + 1 for at, one in enumerate(self.tokens)}
        for day in days_in(self.text):
            is_now = self.text[day.start : day.end].lower() in words("wishes", "at_once")
            if day.start in begins and day.end in ends and not is_now:
                yield ("day", begins[day.start]), (ends[day.end],)


def _is_a_day_of_the_ad(one: Wish, days: Iterable[DaysSaid]) -> bool:
    """Say whether words belong to those that say when an ad starts or ends: until ``Friday evening``."""
    return one.kind in ("hours", "date") and any(day.start < one.end and one.start < day.end for day in days)


def _kinds_of(token: Piece) -> Iterator[str]:
    if token.text == "+":
        yield "plus"
    elif token.kind == "word" and _is_mixed(token.text):
        yield "mixed"
    elif token.kind == "number":
        yield from _kinds_of_number(token.text)


def _kinds_of_number(said: str) -> Iterator[str]:
    first, _, last = said.partition("-")
    if first.isdecimal() and last.isdecimal() and max(len(first), len(last)) <= _DIGITS_OF_AN_AGE:
        yield "hour_range"
        if _YOUNGEST <= int(first) < int(last) <= _OLDEST:
            yield "age_range"
    elif [one.isdecimal() for one in said.split(":")] == [True, True]:
        yield "time"


def _is_mixed(word: str) -> bool:
    """Say whether a word mixes our letters with others that look alike."""
    ours = {one < "\u0370" for one in word if one.isalpha() and one < "\u0530"}
    return len(ours) > 1


@cache
def _behind() -> frozenset[str]:
    return frozenset().union(*(words("wishes", one) for one in ("behind_group", "only_behind", "holder")))


@cache
def _leads_to_days() -> frozenset[str]:
    return frozenset(one.split()[0] for said in ("until", "starting") for one in words("wishes", said))


@cache
def _shapes() -> Shapes:
    whom = {one: listed("audience", one) for one in ("women", "men")}
    only = "|".join(listed(section, "only_behind") for section in ("places", "wishes"))
    return grammar("wishes", _VALUES, whom | {"smalls": "<small>+3", "only_behind": only}, _SHAPES)
