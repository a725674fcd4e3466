"""Every code that TikTok's own SDK names has one cause of its own here, and a code nobody names has none."""

import pytest

from tests.unit.core.test_causes import BEYOND_THE_SDK, MAY_HAVE_BEEN_APPLIED, OF_THE_SDK
from tools.core.failure.causes import Cause, cause_of
from tools.core.failure.judgement import Limits, judge_write, outcome_of_write
from tools.core.failure.row import Outcome
from tools.core.failure.signal import Signal, Trouble
from tools.core.plan import Step


def _named_by_the_sdk() -> dict[str, int]:
    codes = pytest.importorskip("business_api_client.tiktok_business.tiktok_code").NumericErrorCodes
    return {name: number for name, number in vars(codes).items() if name.startswith("ERROR_CODE_")}


def _code(number: int) -> Signal:
    return Signal(trouble=Trouble.CODE, number=number)


def test_every_code_of_the_sdk_has_a_cause() -> None:
    named = _named_by_the_sdk()

    assert len(named) == 163
    assert set(named.values()) - {0} == set(OF_THE_SDK)
    assert [name for name, code in named.items() if code and cause_of(_code(code)) is Cause.UNKNOWN] == []


def test_no_other_code_has_a_cause() -> None:
    known = {*_named_by_the_sdk().values(), *BEYOND_THE_SDK}
    others = [code for code in range(100_000) if code not in known and cause_of(_code(code)) is not Cause.UNKNOWN]

    assert others == [], (
        "a code that a page of TikTok's has belongs in BEYOND_THE_SDK of tests/unit/core/test_causes.py"
    )


def test_a_write_is_called_rejected_only_where_the_code_says_so() -> None:
    for code in (code for cause in Cause for code in cause.value.codes):
        expected = Outcome.UNKNOWN if code in MAY_HAVE_BEEN_APPLIED else Outcome.REJECTED
        assert outcome_of_write(_code(code)) is expected, code


def test_every_code_of_the_sdk_is_judged_and_said_in_words() -> None:
    for code in set(_named_by_the_sdk().values()) - {0}:
        failure = judge_write(_code(code), Step.AD, 1, Limits())
        assert str(failure.explanation), code
        assert str(failure.fix), code
        assert "not in its published list" not in str(failure.explanation), code
