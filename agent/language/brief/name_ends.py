"""Where the name of a campaign ends: before another clause, before what explains it, before a remark about it."""

from agent.language.brief.cue import Cue
from agent.language.brief.cues import SENTENCE_STOP, Recognised, end_before_a_goal, find, line_end
from agent.language.brief.field_line import field_line
from agent.language.brief.labels import opens_with_a_label
from agent.language.ground.quoting import MASK
from agent.language.ground.smallwords import CONNECTED, JOINT_WORD, NAME_END, NAME_GOES_ON, POLITE_END
from agent.language.wants.sentence_kinds import is_request, is_wish, opens_a_clause
from tools.core.patterns import lazily

_FULL_STOP = lazily(r"(?<!\.)\.$|(?<!。)。$")
_UNSPACED_STOP = lazily(r"(?<!。)。$")
_LONGEST_REST = 300  # letters; what is longer is prose, and no row of values
_FEWEST_SAID = 3  # words of a sentence behind a name: "Vol. 2", "Dr. Page"
_BEFORE_A_QUOTE = lazily(rf"(?<=\w)(?:[.!?,;]|\s[–—-])\s+{MASK}")
_SMALL_WORD = lazily(r"(?<=\w)\s(?=[a-zà-öø-ÿ])")
_FEWEST_DECIDING = 2  # words of one that decides something: "Spring Sale. Get sales"
_BRACKETS = lazily(r"\s*[(（](?P<inside>[^()（）\n]*)[)）][\s.]*$")


def end_of_name(blank: str, begin: int, limit: int, recognised: Recognised) -> int:
    """End a name before what is no longer the name; "Latin for Grown Ups" is one, "Latin for our shop" is not."""
    end = find(NAME_END, blank, begin, limit)
    for joint in JOINT_WORD.finditer(blank, begin, end):
        rest = blank[joint.end() : find(SENTENCE_STOP, blank, joint.end(), limit)]
        if _is_another_clause(rest, recognised):
            return end_before_remarks(blank, begin, joint.start())
    end = _before_a_wish(blank, begin, end, limit)
    more = NAME_GOES_ON.match(blank, end, limit)
    while more is not None and recognised.by_itself(more["words"]) is None and not opens_with_a_label(more["words"]):
        end = find(NAME_END, blank, more.start("words"), limit)
        more = NAME_GOES_ON.match(blank, end, limit)
    return end_before_remarks(blank, begin, end_before_a_goal(blank, begin, end, recognised))


def _before_a_wish(blank: str, begin: int, end: int, limit: int) -> int:
    """End a name that is written large before a wish that nothing sets apart: ``called Luna we want sales``."""
    for small in _SMALL_WORD.finditer(blank, begin, end):
        last = blank[begin : small.start()].split()[-1:]
        rest = blank[small.end() : min(limit, begin + _LONGEST_REST)]
        if last and last[0][:1].isupper() and len(rest.split()) >= _FEWEST_SAID and is_wish(rest):
            return small.start()
    return end


def end_of_labelled_name(blank: str, begin: int, limit: int, recognised: Recognised) -> int:
    """End a name behind a colon, which may hold anything, before a sentence that is said to us."""
    whole, limit = limit, find(_BEFORE_A_QUOTE, blank, begin + 1, limit)
    for stop in SENTENCE_STOP.finditer(blank, begin, limit):
        rest = blank[stop.end() : whole].strip()
        is_said = len(rest.split()) >= _FEWEST_SAID and _is_said_to_us(rest)
        if is_said or (len(rest.split()) >= _FEWEST_DECIDING and recognised.decides(rest)):
            limit = stop.start()
            break
    for joint in JOINT_WORD.finditer(blank, begin, limit):
        if _is_said_to_us(rest := blank[joint.end() : limit]) and rest[:1].islower():
            return end_before_remarks(blank, begin, joint.start())
    return end_before_remarks(blank, begin, limit)


def begins_another_clause(words: str) -> bool:
    """Say whether what stands where a name is called so is none: ``my partner called and he ...``."""
    joint = JOINT_WORD.match(f" {words}")
    return joint is not None and words[:1].islower() and _is_said_to_us(words[joint.end() - 1 :])


def without_what_connects(cue: Cue, text: str, blank: str, begin: int, end: int) -> str:
    """Leave off a value what only leads to the next, and off a name the full stop: a text may well end in one."""
    words = text[begin:end].strip()
    if end < line_end(blank, end):
        words = text[begin : begin + len(CONNECTED.sub("", blank[begin:end]))]
        words = words.strip() if cue.field == "text" else _FULL_STOP.sub("", words)
    if cue.field != "campaign_name":
        return words
    words = _UNSPACED_STOP.sub("", words)
    return words if cue.surety == "hard" else _without_courtesy(words)


def _without_courtesy(name: str) -> str:
    """Take courtesy off a name, but not what is written as the name is: ``Luna works``, not ``Soap Works``."""
    bare = POLITE_END.sub("", name)
    return name if name[len(bare) :].strip(" ,").istitle() else bare


def _is_another_clause(rest: str, recognised: Recognised) -> bool:
    """Say whether what a joint leads to speaks of another field, rather than being the rest of a name."""
    if len(rest) > _LONGEST_REST:
        return False
    first = rest[: find(NAME_END, rest, 0, len(rest))]
    if any(word[:1].isupper() for word in first.split()[:2]) and recognised.wholly(first) in ((), ("locations",)):
        return is_wish(rest) or (_is_small(rest) and opens_a_clause(rest))  # "Salt and Sea, traffic", "Sun and Spain"
    if is_wish(rest) or recognised.wholly(rest) or (_is_small(rest) and opens_a_clause(rest)):
        return True
    return rest[:1].islower() and (opens_with_a_label(rest) or field_line(rest).opens_with("gives") is not None)


def _is_small(rest: str) -> bool:
    """Say whether words do not begin as those of a name do; "I" is written large wherever it stands."""
    return rest[:1].islower() or not rest[1:2].isalpha()


def _is_said_to_us(rest: str) -> bool:
    return is_wish(rest) or is_request(rest) or opens_a_clause(rest)


def end_before_remarks(blank: str, begin: int, end: int) -> int:
    """End a name before what explains it: ``Reading like the town``, ``Quiet Mondays (it's my day off)``."""
    line = field_line(blank[begin:end])
    explained = (line.pieces[one.start].start for one in line.found.get("explained", ()) if one.start)
    end = min((begin + at for at in explained), default=end)
    brackets = _BRACKETS.search(blank, begin, end)
    is_remark = brackets is not None and brackets.start() > begin and opens_a_clause(brackets["inside"])
    return brackets.start() if brackets is not None and is_remark else end
