"""The objectives: found by every name people and TikTok give them, and complete on the wire."""

from collections import Counter

import pytest

import tools.objectives
import tools.rules
from tools.core.catalogue import Catalogue
from tools.core.cta import shouted
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Rule
from tools.core.target import Target
from tools.discovery import collect
from tools.fields import every_field

CATALOGUE = Catalogue(
    fields=every_field(),
    objectives=collect(tools.objectives, "OBJECTIVE", Objective),
    rules=collect(tools.rules, "RULE", Rule),
)
CLOSED_ON_THE_WIRE = {"APP_INSTALL", "CONVERSIONS", "CATALOG_SALES", "SHOP_PURCHASES"}


def names(objective: Objective) -> set[str]:
    return {objective.name, objective.wire, *objective.aliases}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Traffic", "TRAFFIC"),
        ("traffic!", "TRAFFIC"),
        ("website visits", "TRAFFIC"),
        ("Conversions", "CONVERSIONS"),
        ("conversion", "CONVERSIONS"),
        ("WEB_CONVERSIONS", "CONVERSIONS"),
        ("website conversions", "CONVERSIONS"),
        ("APP_INSTALL", "APP_INSTALL"),
        ("app installs", "APP_INSTALL"),
        ("APP_PROMOTION", "APP_INSTALL"),
        ("video views", "VIDEO_VIEWS"),
        ("Video-View", "VIDEO_VIEWS"),
        ("leads", "LEAD_GENERATION"),
        ("lead generation", "LEAD_GENERATION"),
        ("brand awareness", "REACH"),
        ("PRODUCT_SALES", "PRODUCT_SALES"),
        ("product sale", "PRODUCT_SALES"),
        ("Engagement", "ENGAGEMENT"),
        ("followers", "ENGAGEMENT"),
    ],
)
def test_an_objective_is_found_by_what_people_call_it(words: str, name: str) -> None:
    found = CATALOGUE.objective(words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("words", ["", "world peace", "RF_REACH", "CATALOG_SALES", "SHOP_PURCHASES"])
def test_what_is_no_objective_here_is_not_guessed(words: str) -> None:
    assert CATALOGUE.objective(words) is None


def test_no_two_objectives_share_a_name() -> None:
    said = Counter(name for objective in CATALOGUE.objectives for name in names(objective))
    assert [name for name, count in said.items() if count > 1] == []


@pytest.mark.parametrize("objective", CATALOGUE.objectives, ids=lambda objective: objective.name)
def test_names_are_written_as_they_are_compared(objective: Objective) -> None:
    assert all(shouted(name) == name for name in names(objective))
    assert CATALOGUE.objective(objective.label) is objective


@pytest.mark.parametrize("objective", CATALOGUE.objectives, ids=lambda objective: objective.name)
def test_no_objective_is_sent_under_a_name_that_tiktok_closed(objective: Objective) -> None:
    assert objective.wire not in CLOSED_ON_THE_WIRE


@pytest.mark.parametrize("objective", CATALOGUE.objectives, ids=lambda objective: objective.name)
def test_an_objective_requires_fields_that_a_draft_has(objective: Objective) -> None:
    assert set(objective.requires) <= {one.name for one in every_field()}
    assert set(objective.requires) <= CATALOGUE.required(Draft().fill(objective=objective.name), Target.PRODUCTION)


@pytest.mark.parametrize(
    ("name", "goal", "billing"),
    [
        ("REACH", "REACH", "CPM"),
        ("TRAFFIC", "CLICK", "CPC"),
        ("CONVERSIONS", "CONVERT", "OCPM"),
        ("APP_INSTALL", "INSTALL", "OCPM"),
        ("VIDEO_VIEWS", "ENGAGED_VIEW", "CPV"),
        ("LEAD_GENERATION", "LEAD_GENERATION", "OCPM"),
        ("PRODUCT_SALES", "CONVERT", "OCPM"),
        ("ENGAGEMENT", "FOLLOWERS", "OCPM"),
    ],
)
def test_a_goal_is_billed_the_way_tiktok_pairs_them(name: str, goal: str, billing: str) -> None:
    found = CATALOGUE.objective(name)
    assert found is not None
    assert (found.goal.optimization_goal, found.goal.billing_event) == (goal, billing)


def test_an_app_a_lead_form_or_an_account_takes_the_place_of_a_landing_page() -> None:
    without_page = {objective.name for objective in CATALOGUE.objectives if not objective.landing_page}
    leads_elsewhere = {
        objective.name
        for objective in CATALOGUE.objectives
        if {"app", "lead_form"} & set(objective.requires) or objective.identity_type == "TT_USER"
    }
    assert without_page == leads_elsewhere
    assert {"APP_INSTALL", "ENGAGEMENT", "LEAD_GENERATION"} <= without_page
