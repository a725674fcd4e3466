"""Spanish."""

from agent.language.languages.phrasebook import Language
from agent.language.languages.spanish_answers import ANSWERS

_FEW = r"(?:\s\w+){0,3}?\s"
_SITE = r"(?:p[aá]gina|web|sitio|tienda|blog|link|enlace|portal)"

_CTAS = {
    "APPLY_NOW": ("Solicitar ahora", "solicita ahora", "solicitar", "postúlate", "aplicar ahora", "aplica ya",
        "aplica ahora", "aplicar", "postularse", "postúlate ya"),
    "BOOK_NOW": ("Reservar ahora", "reserva ahora", "reservar", "reserva", "agendar cita", "agenda tu cita",
        "agenda una cita", "agendar", "agenda ahora", "reservar cita", "reserva tu cita", "reserva ya", "apartar",
        "aparta ya", "aparta tu lugar", "reserva tu lugar"),
    "CALL_NOW": ("Llamar ahora", "llama ahora", "llamar", "llámanos", "llama ya", "llámame", "márcanos",
        "hablar ahora"),
    "CHECK_AVAILABILITY": ("Ver disponibilidad", "consultar disponibilidad"),
    "CONTACT_US": ("Contáctanos", "contactar", "contacta", "contacto", "ponte en contacto", "contáctanos ahora",
        "contactarnos", "escríbenos"),
    "DOWNLOAD_NOW": ("Descargar ahora", "descarga ahora", "descargar", "descarga", "descárgala", "descárgalo",
        "descarga ya", "descarga la app", "bájala"),
    "EXPERIENCE_NOW": ("Probar ahora", "vívelo ahora", "pruébalo ahora"),
    "GET_QUOTE": ("Pedir presupuesto", "solicitar presupuesto", "pide presupuesto", "obtener presupuesto", "cotizar",
        "cotiza", "cotiza ya", "cotiza ahora", "pedir cotización", "solicitar cotización", "pide tu cotización",
        "cotización", "pide cotización"),
    "GET_SHOWTIMES": ("Ver horarios", "horarios de funciones"),
    "GET_TICKETS_NOW": ("Comprar entradas", "conseguir entradas", "compra entradas", "consigue entradas",
        "comprar boletos", "compra tus boletos", "boletos", "consigue tus boletos"),
    "INSTALL_NOW": ("Instalar ahora", "instala ahora", "instalar", "instala ya", "instálala"),
    "INTERESTED": ("Me interesa", "estoy interesado"),
    "LEARN_MORE": ("Más información", "mas informacion", "saber más", "saber mas", "conoce más", "descubre más",
        "más info", "más detalles", "ver más", "conocer más", "infórmate", "más informes", "entérate"),
    "LISTEN_NOW": ("Escuchar ahora", "escucha ahora", "escuchar"),
    "ORDER_NOW": ("Pedir ahora", "pide ahora", "haz tu pedido", "ordenar ahora", "pedir", "ordenar", "ordena ya",
        "ordena ahora", "ordena aquí", "pide ya", "pídelo ya", "pídelo", "pedir ya", "haz tu orden", "ordena",
        "pide aquí", "encarga ya"),
    "PLAY_GAME": ("Jugar", "juega", "jugar ahora", "juega ahora"),
    "PREORDER_NOW": ("Reservar con antelación", "reserva anticipada", "preventa", "precompra"),
    "READ_MORE": ("Leer más", "lee más", "seguir leyendo"),
    "SEND_MESSAGE": ("Enviar mensaje", "envía un mensaje", "mándanos un mensaje", "mandar mensaje", "manda mensaje",
        "mándanos mensaje", "escríbenos por whatsapp", "whatsapp", "escríbenos al whatsapp", "enviar whatsapp",
        "envíanos un mensaje", "mensaje"),
    "SHOP_NOW": ("Comprar ahora", "compra ahora", "compra ya", "comprar ya", "comprar", "compra", "compra aquí",
        "comprar aquí", "compre ahora", "cómpralo", "cómpralo ya", "cómprala", "lo quiero", "comprar en línea"),
    "SIGN_UP": ("Registrarse", "regístrate", "registrate", "registrarte", "apúntate", "inscríbete", "registro",
        "regístrate ya", "regístrate aquí", "registrarme", "inscribirse", "inscribirme", "inscríbete ya", "únete",
        "unirse", "darse de alta"),
    "SUBSCRIBE": ("Suscribirse", "suscríbete", "suscribete", "suscribirte"),
    "VIEW_NOW": ("Ver ahora", "míralo ahora"),
    "VIEW_PROFILE": ("Ver perfil", "ver el perfil"),
    "VISIT_STORE": ("Visitar tienda", "visita la tienda", "ir a la tienda", "visitar la tienda",
        "visita nuestra tienda", "visítanos"),
    "WATCH_LIVE": ("Ver en directo", "ver en vivo"),
    "WATCH_NOW": ("Ver vídeo", "ver el vídeo", "ver video", "ver el video", "mira ahora"),
}  # fmt: skip

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
    lead_in=(
        r"ahora|hoy|esta vez"
        r"|con|y|un|una|unos|el|la|los|las|lo|hazlo|haz|pon|ponle|usa|usemos|mejor|quiero|quisiera|queremos"
        r"|para|de|del"
        r"|que|sea|es|pues|entonces|vale|bueno|venga|por favor|no|sí|perdón|espera|en realidad|mi|prefiero"
        r"|tomemos|toma"
        r"|a|al|dame|botón|boton"
    ),
    trail=r"campaña|anuncio|por favor|gracias|mejor|entonces|mismo|también|porfa|pista|botón",
    joints=r"y|con|pero",
    questions=(
        r"qué|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|cómo|dónde|cuándo|por qu[eé](?! la| el| mi)|quién(?:es)?|hay|puedo"
        r"|se pueden?"
        r"|tengo que|necesito (?:m[uú]sica|poner)|donde(?= (?:quedamos|estamos|estábamos|vamos|va)\b)"
        r"|ya se(?= (?:envi|public|mand|subi))"
        r"|(?:en|a|de|con) qu[eé](?! (?:sea|diga))|como(?= (?:voy|vamos|va|funciona|hago|le hago|se (?:hace"
        r"|usa)|qued[oóa])\b)"
        r"|que(?= (?:(?:me|te|le|nos|se|m[aá]s|otr[ao]s?|tan) )*(?:falta|sigue|pas[oaó]|hago|hacemos|puedo"
        r"|puedes|podemos"
        r"|necesit\w+|tengo|tienes|llev\w+|hay|significa|es|son|sabes|larg\w+|cuesta|hace|haces)(?!\w))"
        r"|que(?= \w+s (?:hay|tienes|tengo|puedo|existen|son|acept\w+))"
    ),
    corrections=r"mejor|cambia|no,|perdón|espera|en realidad|quise decir",
    requests=r"(?:me )?(?:puedes|podr[ií]as|puede|podemos|podr[ií]a|podr[ií]amos)",
    tells=r"dec\w+|mostrar\w*|muestr\w+|explica\w*|ayudar\w*|tener|usar(?=\W*$)",
    wishes=r"quiero|quisiera|queremos|necesito|necesitamos|me gustaría|nos gustaría|busco|buscamos",
    replies=(
        r"s[íi]|claro|vale|hola|buenas|buenos días|buenas (?:tardes|noches)|gracias|muchas gracias|no sé"
        r"|ni idea|bueno"
        r"|quizás?|tal vez|espera"
    ),
    ad_for=r"(?:campaña|anuncio)(?:\s+es)?(?:\s+(?:de|para))?",
    no_music=(
        r"(?:sin|nada de|qu[ií]ta(?:r|le)? la|ninguna|no (?:le )?(?:quiero|lleve|pongas?|metas?|necesito"
        r"|necesita|ocupo|va|haya)(?: ninguna)?)\s(?:m[uú]sica|canción|pista|sonido|audio)"
        r"|en silencio|silencios[ao]|m[uú]sica (?:ninguna|no(?: pongas?| quiero| lleva| hace falta"
        r"| necesito| le pongas| hay)?(?=\s*(?:$|[,.!])))"
    ),
    own_sound=r"sonido (?:original|propio|del (?:vídeo|video))|audio (?:original|del (?:vídeo|video))",
    none=r"ningun[ao]|nada|sin(?: nada)?|no",
    daily=r"(?:al|por|cada) d[ií]a|diari[oa]s?",
    total=r"en total|total(?:es)?",
    acts={
        "start_over": (
            r"(?:empe[zc]|empie[zc]|comen[zc]|comien[zc]|arran[cq])\w* (?:de(?:sde)? (?:nuevo|cero)|otra vez)"
            r"|(?:de|desde) cero"
            r"|vuelv[eao]\w* a empezar|volver a empezar"
            r"|b[oó]rr[ae](?:r|l[oa])? (?:lo )?todo|olv[ií]d[ae](?:lo|te de)? todo|borrón y cuenta nueva"
            r"|desde el (?:principio|inicio)"
            r"|t[ií]r[ae](?:lo)? todo|de nuevo desde",
        ),
        "same_again": (
            r"(?:otr[oa] |el |la |lo )?(?:mism[oa]|igual)(?: anuncio| campaña| de antes)?,? (?:pero|otra vez|con"
            r"|de nuevo|salvo)",
            r"repite(?:lo)?",
        ),
        "another": (
            r"otr[oa] (?:anuncio|campaña|más|igual)|(?:haz|hazme|hacer|ahora|quiero|crea) otr[oa]"
            r"|un[oa]? (?:anuncio|campaña) nuev[oa]|uno más",
        ),
        "submit": (
            r"env[ií]al[oa]|publ[ií]cal[oa]|m[aá]ndal[oa]|s[uú]bel[oa]|enviar(?:lo)?|publicar(?:lo)?|l[aá]nzal[oa]",
        ),
        "cancel": (
            r"cancela(?:r|lo|la)?|olv[ií]dalo|d[eé]jalo(?! (?:as[ií]|como))|no importa|para(?=\s*(?:$"
            r"|[,.!]))|cancélal[oa]",
        ),
        "undo": (
            r"deshaz(?:lo| eso)?|deshacer|vuelve atrás|(?:regr[eé]s[ae]|vuelve|d[eé]ja"
            r"|p[oó]n)(?:l[aeo])?(?: a)? como (?:estaba|antes)|regr[eé]sale|(?:quita"
            r"|revierte) (?:el último cambio|eso)|como antes",
        ),
        "shorten": (r"ac[oó]rtalo|rec[oó]rtalo|c[oó]rtalo|m[aá]s corto",),
        "write": (
            r"(?:inv[eé]nta(?:te|me|lo)?|escr[ií]be(?:me|lo)?|redacta(?:me)?|prop[oó]n(?:me)?|sugi[eé]re(?:me)?|piensa"
            r"|crea(?:me)?|genera(?:me)?|escribir(?:me)?|redactar(?:me)?|inventar|proponer(?:me)?|sugerir(?:me)?)"
            r"(?: t[uú])?(?: (?:un|el|alg[uú]n|una|la))? (?:(?:buen|nuevo) )?(?:texto|eslogan|frase|copy)"
            r"(?: (?:por|para) m[ií])?|escr[ií]belo t[uú]|inv[eé]ntatelo",
        ),
        "log_in": (
            r"inicia(?:r|mos)? sesión"
            r"|(?:re)?con[eé]cta(?:r|me|te)?(?:me)?|(?:volver a|otra vez) (?:entrar|conectar)"
            r"|conectar (?:mi|la) cuenta",
        ),
        "begin": (
            r"(?:quiero|necesito|quisiera|quer[ií]a|me gustaría)(?: hacer| crear| poner| lanzar)? (?:un|una) "
            r"(?:nuevo |nueva )?(?:anuncio|campaña)(?: (?:en|para) [^.!?,;\n]{0,40})?",
        ),
        "greet": (r"hola|buenas|buenos días|buenas tardes",),
        "thank": (r"(?:muchas )?gracias",),
    },
    topics={
        "why": (r"por qu[eé]|qué (?:ha )?pas(?:a|ó|ado)|qué fall[oó]|cuál es el problema",),
        "outcome": (
            r"se (?:ha )?(?:envi[oó]|public[oó]|enviado|publicado)|ha salido|salió|est[aá] (?:enviado|publicado)",
        ),
        "progress": (
            r"qu[eé] (?:me |nos |te |le )?falta|qu[eé] sigue|c[oó]mo (?:voy|vamos)|en qu[eé] (?:nos quedamos"
            r"|[ií]bamos|estamos|va)"
            r"|qu[eé] (?:más )?necesitas|d[oó]nde (?:est[aá]bamos|nos quedamos)|cómo va|qu[eé] (?:llev\w+|tienes)"
            r"|y ahora",
        ),
        "objectives": (r"objetivos?|diferencia",),
        "ctas": (r"bot(?:ón|ones)|llamadas? a la acción",),
        "music": (r"m[uú]sica|canci(?:ón|ones)|pistas?",),
        "delivery": (r"cuándo|hasta cuándo|quién lo ve(?:rá)?|en qué países|a quién (?:llega|se muestra)|las fechas",),
        "cost": (r"cuesta|costar[aá]?|costo|cuánto (?:vale|pago|sale|es)|precio|gratis|cobr\w+",),
        "target": (r"de verdad|real(?! quick)|práctica|simulad\w+|prueba",),
        "rules": (r"reglas?|límites?|caracteres|larg[oa]|letras|palabras|permitid\w+|emojis?|emoticonos?",),
        "options": (r"opciones|ejemplos?",),
        "help": (r"ayuda|qu[eé] (?:puedes|sabes) hacer|quién eres|cómo funciona",),
    },
    goals={
        "APP_INSTALL": rf"(?:descarg|instal|baj)\w*{_FEW}(?:app|aplicación|juego)|más (?:descargas|instalaciones)",
        "LEAD_GENERATION": (
            rf"(?:dej\w+|den|llen\w+|captar|conseguir|generar|recoger|obtener|juntar|necesito|quiero|más){_FEW}?"
            r"(?:datos|correos?|mails?|teléfonos?|contactos|clientes potenciales|leads|prospectos|formularios?)"
            r"|(?:nos|me) pidan? (?:informes|información|cotización|presupuesto)"
        ),
        "VIDEO_VIEWS": (
            rf"(?:vean|miren){_FEW}v[ií]deo|ver (?:mi|el|nuestro) v[ií]deo|más (?:visualizaciones"
            rf"|reproducciones|vistas)"
        ),
        "CONVERSIONS": (
            rf"vender\b|(?:más|aumentar|subir|mejorar|incrementar){_FEW}?(?:ventas|pedidos|compras)|vend(?:o|emos) más"
            r"|(?:que|me|nos) (?:\w+ ){0,3}compren?|hagan (?:sus |más )?pedidos"
        ),
        "REACH": (
            r"conozcan?|dar\w* a conocer|llegar a (?:mucha|más|toda la) gente|reconocimiento de marca"
            rf"|sepan?(?: de| que){_FEW}?(?:negocio|marca|tienda|existo|existimos)|(?:más|mayor) (?:alcance"
            rf"|visibilidad)"
        ),
        "TRAFFIC": (
            rf"(?:gente|personas|clientes|visitas?|visitantes|tráfico|clics?|click|entren?|lleguen?|caigan?"
            rf"|vayan?|visiten?"
            rf"|pasen?|metan?){_FEW}{_SITE}|más (?:visitas|clics|visitantes|tráfico)"
        ),
    },
    objectives={
        "TRAFFIC": ("Tráfico", "trafico", "visitas"),
        "CONVERSIONS": ("Conversiones", "conversion", "conversión", "ventas"),
        "REACH": ("Alcance",),
        "APP_INSTALL": ("Instalaciones de la app", "instalación de app", "instalaciones", "descargas de la app"),
        "VIDEO_VIEWS": ("Visualizaciones de vídeo", "visualizaciones", "reproducciones de vídeo", "reproducciones"),
        "LEAD_GENERATION": ("Generación de clientes potenciales", "clientes potenciales", "generación de contactos"),
        "ENGAGEMENT": ("Interacción", "interacciones"),
        "PRODUCT_SALES": ("Ventas de productos", "venta de productos"),
    },
    ctas=_CTAS,
    answers=ANSWERS,
    chat=(
        "q=que, ke=que, xq=por qué, xk=por qué, tb=también, tmb=también, tbn=también, xfa=por favor, xfavor=por "
        "favor, porfis=por favor, plis=por favor, kiero=quiero, kisiera=quisiera, aki=aquí, campana=campaña, "
        "camapaña=campaña, campaa=campaña"
    ),
    mistyped=(
        "campaña campañas objetivo botón botones música canción nombre texto presupuesto quiero cambia llamada llamado "
        "ninguna pista enlace página envíalo mándalo cancela empezar cambiar"
    ),
    lookalikes=(
        "cambio cambios cambie cambié cambias cambian hombre hombres nombres campanas llamadas llamados pistas lista"
        " vista pinta textos sexto canciones ningún ninguno objetivos quiere quieto músico músicos enlaces páginas"
        " presupuestos cancelar cancelo canela eslogan llámala"
    ),
)
