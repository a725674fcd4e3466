"""What other programs read: every line of the stream, and the one object at the end."""

import json
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from agent.conversation.events import Event, NodeEvent
from tests.doubles.program import BRIEF, Ended, run, talk
from tests.process.world import ads, fault, set_faults

AWAITED = Literal[
    "campaign_name", "objective", "text", "cta", "music", "advertiser", "identity", "creative", "landing_page",
    "budget", "schedule", "locations", "pixel", "app", "lead_form", "ai_label", "authorization", "approval", "reply",
]  # fmt: skip
REASONS = Literal[
    "submitted", "planned", "declined", "talked", "incomplete", "refused", "unauthorised", "unknown", "failed",
    "limit", "error", "interrupted",
]  # fmt: skip


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Session(Strict):
    type: Literal["session"]
    id: str
    model: str
    target: Literal["sandbox", "tiktok-sandbox", "production"]


class Said(Strict):
    type: Literal["message"]
    role: Literal["person"]
    text: str


class Answered(Strict):
    type: Literal["message"]
    role: Literal["agent"]
    text: str
    by: Literal["model", "rule"]


class ToolCall(Strict):
    type: Literal["tool_call"]
    name: str
    args: dict[str, Any]
    by: Literal["model", "rule"]


class Gate(Strict):
    type: Literal["gate"]
    tool: str
    decision: Literal["allow", "deny", "ask"]
    rule: str
    why: str


class Decided(Strict):
    value: Any
    source: Literal["said", "profile", "default", "inferred", "suggested"]


class Violation(Strict):
    rule: str
    field: str
    kind: Literal["product", "platform", "advice"]
    message: str


class Draft(Strict):
    type: Literal["draft"]
    fields: dict[str, Decided]
    missing: list[str]
    violations: list[Violation]


class Budget(Strict):
    amount: str
    mode: Literal["daily", "total"]


class Schedule(Strict):
    starts: str
    ends: str


class Audience(Strict):
    age_from: int
    age_to: int | None = None
    gender: Literal["all", "female", "male"]


class CostCap(Strict):
    amount: str
    per: Literal["result", "click", "conversion", "install", "lead", "view", "thousand", "follower"]


class UploadedFile(Strict):
    id: str
    name: str
    size: int
    kind: str
    seconds: float | None = None
    width: int | None = None
    height: int | None = None


class Most(Strict):
    a_day: str | None
    in_all: str | None
    until: str | None
    timezone: str


class Account(Strict):
    name: str
    currency: str


class Payload(Strict):
    campaign_name: str
    objective: str
    creative: dict[str, str | None]
    files: list[UploadedFile] = Field(default_factory=list)
    target: Literal["sandbox", "tiktok-sandbox", "production"]
    advertiser_id: str
    account: Account
    schedule: Schedule
    standins: list[str]
    standin_values: dict[str, Any]
    most: Most
    balance: str | None
    budget: Budget | None = None
    locations: list[str] | None = None
    audience: Audience | None = None
    landing_page: str | None = None
    tracking: str | None = None
    cost_cap: CostCap | None = None
    devices: Literal["android", "ios"] | None = None
    languages: list[str] | None = None
    interests: list[str] | None = None
    ai_label: Literal["yes", "no"] | None = None


class Awaiting(Strict):
    type: Literal["awaiting"]
    what: AWAITED
    prompt: str
    plan: Payload | None = None
    fingerprint: str | None = None
    url: str | None = None


class Ids(Strict):
    campaign_id: str
    adgroup_id: str
    ad_id: str


class Receipt(Strict):
    type: Literal["receipt"]
    campaign_name: str
    ids: Ids


class Failure(Strict):
    type: Literal["failure"]
    code: str
    outcome: Literal["not_sent", "rejected", "applied", "unknown"]
    verdict: Literal["retry", "wait", "look_up", "renew", "fix", "ask", "stop"]
    retryable: bool
    attempt: int = Field(ge=0)
    explanation: str = Field(min_length=1)
    fix: str = Field(min_length=1)


