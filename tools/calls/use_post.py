"""Make the ad of a post that stands on TikTok, by the code of whoever posted it: a Spark ad."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from tools.core.creative import PostCreative
from tools.core.draft import Source
from tools.core.errors import PlatformError
from tools.core.failure.signal import Trouble
from tools.core.posts import AUTH_CODE, VIDEO, Post, on_one_line
from tools.core.sentence import Sentence, Told
from tools.core.tool import NEEDS_ACCOUNT, Answer, Effect, Tool, ToolContext, unable

OF_THE_POST = ("text", "music", "identity")  # what an ad of a post has from it
_WRONG_PARAMETER = 40002
_NOT_TYPED = Sentence(
    "handed.post_not_typed", "A post is used only by a code that you typed yourself, and that one stands in no line."
)
_REFUSED = Sentence(
    "handed.post_refused",
    "TikTok does not take the code of that post: “{why}” Ask whoever posted it for a new one, for this ad account.",
)
_OVER = Sentence(
    "handed.post_code_over", "The code of that post held until {ends} UTC. Ask whoever posted it for a new one."
)
_NOT_YET = Sentence("handed.post_code_not_yet", "The code of that post holds from {starts} UTC on, and not before.")
_NO_END = Sentence(
    "handed.post_code_unclear", "TikTok does not say until when the code of that post holds, so it is not used."
)
_PHOTOS = Sentence(
    "handed.post_of_photos", "That post is a row of photos, and only posts with a video become ads here yet."
)
_NOT_PUBLIC = Sentence(
    "handed.post_not_public", "That post is not public, so no ad can show it. Make it public, or give another code."
)
_OTHER_KIND = Sentence("handed.post_of_other_kind", "TikTok opens that post in another way than by a code ({kind}).")
_MAY_NOT_WRITE = Sentence(
    "handed.post_not_here",
    "The post was not used: nothing is made at TikTok while plans are only drawn up, nor in an ad account that no "
    "setting names (TIKTOK_ADVERTISER_ID).",
)


class Args(BaseModel):
    """By which code."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str = Field(description="The code of the post, exactly as the person typed it, such as #...=")


async def _run(args: Args, context: ToolContext) -> Answer:
    code, account = args.code.strip(), context.advertiser
    if account is None:
        return unable(NEEDS_ACCOUNT.told())
    if not context.spoken.holds(code):
        return unable(_NOT_TYPED.told())
    try:
        post = await context.assets.post(account.advertiser_id, code)
        if (why := _unfit(post, context.now)) is not None:
            return unable(why)
        if not await _is_open(post, account.advertiser_id, context):
            if not context.may_write:
                return unable(_MAY_NOT_WRITE.told())
            await context.uploads.open_post(account.advertiser_id, code)
    except PlatformError as error:
        if error.signal.trouble is Trouble.CODE and error.signal.number == _WRONG_PARAMETER:
            return unable(_REFUSED.told(why=on_one_line(error.signal.message)))
        raise
    return await _shown(post, context)


def _unfit(post: Post, now: datetime) -> Told | None:
    """Say why no ad can show a post."""
    if post.identity_type not in (None, AUTH_CODE):
        return _OTHER_KIND.told(kind=post.identity_type)
    if post.kind != VIDEO:
        return _PHOTOS.told()
    if not post.is_public:
        return _NOT_PUBLIC.told()
    if post.ends is None:
        return _NO_END.told()
    if post.ends <= now:
        return _OVER.told(ends=f"{post.ends:%Y-%m-%d %H:%M}")
    is_early = post.starts is not None and post.starts > now
    return _NOT_YET.told(starts=f"{post.starts:%Y-%m-%d %H:%M}") if is_early else None


async def _is_open(post: Post, account: str, context: ToolContext) -> bool:
    """Say whether the account was given the post already: asked a second time, TikTok may refuse the code."""
    return any(one.item_id == post.item_id for one in await context.assets.posts(account))


async def _shown(post: Post, context: ToolContext) -> Answer:
    draft = context.draft.clear(*OF_THE_POST).fill(Source.SAID, creative=PostCreative.of(post))
    violations = context.catalogue.check(draft, await context.facts(draft))
    let_go = [name for name in OF_THE_POST if context.draft.has(name)]
    return Answer(
        content={
            "post": post.item_id,
            "by": on_one_line(post.author),
            "text": on_one_line(post.text),
            "until": f"{post.ends:%Y-%m-%d %H:%M}",
            "let_go": list[JsonValue](let_go),
            "violations": [one.model_dump(mode="json") for one in violations],
            "missing": list(context.catalogue.missing(draft, context.target)),
        },
        draft=draft,
    )


TOOL = Tool(
    name="use_post",
    effect=Effect.EDIT,
    description=(
        "Make the ad of a post that stands on TikTok (a Spark ad), by the authorisation code that the person typed. "
        "Text, music and identity are then the post's, and are given by nobody."
    ),
    args=Args,
    run=_run,
)
