"""Secrets in what people type, known by their shape and by the words around them; an ad's own words stay.

A token or a code of TikTok's is 40 hexadecimal digits; other makers mark theirs. What has no shape counts only where
its name stands before it and it looks like chance: "use code SPRING20" and "the secret is out" are copy.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from tools.core.hidden import HIDDEN
from tools.core.pasted import looks_like_answer
from tools.core.patterns import lazily

# Every pattern begins where nothing could continue an earlier one, or ends within a few letters: time stays linear.
_BREAK = r"(?:[ \t]{0,8}\r?\n[ \t]{0,8})?"
_MARKED = lazily(
    rf"AIza(?:[\w-]{_BREAK}){{34}}[\w-](?![\w-])|AIza[\w-]{{30,}}"
    rf"|(?<![\w-])(?:eyJ[\w-]{{8,}}\.{_BREAK}[\w-]{{8,}}(?:\.[\w-]*)?|AKIA[0-9A-Z]{{16}}|github_pat_\w{{20,}}"
    r"|gh[opsru]_\w{30,}|ya29\.[\w.-]{20,}|lsv2_\w{30,}|xox[abeoprs]-[\w-]{16,})",
    re.ASCII,
)
_OFTEN_MARKED = lazily(r"(?<![\w-])(?:AQ\.|act\.|rft\.|clt\.|[prs]k[-_])[\w.!*~-]{16,}", re.ASCII)
_HEX = lazily(rf"(?<![0-9A-Za-z])[0-9A-Fa-f](?:{_BREAK}[0-9A-Fa-f]){{39}}(?![0-9A-Za-z])")
_NAMED = lazily(
    r"""(?x) (?<![A-Za-z0-9])
    (?: (?i:(?:access|refresh|id|client|csrf)[-_ ]?token | auth[-_ ]?code | code[-_ ]?verifier | authorization
          | (?:app|client|api)[-_ ]?secret | (?:x-goog-)?(?:api|secret|private)[-_ ]?key | passwor[dt]
          | session[-_]?id(?:_ss)? | sid_tt)
      | [A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){0,6}_(?:TOKEN|SECRET|PASSWORD|VERIFIER|KEY) )
    (?P<join> \\?["']? \s{0,3} [:=]{1,2}>? \s{0,3} \\?["']? (?P<scheme> (?i:bearer|basic)\s{1,3} )? )
    (?P<value> [^\s"'`“”„«»,;&<>(){}\[\]\\]{6,} )"""
)
_BEARER = lazily(r"(?i)(?<![A-Za-z])bearer\s{1,3}(?P<value>[\w.+/~-]{12,}={0,2})", re.ASCII)
_CHANCE = lazily(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_*!~-]{16,}", re.ASCII)
_ALONE = lazily(r"\s*[\"'`]?(?P<value>[0-9a-f]{20,})[\"'`]?\s*")
_WORD = lazily(r"\S+")
_ADDRESS = lazily(r"(?i)[\"'(<“„«]?(?:[a-z][a-z0-9+.-]{1,20}://|www\.|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/)")
_FILE_ENDING = lazily(r"\.[A-Za-z0-9]{2,4}\b")
_RUN = lazily(r"[A-Za-z0-9]{20,}")
_TURN = lazily(r"(?<=[0-9])(?=[A-Za-z])|(?<=[A-Za-z])(?=[0-9])")
_NAME_OF_A_SECRET = lazily(
    r"(?i)token|secret|passw|kennwort|credential|schlüssel|api.?key|auth|geheim|contraseñ|clave|jeton|mot de pass"
    r"|clé|senha|chave|segredo|令牌|密钥|密码|口令|トークン|シークレット|パスワード|秘密鍵|キーは"
)
_NAME_OF_A_CODE = lazily(r"(?i)\b(?:code|código|codigo)\b|代码|授权码|コード")
_BEFORE = 48  # letters in which the name of a secret may stand before it
_WORDS_BEFORE = 4
_DECODINGS = 3
_TURNS = 3  # between digits and letters; a year or a size in a word makes one or two
_TURNS_OF_A_CODE = 4
_LEAST, _LEAST_IN_WORDS, _LONG = 6, 8, 20

TextSpan = tuple[int, int]


def screened(text: str) -> str:
    """Give a text with [hidden] in the place of every secret."""
    kept, at = [], 0
    for start, end in sorted({*_spans(text), *_escaped(text)}):
        if end > at:
            kept += [text[at : max(start, at)], HIDDEN if start >= at else ""]
            at = end
    return "".join((*kept, text[at:]))


def without_secrets(text: str) -> str:
    """Give a text for where nothing of a login belongs either."""
    return HIDDEN if looks_like_answer(text) else screened(text)


def is_nothing_else(text: str) -> bool:
    """Say whether a screened text holds no words beside what was hidden."""
    return HIDDEN in text and not any(char.isalnum() for char in text.replace(HIDDEN, ""))


def _spans(text: str) -> Iterator[TextSpan]:
    yield from (found.span() for found in _MARKED.finditer(text))
    yield from (found.span() for found in _OFTEN_MARKED.finditer(text) if _turns(found[0]) >= _TURNS)
    yield from (found.span("value") for found in _NAMED.finditer(text) if _is_given(found))
    yield from (found.span("value") for found in _BEARER.finditer(text) if _turns(found["value"]) >= 1)
    by_chance = (found.span() for found in _CHANCE.finditer(text) if _is_secret(found, text))
    hexadecimal = (found.span() for found in _HEX.finditer(text) if _turns(found[0]) >= _TURNS)
    yield from _outside_addresses([*hexadecimal, *by_chance], text)
    alone = _ALONE.fullmatch(text)
    if alone is not None and _turns(alone["value"]) >= _TURNS:
        yield alone.span("value")


def _outside_addresses(found: list[TextSpan], text: str) -> Iterator[TextSpan]:
    """Leave addresses alone: their parts look like chance, and an ad has to lead where it leads."""
    if not found:
        return
    addresses = [word.span() for word in _WORD.finditer(text) if _ADDRESS.match(word[0])]
    at = 0
    for start, end in sorted(found):
        while at < len(addresses) and addresses[at][1] <= start:
            at += 1
        if at == len(addresses) or start < addresses[at][0]:
            yield start, end


def _escaped(text: str) -> Iterator[TextSpan]:
    for word in _WORD.finditer(text):
        if "%" in word[0] and any(looks_like_answer(one) or any(_spans(one)) for one in _decoded(word[0])):
            yield word.span()


def _decoded(word: str) -> Iterable[str]:
    for _ in range(_DECODINGS):
        before, word = word, unquote(word)
        if word == before:
            return
        yield word


def _is_given(found: re.Match[str]) -> bool:
    """Say whether a value stands behind its name as programs write it, or at least looks like no word."""
    join, value = found["join"], found["value"]
    is_written_by_a_program = join[0] in "\"'\\" or (join[0] == "=" and len(join.strip()) == len(join))
    if found["scheme"] or is_written_by_a_program:
        return True
    has_digit = any(char.isdigit() for char in value)
    return "://" not in value and (len(value) >= _LONG or (has_digit and len(value) >= _LEAST_IN_WORDS))


def _is_secret(found: re.Match[str], text: str) -> bool:
    value = found[0]
    if any(_is_chance(run[0]) for run in _RUN.finditer(value)):
        return True
    if _FILE_ENDING.match(text, found.end()):
        return False
    before = " ".join(text[max(0, found.start() - _BEFORE) : found.start()].split()[-_WORDS_BEFORE:])
    if _NAME_OF_A_SECRET.search(before):
        return _turns(value) >= _TURNS
    return bool(_NAME_OF_A_CODE.search(before)) and value != value.upper() and _turns(value) >= _TURNS_OF_A_CODE


def _is_chance(run: str) -> bool:
    is_mixed = run != run.lower() and run != run.upper() and any(char.isdigit() for char in run)
    return is_mixed and _turns(run) >= _TURNS_OF_A_CODE


def _turns(value: str) -> int:
    return len(_TURN.findall(value))
