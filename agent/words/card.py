"""The approval card and the receipt, rendered from facts alone."""

from collections.abc import Iterator, Mapping, Sequence

from agent.words.decided import field_words
from agent.words.names import field_names, label
from agent.words.sentences import in_a_row, on_one_line, say
from agent.words.translation import tell
from tools.core.characters import cells
from tools.core.field import Field, Fields
from tools.core.moments import zone_of
from tools.core.most import balance_of, most_of
from tools.core.plan import Plan, Receipt
from tools.core.target import Target

_WIDTH = 15  # columns


def card(
    plan: Plan,
    fields: Fields,
    same_name: int | None,
    advice: Sequence[str] = (),
    language: str = "en",
    preview: str = "",
) -> str:
    """Render what will be sent, for a person to approve; the page of its preview is named where there is one."""
    owner = plan.advertiser
    rows = (
        (say(language, "card.account"), f"{owner.name}, {owner.advertiser_id} ({owner.currency})"),
        *_fields(plan, fields, language),
        *_defaults(plan, fields, language),
        *_practice(plan, fields, language),
        *_money(plan, language),
        *((say(language, "card.note"), words) for words in _same_name(same_name, language)),
        *((say(language, "card.advice"), words) for words in advice),
    )
    lines = (
        say(language, "card.approve", target=say(language, f"card.{plan.target.value}")),
        *(_row(name, shown) for name, shown in rows),
        *((f"  {say(language, 'card.phone', address=preview)}",) if preview else ()),
        f"  {say(language, 'card.paused')}",
        _row(say(language, "card.fingerprint"), plan.fingerprint),
        say(language, "card.question"),
    )
    return "\n".join(lines)


def _row(name: str, shown: str) -> str:
    return f"  {name}{' ' * max(0, _WIDTH - cells(name))} {on_one_line(shown)}"


def values_shown(plan: Plan, fields: Fields, language: str) -> tuple[str, ...]:
    """Give the values of the card as they are shown."""
    shown = (shown for _, shown in (*_fields(plan, fields, language), *_defaults(plan, fields, language)))
    return tuple(one.strip("“”") for one in shown)


def values_named(plan: Plan, fields: Fields, language: str) -> str:
    """Give what the card shows in one row, each value by its name."""
    shown = (*_fields(plan, fields, language), *_defaults(plan, fields, language))
    return "; ".join(f"{name}: {value}" if name else value for name, value in shown)


def values_of_fields(plan: Plan, fields: Fields, language: str) -> tuple[tuple[str, str], ...]:
    """Give the values of the card as they are shown, each with the name of its field."""
    return tuple((field.name, shown.strip("“”")) for field, shown in _shown(plan, fields, language))


def _fields(plan: Plan, fields: Fields, language: str) -> Iterator[tuple[str, str]]:
    for field, shown in _shown(plan, fields, language):
        yield label(field.name, language), shown
        value = field.of(plan.draft)
        if value is not None and field.listed is not None:
            yield from (("", tell(one, language)) for one in field.listed(value))


def _shown(plan: Plan, fields: Fields, language: str) -> Iterator[tuple[Field[object], str]]:
    """Show every field that is decided, and the stand-ins that are told by their value."""
    for field in fields:
        shown = field_words(field, plan.draft, language, zone_of(plan.advertiser), gap="  ")
        if shown is None:
            shown = _standin(field, plan, language)
        if shown is not None:
            yield field, shown


def _standin(field: Field[object], plan: Plan, language: str) -> str | None:
    value = field.of(plan.filled)
    if value is None or field.standin_shown is None:
        return None
    return tell(field.standin_shown(value), language)


def _defaults(plan: Plan, fields: Fields, language: str) -> list[tuple[str, str]]:
    """Show what is sent though nobody decided it and nothing stands in for it."""
    values = ((one, one.of(plan.filled)) for one in fields if one.name not in plan.standins)
    told = [tell(one.shown(value), language) for one, value in values if value is not None]
    return [(say(language, "card.by_default"), "; ".join(told))] if told else []


def _practice(plan: Plan, fields: Fields, language: str) -> Iterator[tuple[str, str]]:
    """Name what practice fills in, and show the values that no row above shows."""
    if not plan.standins:
        return
    filled = say(language, "card.practice_fills", names=field_names(plan.standins, language))
    yield say(language, "card.standins"), filled
    for field in fields:
        value = field.of(plan.filled)
        if value is not None and field.name in plan.standins and field.standin_shown is None:
            yield label(field.name, language), f"{tell(field.shown(value), language)}  {say(language, 'card.practice')}"


def _money(plan: Plan, language: str) -> Iterator[tuple[str, str]]:
    """Say the most that it can cost and until when, and what the account has left."""
    most, balance = most_of(plan), balance_of(plan.advertiser)
    if most.in_all is None:
        said = say(language, "card.most_on", daily=most.a_day)
    elif most.a_day is None:
        said = say(language, "card.most_until", all=most.in_all, until=most.until_in_words)
    else:
        said = say(language, "card.most_a_day_until", daily=most.a_day, all=most.in_all, until=most.until_in_words)
    yield say(language, "card.most"), said
    if balance:
        yield say(language, "card.balance"), balance


def _same_name(same_name: int | None, language: str) -> list[str]:
    if same_name is None:
        return [say(language, "card.name_unknown")]
    if same_name == 0:
        return []
    return [say(language, "card.name_once" if same_name == 1 else "card.name_often", count=same_name)]


def receipt_words(receipt: Receipt, target: Target, language: str = "en") -> str:
    """Say what was created and where to look at it."""
    listed = say(language, "receipt.ids", **receipt.ids)
    kind = "sandbox" if target.is_practice else "tiktok"
    told = say(language, f"receipt.{kind}", name=receipt.campaign_name, ids=listed)
    return in_a_row((told, account_words(receipt.account, language)), language)


def account_words(account: Mapping[str, str], language: str) -> str:
    """Name the account that an ad goes to; nothing where it is not known."""
    return say(language, "receipt.account", **account) if account else ""
