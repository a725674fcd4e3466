"""Whether a request at the login listener is the answer of the login that waits: decided from its bytes alone."""

import re
from hmac import compare_digest
from urllib.parse import unquote

from pydantic import SecretStr

from tools.core.values import Value

LONGEST_HEAD = 16 * 1024
_LONGEST_TARGET = 4096
_MOST_HEADERS = 64
_HEADER = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):(.*)")
_ONLY = {"content-length": "0", "sec-fetch-dest": "document"}  # a page that a person opened, and no body
_NEVER = frozenset({"transfer-encoding", "upgrade", "sec-purpose"})
_ESCAPES = re.compile(r"%(?:[0-9A-Fa-f]{2})?")
_CODES = ("auth_code", "code")


class Expected(Value):
    """The one answer that is waited for."""

    host: str
    path: str
    state: SecretStr


class Judged(Value):
    """What becomes of a request: a status and a page for the browser, and its query where it is the answer."""

    status: int
    why: str
    query: SecretStr | None = None
    was_denied: bool = False


def judge_request(head: bytes, expected: Expected) -> Judged:
    """Read a request's head as strictly as can be; a browser that was sent here by TikTok sends nothing unusual."""
    lines = _lines(head)
    if lines is None:
        return Judged(status=400, why="not a plain request")
    method, _, rest = lines[0].partition(" ")
    target, _, version = rest.partition(" ")
    if version not in ("HTTP/1.1", "HTTP/1.0") or not target.startswith("/") or len(target) > _LONGEST_TARGET:
        return Judged(status=400, why="not a plain request")
    if method != "GET":
        return Judged(status=405, why="only GET is answered")
    problem = _header_problem(lines[1:], expected.host)
    if problem is not None:
        return Judged(status=400, why=problem)
    path, _, query = target.partition("?")
    return _judge_query(query, expected) if path == expected.path else Judged(status=404, why="another path")


def _lines(head: bytes) -> list[str] | None:
    """Split a head into its lines; None where it holds anything but printable ASCII between line ends."""
    if not head.endswith(b"\r\n\r\n") or len(head) > LONGEST_HEAD:
        return None
    try:
        lines = head[:-4].decode("ascii").split("\r\n")
    except UnicodeDecodeError:
        return None
    is_plain = all(line.isprintable() for line in (line.replace("\t", " ") for line in lines))
    return lines if is_plain and lines[0].isprintable() else None


def _header_problem(lines: list[str], host: str) -> str | None:
    found = [_HEADER.fullmatch(line) for line in lines]
    if len(found) > _MOST_HEADERS or not all(found):
        return "unreadable headers"
    headers = [(one[1].lower(), one[2].strip()) for one in found if one is not None]
    if [value.lower() for name, value in headers if name == "host"] != [host.lower()]:
        return "another host"
    if any(name in _NEVER or _ONLY.get(name, value) != value for name, value in headers):
        return "not a page that a person opened"
    return None


def _judge_query(query: str, expected: Expected) -> Judged:
    pairs = [part.partition("=") for part in query.split("&")] if query else []
    if any(not _is_clean(name) or not _is_clean(value) for name, _, value in pairs):
        return Judged(status=400, why="unreadable parameters")
    names = [unquote(name) for name, _, _ in pairs]
    if len(set(names)) != len(names):
        return Judged(status=400, why="a repeated parameter")
    given = dict(zip(names, (unquote(value) for _, _, value in pairs), strict=True))
    if not compare_digest(given.get("state", "").encode(), expected.state.get_secret_value().encode()):
        return Judged(status=400, why="another login")
    has_code = any(given.get(name) for name in _CODES)
    was_denied = bool(given.get("error"))
    if has_code == was_denied:
        return Judged(status=400, why="neither a code nor a refusal")
    return Judged(status=200, why="the answer", query=SecretStr(query), was_denied=was_denied)


def _is_clean(text: str) -> bool:
    """Say whether a part of a query decodes to printable text."""
    return "%" not in _ESCAPES.findall(text) and unquote(text).isprintable() and "\ufffd" not in unquote(text)
