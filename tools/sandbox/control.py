"""The control routes, for tests and evals in other processes; there only when asked for."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tools.sandbox.openapi.document import openapi_document
from tools.sandbox.wire.envelope import Json
from tools.sandbox.world import World


def control_routes(world: World) -> list[Route]:
    """Open the world to whoever can reach the port."""

    def state(_request: Request) -> Response:
        return JSONResponse(world.state())

    def requests(_request: Request) -> Response:
        return JSONResponse(world.requests())

    def describe(_request: Request) -> Response:
        return JSONResponse(openapi_document())

    def reset(_body: object) -> Json:
        world.reset()
        return {}

    def set_faults(body: object) -> Json:
        world.set_faults(body)
        return {}

    def set_review(body: object) -> Json:
        said = body if isinstance(body, dict) else {}
        world.set_review(str(said.get("ad_id")), str(said.get("verdict")), str(said.get("reason") or ""))
        return {}

    def issue_token(body: object) -> Json:
        kind = body.get("kind") if isinstance(body, dict) else None
        return {"token": world.issue_token(str(kind))}

    return [
        Route("/_sandbox/state", state),
        Route("/_sandbox/requests", requests),
        Route("/_sandbox/openapi.json", describe),
        Route("/_sandbox/reset", _changing(reset), methods=["POST"]),
        Route("/_sandbox/faults", _changing(set_faults), methods=["POST"]),
        Route("/_sandbox/review", _changing(set_review), methods=["POST"]),
        Route("/_sandbox/token", _changing(issue_token), methods=["POST"]),
    ]


def _changing(change: Callable[[Any], Json]) -> Callable[[Request], Awaitable[Response]]:
    async def respond(request: Request) -> Response:
        try:
            body = json.loads(await request.body() or "null")
            return JSONResponse(await asyncio.to_thread(change, body))
        except (ValueError, RecursionError) as error:
            # A sentence that quotes half a surrogate pair could not be written.
            return JSONResponse({"error": str(error).encode(errors="replace").decode()}, status_code=400)

    return respond
