"""What a line calls a thing of the account, beside the word for its kind, and what it states at all."""

import pytest

from agent.language.brief.account_names import named_at_last, owned_in, stated_of

BESIDE_A_KIND = {
    "harbour acc, the autumn fair vid no music, 15 bucks a day": {"identities": "harbour acc", "videos": "autumn fair"},
    "- Identity: Harbour Books": {"identities": "Harbour Books"},
    "app installs (Tide Table app, iOS only)": {"apps": "Tide Table app"},
    "nimm das Video Herbstmarkt und als Absender Hafenbuch": {"videos": "Herbstmarkt", "identities": "Hafenbuch"},
    "Kontakte übers Rückruf Formular": {"forms": "Rückruf Formular"},
    "con el video feria de otoño, desde la cuenta Puerto": {"videos": "feria de otoño", "identities": "Puerto"},
    "la vidéo marché avec le son d'origine, au nom de Librairie du Port": {
        "videos": "marché",
        "identities": "Librairie du Port",
    },
    "o vídeo feira, em nome de Livraria do Porto": {"videos": "feira", "identities": "Livraria do Porto"},
    "用 Harbour 账号，视频 fair": {"identities": "Harbour", "videos": "fair"},
    "動画はfair.mp4、表示名はHarbourで": {"videos": "fair.mp4", "identities": "Harbour"},
}


@pytest.mark.parametrize(("said", "named"), BESIDE_A_KIND.items())
def test_what_stands_beside_the_word_for_a_kind_may_be_of_its_name(said, named):
    found = {one.kind: one.words for one in owned_in(said)}
    assert {kind: words for kind, words in named.items() if words not in found.get(kind, "")} == {}


@pytest.mark.parametrize(
    "said", ["not the autumn fair video", "ohne das Video Markt", "is the autumn fair video long?"]
)
def test_what_is_turned_down_or_asked_is_not_named(said):
    assert [one for one in owned_in(said) if one.kind == "videos"] == []


def test_what_a_line_turns_down_is_nothing_that_it_states():
    assert "Harbour" not in stated_of("don't use Harbour Books, traffic ad")
    assert "Harbour Books" in stated_of("Harbour Books, no music, traffic ad")


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("event is add to cart, or no, registration is better", "ON_WEB_REGISTER"),
        ("Ereignis Warenkorb, nein, doch lieber Registrierung", "ON_WEB_REGISTER"),
        ("add to cart", "ON_WEB_CART"),
    ],
)
def test_of_events_that_are_put_right_the_last_is_meant(said, event):
    assert named_at_last(said, "events") == {event}
