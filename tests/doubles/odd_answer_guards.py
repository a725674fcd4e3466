"""What stands between an odd answer and a wrong judgement, each of which can be taken away."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import httpx
import pytest

from tools.core.failure import causes, judgement
from tools.core.failure.row import Outcome
from tools.core.failure.signal import Trouble
from tools.tiktok import paging, signals, writer

Without = Callable[[pytest.MonkeyPatch], None]


def _a_row(patch: pytest.MonkeyPatch) -> None:
    patch.delitem(causes._BY_TROUBLE, Trouble.TIMEOUT)


def _the_look_up(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(judgement, "_verdict", lambda cause, *_: cause.value.verdict)


def _what_may_have_been_applied(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(judgement, "outcome_of_write", lambda _: Outcome.REJECTED)


def _the_id(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(writer, "_is_id", lambda _: True)


def _that_nothing_is_there_is_said(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(paging, "_told", lambda *_: 0)


def _what_never_left(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(signals, "_NEVER_LEFT", (*signals._NEVER_LEFT, httpx.ReadTimeout, httpx.InvalidURL))


GUARDS: Mapping[str, Without] = MappingProxyType(
    {
        "the row of time that is up": _a_row,
        "the look-up of what is unknown": _the_look_up,
        "telling what may have been applied": _what_may_have_been_applied,
        "asking for the id of what was made": _the_id,
        "having it said that nothing is there": _that_nothing_is_there_is_said,
        "telling what never left": _what_never_left,
    }
)
