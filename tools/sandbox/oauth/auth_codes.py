"""The codes that a consent page gives and a token endpoint takes: each lives an hour and works once."""

import secrets
from sqlite3 import Connection

from tools.core.values import Value
from tools.sandbox.oauth.tokens import Token, issue

_LIFETIME_SECONDS = 3600


class Code(Value):
    """What a code stands for, and the consent it came from."""

    is_login_kit: bool = False
    is_used: bool = False
    issued_at: float
    redirect_uri: str
    advertiser_ids: tuple[str, ...] = ()
    scope: str = ""
    challenge: str | None = None

    def is_good(self, at: float) -> bool:
        """Say whether the code still works."""
        return not self.is_used and at < self.issued_at + _LIFETIME_SECONDS


def issue_code(db: Connection, code: Code) -> str:
    """Make up a code and keep what it stands for."""
    text = _new_login_kit_code() if code.is_login_kit else secrets.token_hex(20)
    _keep(db, text, code)
    return text


def find_code(db: Connection, text: str) -> Code | None:
    """Look up what a code stands for."""
    row = db.execute("SELECT record FROM codes WHERE code = ?", (text,)).fetchone()
    return Code.model_validate_json(row["record"]) if row else None


def spend_code(db: Connection, text: str, code: Code) -> None:
    """Mark a code as used."""
    _keep(db, text, code.model_copy(update={"is_used": True}))


def issue_ads_token(db: Connection, code: Code) -> str:
    """Issue the advertising token that a code was good for."""
    return issue(db, Token(advertiser_ids=code.advertiser_ids))


def _new_login_kit_code() -> str:
    # Real codes end like this, and programs stumble over the characters that a browser shows percent-encoded.
    return f"{secrets.token_urlsafe(30)}*1!{secrets.randbelow(9000) + 1000}.e1"


def _keep(db: Connection, text: str, code: Code) -> None:
    db.execute("INSERT OR REPLACE INTO codes (code, record) VALUES (?, ?)", (text, code.model_dump_json()))
