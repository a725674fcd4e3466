"""A draft: what is decided and by whom, at rest and on its way through checkpoints."""

import pickle

import pytest
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from pydantic import ValidationError

from tests.unit.fields.values import whole_draft
from tools.core.draft import Draft, Source
from tools.fields import every_field
from tools.fields.audience import FIELD as AUDIENCE
from tools.fields.text import FIELD as TEXT


def test_a_field_is_filled_replaced_and_emptied_while_the_others_stay():
    draft = Draft().fill(text="One", cta="SHOP_NOW")

    assert TEXT.of(draft.fill(Source.INFERRED, text="Two")) == "Two"
    assert draft.fill(text="Two").entry("cta") == draft.entry("cta")
    assert draft.clear("text", "music") == Draft().fill(cta="SHOP_NOW")
    assert (draft.has("text"), draft.has("music"), TEXT.of(Draft())) == (True, False, None)


def test_drafts_are_equal_by_what_they_hold_and_one_is_over_another():
    assert Draft().fill(text="One", cta="A") == Draft().fill(cta="A", text="One")
    assert Draft().fill(text="One").content != Draft().fill(text="one").content
    assert Draft().fill(text="One").over(Draft().fill(text="Two", cta="A")) == Draft().fill(text="One", cta="A")


def test_every_value_comes_back_whole_from_rest():
    draft = whole_draft()

    assert [one.of(Draft.model_validate_json(draft.model_dump_json())) for one in every_field()] == [
        one.of(draft) for one in every_field()
    ]
    assert all(one.of(draft) is not None for one in every_field())


@pytest.mark.parametrize("draft", [Draft(), whole_draft()], ids=["empty", "whole"])
def test_a_draft_comes_back_from_strict_checkpoints_and_pickles(draft):
    strict = JsonPlusSerializer(allowed_msgpack_modules=[("tools.core.draft", "Draft"), ("tools.core.draft", "Source")])

    assert strict.loads_typed(strict.dumps_typed(draft)) == draft
    assert pickle.loads(pickle.dumps(draft)) == draft


def test_a_draft_that_an_earlier_version_kept_names_open_fields_too():
    assert Draft.model_validate({"text": {"value": "One", "source": "said"}, "cta": None}) == Draft().fill(text="One")


@pytest.mark.parametrize("kept", [{"text": "One"}, {"text": {"value": "One", "who": "me"}}, ["text"]])
def test_what_is_no_draft_is_none(kept):
    with pytest.raises(ValidationError):
        Draft.model_validate(kept)


def test_a_value_of_the_wrong_kind_is_never_taken_for_one():
    with pytest.raises(ValidationError):
        AUDIENCE.of(Draft().fill(audience={"gender": "any"}))
