"""Switching campaigns, ad groups and ads on and off, and deleting them."""

from tools.sandbox.ads.objects import Sort, find
from tools.sandbox.ads.spans import note_switch
from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json, Partial, Refused
from tools.sandbox.wire.field_checks import missing, not_among, not_texts

_MOST_AT_ONCE = 20
_STATUSES = ("ENABLE", "DISABLE", "DELETE")


def update_campaigns(asked: CheckedCall) -> Json:
    """Set the status of campaigns."""
    return _update(Sort.CAMPAIGN, asked)


def update_adgroups(asked: CheckedCall) -> Json:
    """Set the status of ad groups."""
    return _update(Sort.ADGROUP, asked)


def update_ads(asked: CheckedCall) -> Json:
    """Set the status of ads."""
    return _update(Sort.AD, asked)


def _update(sort: Sort, asked: CheckedCall) -> Json:
    field = f"{sort}_ids"
    problem = (
        missing(asked.fields, field, "operation_status")
        or not_texts(asked.fields, field, _MOST_AT_ONCE)
        or not_among(asked.fields, "operation_status", _STATUSES)
    )
    if problem:
        raise Refused(40002, problem)
    ids, status = asked.fields[field], asked.fields["operation_status"]
    unknown = [one for one in ids if find(asked, sort, one) is None]
    if len(unknown) == len(ids):
        raise Refused(40002, f"{field} holds {unknown[0]}, which does not exist or was deleted.")
    done = [one for one in ids if one not in unknown]
    for one in done:
        note_switch(asked.db, one, status, asked.at)
    asked.db.executemany(
        "UPDATE objects SET status = ?, modified_at = ? WHERE id = ?", [(status, asked.at, one) for one in done]
    )
    answer = {field: done, "status": status}
    if not unknown:
        return answer
    errors = [{f"{sort}_id": one, "code": 40007, "message": "It does not exist or was deleted."} for one in unknown]
    return Partial(answer | {"errors": errors})
