"""Parameters and macros are read from any line, however long, in steps that grow as the line does."""

import pytest

from tools.core.parameters import Parameter, parameters_in, unknown_macros


@pytest.mark.timeout(20)
@pytest.mark.parametrize("line", ["{" * 200_000, "{a" * 100_000, "a" * 200_000, "a_" * 100_000, "_A" * 100_000])
def test_a_long_line_without_a_macro_holds_none(line: str) -> None:
    assert list(unknown_macros(f"{line}é")) == []


@pytest.mark.timeout(20)
def test_many_blanks_are_read_as_one() -> None:
    line = f"a=x{' ' * 200_000}y"
    assert parameters_in(line) == (Parameter(key="a", value=line[2:]),)
    assert parameters_in("a=x    b=y") == (Parameter(key="a", value="x"), Parameter(key="b", value="y"))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("{{campaign.name}}", "{{campaign.name}}"),
        ("{{{x}", "{{{x}"),
        ("__FOO__", "__FOO__"),
        ("x-AID__", "AID__"),
        ("=_AID_", "_AID_"),
    ],
)
def test_what_looks_like_a_macro_is_found(said: str, found: str) -> None:
    assert [one for one, _ in unknown_macros(said)] == [found]
