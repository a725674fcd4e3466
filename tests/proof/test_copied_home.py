"""A home that is copied at ten moments of a submission, three times each, by real processes in real time.

The original and its copy go on at once: one ad. Two copies of a lost original go on at once: an ad may be there twice,
it is told, it cannot run, and one is left once both have removed the double.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.doubles.copied_home import BEGUN, MOMENTS
from tests.doubles.program import Prepare
from tests.doubles.served_sandbox import Served, served_sandbox
from tests.proof.ledger import Control, Proof
from tests.proof.once.copies import How, Trial, homes_alike, uncounted
from tests.proof.once.judge import Verdict

TIMES: tuple[How, ...] = ("stopped", "stopped", "running")
_WRONGS = ("unseen", "could_run", "lost", "wrong", "damaged")
pytestmark = [pytest.mark.proof, pytest.mark.timeout(7200)]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with served_sandbox(tmp_path) as opened:
        yield opened


def _trial(folder: Path, served: Served, moment: str, number: int, prepare: Prepare | None = None) -> Trial:
    off = {} if prepare is None else {"prepare": prepare}
    name = f"{MOMENTS[moment]} {number}{' without' if off else ''}"
    return Trial(folder / name, served, folder / "served.db", MOMENTS[moment], TIMES[number], **off)


def _wrong_in(verdict: Verdict, *, is_right: bool) -> dict[str, object]:
    found = {name: value for name, value in asdict(verdict).items() if name in _WRONGS and value}
    return found if is_right else {**found, "ads": verdict.ads, "doubles": verdict.doubles}


def _figures(found: Mapping[str, Verdict]) -> dict[str, int | float | str]:
    return {
        "ads": sum(one.ads for one in found.values()),
        "doubles": sum(one.doubles for one in found.values()),
        "doubles nobody was told of": sum(one.unseen for one in found.values()),
        "doubles that could run": sum(one.could_run for one in found.values()),
        "copied while stopped": sum("stopped" in name for name in found),
        "copied while running": sum("running" in name for name in found),
    }


def _told(wrong: Mapping[str, dict[str, object]]) -> tuple[str, ...]:
    return tuple(f"copied {name}: {one}" for name, one in wrong.items() if one)


def test_a_copy_and_its_original_that_go_on_at_once_make_one_ad(tmp_path: Path, served: Served) -> None:
    found = {
        f"where {moment}, {how}, {number}": _trial(tmp_path, served, moment, number).both_at_once()
        for moment in MOMENTS
        for number, how in enumerate(TIMES)
    }
    alike = [_trial(tmp_path, served, moment, 0, homes_alike).both_at_once() for moment in MOMENTS]
    wrong = _told({name: _wrong_in(one, is_right=one.ads == 1) for name, one in found.items()})
    Proof(
        name="copied-home",
        claim="copied at ten moments of a submission; the copy and its original go on at once, as processes: one ad",
        n=len(found),
        failures=len(wrong),
        seed=0,
        controls=(Control("the comparison of homes", len(alike), sum(one.doubles > 0 for one in alike)),),
        figures=_figures(found),
        wrong=wrong,
    ).settle()


def test_two_copies_of_a_lost_original_tell_of_a_double_that_cannot_run(tmp_path: Path, served: Served) -> None:
    found, left = dict[str, Verdict](), dict[str, int]()
    for moment in BEGUN:
        for number, how in enumerate(TIMES):
            name = f"where {moment}, {how}, {number}"
            found[name], left[name] = _trial(tmp_path, served, moment, number).two_copies()
    off = [_trial(tmp_path, served, moment, 0, uncounted).two_copies()[0] for moment in BEGUN[3:6]]
    wrong = _told({name: _wrong_in(one, is_right=left[name] == 1) for name, one in found.items()})
    Proof(
        name="two-copies",
        claim="two copies of a lost original go on at once, as processes: each double is told, and none could run",
        n=len(found),
        failures=len(wrong),
        seed=0,
        controls=(Control("the census", len(off), sum(one.unseen > 0 for one in off)),),
        figures={**_figures(found), "left once both had removed the double": sum(left.values())},
        wrong=wrong,
    ).settle()
