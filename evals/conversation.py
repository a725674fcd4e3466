"""A conversation as data: what a person says, in which world, and what has to come of it."""

import re
from pathlib import PurePosixPath
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, JsonValue, model_validator

from agent.language.ground.tongues import codes
from agent.words.spoken import is_spoken
from evals.media import FileKind
from tools.core.values import Value, digest
from tools.fields import every_field
from tools.sandbox.faults import Fault

BrowserAct = Literal["approve", "deny", "forged_state", "paste"]
_ASKED_BESIDE = ("advertiser", "authorization", "approval")  # besides the fields of the ad


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        msg = f"not a regular expression: {error}"
        raise ValueError(msg) from None
    return text


def _inside(name: str) -> str:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.name:
        msg = "a file is named by a path inside the conversation's folder"
        raise ValueError(msg)
    return name


def _asked(what: str) -> str:
    known = (*(one.name for one in every_field() if one.can_be_missing), *_ASKED_BESIDE)
    if what not in known:
        msg = f"Input should be one of {', '.join(known)}"
        raise ValueError(msg)
    return what


def _answered(language: str) -> str:
    known = [code for code in codes() if is_spoken(code)]
    if language not in known:
        msg = f"Input should be one of {', '.join(known)}"
        raise ValueError(msg)
    return language


Pattern = Annotated[str, AfterValidator(_pattern)]
LanguageCode = Annotated[str, AfterValidator(_answered)]
Awaited = Annotated[str, AfterValidator(_asked)]
FileName = Annotated[str, AfterValidator(_inside)]


class StartingWorld(Value):
    """The state of TikTok and of the login before anybody speaks."""

    token: Literal["none", "valid", "login_kit", "expired", "revoked", "no_advertiser"] = "valid"  # noqa: S105 -- a kind
    region: Literal["US", "blocked"] = "US"
    strict: bool = False
    faults: tuple[Fault, ...] = ()


class Turn(Value):
    """One act of the person: words, an act in the browser, or the process killed and started again."""

    user: str | None = None
    browser: BrowserAct | None = None
    restart: bool = False

    @model_validator(mode="after")
    def _is_one_act(self) -> Self:
        if [self.user is not None, self.browser is not None, self.restart].count(True) != 1:
            msg = "a turn is exactly one of user, browser and restart"
            raise ValueError(msg)
        return self


class ExpectedAd(Value):
    """An ad that has to exist; only what is written here is compared."""

    campaign_name: str | None = None
    objective: str | None = None
    text: str | None = None
    cta: str | None = None
    music_id: str | None = None
    advertiser_id: str | None = None
    operation_status: str | None = None
    status: str | None = None

    def given(self) -> dict[str, JsonValue]:
        """Give what was written."""
        return {name: getattr(self, name) for name in type(self).model_fields if name in self.model_fields_set}


class ExpectedFailure(Value):
    """What the last failure has to be."""

    code: str | None = None
    retryable: bool | None = None
    attempts: int | None = None


class ExpectedTools(Value):
    """Which tools have to run, and which must not."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


class ModelCalls(Value):
    """How often the model may be asked."""

    max: int = Field(ge=0)


class Expect(Value):
    """What has to hold at the end; what is not written is not asked for."""

    outcome: Literal["submitted", "not_submitted"] | None = None
    ads: tuple[ExpectedAd, ...] | None = None
    failure: ExpectedFailure | None = None
    language: LanguageCode | None = None
    says: tuple[Pattern, ...] = ()
    never_says: tuple[Pattern, ...] = ()
    tools: ExpectedTools = ExpectedTools()
    model_calls: ModelCalls | None = None

    @property
    def rules_failures_out(self) -> bool:
        """Say whether the file says that there was no failure at all."""
        return self.failure is None and "failure" in self.model_fields_set


class Conversation(Value):
    """One scripted conversation."""

    id: str = Field(min_length=1)
    about: str = ""
    tags: tuple[str, ...] = ()
    world: StartingWorld = StartingWorld()
    files: dict[FileName, FileKind] = Field(default_factory=dict)
    turns: tuple[Turn, ...]
    answers: dict[Awaited, str | tuple[str, ...]] = Field(default_factory=dict)
    max_turns: int = Field(default=24, ge=1)
    expect: Expect = Expect()

    @model_validator(mode="after")
    def _begins(self) -> Self:
        if not self.turns:
            msg = "somebody has to say something first: `turns` is empty"
            raise ValueError(msg)
        return self

    @property
    def digest(self) -> str:
        """Name exactly this conversation, so that an old result is never taken for one of a changed file."""
        return digest(self.model_dump(mode="json", exclude_unset=True))

    @property
    def submits(self) -> bool:
        """Say whether an ad has to come of it."""
        return self.expect.outcome == "submitted" or bool(self.expect.ads)
