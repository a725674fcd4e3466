"""Words by which people let go of what cannot be recorded, in all languages."""

import tomllib
from pathlib import Path

import pytest

from agent.language.wants.letting_go import leaves_out, things_left_open

_SAID: dict[str, str] = tomllib.loads(Path(__file__).with_name("letting_go.toml").read_text(encoding="utf-8"))
_THINGS = ("people", "devices", "interests", "bids")


def _lines(*kinds: str) -> list[tuple[str, str]]:
    return [(kind, line) for kind in kinds for line in _SAID[kind].strip().splitlines()]


@pytest.mark.parametrize("said", [line for _, line in _lines("all")])
def test_who_goes_on_without_it_lets_go_of_all_of_it(said: str) -> None:
    assert leaves_out(said)


@pytest.mark.parametrize(("thing", "said"), _lines(*_THINGS))
def test_who_names_a_thing_lets_go_of_that_alone(thing: str, said: str) -> None:
    assert set(things_left_open(said)) == {thing}
    assert not leaves_out(said)


@pytest.mark.parametrize("said", [line for _, line in _lines("several")])
def test_who_names_several_things_lets_go_of_each(said: str) -> None:
    assert set(things_left_open(said)) == {"interests", "devices", "bids"}


@pytest.mark.parametrize("said", [line for _, line in _lines("nothing")])
def test_who_asks_or_refuses_to_go_without_lets_go_of_nothing(said: str) -> None:
    assert not leaves_out(said)
    assert not things_left_open(said)
