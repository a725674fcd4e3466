"""Picking from a list by place, and asking for copy to be written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage

from agent.language.wants.ordinals import place_in_list
from tests.unit.offline.conversation import WHOLE, args, ask, converse, proposed, situation

TRACKS = {"tracks": [{"track_id": f"music_00{n}", "title": f"Tune {n}"} for n in (1, 2, 3)]}
ACCOUNTS = {"advertisers": [{"advertiser_id": f"700000000000000000{n}", "name": f"Shop {n}"} for n in (1, 2)]}
ADS = {"ads": [{"ad_id": str(n), "campaign_name": f"Sale {n}", "status": "PAUSED"} for n in (71, 72)]}
NO_MUSIC = {name: value for name, value in WHOLE.items() if name != "music"}


def after_list(said, tool="list_music", content=TRACKS, draft=NO_MUSIC, **more):
    call = AIMessage("", tool_calls=[{"name": tool, "args": {}, "id": "call_1", "type": "tool_call"}])
    listed = ToolMessage(json.dumps(content), tool_call_id="call_1", name=tool)
    shown = [HumanMessage("what is there?"), call, listed, AIMessage("There they are.")]
    return converse([*shown, HumanMessage(said), situation(draft, **more)])


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("the second one", 1), ("I'll take the first one please", 0), ("use the last one", -1), ("number 3", 2),
        ("let's go with the 2nd", 1), ("la segunda", 1), ("la primera, por favor", 0), ("der zweite", 1),
        ("nimm den dritten", 2), ("la deuxième", 1), ("a primeira", 0), ("第二首", 1), ("用第一个", 0),
        ("2番目の曲にしてください", 1), ("最初の曲", 0),
        ("Second to none", None), ("First come, first served", None), ("the second one is nicer", None), ("yes", None),
    ],
)  # fmt: skip
def test_a_place_is_read_only_where_nothing_else_is_said(said, place):
    assert place_in_list(said) == place


@pytest.mark.parametrize("said", ["the second one", "la segunda", "der zweite", "le deuxième", "第二首", "2番目"])
def test_a_track_is_taken_by_its_place_and_completes_the_ad(said):
    reply = after_list(said, awaiting="music")
    assert args(reply) == {"music": "music_002"}
    assert proposed(reply) == ["update_draft", "submit_ad_mock"]


def test_an_account_is_chosen_by_its_place():
    reply = after_list("the second one", "list_advertisers", ACCOUNTS, awaiting="advertiser")
    assert args(reply, "choose_advertiser") == {"advertiser_id": "7000000000000000002"}


def test_an_ad_is_shown_by_its_place_and_nothing_is_done_to_it():
    reply = after_list("the first one", "list_ads", ADS)
    assert not reply.tool_calls
    assert "71 “Sale 71” (PAUSED)" in reply.text


def test_a_place_that_the_list_does_not_have_is_said_to_be_missing():
    reply = after_list("the sixth one", awaiting="music")
    assert not reply.tool_calls
    assert "only 3 entries" in reply.text


def test_without_a_list_a_place_chooses_nothing():
    assert "music" not in args(ask("the second one", NO_MUSIC, awaiting="music"))


def test_a_name_that_sounds_like_a_place_is_a_name_where_the_list_was_not_the_last_thing_shown():
    call = AIMessage("", tool_calls=[{"name": "start_over", "args": {}, "id": "call_2", "type": "tool_call"}])
    over = ToolMessage(json.dumps({"missing": []}), tool_call_id="call_2", name="start_over")
    listed = AIMessage("", tool_calls=[{"name": "list_music", "args": {}, "id": "call_1", "type": "tool_call"}])
    shown = [HumanMessage("music?"), listed, ToolMessage(json.dumps(TRACKS), tool_call_id="call_1", name="list_music")]
    reply = converse([*shown, call, over, HumanMessage("The First"), situation({}, awaiting="campaign_name")])
    assert args(reply) == {"campaign_name": "The First"}


WRITE_IT = [
    ("en", "write me a text"), ("en", "can you write the copy for me?"), ("en", "you write it"),
    ("en", "make up a catchy slogan"), ("es", "invéntate el texto"), ("es", "¿puedes escribir el texto?"),
    ("de", "schreib mir einen Text"), ("de", "kannst du mir einen Text schreiben?"), ("fr", "écris-moi un texte"),
    ("fr", "tu peux écrire le texte ?"), ("pt", "escreva um texto para mim"), ("zh", "帮我写文案"),
    ("ja", "テキストを考えてください"),
]  # fmt: skip


@pytest.mark.parametrize("awaiting", ["text", "reply", "cta"])
@pytest.mark.parametrize(("language", "said"), WRITE_IT)
def test_whoever_asks_for_copy_without_a_word_of_what_is_sold_is_asked_for_that(language, said, awaiting):
    reply = ask(said, {"campaign_name": "Luna"}, missing=["text", "cta"], awaiting=awaiting, language=language)
    assert [(one["name"], one["args"]) for one in reply.tool_calls] == [("suggest_copy", {"wordings": []})]
    assert reply.text == ""


@pytest.mark.parametrize("said", ["write it for me", "you write it", "you write one"])
def test_a_name_is_the_persons_to_give(said):
    reply = ask(said, {}, missing=["campaign_name", "text"], awaiting="campaign_name")
    assert not reply.tool_calls
    assert "yours to give" in reply.text


@pytest.mark.parametrize("copy", ["Write me a text", "You write it, we print it", "Invéntate el texto"])
def test_such_words_are_copy_where_they_are_given_as_copy(copy):
    assert args(ask(f'the text is "{copy}"', {"campaign_name": "Luna"}))["text"] == copy
    assert args(ask(f"Text: {copy}", {"campaign_name": "Luna"}, awaiting="text"))["text"] == copy


@given(st.text(max_size=60))
def test_any_text_is_looked_through_for_a_place_without_raising(said):
    assert place_in_list(said) is None or isinstance(place_in_list(said), int)
