"""Lines that begin with a slash: commands of the chat, which reach no model and become no part of an ad."""

import re
import unicodedata
from dataclasses import dataclass

from tools.core.patterns import lazily

HELP, PREVIEW, SAVE_EVAL, TARGET, QUIT, EXIT = "help", "preview", "save-eval", "target", "quit", "exit"
COMMANDS = (HELP, PREVIEW, SAVE_EVAL, TARGET, QUIT, EXIT)

_SLASHES = "/\uff0f"  # the second is what keyboards give that write Chinese or Japanese
_WORD = lazily(r"[^\W\d_]{0,20}(?:-[^\W\d_]{1,20})?")
_SLASH = lazily(rf"[{_SLASHES}](?![{_SLASHES}])(?P<name>\S*)(?:\s+(?P<rest>.*))?", re.DOTALL)
_PATH = lazily(r"/[^/]|[^./]\.[a-zA-Z]\w{0,4}$")  # one more folder, or the ending of a file
_BEHIND_A_WORD = ".,;:!?/\u3002\uff0f\uff01\uff0c\uff1f"
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})


@dataclass(frozen=True)
class Slash:
    """A command of the chat, as it was typed."""

    name: str  # without its slash, in small letters; nothing where the slash stood alone
    rest: str = ""

    @property
    def shown(self) -> str:
        """The command where it may be shown and kept: what is no word may be a secret that was pasted."""
        return f"/{self.name}" if _WORD.fullmatch(self.name) else "/..."


def read_slash(text: str) -> Slash | None:
    """Read a command; None for words, and words are two slashes and the path of a file too."""
    found = _SLASH.fullmatch(text, _begins(text))
    if found is None or _PATH.search(found["name"]):
        return None
    name = unicodedata.normalize("NFKC", found["name"]).rstrip(_BEHIND_A_WORD).casefold()
    return Slash(name=name, rest=(found["rest"] or "").strip())


def as_said(text: str) -> str:
    """Give what a line says: where two slashes begin it, one of them only says that it is no command."""
    begins = _begins(text)
    is_doubled = all(one in _SLASHES for one in text[begins : begins + 2]) and len(text) > begins + 1
    return text[:begins] + text[begins + 1 :] if is_doubled else text


def _begins(text: str) -> int:
    """Say where the first character stands that is seen: blanks and invisible ones before a slash hide nothing."""
    return next((at for at, one in enumerate(text) if unicodedata.category(one) not in _UNSEEN), len(text))
