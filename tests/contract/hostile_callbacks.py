"""Requests that reach a login's listener and are not its answer. Each is sent to {path} of {host} as it stands."""

from dataclasses import dataclass

CODE = "an-evil-code-0123456789"
GOOD_CODE = "a-good-code-0123456789"
STATE = "fake-state-abcdefghijklmnopqrstuvwxyz-0123456789"
EVIL = f"code={CODE}&state={STATE}"


@dataclass(frozen=True)
class Place:
    """Where a listener is."""

    host: str
    path: str

    @property
    def port(self) -> int:
        return int(self.host.rpartition(":")[2])

    def good(self, code: str = GOOD_CODE) -> bytes:
        """Ask as a browser does that TikTok has sent back."""
        return self.fill(ask(f"{{path}}?code={code}&state={STATE}"))

    def fill(self, template: str) -> bytes:
        known = {"{host}": self.host, "{path}": self.path, "{port}": str(self.port)}
        for name, value in known.items():
            template = template.replace(name, value)
        return template.encode("latin-1")


def ask(
    target: str = f"{{path}}?{EVIL}",
    more: str = "",
    *,
    method: str = "GET",
    version: str = " HTTP/1.1",
    host: str = "Host: {host}\r\n",
) -> str:
    return f"{method} {target}{version}\r\n{host}{more}\r\n"


def _queries(**queries: str) -> dict[str, str]:
    return {name.replace("_", " "): ask(f"{{path}}?{query}") for name, query in queries.items()}


def _hosts(**hosts: str) -> dict[str, str]:
    return {name.replace("_", " "): ask(host=written) for name, written in hosts.items()}


def _headers(**headers: str) -> dict[str, str]:
    return {name.replace("_", " "): ask(more=written) for name, written in headers.items()}


