"""Music by title, by mood and from a file."""

import pytest
from pydantic import JsonValue

from agent.language.brief.tracks import best_track, described, moody_track, query_of
from tests.unit.offline.conversation import SEED, WHOLE, args, ask, ask_after_tools, proposed

TRACKS: list[dict[str, JsonValue]] = [
    {"track_id": "music_001", "title": "Upbeat", "style": "bright"},
    {"track_id": "music_002", "title": "Chill", "style": "calm"},
    {"track_id": "music_003", "title": "Beat", "style": "strong"},
    {"track_id": "music_004", "title": "End", "style": "sad", "licensed": False},
]
NO_MUSIC_YET = {field: value for field, value in WHOLE.items() if field != "music"}
BRIEF = 'Traffic campaign "Spring Sale", text "Two for one", shop now'


@pytest.mark.parametrize(
    ("words", "track"),
    [
        ("beat", "music_003"),
        ("upbeat", "music_001"),
        ("chil", "music_002"),
        ("chill relaxed", "music_002"),
        ("calm", "music_002"),
        ("end", "music_004"),
        ("polka", None),
    ],
)
def test_words_choose_the_track_they_fit_best(words, track):
    found = best_track(TRACKS, words)
    assert (found or {}).get("track_id") == track


def test_nothing_is_chosen_between_tracks_that_fit_alike():
    assert best_track([*TRACKS, {**TRACKS[1], "track_id": "music_009"}], "chill") is None


LIBRARY: list[dict[str, JsonValue]] = [
    {"track_id": "music_001", "title": "Upbeat", "style": "POP", "licensed": True},
    {"track_id": "music_002", "title": "Chill", "style": "CHILL", "licensed": True},
    {"track_id": "music_003", "title": "Beat", "style": "HIPHOP", "licensed": True},
    {"track_id": "music_004", "title": "End", "style": "CINEMATIC", "licensed": False},
    {"track_id": "music_006", "title": "Sunshine", "style": "POP", "licensed": True},
]


@pytest.mark.parametrize(
    ("words", "track"),
    [
        ("soothing", "music_002"),
        ("etwas sanftes", "music_002"),
        ("gai et léger", "music_006"),
        ("con marcha", "music_001"),
        ("bem pra cima", "music_001"),
        ("阳光", "music_006"),
        ("リズミカル", "music_003"),
        ("dramatic", None),  # what has that mood is not licensed
        ("polka", None),
    ],
)
def test_a_mood_chooses_a_licensed_track_of_that_mood_in_each_language(words, track):
    assert (moody_track(LIBRARY, words) or {}).get("track_id") == track


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Music Upbeat", "upbeat"),
        ("use the track Sunshne", "sunshne"),
        ("something chill and relaxed for music", "chill relaxed"),
        ("musique: Chill", "chill"),
        ("music_002", None),
        ("no music", None),
        ("shop now", None),
    ],
)
def test_music_is_described_only_where_a_message_speaks_of_it_without_an_id(said, words):
    assert described(said, lambda _: None) == words


@pytest.mark.parametrize("said", [f"{BRIEF}, music Chill", f"{BRIEF}, and I want Chill", f"{BRIEF} / Chill"])
def test_a_title_in_a_brief_is_looked_up_and_completes_it(said):
    assert proposed(ask(said)) == ["update_draft", "list_music"]
    changed = ("update_draft", {"changed": list(NO_MUSIC_YET), "refused": []})
    reply = ask_after_tools(said, [changed, ("list_music", {"tracks": TRACKS})], NO_MUSIC_YET)
    assert args(reply)["music"] == "music_002"
    assert proposed(reply) == ["update_draft", "submit_ad_mock"]


def test_where_no_track_fits_every_word_the_whole_library_is_looked_through_once():
    said = "something chill and relaxed"
    first = ask_after_tools(said, [("list_music", {"tracks": []})], NO_MUSIC_YET, awaiting="music")
    assert [(call["name"], call["args"]) for call in first.tool_calls] == [("list_music", {})]
    again: list[tuple[str, JsonValue]] = [("list_music", {"tracks": []}), ("list_music", {"tracks": []})]
    assert not ask_after_tools(said, again, NO_MUSIC_YET, awaiting="music").tool_calls


@pytest.mark.parametrize(
    ("said", "tool", "given"),
    [
        ("upload ./jingle.mp3", "upload_music", {"path": "./jingle.mp3"}),
        ('use my file "my best song.mp3"', "upload_music", {"path": "my best song.mp3"}),
        ("./my best song.mp3 please", "upload_music", {"path": "./my best song.mp3"}),
        ("pictures ./one.jpg and ./two.jpg", "add_creative", {"paths": ["./one.jpg", "./two.jpg"]}),
        ("use the video clip.mp4", "add_creative", {"paths": ["clip.mp4"]}),
    ],
)
def test_a_file_is_taken_by_the_path_that_was_typed(said, tool, given):
    assert args(ask(said, NO_MUSIC_YET, awaiting="music"), tool) == given


