"""The example of a settings file, written from the table of settings."""

from agent.wiring.choices import Setting
from agent.wiring.settings import SETTINGS


def env_example() -> str:
    """Write the example of a settings file: every setting with what it is for, its other names and its default."""
    head = (
        "# Copy this file to .env and set what you need. Everything works with nothing set.\n"
        "# What is marked with (*) decides where things go: it counts once you ran `tiktok-ads env allow`.\n"
    )
    return "\n".join((head, *(_example(setting) for setting in SETTINGS)))


def _example(setting: Setting) -> str:
    first, *others = setting.names
    also = f" Also read as {' or '.join(others)}." if others else ""
    default = "" if setting.default is None else setting.default
    mark = "(*) " if setting.steers else ""
    return f"# {mark}{setting.about}{also}\n# {first}={default}\n"
