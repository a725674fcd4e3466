"""Forms that carry files, as browsers and HTTP libraries send them."""

import re
from dataclasses import dataclass
from email import message_from_string
from email.message import Message

from tools.sandbox.wire.envelope import Refused

_BOUNDARY = re.compile(r'(?i)^multipart/form-data\s*;.*?\bboundary=(?:"([^"]+)"|([^\s";,]+))')
_BAD_FORM = "The body is not a readable form of the type multipart/form-data."


@dataclass(frozen=True)
class Part:
    """A file inside a form."""

    file_name: str
    content: bytes


@dataclass(frozen=True)
class Form:
    """The texts and the files of a form."""

    texts: dict[str, str]
    files: dict[str, Part]


def is_multipart(content_type: str) -> bool:
    """Say whether a body of this type is a form that can carry files."""
    return content_type.lower().startswith("multipart/form-data")


def read_form(body: bytes, content_type: str) -> Form:
    """Take a form apart, or refuse it."""
    found = _BOUNDARY.match(content_type)
    if found is None:
        raise Refused(40002, _BAD_FORM)
    mark = b"\r\n--" + (found[1] or found[2]).encode()
    pieces = (b"\r\n" + body).split(mark)
    if len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise Refused(40002, _BAD_FORM)
    form = Form({}, {})
    for piece in pieces[1:-1]:
        _add(form, piece)
    return form


def _add(form: Form, piece: bytes) -> None:
    head, blank, content = piece.partition(b"\r\n\r\n")
    headers = message_from_string(head.decode("utf-8", "replace").strip())
    name = _parameter(headers, "name")
    if not blank or name is None:
        raise Refused(40002, _BAD_FORM)
    file_name = _parameter(headers, "filename")
    if file_name is None:
        form.texts[name] = content.decode("utf-8", "replace")
    else:
        form.files[name] = Part(file_name, content)


def _parameter(headers: Message, name: str) -> str | None:
    found = headers.get_param(name, header="content-disposition")
    if isinstance(found, tuple):
        charset, _, text = found
        try:
            return text.encode("latin-1", "replace").decode(charset or "utf-8", "replace")
        except LookupError:
            raise Refused(40002, _BAD_FORM) from None
    return found
