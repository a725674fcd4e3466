"""What is said when an ad goes on at another target: what it has, and what is asked for there and how it is given."""

from collections.abc import Sequence

from agent.words.names import field_name, field_names
from agent.words.sentences import ENGLISH, has, say
from tools.core.draft import Draft, Source
from tools.core.target import Target


def moved(target: Target, draft: Draft, missing: Sequence[str], language: str) -> str:
    """Say where it goes now, that nothing is approved there, and what is known, assumed and missing."""
    lines = [say(language, "target.now", place=say(language, f"place.{target.value}"))]
    known = [name for name, entry in draft.root.items() if entry.source is Source.SAID]
    assumed = [name for name, entry in draft.root.items() if entry.source is not Source.SAID]
    if known:
        lines.append(say(language, "target.known", fields=field_names(known, language)))
    if assumed:
        lines.append(say(language, "target.assumed", fields=field_names(assumed, language)))
    if missing:
        lines.append(say(language, "target.missing"))
        lines += [f"  {field_name(name, language)}{_how(name, language)}" for name in missing]
    return "\n".join(lines)


def _how(field: str, language: str) -> str:
    return f": {say(language, f'supply.{field}')}" if has(ENGLISH, f"supply.{field}") else ""
