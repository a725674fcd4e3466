"""Words around an amount say what it is worth: changed, taken back, a price, spent before, not wanted, or left open."""

from functools import partial

import pytest

from agent.language.amounts.money import amounts_in, amounts_to_check, phrases_of_money, read_amount, taken_back
from agent.language.brief.corrected import number_meant
from agent.language.said.claims import ClaimKind, claims_in
from tests.doubles.timing import seconds_of


def _sure(said: str) -> list[tuple[str, str | None]]:
    return [(one.number, one.mode) for one in amounts_in(said) if one.is_sure]


@pytest.mark.parametrize(
    "said",
    [
        "bump the daily budget from €30 to €45", "sube el presupuesto diario de 30 € a 45 €",
        "geh beim Tagesbudget von 30 € auf 45 € hoch", "passe le budget quotidien de 30 € à 45 €",
        "aumenta o orçamento diário de 30 € para 45 €", "每天的预算从30欧元加到45欧元",
        "1日の予算を30ユーロから45ユーロに上げて", "not 30 but 45 euros a day", "nicht 30, sondern 45 Euro am Tag",
    ],
)  # fmt: skip
def test_of_two_amounts_in_a_change_the_last_counts(said: str) -> None:
    assert _sure(said) == [("45", "daily")]


@pytest.mark.parametrize("said", ["from 30 to 45 a day", "de 30 a 45 al día", "30 or 45 a day", "每天30还是45"])
def test_two_amounts_without_a_change_are_asked_about(said: str) -> None:
    assert _sure(said) == []
    assert amounts_in(said) != ()


@pytest.mark.parametrize(
    ("said", "void"),
    [
        ("70 a day, no wait, 90 a day", "70 a day"), ("Make it 70 a day. Actually no, 90 a day.", "70 a day"),
        ("pon 70 al día... no, mejor 90 al día", "70 al día"), ("70 am Tag, nee, doch lieber 90 am Tag", "70 am Tag"),
        ("70 par jour, non, finalement 90 par jour", "70 par jour"), ("每天70，不对，改成每天90", "每天70"),
        ("1日70、いや、やっぱり1日90で", "1日70"),
    ],
)  # fmt: skip
def test_what_is_corrected_at_once_counts_no_more(said: str, void: str) -> None:
    assert _sure(said) == [("90", "daily")]
    assert taken_back(said) == (void,)
    assert [one.amount.number for one in claims_in(said, ()) if one.amount] == ["90"]


@pytest.mark.parametrize(
    "said",
    [
        "70 a day, no wait, 90", "70 am Tag, nee, 90.", "70 al día, no, perdón, 90", "70 par jour, euh non, 90",
        "70 por dia, aliás, 90", "70 a day, ah, not 70 but 90", "70 am Tag, nicht 70 sondern 90",
        "70 al día, no 70 sino 90", "70 par jour, pas 70 mais 90", "70 por dia, não 70 mas 90", "每天70，不是70，是90",
    ],
)  # fmt: skip
def test_a_bare_number_that_corrects_an_amount_is_as_much_a_day(said: str) -> None:
    assert _sure(said) == [("90", "daily")]


def test_a_bare_number_that_is_no_clause_of_its_own_leaves_the_amount_open() -> None:
    assert _sure("70 a day, no wait, 90 instead") == []


@pytest.mark.parametrize(
    "said",
    [
        "the mug costs $12", "sells for 28 dollars", "La camiseta vale 19,95 €", "Der Rucksack kostet 79,90 €",
        "we spent $430 on the last campaign", "Letzte Woche haben wir 350 Dollar ausgegeben", "前回は300ドル使いました",
    ],
)  # fmt: skip
def test_prices_and_what_was_spent_before_are_no_budget(said: str) -> None:
    assert amounts_in(said) == ()
    assert read_amount(said) is None


def test_a_price_beside_a_budget_leaves_the_budget() -> None:
    assert _sure("The candle sells for $28 and I want to spend $45 a day on ads for it") == [("45", "daily")]


