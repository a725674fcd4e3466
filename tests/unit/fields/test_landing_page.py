"""Where the ad leads: sent and needed where the objective has a page."""

from tests.doubles.fields import making, read
from tools.core.plan import Step
from tools.core.target import Target
from tools.fields.landing_page import FIELD

PAGE = "https://example.com/{sale}"
VALUES = ("https://example.com/", "https://example.com/a")


async def test_an_address_is_kept_and_shown_as_given():
    assert await read(FIELD, landing_page=PAGE) == PAGE
    assert str(FIELD.shown(PAGE)) == PAGE


def test_it_is_sent_where_the_objective_has_a_page():
    assert FIELD.sent(PAGE, making("TRAFFIC")) == {Step.AD: {"landing_page_url": PAGE}}
    assert FIELD.sent(PAGE, making("APP_INSTALL")) == {}


def test_it_is_needed_on_tiktok_unless_the_objective_has_none():
    assert FIELD.needed(None, Target.PRODUCTION)
    assert not FIELD.needed(making("APP_INSTALL").objective, Target.PRODUCTION)
    assert not FIELD.needed(None, Target.SANDBOX)
