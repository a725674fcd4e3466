"""Single values in people's words: an objective, a call to action, music, an amount, an address."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from agent.models.offline.scene import Mode
from tools.core.cta import CALLS_TO_ACTION, read_cta, shouted
from tools.core.objective import Objective
from tools.core.values import Value

# Names in other languages than TikTok's own.
_OBJECTIVES_ELSEWHERE = {
    "TRÁFICO": "TRAFFIC", "TRAFICO": "TRAFFIC", "TRÁFEGO": "TRAFFIC", "TRAFIC": "TRAFFIC", "BESUCHER": "TRAFFIC",
    "流量": "TRAFFIC", "访问量": "TRAFFIC", "トラフィック": "TRAFFIC",
    "CONVERSIONES": "CONVERSIONS", "CONVERSÕES": "CONVERSIONS", "KONVERSIONEN": "CONVERSIONS", "VENTAS": "CONVERSIONS",
    "转化": "CONVERSIONS", "コンバージョン": "CONVERSIONS",
    "ALCANCE": "REACH", "REICHWEITE": "REACH", "PORTÉE": "REACH", "覆盖": "REACH", "リーチ": "REACH",
}  # fmt: skip
_CTAS_ELSEWHERE = {
    "COMPRAR": "SHOP_NOW", "COMPRAR_AHORA": "SHOP_NOW", "COMPRA_AHORA": "SHOP_NOW", "COMPRE_AGORA": "SHOP_NOW",
    "JETZT_KAUFEN": "SHOP_NOW", "JETZT_EINKAUFEN": "SHOP_NOW", "ACHETER": "SHOP_NOW", "立即购买": "SHOP_NOW",
    "今すぐ購入": "SHOP_NOW", "MÁS_INFORMACIÓN": "LEARN_MORE", "MAS_INFORMACION": "LEARN_MORE",
    "MEHR_ERFAHREN": "LEARN_MORE", "EN_SAVOIR_PLUS": "LEARN_MORE", "SAIBA_MAIS": "LEARN_MORE", "了解更多": "LEARN_MORE",
    "詳しくはこちら": "LEARN_MORE", "REGISTRARSE": "SIGN_UP", "REGISTRARTE": "SIGN_UP", "REGÍSTRATE": "SIGN_UP",
    "ANMELDEN": "SIGN_UP", "S_INSCRIRE": "SIGN_UP", "注册": "SIGN_UP", "登録": "SIGN_UP",
    "DESCARGAR": "DOWNLOAD_NOW", "HERUNTERLADEN": "DOWNLOAD_NOW", "TÉLÉCHARGER": "DOWNLOAD_NOW",
}  # fmt: skip
_SIMILAR_ENOUGH = 0.8
_LONGEST_NAME = 5
_TYPO_LENGTHS = range(5, 40)

_NO_MUSIC = re.compile(
    r"\b(?:no|without(?: any| the)?|zero|remove(?: the| all)?|drop the|skip the"
    r"|sin|ohne|keine?|sans|pas de|sem|nenhuma)"
    r" (?:music|musik|música|musica|musique|soundtrack|song|track|sound|audio|background music)\b"
    r"|\bsilent\b|\bmute[d]?\b|\bmusic ?[:=]? ?none\b|没有音乐|无音乐|不要音乐|音楽なし|音楽は?なし",
    re.IGNORECASE,
)
_OWN_SOUND = re.compile(
    r"\b(?:video(?:'s|’s|s)?(?: own| original)? (?:sound|audio|music)|original (?:sound|audio|music)|in[-_ ]video"
    r"|own (?:sound|audio)|(?:sound|audio|music) (?:of|in|from) the video|sonido original|audio del (?:vídeo|video)"
    r"|originalton|son original|som original)\b|原声|オリジナル音",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\W*(?:none|no|nothing|nope|no thanks|ninguna?|nada|keine|nein|aucune|non|nenhuma|silence)\W*", re.IGNORECASE
)
_TRACK = re.compile(r"\bmusic[_ -]?(\d+)\b", re.IGNORECASE)
_ANY_TRACK = re.compile(r"\b(?=\w*\d)(?:\w+_\w+|\d{6,})\b")
_REFUSED_TRACK = re.compile(
    r"(?:\bnot|n['’]t|\binstead of|\brather than|\bno longer)(?: use| want| take)?\s+$", re.IGNORECASE
)
_AMOUNT = re.compile(
    r"(?P<sign>[$€£¥]|\b(?:usd|eur|gbp)\b)?\s?(?<![\w.,])(?P<number>\d[\d.,]*)(?P<thousand>\s?k\b)?\s*"
    r"(?P<unit>[$€£¥]|\b(?:usd|eur|gbp|dollars?|euros?|bucks|pounds)\b)?\s*"
    r"(?P<mode>(?:an?|per|each|every|/|al|pro|par|por)\s?(?:day|día|dia|tag|jour)\b|daily\b|diari[oa]s?\b"
    r"|(?:in|en) (?:total|all|tout)\b|total\b|altogether\b|overall\b|lifetime\b|insgesamt\b)?",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"total|all|tout|lifetime|insgesamt", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s\ue000<>“”\"]+", re.IGNORECASE)
_BARE_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


class Amount(Value):
    """An amount of money as it was said, and what it is for."""

    number: str
    mode: Mode | None
    is_marked: bool  # something beside the digits says that it is money to spend


def windows(words: str) -> Iterable[str]:
    """Give every run of up to five words, the longest first."""
    parts = words.split()
    for size in range(min(_LONGEST_NAME, len(parts)), 0, -1):
        for start in range(len(parts) - size + 1):
            yield " ".join(parts[start : start + size])


def read_objective(words: str, objectives: tuple[Objective, ...], *, typos: bool = True) -> str | None:
    """Find the objective that exactly these words name."""
    ours = {name: one.name for one in objectives for name in (one.name, one.wire, shouted(one.label), *one.aliases)}
    names = _OBJECTIVES_ELSEWHERE | ours
    said = shouted(words)
    if said in names:
        return names[said]
    near = get_close_matches(said, names, n=1, cutoff=_SIMILAR_ENOUGH) if typos and len(said) in _TYPO_LENGTHS else []
    return names[near[0]] if near else None


def read_call_to_action(words: str, *, typos: bool = True) -> str | None:
    """Find the call to action that exactly these words name."""
    said = shouted(words)
    found = read_cta(words) or _CTAS_ELSEWHERE.get(said)
    if found is not None or not typos or len(said) not in _TYPO_LENGTHS:
        return found
    near = get_close_matches(said, CALLS_TO_ACTION, n=1, cutoff=_SIMILAR_ENOUGH)
    return near[0] if near else None


def read_music(words: str, *, expected: bool = False) -> str | None:
    """Find the music that words name: none, the video's own sound, or a track by its id."""
    if _OWN_SOUND.search(words):
        return "in_video"
    if _NO_MUSIC.search(words) or (expected and _NONE.fullmatch(words)):
        return "none"
    found = next((one for one in _TRACK.finditer(words) if not _REFUSED_TRACK.search(words[: one.start()])), None)
    if found is not None:
        return f"music_{found[1]}"
    unusual = _ANY_TRACK.search(words) if expected else None
    return unusual[0] if unusual else None


def read_amount(words: str) -> Amount | None:
    """Find an amount of money and whether it is for a day or in all."""
    found = _AMOUNT.search(words)
    if found is None:
        return None
    number = _plain_number(found["number"])
    if found["thousand"]:
        whole, _, rest = number.partition(".")
        number = f"{whole}{rest[:3].ljust(3, '0')}"
    mode: Mode | None = None
    if found["mode"]:
        mode = "total" if _TOTAL.search(found["mode"]) else "daily"
    return Amount(number=number, mode=mode, is_marked=mode is not None)


def _plain_number(digits: str) -> str:
    digits = digits.rstrip(".,")
    last = max(digits.rfind("."), digits.rfind(","))
    is_decimal = last >= 0 and len(digits) - last - 1 != 3
    whole, decimals = (digits[:last], digits[last + 1 :]) if is_decimal else (digits, "")
    bare = whole.replace(".", "").replace(",", "")
    return f"{bare}.{decimals}" if decimals else bare


def read_address(words: str, *, bare: bool = False) -> str | None:
    """Find a web address; one without its scheme only where an address is expected."""
    found = _ADDRESS.search(words) or (_BARE_ADDRESS.search(words) if bare else None)
    return found[0].rstrip(".,;:!?)") if found else None
