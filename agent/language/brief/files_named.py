"""Which files a person named in a conversation, and what they said of each last."""

from collections.abc import Iterable

from agent.language.brief.said_fields import FieldReader
from tools.core.given_files import NamedFiles
from tools.core.objective import Objective


def files_named(lines: Iterable[str], objectives: tuple[Objective, ...]) -> NamedFiles:
    """Read a person's lines, the newest last: what is said later of a file stands."""
    reader, named = FieldReader(objectives=objectives), NamedFiles()
    for line in lines:
        found = reader.files(line)
        named = named.then(used=found.used, refused=found.refused)
    return named
