from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.models._faults import Found, ModelFault, next_after, read_fault

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["error", "details", "violations", "quotaId", "retryDelay"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)


class Refusal(Exception):
    def __init__(self, code: int, details: Any) -> None:
        super().__init__("FAKE-key-in-the-words-of-an-error")
        self.code = code
        self.details = details


def refusal(code: int, *details: dict[str, Any]) -> Refusal:
    return Refusal(code, {"error": {"details": list(details)}})


def quota(period: str) -> dict[str, Any]:
    return {"violations": [{"quotaId": f"GenerateRequests{period}PerProject"}]}


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (refusal(429), ModelFault.BUSY),
        (refusal(429, quota("PerMinute")), ModelFault.BUSY),
        (refusal(429, quota("PerMinute"), quota("PerDay")), ModelFault.DAY_IS_USED_UP),
        (refusal(400, {"reason": "API_KEY_INVALID"}), ModelFault.KEY),
        (refusal(400), ModelFault.REFUSED),
        (refusal(401), ModelFault.KEY),
        (refusal(403), ModelFault.KEY),
        (refusal(404), ModelFault.NO_MODEL),
        (refusal(500), ModelFault.SERVER),
        (refusal(503), ModelFault.SERVER),
        (TimeoutError(), ModelFault.SILENCE),
        (httpx.ReadTimeout(""), ModelFault.SILENCE),
        (httpx.ConnectError(""), ModelFault.CONNECTION),
        (httpx.RemoteProtocolError(""), ModelFault.CONNECTION),
        (ConnectionResetError(), ModelFault.CONNECTION),
        (ValueError("<html>"), ModelFault.UNREADABLE),
    ],
)
def test_an_error_is_read_by_its_status_and_details(error: Exception, fault: ModelFault) -> None:
    assert read_fault(error).fault is fault


def test_an_error_that_wraps_the_clients_is_read_by_its_cause() -> None:
    outer = RuntimeError()
    outer.__cause__ = refusal(429, {"retryDelay": "2.5s"})
    assert read_fault(outer) == Found(fault=ModelFault.BUSY, retry_after=2.5)


@given(st.integers(400, 599), JSON)
def test_details_of_any_shape_are_read_without_failing(code: int, details: Any) -> None:
    step = next_after(read_fault(Refusal(code, details)), 1)
    assert step.words
    assert "FAKE-key" not in step.words


@given(st.sampled_from(ModelFault), st.none() | st.floats(0, 1e9))
def test_every_fault_ends_with_the_embedded_model_and_says_what_to_do(
    fault: ModelFault, retry_after: float | None
) -> None:
    steps = [next_after(Found(fault=fault, retry_after=retry_after), sends) for sends in (1, 2, 3)]
    assert steps[-1].wait_seconds is None
    assert "; the embedded one carries on. " in steps[-1].words
    assert all(step.wait_seconds <= 60 for step in steps if step.wait_seconds is not None)


@pytest.mark.parametrize(
    "fault", [ModelFault.KEY, ModelFault.DAY_IS_USED_UP, ModelFault.SILENCE, ModelFault.NO_MODEL, ModelFault.REFUSED]
)
def test_what_waiting_does_not_mend_is_not_waited_for(fault: ModelFault) -> None:
    assert next_after(Found(fault=fault, retry_after=1), 1).wait_seconds is None


def test_a_wait_is_the_one_that_was_asked_for_and_is_said() -> None:
    step = next_after(Found(fault=ModelFault.BUSY, retry_after=7), 1)
    assert (step.wait_seconds, step.words) == (7, "The language model is busy; trying again in 7 s.")
