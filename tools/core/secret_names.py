"""Secrets that are known by the name before them, as programs write it and as people say it."""

import re
from collections.abc import Iterator

from tools.core.made_up import holds_both, is_code, turns
from tools.core.patterns import lazily
from tools.core.secret_shapes import TextSpan, formed
from tools.core.secret_words import any_of, made_of

_BEGINS = r"(?:(?<![A-Za-z0-9])|(?<=[a-z])(?=[A-Z]))"
_SHOUTED = r"(?P<shouted>[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){0,6}_(?:TOKEN|SECRET|PASSWORD|VERIFIER|KEY))"
_JOIN = r"""(?P<join>\\{0,3}["']?\s{0,3}(?:\[["']?\]?)?[:=：]{1,2}>?\s{0,3}(?:(?i:bearer|basic|token)\s{1,3})?)"""
_VALUE = r"""(?P<value>(?P<quote>\\{0,3}["'])(?P<inner>[^"'\n\\]{6,400})|[^\s"'`”“„«»,;&<>(){}\[\]\\、。」』]{6,})"""
_NAMED = made_of(lambda: rf"{_BEGINS}(?:(?i:{any_of('program', '[-_ ]?')})|{_SHOUTED}){_JOIN}{_VALUE}")
_PERHAPS = made_of(lambda: rf"{_BEGINS}(?i:{any_of('perhaps')}){_JOIN}{_VALUE}")
_SCHEME = lazily(r"(?i)(?:bearer|basic)\s{1,3}$")
_SAID_VALUE = r"""\s{0,2}["'`“„«‹「『]{0,2}\s?(?P<value>[A-Za-z0-9!#$%&*+./:?@^_~-]{5,64})"""
_SAID = made_of(
    lambda: (
        rf"(?:{any_of('said', '.?')})\w{{0,12}}(?:\s[\w']{{1,12}}){{0,2}}?\s{{0,2}}(?:{any_of('joins')}){_SAID_VALUE}"
    ),
    re.IGNORECASE,
)
_PASSWORD = made_of(lambda: any_of("password", ".?"), re.IGNORECASE)
_CODE_SAID = made_of(
    lambda: (
        rf"(?<![a-z])(?:{any_of('code')})(?![a-z])(?:\s[\w']{{1,12}}){{0,2}}?\s{{0,2}}(?:{any_of('joins')})?{_SAID_VALUE}"
    ),
    re.IGNORECASE,
)
_LONG_VALUE = lazily(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_*!~-]{16,}", re.ASCII)
_NAME_BEFORE = made_of(lambda: any_of("said", ".?"), re.IGNORECASE)
_CODE_BEFORE = made_of(lambda: rf"(?<![^\W\d_])(?:{any_of('code')})", re.IGNORECASE)
_HARMLESS_BEFORE = made_of(lambda: any_of("harmless"), re.IGNORECASE)
_AUTHORIZES = lazily(r"(?i)auth(?:ori[sz]ation|_?code)?\b")  # what TikTok calls the code of a post, too
_POST_BESIDE = made_of(lambda: rf"(?<![a-zà-ÿ])(?:{any_of('post')})", re.IGNORECASE)
_FILE_ENDING = lazily(r"\.[A-Za-z0-9]{2,4}\b")
_ALONE = lazily(r"\s*[\"'`]?(?P<value>[0-9a-f]{20,})[\"'`]?\s*")
_ALONE_AT_A_LOGIN = lazily(r"\s*[\"'`]?(?P<value>(?=[^\s\d]*\d)[!-~]{5,64}?)[\"'`.!]?\s*")
# A day, an amount, a share.
_NO_CODE = lazily(r"[\d.,:/%$€£+-]*[./%$€£:-][\d.,:/%$€£+-]*|\d{1,6}[A-Za-z]{1,3}|[$€£]\d[\w.,/]*")
_BEFORE = 48  # letters in which the name of a secret may stand before it
_WORDS_BEFORE = 6
_TURNS = 3
_TURNS_OF_A_CODE = 4
_LEAST_IN_WORDS, _LONG = 8, 20


