"""What a line calls a thing of the account, beside the word for its kind: ``the summer sale vid``."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from agent.language.aims.called import NamedThing, named_in
from agent.language.brief.field_line import field_line
from agent.language.brief.music_said import decided_at
from agent.language.ground.grammars import words
from agent.language.ground.lookup import Lookup
from agent.language.ground.pieces import TIES, Piece, tokens_of
from agent.language.ground.smallwords import sentences_at
from agent.language.wants.acts import says_no
from agent.language.wants.sentence_kinds import is_question
from tools.core.patterns import lazily

AccountKind = Literal["videos", "pictures", "identities", "pixels", "events", "apps", "forms"]
_KINDS: tuple[AccountKind, ...] = ("videos", "pictures", "identities", "pixels", "events", "apps", "forms")
_NEVER_COPY = ("identities", "pixels", "events")
_SIDES = ("refusals", "ends")
_PAUSE = lazily(r"[,;!?\n、。；，()]+|[.](?=\s|$)")
_OF_A_NAME = ("word", "number", "other")


class AccountName(NamedTuple):
    """Words around the one for a kind of thing, which may name one of that kind."""

    kind: AccountKind
    words: str


def owned_in(blank: str) -> tuple[AccountName, ...]:
    """Find what a line may call things of the account by; what is asked, or turned down, is none of it."""
    return tuple(one for piece in _stated(blank) for one in _owned_in(_without_music(piece)))


def stated_of(blank: str) -> str:
    """Give what a line states, a piece a line, without what it asks, turns down, or says of music."""
    return "\n".join(piece for one in _stated(blank) if (piece := _without_music(one)).strip() and not says_no(piece))


def named_at_last(said: str, what: NamedThing) -> frozenset[str]:
    """Give which events or systems a line names; where it corrects itself, those that it names then."""
    line = field_line(said)
    slips = (one.end for one in line.found.get("slip", ()) if one.end < len(line.pieces))
    corrected = (named_in(said[line.pieces[end].start :], what) for end in sorted(slips, reverse=True))
    return next(filter(None, corrected), None) or named_in(said, what)


def _stated(blank: str) -> Iterator[str]:
    for _, sentence in sentences_at(blank):
        if not is_question(sentence):
            yield from (piece for piece in _PAUSE.split(sentence) if piece.strip())


def _without_music(piece: str) -> str:
    for start, end in reversed(tuple(decided_at(piece))):
        piece = f"{piece[:start]} {piece[end:]}"
    return piece


def _owned_in(piece: str) -> Iterator[AccountName]:
    tokens, at = tokens_of(piece), 0
    said = [one.text for one in tokens]
    while at < len(said):
        found = _listed().at(said, at)
        kind = next((one for one in _KINDS if found is not None and one == found.meaning), None)
        if found is None or kind is None:
            at += 1
            continue
        first, last = _begin(tokens, said, at), _end(tokens, said, found.end)
        if not _is_turned_down(said, first):
            yield AccountName(kind, piece[tokens[first].start : tokens[last - 1].end])
        at = found.end


def _begin(tokens: Sequence[Piece], said: Sequence[str], at: int) -> int:
    """Give where the words before a kind begin that may be of its name."""
    while at > 0 and tokens[at - 1].kind in _OF_A_NAME and not _ends(said, at - 1):
        at -= 1
    return at


def _end(tokens: Sequence[Piece], said: Sequence[str], at: int) -> int:
    while at < len(said) and tokens[at].kind in (*_OF_A_NAME, "stop") and not _ends(said, at):
        at += 1
    return at


def _ends(said: Sequence[str], at: int) -> bool:
    meant = _listed().at(said, at)
    return meant is not None and meant.meaning in _SIDES


def _is_turned_down(said: Sequence[str], first: int) -> bool:
    meant = _listed().at(said, first - 1) if first else None
    return meant is not None and meant.meaning == "refusals"


def labels_one(said: str) -> bool:
    """Say whether a line begins with the word for an identity, a pixel or an event, and says what it is."""
    tokens = tokens_of(said)
    spoken = [one.text for one in tokens]
    kind = _listed().at(spoken, 0) if spoken else None
    if kind is None or kind.meaning not in _NEVER_COPY or kind.end >= len(spoken):
        return False
    return spoken[kind.end] in (*TIES, *words("owned", "says"))


def speaks_of_the_ad(said: str) -> bool:
    """Say whether a line speaks of the ad or its campaign."""
    spoken = [one.text for one in tokens_of(said)]
    return any(_of_the_ad().at(spoken, at) for at in range(len(spoken)))


@cache
def _listed() -> Lookup[str]:
    return Lookup((said, kind) for kind in (*_KINDS, *_SIDES) for said in sorted(words("owned", kind)))


@cache
def _of_the_ad() -> Lookup[str]:
    return Lookup((said, said) for said in sorted(words("owned", "campaign")))
