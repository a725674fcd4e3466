"""What was suggested as words of the ad, and what of it the person has taken: no wording becomes the text by itself."""

from pydantic import Field

from tools.core.draft import Source
from tools.core.sentence import Sentence
from tools.core.values import Value

SUGGESTS = "suggest_copy"  # the tool that does
WHAT_IS_SOLD = Sentence("handed.what_is_sold", "What is it that you sell, and is there an offer?")


class SuggestedCopy(Value):
    """Every wording that was suggested, and the texts that the person has a right to see recorded."""

    wordings: tuple[str, ...] = ()
    borne: dict[str, Source] = Field(default_factory=dict)  # taken or edited by the newest line, or of the ad before
    typed: tuple[str, ...] = ()  # lines of the person, as far as they are remembered

    def source_of(self, text: str) -> Source | None:
        """Say who worded a text, where wordings were suggested; None for words that none of them and no line holds."""
        if text in self.borne:
            return self.borne[text]
        is_their_own = text not in self.wordings and any(text in line for line in self.typed)
        return Source.SAID if is_their_own else None

    def refuses(self, text: str) -> bool:
        """Say whether nobody but a model has chosen a text since wordings were suggested."""
        return bool(self.wordings) and self.source_of(text) is None
