"""Step-by-step answers to the field that was asked for, and corrections at any time."""

import pytest

from tests.unit.offline.conversation import WHOLE, args, ask, ask_after_tools, fields, proposed

COPY = [
    "Shop now and save",
    "Traffic jam? Take the train.",
    "Wait, there is more",
    'Say "hi" to summer',
    "Free coffee. Cancel anytime",
    "What's new? Our shoes!",
    "Change your life",
    "Learn more, worry less",
    "50% off!",
    "Music for your ears, music for your soul",
    "yes to summer",
    "It’s “the” sale",
]


@pytest.mark.parametrize("copy", COPY)
@pytest.mark.parametrize("awaiting", ["text", "campaign_name"])
def test_an_unmarked_line_is_the_copy_that_was_asked_for(copy, awaiting):
    assert fields(f"  {copy}\n", awaiting=awaiting) == {awaiting: copy}


def test_copy_that_begins_like_a_name_is_copy_where_copy_was_asked_for():
    assert fields("Call it a day with our sofa", awaiting="text") == {"text": "Call it a day with our sofa"}


@pytest.mark.parametrize("said", ['use "Big sale"', '"Big sale"', "“Big sale”", 'make it "Big sale"', "text: Big sale"])
def test_wrapping_and_small_words_around_awaited_copy_fall_away(said):
    assert fields(said, awaiting="text") == {"text": "Big sale"}


@pytest.mark.parametrize(
    ("said", "awaiting", "given"),
    [
        ("make it conversions", "text", {"objective": "CONVERSIONS"}),
        ("cta: learn more", "text", {"cta": "LEARN_MORE"}),
        ("call it Winter", "campaign_name", {"campaign_name": "Winter"}),
        ("the name should be Winter", "campaign_name", {"campaign_name": "Winter"}),
        ("music_002", "text", {"music": "music_002"}),
        ("let's call it Dog Days", "campaign_name", {"campaign_name": "Dog Days"}),
        ("oh and the name is Tire Talk", "campaign_name", {"campaign_name": "Tire Talk"}),
        ("how about Sunny Side", "campaign_name", {"campaign_name": "Sunny Side"}),
        ("just put Sunny Side for the name", "campaign_name", {"campaign_name": "Sunny Side"}),
        ("the text is going to be Fresh rolls", "text", {"text": "Fresh rolls"}),
        ("i want it to say Fresh rolls", "text", {"text": "Fresh rolls"}),
        ("no music, and the button needs to say learn more", "text", {"music": "none", "cta": "LEARN_MORE"}),
        ("shop now i guess is fine", "text", {"cta": "SHOP_NOW"}),
        ("let's go with shop now", "text", {"cta": "SHOP_NOW"}),
    ],
)
def test_a_marked_line_is_not_copy(said, awaiting, given):
    assert fields(said, awaiting=awaiting) == given


@pytest.mark.parametrize("awaiting", ["campaign_name", "text"])
def test_a_whole_brief_is_not_taken_for_the_one_field_that_was_asked_for(awaiting):
    assert fields("Traffic campaign called Spring", awaiting=awaiting) == {
        "objective": "TRAFFIC",
        "campaign_name": "Spring",
    }
    assert set(fields("traffic, name it Spring, cta shop now, no music", awaiting=awaiting)) == set(WHOLE) - {"text"}


@pytest.mark.parametrize("said", ["what music do you have?", "start over", "what is missing?", "help"])
def test_a_question_about_the_work_is_not_copy(said):
    assert "update_draft" not in proposed(ask(said, awaiting="text"))


@pytest.mark.parametrize(
    ("awaiting", "said", "value"),
    [
        ("objective", "traffic", "TRAFFIC"),
        ("objective", "Convertions please", "CONVERSIONS"),
        ("objective", "lead generation", "LEAD_GENERATION"),
        ("cta", "learn mroe", "LEARN_MORE"),
        ("cta", "buy", "SHOP_NOW"),
        ("cta", "sign up, I think", "SIGN_UP"),
        ("music", "none", "none"),
        ("music", "no", "none"),
        ("music", "the video's own sound", "in_video"),
        ("music", "music_001", "music_001"),
        ("music", "use track_77", "track_77"),
        ("landing_page", "www.example.com/sale", "https://www.example.com/sale"),
        ("budget", "20", "20"),
    ],
)
def test_an_answer_fills_the_awaited_field(awaiting, said, value):
    assert fields(said, awaiting=awaiting)[awaiting] == value


NO_COPY = [
    "yes", "no", "ok", "Thanks!", "ok, thanks", "hello", "hmm", "I don't know", "which music?", "what's in the draft?",
    "how much does it cost", "is it ready for summer?", "traffic", "Learn more", '{"key": "value"}', "?!",
    "\x01\x02\x03", "submit it",
]  # fmt: skip


@pytest.mark.parametrize("said", NO_COPY)
@pytest.mark.parametrize("awaiting", ["text", "campaign_name"])
def test_a_line_that_may_be_something_else_becomes_no_copy_by_itself(said, awaiting):
    assert awaiting not in fields(said, {"music": "none"}, awaiting=awaiting)


