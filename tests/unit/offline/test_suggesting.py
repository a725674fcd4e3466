"""Words of the ad: who asks for them, what they are made of, and which one is taken."""

import json

import pytest
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage

from agent.language.brief.copywriting import Pitch, asks_for_wordings, pitch_answered, pitch_in
from agent.language.brief.taking import taken_by
from tests.unit.offline.conversation import WHOLE, args, ask, converse, proposed, situation
from tools.core.suggested import SUGGESTS, WHAT_IS_SOLD

ASKS = [
    "write me a text", "write me another text", "schreib mir einen anderen Text",
    "write me a text for my bakery", "give me three ideas for the text", "come up with a slogan",
    "could you suggest some wordings for the ad?", "do you have any ideas for the text?", "help me with the text",
    "escribe un texto para mi panadería", "dame tres ideas para el texto", "¿puedes escribir el texto?",
    "mach du einen Text", "schreib mir einen Text für meine Bäckerei", "hast du Ideen für den Text?",
    "propose-moi un texte", "donne-moi trois idées de texte", "écris-moi une accroche pour ma boulangerie",
    "escreva um texto para mim", "me dá três ideias para o texto", "帮我写文案", "给我的面包店写文案", "文案有什么建议",
    "we sell candles, two for one. Any ideas for the text?", "我们卖手工蜡烛，半价。帮我写文案",
    "いい文面を考えて", "パン屋の文面を考えて", "テキストを考えてください",
]  # fmt: skip
ASKS_WHERE_IT_IS_AWAITED = [
    "any ideas?", "write it for me", "you write something", "surprise me", "give me three ideas", "escribe tú algo",
    "¿alguna idea?", "hast du Ideen?", "schreib du was", "tu as des idées ?", "tem alguma ideia?", "有什么想法吗",
    "何かアイデアはありますか", "no se que poner, dame unas ideas porfa, que diga piel",
    "ay no se que ponerle, deme unas ideas usted, que digan tamales", "keine ahnung, schlag was vor",
    "please suggest something, it should say Kanchipuram",
    "não tenho jeito para isto, sugira-me qualquer coisa com a palavra couro",
    "abeg give me ideas, it must have the word study in it",
    "I'm hopeless at writing. What would you put?", "can't think of anything, help me out", "what do you suggest?",
    "se me dan mal las palabras, ¿qué escribirías?", "no se me ocurre nada", "¿me ayudas?", "proponme algo tú",
    "mir fällt grad nichts ein", "was würdest du da schreiben?", "ich bin schlecht in sowas, hilf mir mal",
    "je suis nulle pour ça, tu écrirais quoi ?", "vous auriez des idées ?", "aide-moi un peu",
    "não me ocorre nada. Alguma sugestão?", "o que você colocaria?", "me dá umas dicas", "deu branco, escreve você",
    "我想不出来，你来写吧", "你会怎么写？", "给我几个选项", "文章が苦手です。案をください", "何と書けばいいですか",
]  # fmt: skip
ASKS_NOTHING = [
    "any ideas for the name?", "any ideas for the music?", "which music is there?", "show me the text",
    "is the text ok?", "how long may the text be?", "make the text shorter", "Write Me A Letter",
    "Write me, I am your bakery",
    "what is a call to action?", "Any Ideas For Dinner", "don't write me a text", 'write the text "Two for one"',
    "Text: You write it, we print it",
    "文案：飞得更高", "der Text ist „Schreib mir“", "ideas worth spreading", "Need a date? Write me a text.",
    "Surprise me. Every Sunday another soup.", "Stuck in the mud? We tow.", "You paint it, we frame it",
    "Any ideas for lunch? We have nine.", "Hilf uns, die Regale zu leeren", "Aidez-nous à vider le four",
    "¿Sin ideas para el postre? Tenemos nueve.", "Sem ideias para o almoço? Temos nove.", "晚饭没主意？来我们家",
]  # fmt: skip


@pytest.mark.parametrize("said", ASKS)
def test_whoever_asks_for_words_of_the_ad_is_understood_at_any_time(said):
    assert asks_for_wordings(said, is_text_awaited=False)


@pytest.mark.parametrize("said", ASKS_WHERE_IT_IS_AWAITED)
def test_a_short_ask_counts_where_the_text_is_awaited_and_nowhere_else(said):
    assert asks_for_wordings(said, is_text_awaited=True)
    assert not asks_for_wordings(said, is_text_awaited=False)


@pytest.mark.parametrize("said", ASKS_NOTHING)
def test_what_asks_for_something_else_is_not_taken_for_it(said):
    assert not asks_for_wordings(said, is_text_awaited=True)


