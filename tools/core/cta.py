"""The calls to action TikTok accepts, and how people say them."""

from functools import lru_cache

_REMEMBERED = 4096  # readers ask about the same few words again and again

CALLS_TO_ACTION: tuple[str, ...] = (
    "APPLY_NOW", "BOOK_NOW", "CALL_NOW", "CHECK_AVAILABILITY", "CONTACT_US", "DOWNLOAD_NOW",
    "EXPERIENCE_NOW", "GET_QUOTE", "GET_SHOWTIMES", "GET_TICKETS_NOW", "INSTALL_NOW", "INTERESTED",
    "JOIN_THIS_HASHTAG", "LEARN_MORE", "LISTEN_NOW", "ORDER_NOW", "PLAY_GAME", "PREORDER_NOW",
    "READ_MORE", "SEND_MESSAGE", "SHOOT_WITH_THIS_EFFECT", "SHOP_NOW", "SIGN_UP", "SUBSCRIBE",
    "VIEW_NOW", "VIEW_PROFILE", "VIEW_VIDEO_WITH_THIS_EFFECT", "VISIT_STORE", "WATCH_LIVE", "WATCH_NOW",
)  # fmt: skip

COMMON: tuple[str, ...] = ("SHOP_NOW", "LEARN_MORE", "SIGN_UP", "DOWNLOAD_NOW", "CONTACT_US")

_SYNONYMS = {
    "APPLY": "APPLY_NOW",
    "BOOK": "BOOK_NOW",
    "BUY": "SHOP_NOW",
    "BUY_NOW": "SHOP_NOW",
    "CALL": "CALL_NOW",
    "CALL_US": "CALL_NOW",
    "CONTACT": "CONTACT_US",
    "DOWNLOAD": "DOWNLOAD_NOW",
    "GET_A_QUOTE": "GET_QUOTE",
    "GET_IN_TOUCH": "CONTACT_US",
    "GET_TICKETS": "GET_TICKETS_NOW",
    "INSTALL": "INSTALL_NOW",
    "LEARN": "LEARN_MORE",
    "LISTEN": "LISTEN_NOW",
    "MESSAGE_US": "SEND_MESSAGE",
    "ORDER": "ORDER_NOW",
    "PLAY": "PLAY_GAME",
    "PREORDER": "PREORDER_NOW",
    "PRE_ORDER": "PREORDER_NOW",
    "PRE_ORDER_NOW": "PREORDER_NOW",
    "PURCHASE": "SHOP_NOW",
    "READ": "READ_MORE",
    "REGISTER": "SIGN_UP",
    "SHOP": "SHOP_NOW",
    "SIGNUP": "SIGN_UP",
    "SIGN_UP_NOW": "SIGN_UP",
    "SUBSCRIBE_NOW": "SUBSCRIBE",
    "VIEW": "VIEW_NOW",
    "WATCH": "WATCH_NOW",
}


@lru_cache(_REMEMBERED)
def shouted(words: str) -> str:
    """Write words the way enums are written: ``Shop now!`` becomes ``SHOP_NOW``."""
    kept = "".join(char if char.isalnum() else " " for char in words.upper())
    return "_".join(kept.split())


def read_cta(words: str) -> str | None:
    """Find the call to action that somebody means, or None."""
    name = shouted(words)
    return name if name in CALLS_TO_ACTION else _SYNONYMS.get(name)


def spoken_cta(name: str) -> str:
    """Write a call to action for people: ``SHOP_NOW`` becomes ``Shop now``."""
    return name.replace("_", " ").capitalize()
