"""What counts as a yes. Every word of an approval must be known: what is not understood approves nothing."""

from dataclasses import dataclass
from typing import Literal

from agent.language.answer_sentences import COMMA, kind_of, sentences
from agent.language.clauses import assent_before, assent_in
from agent.language.elsewhere import is_surely_elsewhere
from agent.language.lexicon import Word
from agent.language.questions import asks_for_change, question_start
from tools.core.patterns import lazily
from tools.core.values import Value

ReadingKind = Literal["approve", "approve_and_ask", "ask", "change", "decline", "unclear"]

_APPROVES = ("approve", "approve_and_ask")
_DOUBTS = frozenset({Word.HOLD, Word.CONTRAST, Word.MARKER, Word.CONDITION})
_NOT_A_CLEAN_YES = _DOUBTS | {Word.NO, Word.UNKNOWN, Word.CHANGE}
_ANNOUNCES_CHANGE = frozenset({Word.NO, Word.CONTRAST, Word.MARKER, Word.CONDITION})
_LONGEST_ANSWER = 1000  # whoever writes more than this says something new
# "/yes" was meant for the program, whichever command was wanted; what is struck out, left unticked, denied by a sign
# or quoted from elsewhere is not said.
_NOT_SAID = lazily(
    r"(?<!\w)[/／]+\s*\w|~~|~\w[^~]*~|[\u0334-\u0338]|[\[(]\s*[\])]|[☐□]|</?\w|<!--|/\*|(?<!\S)[!！¬≠~\-−–#]+\w|(?m:^\s*[>#])"
)
_FIELDS = frozenset(
    {
        *("text", "name", "button", "objective", "music", "budget", "nombre", "texto", "botón", "boton", "música"),
        *("musica", "objetivo", "presupuesto", "knopf", "musik", "ziel", "titel", "nom", "texte", "bouton", "musique"),
        *("objectif", "nome", "botão", "botao", "orçamento", "campaña", "campagne", "kampagne", "campanha", "campaign"),
    }
)
_COPY = _FIELDS | {"@quoted"}
_NAMES_A_CHANGE = _COPY | {"want", "need", "like", "would", "it", "for"}


class Reading(Value):
    """How the person's words are read, and the words themselves."""

    kind: ReadingKind
    text: str


@dataclass(frozen=True)
class _Parts:
    """An answer taken apart: what its statements do, which words they use, and its questions."""

    kinds: frozenset[Word]
    words: frozenset[str]
    questions: tuple[tuple[str, ...], ...]
    statements: tuple[tuple[list[str], str], ...]  # what is stated, and the first word of a question behind it


def read_answer(text: str, _card: object = None) -> Reading:
    """Read an answer to the question whether exactly this may be submitted; the card is taken, and not yet read."""
    if len(text) > _LONGEST_ANSWER:
        return Reading(kind="change", text=text)
    kind = _judge(_take_apart(text))
    is_unsaid = kind in _APPROVES and _NOT_SAID.search(text) is not None
    return Reading(kind="unclear" if is_unsaid else kind, text=text)


def read_words(words: str | None, fingerprint: str) -> Reading:
    """Read what came back for a card: its fingerprint is a yes, and words that nobody said are not an answer."""
    if words is None:
        return Reading(kind="unclear", text="")
    return Reading(kind="approve", text=words) if words == fingerprint else read_answer(words)


def _take_apart(text: str) -> _Parts:
    stated: list[str] = []
    statements: list[tuple[list[str], str]] = []
    questions: list[tuple[str, ...]] = []
    for words in sentences(text):
        start = question_start(words)
        statement = words if start is None else words[:start]
        if statement:
            stated.extend(statement)
            statements.append((statement, "" if start is None else words[start]))
        if start is not None:
            questions.append(tuple(word for word in words[start:] if word not in (COMMA, "?")))
    said = frozenset(word for word in stated if word != COMMA)
    return _Parts(frozenset(map(kind_of, said)), said, tuple(questions), tuple(statements))


def _judge(parts: _Parts) -> ReadingKind:
    if _refuses(parts):
        return "decline"
    if _wants_change(parts):
        return "change"
    is_clean_yes = not parts.kinds & _NOT_A_CLEAN_YES and _assents(parts)
    if parts.questions:
        return "approve_and_ask" if is_clean_yes and all(map(is_surely_elsewhere, parts.questions)) else "ask"
    if is_clean_yes:
        return "approve"
    return _without_a_yes(parts)


def _assents(parts: _Parts) -> bool:
    """Say whether every clause that is stated assents or is polite, and one assents."""
    read = {assent_before(said, asked) if asked else assent_in(said) for said, asked in parts.statements}
    return True in read and None not in read


def _refuses(parts: _Parts) -> bool:
    """Say whether a set phrase forbids it, whatever reason is given; a reason that names a fault is a change."""
    if parts.questions or "@no" not in parts.words or parts.words & _COPY:
        return False
    return not parts.kinds & {Word.YES, Word.CHANGE, Word.MARKER, Word.CONTRAST}


def _wants_change(parts: _Parts) -> bool:
    if Word.CHANGE in parts.kinds or any(map(_asks_for_change, parts.questions)):
        return True
    if Word.CONDITION in parts.kinds and Word.YES in parts.kinds:
        return True
    return Word.UNKNOWN in parts.kinds and bool(parts.kinds & _ANNOUNCES_CHANGE) and not parts.questions


def _asks_for_change(question: tuple[str, ...]) -> bool:
    return asks_for_change(question) and not is_surely_elsewhere(question)


def _without_a_yes(parts: _Parts) -> ReadingKind:
    if parts.kinds & _DOUBTS:
        return "unclear"
    if Word.NO in parts.kinds:
        return "unclear" if Word.YES in parts.kinds else "decline"
    if Word.APART in parts.kinds and not parts.words & _COPY:
        return "unclear"
    names = _NAMES_A_CHANGE - {"it"} if Word.YES in parts.kinds else _NAMES_A_CHANGE
    return "change" if Word.UNKNOWN in parts.kinds and parts.words & names else "unclear"