@pytest.mark.parametrize("said", [one for one in NO_COPY if '"' not in one])
@pytest.mark.parametrize("form", ["“{}”", "text: {}"])
def test_quotes_or_a_label_make_any_line_copy(said, form):
    reply = ask(form.format(said), awaiting="text")
    assert args(reply) == {"text": said}
    assert not reply.text


@pytest.mark.parametrize("said", ["is it ready for summer?", "how much does it cost?", "Learn more"])
def test_how_a_doubtful_line_becomes_copy_is_told(said):
    assert "put them in quotes" in ask(said, awaiting="text").text


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("objective conversions", {"objective": "CONVERSIONS"}),
        ("button sign up", {"cta": "SIGN_UP"}),
        ("budget 50 a day", {"budget": "50", "budget_mode": "daily"}),
        ("no music", {"music": "none"}),
        ("actually, call it Ice Rink", {"campaign_name": "Ice Rink"}),
        ("the campaign name should be Ice Rink", {"campaign_name": "Ice Rink"}),
        ("it should be called Ice Rink", {"campaign_name": "Ice Rink"}),
        ("can you make it conversions?", {"objective": "CONVERSIONS"}),
        ("I want traffic", {"objective": "TRAFFIC"}),
    ],
)
def test_a_line_that_names_another_field_decides_that_one(said, given):
    assert fields(said, awaiting="text") == given


@pytest.mark.parametrize("awaiting", ["text", "campaign_name"])
def test_a_wish_is_a_goal_and_no_copy(awaiting):
    reply = ask("I want more visitors to my shop", awaiting=awaiting)
    assert args(reply) == {"objective": "TRAFFIC", "inferred": ["objective"]}


@pytest.mark.parametrize("said", ["oh no, start over", "ugh never mind, start over", "wrong client. start over"])
def test_starting_over_is_no_copy_where_words_before_it_speak_to_us(said):
    speaks_to_us = not said.startswith("wrong")
    assert proposed(ask(said, {"objective": "REACH"}, awaiting="text"))[:1] == (["start_over"] if speaks_to_us else [])


def test_values_announced_behind_awaited_copy_are_no_part_of_it():
    assert fields("Sunny Side, and the goal is traffic", awaiting="campaign_name") == {
        "campaign_name": "Sunny Side",
        "objective": "TRAFFIC",
    }
    assert fields("Warm soups, the button is our best", awaiting="text") == {
        "text": "Warm soups, the button is our best"
    }


def test_awaited_copy_that_may_hold_another_field_is_marked():
    assert args(ask("Warm soups, button order now", awaiting="text"))["inferred"] == ["text"]


def test_several_answers_at_once_are_all_taken():
    assert fields("sign up please, and no music", awaiting="cta") == {"cta": "SIGN_UP", "music": "none"}


def test_the_last_answer_also_asks_for_the_card():
    draft = {field: value for field, value in WHOLE.items() if field != "cta"}
    assert proposed(ask("shop now", draft, awaiting="cta")) == ["update_draft", "submit_ad_mock"]


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("make it conversions", {"objective": "CONVERSIONS"}),
        ("use music_003", {"music": "music_003"}),
        ("no wait, the CTA should be learn more", {"cta": "LEARN_MORE"}),
        ('change the text to "Last days"', {"text": "Last days"}),
        ("switch to Traffic", {"objective": "TRAFFIC"}),
        ("traffic instead of conversions", {"objective": "TRAFFIC"}),
        ("change shop now to learn more", {"cta": "LEARN_MORE"}),
        ("Could we use music_003 instead?", {"music": "music_003"}),
        ("Actually call it Autumn, and the button should be sign up", {"campaign_name": "Autumn", "cta": "SIGN_UP"}),
        ("remove the music", {"music": "none"}),
        ("don't use music_003", {}),
    ],
)
def test_a_correction_changes_what_it_names_and_nothing_else(said, given):
    assert fields(said, WHOLE) == given


def test_a_correction_of_a_complete_draft_asks_for_a_new_card():
    assert proposed(ask("make it conversions", WHOLE)) == ["update_draft", "submit_ad_mock"]


def test_a_field_can_be_emptied():
    assert args(ask("remove the landing page", WHOLE | {"landing_page": "https://a.example"})) == {
        "clear": ["landing_page"]
    }


def test_a_mood_is_looked_up_and_the_only_track_that_fits_is_taken():
    draft = {field: value for field, value in WHOLE.items() if field != "music"}
    looked_up = ask("something sunny", draft, awaiting="music")
    assert args(looked_up, "list_music") == {"query": "sunny"}
    found = {"tracks": [{"track_id": "music_006", "title": "Sunny", "licensed": True}], "more": 0}
    chosen = ask_after_tools("something sunny", [("list_music", found)], draft, awaiting="music")
    assert args(chosen) == {"music": "music_006"}
    assert proposed(chosen) == ["update_draft", "submit_ad_mock"]


def test_an_answer_that_was_not_understood_is_asked_for_again_with_an_example():
    reply = ask("the second", awaiting="cta")
    assert not reply.tool_calls
    assert "call to action" in reply.text
    assert "Shop now" in reply.text
