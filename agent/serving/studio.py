"""What LangGraph's own server is given beside the graph: the guard in front of all its routes. Part of the root."""

import logging
from importlib.util import find_spec

from starlette.applications import Starlette
from starlette.middleware import Middleware

from agent.bootstrap import choose_settings
from agent.serving.house import house_of
from tools.core.guard import Guard

_chosen = choose_settings({}, may_ask=False)
for _remark in _chosen.remarks:
    logging.getLogger(__name__).warning(_remark)

if find_spec("httptools") is not None:  # else uvicorn speaks by h11, as on Windows
    from agent.serving.protocol import be_impatient

    be_impatient()

# The server merges its routes into this application and puts this in front of them, where middleware_order is unset.
app = Starlette(middleware=[Middleware(Guard, house=house_of(_chosen.settings.welcome))])