def named(text: str) -> Iterator[TextSpan]:
    """Give what stands behind the name of a secret, as programs and people write it."""
    for found in _NAMED.finditer(text):
        if _is_given(found):
            yield _value_of(found)


def perhaps_named(text: str) -> Iterator[TextSpan]:
    """Give what a program calls a secret that may as well be none, where it looks like one."""
    for found in _PERHAPS.finditer(text):
        value = found["inner"] or found["value"]
        if is_code(value) and len(value) >= _LEAST_IN_WORDS and not any(char.isspace() for char in value):
            yield _value_of(found)


def spoken(text: str) -> Iterator[TextSpan]:
    """Give what people call a secret in a sentence, and what is nothing but one."""
    for found in _LONG_VALUE.finditer(text):
        if _is_called_secret(found, text):
            yield found.span()
    for found in _SAID.finditer(text):
        value = _bare(found["value"])
        is_one = holds_both(value) if _PASSWORD.match(found[0]) else is_code(value)
        if is_one and len(value) >= _LEAST_IN_WORDS:
            yield _bare_span(found)
    alone = _ALONE.fullmatch(text)
    if alone is not None and turns(alone["value"]) >= _TURNS:
        yield alone.span("value")


def awaited_code(text: str) -> Iterator[TextSpan]:
    """Give what may be the code of a login that is awaited: nothing but it, or called so."""
    for found in _CODE_SAID.finditer(text):
        value = _bare(found["value"])
        if any(char.isdigit() for char in value) and not (value.isupper() and turns(value) <= 1):
            yield _bare_span(found)
    alone = _ALONE_AT_A_LOGIN.fullmatch(text)
    if alone is not None and "://" not in alone["value"] and not _NO_CODE.fullmatch(alone["value"]):
        yield alone.span("value")


def _value_of(found: re.Match[str]) -> TextSpan:
    return found.span("inner") if found["inner"] is not None else found.span("value")


def _is_given(found: re.Match[str]) -> bool:
    """Say whether a value stands behind its name as programs write it, or at least looks like no word."""
    join, value = found["join"], found["inner"] or found["value"]
    if _SCHEME.search(join):
        return True
    has_digit = any(char.isdigit() for char in value)
    is_written_by_a_program = join[0] in "\"'\\" or (join[0] == "=" and len(join.strip()) == len(join))
    if any(char.isspace() for char in value):
        return has_digit and is_written_by_a_program  # else it is a sentence in quotes
    if is_written_by_a_program and (has_digit or not (found["shouted"] or "").endswith("_KEY")):
        return True
    return "://" not in value and (len(value) >= _LONG or (has_digit and len(value) >= _LEAST_IN_WORDS))


def _is_called_secret(found: re.Match[str], text: str) -> bool:
    value = found[0]
    if _FILE_ENDING.match(text, found.end()):
        return False
    before = _words_before(text, found.start())
    if _HARMLESS_BEFORE.search(before):
        return False
    if _NAME_BEFORE.search(before):
        return turns(value) >= _TURNS
    return bool(_CODE_BEFORE.search(before)) and value != value.upper() and turns(value) >= _TURNS_OF_A_CODE


def is_called_harmless(text: str, start: int) -> bool:
    """Say whether what stands there is called a code that opens nothing."""
    return _HARMLESS_BEFORE.search(_words_before(text, start)) is not None


def is_of_a_post(text: str, span: TextSpan) -> bool:
    """Say whether a code hands over a post: called so in its line, or all of a text; never called a secret."""
    start, end = span
    if any(formed(text[start:end])) or _NAME_BEFORE.search(_AUTHORIZES.sub("", _words_before(text, start))):
        return False
    beside = f"{text[:start]} {text[end:]}"
    line = f"{text[:start].rpartition(chr(10))[2]} {text[end:].partition(chr(10))[0]}"
    return not beside.strip() or _POST_BESIDE.search(line) is not None


def _words_before(text: str, start: int) -> str:
    return " ".join(text[max(0, start - _BEFORE) : start].split()[-_WORDS_BEFORE:])


def _bare(value: str) -> str:
    return value.rstrip(".!?:")


def _bare_span(found: re.Match[str]) -> TextSpan:
    start = found.start("value")
    return start, start + len(_bare(found["value"]))
