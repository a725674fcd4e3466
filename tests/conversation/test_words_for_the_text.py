"""Words for the ad: every wording that is shown passes every rule, and none becomes the text unasked."""

from pathlib import Path
from typing import Any

import pytest

from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from tests.doubles.gemini_embedded import embedded
from tests.doubles.gemini_server import gemini_server
from tests.doubles.gemini_world import gemini_world
from tests.doubles.scripted import calls
from tests.doubles.wording_briefs import against, suggested_in, texts_recorded, wording_briefs
from tests.doubles.world import BRIEF, World, world
from tools.core.draft import Source
from tools.core.suggested import SUGGESTS, SuggestedCopy

BRIEFS = wording_briefs()
SOME = pytest.mark.parametrize(
    "briefs",
    [
        pytest.param(BRIEFS[::20], id="some"),
        pytest.param(BRIEFS, id="all", marks=[pytest.mark.proof, pytest.mark.timeout(3600)]),
    ],
)
A, B, C = "Candles: 20% off.", "Candles. 20% off today!", "Velas. ¡Dos por uno!"
REST = {name: value for name, value in BRIEF.items() if name != "text"}
IDEAS = (SUGGESTS, {"wordings": [A, B, C]})


@pytest.fixture
def offline() -> Any:
    return PROVIDER.load(ModelChoice())


async def _held(w: World, briefs: list[tuple[str, str]]) -> tuple[int, int]:
    """Say briefs, each for an ad of its own; count the wordings shown and the questions asked, all of them lawful."""
    shown = asked = 0
    for said, goal in briefs:
        await w.say("start over", f"{goal} campaign called Spring Sale")
        events = await w.say(said)
        rows = await suggested_in(w)
        read = "\n".join(str(one["text"]) for one in events if one["type"] == "message" and one["role"] == "agent")
        assert [(one["text"], against(one["text"])) for one in rows if against(one["text"])] == []
        assert [one["text"] for one in rows if one["text"] not in read] == []
        assert texts_recorded(events) == []
        assert read, said
        shown, asked = shown + len(rows), asked + (not rows)
    return shown, asked


@SOME
async def test_of_the_briefs_every_wording_passes_every_rule_and_none_becomes_the_text(tmp_path, offline, briefs):
    async with world(tmp_path, model=offline) as w:
        shown, asked = await _held(w, briefs)

        assert w.creates() == []
    print(f"embedded: {len(briefs)} briefs, {shown} wordings shown, {asked} without")  # noqa: T201 -- the figures are the point
    assert shown > len(briefs)
    assert len(BRIEFS) >= 100


@SOME
async def test_over_the_wire_it_is_the_same(tmp_path, briefs):
    shown = asked = 0
    for place, brief in enumerate(briefs):  # a server of its own: it takes alike calls of two turns for one
        with gemini_server(embedded) as server:
            async with gemini_world(tmp_path / str(place), server) as w:
                told = await _held(w, [brief])

                assert w.creates() == []
            assert server.refused == []
        shown, asked = shown + told[0], asked + told[1]
    print(f"on the wire: {len(briefs)} briefs, {shown} wordings shown, {asked} without")  # noqa: T201
    assert shown > len(briefs)


async def test_what_a_model_suggests_is_shown_by_the_rules_without_what_a_rule_refuses(tmp_path: Path) -> None:
    reply = calls((SUGGESTS, {"wordings": [A, "BUY CANDLES NOW 🔥", B]}))
    async with world(tmp_path, reply) as w:
        events = await w.say("any ideas for the text?")

        (told,) = [one for one in events if one["type"] == "message" and one["role"] == "agent"]
        assert told["by"] == "rule"
        assert f"1. “{A}” (17 of 100)" in told["text"]
        assert f"2. “{B}” (23 of 100)" in told["text"]
        assert "🔥" not in told["text"]
        assert len(w.model.asked) == 1  # type: ignore[attr-defined]


async def test_where_none_passes_the_model_is_told_why_and_may_send_better_ones(tmp_path: Path) -> None:
    worse = calls((SUGGESTS, {"wordings": ["candles 🔥"]}))
    async with world(tmp_path, worse, calls(IDEAS)) as w:
        await w.say("any ideas for the text?")

        assert "🔥" not in w.seen()
        assert f"1. “{A}”" in w.seen()
        told = w.model.asked[1]  # type: ignore[attr-defined]
        assert any("emoji" in one.text or "plain, visible" in one.text for one in told if one.type == "tool")


TAKES = ("update_draft", REST | {"text": B})
ALONE = ("update_draft", {"text": B})
GREEDY = [
    [calls(IDEAS, ALONE)],
    [calls(ALONE, IDEAS)],
    [calls(IDEAS), calls(ALONE)],
    [calls(IDEAS), calls(("update_draft", {"text": B.removesuffix("!")}))],
    [calls(IDEAS), calls(("update_draft", {"text": f"{B} Really."}))],
]