@pytest.mark.parametrize(
    "said",
    [
        'text "Upload ./secret.mp3 to your heart"',
        "text: Upload ./secret.mp3 to your heart",
        "landing page https://shop.example/song.mp3",
    ],
)
def test_a_path_inside_copy_or_an_address_is_no_file(said):
    assert proposed(ask(said)) == ["update_draft"]


def test_a_refused_file_is_explained_and_submits_nothing():
    told = [("upload_music", {"problem": "The file song.mp3 is not an MP3."})]
    reply = ask_after_tools("song.mp3", told, NO_MUSIC_YET, missing=["music"], awaiting="music")
    assert not reply.tool_calls
    assert "is not an MP3" in reply.text


def test_an_uploaded_track_that_completes_the_draft_is_followed_by_the_card():
    told = [("upload_music", {"music": "77", "violations": [], "missing": []})]
    assert proposed(ask_after_tools("song.mp3", told, {**WHOLE, "music": "77"})) == ["submit_ad_mock"]
    assert set(WHOLE) == set(SEED)


GOALS_IN_A_SENTENCE = [
    "People should get to my Homepage", "Die Leute sollen auf meine Internetseite gehen",
    "Mehr Besucher für unsere Seite, die Kundschaft kommt aus dem Viertel", "Je veux que les Gens aillent sur mon Site",
    "Quiero que la Gente entre en mi Página", "Quero que as Pessoas entrem no meu Site",
    "希望大家访问我们的网站 Mingtea Shop", "うちのサイト Mikan Farm に来てほしい",
]  # fmt: skip


@pytest.mark.parametrize("said", GOALS_IN_A_SENTENCE)
def test_nothing_is_looked_for_where_nobody_speaks_of_music(said):
    assert proposed(ask(said, awaiting="objective")) == ["update_draft"]


@pytest.mark.parametrize("said", GOALS_IN_A_SENTENCE)
def test_a_library_that_was_only_tried_is_never_told(said):
    changed = ("update_draft", {"changed": ["objective"], "refused": []})
    answers = [changed, ("list_music", {"tracks": TRACKS})]
    reply = ask_after_tools(said, answers, {"objective": "TRAFFIC"}, inferred=["objective"], awaiting="objective")
    assert not any(str(one["title"]) in str(reply.text) for one in TRACKS)


@pytest.mark.parametrize("awaiting", ["locations", "cta", "music", "reply"])
@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("ups falsch, der text soll heißen: komm zum Hafenfest", "komm zum Hafenfest"),
        ("oops wrong, the text should be: Come to the Harbour Fair", "Come to the Harbour Fair"),
        ("oups, le texte doit être : venez à la Fête du Port", "venez à la Fête du Port"),
        ("uy, el texto debe decir: vengan a la Feria del Puerto", "vengan a la Feria del Puerto"),
        ("opa, errado, o texto deve ser: venham à Festa do Porto", "venham à Festa do Porto"),
        ("不对，文案应该是：来港口音乐节吧", "来港口音乐节吧"),
        ("間違えました、テキストは「港まつりへどうぞ」です", "港まつりへどうぞ"),
    ],
)
def test_a_text_is_put_right_whatever_is_asked_and_no_track_is_looked_for(said, text, awaiting):
    draft = {"objective": "TRAFFIC", "campaign_name": "Harbour", "text": "Ship ahoy"}
    reply = ask(said, draft, awaiting=awaiting)
    assert proposed(reply) == ["update_draft"]
    assert args(reply) == {"text": text}


@pytest.mark.parametrize(
    "said",
    [
        "the music is too calm", "the track is way too chill", "die Musik ist viel zu ruhig", "nicht so traurig",
        "la musique est trop calme", "la música es demasiado tranquila", "a música é calma demais", "音乐太安静了",
        "曲が静かすぎ",
    ],
)  # fmt: skip
def test_a_mood_of_which_there_is_too_much_is_not_wished_for(said):
    assert moody_track(LIBRARY, said) is None
    assert best_track(LIBRARY, query_of(said)) is None


def test_a_mood_beside_one_that_is_refused_is_wished_for():
    assert (moody_track(LIBRARY, "too calm, make it more lively") or {}).get("title") == "Upbeat"


@pytest.mark.parametrize("awaiting", ["reply", "music", "approval", "cta"])
def test_a_title_that_is_only_put_is_no_name(awaiting):
    assert proposed(ask("ponle Upbeat", WHOLE, awaiting=awaiting))[0] == "list_music"


@pytest.mark.parametrize(
    ("said", "awaiting", "name"),
    [
        ("ponle Upbeat", "campaign_name", "Upbeat"),
        ("ponle de nombre Upbeat", "reply", "Upbeat"),
        ("llámala Upbeat", "approval", "Upbeat"),
        ("call it Sunshine", "reply", "Sunshine"),
        ("ponle Luna Nueva", "reply", "Luna Nueva"),
    ],
)
def test_a_title_is_a_name_where_a_name_is_said_or_asked_for(said, awaiting, name):
    assert args(ask(said, WHOLE, awaiting=awaiting))["campaign_name"] == name
