"""A graph beside ours on the same server: it reports what this server process would let happen."""

import time

import ormsgpack
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.serde import jsonplus
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph_sdk import get_client
from pydantic import BaseModel

from agent.wiring.entrance import entrance


class Found(BaseModel):
    """What was found."""

    doctored_value: str = ""
    blocking_call: str = "allowed"
    graphs: tuple[str, ...] = ()
    is_guarded: bool = False


async def look(state: Found, config: RunnableConfig) -> dict[str, object]:
    """Load a value whose loading would run code, make a call that would hold up everybody, and call the server."""
    served = await get_client(url=None, api_key=None).assistants.search()
    found = {"graphs": tuple(sorted(one["graph_id"] for one in served)), "is_guarded": entrance().let_in(config)}
    call = ormsgpack.Ext(jsonplus.EXT_CONSTRUCTOR_SINGLE_ARG, ormsgpack.packb(("os.path", "basename", "it/ran")))
    loaded = jsonplus.JsonPlusSerializer().loads_typed(("msgpack", ormsgpack.packb(call)))
    try:
        time.sleep(0)
    except Exception as error:  # noqa: BLE001 -- the server's own kind of error, found by its name
        return {"doctored_value": str(loaded), "blocking_call": type(error).__name__, **found}
    return {"doctored_value": str(loaded), **found}


def make_probe() -> "CompiledStateGraph[Found, None, Found, Found]":
    """Make the graph."""
    graph = StateGraph(Found)
    graph.add_node("look", look)
    graph.add_edge(START, "look")
    graph.add_edge("look", END)
    return graph.compile()
