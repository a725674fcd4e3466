"""Names of places in a line: the longest that a place has, with what lies around it or tells it from others."""

from agent.language.dates.days import days_in
from agent.language.geography.place_codes import is_a_code, is_a_word, is_joint
from agent.language.geography.written import UNSPACED_FROM, PlaceName, Written
from agent.language.ground.grammars import words
from agent.language.ground.pieces import Piece
from tools.gazetteer.table import is_known, meant, places_called

_MOST_WORDS = 5  # of a name
_MOST_LETTERS = 10  # of a name in a language that sets no spaces
_SHORT = 3
_LONGEST_DAY = 40  # letters
_WELL_KNOWN = 250  # thousands of people: known by its name in small letters too
_TELLING = 50  # the same, where the name has several words
_LARGE, _LISTED = 100, 20  # the same, behind another place
_FEWEST_DIGITS, _MOST_DIGITS = 5, 9  # of the number of a place


def in_english(name: str) -> str:
    """Give the name by which the place is listed, where everybody means one place by it."""
    likeliest = meant(name, places_called(name))
    if "," in name or len(likeliest) != 1:
        return name
    listed = likeliest[0].name
    return listed if meant(listed, places_called(listed)) == likeliest else name


def named_at(line: Written, at: int, *, is_listed: bool = False, is_led: bool = False) -> PlaceName | None:
    """Read the longest name of a place that begins at a token; in a list, smaller ones have small letters too.

    So they have where words lead to it that lead to nothing else, and nothing else is said.
    """
    if at >= len(line.tokens) or line.tokens[at].kind != "word":
        return None
    for end in ends_of_names(line, at):
        name = _without_article(line, at, end)
        is_one = is_known(name) and (
            _may_be_a_place(name, line, at, end)
            or (is_listed and _ends_a_list(line, at, end))
            or (is_led and _is_larger(name, line, at))
        )
        if is_one:
            return _with_what_lies_around(line, PlaceName(at, end, name))
    return PlaceName(at, at + 1, line.said(at, at + 1)) if line.has_codes and is_a_code(line, at) else None


def unknown_at(line: Written, at: int) -> PlaceName | None:
    """Read a name that no place has where a place must be: capital letters, or a number."""
    token = line.tokens[at] if at < len(line.tokens) else None
    if token is None or token.text in words("places", "no_place"):
        return None
    if token.kind == "number" and token.text.isdecimal():
        is_number = _FEWEST_DIGITS <= len(token.text) <= _MOST_DIGITS
        return PlaceName(at, at + 1, token.text) if is_number else None
    end = _end_of_capitals(line, at)
    if at < end < len(line.tokens) - 1 and line.tokens[end].text in words("places", "links"):  # Terra do Nunca
        behind = _end_of_capitals(line, end + 1)
        end = behind if behind > end + 1 else end
    return PlaceName(at, end, line.said(at, end)) if end > at and not _is_a_day(line, at) else None


def _is_a_day(line: Written, at: int) -> bool:
    begins = line.tokens[at].start
    return any(one.start == 0 for one in days_in(line.text[begins : begins + _LONGEST_DAY]))


def ends_of_names(line: Written, at: int) -> list[int]:
    """Give where a name may end that begins at a token, the longest first."""
    is_unspaced = _is_unspaced(line.tokens[at])
    end, most = at + 1, _MOST_LETTERS if is_unspaced else _MOST_WORDS
    ends = [] if is_unspaced else [end]
    while end < len(line.tokens) and len(ends) < most and _goes_on(line, end, is_unspaced=is_unspaced):
        end += 1
        ends.append(end)
    return ends[::-1]


def _goes_on(line: Written, at: int, *, is_unspaced: bool) -> bool:
    token, before = line.tokens[at], line.tokens[at - 1]
    if token.text == ".":
        return token.start == before.end and len(before.text) <= _SHORT
    if is_unspaced and token.start != before.end:
        return False
    return token.kind == "word" and _is_unspaced(token) == is_unspaced


def _is_unspaced(token: Piece) -> bool:
    return token.text[0] >= UNSPACED_FROM


