"""What the bytes of a file turn out to be."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Media:
    """A file whose type was recognised by its content."""

    format: str
    width: int = 0
    height: int = 0
    seconds: float = 0.0
    has_sound: bool = False
    has_picture: bool = False
