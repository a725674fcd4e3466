"""The moment at which words are said, where the same words mean something else at another one."""

from typing import NamedTuple


class SaidAt(NamedTuple):
    """In which language the talk is, and whether a login waits, of which the words may be."""

    language: str = ""
    at_login: bool = False


ANY = SaidAt()
