"""What the bytes of a file turn out to be."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Media:
    """A file whose type was recognised by its content. What its content does not tell is nothing: 0 or empty."""

    format: str
    width: int = 0
    height: int = 0
    seconds: float = 0.0
    has_sound: bool = False
    has_picture: bool = False
    codec: str = ""  # of the picture of a video, by the four letters that stand in it
    sound_codec: str = ""
    is_whole: bool = True  # whether the file goes on to its own end
    is_crowded: bool = False  # whether it is made of more pieces than are looked at
    is_animated: bool = False
