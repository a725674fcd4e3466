from agent.wiring.env_example import env_example
from agent.wiring.settings import SETTINGS, load_settings
from tests.shape.project import ROOT


def test_the_example_file_is_what_the_table_of_settings_says():
    written = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert written == env_example(), "run `make env`"


def test_the_example_sets_nothing_until_somebody_does():
    assert [line for line in env_example().splitlines() if line and not line.startswith("#")] == []


def test_every_default_in_the_example_is_the_one_in_force():
    lines = (line.removeprefix("# ") for line in env_example().splitlines() if "=" in line)
    assert load_settings(dict(line.split("=", 1) for line in lines) | {"HOME": "h"}, {}) == load_settings(
        {"HOME": "h"}, {}
    )


def test_no_two_settings_share_a_name():
    names = [name for setting in SETTINGS for name in setting.names]
    assert len(names) == len(set(names))
