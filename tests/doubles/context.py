"""A context for one tool: an account, five places, and nothing behind it."""

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from agent.bootstrap import load_catalogue, load_tools
from tests.doubles.plans import ACCOUNT, NOW
from tools.core.advertiser import Advertiser
from tools.core.assets import Figures, Identity, ListedThing, OwnedApp, OwnedFile, OwnedForm, OwnedPixel, Region
from tools.core.draft import Draft
from tools.core.persons_words import PersonsWords
from tools.core.plan import Step
from tools.core.posts import Post
from tools.core.rule import Facts
from tools.core.target import Target
from tools.core.tool import Answer, ToolContext

REGIONS = (
    Region(location_id="6252001", name="United States", country="US"),
    Region(location_id="5332921", name="California", country="US", parent_id="6252001"),
    Region(location_id="2510769", name="Spain", country="ES"),
    Region(location_id="4409896", name="Springfield", country="US", parent_id="4398678"),
    Region(location_id="4250542", name="Springfield", country="US", parent_id="4896861"),
    Region(location_id="3996063", name="México", country="MX"),
)
LANGUAGES = (
    ListedThing(id="en", name="English"),
    ListedThing(id="es", name="Spanish"),
    ListedThing(id="pt", name="Portuguese"),
)
INTERESTS = (
    ListedThing(id="15", name="Sports & Outdoor"),
    ListedThing(id="15101", name="Fitness & Yoga"),
    ListedThing(id="22", name="Beauty & Personal Care"),
)


@dataclass
class FakeAssets:
    """Knows places and nothing else; remembers for which objectives they were listed."""

    objectives: list[str]

    async def regions(self, advertiser_id: str, objective_type: str) -> tuple[Region, ...]:
        self.objectives.append(objective_type)
        return REGIONS

    async def identities(self, advertiser_id: str) -> tuple[Identity, ...]:
        return ()

    async def pixels(self, advertiser_id: str) -> tuple[OwnedPixel, ...]:
        return ()

    async def apps(self, advertiser_id: str) -> tuple[OwnedApp, ...]:
        return ()

    async def forms(self, advertiser_id: str) -> tuple[OwnedForm, ...]:
        return ()

    async def videos(self, advertiser_id: str) -> tuple[OwnedFile, ...]:
        return ()

    async def pictures(self, advertiser_id: str) -> tuple[OwnedFile, ...]:
        return ()

    async def post(self, advertiser_id: str, code: str) -> Post:
        raise NotImplementedError

    async def posts(self, advertiser_id: str) -> tuple[Post, ...]:
        return ()

    async def languages(self, advertiser_id: str) -> tuple[ListedThing, ...]:
        return LANGUAGES

    async def interests(self, advertiser_id: str) -> tuple[ListedThing, ...]:
        return INTERESTS

    async def cover(self, advertiser_id: str, video_id: str) -> str | None:
        return None

    async def figures(
        self, advertiser: Advertiser, level: Step, first: date, last: date, *, by_day: bool = False
    ) -> tuple[Figures, ...]:
        return ()


def context(draft: Draft | None = None, *, assets: FakeAssets | None = None, logged_in: bool = True) -> ToolContext:
    async def facts(_: Draft) -> Facts:
        return Facts(target=Target.SANDBOX, now=NOW, advertiser=ACCOUNT, library_needs_login=True)

    unused: Any = None
    return ToolContext(
        draft=draft or Draft(),
        catalogue=load_catalogue(),
        reader=unused,
        facts=facts,
        target=Target.SANDBOX,
        advertiser=ACCOUNT if logged_in else None,
        assets=assets or FakeAssets([]),
        uploads=unused,
        files=unused,
        now=NOW,
    )


async def call(tool_name: str, at: ToolContext | None = None, /, **args: Any) -> Answer:
    """Have a tool run for a person who said all that it is given."""
    tool = load_tools()[tool_name]
    assert tool.run is not None
    said = replace(at or context(), spoken=PersonsWords(readings=(json.loads(json.dumps(args)),)))
    return await tool.run(tool.args.model_validate(args), said)
