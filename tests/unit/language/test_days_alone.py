"""Days are read in a line that names nothing else, and what names no certain day is asked about."""

from datetime import date

import pytest

from agent.language.dates.days import Calendar
from agent.language.dates.timing import days_said, read_timing

STRANGERS = Calendar(today=date(2026, 11, 29), month_first=True)  # a Sunday, in the United States


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("first of December please, no end date", "2026-12-01", "none"),
        ("Saturday 12/5 only, it's the day of our open house", "2026-12-05", "2026-12-05"),
        ("the weekend of December 12th, both days", "2026-12-12", "2026-12-13"),
        ("the second weekend in January", "2027-01-09", "2027-01-10"),
        ("it's for Valentine's so Feb 1 to Feb 14", "2027-02-01", "2027-02-14"),
        ("the last day it shows has to be New Year's Eve", None, "2026-12-31"),
        ("until the day after Christmas", None, "2026-12-26"),
        ("Memorial Day weekend, Saturday to Monday", "2027-05-29", "2027-05-31"),
        ("pasado mañana si se puede, y hasta Nochebuena", "2026-12-01", "2026-12-24"),
        ("este viernes a mediodía que arranque", "2026-12-04T12:00", None),
        ("en febrero, todo el mes", "2027-02-01", "2027-02-28"),
        ("am Nikolaustag, nur den einen Tag", "2026-12-06", "2026-12-06"),
        ("Übermorgen starten, Freitag 18 Uhr ist Schluss", "2026-12-01", "2026-12-04T18:00"),
        ("nicht Dienstag, sondern Donnerstag. Und dann eine Woche lang.", "2026-12-03", "2026-12-09"),
        ("über Ostern, also von Karfreitag bis Ostermontag", "2027-03-26", "2027-03-29"),
        ("ab dem 1.\nJanuar", "2027-01-01", None),
        ("lundi en huit, à 7 heures", "2026-12-07T07:00", None),
        ("trois jours, à compter de jeudi", "2026-12-03", "2026-12-05"),
        ("le 14 juillet et rien que ce jour-là", "2027-07-14", "2027-07-14"),
        ("Quarta de manhã começa e no sábado à noite já pode tirar", "2026-12-02", "2026-12-05"),
        ("cinco dias contando de quinta", "2026-12-03", "2026-12-07"),
        ("明年黑色星期五那天开始", "2027-11-26", None),
        ("情人节，二月十四那天，其他时候不要", "2027-02-14", "2027-02-14"),
        ("こどもの日が最終日になるように", None, "2027-05-05"),
        ("火曜じゃなくて水曜からにして、五日間", "2026-12-02", "2026-12-06"),
    ],
)
def test_a_line_that_names_nothing_but_days_says_when(said: str, starts: str | None, ends: str | None) -> None:
    timing = read_timing(said, STRANGERS, may_stand_alone=True)

    assert (timing.starts, timing.ends, timing.is_unsure) == (starts, ends, False)


@pytest.mark.parametrize(
    "said",
    [
        "until Ramadan", "au printemps", "lá para o fim de janeiro", "春节前后吧", "そのうち", "12月3日", "December 5",
        "start on November 20th", "am 31.11. soll Schluss sein", "vom zweiten bis zum vierten Advent",
    ],
)  # fmt: skip
def test_a_line_that_names_no_certain_days_is_asked_about(said: str) -> None:
    assert read_timing(said, STRANGERS, may_stand_alone=True).is_unsure


@pytest.mark.parametrize("said", ["ja", "1", "15", "la segunda opción", "Mai", "two weeks", "now", "Reading"])
def test_a_word_that_is_a_day_only_among_others_sets_nothing_alone(said: str) -> None:
    timing = read_timing(said, STRANGERS, may_stand_alone=True)

    assert (timing.starts, timing.ends) == (None, None)


@pytest.mark.parametrize("said", ["Black Friday", "von Mittwoch, Samstag", "the 5th"])
def test_days_that_stand_alone_say_nothing_where_something_else_was_asked_for(said: str) -> None:
    assert read_timing(said, STRANGERS).starts is None


@pytest.mark.parametrize("said", ["until Ramadan", "stop on 30 February", "irgendwann nach den Feiertagen"])
def test_words_for_no_day_ask_for_something_that_no_ad_can_hold(said: str) -> None:
    assert any(one.asks and one.is_rough for one in days_said(said))


def test_a_start_that_is_lost_beside_an_end_is_not_lost_in_silence() -> None:
    assert read_timing("para o 25 de Abril, começa no dia 20", STRANGERS).is_unsure
    assert not read_timing("for Christmas, end it on boxing day", STRANGERS).is_unsure
