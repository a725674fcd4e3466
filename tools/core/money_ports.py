"""What decisions about money need from the world, as signatures only."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from tools.core.advertiser import Advertiser
from tools.core.commitment import Commitment, Purse
from tools.core.spending_caps import SpendingCaps
from tools.core.values import Value


class GroupOfAccount(Value):
    """An ad group or campaign as the target lists it: what it may spend, where it may spend at all."""

    id: str
    running: Commitment | None = None  # None: it is there, and spends nothing


class Spending(Value):
    """What is known of the money of an account: its caps, what is committed, and what its owner usually spends."""

    caps: SpendingCaps
    committed: tuple[Commitment, ...] = ()
    usual: int | None = None  # a day, in the smallest unit


class GroupsReader(Protocol):
    """Questions to the platform about what may be spent already."""

    async def groups(self, advertiser: Advertiser) -> tuple[GroupOfAccount, ...]:
        """List all ad groups of an account, and campaigns that hold the budget of theirs."""
        ...


class SpendingJournal(Protocol):
    """The authority on what may be spent."""

    async def spending(self, purse: Purse, now: datetime, but_for: str = "") -> Spending:
        """Say what is committed in an account, but for one plan; what was never created or removed is not counted."""
        ...

    async def saw_groups(self, purse: Purse, groups: Sequence[GroupOfAccount], now: datetime) -> None:
        """Remember what an account has, in place of what was seen of it before."""
        ...
