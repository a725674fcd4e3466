"""Which hosts and pages come in beside this machine's own: each is named in full, and none stands for all."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*|\[[0-9a-f:]+\]"
)
_OWN = ("localhost", "127.0.0.1", "[::1]")
_USUAL_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Welcome:
    """Further hosts by which servers may be asked, and further pages (origins) that may ask them."""

    hosts: frozenset[str] = frozenset()
    pages: frozenset[str] = frozenset()

    def __str__(self) -> str:
        """Give what was typed, in order."""
        return " ".join((*sorted(self.hosts), *sorted(self.pages)))


NOBODY = Welcome()


def read_welcome(text: str) -> Welcome:
    """Take hosts (``ads.internal:8080``) and pages (``https://ads.internal``) with blanks between, or ValueError."""
    named = text.lower().split()
    pages = frozenset(_page(one) for one in named if "://" in one)
    return Welcome(hosts=frozenset(_host(one) for one in named if "://" not in one), pages=pages)


def _host(text: str) -> str:
    name, port = _parted(text)
    if name == "null":  # what a page without an origin calls itself, and what any page can bring about
        raise ValueError(text)
    return name if port is None else f"{name}:{port}"


def _page(text: str) -> str:
    scheme, _, place = text.rstrip("/").partition("://")
    name, port = _parted(place)
    if scheme not in _USUAL_PORTS or (scheme == "http" and name not in _OWN):
        msg = "anybody on the way could write such a page"
        raise ValueError(msg)
    return f"{scheme}://{name}" if port in (None, _USUAL_PORTS[scheme]) else f"{scheme}://{name}:{port}"


def _parted(place: str) -> tuple[str, int | None]:
    parts = urlsplit(f"//{place}")
    name = place.removesuffix(f":{parts.port}")
    if not _HOST.fullmatch(name) or parts.port == 0:
        raise ValueError(place)
    return name, parts.port
