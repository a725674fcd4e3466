"""How a campaign is called that nobody named: a pattern of the operator's, filled with what is known of the ad."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from string import Formatter
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # settings read a pattern before anything heavy is loaded
    from tools.core.advertiser import Advertiser
    from tools.core.objective import Objective

_FILLED: Mapping[str, Callable[["Objective", "Advertiser", date], str]] = {
    "name": lambda _objective, _account, _today: "",  # the person's: where there is one, it stands as it was given
    "objective": lambda objective, _account, _today: objective.label.replace(" ", ""),
    "country": lambda _objective, account, _today: account.country,
    "currency": lambda _objective, account, _today: account.currency,
    "account": lambda _objective, account, _today: account.name,
    "date": lambda _objective, _account, today: today.isoformat(),
    "month": lambda _objective, _account, today: f"{today:%Y-%m}",
    "year": lambda _objective, _account, today: f"{today:%Y}",
}
NAME_TOKENS = tuple(_FILLED)
_JOINTS = "_-|. "


@dataclass(frozen=True)
class NamePattern:
    """A pattern such as ``{objective}_{country}_{date}``, of tokens that are known."""

    text: str

    def __str__(self) -> str:
        """Give it as it was typed."""
        return self.text

    def proposed(self, objective: "Objective", account: "Advertiser", today: date) -> str:
        """Fill it; what is not known leaves nothing behind, nor what joined it."""
        name, is_left_out = "", False
        for words, token, _, _ in Formatter().parse(self.text):
            name += words.lstrip(_JOINTS) if is_left_out and (not name or name[-1] in _JOINTS) else words
            value = _FILLED[token](objective, account, today) if token else ""
            name, is_left_out = name + value, not value
        return name.strip(_JOINTS)


def read_name_pattern(text: str) -> NamePattern:
    """Take a pattern, or raise ValueError where a token is not known or none is left."""
    try:
        parts = [*Formatter().parse(text)]
    except ValueError:
        raise ValueError(text) from None
    tokens = [name for _, name, _, _ in parts if name is not None]
    formats = [form for _, _, form, turned in parts if form or turned]
    if formats or not tokens or not set(tokens) <= {*NAME_TOKENS} or len(text.splitlines()) != 1:
        raise ValueError(text)
    return NamePattern(text=text.strip())
