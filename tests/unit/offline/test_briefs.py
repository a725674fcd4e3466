"""One message that says everything, in whatever form."""

import pytest

from tests.unit.offline.conversation import SUBMITTED, WHOLE, args, ask, fields, proposed

SPRING = {
    "campaign_name": "Spring Sale",
    "objective": "TRAFFIC",
    "text": "Two for one all week",
    "cta": "SHOP_NOW",
    "music": "none",
}

BRIEFS = [
    'Traffic campaign called Spring Sale, text "Two for one all week", CTA shop now, no music',
    "objective: Traffic\nname: Spring Sale\ntext: Two for one all week\ncta: shop now\nmusic: none",
    "Name: Spring Sale, Objective: Traffic, Text: Two for one all week, CTA: Shop Now, Music: none",
    "I want a traffic campaign named “Spring Sale” that says “Two for one all week” with a shop now button, no music.",
    "Campaign = Spring Sale; goal = website traffic; caption = Two for one all week; button = shop now; music = none",
    'trafic campaign called Spring Sale, copy "Two for one all week", cta shp now, without music',
    "campaña de tráfico llamada Spring Sale, texto «Two for one all week», botón comprar, sin música",
    "Kampagne: Spring Sale\nZiel: Traffic\nText: Two for one all week\nCTA: Jetzt kaufen\nMusik: keine Musik",
    (
        "Hi team,\n\nplease set this one up for us:\n\nCampaign name: Spring Sale\nObjective: Traffic\n"
        "Copy: Two for one all week\nCTA: shop now\nMusic: no music\n\nThank you,\nAnna"
    ),
]


@pytest.mark.parametrize("brief", BRIEFS)
def test_a_brief_fills_every_field_and_asks_for_the_card_in_one_reply(brief):
    reply = ask(brief)
    assert fields(brief) == SPRING
    assert proposed(reply) == ["update_draft", "submit_ad_mock"]
    assert not reply.text


def test_quoted_copy_without_a_label_is_taken_for_the_text_and_marked_as_inferred():
    reply = ask('Conversions ad called Autumn, "Warm soups", order now, music_001')
    assert args(reply)["text"] == "Warm soups"
    assert args(reply)["inferred"] == ["text"]


def test_an_incomplete_brief_does_not_ask_for_the_card():
    reply = ask('Traffic campaign called Spring Sale, text "Two for one"')
    assert proposed(reply) == ["update_draft"]


def test_a_label_with_a_value_nobody_knows_is_passed_on_for_the_rules_to_refuse():
    assert fields("objective: world peace")["objective"] == "world peace"


def test_prose_inside_labelled_copy_stays_copy():
    given = fields("text: Our music is great, the button should be yours, called home\nname: Radio")
    assert given == {"text": "Our music is great, the button should be yours, called home", "campaign_name": "Radio"}


def test_nothing_inside_quotes_is_read_as_a_field():
    copy = "objective: conversions, cta: sign up, music_001, call it Hijacked"
    assert fields(f'text "{copy}"') == {"text": copy}


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("budget 50 a day", {"budget": "50", "budget_mode": "daily"}),
        ("budget: $1.5k in total", {"budget": "1500", "budget_mode": "total"}),
        ("1,500 euros in total", {"budget": "1500", "budget_mode": "total"}),
        ("€20/day", {"budget": "20", "budget_mode": "daily"}),
        ("12,50 per day", {"budget": "12.50", "budget_mode": "daily"}),
        ("landing page https://shop.example/a?b=1,2 please", {"landing_page": "https://shop.example/a?b=1,2"}),
    ],
)
def test_money_and_addresses_are_read(said, given):
    assert fields(said) == given


@pytest.mark.parametrize(
    ("wish", "objective"),
    [
        ("I need to get people to my site", "TRAFFIC"),
        ("we want to sell candles", "CONVERSIONS"),
        ("we want people to install our app", "APP_INSTALL"),
        ("collect leads for my gym", "LEAD_GENERATION"),
    ],
)
def test_an_implied_goal_is_marked_as_inferred(wish, objective):
    assert args(ask(wish)) == {"objective": objective, "inferred": ["objective"]}


def test_a_new_brief_after_a_submission_begins_a_new_ad():
    reply = ask('Traffic campaign called Next, text "Soon", cta learn more, no music', WHOLE, submitted=SUBMITTED)
    assert proposed(reply) == ["start_over", "update_draft", "submit_ad_mock"]


def test_the_same_again_with_a_change_carries_everything_else_over():
    reply = ask("same but call it Summer Sale", WHOLE, submitted=SUBMITTED)
    assert proposed(reply) == ["start_over", "update_draft", "submit_ad_mock"]
    assert args(reply) == WHOLE | {"campaign_name": "Summer Sale"}


def test_another_one_after_a_submission_only_starts_over():
    assert proposed(ask("another one please", WHOLE, submitted=SUBMITTED)) == ["start_over"]


