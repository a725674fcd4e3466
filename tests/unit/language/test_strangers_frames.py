"""Frames in which strangers put names, copy, goals and buttons: names behind, copy put off, goals wished for."""

import pytest

from agent.language.brief.at_the_card import decides_plainly
from agent.language.brief.said_fields import FieldReader
from tools import objectives
from tools.core.objective import Objective
from tools.discovery import collect

OBJECTIVES = collect(objectives, "OBJECTIVE", Objective)
READER = FieldReader(objectives=OBJECTIVES)
CARD = {
    "campaign_name": "Soap Works", "objective": "TRAFFIC", "text": "Lather up your mornings.", "cta": "SHOP_NOW",
    "music": "music_002", "budget": "30.00 USD", "locations": "United States (6252001)",
}  # fmt: skip


def given(said, awaiting="reply", known=None):
    return READER.read(said, awaiting, known or {}).fields


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Blue Jar is the name. Traffic.", "Blue Jar"),
        ("so Tin Roof is the campaign name, traffic", "Tin Roof"),
        ('"Night Owls" is the title, traffic', "Night Owls"),
        ("Slow Mondays it's called, traffic", "Slow Mondays"),
        ("Gravel Days is the campaign. Traffic.", "Gravel Days"),
        ("Sunny Side as the name, traffic", "Sunny Side"),
        ("Inselglück ist der Name. Traffic.", "Inselglück"),
        ("Abendrot soll die Kampagne heißen. Traffic.", "Abendrot"),
        ("Lune Rose, c'est le nom. Trafic.", "Lune Rose"),
        ("Pain Doré sera le nom de la campagne, trafic", "Pain Doré"),
        ("Luna Roja es el nombre. Tráfico.", "Luna Roja"),
        ("Lua Nova é o nome da campanha, tráfego", "Lua Nova"),
        ("traffic, shop now, name Rooftop Honey", "Rooftop Honey"),
        ("trafic, acheter, nom Retraite Douce", "Retraite Douce"),
        ("name it Baking with Mrs. Olsen. Traffic.", "Baking with Mrs. Olsen"),
        ("Name Kochen mit Dr. Sommer. Traffic.", "Kochen mit Dr. Sommer"),
        ("Name der Anzeige ist Wollsocke. Traffic.", "Wollsocke"),
        ("nennen wirs erstmal Morgenbrot, traffic", "Morgenbrot"),
        ("une campagne baptisée Cuvée Claire, trafic", "Cuvée Claire"),
        ("nom provisoire Tif & Moi, trafic", "Tif & Moi"),
        ('Name: Hobel & Span. "Tische mit Herz." Traffic', "Hobel & Span"),
        ('Name: The "Best" Soap. Traffic', 'The "Best" Soap'),
        ("it's called Luna we want more sales for the shop", "Luna"),
        ("la campagne s'appelle Croquettes Rex on veut des ventes", "Croquettes Rex"),
        ("und so soll die Anzeige heißen: Grüner Daumen\nText: Alles blüht.", "Grüner Daumen"),
        ("the podcast is called The Long Road so name it that, traffic", "The Long Road"),
    ],
)
def test_a_name_is_heard_wherever_its_words_stand(said, name):
    assert given(said)["campaign_name"] == name


@pytest.mark.parametrize(
    "said",
    [
        "That is the name. Traffic.", "what is the name", "Maria is my name. Traffic.", "C'est le nom. Trafic.",
        "Password123 is the name of our podcast, traffic", "Das ist der Name. Traffic.", "Is Luna the name?",
        "mehr Besucher, die Marke heißt Blumenfee", "the brand is called Moon & Sons, traffic",
        "Name it that. Traffic.", "So soll auch die Kampagne heißen. Traffic.", "Appelle-la comme ça. Trafic.",
    ],
)  # fmt: skip
def test_what_only_points_at_a_name_or_asks_for_one_is_none(said):
    assert "campaign_name" not in given(said)


