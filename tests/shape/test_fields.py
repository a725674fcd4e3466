"""A field has one home: whoever adds a file there has it asked for, read, shown, sent and told, and cannot hide it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

import tools.fields
from agent.bootstrap import load_catalogue
from agent.wiring.platforms import STANDINS
from agent.words.card import card
from agent.words.decided import decided_words
from agent.words.sentences import has
from tests.doubles.context import context
from tests.doubles.plans import ACCOUNT, NOW, make_draft
from tests.unit.fields.values import values_of
from tools.calls.update_draft import recorder
from tools.core.catalogue import Catalogue
from tools.core.draft import Draft
from tools.core.field import Field, Fields, Making
from tools.core.plan import Plan, Step
from tools.core.rule import Facts
from tools.core.sentence import alike
from tools.core.target import Target
from tools.core.writes import draw_up
from tools.discovery import collect
from tools.fields import every_field, in_asking_order

KEY = "4611686018427387904"
CONSTANTS = {
    Step.CAMPAIGN: {"advertiser_id", "budget_mode", "operation_status", "request_id"},
    Step.ADGROUP: {
        *("advertiser_id", "campaign_id", "placement_type", "placements", "bid_type", "pacing", "operation_status"),
        "request_id",
    },
    Step.AD: {"operation_status"},
}
SCRATCH = '''
"""A field made for a test."""

from pydantic import TypeAdapter

from tools.core.field import Argument, Field, always
from tools.core.plan import Step
from tools.core.sentence import alike

FIELD = Field[str](
    name="scratch_line",
    order=31,
    holds=TypeAdapter(str),
    SHOWN
    sent=lambda name, making: {Step.AD: {"scratch_line": name}},
    needed=always,
    arguments=(Argument("scratch_line", str, "The name above the text."),),
    read=lambda given, known: given["scratch_line"],
)
'''
SHOWN = 'shown=lambda name: alike("{name}", name=name),'


def plan_of(fields: Fields, **changes: Any) -> Plan:
    draft = make_draft(**changes)
    objective = load_catalogue().objective_of(draft)
    assert objective is not None
    return draw_up(fields, draft, objective, ACCOUNT, Target.SANDBOX, KEY, NOW, STANDINS)


def shown_on_card(plan: Plan, fields: Fields, language: str = "en") -> str:
    return card(plan, fields, 0, language=language).replace(plan.fingerprint, "")


def unseen_changes(fields: Fields, language: str = "en") -> Iterator[tuple[str, str]]:
    """Find plans that differ in what they send and not in what their cards say."""
    for objective in values_of("objective"):
        for field in fields:
            plans = [plan_of(fields, **{"objective": objective, field.name: one}) for one in values_of(field.name)]
            seen = {one.fingerprint: shown_on_card(one, fields, language) for one in plans}
            if len(set(seen.values())) < len(seen):
                yield str(objective), field.name


@pytest.mark.parametrize("language", ["en", "ja"])
def test_whatever_changes_a_write_changes_the_card(language: str) -> None:
    assert [*unseen_changes(every_field(), language)] == []


def test_a_field_that_hides_what_it_sends_is_found() -> None:
    """The positive control."""
    hiding = tuple(
        replace(one, shown=lambda _: alike("hidden")) if one.name == "pixel" else one for one in every_field()
    )

    assert {field for _, field in unseen_changes(hiding)} == {"pixel"}


def test_every_field_has_values_here_that_are_sent_in_different_ways() -> None:
    """The positive control of the two above: a field whose values all send the same would show nothing."""
    for field in every_field():
        sent = [
            {
                plan_of(every_field(), **{"objective": objective, field.name: one}).fingerprint
                for one in values_of(field.name)
            }
            for objective in values_of("objective")
        ]
        assert max(map(len, sent)) == len(values_of(field.name)), field.name


def test_what_a_write_holds_comes_from_a_field_or_is_said_here_to_be_the_same_in_every_ad() -> None:
    for objective in values_of("objective"):
        one, other = (plan_of(every_field(), objective=objective, music=music) for music in values_of("music")[:2])
        for plan in (one, other):
            bodies: dict[Step, Any] = {write.step: write.body for write in plan.writes}
            bodies[Step.AD] = bodies[Step.AD]["creatives"][0]
            assert {step: CONSTANTS[step] - set(body) for step, body in bodies.items()} == {
                step: set() for step in Step
            }
            of_fields = {step: set(body) - CONSTANTS[step] for step, body in bodies.items()}
            assert of_fields == _keys_of_fields(plan)


def _keys_of_fields(plan: Plan) -> dict[Step, set[str]]:
    objective = load_catalogue().objective_of(plan.draft)
    assert objective is not None
    whole = plan.draft.over(plan.filled)
    making = Making(draft=whole, objective=objective, advertiser=ACCOUNT, key=KEY, now=NOW)
    parts = [one.sent(one.of(whole), making) for one in every_field() if whole.has(one.name)]
    keys = {step: {key for part in parts for key in part.get(step, {})} for step in Step}
    return {step: found - CONSTANTS[step] for step, found in keys.items()}


def test_no_two_fields_share_a_place_or_an_argument() -> None:
    orders = [one.order for one in every_field()]
    arguments = [argument.name for one in every_field() for argument in one.arguments]

    assert len({*orders}) == len(orders)
    assert len({*arguments}) == len(arguments)


@pytest.mark.parametrize("field", every_field(), ids=lambda one: one.name)
def test_every_field_has_a_name_and_a_question_for_people(field: Field[Any]) -> None:
    assert has("en", f"fields.{field.name}")
    assert field.question is not None or has("en", f"ask.{field.name}") or not field.can_be_missing


@pytest.fixture
def scratch(tmp_path, monkeypatch) -> Iterator[Fields]:
    (tmp_path / "scratch_line.py").write_text(SCRATCH.replace("SHOWN", SHOWN), encoding="utf-8")
    monkeypatch.setattr(tools.fields, "__path__", [*tools.fields.__path__, str(tmp_path)])
    found = in_asking_order(collect(tools.fields, "FIELD", Field))
    every_field.cache_clear()
    yield found
    every_field.cache_clear()
    sys.modules.pop("tools.fields.scratch_line")


async def test_a_new_file_is_all_that_a_field_takes(scratch: Fields) -> None:
    known = load_catalogue()
    catalogue = Catalogue(fields=scratch, objectives=known.objectives, rules=known.rules)
    tool = recorder(scratch)
    assert tool.run is not None
    missing = catalogue.missing(Draft(), Target.SANDBOX)
    assert missing.index("scratch_line") == missing.index("text") + 1
    at = replace(context(make_draft()), catalogue=catalogue)

    answer = await tool.run(tool.args.model_validate({"scratch_line": "Kites", "inferred": ["scratch_line"]}), at)

    assert answer.draft is not None
    assert isinstance(answer.content, dict)
    assert answer.content["now"] == {"scratch_line": "Kites"}
    assert answer.content["missing"] == []
    plan = plan_of(scratch, scratch_line="Kites")
    assert plan.payload["scratch_line"] == "Kites"
    assert plan.writes[2].body["creatives"][0]["scratch_line"] == "Kites"  # type: ignore[index,call-overload]
    assert "scratch_line    Kites" in card(plan, scratch, 0).lower().replace("kites", "Kites")
    assert decided_words("scratch_line", "Kites", "de", "UTC") == "Kites"


READS = """
import json, sys
import tools.fields
if len(sys.argv) > 1:
    tools.fields.__path__.append(sys.argv[1])