@pytest.mark.parametrize(
    ("said", "pitch"),
    [
        (
            "write me a text for my bakery in Austin, 20% off croissants until Friday",
            Pitch("bakery", "20% off croissants", "until Friday", "in Austin"),
        ),
        (
            "we sell handmade candles, two for one this weekend",
            Pitch("handmade candles", "two for one", "this weekend"),
        ),
        (
            "Schreib mir einen Text für meine Bäckerei in Berlin, 20 % Rabatt bis Freitag",
            Pitch("Bäckerei", "20 % Rabatt", "bis Freitag", "in Berlin"),
        ),
        ("vendo velas artesanas, a mitad de precio", Pitch("velas artesanas", "a mitad de precio")),
        ("私たちは東京で手作りキャンドルを売っています。20%オフ", Pitch("手作りキャンドル", "20%オフ", "", "東京")),
        ("我们卖手工蜡烛，八折", Pitch("手工蜡烛", "八折")),
        ("sou professora de canto e dou aulas em casa", Pitch("aulas")),
        ("I'm a wedding photographer", Pitch("wedding photographer")),
        ("soy encuadernadora en Sevilla", Pitch("encuadernadora", "", "", "en Sevilla")),
        ("ich bin Friseurin und schneide im Hof", Pitch("Friseurin und schneide")),
        ("je donne des cours de piano", Pitch("cours de piano")),
        ("I am a bit confused", Pitch()),
        ("I have a question", Pitch()),
        ("tenho uma dúvida", Pitch()),
        ("ich bin müde", Pitch()),
        ("the budget is only 20 dollars a day", Pitch()),
        ("we run ads", Pitch()),
        ("show it in Berlin until Friday", Pitch()),
    ],
)
def test_what_is_sold_is_found_in_what_was_said_and_nothing_else_is(said, pitch):
    assert pitch_in([said]) == pitch


def test_what_was_said_of_one_thing_is_not_said_of_another_and_an_answer_may_be_the_bare_thing():
    assert pitch_in(["we sell candles, 20% off", "no, we sell soap"]) == Pitch("soap")
    assert pitch_in(["we sell candles in Austin", "20% off"]) == Pitch("candles", "20% off", "", "in Austin")
    assert pitch_in(["write me a text for www.pills.example"]) == Pitch()
    assert pitch_answered("handmade candles, 20% off") == Pitch("handmade candles", "20% off")
    assert pitch_answered("20% off handmade candles") == Pitch("", "20% off handmade candles")


ROWS = ["Candles: 20% off.", "Candles. 20% off today!", "Velas. ¡Dos por uno!"]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("love the first one, take that", ROWS[0]), ("me quedo con la segunda", ROWS[1]),
        ("la primera esta bonita, esa", ROWS[0]), ("the second one make sense, take that", ROWS[1]),
        ("the second is too long", None), ("第二个太长了", None), ("二番目は長すぎます", None),
        ("a segunda é longa demais", None),
        ("I'll take number two", ROWS[1]), ("option 2", ROWS[1]), ("la 2", ROWS[1]), ("gostei da segunda", ROWS[1]),
        ("nehme Vorschlag zwei", ROWS[1]), ("je préfère la deuxième", ROWS[1]), ("第二个吧", ROWS[1]),
        ("2番目で", ROWS[1]), ("二つ目にします", ROWS[1]),
        ("den zweiten, aber ohne Ausrufezeichen", "Candles. 20% off today"),
        ("the second", ROWS[1]), ("2", ROWS[1]), ("nimm den zweiten", ROWS[1]), ("la tercera", ROWS[2]),
        ("the second, but without the exclamation mark", "Candles. 20% off today"),
        ("number 3 with 'hoy' at the end", "Velas. ¡Dos por uno hoy!"),
        ("la tercera pero sin signos", "Velas. Dos por uno"),
        ("den ersten, aber mit „heute“ am Ende", "Candles: 20% off heute."),
        ("二番目、ビックリマークなしで", "Candles. 20% off today"), ("第二个，去掉感叹号", "Candles. 20% off today"),
        (f'use "{ROWS[0]}"', ROWS[0]),
        ("yes", None), ("the fourth", None), ("no, not the second", None), ("the second one is awful", None),
        ("hm", None), ("", None), ("the second, but funnier", None), (f'why "{ROWS[0]}"?', None),
    ],
)  # fmt: skip
def test_a_wording_is_taken_by_its_place_its_words_or_as_a_person_changes_it(said, text):
    assert taken_by(said, ROWS) == text


