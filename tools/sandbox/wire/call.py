"""One request to the sandbox, as plain data that can also be kept and carried out later."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from sqlite3 import Connection
from urllib.parse import parse_qsl

from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import missing
from tools.sandbox.wire.multipart import Part, is_multipart, read_form

API = "/open_api/v1.3/"
_DEEPEST = 50  # levels of lists and objects; what is kept has to be readable for whoever lists it
_MOST_IDS = 100


@dataclass(frozen=True)
class Call:
    """A request as it came in."""

    method: str
    path: str
    query: str
    body: bytes
    token: str | None  # the header Access-Token; None where it was not sent
    at: float
    content_type: str = ""
    authorization: str = ""  # how Login Kit is told a token


@dataclass(frozen=True)
class CheckedCall:
    """A request of the Marketing API whose token was checked, with the open transaction to answer it in."""

    fields: Json
    db: Connection
    at: float
    permitted_ids: tuple[str, ...] = ()  # the accounts that its token opens
    is_region_blocked: bool = False
    files: Mapping[str, Part] = field(default_factory=dict)

    @property
    def advertiser_id(self) -> str:
        """The account the request is about."""
        return str(self.fields["advertiser_id"])


def fields_of(call: Call) -> Json:
    """Read the fields of a request: the query of a GET, the JSON body of a POST."""
    if call.method == "GET":
        return dict(parse_qsl(call.query, keep_blank_values=True))
    return json_object(call.body, "the body")


def form_with_files(call: Call) -> tuple[Json, Mapping[str, Part]]:
    """Read a request that may carry files; one that carries none may also be JSON."""
    if not is_multipart(call.content_type):
        return fields_of(call), {}
    form = read_form(call.body, call.content_type)
    return dict(form.texts), form.files


def form_of(call: Call) -> dict[str, str]:
    """Read a form, percent-decoded exactly once."""
    return dict(parse_qsl(call.body.decode("utf-8", "replace"), keep_blank_values=True))


def ids_of(asked: CheckedCall, name: str) -> list[str]:
    """Read the list of ids that a request names."""
    if missing(asked.fields, name):
        raise Refused(40002, f"{name} is required.")
    ids = json_list(asked.fields[name], name)
    if len(ids) > _MOST_IDS:
        raise Refused(40011, f"{name} must hold at most {_MOST_IDS} ids.")
    return ids


def json_object(text: str | bytes, what: str) -> Json:
    """Read a JSON object, or refuse with the name of what was to be read."""
    found = _json(text)
    if not isinstance(found, dict):
        raise Refused(40002, f"{what} must be a JSON object.")
    return found


def json_list(text: str | bytes, what: str) -> list[str]:
    """Read a JSON list of texts, or refuse with the name of what was to be read."""
    found = _json(text)
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise Refused(40002, f"{what} must be a JSON list of texts.")
    return found


def json_objects(text: str | bytes, what: str) -> list[Json]:
    """Read a JSON list of objects, or refuse with the name of what was to be read."""
    found = _json(text)
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise Refused(40002, f"{what} must be a JSON list of objects.")
    return found


def _json(text: str | bytes) -> object:
    try:
        found: object = json.loads(text)
        # Half a surrogate pair and NaN can be read, and neither can be written again.
        json.dumps(found, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):
        return None
    return found if _is_flat_enough(found, _DEEPEST) else None


def _is_flat_enough(value: object, levels: int) -> bool:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return levels > 0 and all(_is_flat_enough(one, levels - 1) for one in inside)
