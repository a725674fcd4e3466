"""Spanish."""

from agent.language.languages.phrasebook import Language

SPANISH = Language(
    code="es",
    fields={
        "campaign_name": r"nombre(?: de (?:la )?campaña)?|título",
        "objective": r"objetivo|meta",
        "text": r"texto(?: del anuncio)?|frase|eslogan",
        "cta": r"llamada a la acción|bot[oó]n(?: de acción)?",
        "music": r"m[uú]sica|canción|pista|banda sonora|sonido",
        "landing_page": r"página(?: de destino)?|enlace|p[aá]gina web|sitio web",
        "budget": r"presupuesto(?: (?:diario|total))?",
        "schedule": r"calendario|fechas",
        "starts": r"fecha de (?:inicio|comienzo)",
        "ends": r"fecha de fin(?:al)?",
        "locations": r"lugar(?:es)?|pa[ií]s(?:es)?|ubicaci(?:ón|ones)|regi(?:ón|ones)",
        "audience": r"público(?: objetivo)?|audiencia|edad(?:es)?|género",
    },
    fields_before_colon={
        "campaign_name": r"campaña",
        "schedule": r"cuándo|periodo",
        "starts": r"inicio|comienzo|empieza",
        "ends": r"fin|final|termina",
        "locations": r"dónde",
        "audience": r"para quién",
    },
    articles=r"el |la |los |las |mi |un |una ",
    states=(
        r"(?:debe|deber[ií]a|va a|tiene que) (?:ser|decir)|dice|diga|es|ser[aá]|ser[ií]a|sea|que (?:sea|diga)"
        r"|se llama|queda (?:en|como)"
    ),
    turns=(
        r"c[aá]mbi(?:a|ar|e|ad|amos)(?:me|le)?|p[oó]n(?:er|ga|me|le)?|modifica(?:r)?|renombra(?:r)?"
        r"|reemplaza(?:r)?|usa(?:r)?"
    ),
    into=r"a|por|en|como|para que (?:diga|sea)",
    called=(
        r"llamad[ao]|se (?:va a llamar|llam[ae](?:r[aá]|r[ií]a)?)|ll[aá]mal[ao]|llam[eé]mosl[ao]"
        r"|n[oó]mbral[ao]|titulad[ao]"
        r"|(?:bajo el|con el|con|como|de|por) (?:nombre|título)(?: de(?! (?:la )?campaña)| pon(?:ele|le|é|ga|gan|me)?)?"
        r"(?! de (?:la )?campaña)"
        r"|(?:ponle|ponele|ponelé|le ponemos|ponerle)(?: de nombre| como nombre| por nombre)?"
        r"(?! (?:\d|music[_ ]?\d+|una?|el|la|los|las|de|más|menos|sin|como|que|m[uú]sica|bot[oó]n|texto"
        r"|objetivo)(?!\w))"
    ),
    saying=(
        r"que (?:el anuncio |la pub |ah[ií] )?(?:diga|dice|lea)|que (?:el anuncio )?ponga(?! (?:m[uú]sica|el"
        r"|la|un))|diciendo"
        r"|(?:debe|tiene que|va a) decir|con (?:la frase|el mensaje|la leyenda|el eslogan|el texto)(?: de)?"
        r"|(?:como|de) (?:texto|frase|mensaje|eslogan)(?: pon(?:le)?| que diga)?"
    ),
    joints=r"y|con|pero",
    requests=r"(?:me )?(?:puedes|podr[ií]as|puede|podemos|podr[ií]a|podr[ií]amos)",
    tells=r"dec\w+|mostrar\w*|muestr\w+|explica\w*|ayudar\w*|tener|usar(?=\W*$)",
    no_music=(
        r"(?:sin|nada de|qu[ií]ta(?:r|le)? la|ninguna|no (?:le )?(?:quiero|lleve|pongas?|metas?|necesito"
        r"|necesita|ocupo|va|haya)(?: ninguna)?)\s(?:m[uú]sica|canción|pista|sonido|audio)"
        r"|en silencio|silencios[ao]|m[uú]sica (?:ninguna|no(?: pongas?| quiero| lleva| hace falta"
        r"| necesito| le pongas| hay)?(?=\s*(?:$|[,.!])))"
    ),
    own_sound=r"sonido (?:original|propio|del (?:vídeo|video))|audio (?:original|del (?:vídeo|video))",
    none=r"ningun[ao]|nada|sin(?: nada)?|no",
    acts={
        "start_over": (
            r"(?:empe[zc]|empie[zc]|comen[zc]|comien[zc]|arran[cq])\w* (?:de(?:sde)? (?:nuevo|cero)|otra vez)"
            r"|(?:de|desde) cero"
            r"|vuelv[eao]\w* a empezar|volver a empezar"
            r"|b[oó]rr[ae](?:r|l[oa])? (?:lo )?todo|olv[ií]d[ae](?:lo|te de)? todo|borrón y cuenta nueva"
            r"|desde el (?:principio|inicio)"
            r"|t[ií]r[ae](?:lo)? todo|de nuevo desde",
        ),
        "undo": (
            r"deshaz(?:lo| eso)?|deshacer|vuelve atrás|(?:regr[eé]s[ae]|vuelve|d[eé]ja"
            r"|p[oó]n)(?:l[aeo])?(?: a)? como (?:estaba|antes)|regr[eé]sale|(?:quita"
            r"|revierte) (?:el último cambio|eso)|como antes",
        ),
    },
)
