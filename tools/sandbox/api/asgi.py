"""Both APIs as one ASGI application, misbehaviour included."""

import asyncio
from dataclasses import dataclass
from sqlite3 import Connection

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from tools.core.ports import Clock
from tools.core.rate_limits import RateLimits
from tools.sandbox.api.dispatch import answer, misbehaved, request_id_of
from tools.sandbox.api.lateness import catch_up, keep_for_later
from tools.sandbox.api.rate_limits import LIMITED_PATHS, admit_request, too_frequent
from tools.sandbox.api.request_log import log_request
from tools.sandbox.faults import Mishap, take_fault
from tools.sandbox.storage import Storage
from tools.sandbox.wire.call import Call
from tools.sandbox.wire.envelope import WireReply, refused

PATIENCE = "sandbox.patience"  # the scope extension in which an embedded client says how long it waits


class ConnectionDropped(Exception):
    """The request ends without an answer."""


class AnswerTooLate(Exception):
    """The answer would come after the client has stopped waiting."""


@dataclass(frozen=True)
class _Outcome:
    reply: WireReply | None  # None: the connection breaks
    delay: float = 0


class Api:
    """The Marketing API and Login Kit's token endpoints."""

    def __init__(self, storage: Storage, clock: Clock, limits: RateLimits | None = None) -> None:
        """Keep where the data is, what time it is, and how often an app may ask."""
        self.limits = limits
        self._storage = storage
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or break its connection."""
        request = Request(scope, receive)
        call = Call(
            method=request.method,
            path=scope["path"],
            query=scope["query_string"].decode("latin-1"),
            body=await request.body(),
            token=request.headers.get("access-token"),
            at=self._clock.now().timestamp(),
            content_type=request.headers.get("content-type", ""),
            authorization=request.headers.get("authorization", ""),
        )
        outcome = await asyncio.to_thread(self._carry_out, call)
        if outcome.delay:
            await self._wait(outcome.delay, scope.get("extensions", {}).get(PATIENCE))
        if outcome.reply is None:
            raise ConnectionDropped
        reply = outcome.reply
        await Response(reply.body, reply.status, media_type=reply.media_type)(scope, receive, send)

    async def _wait(self, delay: float, patience: float | None) -> None:
        if patience is not None and delay > patience:
            await self._clock.sleep(patience)
            raise AnswerTooLate
        await self._clock.sleep(delay)

    def _carry_out(self, call: Call) -> _Outcome:
        with self._storage.transaction() as db:
            catch_up(db, call.at)
            number = log_request(db, call.method, call.path, call.at)
            request_id = request_id_of(number, call.at)
            if self.limits is not None and call.path.startswith(LIMITED_PATHS):
                refusal = too_frequent(db, self.limits, call.at)
                if refusal is not None:
                    return _Outcome(refused(refusal.code, refusal.message, request_id))
                admit_request(db, number)
            fault = take_fault(db, call.path)
            if fault is None:
                return _Outcome(answer(call, db, request_id))
            return _misbehave(fault, call, db, request_id)


def _misbehave(fault: Mishap, call: Call, db: Connection, request_id: str) -> _Outcome:
    if fault.code is not None:
        return _Outcome(misbehaved(call, fault.code, fault.message, request_id))
    if fault.http is not None:
        return _Outcome(WireReply(fault.body, fault.http, "text/html"))
    if fault.delay is not None:
        return _Outcome(answer(call, db, request_id), fault.delay)
    if fault.late is not None:
        keep_for_later(db, call, call.at + fault.late)
    if fault.drop == "after":
        answer(call, db, request_id)
    return _Outcome(None)
