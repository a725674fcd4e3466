"""Suggest wordings for the ad's text, each judged by every rule before anybody sees it."""

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from tools.core.characters import AD_TEXT_LIMIT, weighted_length
from tools.core.rule import Violation
from tools.core.sentence import Sentence
from tools.core.suggested import SUGGESTS, WHAT_IS_SOLD
from tools.core.tool import Answer, Effect, Tool, ToolContext, unable
from tools.fields.text import FIELD as TEXT

_MOST = 3
_NONE_PASSES = Sentence("handed.no_wording_passes", "I have no wording that passes every rule. {why}")


class Args(BaseModel):
    """The wordings to suggest."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    wordings: tuple[str, ...] = Field(
        (),
        description="At most three wordings, in the language of the ad, each 1 to 100 units (Chinese or Japanese: 2), "
        "without emoji. Made of what the person said: no offer, number or praise of your own. A shorter form of a text "
        "is given likewise. Leave it empty where it is not known what is sold; the person is asked then.",
    )


async def _run(args: Args, context: ToolContext) -> Answer:
    wanted = _new([one.strip() for one in args.wordings], TEXT.of(context.draft))[:_MOST]
    if not wanted:
        return unable(WHAT_IS_SOLD.told())
    judged = [(wording, await _against(wording, context)) for wording in wanted]
    left_out: list[JsonValue] = [{"text": wording, "why": found[0].message} for wording, found in judged if found]
    passing = [wording for wording, found in judged if not found]
    if not passing:
        why = _NONE_PASSES.told(why=(judged[0][1][0].told,))
        return Answer(content={"problem": str(why), "told": why.model_dump(mode="json"), "left_out": left_out})
    rows: list[JsonValue] = [{"text": one, "length": weighted_length(one), "limit": AD_TEXT_LIMIT} for one in passing]
    return Answer(content={"wordings": rows, "left_out": left_out})


def _new(wordings: Iterable[str], text: str | None) -> list[str]:
    """Leave out what is said twice or is the text already."""
    return [one for one in dict.fromkeys(wordings) if one and one != text]


async def _against(wording: str, context: ToolContext) -> tuple[Violation, ...]:
    """Give what the rules, advice among them, have against a text."""
    draft = context.draft.fill(text=wording)
    found = context.catalogue.check(draft, await context.facts(draft))
    return tuple(one for one in found if one.field == TEXT.name)


TOOL = Tool(
    name=SUGGESTS,
    effect=Effect.READ,
    description=(
        "Suggest up to three wordings for the ad's text, where the person asks for some. The program checks and shows "
        "those that pass; none becomes the text until the person takes one."
    ),
    args=Args,
    run=_run,
)
