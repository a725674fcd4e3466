"""What the commands of ``tiktok-ads auth`` do, over a target that is open for as long as they take."""

from agent.cli.refusals import LoginNeeded
from agent.wiring.clock import SystemClock
from agent.wiring.outlets import process_redactor
from agent.wiring.platforms import Platform, open_platform
from agent.wiring.settings import Settings
from tools.core import login_words
from tools.core.advertiser import Advertiser, choose
from tools.core.credentials import Account, Credential
from tools.core.errors import AdsError, PlatformError, SettingsError
from tools.core.failure.causes import Cause, cause_of
from tools.core.failure.row import Verdict
from tools.core.failure.signal import Signal
from tools.core.failure.words import explain, mend
from tools.core.family import Family
from tools.core.login import Fitness
from tools.core.target import Target
from tools.core.values import Value

_FROM_ENVIRONMENT = "The token comes from TIKTOK_ACCESS_TOKEN, not from this program's files."
_NOBODY = "Nobody is logged in to {target} here. {way_out}"
_LOG_IN = "Log in with `tiktok-ads auth login{target}`."
_HELD_ELSEWHERE = (
    "The token comes from TIKTOK_ACCESS_TOKEN, so nothing is kept here that could be switched. "
    "Set TIKTOK_ADVERTISER_ID to the ad account to use."
)
_OUTVOTED = " But TIKTOK_ADVERTISER_ID is set to {wanted} and wins over it: take it out of the environment or .env."
_LOGIN_CAUSES = (Cause.TOKEN, Cause.PERMISSION, Cause.NO_ADVERTISER, Cause.AUTH_CODE)


class ShownLogin(Value):
    """The login of a target, as it may be shown."""

    target: Target
    is_fit: bool
    problem: str | None = None
    needs_login: bool = False  # another login, or more of one, would mend it
    family: Family | None = None
    scopes: tuple[int, ...] = ()
    token: str | None = None  # masked
    rests: str = ""
    chosen: str | None = None
    advertisers: tuple[Advertiser, ...] = ()
    logins: tuple[Account, ...] = ()


async def take_token(settings: Settings, given: str) -> tuple[bool, str]:
    """Keep a token that somebody holds already, once TikTok has accepted it."""
    token = given.strip()
    if len(token.split()) != 1 or not token.isascii():
        msg = "Standard input holds no token. Pipe it in: `tiktok-ads auth login --with-token < token-file`."
        raise SettingsError(msg)
    async with open_platform(settings, SystemClock(), redactor=process_redactor()) as platform:
        before = await platform.vault.current()
        await platform.hold_token(token)
        fitness = await platform.login.fitness()
        if fitness.signal is None:
            return True, f"Logged in. Ad accounts: {', '.join(named(one) for one in fitness.advertisers)}."
        await platform.vault.forget()
        if before is not None:
            await platform.vault.keep(before)
        return False, f"{explain(cause_of(fitness.signal), fitness.signal)} The token was not kept."


async def look_at(settings: Settings) -> ShownLogin:
    """Ask the vault and the platform about the login."""
    async with open_platform(settings, SystemClock(), redactor=process_redactor()) as platform:
        held = await platform.vault.current()
        if held is None:
            words, logins = nobody(settings.target), await platform.vault.accounts()
            return ShownLogin(target=settings.target, is_fit=False, problem=words, needs_login=True, logins=logins)
        fitness = await platform.login.fitness()
        missing = tuple(one for one in (1, 2, 6) if held.scopes and one not in held.scopes)
        unfit = None if fitness.signal is None else why_unfit(fitness.signal, settings.target)
        problem = str(login_words.explain_missing(missing)) if missing else None if unfit is None else str(unfit)
        return ShownLogin(
            target=settings.target,
            is_fit=problem is None,
            problem=problem,
            needs_login=bool(missing) or isinstance(unfit, LoginNeeded),
            family=held.family,
            scopes=held.scopes,
            token=_masked(held),
            rests=_FROM_ENVIRONMENT if settings.access_token else await platform.vault.where_it_rests(),
            chosen=settings.advertiser_id or held.chosen_advertiser,
            advertisers=fitness.advertisers,
            logins=await platform.vault.accounts(),
        )


def nobody(target: Target) -> str:
    """Say that nobody is logged in, and the way out."""
    return _NOBODY.format(target=target.value, way_out=way_in(target))


def why_unfit(signal: Signal, target: Target) -> AdsError:
    """Say why a login cannot be used; LoginNeeded, with the way out, where another one can."""
    cause = cause_of(signal)
    why = explain(cause, signal)
    if cause not in _LOGIN_CAUSES:
        return AdsError(str(why))
    return LoginNeeded(f"{why} {way_in(target) if cause is Cause.TOKEN else mend(cause, Verdict.STOP, 0, 1)}")


async def fit_login(platform: Platform) -> Fitness:
    """Give what the login in force covers, or raise the sentence that says why it cannot be used."""
    if await platform.vault.current() is None:
        raise LoginNeeded(nobody(platform.target))
    fitness = await platform.login.fitness()
    if fitness.signal is not None:
        raise why_unfit(fitness.signal, platform.target)
    return fitness


def chosen_account(settings: Settings, fitness: Fitness) -> Advertiser:
    """Give the ad account in force: the one that is set, that was switched to, or the only one."""
    known = ", ".join(named(one) for one in fitness.advertisers)
    account = choose(fitness.advertisers, settings.advertiser_id or fitness.chosen)
    if account is not None:
        return account
    if settings.advertiser_id is not None:
        msg = f"TIKTOK_ADVERTISER_ID is {settings.advertiser_id}, and this login has no such ad account, but: {known}."
    else:
        msg = f"The login has several ad accounts: {known}. Choose one with `tiktok-ads auth switch ID`."
    raise SettingsError(msg)


