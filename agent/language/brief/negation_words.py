"""The words by which people say where, for whom and when an ad shall not run: data only."""

# What says no to the words behind it.
NOT = (
    r"do not|don['’]?t|does(?: not|n['’]?t)|should(?: not|n['’]?t)|must(?: not|n['’]?t)|will not|won['’]?t|cannot"
    r"|can['’]?t"
    r"|no|not|never|nowhere|nicht|kein\w*|niemals|nie|ne|n['’]|pas|jamais|nunca|jamás|não|nem"
)
# What may stand between that and the place: a verb of showing, and small words around it.
BETWEEN = (
    r"want|wanna|it|this|that|the|ads?|my|our|to|be|being|show\w*|run|running|display\w*|target\w*|appear\w*|advertis\w+|aim"
    r"|any|anyone|anybody|people|users|us|them|please"
    r"|quiero|queremos|que|se|lo|la|el|anuncio|muestr\w+|mostrar\w*|salga|aparezca|pongas|publi\w+"
    r"|ich|wir|will|wollen|soll|sie|es|die|anzeige|zeig\w*|schalt\w*|bitte"
    r"|je|veux|voulons|le|pas|annonce|montr\w+|diffus\w+|affich\w+|l['’]annonce"
    r"|quero|queremos|o|a|anúncio|mostr\w+|exib\w+"
)
# What says no inside the words that lead to a place: ``zeig es nicht in``.
INSIDE = (
    r"not|never|nicht|kein\w*|pas|jamais|außer|menos|excepto|salvo|sauf|exceto|except|excluding|don['’]?t|nunca|não"
)
LEADS = r"in|to|en|à|au|aux|na|no|nos|nas|em|de|a|im|für|for"
BEHIND = (
    r"\s+(?:bitte\s+)?nicht(?!\s+nur)|\s+not(?=\s*(?:[,.;!]|$))|\s+(?:excluded|ausgeschlossen|excluid[oa]|exclue?|excluíd[oa])"
    r"|(?:に|で)?は?(?:表示|配信|出)さ?(?:しない|せない|ない)|以外|を除|除外|不(?:投|要)"
)
BEFORE_UNSPACED = r"(?:不要|不想|别|別|不|勿|除了)(?:投放?|展示|显示|出现|给)?(?:在)?"
# Portuguese says ``no`` where English says ``in the``.
PORTUGUESE = (
    r"só|apenas|somente|anúncio|orçamento|campanha|por dia|em|para|com|mulheres|homens|pessoas|mostr\w+|e|tráfego|sem"
    r"|quero|você|não|chamada|texto"
)
# What leads to a day on which an ad does not start.
DAYS = r"from|on|starting|start|ab|am|vom|desde|el|a partir del?|à partir d[ue]|dès|le|a partir de|na|no|em"
