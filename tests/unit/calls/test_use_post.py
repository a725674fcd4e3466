"""A post becomes the creative by a code that the person typed, and only where an ad can show it."""

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from agent.bootstrap import load_tools
from tests.doubles.context import FakeAssets, context
from tests.doubles.plans import make_draft
from tools.core.creative import PostCreative
from tools.core.errors import PlatformError
from tools.core.failure.signal import Signal, Trouble
from tools.core.persons_words import PersonsWords
from tools.core.posts import Post
from tools.core.tool import Answer
from tools.fields.creative import FIELD as CREATIVE

CODE = "#P0stOfMiraWhoBakesBreadEveryMorning0000001="
POST = Post(
    item_id="901", kind="VIDEO", status="HESITATE_RECOMMEND", text="Bread", author="Mira", identity_id="111",
    identity_type="AUTH_CODE", starts=datetime(2026, 1, 1, tzinfo=UTC), ends=datetime(2036, 12, 31, tzinfo=UTC),
)  # fmt: skip


@dataclass
class Posts(FakeAssets):
    """Knows one post, and those that were opened already."""

    objectives: list[str] = field(default_factory=list)
    post_there: Post = POST
    opened: tuple[Post, ...] = ()

    async def post(self, advertiser_id: str, code: str) -> Post:
        return self.post_there

    async def posts(self, advertiser_id: str) -> tuple[Post, ...]:
        return self.opened


@dataclass
class Opening:
    """Opens posts, or refuses them."""

    refuses: PlatformError | None = None
    asked: list[str] = field(default_factory=list)

    async def open_post(self, advertiser_id: str, code: str) -> None:
        self.asked.append(code)
        if self.refuses is not None:
            raise self.refuses


async def use(
    assets: Posts, opening: Opening, *, said: str = f"my post, the code is {CODE}", may_write: bool = True
) -> Answer:
    tool = load_tools()["use_post"]
    uploads: Any = opening
    at = replace(
        context(make_draft(), assets=assets), uploads=uploads, spoken=PersonsWords(lines=(said,)), may_write=may_write
    )
    assert tool.run is not None
    return await tool.run(tool.args.model_validate({"code": CODE}), at)


async def test_a_post_takes_the_place_of_text_and_music_and_is_opened_once() -> None:
    opening = Opening()

    answer = await use(Posts(), opening)

    assert answer.draft is not None
    assert CREATIVE.of(answer.draft) == PostCreative.of(POST)
    assert [one for one in ("text", "music", "identity") if answer.draft.has(one)] == []
    assert isinstance(answer.content, dict)
    assert (answer.content["let_go"], answer.content["missing"]) == (["text", "music"], [])
    assert opening.asked == [CODE]


async def test_one_that_was_opened_to_the_account_is_not_opened_again() -> None:
    opening = Opening()

    answer = await use(Posts(opened=(POST,)), opening, may_write=False)

    assert (answer.draft is not None, opening.asked) == (True, [])


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"ends": datetime(2026, 11, 21, 12, 0, tzinfo=UTC)}, "handed.post_code_over"),
        ({"ends": None}, "handed.post_code_unclear"),
        ({"starts": datetime(2027, 1, 1, tzinfo=UTC)}, "handed.post_code_not_yet"),
        ({"kind": "CAROUSEL"}, "handed.post_of_photos"),
        ({"status": "ONLY_FRIEND_SEE"}, "handed.post_not_public"),
        ({"identity_type": "TT_USER"}, "handed.post_of_other_kind"),
    ],
)
async def test_what_no_ad_can_show_is_refused_before_anything_is_opened(changes: dict[str, Any], says: str) -> None:
    opening = Opening()

    answer = await use(Posts(post_there=POST.model_copy(update=changes)), opening)

    assert answer.draft is None
    assert says in json.dumps(answer.content)
    assert opening.asked == []


async def test_a_code_that_the_person_did_not_type_opens_nothing() -> None:
    opening = Opening()

    answer = await use(Posts(), opening, said="use my best post")

    assert "handed.post_not_typed" in json.dumps(answer.content)
    assert opening.asked == []


async def test_nothing_is_opened_where_nothing_may_be_made() -> None:
    opening = Opening()

    answer = await use(Posts(), opening, may_write=False)

    assert "handed.post_not_here" in json.dumps(answer.content)
    assert opening.asked == []


async def test_tiktoks_refusal_of_the_code_is_quoted_and_any_other_trouble_is_left_to_the_table() -> None:
    refused = PlatformError(Signal(trouble=Trouble.CODE, number=40002, message="used by\nanother\u202e"))

    answer = await use(Posts(), Opening(refuses=refused))

    assert "handed.post_refused" in json.dumps(answer.content)
    assert "used by another\\\\u{202e}" in json.dumps(answer.content)
    with pytest.raises(PlatformError):
        await use(Posts(), Opening(refuses=PlatformError(Signal(trouble=Trouble.TIMEOUT))))