@pytest.mark.parametrize(
    "said",
    [
        "not 50 a day", "don't spend 50 a day", "nicht 50 Euro am Tag", "no gastes 50 al día", "pas 50 euros par jour",
        "não quero gastar 50 por dia", "不要每天花50元", "50 a day is too much", "1日50ドルは高すぎる",
        "we spent 50 a day last month", "上个月每天花了300元", "50 a day, I really don't know yet",
        "weiß ich noch nicht, 20 am Tag", "30 dollars a day for the first week, then 60",
        "start with 20 a day and go up to 50", "2 * 50 dollars a day",
    ],
)  # fmt: skip
def test_an_amount_that_is_not_wanted_or_not_decided_is_never_sure(said: str) -> None:
    assert _sure(said) == []
    assert not any(one.is_sure for one in amounts_to_check(said))


@pytest.mark.parametrize("said", ["ok then 50 a day", "dann 50 Euro am Tag", "50 por dia para o melhor público"])
def test_small_words_beside_an_amount_do_not_make_it_doubtful(said: str) -> None:
    assert _sure(said) == [("50", "daily")]


@pytest.mark.parametrize(
    "said",
    [
        "£500 for the whole campaign", "500 € para toda la campaña", "500 € für die ganze Kampagne",
        "500 euros pour l'ensemble de la campagne", "500 reais pra campanha inteira", "整个活动500元",
        "キャンペーン全体で500円",
    ],
)  # fmt: skip
def test_an_amount_for_the_whole_campaign_is_one_in_all(said: str) -> None:
    assert _sure(said) == [("500", "total")]


def test_an_amount_a_day_for_the_whole_campaign_stays_one_a_day() -> None:
    assert _sure("50 a day for the whole campaign") == [("50", "daily")]


@pytest.mark.parametrize("said", ["20 or 30", "between 20 and 30", "two fifty"])
def test_bare_numbers_that_are_not_understood_whole_are_checked_and_not_sure(said: str) -> None:
    assert [one.is_sure for one in amounts_to_check(said)] == [False]


@pytest.mark.parametrize("said", ["fifty two sixty", "一万二"])
def test_words_of_number_that_could_be_two_are_no_answer(said: str) -> None:
    assert read_amount(said) is None


@pytest.mark.parametrize("said", ["総額10万円まで", "pas plus de 600 euros en tout", "up to 50 dollars a day"])
def test_the_limit_of_an_amount_is_no_day_and_no_exclusion(said: str) -> None:
    assert {one.kind for one in claims_in(said, ())} == {ClaimKind.AMOUNT}
    assert len(phrases_of_money(said)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "don't spend more than 50 a day", "no quiero gastar más de 50 al día", "nicht mehr als 50 am Tag",
        "je ne veux pas dépasser 50 par jour", "não quero gastar mais de 50 por dia", "每天不要超过50",
    ],
)  # fmt: skip
def test_no_more_than_an_amount_is_that_amount(said: str) -> None:
    assert _sure(said) == [("50", "daily")]


def test_a_long_line_of_amounts_takes_time_in_proportion() -> None:
    said = "spend 50 dollars a day, no wait, 60 and then 70 "
    _, short, long = (seconds_of(partial(amounts_in, said * times)) for times in (1, 40, 160))  # loaded once
    assert long < 12 * short


@pytest.mark.parametrize(
    "said",
    [
        "make it 40", "30 is too much, drop it to 40 please", "set it to 40 instead", "mach 40 draus", "setz es auf 40",
        "30 ist zu viel, mach lieber 40", "mets 40", "c'est trop, baisse à 40", "ponlo en 40 por favor",
        "30 es mucho, ponle 40",
        "30 está caro, faz 40", "põe 40", "太多了，改成40吧", "降到40", "40に下げてください", "30は高い、40にして",
    ],
)  # fmt: skip
def test_a_bare_number_with_an_order_is_the_amount_meant(said: str) -> None:
    assert number_meant(said) == "40"


@pytest.mark.parametrize(
    "said",
    ["40", "make it 40?", "make it 40 days", "30 is too much", "put it on hold", "make it 18 to 40",
     "set it to music_004",
     "track 40", "ponle la 40", "not 40", "40 is fine", "make it 40 or 50", "40は高い"],
)  # fmt: skip
def test_a_number_that_is_not_all_an_order_says_is_no_amount(said: str) -> None:
    assert number_meant(said) is None


@pytest.mark.parametrize("said", ["do dia 8 ao dia 18 de maio", "del día 8 al día 18 de mayo"])
def test_a_day_up_to_another_is_no_amount_a_day(said: str) -> None:
    assert amounts_in(said) == ()
