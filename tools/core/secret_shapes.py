"""Secrets that are known by their shape alone: their maker's mark, or a form that nothing else has."""

import re
from base64 import b64decode
from collections.abc import Iterator

from tools.core.made_up import goes_on_by_chance, is_chance, turns
from tools.core.patterns import lazily
from tools.core.secret_words import any_of, made_of

TextSpan = tuple[int, int]

# Every pattern begins where nothing could continue an earlier one, or ends within a few letters: time stays linear.
BREAK = r"(?:[ \t]{0,8}(?:\r?\n|(?:\\{1,2}r)?\\{1,2}n)[ \t>|]{0,8}|[\u200b-\u200d\u2060\ufeff\u00ad]|\\u200[b-d])"
_WITH_LENGTH = lazily(
    rf"AIza(?:[\w-]{BREAK}?){{34}}[\w-](?![\w-])"
    r"|(?<![A-Za-z0-9])(?:A3T[A-Z0-9]|A[BKS]IA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])\d{8,10}:AA[\w-]{33}(?![\w-])|(?<![A-Za-z0-9])(?:SK|AC)[0-9a-f]{32}(?![0-9A-Za-z])",
    re.ASCII,
)
_HEX = lazily(rf"(?<![0-9A-Za-z])[0-9A-Fa-f](?:{BREAK}?[0-9A-Fa-f]){{39}}(?![0-9A-Za-z])")
_TURNS_OF_A_TOKEN = 3
_FORMED = lazily(
    r"AIza[\w-]{30,}|(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?"
    r"|(?<![\w.~])[\w~.]{3}\dQ~[\w~.-]{31,34}|(?<![\w.])[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,38}"
    r"|(?<![\w.])\w{14}\.atlasv1\.[\w=-]{60,70}|AGE-SECRET-KEY-1[0-9A-Z]{58}|(?<!\d)\d{15,16}\|[\w-]{27,40}"
    r"|(?<![0-9a-f])[0-9a-f]{32}-us\d{1,2}\b|xox[a-z]-\d{6,20}-[\w-]{6,}"
    r"|(?<![\w-])A3-[A-Z0-9]{6}-(?:[A-Z0-9]{5,11}-){3,5}[A-Z0-9]{5}(?![\w-])",
    re.ASCII,
)
_MARKED = made_of(lambda: rf"(?<![A-Za-z0-9_-])(?:{any_of('marks')})(?P<value>[\w.!*~+/=-]{{12,}})", re.ASCII)
_PRIVATE_KEY = lazily(
    r"-----BEGIN[ A-Z0-9]{0,40}PRIVATE KEY(?: BLOCK)?-----"
    r"(?:\s|\\[nr]){0,4}(?:[A-Z][\w-]{1,20}: [^\n]{1,80}\n){0,4}"
    r"(?P<value>(?:[A-Za-z0-9+/=\s>|]|\\[nr]){16,})"
)
_CARRIED = lazily(
    r"""(?x) ://[^\s/@:?\#"']{0,64}:(?P<user>[^\s/@"']{3,100})@
    | (?<!\S)(?:-u|--user)[\ =]["']?[^\s:"']{1,64}:(?P<curl>[^\s"']{3,})
    | (?i:machine)\s{1,9}\S{1,80}\s{1,9}login\s{1,9}\S{1,80}\s{1,9}password\s{1,9}(?P<netrc>\S{4,})
    | hooks\.slack\.com/(?:services|workflows|triggers)/(?P<slack>[\w/+-]{8,})
    | discord(?:app)?\.com/api/webhooks/\d{1,22}/(?P<discord>[\w-]{16,})
    | webhook\.office\.com/webhookb2/(?P<office>[\w@/-]{16,})
    | (?i:(?<![A-Za-z])(?:set-)?cookie:)[\ \t]{0,3}(?P<cookie>[\w.$!#%&*+^|~-]{1,80}=[^\s"'][^\n"']{5,})"""
)
_BEARER = lazily(r"(?i)(?<![A-Za-z])bearer\s{1,3}(?P<value>[\w.+/~-]{12,}={0,2})", re.ASCII)
_BASIC = lazily(r"(?i)(?<![A-Za-z])basic\s{1,3}(?P<value>[A-Za-z0-9+/]{12,}={0,2})(?![\w+/-])", re.ASCII)
_CHANCE = lazily(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_*!~-]{16,}", re.ASCII)
_BASE64 = lazily(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{32,}={0,2}")
_TURNS_OF_BASE64 = 6


def with_length(text: str) -> Iterator[TextSpan]:
    """Give what is so formed that its end is known, over line breaks too."""
    yield from (found.span() for found in _WITH_LENGTH.finditer(text))


def formed(text: str) -> Iterator[TextSpan]:
    """Give what is formed or marked as only secrets are, wherever it stands."""
    yield from (found.span() for found in _FORMED.finditer(text))
    yield from (found.span() for found in _MARKED.finditer(text) if goes_on_by_chance(found["value"]))
    yield from (found.span("value") for found in _PRIVATE_KEY.finditer(text))
    yield from (found.span(str(found.lastgroup)) for found in _CARRIED.finditer(text))
    yield from (found.span("value") for found in _BEARER.finditer(text) if turns(found["value"]) > 1)
    yield from (found.span("value") for found in _BASIC.finditer(text) if _is_a_pair(found["value"]))


def _is_a_pair(value: str) -> bool:
    """Say whether a name and a password stand in Base64."""
    bare = value.rstrip("=")
    return len(bare) % 4 != 1 and b":" in b64decode(bare + "=" * (-len(bare) % 4))


def hexadecimal(text: str) -> Iterator[TextSpan]:
    """Give what TikTok's tokens, codes and secrets look like; a page's address may hold the like."""
    yield from (found.span() for found in _HEX.finditer(text) if turns(found[0]) >= _TURNS_OF_A_TOKEN)


def chance(text: str) -> Iterator[TextSpan]:
    """Give what is no word, no number and no name that somebody chose."""
    yield from (found.span() for found in _CHANCE.finditer(text) if is_chance(found[0]))
    yield from (
        found.span()
        for found in _BASE64.finditer(text)
        if is_chance(found[0]) or (turns(found[0]) >= _TURNS_OF_BASE64 and found[0] != found[0].lower())
    )
