"""The state as LangGraph's server keeps it on disk."""

import pickle

from tests.unit.fields.values import values_of, whole_draft
from tools.core.draft import Draft
from tools.fields import every_field


def test_a_draft_comes_back_whole_from_a_pickle() -> None:
    draft = whole_draft()

    assert all(draft.has(field.name) for field in every_field())
    assert pickle.loads(pickle.dumps(draft, protocol=2)) == draft


def test_every_value_of_a_field_comes_back_from_a_pickle() -> None:
    drafts = [Draft().fill(**{field.name: one}) for field in every_field() for one in values_of(field.name)]

    assert len(drafts) > len(every_field())
    assert [pickle.loads(pickle.dumps(one, protocol=2)) for one in drafts] == drafts
