"""Finish a login with what the person brought back; a handle stands for it."""

from pydantic import BaseModel, ConfigDict, Field

from tools.core.tool import Effect, Tool


class Args(BaseModel):
    """Which answer of the browser."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    handle: str = Field(description="The handle that stands for what the person pasted; never a code itself.")


TOOL = Tool(
    name="exchange_code",
    effect=Effect.AUTH,
    description="Finish a login with the handle of a pasted address or code.",
    args=Args,
)
