"""Dates, places, audiences and amounts in people's words; and copy, from which none of them is ever taken."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.language.amounts.money import read_amount
from agent.language.geography.places import read_places
from agent.models.offline import tool_words
from tests.unit.offline.conversation import WHOLE, args, ask, ask_after_tools, fields, proposed
from tests.unit.offline.test_properties import QUOTES, WRAPPINGS, copy, meaningless

TODAY = "2026-11-21"  # a Saturday
SPAIN = {"location_id": "2510769", "name": "Spain", "country": "ES"}
DELIVERY = {"starts", "ends", "age_from", "age_to", "gender", "locations"}


def when(said: str, **more: Any) -> tuple[object, object]:
    found = fields(said, today=TODAY, **more)
    return found.get("starts"), found.get("ends")


def where(said: str) -> list[str]:
    calls = ask(said, today=TODAY).tool_calls
    return [call["args"]["name"] for call in calls if call["name"] == "find_location"]


def whom(said: str) -> tuple[object, object, object]:
    found = fields(said, today=TODAY)
    return found.get("gender"), found.get("age_from"), found.get("age_to")


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("run it from 2027-06-10 to 2027-06-20", "2027-06-10", "2027-06-20"),
        ("from 1 December 2027 until 15 December 2027", "2027-12-01", "2027-12-15"),
        ("from Dec 12 to 20 December 2026", "2026-12-12", "2026-12-20"),
        ("run it 1-15 December", "2026-12-01", "2026-12-15"),
        ("change the dates to Dec 1-15", "2026-12-01", "2026-12-15"),
        ("from the 1st to the 15th of January", "2027-01-01", "2027-01-15"),
        ("start tomorrow, end next Friday", "2026-11-22", "2026-11-27"),
        ("from Friday till Monday", "2026-11-27", "2026-11-30"),
        ("starting next Monday at 9am", "2026-11-23T09:00", None),
        ("from Monday 9:30 to Friday 6pm", "2026-11-23T09:30", "2026-11-27T18:00"),
        ("until 15 December at noon", None, "2026-12-15T12:00"),
        ("start it in two weeks", "2026-12-05", None),
        ("for 10 days", None, "2026-11-30"),
        ("for a month from December 1", "2026-12-01", "2026-12-31"),
        ("running for two weeks from tomorrow", "2026-11-22", "2026-12-05"),
        ("a two-week run from Monday", "2026-11-23", "2026-12-06"),
        ("run it until Christmas", None, "2026-12-25"),
        ("until Black Friday", None, "2026-11-27"),
        ("until the end of the month", None, "2026-11-30"),
        ("until the end of February 2028", None, "2028-02-29"),
        ("from 13/12/2026 to 05/01/2027", "2026-12-13", "2027-01-05"),
        ("no end date", None, "none"),
        ("the budget is 50 a day until Dec 15", None, "2026-12-15"),
        ("desde el 7 de enero hasta el 21 de enero de 2027", "2027-01-07", "2027-01-21"),
        ("de lunes a viernes", None, None),
        ("durante 10 días desde mañana", "2026-11-22", "2026-12-01"),
        ("vom 1. Dezember bis 24. Dezember 2026", "2026-12-01", "2026-12-24"),
        ("von Montag bis Freitag", "2026-11-23", "2026-11-27"),
        ("du 1er au 15 décembre", "2026-12-01", "2026-12-15"),
        ("de 1 a 15 de dezembro", "2026-12-01", "2026-12-15"),
        ("从12月1日到12月15日", "2026-12-01", "2026-12-15"),
        ("来週の月曜日から2週間", "2026-11-23", "2026-12-06"),
    ],
)
def test_dates_are_understood_from_today_on(said, starts, ends):
    assert when(said) == (starts, ends)


@pytest.mark.parametrize(
    "said",
    [
        "open from 9 to 5",
        "from £5 to £10",
        "my daughter turns 18 on Friday",
        "send it on Monday",
        "until Ramadan",
        "until 2026-13-45",
        "we are there 24/7",
        "when does it run until?",
        "see https://example.com/from/2026-12-01/until/2026-12-24",
    ],
)
def test_what_names_no_time_to_run_sets_none(said):
    assert when(said) == (None, None)


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("two weeks", None, "2026-12-04"),
        ("December 5", None, "2026-12-05"),
        ("forever", None, "none"),
        ("start tomorrow then", "2026-11-22", None),
    ],
)
def test_where_dates_were_asked_for_a_day_or_a_span_alone_answers(said, starts, ends):
    assert when(said, draft=WHOLE, awaiting="schedule") == (starts, ends)


def test_a_span_counts_from_the_start_that_is_decided():
    draft = {**WHOLE, "schedule": {"starts": "2027-03-01T00:00:00Z"}}

    assert fields("for ten days", draft, today=TODAY)["ends"] == "2027-03-10"


@pytest.mark.parametrize(("currency", "starts"), [("USD", "2027-03-04"), ("EUR", "2027-04-03")])
def test_a_date_that_can_be_read_two_ways_is_marked_as_unsure(currency, starts):
    account = {"advertiser_id": "7000000000000000001", "currency": currency}
    given_args = args(ask("from 03/04/2027 for a week", WHOLE, today=TODAY, advertiser=account))

    assert given_args["starts"] == starts
    assert given_args["inferred"] == ["schedule"]


def test_without_knowing_the_day_nobody_guesses_a_date():
    assert "starts" not in fields("start tomorrow")


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("show it in the United States only", ["United States"]),
        ("only in Austria and Switzerland", ["Austria", "Switzerland"]),
        ("people in Spain, Portugal and Italy", ["Spain", "Portugal", "Italy"]),
        ("target women 25-34 in Germany and France", ["Germany", "France"]),
        ("could you show it in France only?", ["France"]),
        ("no wait, show it in the UK instead", ["United Kingdom"]),
        ("Norway only", ["Norway"]),
        ("only in norwey", ["norwey"]),
        ("only in Blorptown", ["Blorptown"]),
        ("Where: Australia, New Zealand", ["Australia", "New Zealand"]),
        ("solo en España", ["Spain"]),
        ("nur in Deutschland", ["Germany"]),
        ("seulement en Belgique", ["Belgium"]),
        ("só no Brasil", ["Brazil"]),
        ("只在美国投放", ["United States"]),
        ("日本だけで配信", ["Japan"]),
        ("my shop in Berlin", []),
        ("show it to us", []),
        ("run it in December", []),
        ("we sell boots in Norway", []),
        ("who sees it in Spain?", []),
    ],
)
def test_places_are_looked_up_and_nothing_else_is(said, places):
    assert where(said) == places


@pytest.mark.parametrize(
    ("said", "gender", "first", "last"),
    [
        ("women 18 to 35", "female", "18", "35"),
        ("show it to over 25s only", None, "25", None),
        ("aim it at ages 18 to 24", None, "18", "24"),
        ("people under 35", None, None, "34"),
        ("18-24 year olds", None, "18", "24"),
        ("no music, 21+", None, "21", None),
        ("men only", "male", None, None),
        ("men and women 25-54", "all", "25", "54"),
        ("Audience: women, 25-44", "female", "25", "44"),
        ("hombres de 25 a 40", "male", "25", "40"),
        ("mujeres mayores de 30", "female", "30", None),
        ("Frauen von 18 bis 35", "female", "18", "35"),
        ("femmes de 18 à 35 ans", "female", "18", "35"),
        ("mulheres de 25 a 40 anos", "female", "25", "40"),
        ("18至35岁的女性", "female", "18", "35"),
        ("25歳以上の女性", "female", "25", None),
        ("a campaign for women's shoes", None, None, None),
        ("50+ designs", None, None, None),
        ("for the men who run", None, None, None),
        ("from 10 to 20 dollars", None, None, None),
    ],
)
def test_audiences_are_understood_where_they_are_meant(said, gender, first, last):
    assert whom(said) == (gender, first, last)


@pytest.mark.parametrize(
    ("said", "amount", "mode"),
    [
        ("fifty bucks a day", "50", "daily"),
        ("a hundred and fifty dollars a day", "150", "daily"),
        ("budget of a hundred euros", "100", None),
        ("two grand total", "2000", "total"),
        ("2 grand in total", "2000", "total"),
        ("cincuenta euros al día", "50", "daily"),
        ("dos mil euros en total", "2000", "total"),
        ("fünfzig Euro pro Tag", "50", "daily"),
        ("one a day keeps the doctor away", None, None),
        ("we ship once a day", None, None),
    ],
)
def test_amounts_in_words_are_amounts(said, amount, mode):
    found = fields(said, today=TODAY)

    assert (found.get("budget"), found.get("budget_mode")) == (amount, mode)


def test_a_place_is_looked_up_before_anything_is_submitted():
    reply = ask("no music, only in Spain", {key: value for key, value in WHOLE.items() if key != "music"}, today=TODAY)

    assert proposed(reply) == ["update_draft", "find_location"]


def test_a_place_that_was_found_is_recorded_and_the_ad_submitted():
    reply = ask_after_tools("only in Spain", [("find_location", {"places": [SPAIN]})], WHOLE, today=TODAY)

    assert proposed(reply) == ["update_draft", "submit_ad_mock"]
    assert args(reply) == {"locations": ["2510769"]}


def test_a_place_and_a_track_that_were_looked_up_are_recorded_together():
    tracks = {"tracks": [{"track_id": "music_003", "title": "Beat"}]}
    draft = {key: value for key, value in WHOLE.items() if key != "music"}
    looked = [("list_music", tracks), ("find_location", {"places": [SPAIN]})]
    reply = ask_after_tools("music Beat, only in Spain", looked, draft, today=TODAY)

    assert proposed(reply) == ["update_draft", "submit_ad_mock"]
    assert args(reply) == {"music": "music_003", "locations": ["2510769"]}


def test_a_track_that_completes_the_ad_waits_for_a_place_that_is_not_clear():
    tracks = {"tracks": [{"track_id": "music_003", "title": "Beat"}]}
    draft = {key: value for key, value in WHOLE.items() if key != "music"}
    looked = [("list_music", tracks), ("find_location", {"places": [SPAIN, {**SPAIN, "location_id": "1"}]})]
    reply = ask_after_tools("music Beat, only in Spain", looked, draft, today=TODAY)

    assert proposed(reply) == ["update_draft"]
    assert args(reply) == {"music": "music_003"}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"places": [SPAIN, {**SPAIN, "location_id": "1"}]}, "2510769"),
        ({"problem": 'I know no place called "Spian". Did you mean Spain?'}, "Did you mean Spain?"),
    ],
)
def test_a_place_that_is_not_clear_is_asked_about_and_nothing_is_submitted(answer, told):
    changed = {"changed": ["text"], "was": {"text": "A"}, "now": {"text": "B"}}
    reply = ask_after_tools("only in Spian", [("update_draft", changed), ("find_location", answer)], WHOLE, today=TODAY)

    assert not reply.tool_calls
    assert told in reply.text


_LOOKED_UP = ("find_location", {"places": [SPAIN]})
_REFUSED = ("update_draft", {"changed": [], "refused": [{"field": "locations", "why": "one lies inside another"}]})


@pytest.mark.parametrize("beside", [[], [("submit_ad_mock", {"error": "not all could be recorded"})]])
def test_places_that_an_edit_refused_are_not_proposed_once_more(beside):
    reply = ask_after_tools("only in Spain", [_LOOKED_UP, _REFUSED, *beside], WHOLE, today=TODAY)

    assert not reply.tool_calls
    assert "one lies inside another" in reply.text


def test_with_the_guard_off_refused_places_are_proposed_for_ever(monkeypatch):
    monkeypatch.setattr(tool_words, "_was_tried", lambda scene: False)

    reply = ask_after_tools("only in Spain", [_LOOKED_UP, _REFUSED], WHOLE, today=TODAY)

    assert proposed(reply)[0] == "update_draft"


def test_a_refused_edit_is_told_before_its_submission():
    refused = {"changed": [], "refused": [{"field": "audience", "why": "ads are shown to people of 18 to 100 years"}]}
    denied = {"error": "Not all that was decided could be recorded."}
    reply = ask_after_tools(
        "ages 13 to 17", [("update_draft", refused), ("submit_ad_mock", denied)], WHOLE, today=TODAY
    )

    assert "18 to 100" in reply.text
    assert "recorded" not in reply.text


def test_the_same_again_keeps_dates_places_and_audience():
    draft = {
        **WHOLE,
        "budget": {"amount": "1,500.00 USD", "mode": "total"},
        "schedule": {"starts": "2027-03-01T00:00:00Z", "ends": "2027-03-10T23:59:00Z"},
        "locations": ["Spain (2510769)"],
        "audience": {"age_from": 18, "age_to": 34, "gender": "female"},
    }
    submitted = {"campaign_name": "Spring Sale", "ids": {"campaign_id": "7", "adgroup_id": "8", "ad_id": "9"}}

    again = fields("same but conversions with music_001", draft, submitted=submitted, today=TODAY)

    assert (again["budget"], again["budget_mode"]) == ("1500.00", "total")
    assert (again["starts"], again["ends"]) == ("2027-03-01T00:00:00Z", "2027-03-10T23:59:00Z")
    assert again["locations"] == ["Spain (2510769)"]
    assert (again["age_from"], again["age_to"], again["gender"]) == ("18", "34", "female")


@pytest.mark.parametrize(
    "said",
    [
        'campaign "Winter Sale Berlin", text "Only in Germany from Monday till Friday"',
        "name: Black Friday 2026\ntext: For women 18 to 35, until Christmas, only in Spain\ncta: shop now",
        "text: Open from Monday till Friday, only in Ghent",
        "the text is “Women over 30, from 1 December to 15 December, in the US”",
    ],
)
def test_copy_and_names_give_no_dates_places_or_ages(said):
    assert not DELIVERY & set(fields(said, today=TODAY))
    assert where(said) == []


def test_where_copy_is_awaited_a_line_with_dates_and_places_is_that_copy():
    said = "Fresh waffles from Friday to Sunday, only in Ghent"

    assert fields(said, today=TODAY, awaiting="text") == {"text": said}


times = st.sampled_from(
    ["from Monday till Friday", "until 2026-12-24", "for 10 days", "desde mañana", "vom 1. Dezember"]
)
spots = st.sampled_from(["only in Spain", "show it in Berlin", "nur in Deutschland", "people in the US"])
people = st.sampled_from(["women 18 to 35", "over 25s", "hombres de 25 a 40", "fifty bucks a day", "two grand total"])
loaded = st.lists(st.one_of(times, spots, people), min_size=1, max_size=3).map(", ".join)


@given(loaded, st.sampled_from(QUOTES), st.sampled_from(WRAPPINGS))
def test_quoted_copy_full_of_dates_places_and_amounts_arrives_byte_for_byte(said, quote, wrapping):
    found = fields(wrapping.format(quote.format(said)), today=TODAY)

    assert found["text"] == said
    assert not (DELIVERY | {"budget"}) & set(found)


@given(copy, st.sampled_from(QUOTES))
def test_dates_beside_quoted_copy_leave_it_as_it_is(said, quote):
    found = fields(f"text {quote.format(said)}, no music, from 2027-01-05 until 2027-01-15", today=TODAY)

    assert found["text"] == said
    assert (found["starts"], found["ends"]) == ("2027-01-05", "2027-01-15")


@given(meaningless)
def test_text_without_words_sets_no_schedule_place_or_audience(said):
    assert not DELIVERY & set(fields(said, today=TODAY))


@given(st.dates(min_value=date(2026, 11, 22)))
def test_every_iso_day_is_understood_as_itself(day):
    assert when(f"start on {day.isoformat()}") == (day.isoformat(), None)


@given(st.text(max_size=80), st.one_of(times, spots, people))
def test_no_words_around_a_date_a_place_or_an_age_break_the_model(noise, said):
    reply = ask(f"{noise} {said} {noise}", today=TODAY)

    assert reply.text or reply.tool_calls


@pytest.mark.parametrize("place", ["New York City", "New Zealand", "Los Angeles", "New Orleans"])
def test_a_place_whose_name_begins_with_a_small_word_keeps_it(place: str) -> None:
    assert read_places(f"traffic, shop now. No music. {place}, 25 to 34") == (place,)


@pytest.mark.parametrize(
    "words", ["cámbialo para que termine el 22", "muda o fim para 22 de dezembro", "change the end to the 22nd"]
)
def test_the_day_of_a_month_is_no_amount(words: str) -> None:
    assert read_amount(words) is None
