"""What is wrong with a web address, judged from its letters alone: nothing is resolved, nothing is fetched."""

import re
import unicodedata

import regex

from tools.core.characters import emoji, invisible
from tools.core.sentence import Sentence, Told

_LONGEST = 2048
_LONGEST_HOST = 253

_PARTS = re.compile(r"https://(?P<authority>[^/?#]*)(?:[/?#].*)?", re.IGNORECASE | re.ASCII)
_NEVER_IN_AN_ADDRESS = re.compile(r'[\\<>"]')
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_READABLE = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}·-]*")
_ENDING = re.compile(r"[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9]")

# Browsers read a host whose last part is a number as an IP address: 127.1, 2130706433, 0x7f000001, 0177.0.0.1.
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")

_NEVER_PUBLIC = frozenset(
    {
        "alt", "arpa", "corp", "home", "internal", "intranet", "invalid", "lan", "local", "localdomain", "localhost",
        "onion", "private", "test",
    }
)  # fmt: skip

_NOT_HTTPS = Sentence(
    "rules.address_not_https",
    "It does not begin with https://, and visitors are sent to encrypted pages only. Give the https address.",
)
_TOO_LONG = Sentence(
    "rules.address_too_long", "It has {length} characters and at most {limit} are allowed. Give a shorter one."
)
_SPACED = Sentence(
    "rules.address_spaced", "It holds a space or a line break. Give it again in one piece, without spaces around it."
)
_UNSEEN = Sentence(
    "rules.address_unseen",
    "It holds an emoji or a character that nobody can see. Type it again instead of pasting it.",
)
_TWO_READINGS = Sentence(
    "rules.address_two_readings",
    r'It holds one of \ < > ", which browsers and people read differently. Copy it anew from the browser.',
)
_USER_NAME = Sentence(
    "rules.address_user_name",
    "It holds a user name before an @, which hides where it really leads. Give it without.",
)
_NOT_ASCII = Sentence(
    "rules.address_letters",
    "{host} is not in the form that the internet uses. Give the form that begins with xn--.",
)
_NUMBERED = Sentence("rules.address_number", "It names a computer by number. Give the name of a public web site.")
_PORT = Sentence(
    "rules.address_port", "It names a port, and public pages are on the usual one. Give it without the port."
)
_NOT_PUBLIC = Sentence(
    "rules.address_not_public",
    '"{host}" is not the name of a public web site. Give one such as https://www.example.com/offer.',
)
_NO_NAME = Sentence("rules.address_no_name", '"{host}" is not a name that a web site can have. Check the spelling.')


def fault_of(address: str) -> Told | None:
    """Say what is wrong with a landing page's address, and what would do; or None."""
    fault = _fault_of_writing(address)
    if fault:
        return fault
    parts = _PARTS.fullmatch(address)
    if parts is None:
        return _NOT_HTTPS.told()
    return _fault_of_authority(parts["authority"])


def host_of(address: str) -> str:
    """Give the host of an address without fault, in small letters."""
    parts = _PARTS.fullmatch(address)
    return parts["authority"].removesuffix(":443").lower() if parts else ""


def read_label(label: str) -> str | None:
    """Read one part of a host the way browsers show it; None where an encoded part decodes to nothing sensible."""
    if not label.startswith("xn--"):
        return label
    encoded = label.removeprefix("xn--").encode("ascii")
    try:
        shown = encoded.decode("punycode")
    except UnicodeError:
        return None
    is_readable = not shown.isascii() and _READABLE.fullmatch(shown) is not None
    is_only_form = unicodedata.normalize("NFKC", shown.lower()) == shown and shown.encode("punycode") == encoded
    return shown if is_readable and is_only_form else None


def _fault_of_writing(address: str) -> Told | None:
    if len(address) > _LONGEST:
        return _TOO_LONG.told(length=len(address), limit=_LONGEST)
    if any(char.isspace() for char in address):
        return _SPACED.told()
    if invisible(address) or emoji(address):
        return _UNSEEN.told()
    return _TWO_READINGS.told() if _NEVER_IN_AN_ADDRESS.search(address) else None


def _fault_of_authority(authority: str) -> Told | None:
    if "@" in authority:
        return _USER_NAME.told()
    if not authority.isascii():
        return _NOT_ASCII.told(host=authority)
    host = authority.removesuffix(":443").lower()
    if host.startswith("[") or _NUMBER.fullmatch(host.rpartition(".")[2]):
        return _NUMBERED.told()
    if ":" in host:
        return _PORT.told()
    return _fault_of_name(host)


def _fault_of_name(host: str) -> Told | None:
    labels = host.split(".")
    if len(labels) < 2 or labels[-1] in _NEVER_PUBLIC:
        return _NOT_PUBLIC.told(host=host)
    are_names = all(_LABEL.fullmatch(label) and read_label(label) for label in labels)
    if not are_names or not _ENDING.fullmatch(labels[-1]) or len(host) > _LONGEST_HOST:
        return _NO_NAME.told(host=host)
    return None