@pytest.mark.parametrize(
    "said",
    [
        "Call it Tin Roof, text i'll send tomorrow, order now button", "Name: Tin Roof\nthe text will follow",
        "Nenn sie Blechdach, Text kommt noch später, Bestellen-Button", "Nenn sie Blechdach, Text schicke ich morgen",
        "Nom: Toit Bleu, texte je l'envoie demain, bouton commander", "Nombre: Techo, texto te lo mando luego",
        "Nome: Telhado, texto mando depois",
    ],
)  # fmt: skip
def test_copy_that_is_put_off_is_none(said):
    assert "text" not in given(said)


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("I want more followers for my bakery", "ENGAGEMENT"),
        ("wir brauchen mehr Follower", "ENGAGEMENT"),
        ("je veux plus d'abonnés", "ENGAGEMENT"),
        ("quiero más seguidores", "ENGAGEMENT"),
        ("quero mais seguidores", "ENGAGEMENT"),
        ("想要更多粉丝", "ENGAGEMENT"),
        ("フォロワーを増やしたい", "ENGAGEMENT"),
        ("I want it seen by loads of people", "REACH"),
        ("as many neighbours as possible should know us", "REACH"),
        ("uns sollen möglichst viele sehen", "REACH"),
        ("je veux toucher un maximum de monde", "REACH"),
        ("loads of people to see it", "REACH"),
        ("des soll'n halt voll viele sehn", "REACH"),
        ("que plein de gens voient notre pub", "REACH"),
        ("que la vea un montón de gente", "REACH"),
        ("um monte de gente vendo isso", "REACH"),
        ("让好多人看到", "REACH"),
        ("いっぱいの人に見てほしい", "REACH"),
        ("Zweck ist die Gewinnung von Besuchern für unsere Webseite", "TRAFFIC"),
        ("I want parents signing up for the workshop", "CONVERSIONS"),
        ("des gens qui s'inscrivent au cours", "CONVERSIONS"),
        ("que la gente se apunte al taller", "CONVERSIONS"),
        ("name Blue Hour, goal sind sign-ups", "CONVERSIONS"),
        ("something that gets views on our clip", "VIDEO_VIEWS"),
        ("Wir wollen Anfragen.", "LEAD_GENERATION"),
        ("Goal: bookings", "CONVERSIONS"),
        ("Ziel: Bestellungen", "CONVERSIONS"),
        ("people should click through to buy so traffic I guess", "TRAFFIC"),
        ("sales sind das ziel", "CONVERSIONS"),
    ],
)
def test_a_goal_is_heard_in_the_words_of_those_who_never_saw_the_list(said, goal):
    assert given(said)["objective"] == goal


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("I'd rather have sales than clicks", "CONVERSIONS"),
        ("ich will eigentlich Verkäufe, keine Klicks", "CONVERSIONS"),
        ("pas des clics, des ventes", "CONVERSIONS"),
    ],
)
def test_the_goal_that_is_preferred_takes_the_place_of_the_other(said, goal):
    assert given(said, "approval", CARD) == {"objective": goal}


@pytest.mark.parametrize(
    ("said", "button"),
    [
        ('Traffic. A "Learn more" button will do.', "LEARN_MORE"),
        ("Anmelden-Button, Traffic", "SIGN_UP"),
        ("traffic, Vorbestellen-Button", "PREORDER_NOW"),
        ("traffic. shop now obvs.", "SHOP_NOW"),
        ('button is wrong, I meant "Sign up"', "SIGN_UP"),
    ],
)
def test_a_button_is_known_by_its_words_beside_the_word_for_one(said, button):
    read = given(said)
    assert read["cta"] == button
    assert "text" not in read


def test_a_quote_behind_a_button_that_is_none_stays_copy():
    read = given('Vorbestellen-Button, das Buch kommt bald: "Er ging. Sie blieb." Traffic')
    assert read == {"cta": "PREORDER_NOW", "text": "Er ging. Sie blieb.", "objective": "TRAFFIC"}


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ('hmm the text... "Rise and lather." sounds better', "Rise and lather."),
        ('my sister hates the text, she wants "Soap, meet sink." so use that', "Soap, meet sink."),
        ('der Text... "Schaum auf." klingt besser', "Schaum auf."),
        ('le texte... "Le savon qui chante." sonne mieux', "Le savon qui chante."),
        ('The text has to be exactly this, our lawyer saw it: "Rates apply." Traffic.', "Rates apply."),
        ('Der Text ist geprüft, bitte genau so: „Zinsen ab 3 %.“ Traffic.', "Zinsen ab 3 %."),
        ("le texte doit dire exactement : Le pain se lève tôt", "Le pain se lève tôt"),
    ],
)  # fmt: skip
def test_copy_that_is_preferred_or_handed_over_is_taken_whole(said, text):
    assert given(said, "approval", CARD)["text"] == text