async def switch_to(settings: Settings, name: str) -> str:
    """Choose an ad account of the login, or another kept login."""
    if settings.access_token is not None and not settings.target.is_practice:
        raise SettingsError(_HELD_ELSEWHERE)
    outvoted = _OUTVOTED.format(wanted=settings.advertiser_id) if settings.advertiser_id not in (None, name) else ""
    async with open_platform(settings, SystemClock(), redactor=process_redactor()) as platform:
        held = await platform.vault.current()
        logins = {one.name for one in await platform.vault.accounts()}
        if not logins:
            raise LoginNeeded(nobody(settings.target))
        offered = (await platform.login.fitness()).advertisers if held is not None else ()
        chosen = next((one for one in offered if one.advertiser_id == name), None)
        if held is not None and chosen is not None:  # first: a login may be named by its ad account
            await platform.vault.keep(held.model_copy(update={"chosen_advertiser": name}))
            return f"`tiktok-ads ads list` and new conversations use {named(chosen)}.{outvoted}"
        if name in logins:
            await platform.vault.switch(name)
            return f"The login in force is {name} now.{outvoted}"
        known = ", ".join([*(one.advertiser_id for one in offered), *sorted(logins)])
        msg = f"There is no ad account and no login {name!r} here. There are: {known}."
        raise SettingsError(msg)


async def renew(settings: Settings) -> tuple[bool, str]:
    """Renew what ends by itself, and say why where there is nothing to renew."""
    async with open_platform(settings, SystemClock(), redactor=process_redactor()) as platform:
        held = await platform.vault.current()
        if held is None:
            return False, nobody(settings.target)
        if held.family is Family.ADS:
            return True, (
                "There is nothing to refresh: TikTok's ads login has no end and no refresh token. "
                "It holds until it is revoked, by `tiktok-ads auth logout` or in TikTok's portal."
            )
        fresh = await platform.login.renew()
        if fresh is None:
            return False, "TikTok does not renew this login any more. Log in again with `tiktok-ads auth login`."
        return True, f"The login is good until {fresh.expires_at:%Y-%m-%d %H:%M} UTC, and is renewed before that."


async def log_out(settings: Settings) -> str:
    """End the login at TikTok, and forget it here whatever TikTok says."""
    if settings.access_token is not None:
        return f"{_FROM_ENVIRONMENT} Take it out of the environment or .env to log out; nothing was revoked."
    async with open_platform(settings, SystemClock(), redactor=process_redactor()) as platform:
        if await platform.vault.current() is None:
            await platform.vault.forget()
            return "Nobody was logged in here."
        try:
            await platform.login.revoke()
        except PlatformError as error:
            why = explain(cause_of(error.signal), error.signal)
            return f"Logged out: the login was forgotten on this machine. It could not be revoked at TikTok: {why}"
        except AdsError as error:
            await platform.vault.forget()
            return f"Logged out: the login was forgotten on this machine. It was not revoked at TikTok: {error}"
    return "Logged out: the login was revoked and forgotten on this machine."


async def token_words(settings: Settings, *, is_shown: bool) -> str:
    """Say which token is in use; whole only where a person asked for that on a terminal."""
    async with open_platform(settings, SystemClock(), redactor=process_redactor()) as platform:
        held = await platform.vault.current()
    if held is None:
        raise LoginNeeded(nobody(settings.target))
    return held.token.get_secret_value() if is_shown else f"{_masked(held)} ({held.family.value})"


def shown(seen: ShownLogin) -> str:
    """Write a login as one JSON object."""
    return seen.model_dump_json(indent=2)


def status_words(seen: ShownLogin) -> str:
    """Say in a few lines what the login is and what it is good for."""
    if seen.token is None:
        return seen.problem or ""
    scopes = (
        ", ".join(f"{one} {login_words.SCOPES.get(one, '')}".strip() for one in seen.scopes) or "not told by TikTok"
    )
    head = f"Logged in on {seen.target.value}." if seen.is_fit else f"The login on {seen.target.value} cannot be used."
    lines = [head, seen.problem, f"Ad accounts: {', '.join(named(one) for one in seen.advertisers) or 'none'}."]
    lines += [f"In use: {seen.chosen}."] if seen.chosen else []
    lines += [f"Scopes: {scopes or 'not told by TikTok'}.", f"Token: {seen.token}. {seen.rests}"]
    return "\n".join(line for line in lines if line)


def account_words(seen: ShownLogin) -> str:
    """List ad accounts and kept logins, one a line."""
    rows = [
        f"{'*' if one.advertiser_id == seen.chosen else ' '} {one.advertiser_id}  {one.name}  {one.currency}"
        f"  balance {one.balance or 'not told'}  {one.country}  {one.timezone}"
        for one in seen.advertisers
    ]
    others = [f"  login {one.name} ({one.family.value})" for one in seen.logins if not one.is_current]
    return "\n".join([*rows, *others]) or seen.problem or "This login comes with no ad account."


def named(one: Advertiser) -> str:
    """Name an ad account."""
    return f"{one.name} ({one.advertiser_id}, {one.currency})"


def way_in(target: Target) -> str:
    """Name the command that logs in."""
    return _LOG_IN.format(target="" if target.is_practice else f" --target {target.value}")


def _masked(held: Credential) -> str:
    text = held.token.get_secret_value()
    return f"…{text[-4:]}" if len(text) >= 16 else "…"
