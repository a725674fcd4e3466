"""The practice world from outside: what tests, evals and the control routes may look at and change."""

from tools.core.ports import Clock
from tools.sandbox.ads.geoblock import forget_region, set_region
from tools.sandbox.ads.objects import Sort, count, select
from tools.sandbox.ads.review import ReviewVerdict, keep_verdict
from tools.sandbox.api.lateness import catch_up, has_late_calls
from tools.sandbox.api.request_log import logged_requests
from tools.sandbox.builtin import ADVERTISERS
from tools.sandbox.creatives.shelves import all_music
from tools.sandbox.faults import read_faults, replace_faults
from tools.sandbox.oauth.tokens import TokenKind, issue, token_of
from tools.sandbox.pages.home import ShownWorld
from tools.sandbox.stock import is_strict, set_strict
from tools.sandbox.storage import Storage
from tools.sandbox.wire.envelope import Json

_OUR_OBJECTIVES = {"WEB_CONVERSIONS": "CONVERSIONS", "APP_PROMOTION": "APP_INSTALL"}
_VERDICTS = (ReviewVerdict.APPROVED, ReviewVerdict.REJECTED)
_EVERYTHING_OF = """
    one.kind = :sort AND 'DELETE' NOT IN (one.status, IFNULL(campaign.status, ''), IFNULL(adgroup.status, ''))
"""
_NO_LIMIT = -1
_LAST_REQUESTS = 20
_FORGOTTEN = (
    "objects", "reviews", "switches", "materials", "identities", "marked_music", "faults", "late_calls", "requests",
    "unshown", "opened_posts",
)  # fmt: skip


class World:
    """What exists in the sandbox, and how it behaves."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        """Keep where the data is and what time it is."""
        self._storage = storage
        self._clock = clock

    def issue_token(self, kind: str) -> str:
        """Make a new access token of a kind."""
        if kind not in list(TokenKind):
            msg = f"There is no token of the kind {kind}; choose one of {', '.join(TokenKind)}."
            raise ValueError(msg)
        with self._storage.transaction() as db:
            return issue(db, token_of(TokenKind(kind), self._now()))

    def set_faults(self, listed: object) -> None:
        """Have the next matching requests misbehave, as a list of faults says; replaces what was set before."""
        faults = read_faults(listed)
        with self._storage.transaction() as db:
            replace_faults(db, faults)

    def set_region(self, region: str) -> None:
        """Put the world into a region; ``blocked`` is one where ads are refused."""
        with self._storage.transaction() as db:
            set_region(db, region)

    def set_strict(self, *, strict: bool) -> None:
        """Give the accounts all that real ones have, and refuse what they do not own or cannot use; or stop that."""
        with self._storage.transaction() as db:
            set_strict(db, strict=strict)

    def is_strict(self) -> bool:
        """Say whether nothing is let pass that TikTok would refuse."""
        with self._storage.transaction() as db:
            return is_strict(db)

    def set_review(self, ad_id: str, verdict: str, reason: str = "") -> None:
        """Say what the review of an ad found: ``approved`` or ``rejected``, and why."""
        if verdict not in _VERDICTS:
            msg = f"A review says one of {', '.join(_VERDICTS)}."
            raise ValueError(msg)
        with self._storage.transaction() as db:
            catch_up(db, self._now())
            where = "one.kind = 'ad' AND one.status != 'DELETE' AND CAST(one.id AS TEXT) = :id"
            is_there = bool(count(db, where, {"id": ad_id}))
            if is_there:
                keep_verdict(db, int(ad_id), ReviewVerdict(verdict), reason, self._now())
        if not is_there:  # said outside: what fails within is the file's fault
            msg = f"There is no ad {ad_id}."
            raise ValueError(msg)

    def state(self) -> dict[str, list[Json]]:
        """Give what exists now, in the order of creation."""
        with self._storage.transaction() as db:
            at = self._now()
            catch_up(db, at)
            everything = {"limit": _NO_LIMIT, "offset": 0}
            found = {sort: select(db, _EVERYTHING_OF, {"sort": sort} | everything, at)[::-1] for sort in Sort}
        objectives = {one["campaign_id"]: one["objective_type"] for one in found[Sort.CAMPAIGN]}
        return {
            "campaigns": found[Sort.CAMPAIGN],
            "adgroups": found[Sort.ADGROUP],
            "ads": [_flattened(one, objectives[one["campaign_id"]]) for one in found[Sort.AD]],
        }

    def shown(self) -> ShownWorld:
        """Give what a person is shown: the newest first."""
        state = self.state()
        with self._storage.transaction() as db:
            tracks = {one["music_id"]: one for account in ADVERTISERS for one in all_music(db, account)}
            requests = logged_requests(db)[-_LAST_REQUESTS:]
        return ShownWorld(state["campaigns"][::-1], state["ads"][::-1], list(tracks.values()), requests[::-1])

    def has_late_writes(self) -> bool:
        """Say whether a write is still on its way."""
        with self._storage.transaction() as db:
            catch_up(db, self._now())
            return has_late_calls(db)

    def requests(self) -> list[Json]:
        """List the requests that came in."""
        with self._storage.transaction() as db:
            return logged_requests(db)

    def reset(self) -> None:
        """Forget everything but logins, so that nobody is logged out by it, and whether the world is strict."""
        with self._storage.transaction() as db:
            for table in _FORGOTTEN:
                db.execute(f"DELETE FROM {table}")  # noqa: S608 -- names of our own
            forget_region(db)

    def close(self) -> None:
        """Let go of the database."""
        self._storage.close()

    def _now(self) -> float:
        return self._clock.now().timestamp()


def _flattened(ad: Json, wire_objective: str) -> Json:
    reason = {"reject_reason": ad["reject_reason"]} if ad.get("reject_reason") else {}
    return reason | {
        "campaign_name": ad["campaign_name"],
        "objective": _OUR_OBJECTIVES.get(wire_objective, wire_objective),
        "text": ad.get("ad_text"),
        "cta": ad.get("call_to_action"),
        "music_id": ad.get("music_id"),
        "campaign_id": ad["campaign_id"],
        "adgroup_id": ad["adgroup_id"],
        "ad_id": ad["ad_id"],
        "advertiser_id": ad["advertiser_id"],
        "operation_status": ad["operation_status"],
        "status": ad["secondary_status"],
    }
