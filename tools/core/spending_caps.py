"""How much may be spent at most, by one ad and by a whole account; nothing that is said in a chat changes it."""

from collections.abc import Sequence
from typing import NamedTuple

from tools.core.cap_choices import SETTING_OF, CapChoice, CapName
from tools.core.commitment import Commitment
from tools.core.floors import about_a_floor
from tools.core.money import Money, decimals
from tools.core.sentence import Sentence, Told
from tools.core.target import Target
from tools.core.values import Value

_FLOORS_BY_DEFAULT: dict[CapName, int] = {"per_ad_day": 10, "per_day": 25, "total": 750}

_PER_AD_DAY = Sentence(
    "caps.per_ad_day",
    "This ad could spend {asked} a day, and one ad may spend at most {cap} a day here. Say {cap} a day or less. "
    "Nobody lifts a cap in a chat: whoever runs this program sets {setting}.",
)
_PER_AD = Sentence(
    "caps.per_ad",
    "This ad could spend {asked} in all, and one ad may spend at most {cap} in all here. Say less, or an earlier end. "
    "Nobody lifts a cap in a chat: whoever runs this program sets {setting}.",
)
_PER_DAY = Sentence(
    "caps.per_day",
    "This ad could spend {asked} a day. The ads of this account may spend {committed} a day already, and all of them "
    "at most {cap} a day here, so {possible} a day is left. Nobody lifts a cap in a chat: whoever runs this program "
    "sets {setting}.",
)
_TOTAL = Sentence(
    "caps.total",
    "This ad could spend {asked}, the ads of this account {committed} already, and all of them together may spend at "
    "most {cap} here, so {possible} is left; an ad without an end counts as thirty days. Nobody lifts a cap in a "
    "chat: whoever runs this program sets {setting}.",
)
_UNKNOWN = Sentence(
    "caps.unknown",
    "The account counts in {currency}, for which I know no usual cap, so nothing is submitted. Whoever runs this "
    "program sets {setting}, to amounts in {currency} or to none.",
)
_UNSEEN = Sentence(
    "caps.unseen",
    "I could not see what runs in this account already, so nobody knows whether its caps are kept, and nothing is "
    "submitted. Try again in a moment.",
)


class SpendingCaps(Value):
    """The caps in force, in the smallest unit of one currency; None where there is none."""

    currency: str = "USD"
    per_ad_day: int | None = None
    per_ad: int | None = None
    per_day: int | None = None
    total: int | None = None
    unknown: tuple[CapName, ...] = ()  # that ought to be there, and nobody knows how high

    @property
    def of_the_account(self) -> bool:
        """Say whether some cap is for all ads of the account together."""
        return self.per_day is not None or self.total is not None


class ChosenCaps(Value):
    """What the operator chose, and whether there are caps that nobody chose, where money is real."""

    is_real: bool = False
    per_ad_day: CapChoice | None = None
    per_ad: CapChoice | None = None
    per_day: CapChoice | None = None
    total: CapChoice | None = None

    def at(self, target: Target) -> "ChosenCaps":
        """Give what is chosen where an ad goes: a conversation may have begun where no money is real."""
        return self if target is Target.PRODUCTION else self.model_copy(update={"is_real": False})

    def of(self, currency: str) -> SpendingCaps:
        """Give the caps of an account that counts in a currency."""
        caps: dict[CapName, int] = {}
        unknown: list[CapName] = []
        for name in SETTING_OF:
            chosen: CapChoice | None = getattr(self, name)
            if chosen is not None and chosen.amount is not None:
                caps[name] = int(chosen.amount.scaleb(decimals(currency)))
            elif chosen is None and self.is_real and name in _FLOORS_BY_DEFAULT:
                floor = about_a_floor(currency)
                if floor is None:
                    unknown.append(name)
                else:
                    caps[name] = int((floor * _FLOORS_BY_DEFAULT[name]).scaleb(decimals(currency)))
        return SpendingCaps(currency=currency, unknown=tuple(unknown), **caps)


class Breach(NamedTuple):
    """A cap that one more ad would not keep."""

    cap: CapName
    told: Told


def judge(own: Commitment, others: Sequence[Commitment], caps: SpendingCaps) -> Breach | None:
    """Say which cap an ad would not keep beside what is committed already; None where it keeps all of them."""
    if caps.unknown:
        names = ", ".join(SETTING_OF[one] for one in caps.unknown)
        return Breach(caps.unknown[0], _UNKNOWN.told(currency=caps.currency, setting=names))
    return _alone(own, caps) or _together(own, others, caps)


def unseen() -> Told:
    """Say that what an account runs could not be seen: nothing is approved on a guess."""
    return _UNSEEN.told()


def _alone(own: Commitment, caps: SpendingCaps) -> Breach | None:
    if caps.per_ad_day is not None and own.a_day > caps.per_ad_day:
        return Breach("per_ad_day", _told(_PER_AD_DAY, "per_ad_day", caps, asked=own.a_day))
    if caps.per_ad is not None and own.in_all > caps.per_ad:
        return Breach("per_ad", _told(_PER_AD, "per_ad", caps, asked=own.in_all))
    return None


def _together(own: Commitment, others: Sequence[Commitment], caps: SpendingCaps) -> Breach | None:
    if caps.per_day is not None:
        committed = busiest_day(own, others)
        if committed + own.a_day > caps.per_day:
            left = max(0, caps.per_day - committed)
            told = _told(_PER_DAY, "per_day", caps, asked=own.a_day, committed=committed, possible=left)
            return Breach("per_day", told)
    if caps.total is not None:
        asked, committed = own.in_all, sum(one.in_all for one in others)
        if committed + asked > caps.total:
            left = max(0, caps.total - committed)
            return Breach("total", _told(_TOTAL, "total", caps, asked=asked, committed=committed, possible=left))
    return None


def busiest_day(own: Commitment, others: Sequence[Commitment]) -> int:
    """Give what others may spend on the busiest of the days on which an ad runs."""
    # What is spent a day grows only where something begins.
    days = {own.first, *(one.first for one in others if own.runs_on(one.first))}
    return max(sum(one.a_day for one in others if one.runs_on(day)) for day in days)


def _told(sentence: Sentence, cap: CapName, caps: SpendingCaps, **amounts: int) -> Told:
    known = {"cap": getattr(caps, cap), **amounts}
    shown = {name: str(Money(minor=minor, currency=caps.currency)) for name, minor in known.items()}
    return sentence.told(setting=SETTING_OF[cap], **shown)
