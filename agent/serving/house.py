"""What LangGraph's own server lets in, by what the operator chose. Part of the root."""

from agent.wiring.entrance import entrance
from tools.core.guard import MEBIBYTE, House
from tools.core.welcome import Welcome

STUDIO = "https://smith.langchain.com"
_LOOPBACK = "/noauth"  # under which LangGraph's server calls itself, past every socket


_MOST_BYTES = 4 * MEBIBYTE  # of a state that Studio writes; a line or a brief is far smaller


def house_of(welcome: Welcome) -> House:
    """Let in Studio's page beside this machine's own, and what the operator named."""
    pages = welcome.pages | {STUDIO}
    named = Welcome(welcome.hosts, pages)
    return House(welcome=named, name=entrance().name, inside=_LOOPBACK, most_bytes=_MOST_BYTES)
