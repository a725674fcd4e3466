"""Begin a login; the graph carries it out, and only the person sees the address."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from tools.core.tool import Effect, Tool


class Args(BaseModel):
    """Which of TikTok's two log-ins."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    family: Literal["ads", "login-kit"] = Field("ads", description="`ads`, unless the person asks for Login Kit.")


TOOL = Tool(
    name="build_auth_url",
    effect=Effect.AUTH,
    description="Begin a login to TikTok. The address is shown to the person, not to you.",
    args=Args,
)
