"""What one language calls things: data only, as alternatives of regular expressions and as lists of phrases."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Phrases = Mapping[str, tuple[str, ...]]
Names = Mapping[str, str]


@dataclass(frozen=True)
class Language:
    """The words by which people who speak a language brief, change, ask and refuse."""

    code: str
    fields: Names  # field -> what it is called
    fields_before_colon: Names = field(default_factory=dict)  # field -> names that need their colon
    articles: str = ""
    states: str = ""  # "is", "should be": ties a value to a field
    turns: str = ""  # "change", "set": opens an assignment
    into: str = ""  # "to", "into": stands between a field and its new value
    called: str = ""  # "called", "named": before the name of a campaign
    saying: str = ""  # "saying", "that reads": before the text of an ad
    opens: str = ""  # words that leave a clause open, to be closed behind the value: "soll", "は"
    closings: Names = field(default_factory=dict)  # field -> what closes such a clause behind its value
    joints: str = ""  # "and", "with": between two values
    questions: str = ""  # words that begin a question
    requests: str = ""  # "could you": begins a question that asks for something to be done
    tells: str = ""  # "tell", "show": makes such a question one for knowledge
    no_music: str = ""
    own_sound: str = ""
    none: str = ""
    acts: Phrases = field(default_factory=dict)
