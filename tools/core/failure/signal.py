"""What came back instead of success, before anybody has judged it."""

from enum import StrEnum

from tools.core.values import Value


class Trouble(StrEnum):
    """The kinds of trouble a request can meet."""

    CODE = "code"  # TikTok answered with a code of its own
    HTTP = "http"  # an HTTP status and no code
    BAD_ANSWER = "bad_answer"  # not JSON, cut off, too large, of the wrong shape
    TIMEOUT = "timeout"  # sent, no answer in time
    CONNECTION_LOST = "connection_lost"  # sent, perhaps in part, then the connection broke
    NOT_CONNECTED = "not_connected"  # no byte of the request left
    LOGGED_OUT = "logged_out"  # refused here: there is no token to send
    NOT_APPROVED = "not_approved"  # refused here: the journal holds no approval of exactly this
    NO_ADVERTISER = "no_advertiser"  # the login is good and has no ad account
    WRONG_FAMILY = "wrong_family"  # refused here: the token is of Login Kit
    ANOTHER_SENDER = "another_sender"  # not sent from here: somebody else may have sent it
    CROWDED = "crowded"  # refused here: too many requests of this machine wait for their turn
    FOREIGN_HOST = "foreign_host"  # refused here: the address is not one of the target


class Signal(Value):
    """One failed request, as data. Text of the platform is kept as what it is: somebody else's words."""

    trouble: Trouble
    number: int | None = None  # TikTok's code, or the HTTP status
    message: str = ""  # the platform's words, untrusted
    request_id: str = ""
    retry_after_seconds: float | None = None

    @property
    def summary(self) -> str:
        """Name the trouble without the platform's words."""
        return self.trouble.value if self.number is None else f"{self.trouble.value} {self.number}"
