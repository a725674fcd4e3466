"""What is wrong with a web address, judged from its letters alone: nothing is resolved, nothing is fetched."""

import re
import unicodedata

import regex

from tools.core.text import emoji, invisible

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


def fault_of(address: str) -> str | None:
    """Say what is wrong with a landing page's address, and what would do; or None."""
    fault = _fault_of_writing(address)
    if fault:
        return fault
    parts = _PARTS.fullmatch(address)
    if parts is None:
        return "It does not begin with https://, and visitors are sent to encrypted pages only. Give the https address."
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


def _fault_of_writing(address: str) -> str | None:
    if len(address) > _LONGEST:
        return f"It has {len(address)} characters and at most {_LONGEST} are allowed. Give a shorter one."
    if any(char.isspace() for char in address):
        return "It holds a space or a line break. Give it again in one piece, without spaces around it."
    if invisible(address) or emoji(address):
        return "It holds an emoji or a character that nobody can see. Type it again instead of pasting it."
    if _NEVER_IN_AN_ADDRESS.search(address):
        return r'It holds one of \ < > ", which browsers and people read differently. Copy it anew from the browser.'
    return None


def _fault_of_authority(authority: str) -> str | None:
    if "@" in authority:
        return "It holds a user name before an @, which hides where it really leads. Give it without."
    if not authority.isascii():
        return f"{authority} is not in the form that the internet uses. Give the form that begins with xn--."
    host = authority.removesuffix(":443").lower()
    if host.startswith("[") or _NUMBER.fullmatch(host.rpartition(".")[2]):
        return "It names a computer by number. Give the name of a public web site."
    if ":" in host:
        return "It names a port, and public pages are on the usual one. Give it without the port."
    return _fault_of_name(host)


def _fault_of_name(host: str) -> str | None:
    labels = host.split(".")
    if len(labels) < 2 or labels[-1] in _NEVER_PUBLIC:
        return f'"{host}" is not the name of a public web site. Give one such as https://www.example.com/offer.'
    are_names = all(_LABEL.fullmatch(label) and read_label(label) for label in labels)
    if not are_names or not _ENDING.fullmatch(labels[-1]) or len(host) > _LONGEST_HOST:
        return f'"{host}" is not a name that a web site can have. Check the spelling.'
    return None
