"""What LangGraph's own server is given beside the graph: the guard in front of all its routes."""

from starlette.applications import Starlette
from starlette.middleware import Middleware

from tools.core.guard import Guard, House

STUDIO = "https://smith.langchain.com"
LOOPBACK = "/noauth"  # under which LangGraph's server calls itself, past every socket

# The server merges its routes into this application and puts this in front of them, where middleware_order is unset.
app = Starlette(middleware=[Middleware(Guard, house=House(pages=frozenset({STUDIO}), inside=LOOPBACK))])
