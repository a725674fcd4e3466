"""How people say yes, no and not yet in Spanish, from Spain to Mexico and Argentina."""

from agent.language.languages.phrasebook import Phrases

_DO_IT = (
    r"(?:(?:m[aá]nd|env[ií]|s[uú]b|publ[ií](?:c|qu)|l[aá](?:nz|nc)|h[aá](?:z|g|c)|apru[eé]b|conf[ií]rm|ej[eé]cut)"
    r"(?:[aeiáéí]n?)?(?:mos)?l[oa]s?|dale)"
)
_AGREEING = (
    r"(?:(?:vale|adelante|perfecto|correcto|exacto|listo|claro|confirmo|apruebo|acepto|de acuerdo|hecho)(?!\w)"
    r"|(?:va|sale|jala)(?=\s*(?:$|[,.!])))"
)

ANSWERS: Phrases = {
    "asks": (
        r"(?:a |en |de )?(?:qué|que)(?= (?:cuesta|vale|pasa|significa|sigue|falta|cuenta|bot[oó]n|texto"
        r"|nombre|m[uú]sica|fecha|d[ií]a)\b)"
        r"|qu[eé](?= (?:(?:m[aá]s|otr\w+) )?(?:pued\w+|pod\w+|hago|hac\w+|hay|tengo|tienes)(?!\w))"
        r"|(?:por|a|en|de) (?:qué|cuál)|desde cu[aá]ndo",
    ),
    "hold": (
        r"tal vez|a lo mejor|puede ser|a ver|ya ver(?:é|emos)|ya va|ni idea|m[aá]s o menos|m[aá]s tarde"
        r"|sin prisas?|ya est[aá] bien|^(?:as[ií] )?est[aá] bien,? (?:muchas )?gracias[\s!]*$|vale ya|ya vale|ya basta",
        r"no (?:lo )?s[eé](?: si)?|no (?:estoy|ando) (?:muy |tan |del todo )?(?:segur[oa]|convencid[oa])"
        r"|no me convence",
        r"(?:todavía|aún|ahorita|por ahora|de momento|por el momento|ahora|hoy|así|tan r[aá]pido) no"
        r"|no (?:todavía|aún)",
        r"(?:d[eé]ja(?:me)?|dej[aá]me) (?:que )?(?:lo |la )?(?:piens[oe]|pensar(?:lo|la)?|ve[or](?:lo|la)?"
        r"|check?(?:o|ar)(?:lo)?"
        r"|consult(?:o|ar)(?:lo)?|revis(?:o|ar)(?:lo)?)",
        r"lo (?:voy a )?(?:consult|piens|pens|check?|revis|hablo|platico|comento)\w*|venga (?:ya|hombre)",
    ),
    "no": (
        r"(?:as[ií] )?(?:mejor|creo que|pues|claro que|obvio|que) no|para nada|ni (?:hablar|loc[oa]|de broma|madres"
        r"|muert[oa])",
        r"de (?:ninguna manera|ningún modo)|(?<!así )d[eé]j[aáe]l[oa](?! as[ií])|olv[ií]d[ae]l[oa]|no gracias",
        r"(?:mejor )?no (?:me |nos )?(?:l[oa] )?(?:mand|env[ií]|sub|public|publiqu|lanc|lanz|hag)\w*",
        r"no (?:me |nos )?(?:gusta|late|parece(?: bien)?|sirve|cuadra|interesa|est[aá] (?:bien|list[oa])"
        r"|queda(?: bien)?|va)",
    ),
    "change": (
        r"(?:h[aá]zl[oa]|hacel[oa]|ponl[oa]|quede|sea|un poco|algo) (?:un poco )?m[aá]s",
        r"(?:ac[oó]rta|rec[oó]rta|c[oó]rta|c[aá]mbia|corr[ií]ge|arr[eé]gla|modif[ií]ca|qu[ií]ta|agr[eé]ga"
        r"|pon|b[aá]ja)"
        r"(?:me)?l[aeo]s?|s[uú]bele|(?:act[ií]v|enci[eé]nd)\w*|en vivo|al aire|y si(?= \w)",
    ),
    "marker": (r"m[aá]s bien|en (?:lugar|vez)|en realidad",),
    "contrast": (r"si bien|s[oó]lo que|nada m[aá]s que",),
    "condition": (r"siempre (?:que|y cuando)|a condición|con tal de que|mientras|hasta que|en caso de que",),
    "filler": (
        r"(?:sin|no hay|ningún) (?:m[aá]s )?cambios?|(?:no (?:hay "
        r"|tengo )?)?nada (?:m[aá]s )?que (?:cambiar|agregar|añadir)",
        r"no (?:le |lo )?cambi(?:es|e|o|en) nada|nada m[aá]s|ahor(?:a|ita) mismo|de una vez|de inmediato"
        r"|por m[ií]",
        r"(?:as[ií]|tal)(?: y)? como est[aá]|as[ií] nom[aá]s|as[ií] mero|muy amable|en este momento"
        r"|lo antes posible|por cierto|(?:as[ií] )?d[eé]jal[oa] as[ií]|as[ií] d[eé]jal[oa]",
    ),
    "opinion": (r"para m[ií]",),
    "yes": (
        r"h[aá]g[aá](?:le|lo|la)(?: pues)?|d[eé]le(?: pues)?",
        r"^(?:(?:ah|oh|ok(?:ey|ay)?|bueno|pues|entonces|claro|por m[ií]|por favor|gracias|oye|digo|yo digo"
        r"|que|ya|va|sale|si)[\s,]+)*"
        rf"si(?=\s*(?:$|[,.!]|s[ií]\b|por favor|porfa|claro|gracias|señor|wey|g[uü]ey|parce"
        rf"|hij[oa]|mij[oa]|t[ií]o|che|jefe|dale|h[aá]gale|(?:ya|me (?:gusta|late"
        rf"|encanta))\s*[.!]?$"
        rf"|(?:est[aá] |todo )(?:muy |todo )?(?:bien|perfecto|correcto|genial|ok)\s*(?:[.!]|[^\w\s,?]+\s*)?$"
        rf"|{_DO_IT}|{_AGREEING}))",
        r"^s[ií],? quiero(?=\s*(?:$|[,.!]))",
        rf"{_DO_IT}|(?:(?:ya|lo|la|sí) )*(?:puedes?|pod[eé]s|pueden|podemos|te autorizo a) "
        rf"(?:mandar|enviar|subir|publicar|lanzar|hacer|proceder|continuar)(?:l[oa])?",
        r"sí señor|de acuerdo|por supuesto|desde luego|cómo no|claro que s[ií]|trato hecho"
        r"|manos a la obra",
        r"me (?:parece (?:muy )?(?:bien|perfecto|genial)|(?:gusta|encanta|late|sirve|cuadra"
        r"|convence)(?: mucho)?)",
        r"(?:est[aá]|queda|qued[oó]|va|se ve|luce|todo|as[ií])(?: (?:est[aá]|todo|muy|as[ií]|va|super))* "
        r"(?:bien|perfect[oa]|correct[oa]|genial|excelente|ok|listo|chid[oa]|padre|bonit[oa]|en orden)",
        r"(?:sin|ning[uú]n|no hay|no tengo) (?:ning[uú]n |ninguna )?(?:problemas?|duda|bronca|drama|tema"
        r"|inconveniente|pedo|falla)",
        r"(?:as[ií] )?tal cual|que as[ií] sea",
        r"luz verde|visto bueno|de una(?=\s*(?:$|[,.!]))|(?:as[ií]|eso) es(?=\s*(?:$|[,.!]))|eso (?:mero"
        r"|mismo)|al toque|de diez|al cien|me apunto|a darle|c[oó]rrele|m[eé]tele|[eé]chal[ea]|d[aá]le que va",
        r"^(?!(?:sale|va)\W*$)(?:(?:ok(?:ey|ay)?|ah|bueno|pues|muy bien|[oó]rale|listo)[\s,]+)*(?:sale y vale"
        r"|sale(?!\s*!)"
        r"|va(?: que va)?|jala|sim[oó]n)(?: pues| va| ya)*"
        rf"(?=\s*(?:$|[,.!]|{_DO_IT}|{_AGREEING}))",
    ),
}
