"""The table of failures is whole: whatever can come back has one row, and no two rows claim the same."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest

from tools.core.failure.causes import Cause, cause_of
from tools.core.failure.row import CauseRow, Closer, Verdict
from tools.core.failure.signal import Signal, Trouble

ROWS = tuple(cause.value for cause in Cause)
OF_THE_SDK = (  # TikTok's list of return codes, as its SDK names them
    20001, 40000, 40001, 40002, 40003, 40006, 40007, 40008, 40009, 40010, 40011, 40012, 40013, 40014, 40016,
    40050, 40051, 40052, 40053, 40061, 40062, 40063, 40100, 40101, 40102, 40103, 40104, 40105, 40106, 40107,
    40108, 40109, 40110, 40112, 40113, 40114, 40115, 40116, 40117, 40118, 40119, 40120, 40121, 40122, 40124,
    40125, 40126, 40127, 40128, 40129, 40130, 40131, 40132, 40200, 40201, 40202, 40300, 40301, 40302,
    40309, 40400, 40502, 40700, 40900, 40901, 40902, 40903, 40904, 40905, 40906, 40907, 40908, 40909, 40910,
    40911, 40912, 40913, 40914, 40915, 40916, 41000, 41001, 41002, 41013, 50000, 50002, 51000, 51001, 51002,
    51003, 51004, 51005, 51006, 51007, 51008, 51009, 51010, 51011, 51012, 51014, 51015, 51016, 51017, 51018,
    51019, 51020, 51030, 51031, 51032, 51033, 51034, 51035, 51036, 51037, 51038, 51039, 51040, 51041, 51042,
    51043, 51044, 51045, 51046, 51047, 51048, 51049, 51050, 51051, 51052, 51053, 51054, 51055, 51056, 51057,
    51058, 51059, 51060, 51061, 51062, 51063, 51064, 51065, 51066, 51067, 51099, 52000, 52001, 52002, 52003,
    52100, 52101, 52102, 52103, 52201, 52202, 52203, 52204, 53102, 53103, 60001, 61000, 70001,
)  # fmt: skip
BEYOND_THE_SDK = (40133,)  # from TikTok's pages alone; a new code belongs here until the SDK names it
PUBLISHED = (*OF_THE_SDK, *BEYOND_THE_SDK)
MAY_HAVE_BEEN_APPLIED = {20001, 40050, *range(50000, 54000)}  # the others say that nothing was done


def complaints(rows: Iterable[CauseRow]) -> list[str]:
    """Say what is wrong with a table."""
    table = tuple(rows)
    claims = [claim for row in table for claim in _claims(row)]
    twice = [f"{claim} stands twice" for claim, count in Counter(claims).items() if count > 1]
    homeless = [f"{one} has no row" for one in (*PUBLISHED, *Trouble) if one not in claims]
    unpublished = [
        f"{code} is in no list of TikTok's: where a page of TikTok's has it, add it to BEYOND_THE_SDK here"
        for row in table
        for code in row.codes
        if code not in PUBLISHED
    ]
    misjudged = [
        f"{row.name}, {code}: may_have_applied must be {not row.may_have_applied}, see MAY_HAVE_BEEN_APPLIED here"
        for row in table
        for code in row.codes
        if (code in MAY_HAVE_BEEN_APPLIED) != row.may_have_applied
    ]
    foreign = [
        f"{row.name} tells of {closer.to}" for row in table for closer in row.closer if closer.to not in _claims(row)
    ]
    return [*twice, *homeless, *unpublished, *misjudged, *foreign]


def _claims(row: CauseRow) -> tuple[object, ...]:
    named = (f"cause {row.name}", f"our name {row.our_name or row.name}")
    numbers = (
        *row.codes,
        *(f"HTTP {one}" for one in row.statuses),
        *(f"other HTTP {one}" for one in row.other_statuses),
    )
    return (*named, *numbers, *row.troubles, *row.unsent_troubles)


def test_every_published_code_and_every_trouble_has_exactly_one_row() -> None:
    assert complaints(ROWS) == []


@pytest.mark.parametrize("cause", Cause)
def test_a_row_that_is_taken_out_is_missed(cause: Cause) -> None:
    assert complaints(row for row in ROWS if row is not cause.value) != []


def test_a_code_in_two_rows_a_code_of_nobody_and_a_foreign_closer_word_are_seen() -> None:
    first, *rest = ROWS
    assert complaints([replace(first, codes=(*first.codes, 50000)), *rest])[0] == "50000 stands twice"
    (unpublished,) = complaints([replace(first, codes=(*first.codes, 7)), *rest])
    assert unpublished.startswith("7 is in no list of TikTok's: ")
    closer = Closer(50000, "elsewhere", "Somewhere else.")
    assert complaints([replace(first, closer=(closer,)), *rest]) == ["token tells of 50000"]


def test_a_code_that_is_called_rejected_although_it_may_have_been_carried_out_is_seen() -> None:
    guarded, free = Cause.PLATFORM_TROUBLE.value, Cause.TOKEN.value
    called_rejected = [replace(row, may_have_applied=False) if row is guarded else row for row in ROWS]
    called_unknown = [replace(row, may_have_applied=True) if row is free else row for row in ROWS]
    assert len(complaints(called_rejected)) == len(guarded.codes)
    assert len(complaints(called_unknown)) == len(free.codes)


def test_what_may_have_been_carried_out_is_never_taken_for_a_cause_that_only_a_person_mends() -> None:
    mended_by_a_person = (Verdict.FIX, Verdict.ASK, Verdict.RENEW)
    assert [row.name for row in ROWS if row.may_have_applied and row.verdict in mended_by_a_person] == []


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (200, Cause.BAD_ANSWER),
        (302, Cause.BAD_ANSWER),
        (399, Cause.BAD_ANSWER),
        (400, Cause.PARAMETER),
        (401, Cause.TOKEN),
        (403, Cause.PERMISSION),
        (404, Cause.NOT_SUPPORTED),
        (405, Cause.NOT_SUPPORTED),
        (422, Cause.PARAMETER),
        (429, Cause.THROTTLED),
        (499, Cause.PARAMETER),
        (500, Cause.PLATFORM_TROUBLE),
        (599, Cause.PLATFORM_TROUBLE),
        (999, Cause.PLATFORM_TROUBLE),
        (1000, Cause.BAD_ANSWER),
    ],
)
def test_a_status_without_a_code_has_a_cause(status: int, cause: Cause) -> None:
    assert cause_of(Signal(trouble=Trouble.HTTP, number=status)) is cause