def _without_article(line: Written, at: int, end: int) -> str:
    said = line.said(at, end)
    elided = next((one for one in words("places", "elided") if line.tokens[at].text.startswith(one)), "")
    return said[len(elided) :]


def _may_be_a_place(name: str, line: Written, at: int, end: int) -> bool:
    """Say whether a name is meant as one: many are words too, above all in small letters."""
    said = " ".join(one.text for one in line.tokens[at:end])
    is_none = any(said in words("places", listed) for listed in ("no_place", "label")) or _opens_no_place(line, at)
    if _is_half_a_word(line, end) or (is_none and not _is_listed(line, at, end)):
        return False
    if _is_unspaced(line.tokens[at]):
        return True
    is_word = name.lower() in words("places", "also_words")
    if name.isupper() and len(name) <= _SHORT and is_a_word(line, at):
        return False
    if name[0].isupper():
        return len(name.rstrip(".")) > _SHORT or name.isupper() or "." in name or not is_word
    if is_word:
        return False
    least = _TELLING if " " in name else _WELL_KNOWN
    if name.lower() in words("places", "short_names"):
        return True
    likeliest = places_called(name)[0]
    return len(name) > _SHORT and (likeliest.kind == "country" or likeliest.thousands >= least)


def _ends_a_list(line: Written, at: int, end: int) -> bool:
    """Say whether a name of a larger place stands where one of a list ends: ``marseille, nice et toulon``."""
    if not _is_larger(line.said(at, end), line, at):
        return False
    is_small_word = end < len(line.tokens) and line.tokens[end].text in words("places", "small")
    return is_small_word or end == len(line.tokens) or line.tokens[end].kind in ("comma", "stop") or is_joint(line, end)


def _is_larger(name: str, line: Written, at: int) -> bool:
    """Say whether a name is one of a larger place; of a large one where it is a word too."""
    least = _LARGE if name.lower() in words("places", "also_words") else _LISTED
    return not _opens_no_place(line, at) and len(name) > _SHORT and places_called(name)[0].thousands >= least


def _is_listed(line: Written, at: int, end: int) -> bool:
    """Say whether a larger place, whose name is a word too, stands before another one: ``Natal e Recife``."""
    tokens = line.tokens
    if end + 1 >= len(tokens) or tokens[end].text not in words("places", "joint"):
        return False
    name, other = line.said(at, end), line.said(end + 1, end + 2)
    if tokens[end + 1].text in words("places", "no_place") or not (name[0].isupper() and other[0].isupper()):
        return False
    return all(any(one.is_large for one in places_called(each)) for each in (name, other))


def _is_half_a_word(line: Written, end: int) -> bool:
    """Say whether a dash goes on with a word: ``Nord- und Südkorea``."""
    return end < len(line.tokens) and line.tokens[end].text == "-" and line.said(end - 1, end + 1)[-2] != " "


def _opens_no_place(line: Written, at: int) -> bool:
    """Say whether words begin here that name no place, though they hold a name: ``South America``."""
    texts = [one.text for one in line.tokens[at : at + 2]]
    return any(" ".join(texts[:length]) in words("places", "no_place") for length in (1, 2))


def _with_what_lies_around(line: Written, known: PlaceName) -> PlaceName:
    return _inside_a_larger_one(line, known) or _behind_a_larger_one(line, known) or _told_apart(line, known) or known


def _inside_a_larger_one(line: Written, known: PlaceName) -> PlaceName | None:
    """Read ``Portland, OR``, ``Portland in Oregon`` and ``Frankfurt (Hesse)``."""
    at, is_apart = _behind_the_joint(line, known.end)
    for end in ends_of_names(line, at) if at < len(line.tokens) and line.tokens[at].kind == "word" else ():
        outer = line.said(at, end)
        is_all_small = not line.is_capital(known.start) and not line.is_capital(at)
        is_name = line.is_capital(at) or ((is_apart or is_all_small) and len(outer) > _SHORT)
        is_name = is_name and (outer.isupper() or len(outer) > _SHORT)
        reached = end_of_words(line, end, "that_one")
        if (is_name or (is_apart and reached > end)) and places_called(f"{known.name},{outer}"):
            return PlaceName(known.start, max(_closed(line, end), reached), f"{known.name}, {outer}")
    return None


