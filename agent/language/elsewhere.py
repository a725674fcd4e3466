"""Questions that a yes may carry: known word by word to be about something else than what is being approved.

A shape covers a whole question and has no free place: what nobody has thought of is answered before a yes counts.
`<name>` stands for what is listed under it; words that a set phrase has taken in stand as its mark: "puedes hacer" as
`@yes`, "plus tard" as `@hold`, a question word as `@asks`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from agent.language.accents import accents_optional
from agent.language.answer_sentences import COMMA
from tools.core.patterns import lazily


@dataclass(frozen=True)
class _Elsewhere:
    """How a language asks about the helper, other ads, the review, the rules, and where results are seen later."""

    shapes: tuple[str, ...]
    words: Mapping[str, str]
    lead: str = ""
    trail: str = ""


_PLATFORMS = "instagram|insta|facebook|snapchat|youtube|google|pinterest|linkedin|reddit|twitter|whatsapp"
_ENGLISH = _Elsewhere(
    words={
        "another": "(?:(?:another|a second|one more|the next)(?: one| ad| advert| campaign)?)",
        "shop": "(?: for my other (?:store|shop|business|site|brand|product|cafe|restaurant|company))?",
        "later": "(?:later(?: on)?|afterwards|after(?: this| that)?|then|next|next time)",
        "other ads": "(?:my|all my|the|all the|my own)? ?(?:other|older|earlier|previous|past)(?: ads?"
        "| adverts| campaigns)",
        "ask": "(?:(?:can|could|will|would) you )?(?:please )?(?:tell me|show me|list|let me know) ?(?:please )?",
        "results": "(?:the |my )?(?:results|numbers|statistics|stats|views|clicks|visits|performance)"
        "|how (?:it|the ad|my ad"
        "|the campaign) (?:is doing|does|did|goes|is going|performs|is performing)",
        "platforms": rf"(?:{_PLATFORMS})(?: (?:or|and) (?:{_PLATFORMS}))?",
        "review": "(?:the |your |their )?reviews?",
        "third": "(?:therapist|doctor|restaurant|hotel|venue|landlord|station|apartment)",
        "reach": "(?:(?:contact |phone |telephone |street )*(?:number|phone|address|email"
        "|contact(?: (?:info|information"
        "|details))?)(?: and (?:the |their )?(?:contact |phone |street )*(?:number|phone|address|email))?)",
    },
    shapes=(
        "what (?:else )?can (?:you|i|we) do(?: here)?(?: else)?(?: for (?:me|us))?"
        "|what else (?:do you (?:do|offer)|can you help (?:me )?with)|(?:what|which) other things can you do",
        "(?:is there )?anything else (?:that )?(?:to do|(?:i|we) (?:can|need to|have to) do"
        "|you can do(?: for (?:me|us))?)",
        "(?:how (?:do|can|would|could|should) i|(?:can|could|may) (?:i|we)(?: also)?) (?:make|create|start"
        "|build|set up)"
        " <another><shop>(?: <later>)?|can you (?:make|create) (?:me )?<another><shop> <later>",
        "(?:<ask>)?how many (?:other )?(?:ads|adverts|campaigns) (?:do i have|i have|have i (?:got|made)|are there)"
        "(?: now| already| so far| in total| in all)*",
        "(?:(?:can|could|may) i see|<ask>) ?<other ads>|(?:<ask>)what else i have",
        "(?:do|can|could) you (?:also )?(?:do|offer|support|make|handle) (?:ads (?:on"
        "|for) )?<platforms>(?: ads| campaigns)?",
        "(?:<ask>)?(?:when (?:will|does) (?:it|this|the ad|my ad) (?:be|get) reviewed|how (?:does|do) <review>"
        "(?: (?:process|system))? work|how long (?:do|does|will|would) (?:<review>|it|they"
        "|tiktok)(?: (?:usually|normally"
        "|typically|generally))? take(?: to (?:review (?:it|this|these|them|an ad|ads|the ad)|be reviewed))"
        "|how long (?:do|does|will) <review>(?: (?:usually|normally|typically|generally))? take"
        "|how long (?:<review>(?: usually)? takes?))",
        "(?:<ask>)?where (?:do|can|will|could|would) (?:i|we) (?:see|find|look at|look for|check|watch"
        "|follow|look to see)"
        " (?:(?:it|this|that|them|my ads?|the ad) <later>|(?:<results>)(?: <later>)?)",
        "(?:<ask>)?how long (?:may|can|could|must|should) an?(?: ad)? (?:text|copy|caption|name) be"
        "|how many (?:letters|characters|words) (?:may|can) an (?:ad|ad text) have",
        "(?:(?:can you )?tell me )?what (?:is )?the weather(?: is)?(?: like)?(?: is)?(?: today| tomorrow"
        "| now| outside)?",
        "(?:(?:can|could|may) (?:you|i) (?:also |please )*(?:tell me|give me|have|get me|know|get)|give me"
        "|get me|do you have"
        "|i (?:will )?(?:also )?need(?: to know)?|what (?:is|are)) (?:also )?(?:their <reach>|the <reach>"
        " (?:of|for|to call) the <third>)",
        "how are you(?: doing)?(?: today)?",
    ),
    lead="and|also|oh|so|then|please|just|@filler|by the way|quick question",
    trail="too|as well|also|please|@filler|thanks|now|by any chance",
)
_SPANISH = _Elsewhere(
    words={
        "what": "(?:qué|que|@asks)",
        "later": "(?:luego|después|más adelante|@hold)",
        "results": "(?:las visitas|los resultados|los números|las estadísticas|las vistas|los clics"
        "|cómo (?:va|le va|funciona))",
    },
    shapes=(
        "<what> (?:(?:más|otra cosa|otras cosas) )?(?:puedes|puede|sabes|podés) hacer(?: más)?(?: por mí)?"
        "|<what> (?:más|otra cosa|otras cosas) @yes"
        "|<what> más puedo hacer(?: aquí)?",
        "(?:hay )?(?:algo más|@change) (?:<what>|por) hacer",
        "(?:cuántos|cuantos) anuncios tengo|(?:cuántas|cuantas) campañas tengo",
        "cómo (?:hago|creo|puedo (?:hacer|crear)) (?:otro|otra|un segundo|una segunda)"
        "(?: anuncio| campaña)?(?: <later>)?",
        f"(?:también )?(?:haces|hacen|ofreces|ofrecen) (?:también )?(?:anuncios (?:en|de) )?(?:{_PLATFORMS})",
        "(?:dónde|donde) (?:miro|veo|puedo ver|reviso) (?:<later> <results>|<results>(?: <later>)?|(?:lo|la) <later>)"
        "|(?:dónde|donde) (?:lo|la) (?:veo|miro) <later>",
        "cuándo (?:lo |la )?(?:revisan|revisarán|se revisa)(?: el anuncio)?|cómo funciona la revisión"
        "|(?:cuánto|cuanto) (?:tarda|dura|suele tardar) la revisión",
    ),
    lead="y|e|por cierto|@filler|oye|ah",
    trail="también|ya|en total|gracias|por favor|@filler",
)
_GERMAN = _Elsewhere(
    words={"later": "(?:später|danach|nachher|dann)", "ad": "(?:anzeige|kampagne|werbung)"},
    shapes=(
        "was (?:kannst du|können sie) (?:sonst )?(?:noch )?(?:alles )?(?:machen|tun)|was (?:kannst du"
        "|können sie) sonst noch|was geht sonst noch",
        "(?:gibt es )?(?:sonst )?noch (?:etwas|was) zu tun",
        "wie viele (?:anzeigen|kampagnen) habe ich",
        "wie (?:mache|erstelle|starte) ich (?:noch )?(?:eine zweite|eine weitere|die nächste) <ad>(?: <later>)?",
        f"(?:machst du|machen sie|könnt ihr|macht ihr) (?:auch )?(?:{_PLATFORMS})",
        "wo sehe ich (?:(?:das|es|sie) <later>|(?:<later> )?(?:die ergebnisse|die zahlen|die aufrufe"
        "|wie es läuft)(?: <later>)?)",
        "wann wird (?:das|es|sie|die <ad>) geprüft|wie lange dauert die prüfung|wie (?:läuft|funktioniert) die prüfung",
    ),
    lead="und|übrigens|@filler|ach",
    trail="auch|schon|insgesamt|bitte|danke|@filler",
)
_FRENCH = _Elsewhere(
    words={
        "what": "(?:que|quoi|@asks|qu'est-ce que)",
        "later": "(?:ensuite|après|par la suite|@hold)",
        "results": "(?:les résultats|les vues|les chiffres|les statistiques)",
    },
    shapes=(
        "<what> (?:(?:tu|vous) )?(?:peux|pouvez|sais|savez)(?:-tu|-vous)? faire d'autre"
        "|<what> d'autre (?:peux|pouvez)-(?:tu|vous)"
        " faire",
        "(?:il y a |y a-t-il )?autre chose à faire",
        "combien (?:d'annonces|d'annonce|de campagnes|de pubs) (?:ai-je|j'ai)|j'ai combien (?:d'annonces"
        "|de campagnes|de pubs)",
        "comment (?:je fais|je crée|faire|créer|puis-je (?:faire|créer)) (?:une autre|une deuxième)"
        "(?: annonce| pub| campagne)?(?: <later>)?",
        f"(?:tu|vous) (?:fais|faites) (?:aussi )?(?:{_PLATFORMS})",
        "où (?:est-ce que )?(?:je vois|voir|puis-je voir|je peux voir) (?:<results>(?: <later>)?|ça <later>)",
        "quand (?:sera-t-elle|est-ce qu'elle est|sera) vérifiée|combien de temps (?:dure"
        "|prend) la (?:vérification|validation)"
        "|comment (?:marche|fonctionne) la (?:vérification|validation)",
    ),
    lead="et|au fait|@filler|ah",
    trail="aussi|déjà|en tout|merci|svp|@filler",
)
_PORTUGUESE = _Elsewhere(
    words={
        "what": "(?:o que|que|o @asks|@asks)",
        "later": "(?:depois|mais para frente|@hold)",
        "results": "(?:os resultados|as visualizações|os números|as estatísticas|como (?:está|vai) indo)",
    },
    shapes=(
        "<what> (?:mais )?(?:você|vc|vocês) (?:pode|podem|sabe|consegue) fazer(?: mais)?"
        "|<what> mais posso fazer|<what> mais (?:(?:você|vc|vocês) )?@yes",
        "(?:tem |há )?mais alguma coisa (?:para|pra|a) fazer",
        "(?:quantos anúncios|quantas campanhas) (?:eu )?(?:já )?tenho",
        "como (?:eu )?(?:faço|crio|posso (?:fazer|criar)) (?:outro|outra|um segundo|uma segunda)"
        "(?: anúncio| campanha)?(?: <later>)?",
        f"(?:você|vc|vocês) (?:também )?(?:faz|fazem) (?:também )?(?:anúncios no )?(?:{_PLATFORMS})",
        "onde (?:eu )?(?:vejo|posso ver|olho) (?:(?:<later> )?<results>(?: <later>)?|isso <later>)",
        "quando (?:ele|ela|isso)? ?(?:vai ser|será) revisad[oa]|quanto tempo (?:leva|demora) a revisão"
        "|como funciona a revisão",
    ),
    lead="e|aliás|a propósito|@filler|ah",
    trail="também|já|ao todo|obrigad[oa]|por favor|@filler",
)
_UNSPACED = (
    r"(?:[那请請]|顺便问一下|另外)*(?:你(?:还|還)?能做(?:些)?(?:什么|什麼)|(?:还|還)能做(?:什么|什麼))",
    r"(?:那)?我(?:现在|現在)?(?:一共)?有(?:多少|几|幾)(?:个|個|条|條)(?:广告|廣告)|(?:怎么|怎麼)(?:再)?做第二(?:个|個|条|條)?(?:广告|廣告)?",
    r"(?:之后|以后|之後|以後)在哪[里裡儿兒]?看(?:效果|数据|數據|结果|結果)|(?:审核|審核)(?:要|需要)?多久",
    r"(?:ところで|ちなみに)?(?:他|ほか)に(?:は)?何ができ(?:ますか|る(?:の)?)",
    r"(?:今|いま)?広告は(?:いくつ|何件)あり(?:ます)?か|(?:二|2)つ目(?:の広告)?は(?:どう(?:やって)?|どのように)作(?:ります|れます|る)(?:か|の)?",
    r"(?:@hold|あとで|後で)?結果は(?:@hold|あとで|後で)?どこで(?:見られます|見れます|確認できます)か|審査(?:は|に)どのくらい(?:かかります|です)か",
)
_SPACED = (_ENGLISH, _SPANISH, _GERMAN, _FRENCH, _PORTUGUESE)
# A set phrase may have taken in a question word, and stands as `@asks`.
_ASKING = lazily(
    r"\b(wie|was|wo|wann|cómo|cuándo|cuántos|cuántas|cuánto|dónde|donde|combien|comment|où|quand|onde|como|quando"
    r"|quantos|quantas|quanto)\b"
)
_NAMED = lazily(r"<([\w ]+)>")


def is_surely_elsewhere(question: Sequence[str]) -> bool:
    """Say whether every word of a question is known, and together they ask about something else."""
    words = [word for word in question if word not in (COMMA, "?")]
    asked, run_together = " ".join(words), "".join(words)
    return any(shape.fullmatch(asked) for shape in _spaced()) or _unspaced().fullmatch(run_together) is not None


@cache
def _spaced() -> tuple[re.Pattern[str], ...]:
    return tuple(_compiled(one) for one in _SPACED)


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile("|".join(_UNSPACED))


def _compiled(one: _Elsewhere) -> re.Pattern[str]:
    core = _ASKING.sub(r"(?:\1|@asks)", "|".join(_filled(one.shapes, one.words)))
    lead, trail = f"(?:(?:{one.lead}) ){{0,3}}", f"(?: (?:{one.trail})){{0,3}}"
    return re.compile(accents_optional(f"{lead}(?:{core}){trail}"))


def _filled(shapes: Sequence[str], words: Mapping[str, str]) -> Iterator[str]:
    for shape in shapes:
        said = shape
        while _NAMED.search(said):
            said = _NAMED.sub(lambda found: f"(?:{words[found[1]]})", said)
        yield said
