"""What a person or a browser brings back from a login: recognised, and decoded exactly once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, islice, takewhile
from urllib.parse import unquote

from tools.core.family import Family
from tools.core.patterns import lazily

_PARAMETERS = {Family.ADS: ("auth_code", "code"), Family.LOGIN_KIT: ("code",)}  # TikTok's ads answer carries both
_NAMED = lazily(r"(?:auth_code|code|error|state|scopes)=")
_QUOTES = "\"'`<>«»‹›“”„‘’‚"
_AROUND = _QUOTES + ".,:;()"
_BRACKETS = " []{}|-–—*_~!\u200b\ufeff"
_SECRET_LENGTH = 16
_LOOKS_LIKE_ANSWER = lazily(rf"(?:^|[?&\s{_QUOTES}])(auth_code|code|error)=([^\s&{_QUOTES}]*)", re.IGNORECASE)
_BESIDE = lazily(rf"[?&](?:state=[^\s&{_QUOTES}]{{8}}|scopes=)", re.IGNORECASE)  # a shop's state=TX is no login's
_NO_REASON = lazily(r"\d*")  # a login is refused in words
_CODE = r"(?=\D*\d)[A-Za-z0-9*!._~%+/-]"
_BARE_CODE = lazily(rf"{_CODE}{{{_SECRET_LENGTH},}}={{0,2}}(?:&[a-z_]+=\S*)*")
_LONG_CODE = lazily(rf"{_CODE}{{32,}}")
_SIGN = r"[A-Za-z0-9._~%/?&=:+*!@$-]"  # of an address; others end it
_ANSWER = lazily(
    rf"(?:https?://|(?<![\w.])(?:localhost|127\.0\.0\.1|\[::1\])[:/]|[?&]?(?:auth_code|code|error|state|scopes)=){_SIGN}*"
    rf"|(?=[^\W\d_]*\d){_SIGN}{{{_SECRET_LENGTH},}}",
    re.IGNORECASE | re.ASCII,
)
_NO_WORDS = lazily(r"#_(?:=_)?(?!\S)")  # some browsers set it behind an address
_BEGINS_AN_ADDRESS = lazily(r"https?://|(?:localhost|127\.0\.0\.1|\[::1\])[:/]", re.IGNORECASE)
_NAMES_ITSELF = lazily(
    r"https?://|(?:localhost|127\.0\.0\.1|\[::1\])[:/]|[?&]?(?:auth_code|code|error|state|scopes)=", re.IGNORECASE
)
_IS_ADDRESS = lazily(r"https?://|(?:localhost|127\.0\.0\.1|\[::1\])[:/]", re.IGNORECASE)
_SIGNS = lazily(rf"{_SIGN}+")
_UNHAPPY = lazily(r":[-']*\(")
_ENDS = ".!?:"  # of a sentence, and perhaps of a code
_NAME = lazily(r"(?:^|[?&])(auth_code|code|error|state|scopes)=", re.IGNORECASE)
_MOST_PIECES = 60  # of an address: nobody's terminal is narrower
_STATE_LENGTH = 43  # letters of the state that a login is begun with
_STATE = lazily(r"(?:.*[?&])?state=([A-Za-z0-9_-]*)", re.IGNORECASE)
_HEXADECIMAL = lazily(r"(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{10,}")
_RUNS = lazily(r"[A-Z]?[a-z]+|[A-Z]+|\d+|[^A-Za-z0-9]+")
_MOST_RUNS_OF_WORDS = 6  # "Stop4Everything2Day"
_VALUES = {  # of the parameters whose letters are known; what follows them is glued to the address
    "state": lazily(rf"[A-Za-z0-9_-]{{0,{_STATE_LENGTH}}}"),
    "scopes": lazily(r"[A-Za-z0-9._,%+-]*"),
    "error": lazily(r"\w*"),
}
_LONGEST_GLUED = 200
_WORDS_BEHIND = lazily(r"(?:(?:[^A-Za-z0-9%]+|%20)[A-Za-z]{2,})+[^A-Za-z0-9=]*$|[.!?:,;/-]+$")
_TRAILS_OFF = lazily(r"\.{2}|…")
_BREAKS_OFF = lazily(r"[-‐-―−,，、;；:：(（/／]\s*$")
_SHOUTED = lazily(r"([!.*])\1\1|([A-Za-z])\2{4}", re.IGNORECASE)
_ESCAPED = lazily(r"(?:[^%]|%[0-9A-Fa-f]{2})*")


@dataclass(frozen=True)
class Callback:
    """What came back: a code or an error, and the state it came with."""

    code: str | None = None
    state: str | None = None
    error: str | None = None
    is_other_family: bool = False  # it has the shape of the other product's answer
    is_cut_off: bool = False  # an address that holds a code and not which login it is of


@dataclass(frozen=True)
class Pasted:
    """What was pasted, taken apart: the ways in which it may be a login's answer, and the words beside that."""

    readings: tuple[str, ...]
    beside: str
    breaks_off: bool = False  # behind what was pasted something more was to follow


