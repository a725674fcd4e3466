"""What is kept of an answer is its shape alone, and shapes are compared as far as both sides can be seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from tools.core.answer_shapes import differences, lists_nothing, shape_of
from tools.core.failure.signal import Signal, Trouble

PATH = "/open_api/v1.3/x/get/"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def told(theirs: JsonValue, ours: JsonValue) -> tuple[str, ...]:
    return differences(shape_of(PATH, theirs), shape_of(PATH, ours))


@given(JSON)
def test_an_answer_never_differs_from_itself(answer: JsonValue) -> None:
    assert told(answer, answer) == ()


def test_values_are_nowhere_in_a_shape() -> None:
    shape = shape_of(PATH, {"name": "Ana's shop", "list": [{"ad_id": "1780000000000000003", "budget": 20.5}]})
    written = shape.model_dump_json()
    assert "Ana" not in written
    assert "178" not in written
    assert shape.kinds["list[].ad_id"] == ("text",)


@pytest.mark.parametrize(
    "key",
    ["7000000000000000001", "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c", "Ana's shop", "act.7f", "EAABsbCS1", "x" * 65],
)
def test_a_key_that_may_be_an_id_or_a_secret_is_withheld(key: str) -> None:
    assert key not in shape_of(PATH, {key: {"name": 1}}).model_dump_json()


@pytest.mark.parametrize("key", ["video_watched_2s", "video_views_p100", "ios14_targeting", "code"])
def test_names_of_fields_are_kept(key: str) -> None:
    assert key in shape_of(PATH, {key: 1}).kinds


@pytest.mark.parametrize(
    ("theirs", "ours", "sentences"),
    [
        ({"a": 1}, {"a": "1"}, ["`a` is number at TikTok and text in our sandbox."]),
        ({"a": True}, {"a": 1}, ["`a` is true or false at TikTok and number in our sandbox."]),
        ({"a": 1, "b": {"c": 2}}, {"a": 1}, ["`b` (object) is in the answer of TikTok alone."]),
        ({}, {"a": [1]}, ["`a` (list) is in the answer of our sandbox alone."]),
        (
            {"l": [{"a": 1}, {"a": None}]},
            {"l": [{"a": 1}]},
            ["`l[].a` is null or number at TikTok and number in our sandbox."],
        ),
        ({"l": []}, {"l": [{"a": 1}]}, []),
        ({"l": [{"a": 1}]}, {"l": []}, []),
        ([], {}, ["The answer is list at TikTok and object in our sandbox."]),
    ],
)  # fmt: skip
def test_each_difference_is_one_sentence_and_what_an_empty_list_hides_is_none(
    theirs: JsonValue, ours: JsonValue, sentences: list[str]
) -> None:
    assert list(told(theirs, ours)) == sentences


def test_codes_are_compared_before_anything_else() -> None:
    refused = shape_of(PATH, Signal(trouble=Trouble.CODE, number=40009, message="no"))
    assert differences(refused, shape_of(PATH, {"a": 1})) == ("TikTok answers code 40009, our sandbox code 0.",)
    assert "no" not in refused.model_dump_json().replace("null", "")


@pytest.mark.parametrize(
    ("signal", "tells_nothing"),
    [
        (Signal(trouble=Trouble.CODE, number=40002), False),
        (Signal(trouble=Trouble.CODE, number=40100), True),
        (Signal(trouble=Trouble.CODE, number=50000), True),
        (Signal(trouble=Trouble.TIMEOUT), True),
        (Signal(trouble=Trouble.HTTP, number=403), True),
    ],
)
def test_an_answer_that_another_try_may_replace_tells_nothing(signal: Signal, tells_nothing: bool) -> None:
    assert shape_of(PATH, signal).is_no_answer is tells_nothing


def test_an_empty_list_is_noticed() -> None:
    assert lists_nothing(shape_of(PATH, {"list": []}))
    assert not lists_nothing(shape_of(PATH, {"list": [1]}))