@pytest.mark.parametrize(
    ("said", "given"),
    [
        (
            "copy: Soup that warms your hands, button order now",
            {"text": "Soup that warms your hands", "cta": "ORDER_NOW"},
        ),
        (
            "The ad must say: Two bowls, one price. People should tap learn more. No music.",
            {"text": "Two bowls, one price.", "cta": "LEARN_MORE", "music": "none"},
        ),
        (
            "name: Soup Week, trafic, sign up, no sound",
            {"campaign_name": "Soup Week", "objective": "TRAFFIC", "cta": "SIGN_UP", "music": "none"},
        ),
        ("Name Soup Week, ad text: Warm, cheap", {"campaign_name": "Soup Week", "text": "Warm, cheap"}),
        (
            "text: Soups, stews, bread...\ncta: shop now",
            {"text": "Soups, stews, bread...", "cta": "SHOP_NOW"},
        ),
        ("the copy is Warm soups and the button is order now", {"text": "Warm soups", "cta": "ORDER_NOW"}),
        ("text: Come in, look around, shop now", {"text": "Come in, look around, shop now"}),
    ],
)  # fmt: skip
def test_an_unquoted_value_ends_where_the_next_thing_begins(said, given):
    assert fields(said) == given


@pytest.mark.parametrize("said", ["text: Come in, shop now", "text: Warm soups, our music plays all day"])
def test_unquoted_copy_that_may_hold_another_field_is_marked(said):
    assert args(ask(said))["inferred"] == ["text"]


@pytest.mark.parametrize("said", ["txt 'Warm soups'", 'ad copy "Warm soups"', "text 'Warm soups'"])
def test_labelled_quotes_are_said_and_not_inferred(said):
    assert args(ask(said)) == {"text": "Warm soups"}


def test_labels_inside_quotes_do_not_hide_a_label_outside():
    said = 'call it "copy: hi" with copy "title: Al, goal: reach" objective traffic cta learn more no music'
    assert fields(said)["objective"] == "TRAFFIC"
    assert fields(said)["campaign_name"] == "copy: hi"


def test_a_wish_that_names_the_objective_itself_is_said():
    assert args(ask("We need traffic to our shop")) == {"objective": "TRAFFIC"}


TABLE = """
| Name | Goal | Text | Button | Music |
|------|------|------|--------|-------|
| Fall | Traffic | Warm soups | Shop now | none |
"""
ROWS = "Field\tValue\nCampaign\tFall\nGoal\tTraffic\nCopy\tWarm soups\nCTA\tShop now\nMusic\tnone"
FALL = {"campaign_name": "Fall", "objective": "TRAFFIC", "text": "Warm soups", "cta": "SHOP_NOW", "music": "none"}


@pytest.mark.parametrize("pasted", [TABLE, f"Hi all,{TABLE}thanks", ROWS])
def test_a_pasted_table_is_a_brief(pasted):
    assert fields(pasted) == FALL


def test_a_table_of_several_ads_fills_nothing_by_itself():
    assert "campaign_name" not in fields(TABLE + "| Winter | Traffic | Hot tea | Shop now | none |")


@pytest.mark.parametrize(
    "brief",
    [
        "Name - Fall\nGoal - traffic\nCopy - Warm soups\nButton - shop now\nMusic - none",
        "traffic // name Fall // copy “Warm soups” // cta shop now // no music",
        "traffic, campaign Fall, copy: Warm soups, cta shop now, no music",
        "Fall traffic push: campaign name Fall, copy “Warm soups”, cta shop now, no music",
        "campaign: Fall\nwhat it's for: traffic\nsays: Warm soups\nbutton: shop now\nmusic: none",
    ],
)
def test_the_ways_people_part_a_label_from_its_value(brief):
    assert fields(brief) == FALL


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("text “Warm soup” no wait make that “Warm soups”", {"text": "Warm soups"}),
        ("name it Fall, no wait, Autumn", {"campaign_name": "Autumn"}),
        ("button shop now, i mean learn more", {"cta": "LEARN_MORE"}),
        ("name it Fall, actually make it conversions", {"campaign_name": "Fall", "objective": "CONVERSIONS"}),
    ],
)
def test_a_value_corrected_in_the_same_breath_is_the_later_one(said, given):
    assert fields(said) == given


@pytest.mark.parametrize(
    ("wish", "objective"),
    [
        ("get more folks watching my new trailer", "VIDEO_VIEWS"),
        ("we want people to leave us their email", "LEAD_GENERATION"),
        ("i need ppl to install it, it's our app", "APP_INSTALL"),
        ("i need customers to come to my web shop", "TRAFFIC"),
        ("goal: get people on my site", "TRAFFIC"),
        ("I want folks to buy my soap", "CONVERSIONS"),
    ],
)
def test_a_goal_is_understood_with_words_in_between(wish, objective):
    assert fields(wish)["objective"] == objective


def test_a_lone_name_of_an_objective_decides_nothing_outside_of_a_brief():
    assert fields("the traffic was terrible this morning") == {}
    assert fields("the traffic was terrible, cta shop now", {"objective": "REACH"}) == {"cta": "SHOP_NOW"}
