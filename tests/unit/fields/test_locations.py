"""Places: found by name for an account, each told from others of its name."""

from tests.doubles.fields import making, read
from tools.core.assets import Place
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.fields.locations import FIELD

PLACES = (Place(location_id="2510769", name="Spain"), Place(location_id="1", name="Paris (old), Texas"))
VALUES = (
    (Place(location_id="2510769", name="Spain"),),
    (Place(location_id="2510769", name="Spain"), Place(location_id="3017382", name="France")),
)


async def test_places_are_found_by_name_and_refused_where_there_is_no_account():
    assert await read(FIELD, locations=["Spain"]) == PLACES[:1]
    assert isinstance(await read(FIELD, account=None, locations=["Spain"]), Told)


def test_what_programs_read_is_read_back():
    assert FIELD.plain(PLACES) == ["Spain (2510769)", "Paris (old), Texas (1)"]
    assert FIELD.of_plain(FIELD.plain(PLACES)) == PLACES


def test_they_are_shown_by_name_and_sent_by_id():
    assert str(FIELD.shown(PLACES[:1])) == "Spain (2510769)"
    assert FIELD.sent(PLACES, making()) == {Step.ADGROUP: {"location_ids": ["2510769", "1"]}}