from agent.bootstrap import load_catalogue
from agent.language.brief.said_fields import FieldReader
reader = FieldReader(objectives=load_catalogue().objectives)
said = ("scratch line: Luma Store", 'A Traffic campaign, button Shop now, "Two for one"')
print(json.dumps([reader.read(one, "reply", {}).fields for one in said]))
"""


def read_in_a_program(*folders: str) -> list[dict[str, str]]:
    """Read lines in a program of its own: what the reader knows, it knows from its start."""
    ended = subprocess.run([sys.executable, "-c", READS, *folders], capture_output=True, check=True, text=True)
    read: list[dict[str, str]] = json.loads(ended.stdout)
    return read


def test_a_new_field_answers_to_its_name_and_takes_nothing_that_is_said_of_another(tmp_path) -> None:
    copy = SCRATCH.replace("SHOWN", f"{SHOWN} is_copy=True,")
    (tmp_path / "scratch_line.py").write_text(copy, encoding="utf-8")
    known, others = read_in_a_program(str(tmp_path))

    assert known == {"scratch_line": "Luma Store"}
    assert others == {"objective": "TRAFFIC", "cta": "SHOP_NOW", "text": "Two for one"}
    assert read_in_a_program()[1] == others


def test_a_field_that_nobody_can_see_is_none(tmp_path, monkeypatch) -> None:
    (tmp_path / "scratch_line.py").write_text(SCRATCH.replace("SHOWN", ""), encoding="utf-8")
    monkeypatch.setattr(tools.fields, "__path__", [*tools.fields.__path__, str(tmp_path)])

    with pytest.raises(TypeError, match="shown"):
        collect(tools.fields, "FIELD", Field)


def test_a_field_that_does_not_exist_is_refused_loudly() -> None:
    facts = Facts(target=Target.SANDBOX, now=NOW)

    with pytest.raises(ValueError, match="texxt"):
        load_catalogue().check(Draft().fill(texxt="Two for one"), facts)
    assert load_catalogue().check(Draft().fill(text="Two for one"), facts) == ()
