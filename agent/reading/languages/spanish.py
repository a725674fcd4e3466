"""Spanish."""

from agent.reading.languages.language import Language

SPANISH = Language(
    code="es",
    hints=(
        "el los las una unos que de del por para con sin pero más muy cómo cuál cuánto cuántos cuándo dónde qué quién "
        "es está son soy quiero quisiera necesito hola buenas gracias sí vale claro campaña anuncio texto música botón "
        "objetivo nombre tráfico conversiones ninguna mejor cambia pon usa otro otra igual nuevo empecemos todavía "
        "también ahora aquí puedo puede tengo tiene hazlo dale adelante comprar boton musica campaa kiero pista pues "
        "mi llama llámala envíalo borra deshaz perdón espera luego hay"
    ),
    fields={
        "campaign_name": r"nombre(?: de (?:la )?campaña)?|título",
        "objective": r"objetivo|meta",
        "text": r"texto(?: del anuncio)?|frase|eslogan",
        "cta": r"llamada a la acción|bot[oó]n(?: de acción)?",
        "music": r"m[uú]sica|canción|pista|banda sonora|sonido",
        "landing_page": r"página(?: de destino)?|enlace|p[aá]gina web|sitio web",
        "budget": r"presupuesto(?: (?:diario|total))?",
    },
    fields_before_colon={"campaign_name": r"campaña"},
    articles=r"el |la |los |las |mi |un |una ",
    states=r"debe (?:ser|decir)|deber[ií]a (?:ser|decir)|dice|diga|es|ser[aá]|sea|que sea|se llama",
    turns=r"cambi(?:a|ar|e|ad|amos)(?:me)?|pon(?:er|ga|me|le)?|modifica(?:r)?|renombra(?:r)?|reemplaza(?:r)?|usa(?:r)?",
    into=r"a|por|en|como|para que (?:diga|sea)",
    called=r"llamad[ao]|se llam[ae](?:r[aá])?|ll[aá]mal[ao]|ponle|de nombre|con nombre|titulad[ao]",
    saying=r"que diga|que dice|diciendo|(?:debe|tiene que) decir|que ponga",
    lead_in=(
        r"con|y|un|una|unos|el|la|los|las|lo|hazlo|haz|pon|ponle|usa|usemos|mejor|quiero|quisiera|queremos|para|de|del"
        r"|que|sea|es|pues|entonces|vale|bueno|venga|por favor|no|sí|perdón|espera|en realidad|mi|prefiero|tomemos|toma"
        r"|a|al|dame|botón|boton"
    ),
    trail=r"campaña|anuncio|por favor|gracias|mejor|entonces|mismo|también|porfa|pista|botón",
    joints=r"y|con|pero",
    questions=(
        r"qué|cuál(?:es)?|cuánt[oa]s?|cómo|dónde|cuándo|por qué|quién|hay|puedo|se puede|tengo que"
        r"|necesito (?:música|poner)"
    ),
    corrections=r"mejor|cambia|no,|perdón|espera|en realidad|quise decir",
    requests=r"(?:me )?(?:puedes|podr[ií]as|puede|podemos|podr[ií]a|podr[ií]amos)",
    tells=r"dec\w+|mostrar\w*|muestr\w+|explica\w*|ayudar\w*|tener|usar(?=\W*$)",
    wishes=r"quiero|quisiera|queremos|necesito|necesitamos|me gustaría|nos gustaría|busco|buscamos",
    replies=(
        r"s[íi]|claro|vale|hola|buenas|buenos días|buenas (?:tardes|noches)|gracias|muchas gracias|no sé|ni idea|bueno"
        r"|quizás?|tal vez|espera"
    ),
    ad_for=r"(?:campaña|anuncio)(?:\s+es)?(?:\s+(?:de|para))?",
    no_music=(
        r"(?:sin|nada de|quita la|quitar la|ninguna)\s(?:m[uú]sica|canción|pista|sonido|audio)"
        r"|en silencio|silencios[ao]|m[uú]sica ninguna"
    ),
    own_sound=r"sonido (?:original|propio|del (?:vídeo|video))|audio (?:original|del (?:vídeo|video))",
    none=r"ningun[ao]|nada|sin|no",
    daily=r"(?:al|por|cada) d[ií]a|diari[oa]s?",
    total=r"en total|total(?:es)?",
    acts={
        "start_over": (
            r"emp(?:ezar|ecemos|ieza|iece) (?:de (?:nuevo|cero)|otra vez)|de cero|volver a empezar"
            r"|borra(?:r)? (?:lo )?todo|olv[ií]da(?:lo|te de) todo",
        ),
        "same_again": (
            r"(?:otr[oa] |el |la |lo )?(?:mism[oa]|igual)(?: anuncio| campaña)?,? (?:pero|otra vez|con|de nuevo|salvo)",
            r"repite(?:lo)?",
        ),
        "another": (r"otr[oa] (?:anuncio|campaña|más|igual)|un[oa]? (?:anuncio|campaña) nuev[oa]|uno más",),
        "submit": (
            r"env[ií]al[oa]|publ[ií]cal[oa]|m[aá]ndal[oa]|s[uú]bel[oa]|enviar(?:lo)?|publicar(?:lo)?|l[aá]nzal[oa]",
        ),
        "cancel": (r"cancela(?:r|lo|la)?|olv[ií]dalo|d[eé]jalo|no importa|para",),
        "undo": (r"deshaz(?:lo| eso)?|deshacer|vuelve atrás|(?:quita|revierte) (?:el último cambio|eso)|como antes",),
        "shorten": (r"ac[oó]rtalo|rec[oó]rtalo|c[oó]rtalo|m[aá]s corto",),
        "log_in": (r"inicia(?:r)? sesión|con[eé]cta(?:r|me|te)?|conectar (?:mi|la) cuenta",),
        "begin": (
            r"(?:quiero|necesito|quisiera|quer[ií]a|me gustaría)(?: hacer| crear| poner| lanzar)? (?:un|una) "
            r"(?:nuevo |nueva )?(?:anuncio|campaña)(?: (?:en|para) [^.!?,;\n]{0,40})?",
        ),
        "greet": (r"hola|buenas|buenos días|buenas tardes",),
        "thank": (r"(?:muchas )?gracias",),
    },
    topics={
        "why": (r"por qué|qué (?:ha )?pas(?:a|ó|ado)|qué fall[oó]|cuál es el problema",),
        "outcome": (
            r"se (?:ha )?(?:envi[oó]|public[oó]|enviado|publicado)|ha salido|salió|est[aá] (?:enviado|publicado)",
        ),
        "progress": (
            r"qué falta|qué (?:más )?necesitas|d[oó]nde (?:est[aá]bamos|nos quedamos)|cómo va|qué (?:llevamos|tienes)"
            r"|y ahora",
        ),
        "objectives": (r"objetivos?",),
        "ctas": (r"bot(?:ón|ones)|llamadas? a la acción",),
        "music": (r"m[uú]sica|canci(?:ón|ones)|pistas?",),
        "cost": (r"cuesta|cuánto (?:vale|pago)|precio|gratis|cobr\w+",),
        "accounts": (r"cuentas?",),
        "ads": (r"mis (?:anuncios|campañas)|qué anuncios",),
        "target": (r"de verdad|real|práctica|simulad\w+|prueba",),
        "rules": (r"reglas?|límites?|caracteres|largo|permitid\w+|emojis?|emoticonos?",),
        "options": (r"opciones|ejemplos?",),
        "help": (r"ayuda|qué (?:puedes|sabes) hacer|quién eres|cómo funciona",),
    },
    goals={
        "APP_INSTALL": r"(?:descargas?|instal\w+) (?:de )?(?:mi|la|nuestra) app|más (?:descargas|instalaciones)",
        "LEAD_GENERATION": r"(?:conseguir|captar|generar|recoger) (?:más )?(?:contactos|clientes potenciales|leads)",
        "VIDEO_VIEWS": r"(?:vean|ver) (?:mi|el|nuestro) v[ií]deo|más (?:visualizaciones|reproducciones)",
        "CONVERSIONS": r"vender\b|más ventas|que (?:me |nos )?compren|vend(?:o|emos) más",
        "REACH": r"(?:que )?(?:nos|me) conozca\w*|dar(?:nos|me) a conocer|llegar a (?:mucha|más|toda la) gente",
        "TRAFFIC": (
            r"(?:gente|visitas?|visitantes|tr[aá]fico|clics?) (?:a|en|para) (?:mi|la|nuestra|el|nuestro) "
            r"(?:p[aá]gina|web|sitio|tienda|blog)|m[aá]s (?:visitas|clics|visitantes)"
            r"|visit[ea]n? (?:mi|la|nuestra) (?:p[aá]gina|web|tienda)"
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
    ctas={
        "APPLY_NOW": ("Solicitar ahora", "solicita ahora", "solicitar", "postúlate", "aplicar ahora"),
        "BOOK_NOW": ("Reservar ahora", "reserva ahora", "reservar", "reserva"),
        "CALL_NOW": ("Llamar ahora", "llama ahora", "llamar", "llámanos"),
        "CHECK_AVAILABILITY": ("Ver disponibilidad", "consultar disponibilidad"),
        "CONTACT_US": ("Contáctanos", "contactar", "contacta", "contacto", "ponte en contacto"),
        "DOWNLOAD_NOW": ("Descargar ahora", "descarga ahora", "descargar", "descarga"),
        "EXPERIENCE_NOW": ("Probar ahora", "vívelo ahora", "pruébalo ahora"),
        "GET_QUOTE": ("Pedir presupuesto", "solicitar presupuesto", "pide presupuesto", "obtener presupuesto"),
        "GET_SHOWTIMES": ("Ver horarios", "horarios de funciones"),
        "GET_TICKETS_NOW": ("Comprar entradas", "conseguir entradas", "compra entradas", "consigue entradas"),
        "INSTALL_NOW": ("Instalar ahora", "instala ahora", "instalar"),
        "INTERESTED": ("Me interesa", "estoy interesado"),
        "LEARN_MORE": ("Más información", "mas informacion", "saber más", "saber mas", "conoce más", "descubre más"),
        "LISTEN_NOW": ("Escuchar ahora", "escucha ahora", "escuchar"),
        "ORDER_NOW": ("Pedir ahora", "pide ahora", "haz tu pedido", "ordenar ahora", "pedir"),
        "PLAY_GAME": ("Jugar", "juega", "jugar ahora", "juega ahora"),
        "PREORDER_NOW": ("Reservar con antelación", "reserva anticipada", "preventa", "precompra"),
        "READ_MORE": ("Leer más", "lee más", "seguir leyendo"),
        "SEND_MESSAGE": ("Enviar mensaje", "envía un mensaje", "mándanos un mensaje"),
        "SHOP_NOW": ("Comprar ahora", "compra ahora", "compra ya", "comprar ya", "comprar", "compra"),
        "SIGN_UP": ("Registrarse", "regístrate", "registrate", "registrarte", "apúntate", "inscríbete", "registro"),
        "SUBSCRIBE": ("Suscribirse", "suscríbete", "suscribete", "suscribirte"),
        "VIEW_NOW": ("Ver ahora", "míralo ahora"),
        "VIEW_PROFILE": ("Ver perfil", "ver el perfil"),
        "VISIT_STORE": ("Visitar tienda", "visita la tienda", "ir a la tienda", "visitar la tienda"),
        "WATCH_LIVE": ("Ver en directo", "ver en vivo"),
        "WATCH_NOW": ("Ver vídeo", "ver el vídeo", "ver video"),
    },
)
