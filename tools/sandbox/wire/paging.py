"""Pages of a list."""

from dataclasses import dataclass

from tools.sandbox.wire.envelope import Json, Refused

_FARTHEST = 100_000


@dataclass(frozen=True)
class Page:
    """Which part of a list is asked for."""

    number: int
    size: int

    @property
    def offset(self) -> int:
        """Say how many rows come before this page."""
        return (self.number - 1) * self.size


def read_page(fields: Json, most: int = 1000, usual: int = 10) -> Page:
    """Read which page is asked for, or refuse."""
    number, size = _whole(fields, "page", 1), _whole(fields, "page_size", usual)
    if size > most:
        raise Refused(40002, f"page_size must be at most {most}.")
    if number * size > _FARTHEST:
        raise Refused(40002, f"page times page_size must be at most {_FARTHEST}.")
    return Page(number, size)


def page_info(page: Page, total: int) -> Json:
    """Describe a page beside the whole."""
    return {
        "page": page.number,
        "page_size": page.size,
        "total_number": total,
        "total_page": -(-total // page.size),
    }


def _whole(fields: Json, name: str, usual: int) -> int:
    text = str(fields.get(name) or usual)
    if not text.isascii() or not text.isdigit() or int(text[:9]) < 1:
        raise Refused(40002, f"{name} must be a whole number of at least 1.")
    return int(text[:9])