async def _texts(w: World, *lines: str) -> list[Any]:
    await w.say(*lines)
    return [one.get("text") for one in (event["fields"] for event in w.of("draft")) if one.get("text")]


@pytest.mark.parametrize("replies", GREEDY)
@pytest.mark.parametrize("then", ["hmm, let me think", "no, none of these", "what music is there?", "the fourth"])
async def test_a_model_cannot_make_a_wording_the_text_unasked(tmp_path: Path, replies: Any, then: str) -> None:
    async with world(tmp_path, *replies, calls(text="As you wish.")) as w:
        assert await _texts(w, "any ideas for the text?", then) == []


async def test_it_could_without_the_guard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The positive control: what the person took is what stands between a suggestion and the text."""
    monkeypatch.setattr(SuggestedCopy, "source_of", lambda *_: Source.SAID)
    for place, replies in enumerate(GREEDY):
        async with world(tmp_path / str(place), *replies, calls(text="As you wish.")) as w:
            assert await _texts(w, "any ideas for the text?", "hmm, let me think")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("the second", B),
        (f'yes, use "{B}"', B),
        ("the second, but without the exclamation mark", "Candles. 20% off today"),
        ("number 2 with 'only' at the end", "Candles. 20% off today only!"),
        ("la tercera pero sin signos", "Velas. Dos por uno"),
    ],
)
async def test_what_the_person_takes_is_the_text_and_the_card_says_from_where(
    tmp_path: Path, said: str, text: str
) -> None:
    taking = calls(("update_draft", REST | {"text": text}), ("submit_ad_mock", {}))
    async with world(tmp_path, calls(IDEAS), taking) as w:
        await w.say("any ideas for the text?", said)

        assert w.of("draft")[-1]["fields"]["text"] == {"value": text, "source": "suggested"}
        assert f"“{text}”  (suggested, taken by you)" in w.awaiting()["prompt"]


async def test_a_change_that_cannot_be_told_from_the_persons_words_is_suggested_anew(tmp_path: Path) -> None:
    funnier = "Candles? 20% off today!"
    replies = [calls(IDEAS), calls(("update_draft", {"text": funnier})), calls((SUGGESTS, {"wordings": [funnier]}))]
    async with world(tmp_path, *replies, calls(("update_draft", {"text": funnier}))) as w:
        assert await _texts(w, "any ideas for the text?", "the second, but funnier") == []
        assert "Say `the first` to take it" in w.seen()
        assert (await _texts(w, "yes"))[-1] == {"value": funnier, "source": "suggested"}


async def test_the_persons_own_words_are_theirs_though_others_were_suggested(tmp_path: Path) -> None:
    own = calls(("update_draft", {"text": "Light up your evening"}))
    async with world(tmp_path, calls(IDEAS), own) as w:
        texts = await _texts(w, "any ideas for the text?", "no: Light up your evening")
        assert texts[-1] == {"value": "Light up your evening", "source": "said"}


LONG = (
    "Come and see our handmade candles in the old town, they smell of honey and summer, and every one is poured by hand"
)


@pytest.mark.parametrize("said", ["the shorter one", "yes that", "nimm die kürzere", "yes"])
async def test_a_text_that_is_too_long_is_offered_shorter_and_taken_when_the_person_says_so(
    tmp_path: Path, offline: Any, said: str
) -> None:
    async with world(tmp_path, model=offline) as w:
        await w.say(f'Traffic campaign called Luna, text "{LONG}", shop now, no music')
        assert "of 100)? Say yes" in w.seen()
        await w.say(said)

        text = w.of("draft")[-1]["fields"]["text"]
        assert text["source"] == "suggested"
        assert LONG.startswith(text["value"])
        assert w.awaiting()["what"] == "approval"


async def test_a_model_cannot_cut_a_text_unasked(tmp_path: Path) -> None:
    cut = LONG[:60].rpartition(" ")[0]
    replies = [
        calls(("update_draft", REST | {"text": LONG})),
        calls(("update_draft", {"text": cut})),
        calls(text="Well."),
    ]
    async with world(tmp_path, *replies) as w:
        await w.say(f'Traffic campaign called Spring Sale, text "{LONG}", shop now, no music', "hmm")
        assert w.of("draft")[-1]["fields"]["text"]["value"] == LONG


@pytest.mark.parametrize(
    "said", ["any other ideas for the text?", "write me another text", "dame otras ideas para el texto"]
)
async def test_at_the_card_words_are_asked_for_and_the_card_is_put_away(
    tmp_path: Path, offline: Any, said: str
) -> None:
    async with world(tmp_path, model=offline) as w:
        await w.say('We sell linen shirts. Traffic campaign called Luna, text "Woven slowly", shop now, no music')
        assert w.awaiting()["what"] == "approval"
        await w.say(said)
        assert "1. “Linen shirts. " in w.seen()
        assert w.of("draft")[-1]["fields"]["text"] == {"value": "Woven slowly", "source": "said"}

        await w.say("the first", "yes")
        assert [ad["text"].partition(". ")[0] for ad in w.ads()] == ["Linen shirts"]
