"""What a phone shows, as one page that needs nothing: no script runs on it, and it asks nobody for anything."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from tools.core.phone_view import PhonePiece, PhoneView, text_lines
from tools.core.steering import printable

_HEART = "M16 28 4.5 16.6a7.1 7.1 0 0 1 10-10L16 8l1.5-1.4a7.1 7.1 0 0 1 10 10z"
_BUBBLE = "M16 4C9 4 3 9 3 15c0 3 2 6 5 8l-1 5 6-3c1 0 2 0 3 0 7 0 13-5 13-10S23 4 16 4z"
_ARROW = "M18 5v6C8 12 4 18 3 26 7 21 11 19 18 19v6l11-10z"
_FILM = "M4 6h24v20H4zm9 5v10l9-5z"
_PICTURE = "M4 6h24v20H4zm3 16h18l-6-8-4 5-3-3z"


def phone_page(view: PhoneView, sources: Sequence[str]) -> str:
    """Write the page; each piece is seen at its source, and drawn where it has none."""
    practice = f'<p class="practice">{_safe(view.practice)}</p>' if view.practice else ""
    return (
        f'<!doctype html><html lang="{_safe(view.language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(sources)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>{_safe(view.title)}: {_safe(view.name)}</title><style>{_style()}</style></head>"
        f"<body><main><header><h1>{_safe(view.title)}</h1>{practice}</header>"
        f'<div class="phone"><div class="screen">{_strip(view, sources)}{_rail(view)}{_words(view)}</div>'
        f'<div class="bar"></div></div><footer>{_foot(view, sources)}</footer></main></body></html>\n'
    )


def _policy(sources: Iterable[str]) -> str:
    """Forbid all but the style of this page and the files that are shown on it."""
    kinds = [f"{kind}:" for kind in ("data", "file") if any(one.startswith(f"{kind}:") for one in sources)]
    shown = f"; img-src {' '.join(kinds)}; media-src {' '.join(kinds)}" if kinds else ""
    style = b64encode(sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{style}'{shown}; base-uri 'none'; form-action 'none'"


@cache
def _style() -> str:
    return files(__package__).joinpath("phone.css").read_text(encoding="utf-8")


def _strip(view: PhoneView, sources: Sequence[str]) -> str:
    each = enumerate(zip(view.pieces, sources, strict=True), start=1)
    drawn = "".join(
        f"<figure>{_piece(view, piece, source)}{_count(at, len(view.pieces))}</figure>" for at, (piece, source) in each
    )
    return f'<div class="strip">{drawn}</div>'


def _piece(view: PhoneView, piece: PhonePiece, source: str) -> str:
    if not source:
        return _unseen(view, piece)
    if view.kind == "video":
        return f'{_unseen(view, piece)}<video src="{_safe(source)}" autoplay muted loop playsinline></video>'
    return f'<img src="{_safe(source)}" alt="{_safe(piece.name)}">'


def _unseen(view: PhoneView, piece: PhonePiece) -> str:
    """Draw a place for what cannot be seen here."""
    facts = ", ".join(filter(None, (piece.facts, view.unseen)))
    sign = _FILM if view.kind == "video" else _PICTURE
    words = f'<p class="file">{_safe(piece.name)}</p><p class="facts">{_safe(facts)}</p>'
    return f'<div class="unseen">{_icon(sign)}{words}</div>'


def _count(at: int, of: int) -> str:
    return f'<span class="count">{at}/{of}</span>' if of > 1 else ""


def _rail(view: PhoneView) -> str:
    icons = "".join(map(_icon, (_HEART, _BUBBLE, _ARROW)))
    return f'<div class="rail" aria-hidden="true"><span class="face">{_safe(view.name[:1].upper())}</span>{icons}</div>'


def _icon(path: str) -> str:
    return f'<svg viewBox="0 0 32 32" aria-hidden="true"><path fill-rule="evenodd" d="{path}"/></svg>'


def _words(view: PhoneView) -> str:
    return (
        f'<div class="words" lang="{_safe(view.language)}"><p class="name" dir="auto">{_safe(view.name)}</p>'
        f'<div class="text" dir="auto">{_text(view)}</div><p class="sponsored">{_safe(view.sponsored)}</p>'
        f'<p class="sound" dir="auto">♫ {_safe(view.sound)}</p><p class="button">{_safe(view.button)}</p></div>'
    )


def _text(view: PhoneView) -> str:
    seen, rest = view.cut
    if not rest:
        return _lines(seen)
    last = f'<span class="line">{_safe(seen[-1])}<span class="more">{_safe(view.ending)}</span></span>'
    return (
        f"{_lines(seen[:-1])}<details><summary>{last}</summary>"
        f'<div class="rest">{_lines(text_lines(rest))}</div></details>'
    )


def _lines(lines: Iterable[str]) -> str:
    return "".join(f'<span class="line">{_safe(one)}</span>' for one in lines)


def _foot(view: PhoneView, sources: Sequence[str]) -> str:
    """Name what is seen without its name, and say what nobody here knows."""
    seen = [piece for piece, source in zip(view.pieces, sources, strict=True) if source]
    named = (", ".join(filter(None, (one.name, one.facts))) for one in seen)
    told = "".join(f'<p class="said">{_safe(one)}</p>' for one in (view.opens, *named) if one)
    return f"{told}<p>{_safe(view.assumed)}</p>"


def _safe(text: str) -> str:
    """Write a text so that a page shows it and obeys nothing in it."""
    return escape(printable(text))
