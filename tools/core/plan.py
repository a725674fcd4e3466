"""What would be sent, a yes to exactly that, and what the platform answered."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from pydantic import Field, JsonValue

from tools.core.advertiser import Advertiser
from tools.core.draft import Draft
from tools.core.target import Target
from tools.core.values import Value, digest

API = "/open_api/v1.3"
PLAN_LIVES = timedelta(minutes=30)


class Step(StrEnum):
    """The three writes of an ad, in their order."""

    CAMPAIGN = "campaign"
    ADGROUP = "adgroup"
    AD = "ad"


class Write(Value):
    """One request that creates something. ``{"$": "campaign_id"}`` stands for an id that an earlier write answers."""

    step: Step
    path: str
    body: dict[str, JsonValue]

    @property
    def has_request_id(self) -> bool:
        """Say whether the platform can tell a second one from the first."""
        return "request_id" in self.body


class Plan(Value):
    """Everything that will be sent, and what it was drawn from. Immutable; rests in the journal."""

    key: str  # the idempotency key, made before anybody is asked
    target: Target
    advertiser: Advertiser
    draft: Draft
    payload: dict[str, JsonValue]  # the ad as people see and export it
    standins: tuple[str, ...]  # fields that practice filled in
    filled: Draft = Draft()  # what is sent beside the draft: stand-ins and defaults
    writes: tuple[Write, ...]
    made_at: datetime
    place: str = ""  # which sandbox it was drawn up for, where one is served

    @property
    def fingerprint(self) -> str:
        """Name exactly what will be sent, and where to."""
        return digest(
            {
                "target": self.target.value,
                "advertiser": self.advertiser.advertiser_id,
                "key": self.key,
                "writes": [dict(write) for write in self.writes],
            }
        )

    def is_of(self, target: Target, place: str) -> bool:
        """Say whether the plan was drawn up for this place: nothing of it is looked up or sent elsewhere."""
        return self.target is target and self.place == place

    def is_like(self, other: "Plan") -> bool:
        """Say whether another plan may well be this ad again: called alike, or the same but for its name."""
        mine, theirs = (dict(one.payload) for one in (self, other))
        names = {_letters(str(one.pop("campaign_name", ""))) for one in (mine, theirs)}
        return len(names) == 1 or mine == theirs

    def is_stale(self, now: datetime) -> bool:
        """Say whether the plan is too old to be approved or sent."""
        return now - self.made_at > PLAN_LIVES


def is_of_one_group(ids: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Say whether ids are of one campaign and ad group: the ad is another one where a double was removed."""
    return all(ids.get(ID_OF_STEP[step]) == other.get(ID_OF_STEP[step]) for step in (Step.CAMPAIGN, Step.ADGROUP))


class Approval(Value):
    """A person's yes to one fingerprint."""

    fingerprint: str
    words: str
    at: datetime


class Receipt(Value):
    """What the platform answered to the writes of a plan."""

    campaign_name: str
    ids: dict[str, str]
    account: dict[str, str] = Field(default_factory=dict)  # its `name` and `id`


ID_OF_STEP = {Step.CAMPAIGN: "campaign_id", Step.ADGROUP: "adgroup_id", Step.AD: "ad_id"}


def with_ids(body: dict[str, JsonValue], ids: dict[str, str]) -> dict[str, JsonValue]:
    """Put the ids of earlier writes where the plan left room for them."""

    def put(value: JsonValue) -> JsonValue:
        match value:
            case {"$": str(name)}:
                return ids[name]
            case dict():
                return {key: put(inner) for key, inner in value.items()}
            case list():
                return [put(inner) for inner in value]
            case _:
                return value

    return {key: put(value) for key, value in body.items()}


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))
