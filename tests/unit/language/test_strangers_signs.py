"""Signs, words and addresses by which strangers part a value from its name, and what is no value of theirs."""

from datetime import date

import pytest

import tools.objectives
from agent.language.amounts.money import amounts_in
from agent.language.brief.decisions import Decisions
from agent.language.brief.pastes import forwarded
from agent.language.brief.said_fields import FieldReader
from agent.language.brief.told import without_what_is_told
from agent.language.dates.days import Calendar
from agent.language.ground.quoting import masked, quotes
from agent.language.said.claims import claims_in
from tools.core.objective import Objective
from tools.discovery import collect

OBJECTIVES = tuple(collect(tools.objectives, "OBJECTIVE", Objective))
READER = FieldReader(objectives=OBJECTIVES, calendar=Calendar(today=date(2026, 11, 21)))


def _fields(said: str) -> dict[str, str]:
    return READER.read(said, "reply", {}).fields


@pytest.mark.parametrize(
    ("said", "page"),
    [
        ("the page is raysgym.com and just indiana", "https://raysgym.com"),
        ("button order now, greasyhalo.com/order, start asap", "https://greasyhalo.com/order"),
        ("seite planb-gym.com/probe. ort florida", "https://planb-gym.com/probe"),
        ("la página es rosca.com.mx con música Chill", "https://rosca.com.mx"),
        ("l'adresse c'est lepetrinbleu.fr et on commence le 8 décembre", "https://lepetrinbleu.fr"),
        ("A página é www.sagrada-newark.org/bazar, em Nova Jersey", "https://www.sagrada-newark.org/bazar"),
        ("网址littlehandspiano.com/trial，地区加利福尼亚州", "https://littlehandspiano.com/trial"),
        ("リンク先はsalon-komorebi.com/winterです。予算は1日80ドル", "https://salon-komorebi.com/winter"),
    ],
)
def test_an_address_without_its_scheme_is_an_encrypted_page_that_is_to_be_checked(said: str, page: str) -> None:
    found = READER.read(said, "reply", {})
    assert found.fields["landing_page"] == page
    assert "landing_page" in found.inferred


@pytest.mark.parametrize(
    ("said", "page"),
    [
        ("page is https://raysgym.com and just indiana", "https://raysgym.com"),
        ("リンクは https://a.com/winterです", "https://a.com/winter"),
        ("网址 https://ja.wikipedia.org/wiki/日本，地区加州", "https://ja.wikipedia.org/wiki/日本"),
    ],
)
def test_a_page_is_given_back_as_far_as_it_goes_and_no_further(said: str, page: str) -> None:
    found = READER.read(said, "reply", {})
    assert found.fields["landing_page"] == page
    assert "landing_page" not in found.inferred


@pytest.mark.parametrize(
    "said",
    ["i wrote to you from bob@onestove.kitchen, 90 a day", "our shop on etsy.com is doing fine, 50 a day",
     "text: come to ray.com, we are open", "Plan B. so what"],
)  # fmt: skip
def test_what_only_holds_an_address_gives_none(said: str) -> None:
    assert "landing_page" not in _fields(said)


@pytest.mark.parametrize("arrow", ["->", "=>", "-->", "–>", "→"])
def test_an_arrow_of_any_signs_stands_between_a_name_and_its_value(arrow: str) -> None:
    said = f'campaign {arrow} Barn No. 7\ntext {arrow} My mother said "paint bigger", so I rented a barn'
    text = 'My mother said "paint bigger", so I rented a barn'
    assert _fields(said) == {"campaign_name": "Barn No. 7", "text": text}