def looks_like_answer(text: str) -> bool:
    """Say whether a line carries a login's answer and must not reach the conversation."""
    compact = _bare(text)  # it may be broken over lines
    is_whole = "://" in compact or bool(_NAMED.match(compact.lstrip("?")))
    return _carries_answer(text) or (is_whole and _carries_answer(compact))


def looks_like_bare_code(text: str) -> bool:
    """Say whether a line could hold a code alone; only asked while a login is awaited."""
    return _is_bare_code(text) or any(_LONG_CODE.fullmatch(one.strip(_AROUND)) for one in text.split())


def read_pasted(pasted: str) -> Pasted:
    """Take apart what was pasted. Behind an answer's beginning, a line that makes more of it is no word."""
    lines = [line.strip() for line in pasted.splitlines() if line.strip()]
    begun = _beginning(lines)
    if begun is None:
        return Pasted(_readings(lines, []), _said(lines))
    at, found = begun
    pieces = [found[0], *_pieces_below(lines[at + 1 :])] if found.end() == len(lines[at]) else [found[0]]
    most = _most_of(pieces)
    whole = lines[at][: found.start()] + "".join(pieces[:most]) + lines[at][found.end() :]
    kept = [*lines[:at], whole, *lines[at + most :]]
    names_itself = _NAMES_ITSELF.match(found[0]) is not None
    ends = [one.end() for one in _ANSWER.finditer(kept[-1])]
    breaks_off = len(kept[-1]) not in ends and _BREAKS_OFF.search(kept[-1]) is not None
    return Pasted(_readings(lines, pieces if names_itself else []), _said(kept, breaks_off=breaks_off), breaks_off)


def _beginning(lines: Sequence[str]) -> tuple[int, re.Match[str]] | None:
    """Give where an answer begins: what names itself one, or else what comes first of all that could be one."""
    found = [(at, one) for at, line in enumerate(lines) for one in _ANSWER.finditer(line)]
    names_itself = (one for one in found if _NAMES_ITSELF.match(one[1][0]))
    return next(names_itself, found[0] if found else None)


def _pieces_below(lines: Sequence[str]) -> Iterator[str]:
    """Give the lines that could be pieces of an address: no other sign stands in them."""
    bare = (line.strip(_QUOTES) for line in lines)
    return islice(takewhile(lambda one: _SIGNS.fullmatch(one) is not None, bare), _MOST_PIECES)


def _most_of(pieces: Sequence[str]) -> int:
    """Say how many pieces are surely one answer: up to the last that brings a parameter or fills the state."""
    joined = list(accumulate(pieces))
    gained = [at + 1 for at in range(1, len(pieces)) if _gains(joined[at - 1], joined[at])]
    most = gained[-1] if gained else 1
    while most < len(pieces) and _is_no_word(pieces[most]) and not _overfills(joined[most]):
        most += 1
    return most


def _gains(before: str, after: str) -> bool:
    """Say whether an answer has one parameter more, each but once, or its whole state."""
    known, names = ([name.lower() for name in _NAME.findall(one)] for one in (before, after))
    state = _STATE.fullmatch(after)
    is_filled = state is not None and len(state[1]) == _STATE_LENGTH
    return len(names) == len({*names}) and (is_filled or len(names) > len(known))


def _is_no_word(piece: str) -> bool:
    """Say whether a piece is as mixed as a code is: words, numbers and days are not."""
    runs = [one for one in _RUNS.findall(piece) if one.isalnum()]
    signs = len(_RUNS.findall(piece)) - len(runs)
    return _HEXADECIMAL.fullmatch(piece) is not None or len(runs) - signs > _MOST_RUNS_OF_WORDS


def _overfills(address: str) -> bool:
    state = _STATE.match(address)
    return state is not None and (state.end() < len(address) or len(state[1]) > _STATE_LENGTH)


def _said(lines: Sequence[str], *, breaks_off: bool = False) -> str:
    """Give what is said beside an answer; signs alone say nothing, but for some."""
    begun = _beginning(lines)
    answer = begun[1][0] if begun else ""
    beside = (_ANSWER.sub(partial(_besides, answer=answer), _NO_WORDS.sub("", line)) for line in lines)
    said = " ".join(" ".join(beside).split())
    is_said = said.strip(_AROUND + _BRACKETS) or breaks_off or _UNHAPPY.search(said) or _TRAILS_OFF.search(said)
    return said if is_said else ""


