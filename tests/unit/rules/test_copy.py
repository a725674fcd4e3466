"""Names and ad text: what is found wherever it stands, and what ordinary writing may hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.rules.examples import CATALOGUE, Case, facts
from tools.core.draft import Draft

ORDINARY = {
    "English": "Freshly squeezed lemonade, 20% off until Friday!",
    "French": "Citrons frais : « goûtez » l’été à 5 € le kilo !",
    "German": "Frische Zitronen für Österreich, süß & groß – nur 3,50 €",
    "Polish": "Świeże cytryny, żółte jak słońce",
    "Turkish": "İstanbul’da taze limon, çok ucuz",
    "Vietnamese": "Chanh tươi mỗi ngày, giá rất tốt",
    "Greek": "Φρέσκα λεμόνια κάθε μέρα",
    "Russian": "Свежие лимоны со скидкой до пятницы",
    "Arabic": "ليمون طازج كل يوم، خصم ٢٠٪",
    "Persian": "لیموهای تازه را می‌خواهید؟",
    "Hebrew": "לימונים טריים כל יום",
    "Hindi": "हर दिन ताज़ा नींबू, शुक्रवार तक छूट",
    "Bengali": "র‍্যাম্পে তাজা লেবু",
    "Thai": "มะนาวสดทุกวัน ลดราคา",
    "Chinese": "新鲜柠檬，每天送到。",
    "Japanese": "毎日新鮮なレモン「お得」セール、五割引",
    "Korean": "매일 신선한 레몬, 금요일까지 할인",
}


def broken(text: str) -> set[str]:
    return {violation.rule for violation in CATALOGUE.check(Draft().fill(text=text), facts())}


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY.keys())
def test_ordinary_text_of_many_languages_breaks_no_rule(text: str) -> None:
    assert broken(text) == set()


@pytest.mark.parametrize("text", ["a" * 101, "夏" * 101, "夏" * 51, "a" * 99 + "夏"])
def test_text_that_is_too_long_is_refused_by_one_rule_only(text: str) -> None:
    assert len(broken(text) & {"text_length", "text_weighted_length"}) == 1


def test_text_that_is_too_long_is_told_its_length_and_the_excess() -> None:
    message = Case(Draft().fill(text="a" * 104)).judged_by("text_length") or ""
    assert "104" in message
    assert "4 too long" in message


def test_japanese_text_that_is_too_long_is_told_how_tiktok_counts() -> None:
    message = Case(Draft().fill(text="夏" * 60)).judged_by("text_weighted_length") or ""
    assert "120 units" in message
    assert "take out 10" in message


def test_everything_that_tiktok_does_not_take_is_named_at_once() -> None:
    message = Case(Draft().fill(text="Hot 🔥\ndeal\u200b cafe\u0301")).judged_by("text_characters") or ""
    assert all(part in message for part in ("🔥", "line break", "U+200B zero width space", "NFC"))


def test_a_line_break_is_named_by_what_stands_behind_it() -> None:
    case = Case(Draft().fill(campaign_name="Soap\nWorks", text=f"Soap that floats\r\n\n and {'a towel ' * 9}"))
    assert "before “and a towel a towel a towel a towel a to…”." in (case.judged_by("text_characters") or "")
    assert "a line break before “Works”." in (case.judged_by("campaign_name_platform") or "")
    assert "a line break." in (Case(Draft().fill(text="Soap\n")).judged_by("text_characters") or "")


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_line_break_is_refused_wherever_it_stands(before: str, after: str) -> None:
    assert "text_characters" in broken(f"{before}\n{after}")


def test_copy_out_of_which_something_was_taken_is_no_copy():
    assert "text_characters" in broken("Use code [hidden] at checkout")
    assert "text_characters" not in broken("Use code SPRING20 at checkout")


def test_a_button_in_other_words_is_answered_with_the_one_that_is_meant() -> None:
    assert "Shop now?" in (Case(Draft().fill(cta="Buy now")).judged_by("cta_listed") or "")


def test_a_total_budget_is_told_the_floor_of_all_its_days() -> None:
    budget = {"amount": {"minor": 10_000, "currency": "USD"}, "mode": "total"}
    schedule = {"starts": "2026-11-21T00:00:00Z", "ends": "2026-12-22T00:00:00Z"}
    message = Case(Draft().fill(budget=budget, schedule=schedule)).judged_by("budget_floor") or ""
    assert "620.00 USD" in message
    assert "31 days" in message
