"""Whether conversations are worth running: the expected ads can pass our own rules, and doing nothing does not."""

import asyncio
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from agent.bootstrap import load_catalogue, open_session
from agent.wiring.settings import Settings
from evals.cast import CAST
from evals.clock import VirtualClock
from evals.conversation import Conversation, ExpectedAd
from evals.conversation_files import Loaded, Problem
from evals.converse import SESSION, Stage, converse
from evals.judgement import judge
from evals.stage import at_home
from tools.core.cta import read_cta
from tools.core.draft import Draft, Source
from tools.core.music import InVideoMusic, LibraryTrack, NoMusic
from tools.core.ports import AdsReader
from tools.core.rule import Facts, refusals
from tools.core.target import Target

NULL_PASSES = "null_passes"  # the tag of a conversation that an agent may pass by doing nothing

_BLOCKED_NAME = re.compile(r"(?i)^geo(?![^\W_])")
_UNFIT_TOKENS = frozenset({"none", "login_kit", "expired", "revoked", "no_advertiser"})


async def problems_of(loaded: Sequence[Loaded], settings: Settings) -> list[Problem]:
    """Check every conversation that could be read."""
    found: list[Problem] = []
    with tempfile.TemporaryDirectory() as folder:
        home = at_home(settings, Path(folder) / "home")
        async with open_session(home, SESSION, is_interactive=False, clock=VirtualClock()) as opened:
            for one in loaded:
                words = [*_unreachable(one.conversation)]
                if opened.platform.sandbox is not None:
                    opened.platform.sandbox.set_strict(strict=one.conversation.world.strict)
                words += [
                    said
                    for ad in one.conversation.expect.ads or ()
                    for said in await _refused(ad, opened.platform.reader)
                ]
                found += [Problem(one.path, one.line, said) for said in words]
    for one in loaded:
        found += [Problem(one.path, one.line, said) for said in await _null_agent(one.conversation, settings)]
    return found


def _unreachable(conversation: Conversation) -> Iterator[str]:
    ads = conversation.expect.ads or ()
    if conversation.expect.outcome == "not_submitted" and ads:
        yield "It expects ads, and that none is submitted."
    if conversation.expect.outcome == "submitted" and conversation.expect.ads == ():
        yield "It expects that an ad is submitted, and that none exists."
    if not conversation.submits:
        return
    world = conversation.world
    if world.region == "blocked":
        yield "It expects an ad, and no ad can be created in a blocked region."
    logs_in = any(turn.browser in ("approve", "paste") or turn.user for turn in conversation.turns[1:])
    if world.token in _UNFIT_TOKENS and "authorization" not in conversation.answers and not logs_in:
        yield f"It expects an ad, and nobody logs in: the token is of the kind {world.token}."


async def _refused(ad: ExpectedAd, reader: AdsReader) -> list[str]:
    """Say by which rules our own gates would never let the expected ad through."""
    if ad.campaign_name and _BLOCKED_NAME.match(ad.campaign_name):
        return [f"No ad can be created under the name {ad.campaign_name!r}: the sandbox blocks it by its region."]
    catalogue = load_catalogue()
    named = ("campaign_name", "objective", "text", "cta")
    said: dict[str, object] = {name: value for name in named if (value := getattr(ad, name))}
    drafts = [Draft().fill(Source.SAID, **(said | music)) for music in _music(ad)]
    found: list[list[str]] = []
    for draft in drafts:
        violations = refusals(catalogue.check(draft, await _facts(ad, reader)))
        found.append([f"A rule refuses the expected ad ({one.rule}): {one.message}" for one in violations])
    return [*_names(ad), *min(found, key=len)]


def _names(ad: ExpectedAd) -> list[str]:
    objective = load_catalogue().objective(ad.objective) if ad.objective else None
    wrong = []
    if objective is not None and objective.name != ad.objective:
        wrong.append(f"The objective is compared in our names: write {objective.name}, not {ad.objective}.")
    if ad.cta and (name := read_cta(ad.cta)) and name != ad.cta:
        wrong.append(f"The call to action is compared in our names: write {name}, not {ad.cta}.")
    return wrong


def _music(ad: ExpectedAd) -> list[dict[str, object]]:
    if "music_id" not in ad.model_fields_set:
        return [{}]
    if ad.music_id is None:
        return [{"music": NoMusic()}, {"music": InVideoMusic()}]
    return [{"music": LibraryTrack(track_id=ad.music_id)}]


async def _facts(ad: ExpectedAd, reader: AdsReader) -> Facts:
    advertisers = await reader.advertisers()
    account = next((one for one in advertisers if one.advertiser_id == ad.advertiser_id), advertisers[0])
    known = Facts(target=Target.SANDBOX, now=VirtualClock().now(), advertiser=account)
    if ad.music_id is None:
        return known
    track = await reader.track(account.advertiser_id, ad.music_id)
    return known.model_copy(update={"track": track, "track_was_looked_up": True})


async def _null_agent(conversation: Conversation, settings: Settings) -> list[str]:
    if NULL_PASSES in conversation.tags:
        return []
    part = CAST["null"]
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(at_home(settings, Path(folder) / "home"), part.person(conversation), part.model)
        place = Path(folder) / "files"
        await asyncio.to_thread(place.mkdir)
        seen = await converse(conversation, place, stage)
    passes = not judge(conversation, seen)
    return [f"An agent that does nothing passes it. Expect more, or give it the tag {NULL_PASSES}."] if passes else []
