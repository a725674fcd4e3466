"""Submit the draft to the embedded sandbox. The graph carries it out, after a person approved the plan."""

from pydantic import BaseModel, ConfigDict

from tools.core.target import Target
from tools.core.tool import Effect, Tool


class Args(BaseModel):
    """Takes nothing: it submits the draft that the person approves."""

    model_config = ConfigDict(extra="forbid", frozen=True)


TOOL = Tool(
    name="submit_ad_mock",
    effect=Effect.SPEND,
    description="Submit the draft to the practice sandbox. The person is shown the plan and must approve it first.",
    args=Args,
    targets=(Target.SANDBOX, Target.REHEARSAL),
)