@pytest.mark.parametrize(
    ("said", "copy"),
    [
        ("ne moment, text ändern: „Neu und frisch“", "Neu und frisch"),
        ("der text bitte ändern in: Neu und frisch", "Neu und frisch"),
        ("text changed to: Fresh daily", "Fresh daily"),
        ("texto cambiado: Pan fresco", "Pan fresco"),
        ("texte à changer : Pain frais", "Pain frais"),
        ("texto alterado para: Pão fresco", "Pão fresco"),
        ("广告文案修改为：新鲜", "新鲜"),
        ("広告文を変更：新しい", "新しい"),
        ("text: Edited by hand, loved by all", "Edited by hand, loved by all"),
        ("What it should say is: Fresh daily", "Fresh daily"),
        ("was draufstehen soll: Frisch gebacken", "Frisch gebacken"),
        ("文案：先来玩一节课吧！", "先来玩一节课吧！"),
    ],
)
def test_what_says_that_copy_is_another_is_no_part_of_it(said: str, copy: str) -> None:
    assert _fields(said)["text"] == copy


def test_a_label_may_stand_right_behind_any_end_of_a_sentence() -> None:
    said = "广告系列名称：小手弹大琴。目标：流量。文案：孩子不爱练琴？先来玩吧！按钮：立即注册。预算：每天55美元"
    assert _fields(said) == {
        "campaign_name": "小手弹大琴",
        "objective": "TRAFFIC",
        "text": "孩子不爱练琴？先来玩吧！",
        "cta": "SIGN_UP",
        "budget": "55",
        "budget_mode": "daily",
    }


def test_what_copy_asks_makes_no_question_of_the_fields_before_it() -> None:
    said = "campaign burst pipe / objective leads / button contact us / text: No heat? $89 gets a plumber"
    assert _fields(said) == {
        "campaign_name": "burst pipe",
        "objective": "LEAD_GENERATION",
        "cta": "CONTACT_US",
        "text": "No heat? $89 gets a plumber",
    }


@pytest.mark.parametrize(
    "said",
    ["the text is quote hot pies till nine unquote and then the button order now",
     "the text is open quote hot pies till nine close quote",
     "el texto es abre comillas hot pies till nine cierra comillas",
     "o texto é abre aspas hot pies till nine fecha aspas",
     "le texte : ouvrez les guillemets hot pies till nine fermez les guillemets"],
)  # fmt: skip
def test_a_quote_may_be_dictated(said: str) -> None:
    assert [one.inside for one in quotes(said)] == ["hot pies till nine"]
    assert _fields(said)["text"] == "hot pies till nine"


@pytest.mark.parametrize("said", ["we give a quote for free", "text: Get a quote today"])
def test_a_quote_that_nothing_ends_is_a_word(said: str) -> None:
    assert quotes(said) == ()


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("call the campaign dublin because that is the dublin store, traffic", "dublin"),
        ("call the campaign Upbeat as well, keep it simple", "Upbeat"),
        ("name it Run Because You Can, traffic", "Run Because You Can"),
        ("name it Me Time, traffic", "Me Time"),
        ("广告系列名称：老王酒吧", "老王酒吧"),
        ('I already have a name for the campaign, "White Belts", and 50 a day', "White Belts"),
    ],
)
def test_a_name_ends_where_a_reason_begins(said: str, name: str) -> None:
    assert _fields(said)["campaign_name"] == name


def test_who_called_somebody_named_nothing() -> None:
    assert "campaign_name" not in _fields("make it 90 a day, she called me after she sent it")


@pytest.mark.parametrize(
    "said",
    ["two hundred dollars a day, no, my wife shakes her head, let us say one hundred and fifty",
     "200 a day, hmm no, my wife says 150", "200 Euro am Tag, nein, sagen wir hundertfünfzig",
     "200 al día, no, digamos 150", "200 par jour, non, disons 150", "200 por dia, não, digamos 150",
     "每天200，不，老婆说150", "1日200、いや、じゃあ150"],
)  # fmt: skip
def test_an_amount_behind_second_thoughts_takes_the_place_of_the_first_one(said: str) -> None:
    assert [(one.number, one.mode, one.is_sure) for one in amounts_in(said)] == [("150", "daily", True)]


