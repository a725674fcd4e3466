"""The sandbox for those who want it by itself: opened, or served on loopback. Part of the root."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from agent.bootstrap import choose_settings, read_settings
from tools.core.rate_limits import LIMITS_OF_LEVEL, AppLevel

if TYPE_CHECKING:
    from tools.sandbox.application import Sandbox


def open_sandbox(db: Path | None, *, control: bool) -> "Sandbox":
    """Open the sandbox that rests in a file, the embedded one by default."""
    from agent.wiring.clock import SystemClock  # noqa: PLC0415
    from tools.sandbox.application import make_sandbox  # noqa: PLC0415

    return make_sandbox(db or read_settings({}).home / "sandbox.db", SystemClock(), control=control)


def serve_sandbox(
    db: Path | None, port: int, level: AppLevel, *, control: bool, announce: Callable[[str], None]
) -> None:
    """Serve the sandbox on loopback until it is interrupted, holding apps to the limits of a level."""
    from tools.sandbox.builtin import ADVERTISERS, APP_ID, CLIENT_KEY, SECRET  # noqa: PLC0415
    from tools.sandbox.serve import run  # noqa: PLC0415

    chosen = choose_settings({})
    sandbox = open_sandbox(db, control=control)

    def announce_all(address: str) -> None:
        owned = (f"{one.advertiser_id} ({one.currency}, {one.country})" for one in ADVERTISERS.values())
        announce(f"The practice TikTok: {address}")
        announce(f"App {APP_ID}, secret {SECRET}; Login Kit key {CLIENT_KEY}, secret {SECRET}")
        announce(f"Advertisers: {', '.join(owned)}")
        if sandbox.is_strict():
            announce("Strict: an ad may name only what the account owns and can use.")
        for remark in chosen.remarks:
            announce(remark)

    run(sandbox, port, LIMITS_OF_LEVEL[level], announce_all, chosen.settings.welcome)
