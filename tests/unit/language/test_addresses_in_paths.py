"""An address that is expected is none where it stands in the path of a file."""

import pytest

from agent.language.ground.addresses import address_expected


@pytest.mark.parametrize("said", ["/data/my files/empty.mp4", "./clip.mp4", r"C:\clip.mp4", "/x/y/notes.me"])
def test_a_path_holds_no_address(said):
    assert address_expected(said) is None


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("notes.me", "https://notes.me"),
        ("shop.example.com/new", "https://shop.example.com/new"),
        ("https://shop.example.com", "https://shop.example.com"),
    ],
)
def test_an_address_is_one_with_and_without_its_scheme(said, address):
    assert address_expected(said) == address
