"""How one becomes able to log in: both of TikTok's portals, step by step, and what is set already."""

from agent.wiring.settings import Settings
from tools.core.login_words import SCOPES

ADS_REDIRECT = "http://127.0.0.1:8765/cb/ads"
LOGIN_KIT_REDIRECT = "http://127.0.0.1:*/cb/login-kit"


def setup_words(settings: Settings) -> str:
    """Say what to do in the portals, and what is left to do here."""
    needed = ", ".join(f"{SCOPES[one]} ({one})" for one in (1, 2, 6))
    return "\n".join(
        (
            "To practise, nothing is needed: the embedded sandbox is signed in already.",
            "",
            "To create ads on TikTok (API for Business)",
            "  1. Have a TikTok For Business account with admin rights on the ad account.",
            "  2. Become a developer at https://business-api.tiktok.com/portal : name, mail address, kind of company.",
            "  3. Under My Apps create an app; say plainly that it creates and reports on your own ads.",
            f"  4. Tick these scopes: {needed}. For reports also {SCOPES[4]} (4), for pixels {SCOPES[8]} (8).",
            "     Scopes that only read are not enough. A later change of scopes is reviewed again.",
            f"  5. Advertiser redirect URL: {settings.redirect_uri or ADS_REDIRECT}",
            "     It must be the same here and there to the last character; TIKTOK_REDIRECT_URI names another one.",
            "  6. Submit. The review takes up to seven working days; a refusal names what to change.",
            "  7. Put the app's id and secret into .env as TIKTOK_APP_ID and TIKTOK_APP_SECRET.",
            "  8. Run `tiktok-ads auth login --target production`, and approve in the browser.",
            "  9. `tiktok-ads auth accounts --target production` lists your ad accounts. Put the number of the one",
            "     that pays into .env as TIKTOK_ADVERTISER_ID: no ad goes to another, and none without it.",
            "",
            "Only to know who somebody is on TikTok (Login Kit; it can never create ads)",
            "  1. Register at https://developers.tiktok.com and create an app of the kind Desktop.",
            "  2. Add the product Login Kit with the scope user.info.basic.",
            f"  3. Redirect URI: {LOGIN_KIT_REDIRECT}",
            "  4. The review takes two to four weeks; until then the app's sandbox works for users you list there.",
            "  5. Put the key and secret into .env as TIKTOK_CLIENT_KEY and TIKTOK_CLIENT_SECRET.",
            "  6. Run `tiktok-ads auth login --family login-kit --target production`.",
            "",
            "What is set here",
            *_state(settings),
        )
    )


def _state(settings: Settings) -> tuple[str, ...]:
    rows = (
        ("TIKTOK_APP_ID", settings.app_id),
        ("TIKTOK_APP_SECRET", settings.app_secret),
        ("TIKTOK_REDIRECT_URI", settings.redirect_uri),
        ("TIKTOK_ACCESS_TOKEN", settings.access_token),
        ("TIKTOK_ADVERTISER_ID", settings.advertiser_id),
    )
    return tuple(f"  {name}: {'set' if value else 'not set'}" for name, value in rows)
