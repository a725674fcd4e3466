"""What a message decides about the ad."""

from collections.abc import Callable, Collection, Mapping

from pydantic import Field, JsonValue

from agent.language.brief.delivery import Delivery
from agent.language.brief.paths import HandedFiles
from tools.core.values import Value

_NO_COPY = ("budget", "landing_page")


class Decisions(Value):
    """What a message decides about the ad."""

    fields: dict[str, str] = Field(default_factory=dict)
    inferred: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()
    track: str | None = None  # words that describe a track; only the library knows which
    instead: str = ""  # the title of the track that this one replaces
    files: HandedFiles = HandedFiles()
    delivery: Delivery = Delivery()
    further: dict[str, JsonValue] = Field(default_factory=dict)  # what no ad needs, as ``update_draft`` takes it
    leftover: str = ""  # words that nothing explains, a piece a line
    beside: str = ""  # what is said beside values, where no objective is known

    def __bool__(self) -> bool:
        """Say whether anything is decided."""
        return bool(self.fields or self.cleared or self.track or self.files or self.delivery or self.further)

    def with_page_as_in(self, text: str) -> "Decisions":
        """Mark a page as inferred whose address a message holds without its scheme."""
        page = self.fields.get("landing_page")
        is_completed = page is not None and page not in text and "landing_page" not in self.inferred
        return self.model_copy(update={"inferred": (*self.inferred, "landing_page")}) if is_completed else self

    def overruled_by(self, other: "Decisions") -> "Decisions":
        """Put what another part of the message decides over this."""
        mine = {name: getattr(self, name) for name in ("track", "instead", "files")}
        theirs = {name: value for name in mine if (value := getattr(other, name))}
        kept = [one for one in self.inferred if one not in other.fields]
        together = {
            "fields": self.fields | other.fields,
            "inferred": (*kept, *other.inferred),
            "cleared": tuple(dict.fromkeys((*self.cleared, *other.cleared))),
            "further": self.further | other.further,
            "delivery": self.delivery.overruled_by(other.delivery),
            "leftover": f"{self.leftover}\n{other.leftover}".strip(),
            "beside": f"{self.beside}\n{other.beside}".strip(),
        }
        return self.model_copy(update=mine | theirs | together)

    def with_copy(self, guessed: Mapping[str, str]) -> "Decisions":
        """Take copy as inferred that was guessed and set in quotes, and take it for nothing else."""
        others = {field: value for field, value in self.fields.items() if value not in guessed.values()}
        inferred = dict.fromkeys((*(one for one in self.inferred if one in others), *guessed))
        return self.model_copy(update={"fields": {**others, **guessed}, "inferred": tuple(inferred)})

    def holds_all_of(self, other: "Decisions") -> bool:
        """Say whether the places, the amount and the page that another reading found are found here too."""
        kept = all(self.fields.get(field) == other.fields[field] for field in _NO_COPY if field in other.fields)
        return kept and set(other.delivery.places) <= set(self.delivery.places)

    def without(self, fields: Collection[str]) -> "Decisions":
        """Leave fields open."""
        kept = {field: value for field, value in self.fields.items() if field not in fields}
        return self.model_copy(
            update={"fields": kept, "inferred": tuple(one for one in self.inferred if one not in fields)}
        )

    def as_written(self, written: Callable[[str], str | None]) -> "Decisions | None":
        """Give copy and files as the person wrote them; None where that cannot be told."""
        fields = {field: written(value) for field, value in self.fields.items()}
        sound = written(self.files.sound) if self.files.sound else None
        shown = [written(path) for path in self.files.shown]
        if None in (*fields.values(), *shown) or (sound is None) != (self.files.sound is None):
            return None
        files = self.files.model_copy(update={"sound": sound, "shown": tuple(shown)})
        return self.model_copy(update={"fields": fields, "files": files})
