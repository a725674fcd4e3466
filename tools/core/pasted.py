"""What a person or a browser brings back from a login: recognised, and decoded exactly once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
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
_GLUED = lazily(r"&([^\W\d_]+)(?=&|$)")  # no parameter: it gives nothing
_BEGINS_AN_ADDRESS = lazily(r"https?://|(?:localhost|127\.0\.0\.1|\[::1\])[:/]", re.IGNORECASE)
_NAMES_ITSELF = lazily(
    r"https?://|(?:localhost|127\.0\.0\.1|\[::1\])[:/]|[?&]?(?:auth_code|code|error|state|scopes)=", re.IGNORECASE
)
_SIGNS = lazily(rf"{_SIGN}+")
_UNHAPPY = lazily(r":[-']*\(")
_ENDS = ".!?:"  # of a sentence, and perhaps of a code
_PIECE = lazily(  # of an address that was broken over lines: short lines, and such without digits, may be words
    rf"(?:(?=(?:\S*\d){{3}}){_SIGN}{{8,}}|[?&]?(?:auth_code|code|error|state|scopes)={_SIGN}*)", re.IGNORECASE
)
_TRAILS_OFF = lazily(r"\.{2}|…")
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


def looks_like_answer(text: str) -> bool:
    """Say whether a line carries a login's answer and must not reach the conversation."""
    compact = _bare(text)  # it may be broken over lines
    is_whole = "://" in compact or bool(_NAMED.match(compact.lstrip("?")))
    return _carries_answer(text) or (is_whole and _carries_answer(compact))


def looks_like_bare_code(text: str) -> bool:
    """Say whether a line could hold a code alone; only asked while a login is awaited."""
    return _is_bare_code(text) or any(_LONG_CODE.fullmatch(one.strip(_AROUND)) for one in text.split())


def read_pasted(pasted: str) -> Pasted:
    """Take apart what was pasted. Behind an answer's beginning, a line like a piece of an address is no word."""
    lines = [line.strip() for line in pasted.splitlines() if line.strip()]
    pieces: list[str] = []
    beside: list[str] = []
    has_begun = is_open = False
    answer = _likeliest_answer(lines)
    for line in lines:
        piece = line.strip(_QUOTES)
        is_open = is_open and _SIGNS.fullmatch(piece) is not None
        pieces += [piece] if is_open else []
        if has_begun and _PIECE.fullmatch(line.strip(_AROUND)):
            continue
        found = _ANSWER.search(line)
        if found is not None and not has_begun:
            has_begun, is_open = True, found.end() == len(line)
            pieces = [found[0]] if _NAMES_ITSELF.match(found[0]) else []
        beside.append(_ANSWER.sub(partial(_besides, answer=answer), _NO_WORDS.sub("", line)))
    said = " ".join(" ".join(beside).split())
    is_said = said.strip(_AROUND + _BRACKETS) or _UNHAPPY.search(said) or _TRAILS_OFF.search(said)
    return Pasted(_readings(lines, pieces), said if is_said else "")


def _readings(lines: Sequence[str], pieces: Sequence[str]) -> tuple[str, ...]:
    """Give the ways to join what may be an answer: words in a line are a sentence, and a line below may be a word."""
    is_sentence = any(len(line.split()) > 1 for line in lines)
    whole = [] if is_sentence else ["".join(lines).strip(_QUOTES)]
    joined = ["".join(pieces[:most]).strip(_QUOTES) for most in range(len(pieces), 0, -1)]
    shorter = [one.rstrip(_ENDS) for one in joined]
    return tuple(dict.fromkeys((*whole, *joined, *shorter)))


def _likeliest_answer(lines: Sequence[str]) -> str:
    """Give what names itself an answer, or else what comes first of all that could be one."""
    found = [one[0] for line in lines for one in _ANSWER.finditer(line)]
    return next((one for one in found if _NAMES_ITSELF.match(one)), found[0] if found else "")


def _besides(found: re.Match[str], answer: str) -> str:
    """Leave nothing of an answer but the words glued to it; of what else could be secret, that something was said."""
    if found[0] != answer and not _NAMES_ITSELF.match(found[0]):
        return " … "
    return _glued_to(found)


def _glued_to(address: re.Match[str]) -> str:
    asks = " ?" if address[0].endswith("?") and address.end() == len(address.string) else ""
    return f" {' '.join(_GLUED.findall(address[0]))}{asks} "


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
    is_sentence = any(len(line.split()) > 1 for line in pasted.splitlines())
    return not is_sentence and bool(_BARE_CODE.fullmatch(_bare(pasted)))


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