def _readings(lines: Sequence[str], pieces: Sequence[str]) -> tuple[str, ...]:
    """Give the ways to join what may be an answer: words in a line are a sentence, and a line below may be a word."""
    is_sentence = any(len(line.split()) > 1 for line in lines)
    whole = [] if is_sentence else ["".join(lines).strip(_QUOTES)]
    joined = ["".join(pieces[:most]).strip(_QUOTES) for most in range(len(pieces), 0, -1)]
    shorter = [one.rstrip(_ENDS) for one in joined]
    bare = [one.removesuffix(glued) for one in joined for glued in _words_of(one) if glued]
    return tuple(dict.fromkeys((*whole, *joined, *shorter, *bare)))


def _besides(found: re.Match[str], answer: str) -> str:
    """Leave nothing of an answer but the words glued to it; of what else could be secret, that something was said."""
    if found[0] != answer and not _IS_ADDRESS.match(found[0]):
        return " … "
    return _glued_to(found)


def _glued_to(address: re.Match[str]) -> str:
    asks = " ?" if address[0].endswith("?") and address.end() == len(address.string) else ""
    glued = f" {' '.join(_words_of(address[0]))} "
    return glued if "?" in glued else glued + asks


def _words_of(address: str) -> Iterator[str]:
    """Give what is glued to an address and no part of it: a parameter that gives nothing, and what no value holds."""
    first, *others = address.partition("?")[2].split("&") if "?" in address else address.split("&")
    yield from (one for one in others if one and "=" not in one)
    last = next((one for one in reversed((first, *others)) if "=" in one), first)
    if "=" in last or not _NAMES_ITSELF.match(address):
        yield last[_end_of_value(last) :]


def _end_of_value(parameter: str) -> int:
    """Say where the value of a parameter ends, and something else begins."""
    begins = parameter.find("=") + 1
    if known := _VALUES.get(parameter[: max(begins - 1, 0)].lower()):
        value = known.match(parameter, begins)
        return value.end() if value else begins
    words = _WORDS_BEHIND.search(parameter, max(begins, len(parameter) - _LONGEST_GLUED))
    return words.start() if words else len(parameter)


def read_callbacks(pasted: str, family: Family) -> tuple[Callback, ...]:
    """Read a whole address, its query, ``auth_code=...`` or a bare code, likeliest first; a login knows its own."""
    return tuple(_read(one, family) for one in read_pasted(pasted).readings) or (Callback(),)


def _read(text: str, family: Family) -> Callback:
    query = text.partition("?")[2] if "?" in text else text
    if "?" not in text and not _NAMED.match(text):
        query = f"code={text}" if _is_bare_code(text) else ""
    given = _parameters(query.partition("#")[0])
    code = next((given[name] for name in _PARAMETERS[family] if given.get(name)), None)
    is_other = "scopes" in given and "auth_code" not in given if family is Family.ADS else "auth_code" in given
    state, error = given.get("state"), given.get("error")
    is_cut_off = state is None and _BEGINS_AN_ADDRESS.match(text) is not None
    return Callback(code=code, state=state, error=error, is_other_family=is_other, is_cut_off=is_cut_off)


def _is_bare_code(pasted: str) -> bool:
    # A code may be broken over lines; words in a line are a sentence.
    if any(len(line.split()) > 1 for line in pasted.splitlines()) or _SHOUTED.search(unquote(pasted)):
        return False
    return bool(_BARE_CODE.fullmatch(_bare(pasted)))


def _carries_answer(text: str) -> bool:
    has_company = bool(_BESIDE.search(text)) or (bool(_NAMED.match(_bare(text).lstrip("?"))) and "&" in text)
    return any(_is_answer(found[1].lower(), found[2], has_company) for found in _LOOKS_LIKE_ANSWER.finditer(text))


def _is_answer(name: str, value: str, has_company: bool) -> bool:
    # An ad may well say code=SPRING; a code of TikTok's is long, or comes with a state or scopes.
    match name:
        case "auth_code":
            return True
        case "error":
            return has_company and not _NO_REASON.fullmatch(value)
        case _:
            return has_company or _could_be_code(value)


def _could_be_code(value: str) -> bool:
    return len(value) >= _SECRET_LENGTH and any(char.isdigit() for char in value)


def _parameters(query: str) -> dict[str, str]:
    """Decode each value once; a plus stays a plus, and what came first stands."""
    given: dict[str, str] = {}
    for part in query.split("&"):
        name, _, value = part.partition("=")
        given.setdefault(unquote(name), _decoded(value))
    return given


def _decoded(value: str) -> str:
    # Where one % starts no escape, or an escape stands for no letter, the value was never escaped.
    decoded = unquote(value) if _ESCAPED.fullmatch(value) else value
    return decoded if decoded.isascii() and decoded.isprintable() else value


def _bare(pasted: str) -> str:
    return "".join(pasted.split()).strip(_QUOTES)
