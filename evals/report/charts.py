"""Plots as inline SVG, so that the report needs nothing from anywhere."""

from collections import Counter
from collections.abc import Mapping, Sequence

from evals.report.markup import escape
from evals.scores import Rate

_WIDTH, _ROW, _LABEL, _BAR = 480, 26, 150, 240
_PLOT, _FOOT = 160, 24
_MOST_BARS = 16


def rate_chart(rates: Mapping[str, Rate]) -> str:
    """Draw a bar for each rate, with its interval as a line."""
    rows = "".join(_rate_row(at, name, found) for at, (name, found) in enumerate(rates.items()))
    return _svg(len(rates) * _ROW + 4, rows, "Success by tag with 95 % intervals")


def _rate_row(at: int, name: str, found: Rate) -> str:
    y, (low, high) = at * _ROW, found.interval
    start, end, middle = _LABEL + _BAR * low, _LABEL + _BAR * high, y + 13
    return (
        f'<text x="0" y="{y + 17}">{escape(name[:22])}</text>'
        f'<rect x="{_LABEL}" y="{y + 5}" width="{_BAR}" height="16" fill="#8882"/>'
        f'<rect x="{_LABEL}" y="{y + 5}" width="{_BAR * found.share:.1f}" height="16" fill="#1a7f4b99"/>'
        f'<path d="M{start:.1f} {middle}H{end:.1f}M{start:.1f} {y + 8}v10M{end:.1f} {y + 8}v10" stroke="currentColor"/>'
        f'<text x="{_LABEL + _BAR + 8}" y="{y + 17}">{found.count}/{found.of}</text>'
    )


def power_chart(curves: Mapping[str, Sequence[float]]) -> str:
    """Draw pass^k and pass@k over k, each named at its end."""
    drawn = "".join(_curve(name, values, dashed=bool(at)) for at, (name, values) in enumerate(curves.items()))
    longest = max((len(values) for values in curves.values()), default=0)
    ticks = "".join(
        f'<text x="{_place(at, longest):.1f}" y="{_PLOT + 18}" text-anchor="middle">{at + 1}</text>'
        for at in range(longest)
    )
    return _svg(_PLOT + _FOOT, f"{_axes()}{drawn}{ticks}", "pass^k and pass@k over k")


def _curve(name: str, values: Sequence[float], *, dashed: bool) -> str:
    points = [(_place(at, len(values)), _height(value)) for at, value in enumerate(values)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="currentColor"/>' for x, y in points)
    x, y = points[-1]
    dash = ' stroke-dasharray="5 4"' if dashed else ""
    words = f"{escape(name)} {values[-1]:.0%}"
    return (
        f'<polyline points="{path}" fill="none" stroke="currentColor"{dash}/>{dots}'
        f'<text x="{x + 8:.1f}" y="{y + (14 if dashed else -4):.1f}">{words}</text>'
    )


def histogram(title: str, values: Sequence[int]) -> str:
    """Draw how often each value, or each range of values, occurs."""
    step = max(1, -(-(max(values, default=0) + 1) // _MOST_BARS))
    counts = Counter(value // step for value in values)
    bars = max(counts, default=0) + 1
    width, most = (_WIDTH - 40) / bars, max(counts.values(), default=1)
    drawn = "".join(_bar(at, step, counts[at], width, most) for at in range(bars))
    return _svg(_PLOT + _FOOT, drawn, title)


def _bar(at: int, step: int, count: int, width: float, most: int) -> str:
    height, x = (_PLOT - 24) * count / most, 20 + at * width
    label = str(at * step) if step == 1 else f"{at * step}+"
    above = f'<text x="{x + width / 2:.1f}" y="{_PLOT - height - 4:.1f}" text-anchor="middle">{count}</text>'
    size = f'width="{width - 2:.1f}" height="{height:.1f}"'
    return (
        f'<rect x="{x + 1:.1f}" y="{_PLOT - height:.1f}" {size} fill="#3b82f699"/>'
        f'{above if count else ""}<text x="{x + width / 2:.1f}" y="{_PLOT + 16}" text-anchor="middle">{label}</text>'
    )


def _axes() -> str:
    lines = "".join(f"M40 {_height(share):.1f}H{_WIDTH - 110}" for share in (0, 0.5, 1))
    words = "".join(f'<text x="0" y="{_height(share) + 4:.1f}">{share:.0%}</text>' for share in (0, 0.5, 1))
    return f'<path d="{lines}" stroke="#8886"/>{words}'


def _place(at: int, of: int) -> float:
    return 50 + (_WIDTH - 180) * (at / (of - 1) if of > 1 else 0)


def _height(share: float) -> float:
    return _PLOT - 10 - (_PLOT - 30) * share


def _svg(height: float, inside: str, title: str) -> str:
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height:.0f}" width="{_WIDTH}" role="img" aria-label="{escape(title)}">'
        f"<title>{escape(title)}</title>{inside}</svg>"
    )
