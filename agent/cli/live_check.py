"""What ``tiktok-ads doctor --live`` does: both sandboxes are asked the same, and their answers' shapes compared."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Literal

from agent.bootstrap import load_catalogue
from agent.cli.live_questions import QUESTIONS, LiveQuestion
from agent.cli.refusals import LoginNeeded
from agent.wiring.live_sides import LiveSide, listening_side, of_tiktoks_sandbox, own_sandbox
from agent.wiring.outlets import process_redactor
from agent.wiring.platforms import STANDINS, Platform, open_platform
from agent.wiring.settings import Settings
from tools.core.advertiser import Advertiser
from tools.core.answer_shapes import AnswerShape, differences, lists_nothing
from tools.core.credentials import Credential
from tools.core.draft import Draft
from tools.core.errors import AdsError, PlatformError, SettingsError
from tools.core.failure.causes import Cause, cause_of
from tools.core.failure.signal import Trouble
from tools.core.family import Family
from tools.core.music import NoMusic
from tools.core.plan import ID_OF_STEP, with_ids
from tools.core.ports import Clock
from tools.core.target import Target
from tools.core.values import Value
from tools.core.writes import draw_up

_SUPPLY = (
    "In TikTok's portal (business-api.tiktok.com/portal, My Apps, your app) make a sandbox ad account, set "
    "TIKTOK_ACCESS_TOKEN and TIKTOK_ADVERTISER_ID to its token and number, and run this again."
)
_NO_TOKEN = f"There is no token for TikTok's own sandbox here. {_SUPPLY}"
_NOT_FOR_ADS = f"The token here is a Login Kit one, which TikTok's sandbox for ads does not take. {_SUPPLY}"
_REFUSED = f"TikTok's sandbox does not accept the token ({{code}}). {_SUPPLY}"
_NO_ACCOUNT = (
    "TikTok's sandbox does not list the ad accounts of a login, so set TIKTOK_ADVERTISER_ID to the number of the "
    "sandbox ad account and run this again."
)
_SILENT = "No answer to {count} calls in a row, so the rest was not asked. Look at the network and run this again."
_UNREAD = "This program cannot read TikTok's answer."
_MOST_SILENT = 3
_KEY = "4611686018427387904"
_AD = Draft().fill(
    campaign_name="Compared", objective="TRAFFIC", text="An ad to compare", cta="SHOP_NOW", music=NoMusic()
)


class Compared(Value):
    """One call to TikTok, and how its answer compares with ours."""

    question: str
    outcome: Literal["equal", "differing", "failed"]
    sentences: tuple[str, ...]
    tiktok: AnswerShape
    ours: AnswerShape | None

    @property
    def saw_no_rows(self) -> bool:
        """Say whether a list was empty on one side, so that its rows could not be compared."""
        return self.outcome == "equal" and any(lists_nothing(one) for one in (self.tiktok, self.ours) if one)


async def compare_live(settings: Settings, clock: Clock, tell: Callable[[Compared], None]) -> None:
    """Ask everything of both, and tell what came of each call; raise the sentence that says why it ended early."""
    async with _both(of_tiktoks_sandbox(settings), clock) as (theirs, ours):
        told: list[Compared] = []
        for question in QUESTIONS:
            for one in compared(question, await _heard(question, theirs), await _heard(question, ours)):
                told.append(one)
                tell(one)
            _go_on(told)


def compared(
    question: LiveQuestion, theirs: tuple[Sequence[AnswerShape], bool], ours: tuple[Sequence[AnswerShape], bool]
) -> tuple[Compared, ...]:
    """Compare what one question had answered: the last answer of each path, since a read is tried again."""
    (heard, is_read), (own, _) = theirs, ours
    of_path = {one.path: one for one in own}
    last = tuple({one.path: one for one in heard}.values())
    return tuple(
        _compared(question.name, one, of_path.get(one.path), is_read=is_read or one is not last[-1]) for one in last
    )


def _compared(question: str, theirs: AnswerShape, ours: AnswerShape | None, *, is_read: bool) -> Compared:
    if theirs.is_no_answer:
        return Compared(
            question=question,
            outcome="failed",
            sentences=(f"No answer that tells anything: {theirs.code}.",),
            tiktok=theirs,
            ours=ours,
        )
    found = differences(theirs, ours) if ours else ("Our sandbox was not asked this.",)
    found += () if is_read else (_UNREAD,)
    outcome: Literal["equal", "differing"] = "differing" if found else "equal"
    return Compared(question=question, outcome=outcome, sentences=found, tiktok=theirs, ours=ours)


async def _heard(question: LiveQuestion, side: LiveSide) -> tuple[Sequence[AnswerShape], bool]:
    """Ask one side; give what was heard, and whether the program could read all of it."""
    before = len(side.heard)
    try:
        await question.ask(side)
    except PlatformError as error:
        is_read = error.signal.trouble is not Trouble.BAD_ANSWER
    else:
        is_read = True
    return tuple(side.heard[before:]), is_read


def _go_on(told: Sequence[Compared]) -> None:
    """Refuse to ask more where that would teach nothing."""
    newest = told[-1].tiktok
    if newest.trouble is not None and cause_of(newest.signal) is Cause.TOKEN:
        raise LoginNeeded(_REFUSED.format(code=newest.code))
    last = told[-_MOST_SILENT:]
    if len(last) == _MOST_SILENT and all(one.outcome == "failed" for one in last):
        raise AdsError(_SILENT.format(count=_MOST_SILENT))


@asynccontextmanager
async def _both(settings: Settings, clock: Clock) -> AsyncIterator[tuple[LiveSide, LiveSide]]:
    async with (
        open_platform(settings, clock, redactor=process_redactor()) as platform,
        own_sandbox(clock) as (own, own_settings),
    ):
        login = await _login(platform)
        account = _account(settings, login)
        practised = (await own.reader.advertisers())[0]
        await _make_an_ad(own, practised, clock)
        yield listening_side(platform, settings, account), listening_side(own, own_settings, practised)


async def _login(platform: Platform) -> Credential:
    held = await platform.vault.current()
    if held is None:
        raise LoginNeeded(_NO_TOKEN)
    if held.family is Family.LOGIN_KIT:
        raise LoginNeeded(_NOT_FOR_ADS)
    return held


def _account(settings: Settings, login: Credential) -> Advertiser:
    only = login.advertiser_ids[0] if len(login.advertiser_ids) == 1 else None
    number = settings.advertiser_id or login.chosen_advertiser or only
    if number is None:
        raise SettingsError(_NO_ACCOUNT)
    return Advertiser(advertiser_id=number, name=number, currency="USD", country="")


async def _make_an_ad(own: Platform, account: Advertiser, clock: Clock) -> None:
    """Make an ad in our sandbox alone, so that what its lists hold can be compared."""
    catalogue = load_catalogue()
    objective = catalogue.objective_of(_AD)
    if objective is None:
        raise AssertionError
    plan = draw_up(catalogue.fields, _AD, objective, account, Target.SANDBOX, _KEY, clock.now(), STANDINS)
    ids: dict[str, str] = {}
    for write in plan.writes:
        made = write.model_copy(update={"body": with_ids(write.body, ids)})
        ids[ID_OF_STEP[write.step]] = await own.writer.send(made)