@pytest.mark.parametrize(
    "said", ["The brand line should say Moon & Sons", "and up to 35 a day", "make it men too? and up to 35 a day"]
)
def test_what_is_of_another_thing_touches_no_copy(said):
    assert "text" not in given(said, "approval", CARD)


def test_a_list_with_bullets_is_read_line_by_line():
    said = '- name: Tin Kettle\n- says: "Small batch."\n- button: learn more\n- goal: traffic'
    assert given(said) == {
        "campaign_name": "Tin Kettle", "text": "Small batch.", "cta": "LEARN_MORE", "objective": "TRAFFIC",
    }  # fmt: skip


def test_a_row_that_was_dictated_without_a_pause_is_read_field_by_field():
    said = "campaign name tin and oak text come in for the tea button visit store goal traffic"
    assert given(said) == {
        "campaign_name": "tin and oak", "text": "come in for the tea", "cta": "VISIT_STORE", "objective": "TRAFFIC",
    }  # fmt: skip


def test_a_text_without_quotes_ends_before_a_track_and_people():
    read = READER.read("text: Walk more, music_005, everyone over 18", "reply", {})
    assert read.fields == {"text": "Walk more", "music": "music_005"}
    assert read.delivery.reach.age_from == 18


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("umm lets say Bark & Bath", "Bark & Bath"),
        ("äh sagen wir Bell & Bad", "Bell & Bad"),
        ("euh disons Pain Doré", "Pain Doré"),
        ("just Olga's, like the shop", "Olga's"),
        ("einfach Hannes, wie der Laden", "Hannes"),
        ("summer sale. no, Big Summer Sale", "Big Summer Sale"),
        ("Die Kampagne soll „Herbstmarkt“ heißen.", "Herbstmarkt"),
        ('Le nom ? "Rentrée douce", tout simplement.', "Rentrée douce"),
        ("Sorry, Not Sorry", "Sorry, Not Sorry"),
        ("Just Do It", "Just Do It"),
    ],
)
def test_a_name_that_was_asked_for_loses_what_hands_it_over(said, name):
    assert given(said, "campaign_name") == {"campaign_name": name}


@pytest.mark.parametrize(
    "said", ["my neighbour pays like 50 a day", "ein Kumpel zahlt 50 am Tag, krass", "un pote paye 50 par jour"]
)
def test_what_others_pay_is_no_budget(said):
    assert given(said, "approval", CARD) == {}
    assert given("we pay 50 a day", "approval", CARD)["budget"] == "50"


@pytest.mark.parametrize(
    "said", ["In Ohio gibt es eine Soap Co.", "there's a Soap Co in Ohio", "en Ohio il y a un bar"]
)
def test_where_something_is_found_is_no_place_of_the_ad(said):
    assert READER.read(said, "approval", CARD).delivery.places == ()
    assert READER.read("only in Ohio", "approval", CARD).delivery.places == ("Ohio",)


@pytest.mark.parametrize(
    ("said", "is_plain"),
    [
        ('hmm the text... "Rise and lather." sounds better', True),
        ("contct us buton pls", True),
        ("it should link to soapworks.com/new", True),
        ("she is called Maria, she owns the place", False),
        ("just reading through it...", False),
        ("Der Text ist gut.", False),
        ("danke, ich melde mich", False),
        ("will it be shop now?", False),
        ("shop now button, yes", False),  # what the card says already
    ],
)
def test_only_a_plain_other_value_makes_a_change_of_what_is_no_answer(said, is_plain):
    assert decides_plainly(said, CARD, OBJECTIVES) is is_plain


def test_a_quote_behind_a_labelled_name_is_the_text_and_marked_as_inferred():
    read = READER.read('Name: Night Loaf. "Warm bread at nine."', "reply", {})
    assert read.fields == {"campaign_name": "Night Loaf", "text": "Warm bread at nine."}
    assert "text" in read.inferred


def test_a_quote_behind_a_new_name_leaves_the_text_that_stands():
    assert "text" not in given('Name: Night Loaf. "Warm bread at nine."', "approval", CARD)
