"""The campaign's name: kept as given, and decorated only below the campaign."""

from tests.doubles.fields import making, read
from tools.core.characters import NAME_LIMIT, weighted_length
from tools.core.plan import Step
from tools.fields.campaign_name import FIELD, tagged

VALUES = ("Spring Sale", "Spring sale")


async def test_a_name_is_kept_as_it_is_given():
    assert await read(FIELD, campaign_name="  Spring {Sale} ") == "  Spring {Sale} "
    assert str(FIELD.shown("Spring {Sale}")) == "Spring {Sale}"


def test_only_what_lies_below_the_campaign_carries_a_tag():
    sent = FIELD.sent("Spring Sale", making())

    assert sent[Step.CAMPAIGN] == {"campaign_name": "Spring Sale"}
    assert sent[Step.ADGROUP] == {"adgroup_name": "Spring Sale #27387904"}
    assert sent[Step.AD] == {"ad_name": "Spring Sale #27387904"}


def test_the_longest_name_leaves_room_for_its_tag():
    assert weighted_length(tagged("夏" * 300, "4611686018427387904")) <= NAME_LIMIT
