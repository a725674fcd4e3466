"""What the account has is named in the words of people, never in those of a program."""

import pytest

from agent.language.aims.called import named_in, names_in
from agent.language.brief.choosing import wants_the_country
from agent.language.ground import tongues
from agent.language.said.claims import claims_in
from agent.language.said.unkept import unkept
from agent.words.to_choose import row_words
from agent.words.translation import tell
from tools.core.draft import Draft
from tools.fields.app import App
from tools.fields.pixel import FIELD as PIXEL
from tools.fields.pixel import Pixel
from tools.sandbox.checks.adgroups import WEB_EVENTS

SPOKEN = ("en", "de", "es", "fr", "pt", "ja", "zh")
ALL_OF_IT = {
    "en": ("all of it", "the whole country", "everywhere there"),
    "de": ("das ganze Land", "überall dort"),
    "es": ("todo el país", "en todas partes"),
    "fr": ("tout le pays", "partout"),
    "pt": ("o país todo", "tudo"),
    "ja": ("全国", "全体"),
    "zh": ("全国", "全部"),
}


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("event", WEB_EVENTS)
def test_every_event_of_a_page_has_a_name_in_every_language(event: str, language: str) -> None:
    usual = names_in(language, "events")[event][0]
    assert named_in(usual, "events") == {event}
    assert row_words({"name": f"Shop pixel, {event}"}, language) == f"“Shop pixel”, {usual}"
    assert tell(PIXEL.shown(Pixel(pixel_id="2", event=event, name="Shop pixel")), language).endswith(f", {usual}")


def test_an_event_that_nobody_named_is_at_least_written_in_words() -> None:
    assert row_words({"name": "Shop pixel, ON_WEB_ODDITY"}, "en") == "“Shop pixel”, on web oddity"
    assert row_words({"name": "BIG_SHOP, iOS"}, "en") == "“BIG_SHOP”, iOS"


@pytest.mark.parametrize(("language", "said"), [(one, words) for one, said in ALL_OF_IT.items() for words in said])
def test_the_whole_country_is_taken_in_every_language(language: str, said: str) -> None:
    assert language in tongues.codes()
    assert wants_the_country(said)


@pytest.mark.parametrize("said", ["Spain", "all of Spain", "no idea", "everything is fine but the budget is 30"])
def test_other_words_do_not_take_it(said: str) -> None:
    assert not wants_the_country(said)


def test_no_part_of_a_path_says_anything_of_the_ad() -> None:
    assert claims_in("/tmp/tmp17et63s/one.png and /tmp/tmp17et63s/two.png", ()) == ()


@pytest.mark.parametrize("said", ["o de Android", "die für Android", "the Android one", "la de Android"])
def test_the_system_of_the_app_that_was_chosen_is_not_lost(said: str) -> None:
    chosen = Draft().fill(app=App(app_id="1", system="ANDROID"))
    assert unkept([said], chosen) == ()
