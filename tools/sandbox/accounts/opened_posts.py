"""Posts that stand on TikTok, and the codes by which whoever posted them opens them to ads."""

from sqlite3 import Connection

from tools.sandbox.builtin import POSTS, SINCE
from tools.sandbox.stock import AVAILABLE
from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import missing, not_text, write_time
from tools.sandbox.wire.paging import page_info, read_page

_PUBLIC = "HESITATE_RECOMMEND"
_WRONG_CODE = 40002
_MOST_OF_A_PAGE = 50


def post_info(asked: CheckedCall) -> Json:
    """Tell of the post that a code opens, used or not."""
    code = _code(asked)
    return _row(code, is_open=code in _opened(asked.db, asked.advertiser_id))


def authorize_post(asked: CheckedCall) -> Json:
    """Open a post to the account by its code."""
    code = _code(asked)
    if not_text(asked.fields, "original_post_auth_code"):
        raise Refused(_WRONG_CODE, "original_post_auth_code must be text.")
    if POSTS[code]["ends"] <= write_time(asked.at):
        raise Refused(_WRONG_CODE, "The auth_code has expired.")
    if refused := POSTS[code].get("refused"):
        raise Refused(_WRONG_CODE, refused)
    if code in _opened(asked.db, asked.advertiser_id):
        raise Refused(_WRONG_CODE, "The auth_code has been applied to this advertiser already.")
    asked.db.execute(
        "INSERT INTO opened_posts (advertiser_id, code, at) VALUES (?, ?, ?)", (asked.advertiser_id, code, asked.at)
    )
    return {}


def list_posts(asked: CheckedCall) -> Json:
    """List the posts that were opened to the account."""
    page = read_page(asked.fields, most=_MOST_OF_A_PAGE)
    rows = [_row(code, is_open=True) for code in _opened(asked.db, asked.advertiser_id)]
    return {"list": rows[page.offset :][: page.size], "page_info": page_info(page, len(rows))}


def opened_posts(db: Connection, advertiser_id: str, at: float) -> dict[str, Json]:
    """Give the posts that an account's ads may show at a moment, by their ids."""
    found = (POSTS[code] for code in _opened(db, advertiser_id))
    return {one["item_id"]: one for one in found if one["ends"] > write_time(at)}


def posters(db: Connection, advertiser_id: str) -> list[Json]:
    """List who posted what was opened to an account: ads of those posts appear so."""
    found = (POSTS[code] for code in _opened(db, advertiser_id))
    return [
        {
            "identity_id": one["identity_id"],
            "identity_type": "AUTH_CODE",
            "display_name": one["tiktok_name"],
            "available_status": AVAILABLE,
        }
        for one in found
    ]


def _code(asked: CheckedCall) -> str:
    problem = missing(asked.fields, "auth_code") or not_text(asked.fields, "auth_code")
    if problem:
        raise Refused(_WRONG_CODE, problem)
    code = str(asked.fields["auth_code"])
    if code not in POSTS:
        raise Refused(_WRONG_CODE, "The auth_code is invalid.")
    return code


def _opened(db: Connection, advertiser_id: str) -> tuple[str, ...]:
    rows = db.execute("SELECT code FROM opened_posts WHERE advertiser_id = ? ORDER BY at, code", (advertiser_id,))
    return tuple(str(row["code"]) for row in rows)


def _row(code: str, *, is_open: bool) -> Json:
    post = POSTS[code]
    is_video = post["seconds"] is not None
    return {
        "item_info": {
            "item_id": post["item_id"],
            "item_type": "VIDEO" if is_video else "CAROUSEL",
            "auth_code": code,
            "text": post["text"],
            "status": post.get("status", _PUBLIC),
            "anchor_list": None,
        },
        "auth_info": {
            "ad_auth_status": "AUTHORIZED" if is_open else "UNAUTHORIZED",
            "auth_start_time": SINCE,
            "auth_end_time": post["ends"],
            "invite_start_time": SINCE,
        },
        "user_info": {
            "identity_id": post["identity_id"],
            "identity_type": "AUTH_CODE",
            "tiktok_name": post["tiktok_name"],
        },
        "video_info": {"duration": post["seconds"], "width": 1080, "height": 1920} if is_video else None,
    }