# The right state stands in almost all of them: what would get past the state alone is what is tried here.
PATHS = {
    "the root": ask(f"/?{EVIL}"),
    "the path of the other login": ask(f"/cb/other?{EVIL}"),
    "a slash too many at the end": ask(f"{{path}}/?{EVIL}"),
    "two slashes at the front": ask(f"/{{path}}?{EVIL}"),
    "dots in the path": ask(f"/x/..{{path}}?{EVIL}"),
    "an escaped slash": ask(f"/cb%2Fads?{EVIL}"),
    "another case": ask(f"/CB/ADS?{EVIL}"),
    "a path parameter": ask(f"{{path}};x?{EVIL}"),
    "a favicon": ask("/favicon.ico"),
    "a favicon with the query": ask(f"/favicon.ico?{EVIL}"),
    "an absolute address": ask(f"http://{{host}}{{path}}?{EVIL}"),
    "an absolute address of elsewhere": ask(f"http://evil.example{{path}}?{EVIL}"),
    "backslashes": ask(f"\\cb\\ads?{EVIL}"),
    "no path": ask(f"?{EVIL}"),
    "a fragment": ask(f"{{path}}#?{EVIL}"),
}
METHODS = {
    f"the method {method}": ask(method=method)
    for method in ("POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "PATCH", "CONNECT", "get", "GETT", "")
} | {
    "a tunnel": ask("{host}", method="CONNECT"),
    "a question about the server": ask("*", method="OPTIONS"),
    "the greeting of HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
}
VERSIONS = {
    f"the version{version or ' nobody named'}": ask(version=version)
    for version in (" HTTP/0.9", " HTTP/1.2", " HTTP/2.0", " http/1.1", " HTTP/1.1 HTTP/1.1", " FTP/1.1", "")
}
HOSTS = _hosts(
    a_foreign_host="Host: evil.example\r\n",
    a_foreign_host_at_the_right_port="Host: evil.example:{port}\r\n",
    a_name_that_points_here="Host: localhost:{port}\r\n",
    another_port="Host: 127.0.0.1:1\r\n",
    no_port="Host: 127.0.0.1\r\n",
    a_longer_host="Host: {host}.evil.example\r\n",
    a_user_before_the_host="Host: evil@{host}\r\n",
    a_dot_behind_the_host="Host: 127.0.0.1.:{port}\r\n",
    an_IPv6_host="Host: [::1]:{port}\r\n",
    an_IPv4_host_in_IPv6="Host: [::ffff:127.0.0.1]:{port}\r\n",
    a_host_in_decimal="Host: 2130706433:{port}\r\n",
    a_host_of_nowhere="Host: 0.0.0.0:{port}\r\n",
    an_empty_host="Host:\r\n",
    no_host="",
    two_hosts="Host: {host}\r\nHost: evil.example\r\n",
    the_same_host_twice="Host: {host}\r\nhost: {host}\r\n",
)
QUERIES = _queries(
    a_wrong_state=f"code={CODE}&state=another",
    no_state=f"code={CODE}",
    an_empty_state=f"code={CODE}&state=",
    half_of_the_state=f"code={CODE}&state={STATE[:20]}",
    more_than_the_state=f"code={CODE}&state={STATE}x",
    the_state_in_capitals=f"code={CODE}&state={STATE.upper()}",
    the_state_and_a_zero_byte=f"code={CODE}&state={STATE}%00",
    the_state_in_brackets=f"code={CODE}&state[]={STATE}",
    the_state_under_a_capital_name=f"code={CODE}&State={STATE}",
    the_state_twice=f"{EVIL}&state={STATE}",
    a_wrong_state_before_the_right_one=f"state=another&{EVIL}",
    a_wrong_state_behind_the_right_one=f"{EVIL}&state=another",
    a_state_escaped_and_plain=f"{EVIL}&%73tate={STATE}",
    the_code_twice=f"code=x&{EVIL}",
    the_ads_code_twice=f"auth_code=x&auth_code=y&{EVIL}",
    no_code=f"state={STATE}",
    an_empty_code=f"code=&state={STATE}",
    a_code_and_an_error=f"{EVIL}&error=access_denied",
    an_error_with_a_wrong_state="error=access_denied&state=another",
    an_error_without_state="error=access_denied",
    an_empty_error=f"error=&state={STATE}",
    semicolons=f"code={CODE};state={STATE}",
    a_zero_byte_in_the_code=f"code=x%00y&state={STATE}",
    a_line_break_in_the_code=f"code=x%0D%0ASet-Cookie:y&state={STATE}",
    a_broken_escape=f"code=x%zz&state={STATE}",
    half_an_escape=f"code=x%&state={STATE}",
    bytes_that_are_no_text=f"code=x%ff%fe&state={STATE}",
    a_direction_mark=f"code=x%E2%80%AEy&state={STATE}",
    nothing_at_all="",
)
HEADERS = _headers(
    a_chunked_body="Transfer-Encoding: chunked\r\n",
    a_body="Content-Length: 5\r\n",
    two_lengths="Content-Length: 5\r\nContent-Length: 0\r\n",
    a_websocket="Upgrade: websocket\r\n",
    a_picture="Sec-Fetch-Dest: image\r\n",
    a_frame="Sec-Fetch-Dest: iframe\r\n",
    a_frame_that_says_document_too="Sec-Fetch-Dest: iframe\r\nSec-Fetch-Dest: document\r\n",
    a_prefetch="Sec-Purpose: prefetch\r\n",
    a_header_without_colon="nonsense\r\n",
    a_space_before_the_colon="X-A : b\r\n",
    a_header_without_name=": b\r\n",
    a_folded_header="X-A: b\r\n c\r\n",
    a_zero_byte_in_a_header="X-A: b\x00c\r\n",
    a_lone_line_feed_in_a_header="X-A: b\nX-B: c\r\n",
    a_lone_return_in_a_header="X-A: b\rX-B: c\r\n",
    letters_beyond_ASCII_in_a_header="X-A: \xe9\r\n",
    an_escape_sequence_in_a_header="X-A: \x1b[2J\r\n",
    more_headers_than_any_browser_sends="X-A: b\r\n" * 64,
)
SHAPES = {
    "a line break in the target": ask(f"{{path}}\r\nX:?{EVIL}"),
    "a tab in the target": ask(f"{{path}}\t?{EVIL}"),
    "a target of five thousand characters": ask(f"{{path}}?{EVIL}&x={'x' * 5000}"),
    "an empty line first": f"\r\n{ask()}",
    "a good request behind a bad one": ask("/favicon.ico") + ask(),
    "a good request in the body of a bad one": ask(more="Content-Length: 200\r\n", method="POST") + ask(),
}
WHOLE = PATHS | METHODS | VERSIONS | HOSTS | QUERIES | HEADERS | SHAPES
"""Whole requests, which are judged."""

UNFINISHED = {
    "nothing": "",
    "half a request": ask()[:-2],
    "HTTP without headers": f"GET {{path}}?{EVIL}\r\n",
    "lone line feeds": ask().replace("\r\n", "\n"),
    "the greeting of TLS": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "zero bytes": "\x00" * 200,
    "a head of seventeen thousand characters": ask(more=f"X-A: {'a' * 17_000}\r\n"),
    "a line without end": f"GET {{path}}?{EVIL}&x={'x' * 40_000}",
}
"""Requests that never end, or go on for too long to be read."""
