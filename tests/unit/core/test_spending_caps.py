"""Caps: what they are by default, what they refuse, and what they say."""

import re
from datetime import date
from decimal import Decimal

import pytest

from tools.core.cap_choices import CapChoice, read_cap
from tools.core.commitment import Commitment
from tools.core.spending_caps import ChosenCaps, SpendingCaps, judge
from tools.core.target import Target

FIRST = date(2026, 12, 1)


def ad(a_day: int, first: date = FIRST, last: date | None = None) -> Commitment:
    days = None if last is None else (last - first).days + 1
    return Commitment(a_day=a_day, whole=None if days is None else a_day * days, first=first, last=last)


def test_nothing_is_capped_where_money_is_not_real_and_nobody_chose_a_cap():
    assert judge(ad(10**9), [ad(10**9)], ChosenCaps().of("USD")) is None


def test_where_money_is_real_there_are_caps_that_nobody_chose():
    caps = ChosenCaps(is_real=True).of("USD")

    assert (caps.per_ad_day, caps.per_day, caps.total) == (200_00, 500_00, 15_000_00)
    assert caps.per_ad is None
    assert judge(ad(200_00), [], caps) is None
    breach = judge(ad(200_01), [], caps)
    assert breach is not None
    assert breach.cap == "per_ad_day"


def test_a_default_is_in_the_currency_of_the_account():
    assert ChosenCaps(is_real=True).of("JPY").per_ad_day == 25_000
    assert ChosenCaps(is_real=True).of("PLN").per_ad_day == 800_00


def test_where_nobody_knows_a_default_nothing_passes_until_somebody_chooses():
    caps = ChosenCaps(is_real=True).of("XTS")
    breach = judge(ad(1), [], caps)

    assert breach is not None
    assert "TIKTOK_ADS_CAP_PER_AD_DAY" in breach.told.english
    chosen = ChosenCaps(
        is_real=True,
        per_ad_day=read_cap("5"),
        per_day=read_cap("none"),
        total=read_cap("none"),
    )
    assert judge(ad(5_00), [], chosen.of("XTS")) is None


def test_none_switches_a_default_off_and_the_others_stay():
    caps = ChosenCaps(is_real=True, per_ad_day=read_cap("none")).of("USD")

    assert caps.per_ad_day is None
    assert caps.per_day == 500_00


@pytest.mark.parametrize("said", ["0", "-5", "a lot", "", "1e9", "٥", "nan", "Infinity", "5,000"])
def test_what_is_no_amount_is_no_cap(said):
    with pytest.raises(ValueError, match=re.escape(said) or "^$"):
        read_cap(said)


def test_a_cap_is_written_as_it_is_set():
    assert [str(read_cap(one)) for one in ("200", "49.50", "NONE")] == ["200", "49.50", "none"]
    assert read_cap("200") == CapChoice(amount=Decimal(200))


def test_ads_of_one_day_are_added_up_and_those_of_other_days_are_not():
    caps = SpendingCaps(per_day=100_00)
    new = ad(60_00, date(2026, 12, 10), date(2026, 12, 12))

    assert judge(new, [ad(60_00, FIRST, date(2026, 12, 9))], caps) is None
    assert judge(new, [ad(60_00, date(2026, 12, 13), None)], caps) is None
    shared = judge(new, [ad(60_00, date(2026, 12, 12), None)], caps)
    assert shared is not None
    assert "60.00 USD a day already" in shared.told.english
    assert "40.00 USD a day is left" in shared.told.english


def test_two_ads_that_never_run_together_count_once_on_the_busiest_day():
    caps = SpendingCaps(per_day=100_00)
    others = [ad(50_00, FIRST, date(2026, 12, 3)), ad(50_00, date(2026, 12, 4), date(2026, 12, 8))]

    assert judge(ad(50_00), others, caps) is None
    assert judge(ad(50_01), others, caps) is not None


def test_an_ad_without_an_end_counts_as_thirty_days():
    caps = SpendingCaps(total=600_00)

    assert judge(ad(20_00), [], caps) is None
    over = judge(ad(20_00), [ad(1_00, FIRST, FIRST)], caps)
    assert over is not None
    assert "599.00 USD is left" in over.told.english


def test_one_ad_may_be_capped_in_all():
    caps = SpendingCaps(per_ad=100_00)

    assert judge(ad(20_00, FIRST, date(2026, 12, 5)), [], caps) is None
    assert judge(ad(20_00, FIRST, date(2026, 12, 6)), [], caps) is not None


def test_a_conversation_that_began_in_practice_finds_the_caps_of_production_there():
    chosen = ChosenCaps(is_real=True)
    caps = {target: chosen.at(target).of("USD").per_ad_day for target in Target}
    assert {target for target, cap in caps.items() if cap is not None} == {Target.PRODUCTION}


def test_a_cap_that_was_chosen_holds_wherever_the_ad_goes():
    chosen = ChosenCaps(is_real=True, per_ad_day=read_cap("40"))
    assert {chosen.at(target).of("USD").per_ad_day for target in Target} == {40_00}
