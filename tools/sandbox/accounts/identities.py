"""Who the ads may appear as: the identity of the account, and those made since."""

from sqlite3 import Connection

from tools.sandbox.accounts.opened_posts import posters
from tools.sandbox.stock import AVAILABLE, stock_of
from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import copy_problem, missing, not_among, not_text
from tools.sandbox.wire.paging import page_info, read_page

_LONGEST_NAME = 100
IDENTITY_TYPES = ("CUSTOMIZED_USER", "AUTH_CODE", "TT_USER", "BC_AUTH_TT")


def create_identity(asked: CheckedCall) -> Json:
    """Make an identity of the type CUSTOMIZED_USER."""
    problem = (
        missing(asked.fields, "display_name")
        or copy_problem(asked.fields, "display_name", _LONGEST_NAME)
        or not_text(asked.fields, "image_uri")
    )
    if problem:
        raise Refused(40002, problem)
    cursor = asked.db.execute(
        "INSERT INTO identities (advertiser_id, display_name) VALUES (?, ?)",
        (asked.advertiser_id, asked.fields["display_name"]),
    )
    return {"identity_id": str(cursor.lastrowid)}


def list_identities(asked: CheckedCall) -> Json:
    """List who the ads may appear as."""
    page = read_page(asked.fields, most=100)
    wanted = asked.fields.get("identity_type") or None
    problem = not_among({"identity_type": wanted}, "identity_type", IDENTITY_TYPES)
    if wanted == "BC_AUTH_TT":
        problem = missing(asked.fields, "identity_authorized_bc_id")
    if problem:
        raise Refused(40002, problem)
    known = all_identities(asked.db, asked.advertiser_id)
    rows = [one for one in known if wanted in (None, one["identity_type"])]
    return {"identity_list": rows[page.offset :][: page.size], "page_info": page_info(page, len(rows))}


def all_identities(db: Connection, advertiser_id: str) -> list[Json]:
    """List the identities of an advertiser."""
    rows = db.execute("SELECT id, display_name FROM identities WHERE advertiser_id = ? ORDER BY id", (advertiser_id,))
    made = [
        {
            "identity_id": str(row["id"]),
            "identity_type": "CUSTOMIZED_USER",
            "display_name": row["display_name"],
            "available_status": AVAILABLE,
        }
        for row in rows
    ]
    return [*stock_of(db).identities.values(), *made, *posters(db, advertiser_id)]
