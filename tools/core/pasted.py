"""What a person or a browser brings back from a login: recognised, and decoded exactly once."""

import re
from urllib.parse import parse_qsl, unquote

from tools.core.login import Family
from tools.core.values import Value

_NAMES = {Family.ADS: "auth_code", Family.LOGIN_KIT: "code"}
_LOOKS_LIKE_ANSWER = re.compile(r"(?:^|[?&\s\"'])(?:auth_code|code|error)=[^\s&]+", re.IGNORECASE)
_BARE_CODE = re.compile(r"[A-Za-z0-9*!._~%+/=-]{16,}")


class Callback(Value):
    """What came back: a code or an error, and the state it came with."""

    code: str | None = None
    state: str | None = None
    error: str | None = None


def looks_like_answer(text: str) -> bool:
    """Say whether a line carries a login's answer and must not reach the conversation."""
    compact = "".join(text.split())
    return bool(_LOOKS_LIKE_ANSWER.search(text)) or ("://" in compact and "code=" in compact)


def looks_like_bare_code(text: str) -> bool:
    """Say whether a line could be a code alone; only asked while a login is awaited."""
    return bool(_BARE_CODE.fullmatch(_bare(text))) and any(char.isdigit() for char in text)


def read_callback(pasted: str, family: Family) -> Callback:
    """Read a whole address, its query, ``auth_code=...`` or a bare code."""
    text = _bare(pasted)
    if not _LOOKS_LIKE_ANSWER.search(text):
        return Callback(code=unquote(text) if "%" in text else text)
    query = text.partition("?")[2] or text
    given = dict(parse_qsl(query.partition("#")[0].replace("+", "%2B"), keep_blank_values=True))
    return Callback(code=given.get(_NAMES[family]), state=given.get("state"), error=given.get("error"))


def _bare(pasted: str) -> str:
    return "".join(pasted.split()).strip("\"'`<>“”‘’")