@pytest.mark.parametrize(
    ("said", "is_taken"),
    [
        ("yes", True),
        ("yes that", True),
        ("the shorter one", True),
        ("nimm die kürzere", True),
        ("sí, esa", True),
        ("je prends la plus courte", True),
        ("fico com a mais curta", True),
        ("就用这个", True),
        ("短い方でお願いします", True),
        ("not that one", False),
        ("no", False),
        ("hm", False),
    ],
)
def test_the_only_one_is_taken_by_a_yes(said, is_taken):
    assert (taken_by(said, ROWS[:1]) is not None) is is_taken


def _shown(*texts: str) -> list[BaseMessage]:
    call = AIMessage("", tool_calls=[{"name": SUGGESTS, "args": {}, "id": "call_1", "type": "tool_call"}])
    told = WHAT_IS_SOLD.told()
    rows = [{"text": one, "length": len(one), "limit": 100} for one in texts]
    content = {"wordings": rows} if rows else {"problem": str(told), "told": told.model_dump(mode="json")}
    return [HumanMessage("any ideas?"), call, ToolMessage(json.dumps(content), tool_call_id="call_1", name=SUGGESTS)]


OPEN = {name: value for name, value in WHOLE.items() if name != "text"}


def test_the_wording_that_is_taken_completes_the_ad():
    reply = converse([*_shown(*ROWS), HumanMessage("the second"), situation(OPEN, awaiting="text")])
    assert args(reply) == {"text": ROWS[1]}
    assert proposed(reply) == ["update_draft", "submit_ad_mock"]


def test_words_that_take_none_are_copy_as_ever():
    reply = converse([*_shown(*ROWS), HumanMessage("Light up your evening"), situation(OPEN, awaiting="text")])
    assert args(reply)["text"] == "Light up your evening"


def test_who_was_asked_what_is_sold_answers_that_and_gives_no_copy():
    reply = converse([*_shown(), HumanMessage("handmade candles, 20% off"), situation(OPEN, awaiting="text")])
    assert proposed(reply) == [SUGGESTS]
    assert args(reply, SUGGESTS)["wordings"][0] == "Handmade candles: 20% off."
    assert "Gemini" in reply.text


def test_who_was_asked_what_is_sold_may_still_give_the_text():
    reply = converse([*_shown(), HumanMessage('"Light up your evening"'), situation(OPEN, awaiting="text")])
    assert args(reply)["text"] == "Light up your evening"


def test_nothing_is_claimed_that_was_not_said():
    reply = ask("write me a text for my bakery", OPEN, awaiting="text")
    assert args(reply, SUGGESTS)["wordings"] == ["Bakery. Take a look.", "Take a look: Bakery!", "Bakery."]


def test_a_text_that_could_be_shorter_is_offered_shorter():
    text = "Fresh bread every morning, baked by hand. Come by today!"
    reply = ask("make it shorter", {**WHOLE, "text": text})
    assert args(reply, SUGGESTS)["wordings"] == [
        "Fresh bread every morning, baked by hand.",
        "Fresh bread every morning",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "the first but funnier",
        "the second, a bit more poetic please",
        "la segunda pero más divertida",
        "den ersten, aber lustiger",
    ],
)
def test_a_change_that_cannot_be_read_is_no_copy(said):
    reply = converse([*_shown(*ROWS), HumanMessage(said), situation(OPEN, awaiting="text")])
    assert not reply.tool_calls
    assert "in quotes" in reply.text


@pytest.mark.parametrize("said", ["I'll take the second", "gostei da primeira", "me quedo con la primera", "2番目で"])
def test_a_choice_where_nothing_was_suggested_is_neither_copy_nor_what_is_sold(said):
    for earlier in ([], _shown()):
        reply = converse([*earlier, HumanMessage(said), situation(OPEN, awaiting="text")])
        assert not reply.tool_calls
        assert "nothing" in reply.text


@pytest.mark.parametrize("said", ["yes, that is the text", "yes", "sí, ese es el texto", "ja, das ist der Text"])
def test_a_yes_to_several_wordings_takes_none_but_is_asked_which(said):
    reply = converse([*_shown(*ROWS), HumanMessage(said), situation(OPEN, awaiting="text")])
    assert not reply.tool_calls
    assert "Which one?" in reply.text


def test_what_was_told_before_is_what_wordings_are_made_of():
    told = [HumanMessage("we are a studio, I teach pottery in Austin"), AIMessage("Noted.")]
    reply = converse([*told, HumanMessage("got any ideas?"), situation(OPEN, awaiting="text")])
    assert "Pottery in Austin" in args(reply, SUGGESTS)["wordings"][0]
