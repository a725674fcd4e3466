"""Check a text against every rule on text."""

from pydantic import BaseModel, ConfigDict, Field

from tools.core.sentence import Sentence
from tools.core.tool import Answer, Effect, Tool, ToolContext, unable
from tools.fields.text import FIELD as TEXT

_NO_TEXT = Sentence("handed.no_text", "There is no text to check yet.")


class Args(BaseModel):
    """The text to check; the draft's own where none is given."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str | None = Field(None, description="A text to try out; leave out to check the draft's text.")


async def _run(args: Args, context: ToolContext) -> Answer:
    draft = context.draft if args.text is None else context.draft.fill(text=args.text)
    text = TEXT.of(draft)
    if text is None:
        return unable(_NO_TEXT.told())
    found = tuple(one for one in context.catalogue.check(draft, await context.facts(draft)) if one.field == "text")
    return Answer(
        content={"text": text, "violations": [one.model_dump(mode="json") for one in found]},
    )


TOOL = Tool(
    name="validate_copy",
    effect=Effect.READ,
    description="Check an ad text without changing the draft: 1 to 100 units (Chinese, Japanese: 2 each), no emoji.",
    args=Args,
    run=_run,
)
