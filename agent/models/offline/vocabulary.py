"""How people name the fields of an ad, and how they tie a value to a name."""

import re
from collections.abc import Mapping

_NAMES = {
    "campaign_name": (
        r"campaign(?:'s|’s)? (?:name|title)|name of (?:the|my) campaign|(?<!my )name|title"
        r"|nombre(?: de (?:la )?campaña)?|kampagnenname|nom(?: de (?:la )?campagne)?|nome(?: da campanha)?"
        r"|广告系列名称|名称|キャンペーン名"
    ),
    "objective": r"(?:campaign )?(?:objective|goal)|aim|purpose|objetivo|(?:kampagnen)?ziel|objectif|目标|目標|目的",
    "text": (
        r"(?:ad(?:vert)?(?:'s|’s)? )?(?:text|copy|caption|wording|slogan|tagline|headline|message|txt)"
        r"|texto(?: del anuncio)?|anzeigentext|texte|文案|テキスト"
    ),
    "cta": (
        r"cta(?: button)?|call[- ]to[- ]action(?: button)?|button(?: text)?|llamada a la acción|botón|schaltfläche"
        r"|handlungsaufforderung|bouton|botão|chamada para ação|行动号召|按钮|ボタン"
    ),
    "music": (
        r"(?:background )?music(?: track)?|soundtrack|track|song|sound|audio|música|musica|canción|musik|musique"
        r"|音乐|音楽"
    ),
    "landing_page": (
        r"landing[- ]?page|link|url|web ?site|web ?page|página(?: de destino)?|enlace|zielseite|lien"
    ),
    "budget": r"(?:daily |total )?budget|presupuesto|orçamento|预算|予算",
}  # fmt: skip
_ONLY_WITH_COLON = {"campaign_name": r"|campaign|campaña|kampagne|campagne|campanha"}

_ARTICLE = r"(?:the |my |our |ad |el |la |der |den |die |das |le |o |a )?"
_STATES = (
    r"(?:is|are|shall be|should (?:be|say|read)|must (?:be|say|read)|will be|would be|says|reads"
    r"|debe ser|dice|ist|lautet|est|é|deve ser)"
)
_TURNS = (
    r"(?:change|set|update|switch|make|edit|replace|turn|rename|cambi[ae]r?|pon(?:er|ga)?|ändere?|setze?|changer|changez"
    r"|mets|mude|troque|mudar|trocar)"
)
_INTO = r"(?:to(?: (?:say|be|read))?|into|as|with|from .{1,60}? to|be|a|por|auf|zu|en|para|:)"
_STILL = r"(?:\s+(?:now|then|instead|only|just|actually))?"


def _compiled(template: str, extra: Mapping[str, str] | None = None) -> dict[str, re.Pattern[str]]:
    more = extra or {}
    return {
        field: re.compile(template.replace("NAMES", f"(?:{names}{more.get(field, '')})"), re.IGNORECASE | re.MULTILINE)
        for field, names in _NAMES.items()
    }


LABELS = _compiled(rf"{_ARTICLE}NAMES")
HARD = _compiled(rf"(?:^|(?<=[\s,;.。，、*(-])){_ARTICLE}NAMES\**[ \t]*[:=：]\**[ \t]*", _ONLY_WITH_COLON)
STATED = _compiled(rf"(?<!\w){_ARTICLE}NAMES{_STILL}\s+{_STATES}{_STILL}\s*:?\s+")
TURNED = _compiled(rf"(?<!\w){_TURNS} {_ARTICLE}NAMES{_STILL}\s*{_INTO}\s+")
BESIDE = _compiled(rf"(?:^|(?<=[\s,;.。，、])){_ARTICLE}NAMES\s+", _ONLY_WITH_COLON)

NAMED = re.compile(
    r"(?<!\w)(?:(?:called|named|titled|entitled)(?: it)?|(?:re)?name it(?: to)?|call it|call the campaign"
    r"|llamad[ao]|se llama|ll[aá]mala|namens|genannt|appelée?|chamad[ao]|名为|叫做?)(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)
SAYING = re.compile(
    r"(?<!\w)(?:saying|that says|which says|(?:it |the ad )?(?:should|must) (?:say|read)|that reads|reading"
    r"|que diga|que dice|die sagt|qui dit|que diz)[ :,]+",
    re.IGNORECASE,
)
CLICKED = re.compile(
    r"(?<!\w)(?:(?:they|people|viewers|users|everyone|everybody|customers) (?:should|can|must|will) )?"
    r"(?:click|tap|press|hit)(?:s|ing)?(?: on)?(?: the)? ",
    re.IGNORECASE,
)
CLEARED = re.compile(
    r"(?<!\w)(?:remove|clear|delete|drop|erase|empty|unset|forget)\s+(?P<field>[^\n,.;!?]+?)"
    r"(?=\s*(?:$|[,.;!?\n]|and\b|please\b))",
    re.IGNORECASE,
)


def field_named(words: str) -> str | None:
    """Find the field that exactly these words name."""
    return next((field for field, label in LABELS.items() if label.fullmatch(words.strip())), None)


def opens_with_a_label(words: str) -> bool:
    """Say whether words begin with the name of a field."""
    return any(label.match(words.strip()) for label in LABELS.values())
