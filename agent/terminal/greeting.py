"""What a person at a terminal reads before the first line and after the last."""

from tools.core.target import Target

_WHERE = {
    Target.SANDBOX: "PRACTICE: nothing leaves this machine, and nothing costs money.",
    Target.REHEARSAL: "PRACTICE with everything TikTok asks for: nothing leaves this machine, and nothing costs money.",
    Target.TIKTOK_SANDBOX: "TikTok's sandbox: ads are created there, and never shown.",
    Target.PRODUCTION: "TIKTOK, FOR REAL: what you approve is created in your ad account.",
}
_HOW = (
    "Say in your own words what to advertise, all at once or step by step. For example:\n"
    '  Traffic campaign called Spring Sale, text "Two for one all week", CTA shop now, no music\n'
    "You see exactly what would be submitted, and are asked first. Ctrl-C stops a turn, Ctrl-D leaves.\n"
)


def greeting(target: Target) -> str:
    """Say where ads go and what to type."""
    return f"{_WHERE[target]}\n{_HOW}"


def going_on(awaited: str) -> str:
    """Say that an earlier conversation goes on, and what it waits for where that is not on the screen."""
    from agent.words.names import field_name
    from tools.fields import field_called

    needed = f" Still needed: {field_name(awaited, 'en')}." if field_called(awaited) else ""
    return f"Going on with an earlier conversation; everything said in it is kept.{needed}"


def farewell(session: str) -> str:
    """Say how to come back."""
    return f"This conversation is kept. To go on with it: tiktok-ads chat --session {session}"