def _behind_a_larger_one(line: Written, known: PlaceName) -> PlaceName | None:
    """Read ``吉林省长春市`` and ``スペインのセビリア``."""
    if not _is_unspaced(line.tokens[known.start]):
        return None
    at = known.end
    for small in ("state_behind", "of_which"):
        at += at < len(line.tokens) and line.tokens[at].text in words("places", small)
    for end in ends_of_names(line, at) if at < len(line.tokens) and line.tokens[at].kind == "word" else ():
        inner = line.said(at, end)
        if places_called(f"{inner},{known.name}"):
            return PlaceName(known.start, end, f"{inner}, {known.name}")
    return None


def _behind_the_joint(line: Written, at: int) -> tuple[int, bool]:
    """Give where what lies around a place would begin, and whether a sign parts it from the name."""
    is_apart = at < len(line.tokens) and line.tokens[at].text in (",", "(")
    at += is_apart
    return max(end_of_words(line, at, small) for small in ("inside", "lying")), is_apart


def _closed(line: Written, end: int) -> int:
    return end + (end < len(line.tokens) and line.tokens[end].text == ")")


def _told_apart(line: Written, known: PlaceName) -> PlaceName | None:
    """Read what tells a place from others of its name, known or not: ``Frankfurt (Oder)``, ``Cuba, Missouri``."""
    at = known.end
    if at >= len(line.tokens):
        return None
    sign = line.tokens[at].text
    at = at + 1 if sign in ("(", ",") else end_of_words(line, at, "by_a_river")
    if sign == "," and (elsewhere := _in_what_nobody_knows(line, known, at)) is not None:
        return elsewhere
    end = _end_of_capitals(line, at) if at > known.end else at
    if (
        end == at
        and at > known.end
        and is_known(f"{known.name} ({line.said(at, at + 1)})" if at < len(line.tokens) else "")
    ):
        end = at + 1
    if end == at or line.tokens[at].text in words("places", "no_place"):
        return None
    detail = line.said(at, end)
    if sign == "," and (not _is_a_state_abroad(known.name, detail) or _is_one_of_a_list(line, end)):
        return None
    own = f"{known.name} ({detail})"
    return PlaceName(known.start, _closed(line, end), own if is_known(own) else f"{known.name}, {detail}")


def _in_what_nobody_knows(line: Written, known: PlaceName, at: int) -> PlaceName | None:
    """Read a place with a region that no table has: ``Lagos, no Algarve`` is not the one that everybody means."""
    if at + 1 >= len(line.tokens) or line.tokens[at].text not in words("places", "inside"):
        return None
    begins = at + 1 + (line.tokens[at + 1].text in words("places", "article"))
    end = _end_of_capitals(line, begins) if begins < len(line.tokens) else begins
    if end == begins or named_at(line, begins) is not None or _is_a_day(line, begins):
        return None
    return PlaceName(known.start, end, f"{known.name}, {line.said(begins, end)}")


def end_of_words(line: Written, at: int, listed_as: str) -> int:
    """Give where words of a list end that begin at a token; the token itself where none do."""
    known = words("places", listed_as)
    is_unspaced = at < len(line.tokens) and _is_unspaced(line.tokens[at])
    texts = [one.text for one in line.tokens[at : at + _MOST_WORDS - 1]]
    lengths = (n for n in range(len(texts), 0, -1) if ("" if is_unspaced else " ").join(texts[:n]) in known)
    return at + next(lengths, 0)


def _is_one_of_a_list(line: Written, at: int) -> bool:
    return is_joint(line, at) and named_at(line, at + 1) is not None


def _is_a_state_abroad(name: str, state: str) -> bool:
    """Say whether a word can only be a state, of another country than any place of the name before it."""
    states = meant(state, places_called(state))
    countries = {one.country for one in places_called(name)}
    return bool(states) and all(one.kind == "state" and one.country not in countries for one in states)


def _end_of_capitals(line: Written, at: int) -> int:
    end = at
    while (
        end < min(at + _MOST_WORDS - 1, len(line.tokens)) and line.tokens[end].kind == "word" and line.is_capital(end)
    ):
        end += 1
    return end
