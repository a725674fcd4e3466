"""What must, must not, and in which order tools run: for conversation files and for tests alike."""

from collections.abc import Iterator, Sequence


def problems_with(
    ran: Sequence[str], *, include: Sequence[str] = (), exclude: Sequence[str] = (), order: Sequence[str] = ()
) -> Iterator[str]:
    """Say what is wrong with the tools that ran, a sentence each. Order: these, in this order, others in between."""
    yield from (f"The tool {name} did not run." for name in include if name not in ran)
    yield from (f"The tool {name} ran, and must not." for name in exclude if name in ran)
    rest = iter(ran)
    late = next((name for name in order if name not in rest), None)
    if late is not None:
        yield f"The tool {late} did not run in the order {', '.join(order)}; what ran: {', '.join(ran) or 'nothing'}."


def assert_trajectory(
    ran: Sequence[str], *, include: Sequence[str] = (), exclude: Sequence[str] = (), order: Sequence[str] = ()
) -> None:
    """Fail a test with all that is wrong with the tools that ran."""
    found = list(problems_with(ran, include=include, exclude=exclude, order=order))
    if found:
        raise AssertionError(" ".join(found))
