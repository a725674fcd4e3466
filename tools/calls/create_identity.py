"""Make a name under which the ad appears, where the account has none that fits."""

import unicodedata
from itertools import pairwise

from pydantic import BaseModel, ConfigDict, Field

from tools.core.draft import Source
from tools.core.field import FieldContext
from tools.core.offer import Offer
from tools.core.sentence import Sentence, Told
from tools.core.steering import printable, steers
from tools.core.tool import NEEDS_ACCOUNT, Answer, Effect, Tool, ToolContext, unable
from tools.fields._sound_and_picture import OF_THE_POST, is_post

_KIND = "CUSTOMIZED_USER"
_LONGEST = 40  # more is not shown with an ad
_WITHOUT_BLANKS = frozenset("WF")  # wide letters stand side by side, whatever word they are of
_TOO_LONG = Sentence(
    "handed.identity_too_long", "A name that ads appear under has 1 to {most} characters; “{said}” has {count}."
)
_NEEDS_ACCOUNT_OF_TIKTOK = Sentence(
    "handed.needs_tiktok_account",
    "This goal needs a TikTok account, and none can be made from here. Link one to the ad account on TikTok's pages.",
)
_NOT_TYPED = Sentence(
    "handed.identity_not_typed",
    "A new name to appear under is made only as you type it yourself, and “{said}” does not stand in your last line.",
)
_UNSEEN = Sentence(
    "handed.identity_unseen", "A name that ads appear under is one line, with nothing in it that cannot be seen: {said}"
)
_ONE_A_LINE = Sentence("handed.identity_one_a_line", "One new name is made for each line of yours; say it once more.")
_MAY_NOT_WRITE = Sentence(
    "handed.identity_not_here",
    "No new name was made: nothing is made at TikTok while plans are only drawn up, nor in an ad account that no "
    "setting names (TIKTOK_ADVERTISER_ID).",
)


class Args(BaseModel):
    """Under which name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(description="The name exactly as the person gave it, at most 40 characters.")


async def _run(args: Args, context: ToolContext) -> Answer:
    if context.advertiser is None:
        return unable(NEEDS_ACCOUNT.told())
    if is_post(context.draft):
        return unable(OF_THE_POST.told())
    name, known = args.name.strip(), context.of_fields(context.draft)
    if (why := _unfit(name, context.typed)) is not None:
        return unable(why)
    owned = await context.catalogue.offers("identity", known)
    there = next((one for one in owned if _is_called(name, one)), None)
    if there is None and (why := _barred(context, known)) is not None:
        return unable(why)
    made = there.id if there is not None else await context.uploads.identity(context.advertiser.advertiser_id, name)
    new = {"identity_id": made, "name": name, "kind": _KIND}
    draft = context.draft.fill(Source.SAID, identity=new if there is None else there.value)
    violations = context.catalogue.check(draft, await context.facts(draft))
    return Answer(
        content={
            "identity": {"id": made, "name": name if there is None else there.called},
            "violations": [one.model_dump(mode="json") for one in violations],
            "missing": list(context.catalogue.missing(draft, context.target)),
        },
        draft=draft,
    )


def _unfit(name: str, typed: str) -> Told | None:
    """Say why no ad may appear under a name; a model alone never chooses one."""
    if any(steers(char) or char in "\n\t" for char in name):
        return _UNSEEN.told(said=printable(" ".join(name.split())))
    if not 0 < len(name) <= _LONGEST:
        return _TOO_LONG.told(most=_LONGEST, said=name, count=len(name))
    return None if _stands_in(name, typed) else _NOT_TYPED.told(said=name)


def _stands_in(name: str, typed: str) -> bool:
    """Say whether a line holds a name as it is; a part of a word is no name, where words have ends."""
    parts = typed.split(name)
    return any(
        not (_goes_on(before[-1:], name[0]) or _goes_on(name[-1], after[:1])) for before, after in pairwise(parts)
    )


def _goes_on(left: str, right: str) -> bool:
    return all(one.isalnum() and unicodedata.east_asian_width(one) not in _WITHOUT_BLANKS for one in (left, right))


def _barred(context: ToolContext, known: FieldContext) -> Told | None:
    """Say why nothing new may be made in the account now."""
    if known.objective is not None and known.objective.identity_type != _KIND:
        return _NEEDS_ACCOUNT_OF_TIKTOK.told()
    if not context.may_write:
        return _MAY_NOT_WRITE.told()
    return _ONE_A_LINE.told() if context.has_made_one else None


def _is_called(name: str, offer: Offer) -> bool:
    """Say whether the account has a name already: made twice, nobody could tell them apart."""
    return offer.is_usable and offer.called.casefold() == name.casefold()


TOOL = Tool(
    name="create_identity",
    effect=Effect.EDIT,
    description=(
        "Make a new name for the ad to appear under, only where the person asked for a new one and gave the name."
    ),
    args=Args,
    run=_run,
)
