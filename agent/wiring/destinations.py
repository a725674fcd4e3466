"""Whether an ad may go where a person wants it, by the settings alone."""

from dataclasses import replace

from agent.language.wants.targets import TargetWish
from agent.wiring.settings import Settings, require_app
from agent.words.sentences import say
from tools.core.errors import SettingsError
from tools.core.target import Target

_PLACES = {
    "practice": Target.SANDBOX,
    "rehearsal": Target.REHEARSAL,
    "tiktok_sandbox": Target.TIKTOK_SANDBOX,
    "production": Target.PRODUCTION,
}


def destination(settings: Settings, wish: TargetWish, language: str) -> Target | str:
    """Give where a wish leads from here, or the sentence that says what is in its way.

    Words alone never lead to production: that takes its command, and a setting that names the advertiser.
    """
    if wish == "real":
        return _for_real(settings, language)
    target = _PLACES[wish]
    if target is settings.target:
        return say(language, "target.already", place=say(language, f"place.{target.value}"))
    lacks = _lacking(settings, target, language)
    return lacks or target


def held_after_a_move(settings: Settings) -> Settings:
    """Give what another target than the first is opened with: no sandbox is shown a token of TikTok's."""
    return replace(settings, access_token=None) if settings.target.is_practice else settings


def _for_real(settings: Settings, language: str) -> Target | str:
    if settings.target is Target.PRODUCTION:
        return say(language, "target.already", place=say(language, f"place.{Target.PRODUCTION.value}"))
    if not _lacking(settings, Target.PRODUCTION, language):
        return say(language, "target.type_it", account=settings.advertiser_id)
    return say(language, "target.needs") if settings.target is Target.REHEARSAL else Target.REHEARSAL


def _lacking(settings: Settings, target: Target, language: str) -> str:
    """Say what a target needs that no setting gives; nothing where all of it is there."""
    try:
        require_app(replace(settings, target=target))
    except SettingsError:
        return say(language, "target.needs")
    is_named = target is not Target.PRODUCTION or settings.advertiser_id is not None
    return "" if is_named else say(language, "target.needs_advertiser")
