"""LangGraph's server hangs up on requests that do not end, and on heads that do not."""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from tools.core.guard import LONGEST_HEAD
from tools.core.impatience import Impatient


class ImpatientHttpTools(Impatient, HttpToolsProtocol):
    """The protocol that LangGraph's server speaks by, with an end to its patience."""

    _head: int | None = 0  # bytes that came of a head which is not whole

    def data_received(self, data: bytes) -> None:
        """Go on waiting, but for no head that has no end."""
        super().data_received(data)
        if self._head is not None:
            self._head += len(data)
            if self._head > LONGEST_HEAD:
                self.hang_up()

    def on_message_begin(self) -> None:
        """Begin to wait for the end of a request."""
        super().on_message_begin()
        self._head = 0
        self.wait_for_its_end()

    def on_headers_complete(self) -> None:
        """Leave the rest to the guard."""
        self._head = None
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Stop waiting: the request is whole."""
        self.be_at_ease()
        super().on_message_complete()


def be_impatient() -> None:
    """Let every connection of this process be one of these: LangGraph's command starts uvicorn and hands nothing on."""

    def make(_wanted: type[HttpToolsProtocol], *_given: object, **_named: object) -> HttpToolsProtocol:
        return object.__new__(ImpatientHttpTools)

    HttpToolsProtocol.__new__ = make  # type: ignore[method-assign,assignment]