@pytest.mark.parametrize(
    "said",
    ["200 a day, hmm no, my wife says 150 visitors", "20 dollars a day, no wait, 2 ads", "70 am Tag, nee, 2 Anzeigen"],
)
def test_a_number_behind_second_thoughts_that_counts_something_leaves_the_amount_open(said: str) -> None:
    assert [one.is_sure for one in amounts_in(said)] == [False]


MAIL = """use what she wrote except make it 90 a day

---------- Forwarded message ---------
From: Marge <marge@pies.com>
Date: Fri, Nov 27, 2026 at 9:14 PM
Subject: Re: tik tok

Campaign name: Holiday Pies
Budget: 70 dollars a day

> On Fri, Nov 27, 2026 at 2:40 PM Tom wrote:
> My idea for the text: "Improve your skills"
"""


def test_of_a_forwarded_mail_its_head_says_nothing_and_an_older_one_little() -> None:
    mail = forwarded(MAIL)
    assert mail is not None
    assert "9:14" not in mail.below
    assert "2:40" not in mail.older
    assert _fields(MAIL) | {"text": ""} == {
        "campaign_name": "Holiday Pies", "budget": "90", "budget_mode": "daily", "text": "",
    }  # fmt: skip
    assert [one.quote for one in claims_in(MAIL, ())] == ["90 a day"]


def test_a_mail_that_is_all_quoted_is_read() -> None:
    said = "see below\n\n-- forwarded message --\n> Campaign name: Luna\n> Objective: traffic\n"
    assert _fields(said) == {"campaign_name": "Luna", "objective": "TRAFFIC"}


@pytest.mark.parametrize(
    ("said", "place"),
    [("Alors la Louisiane, c'est là que nous sommes.", "Louisiane"),
     ("Then Louisiana, that's where we are", "Louisiana"),
     ("Dann Bayern, da sind wir", "Bayern"), ("Entonces Texas, ahí estamos", "Texas")],
)  # fmt: skip
def test_a_place_that_somebody_turns_to_is_asked_about(said: str, place: str) -> None:
    assert [(one.place, one.is_mentioned) for one in claims_in(said, ())] == [(place, True)]


@pytest.mark.parametrize("place", ["em Nova Jersey", "seulement en Louisiane", "nur in Nordkarolina", "地区：缅因州"])
def test_states_are_known_by_their_names_in_other_languages(place: str) -> None:
    assert READER.read(f"{place}, 50 USD", "reply", {}).delivery.places


@pytest.mark.parametrize("state", ["vermont", "delaware", "wyoming", "ohio"])
def test_a_state_of_few_people_is_one_in_small_letters_too(state: str) -> None:
    assert [one.quote for one in claims_in(f"just {state} please, 60 a day", ()) if one.place] == [f"just {state}"]


@pytest.mark.parametrize("before", ["The text: ", "text: "])
def test_a_quote_that_is_announced_is_never_judged_as_talk(before: str) -> None:
    blank = masked(f'I have a question. {before}"Stopped? Bring him in. I have all the time in the world."')
    said = Decisions(fields={"text": "Stopped? Bring him in. I have all the time in the world."})
    assert without_what_is_told(said, blank) == said


def test_what_sounds_like_talk_and_is_not_announced_is_left_out() -> None:
    said = Decisions(fields={"text": "Stopped? Bring him in. I have all the time in the world."})
    assert without_what_is_told(said, masked("Stopped? Bring him in. I have all the time in the world.")).fields == {}


def test_the_last_paragraph_of_a_mail_is_a_signature_only_where_it_speaks_of_no_ad() -> None:
    above = "Hello.\n\nSee you.\n\nBest\n\n"
    brief, signature = "lead gen, 95 dollars daily, Illinois, start 12/14", "14 Tanner Row, Illinois, Tel. 555 0182"
    assert [one.place for one in claims_in(above + brief, ()) if one.place] == ["Illinois"]
    assert [one.place for one in claims_in(above + signature, ()) if one.place] == []
