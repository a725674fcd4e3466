"""What people correct, in the same breath and at the card: the right value is taken, and a remark is never one."""

import pytest

from agent.language.aims.audience import further_ages
from agent.language.brief.taken_back import without_taken_back
from agent.language.said.claims import ClaimKind, claims_in
from tests.unit.offline.conversation import args, ask, fields, proposed

CARD = {
    "campaign_name": "Maple & Rye",
    "objective": "TRAFFIC",
    "text": "Fresh bread every morning",
    "cta": "ORDER_NOW",
    "music": "music_002",
    "budget": {"amount": "25.00 USD", "mode": "daily"},
    "locations": ["Leeds, England (2644688)"],
}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ('Campaign name is Lakeside Lofts, no sorry, the client renamed it, it\'s "The Lofts"', "The Lofts"),
        ("name it Corner Cuts, wait my partner hates that, call it Sharp Corner", "Sharp Corner"),
        ("Die Kampagne heißt Backstube Nord, ach nein, Backstube Süd", "Backstube Süd"),
        ('O nome é Doces da Bia, não, espera, é "Doces da Bel"', "Doces da Bel"),
        ("Name: Blue Hour, ach nein, Goldene Stunde", "Goldene Stunde"),
        ("キャンペーン名は「花屋さん」、いや違う、「お花屋さん」です", "お花屋さん"),
    ],
)
def test_a_name_that_is_mended_in_the_same_breath_is_the_later_one(said, name):
    assert fields(said)["campaign_name"] == name


@pytest.mark.parametrize("said", ["call it Night Owl, sorry for the typos, thanks", "name it Night Owl, no thanks"])
def test_an_apology_renames_nothing(said):
    assert fields(said)["campaign_name"] == "Night Owl"


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("ixi o nome ficou errado, é Padaria da Juju", {"campaign_name": "Padaria da Juju"}),
        ('el nombre está mal, es "Pan de Ana"', {"campaign_name": "Pan de Ana"}),
        ("le nom n'est pas bon, c'est \"Chez Ana\"", {"campaign_name": "Chez Ana"}),
        ('der Name ist falsch, richtig ist "Brot und Ana"', {"campaign_name": "Brot und Ana"}),
        ("the name is wrong, it should be Spring Sale", {"campaign_name": "Spring Sale"}),
        ('文案不对，应该是 "每天都有面包"', {"text": "每天都有面包"}),
        ("名前が違います、「メープル」です", {"campaign_name": "メープル"}),
        ('Perdona, cambia el texto, que ahora es los domingos: "Leer juntos"', {"text": "Leer juntos"}),
        ("der Text muss „Neue Kerzen“ lauten", {"text": "Neue Kerzen"}),
    ],
)
def test_what_is_said_to_be_right_takes_the_place_of_what_is_wrong(said, given):
    assert fields(said, CARD) == given


@pytest.mark.parametrize(
    "said",
    [
        "le texte est trop long",
        "der Text ist mir zu kurz",
        "o nome ficou errado",
        "le nom est faux",
        "el texto está mal",
        "der Name stimmt nicht",
    ],
)
def test_a_remark_on_a_value_is_not_the_value(said):
    assert "update_draft" not in proposed(ask(said, CARD))


@pytest.mark.parametrize(
    "said",
    [
        "no not leeds, york",
        "change leeds to york",
        "Ah non, pas Leeds, York.",
        "no en Leeds, sino en York",
        "não é Leeds, é York",
        "lieber York statt Leeds",
        "不是Leeds，是York",
        "LeedsじゃなくてYorkです",
    ],
)
def test_of_two_places_the_right_one_takes_the_place_of_the_wrong_one(said):
    reply = ask(said, CARD)

    assert args(reply, "find_location")["name"].lower() == "york"
    assert proposed(reply).count("find_location") == 1


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("use cakes instead of bread", "Fresh cakes every morning"),
        ("in the text change bread to buns", "Fresh buns every morning"),
        ('en el texto pon "cakes" en vez de "bread"', "Fresh cakes every morning"),
        ("the text should say rolls, not bread", "Fresh rolls every morning"),
        ("change morning to evening in the text", "Fresh bread every evening"),
    ],
)
def test_a_word_of_the_text_is_replaced_within_it(said, text):
    assert fields(said, CARD) == {"text": text}


def test_words_that_the_text_has_already_are_not_put_in_twice():
    assert "update_draft" not in proposed(ask("Fresh rolls, not bread", CARD))


@pytest.mark.parametrize(
    "said", ["change 25 to 35", "35 statt 25 Dollar am Tag", "sorry I meant 35", "不是25，是35美元一天", "no 25, 35"]
)
def test_another_amount_takes_the_place_of_the_budget(said):
    assert args(ask(said, CARD))["budget"] == "35"


@pytest.mark.parametrize(
    "said", ["et mets Sunshine au lieu de Chill stp", "use Sunshine instead of Chill", "lieber Sunshine statt Chill"]
)
def test_a_title_in_the_place_of_another_is_looked_for_in_the_library(said):
    assert "list_music" in proposed(ask(said, CARD))


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("30 a day, sorry I meant 35 a day", "35 a day"),
        ("Budget 45 Euro am Tag, Verzeihung, 45 USD am Tag", "Budget 45 USD am Tag"),
        ("women 25-40, no sorry, 25-45", "women 25-45"),
        ("starts 5 December, no, 6 December", "starts 6 December"),
        ("in Berlin, nein, in Hamburg", "in Hamburg"),
    ],
)
def test_what_is_taken_back_in_the_same_breath_is_left_out(said, stands):
    assert without_taken_back(said) == stands


@pytest.mark.parametrize(
    "said",
    [
        "only in Leeds, sorry, York too",
        "text: 5 dollars a day, no, 6 dollars a day",
        "traffic, no music, 30 a day, no rush, 18-24",
    ],
)
def test_what_adds_or_is_copy_takes_nothing_back(said):
    assert without_taken_back(said) == said


def test_a_second_range_of_ages_is_claimed():
    said = "women 18-24 and 35-44"

    assert [said[one.start : one.end] for one in further_ages(said)] == ["35-44"]
    assert [one.quote for one in claims_in(said, ()) if one.kind is ClaimKind.PEOPLE] == ["women 18-24", "35-44"]


@pytest.mark.parametrize("said", ["women between 18 and 24", "open 14-18 and 19-22 on fridays", "25-34, 30 a day"])
def test_one_range_and_hours_claim_no_second_one(said):
    assert not list(further_ages(said))


def test_a_place_in_a_clause_of_its_own_is_added():
    reply = ask("make it 30 a day, and York as well", CARD)

    assert args(reply)["budget"] == "30"
    assert "find_location" in proposed(reply)
