"""A token server on loopback that rotates refresh tokens: each is good once, and the newest alone."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Rotating(ThreadingHTTPServer):
    """Takes the newest refresh token and answers with the next, or says invalid_grant."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Refresh)
        self.renewed = 0
        self.refused = 0
        self._lock = threading.Lock()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def rotate(self, refresh_token: str) -> dict[str, object]:
        with self._lock:
            if refresh_token != f"fake-refresh-{self.renewed}":
                self.refused += 1
                return {"error": "invalid_grant"}
            self.renewed += 1
            return {"number": self.renewed}


class _Refresh(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        assert isinstance(self.server, Rotating)
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        answer = json.dumps(self.server.rotate(sent)).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@contextmanager
def rotating_server() -> Iterator[Rotating]:
    with Rotating() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
