"""Days that are counted from another, that are over, or that have no end: read as they are meant, or asked about."""

from datetime import date

import pytest

from agent.language.dates.days import Calendar
from agent.language.dates.timing import days_said, read_timing

WEDNESDAY = Calendar(today=date(2026, 11, 25))
SUNDAY = Calendar(today=date(2026, 11, 29))

Read = tuple[str | None, str | None, bool]


def _read(said: str, calendar: Calendar = WEDNESDAY) -> Read:
    timing = read_timing(said, calendar, may_stand_alone=True)
    return timing.starts, timing.ends, timing.is_unsure


def _is_asked_about(said: str) -> bool:
    return any(one.asks and one.is_rough for one in days_said(said))


@pytest.mark.parametrize(
    ("said", "starts"),
    [
        ("in three days", "2026-11-28"), ("Monday week", "2026-12-07"), ("run it in two weeks", "2026-12-09"),
        ("in vier Tagen", "2026-11-29"), ("heute in einer Woche", "2026-12-02"),
        ("morgen in zwei Wochen", "2026-12-10"), ("Montag in einer Woche", "2026-12-07"),
        ("dans deux semaines", "2026-12-09"), ("d'aujourd'hui en huit", "2026-12-02"),
        ("mardi en quinze", "2026-12-15"), ("en tres semanas", "2026-12-16"),
        ("dentro de cuatro días", "2026-11-29"), ("de hoy en quince", "2026-12-09"),
        ("el lunes en ocho", "2026-12-07"), ("em três dias", "2026-11-28"), ("daqui a uma semana", "2026-12-02"),
        ("de hoje a oito dias", "2026-12-02"), ("三天后", "2026-11-28"), ("下下周二开始", "2026-12-08"),
        ("3日後", "2026-11-28"),
    ],
)  # fmt: skip
def test_a_day_that_is_counted_from_another_is_a_start_alone(said: str, starts: str) -> None:
    assert _read(said) == (starts, None, False)


def test_a_day_that_is_counted_from_another_is_an_end_where_words_say_so() -> None:
    assert _read("until two weeks from Monday") == (None, "2026-12-14", False)
    assert _read("from tomorrow until a week from Friday") == ("2026-11-26", "2026-12-04", False)


def test_a_span_from_a_day_on_is_how_long_an_ad_runs() -> None:
    assert _read("ten days from Friday") == ("2026-11-27", "2026-12-06", False)


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("ab kommendem Montag schalten, das Enddatum lassen wir erstmal offen", "2026-11-30", "none"),
        ("à partir de lundi prochain diffuser", "2026-11-30", None),
        ("desde el próximo lunes que corra", "2026-11-30", None),
        ("a partir da próxima segunda rodar", "2026-11-30", None),
        ("从下周一开始播放", "2026-11-30", None),
        ("来週月曜から流して", "2026-11-30", None),
        ("que arranque no sábado e sem data de fim", "2026-11-28", "none"),
        ("no sábado, sem data de fim", "2026-11-28", "none"),
    ],
)
def test_a_start_sets_no_end(said: str, starts: str, ends: str | None) -> None:
    assert _read(said) == (starts, ends, False)


@pytest.mark.parametrize("said", ["no el sábado, sin fecha de fin", "not on Saturday, no end date"])
def test_a_day_that_is_refused_in_its_own_language_sets_no_start(said: str) -> None:
    assert _read(said)[0] is None


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("start Friday and then run for three days", "2026-11-29"), ("put it on Friday for three days", "2026-11-29"),
        ("ab Freitag, dann drei Tage lang", "2026-11-29"), ("à partir de vendredi, puis trois jours", "2026-11-29"),
        ("desde el viernes y luego tres días", "2026-11-29"), ("põe na sexta e deixa três dias", "2026-11-29"),
        ("周五开始，然后三天", "2026-11-29"), ("金曜から三日間だけ", "2026-11-29"),
        ("mañana nomás, un solo día", "2026-11-26"),
    ],
)  # fmt: skip
def test_a_length_behind_a_start_is_counted_from_it(said: str, ends: str) -> None:
    assert _read(said)[1:] == (ends, False)


@pytest.mark.parametrize(
    "said",
    ["only a week", "a week at most", "eine Woche, mehr nicht", "une semaine seulement, pas plus",
     "una semanita nomás", "só uma semaninha", "就一周", "ひとまず1週間"],
)  # fmt: skip
def test_a_length_alone_says_how_long_where_words_limit_it(said: str) -> None:
    assert _read(said) == (None, "2026-12-01", False)
    assert _read("one week") == (None, None, False)