class Usage(Strict):
    type: Literal["usage"]
    model_calls: int = Field(ge=0)
    input_tokens: int = Field(ge=0)
    output_tokens: int = Field(ge=0)


class End(Strict):
    type: Literal["end"]
    reason: REASONS
    exit_code: int


EVENTS = Session | Said | Answered | ToolCall | Gate | Draft | Awaiting | Receipt | Failure | Usage | End
EVENT: TypeAdapter[Any] = TypeAdapter(EVENTS)


BY_THE_SESSION = {"session", "awaiting", "usage", "end"}
NO_PART_OF_THE_STREAM = {"progress"}


def types_in(union: object) -> set[str]:
    """Give the types of the events that a union takes."""
    models = get_args(get_args(union)[0]) if get_origin(union) is Annotated else get_args(union)
    return {get_args(model.model_fields["type"].annotation)[0] for model in models}


def test_every_event_that_is_written_is_known_where_it_has_to_be() -> None:
    written = {one.model_fields["type"].default for one in Event.__subclasses__()} - NO_PART_OF_THE_STREAM

    assert written - types_in(EVENTS) == set(), "give the event a strict model here, in EVENTS"
    assert written - BY_THE_SESSION - types_in(NodeEvent) == set(), "add it to NodeEvent at the foot of events.py"
    assert types_in(EVENTS) - written == set()


@pytest.fixture(scope="module")
def eventful(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    """A login, a refused draft, a mended one, a lost answer and a receipt: every event there is."""
    home = tmp_path_factory.mktemp("eventful")
    assert run(home, "auth", "logout").exit_code == 0
    set_faults(home, fault("ad_create", drop="after"))
    refused = BRIEF.replace("Traffic", "Conversions")
    return talk(home, refused, "music_001", '{"browser": "approve"}', "yes")


def test_every_line_is_one_event_with_exactly_its_keys(eventful: Ended) -> None:
    for event in eventful.events:
        EVENT.validate_json(json.dumps(event))


def test_every_event_there_is_appears_in_a_run_that_has_everything(eventful: Ended) -> None:
    kinds = {event["type"] for event in eventful.events}

    assert kinds == types_in(EVENTS)
    assert eventful.events[0]["type"] == "session"
    assert [event["what"] for event in eventful.of("awaiting")] == ["music", "authorization", "approval", "reply"]
    assert eventful.of("awaiting")[1]["url"].startswith("http")


def test_the_end_comes_once_and_last(eventful: Ended) -> None:
    assert eventful.of("end") == [eventful.events[-1]]
    assert eventful.events[-1] == {"type": "end", "reason": "submitted", "exit_code": 0}
    assert eventful.exit_code == 0


def test_json_is_one_object_with_the_promised_keys(tmp_path: Path) -> None:
    ended = run(tmp_path, "chat", "--output", "json", "--session", "mine", said=f"{BRIEF}\nyes\n")
    told = json.loads(ended.out)

    assert list(told) == [
        "session", "outcome", "draft", "receipts", "failure", "messages", "awaiting", "usage", "exit_code",
    ]  # fmt: skip
    assert (told["session"], told["outcome"], told["exit_code"]) == ("mine", "submitted", ended.exit_code)
    assert told["draft"]["cta"] == {"value": "SHOP_NOW", "source": "said"}
    assert [one["ids"]["ad_id"] for one in told["receipts"]] == [one["ad_id"] for one in ads(tmp_path)]
    assert told["failure"] is None
    assert told["messages"][0] == {"role": "person", "text": BRIEF}
    assert list(told["usage"]) == ["model_calls", "input_tokens", "output_tokens"]
    assert told["usage"]["model_calls"] == 1


def test_what_steers_a_terminal_leaves_the_stream_as_json_escapes(tmp_path: Path) -> None:
    hostile = "\x1b]52;c;aGk=\x07 \u202e \x9b2J \U000e0041 \ud83d"
    ended = talk(tmp_path, json.dumps({"user": f"hello {hostile}"}))

    assert not set("\x1b\x07\u202e\x9b\U000e0041") & set(ended.out)
    assert ended.events[1] == {"type": "message", "role": "person", "text": f"hello {hostile[:-1]}\ufffd"}
