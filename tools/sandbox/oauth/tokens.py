"""Access tokens: the kinds that can be issued, and whether one opens an endpoint."""

import secrets
from enum import StrEnum
from sqlite3 import Connection

from tools.core.values import Value
from tools.sandbox.builtin import FIRST_ADVERTISER, SCOPES
from tools.sandbox.wire.envelope import Refused

LOGIN_KIT_PREFIX = "login_"


class TokenKind(StrEnum):
    """The tokens a world can be given."""

    VALID = "valid"
    LOGIN_KIT = "login_kit"
    EXPIRED = "expired"
    REVOKED = "revoked"
    NO_ADVERTISER = "no_advertiser"
    BLOCKED = "blocked"
    NO_ADS_SCOPE = "no_ads_scope"


class Token(Value):
    """What a token stands for."""

    is_login_kit: bool = False
    is_revoked: bool = False
    is_region_blocked: bool = False
    advertiser_ids: tuple[str, ...] = (FIRST_ADVERTISER,)
    scopes: tuple[int, ...] = SCOPES
    login_kit_scope: str = ""
    expires_at: float | None = None


def token_of(kind: TokenKind, at: float) -> Token:
    """Describe a new token of a kind."""
    match kind:
        case TokenKind.VALID:
            return Token()
        case TokenKind.LOGIN_KIT:
            return Token(is_login_kit=True, advertiser_ids=(), scopes=())
        case TokenKind.EXPIRED:
            return Token(expires_at=at)
        case TokenKind.REVOKED:
            return Token(is_revoked=True)
        case TokenKind.NO_ADVERTISER:
            return Token(advertiser_ids=())
        case TokenKind.BLOCKED:
            return Token(is_region_blocked=True)
        case TokenKind.NO_ADS_SCOPE:
            return Token(scopes=(1, 4))


def issue(db: Connection, token: Token) -> str:
    """Make up a token and keep what it stands for."""
    text = f"{LOGIN_KIT_PREFIX if token.is_login_kit else ''}{secrets.token_hex(20)}"
    keep(db, text, token)
    return text


def keep(db: Connection, text: str, token: Token) -> None:
    """Keep what a token stands for now."""
    db.execute("INSERT OR REPLACE INTO tokens (token, record) VALUES (?, ?)", (text, token.model_dump_json()))


def find(db: Connection, text: str) -> Token | None:
    """Look up what a token stands for."""
    row = db.execute("SELECT record FROM tokens WHERE token = ?", (text,)).fetchone()
    return Token.model_validate_json(row["record"]) if row else None


def admit(header: str | None, token: Token | None, scope: int, at: float) -> Token:
    """Let a request in by its Access-Token header and what that stands for, or refuse it as TikTok does."""
    if not header:
        raise Refused(40104, "The header Access-Token is missing or empty.")
    if header.startswith(LOGIN_KIT_PREFIX) or (token is not None and token.is_login_kit):
        raise Refused(40001, "Permission error: a Login Kit token cannot be used for advertising.")
    if header.lower().startswith("bearer "):
        raise Refused(40105, "The access token is wrong: send it bare, without `Bearer`.")
    if token is None or token.is_revoked:
        raise Refused(40105, "The access token is wrong or was revoked.")
    if token.expires_at is not None and token.expires_at <= at:
        raise Refused(40102, "The access token has expired.")
    if scope and scope not in token.scopes:
        raise Refused(40001, f"Permission error: the access token lacks the scope {scope} for this endpoint.")
    return token