@pytest.mark.parametrize(
    "said",
    ["next weekend only", "nur am kommenden Wochenende", "le week-end prochain uniquement",
     "só no próximo fim de semana", "今度の土日"],
)  # fmt: skip
def test_the_weekend_to_come_is_not_the_one_that_is_ending(said: str) -> None:
    assert _read(said, SUNDAY) == ("2026-12-05", "2026-12-06", False)


@pytest.mark.parametrize("said", ["le week-end prochain", "nächstes Wochenende", "next weekend"])
def test_a_next_weekend_in_the_week_is_asked_about(said: str) -> None:
    assert _read(said)[2]
    assert not _read("the coming weekend")[2]


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("run it to New Year's Eve", None, "2026-12-31"),
        ("until Twelfth Night", None, "2027-01-05"),
        ("jusqu'à l'avant-veille de Noël", None, "2026-12-23"),
        ("Navidad, el 25, y solo ese día", "2026-12-25", "2026-12-25"),
        ("de segunda agora até a antevéspera de Natal", "2026-11-30", "2026-12-23"),
        ("12月20日开始，25日收", "2026-12-20", "2026-12-25"),
        ("大后天上", "2026-11-28", None),
    ],
)
def test_feasts_and_their_eves_are_days_of_a_start_or_an_end(said: str, starts: str | None, ends: str) -> None:
    assert _read(said) == (starts, ends, False)


@pytest.mark.parametrize(
    ("backwards", "forwards"),
    [
        ("from 20 December to 12 December", "from 12 December to 20 December"),
        ("12/20 - 12/12", "12/12 - 12/20"),
        ("vom 20.12. bis 12.12.", "vom 12.12. bis 20.12."),
        ("du 20 décembre au 12 décembre", "du 20 décembre au 12 janvier"),
        ("del 20 de diciembre al 12 de diciembre", "del 20 de diciembre de 2026 al 12 de diciembre de 2027"),
        ("de 20 de dezembro a 12 de dezembro", "de 12 de dezembro a 20 de dezembro"),
        ("12月20日到12月12日", "12月20日到1月12日"),
        ("12月20日から12月12日まで", "12月12日から12月20日まで"),
    ],
)
def test_an_end_that_lies_before_its_start_is_asked_about_and_read_as_no_day(backwards: str, forwards: str) -> None:
    assert _read(backwards) == (None, None, True)
    assert _is_asked_about(backwards)
    assert not _is_asked_about(forwards)
    assert None not in _read(forwards)


@pytest.mark.parametrize(
    ("over", "to_come"),
    [
        ("start it last Thursday", "start it on Thursday"), ("from yesterday", "from tomorrow"),
        ("ab gestern", "ab morgen"), ("beginne letzten Montag", "beginne kommenden Montag"),
        ("à partir d'hier", "à partir de demain"), ("commence lundi dernier", "commence lundi"),
        ("desde ayer hasta Navidad", "desde mañana hasta Navidad"), ("desde el lunes pasado", "desde el lunes"),
        ("da semana passada até ontem", "da semana que vem até o Natal"), ("从昨天开始", "从明天开始"),
        ("昨日から", "明日から"), ("先週の月曜から今月末まで", "来週の月曜から来月末まで"),
    ],
)  # fmt: skip
def test_a_start_that_is_over_is_asked_about_and_read_as_no_other_day(over: str, to_come: str) -> None:
    assert _read(over)[0] is None
    assert _is_asked_about(over)
    assert not _is_asked_about(to_come)
    assert _read(to_come)[0] is not None


@pytest.mark.parametrize(
    "said",
    ["use the video from last week", "our launch last week was great", "seit gestern bin ich krank",
     "hier on a vendu cent pains", "empezamos el negocio el año pasado", "ontem choveu", "昨天我去了市场",
     "昨日パンを焼きました"],
)  # fmt: skip
def test_what_was_is_told_and_asks_for_nothing(said: str) -> None:
    assert not _is_asked_about(said)


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("We moved here in June 2020, by the way. Have it go up on Friday and come down on Sunday the 6th.",
         "2026-11-27", "2026-12-06"),
        ("tomorrow doesn't work, start it on Friday", "2026-11-27", None),
        ("morgen geht nicht, ab Freitag", "2026-11-27", None),
        ("amanhã não dá, põe na sexta", "2026-11-27", None),
        ("我明天不行，周五开始", "2026-11-27", None),
        ("明日は無理、金曜から", "2026-11-27", None),
    ],
)  # fmt: skip
def test_a_day_of_something_else_takes_no_part(said: str, starts: str, ends: str | None) -> None:
    assert _read(said) == (starts, ends, False)
