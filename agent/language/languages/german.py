"""German."""

from agent.language.languages.phrasebook import Language

_FEW = r"(?:\s\w+){0,4}?\s"
_SITE = r"(?:seite|webseite|website|homepage|online-?shop|shop|blog|laden)"

_CTAS = {
    "APPLY_NOW": ("Jetzt bewerben", "bewerben"),
    "BOOK_NOW": ("Jetzt buchen", "buchen", "jetzt reservieren", "termin vereinbaren", "termin buchen",
        "jetzt termin buchen", "reservieren", "buch jetzt", "buche jetzt", "tisch reservieren"),
    "CALL_NOW": ("Jetzt anrufen", "anrufen", "ruf uns an", "ruf an", "rufen sie uns an", "anruf"),
    "CHECK_AVAILABILITY": ("Verfügbarkeit prüfen",),
    "CONTACT_US": ("Kontakt aufnehmen", "kontaktieren", "kontakt", "kontaktiere uns", "kontaktieren sie uns",
        "kontaktier uns", "melde dich", "jetzt kontaktieren"),
    "DOWNLOAD_NOW": ("Jetzt herunterladen", "herunterladen", "jetzt downloaden", "jetzt laden",
        "lade jetzt herunter", "runterladen", "jetzt runterladen", "app laden"),
    "EXPERIENCE_NOW": ("Jetzt erleben", "jetzt ausprobieren"),
    "GET_QUOTE": ("Angebot einholen", "angebot anfordern", "angebot anfragen", "angebot bekommen", "preis anfragen",
        "kostenvoranschlag", "angebot"),
    "GET_SHOWTIMES": ("Vorstellungszeiten", "spielzeiten ansehen"),
    "GET_TICKETS_NOW": ("Jetzt Tickets holen", "tickets sichern", "tickets kaufen", "jetzt tickets kaufen"),
    "INSTALL_NOW": ("Jetzt installieren", "installieren"),
    "INTERESTED": ("Interessiert", "ich bin interessiert"),
    "LEARN_MORE": ("Mehr erfahren", "mehr dazu", "mehr infos", "mehr informationen", "erfahre mehr", "mehr info",
        "mehr sehen", "hier informieren"),
    "LISTEN_NOW": ("Jetzt anhören", "jetzt hören", "anhören"),
    "ORDER_NOW": ("Jetzt bestellen", "bestellen", "bestell jetzt", "bestelle jetzt", "hier bestellen"),
    "PLAY_GAME": ("Jetzt spielen", "spielen", "spiel starten"),
    "PREORDER_NOW": ("Jetzt vorbestellen", "vorbestellen"),
    "READ_MORE": ("Weiterlesen", "mehr lesen"),
    "SEND_MESSAGE": ("Nachricht senden", "nachricht schicken", "schreib uns", "schreiben sie uns",
        "schreib uns auf whatsapp", "nachricht", "whatsapp schreiben"),
    "SHOP_NOW": ("Jetzt einkaufen", "jetzt kaufen", "jetzt shoppen", "einkaufen", "kaufen", "kauf jetzt",
        "kaufe jetzt", "hier kaufen", "jetzt zuschlagen"),
    "SIGN_UP": ("Registrieren", "jetzt registrieren", "jetzt anmelden", "anmelden", "melde dich an",
        "jetzt eintragen", "registriere dich", "mitmachen", "jetzt mitmachen"),
    "SUBSCRIBE": ("Abonnieren", "jetzt abonnieren"),
    "VIEW_NOW": ("Jetzt ansehen", "jetzt anzeigen"),
    "VIEW_PROFILE": ("Profil ansehen", "profil anzeigen"),
    "VISIT_STORE": ("Shop besuchen", "laden besuchen", "zum shop", "geschäft besuchen"),
    "WATCH_LIVE": ("Live ansehen",),
    "WATCH_NOW": ("Video ansehen", "jetzt anschauen", "schau jetzt", "jetzt schauen"),
}  # fmt: skip

_VERBS_AT_THE_END = r"heißen|lauten|sein|stehen|(?:um)?(?:ändern|setzen|stellen|ersetzen|benennen|wechseln|nennen)"

GERMAN = Language(
    code="de",
    fields={
        "campaign_name": r"kampagnennamen?|namen? der kampagne|kampagnentitel|titel|namen",
        "objective": r"(?:kampagnen)?ziel|werbeziel",
        "text": r"anzeigentext|werbetext|texte?|slogan|spruch",
        "cta": r"call[- ]to[- ]action|schaltfläche|handlungsaufforderung|knopf",
        "music": r"musik|titel|lied|song|ton",
        "landing_page": r"zielseite|webseite|website|internetseite",
        "budget": r"(?:tages|gesamt)?budget",
        "schedule": r"zeitraum|laufzeit|zeitplan",
        "starts": r"startdatum",
        "ends": r"enddatum",
        "locations": r"orte?|länder|land|region(?:en)?",
        "audience": r"zielgruppe|alter|geschlecht",
    },
    fields_before_colon={
        "campaign_name": r"kampagne",
        "schedule": r"wann",
        "starts": r"start|beginn",
        "ends": r"ende",
        "locations": r"wo",
        "audience": r"für wen",
    },
    articles=r"der |den |die |das |dem |ein |eine |meine? |unsere? ",
    states=(
        r"ist|lautet|heißt|soll(?:te)? (?:lauten|sein|heißen)|sei|muss (?:lauten|sein|heißen)|soll(?:te)?"
        r"|(?:bitte |doch |noch )*(?:auf|zu|in|durch)(?=\s.{1,120}\s(?:um)?(?:ändern|setzen|stellen|ersetzen"
        r"|benennen|wechseln)(?!\w))"
    ),
    turns=r"änder[en]|ändern sie|setz(?:e|en)?|mach(?:e)?|nimm|ersetz(?:e|en)|benenn(?:e|en)|stell(?:e)?",
    into=r"auf|zu|in|durch|als|zum|zur",
    called=(
        r"namens|genannt|(?:mit|unter) (?:dem )?namen|nenn(?:e|en|t)? (?:sie|die kampagne|es|das ganze)|heißt"
        r"|heißen soll (?:sie|es|das|die kampagne)|(?:(?:sie|es|kampagne) )?soll(?=\s.{1,60}\sheißen(?!\w))"
    ),
    saying=(
        r"die sagt|mit (?:dem|der) (?:satz|text|spruch|slogan|worten)|der lautet|soll(?:te)? sagen|als text"
        r"|(?:da|dort|drauf|es)? ?soll stehen"
    ),
    opens=r"soll(?:te)?|muss|auf|zu|in|durch",
    closings={"campaign_name": _VERBS_AT_THE_END, "text": _VERBS_AT_THE_END},
    lead_in=(
        r"und|mit|ein|eine|einen|der|die|das|den|dem|bitte|nimm|nehmen sie|nein|ja|doch|lieber|dann|also|ach|hm|mach"
        r"|mache|ich|wir|will|wollen|möchte|möchten|hätte gern|für|auf|als|es|soll|sein|ist|setze|wechsle|noch"
    ),
    trail=r"kampagne|anzeige|bitte|danke|stattdessen|lieber|dann|button|schaltfläche|nehmen|sein|setzen|(?:um)?stellen|ändern",
    joints=r"und|mit|aber",
    questions=(
        r"was|welche[rsn]?|warum|wieso|wie|wann|wo|wer|kann (?:ich|man)|darf ich|muss ich|gibt(?: es|s)"
        r"|brauche ich|ist (?:das"
        r"|es|die|sie)|geht (?:das|es|auch)|wurde"
    ),
    corrections=r"nein,|ändere|doch lieber|lieber|moment|entschuldigung|eigentlich",
    requests=r"(?:kannst|könntest|können|könnten) (?:du|sie|wir)",
    tells=r"sagen|zeigen|erklären|helfen",
    wishes=r"ich (?:möchte|will|brauche|hätte)|wir (?:möchten|wollen|brauchen|hätten)",
    replies=r"ja|nein|hallo|guten (?:tag|morgen|abend)|danke|vielen dank|vielleicht|weiß nicht|keine ahnung|moment|gut",
    ad_for=r"(?:kampagne|anzeige)\s+(?:ist\s+)?für",
    no_music=(
        r"(?:ohne|keine|kein)\s(?:musik|mucke|ton|lied|song|hintergrundmusik)|musik (?:weg|raus|weglassen"
        r"|nicht|brauch\w+ (?:wir|ich) nicht)"
        r"|stumm|lautlos"
    ),
    own_sound=r"originalton|ton (?:des|vom) videos?|eigener ton",
    none=r"keine?|nichts|ohne",
    daily=r"(?:pro|am|je) tag|täglich",
    total=r"insgesamt|gesamt|im ganzen",
    acts={
        "start_over": (
            r"(?:alles|fang|wieder|nochmal) (?:auf|neu|von) (?:anfang|an|null)|bei null anfangen|auf null",
            r"(?:noch ?mal |wieder )?von vorn[e]?(?: anfangen| beginnen)?|neu (?:anfangen|beginnen|starten)"
            r"|alles (?:löschen|verwerfen|vergessen)",
        ),
        "same_again": (
            r"(?:das|die)?selbe? (?:noch ?mal|aber|nur|mit)|(?:genauso|gleiche|noch so eine),? (?:aber|nur"
            r"|noch ?mal)",
        ),
        "another": (r"noch (?:eine|ne)(?: anzeige| kampagne)?|(?:eine )?(?:neue|weitere|zweite) (?:anzeige|kampagne)",),
        "submit": (r"(?:ab|ein)(?:schicken|senden|reichen)|veröffentlichen|schick(?:e|en)?(?: es| sie| das)? ab",),
        "cancel": (r"abbrechen|brich(?: das| es)? ab|vergiss es|lass es|stopp",),
        "undo": (r"rückgängig(?: machen)?|mach das rückgängig|zurücknehmen|nimm das zurück|wie vorher",),
        "shorten": (r"kürz(?:e|en)(?: ihn| es| sie)?|kürzer",),
        "write": (
            r"(?:schreib(?:e|en sie)?|erfinde|erfinden sie|denk(?:e|en sie)?|überleg(?:e|en sie)?|schlag(?:e|en sie)?)"
            r"(?: (?:mir|uns|du|dir|sich))*(?: (?:einen|den|was für den))? (?:guten )?(?:text|slogan|spruch)"
            r"(?: (?:aus|vor))?|schreib du (?:ihn|den text)"
            r"|(?:mir |uns )?(?:einen|den) (?:text|slogan|spruch) (?:schreiben|ausdenken|vorschlagen|erfinden)",
        ),
        "log_in": (r"(?:neu |nochmal |noch mal )?anmelden|einloggen|konto verbinden|melde? mich (?:noch ?mal )?an",),
        "begin": (
            r"(?:ich|wir) (?:möchten?|will|wollen|brauchen?|hätten? gern) (?:eine|ne) (?:neue )?(?:anzeige"
            r"|kampagne|werbung)"
            r"(?: (?:auf|für|bei) [^.!?,;\n]{0,40})?",
        ),
        "greet": (r"hallo|guten (?:tag|morgen|abend)|moin|servus",),
        "thank": (r"danke|vielen dank",),
    },
    topics={
        "why": (r"warum|wieso|weshalb|was ist (?:passiert|los|das problem)",),
        "outcome": (
            r"(?:ist|wurde) (?:sie|es|die anzeige|das) (?:schon )?(?:raus|gesendet|veröffentlicht|online"
            r"|abgeschickt)",
        ),
        "progress": (r"was fehlt|wo (?:waren|stehen) wir|wie weit|was brauchst du|was (?:haben wir|hast du)",),
        "objectives": (r"ziele?",),
        "ctas": (r"buttons?|schaltflächen?|handlungsaufforderungen?",),
        "music": (r"musik|lieder|titel|songs?",),
        "delivery": (r"wann|bis wann|wie lange läuft|wer sieht|in welchen ländern|welche zielgruppe",),
        "cost": (r"kostet|kosten|preis|kostenlos|bezahlen",),
        "target": (r"echt|übung|test|probe",),
        "rules": (r"regeln?|grenzen?|zeichen|wie lang|erlaubt|emojis?",),
        "options": (r"möglichkeiten|optionen|auswahl|beispiele?",),
        "help": (r"hilfe|was kannst du|wer bist du|wie funktioniert",),
    },
    goals={
        "APP_INSTALL": (
            r"app(?:\s\w+){0,2} (?:installieren|laden|runterladen|herunterladen)"
            r"|(?:app-?)?(?:installationen|downloads)"
        ),
        "LEAD_GENERATION": (
            r"(?:leads|kontakte|anfragen|kontaktdaten|daten|formular|adressen|e-?mails?)(?:\s\w+){0,2} "
            r"(?:sammeln|gewinnen|bekommen|hinterlassen|ausfüllen|generieren|dalassen|eintragen)"
            r"|(?:mehr|neue|brauchen?) (?:mehr |neue )?(?:leads|anfragen|kontakte|interessenten)"
        ),
        "VIDEO_VIEWS": r"mehr (?:aufrufe|views)|(?:mein|unser|das) video (?:sehen|ansehen|anschauen|gucken|schauen)",
        "CONVERSIONS": (
            rf"verkaufen\b|mehr (?:verkäufe|umsatz|bestellungen|käufe)|umsatz{_FEW}?(?:steigern|machen|erhöhen)"
            rf"|(?:leute|kunden|menschen){_FEW}(?:kaufen|bestellen)"
        ),
        "REACH": (
            rf"bekannter|bekannt (?:machen|werden)|bekanntheit|mehr reichweite|möglichst viele (?:leute|menschen)"
            rf"|(?:uns|mich|marke){_FEW}?kenn\w+"
        ),
        "TRAFFIC": (
            rf"(?:leute|besucher|klicks|menschen|kunden|kommen|klicken){_FEW}{_SITE}|mehr (?:besucher|klicks|besuche)"
        ),
    },
    objectives={
        "TRAFFIC": (
            "Traffic",
            "Besucher",
            "Website-Besuche",
            "Zugriffe",
            "Traffic-Kampagne",
            "Trafficanzeige",
            "Traffic-Anzeige",
            "Trafficwerbung",
        ),
        "CONVERSIONS": (
            "Conversions",
            "Konversionen",
            "Verkäufe",
            "Conversion",
            "Verkaufsanzeige",
            "Verkaufskampagne",
            "Conversion-Kampagne",
            "Conversions-Kampagne",
            "Verkaufswerbung",
        ),
        "REACH": ("Reichweite", "Reichweitenkampagne", "Reichweiten-Kampagne", "Bekanntheit"),
        "APP_INSTALL": ("App-Installationen", "App-Installation", "Appinstallationen", "App-Kampagne", "App-Downloads"),
        "VIDEO_VIEWS": ("Videoaufrufe", "Video-Aufrufe", "Videoansichten", "Video-Kampagne", "Videokampagne"),
        "LEAD_GENERATION": (
            "Lead-Generierung",
            "Leadgenerierung",
            "Kontakte",
            "Lead-Kampagne",
            "Leadkampagne",
            "Leads",
        ),
        "ENGAGEMENT": ("Interaktion", "Interaktionen"),
        "PRODUCT_SALES": ("Produktverkäufe", "Produktverkauf"),
    },
    ctas=_CTAS,
    answers={
        "asks": (r"was(?= (?:kost|ist|passiert|bedeutet|heißt|fehlt|sind|steht|wird)\w*)|wie(?= (?:viel|lange))",),
        "hold": (
            r"^ja,? ja(?!\w)|noch nicht|jetzt nicht|heute nicht|nicht jetzt"
            r"|(?:ich )?weiß (?:es )?(?:noch )?nicht(?: so recht)?|na ?ja|geht so",
            r"alles gut(?=[\s!]*$|,? (?:vielen )?dank)|schon (?:gut|okay|ok)|passt schon|geht schon"
            r"|mal (?:sehen|schauen|gucken)|lass (?:mich|uns) (?!(?:das |es "
            r"|so )*(?:machen|loslegen|starten))(?:mal |noch |kurz )*\w+|überleg\w*|ich denke noch",
            r"muss (?:ich )?(?:erst|noch|mal|das)(?: \w+)*|von mir aus|bin (?:mir )?(?:nicht|un)\s?sicher",
        ),
        "no": (
            r"lieber nicht|besser nicht|auf keinen fall|lass (?:es|das|mal|gut sein|bleiben)|vergiss es"
            r"|bloß nicht|so nicht",
            r"nicht (?:ab)?(?:senden|schicken|veröffentlichen|einreichen)",
        ),
        "change": (
            r"mach(?:e|en sie)? (?:\w+ ){0,4}(?:kürz|läng|größ|klein|billig|günstig|lustig|einfach|klar|bess"
            r"|peppig)er",
            r"live schalten|aktivier\w*|scharf schalten|(?:was|und) wenn|wie wäre",
        ),
        "condition": (r"unter der bedingung|vorausgesetzt|nur wenn|erst (?:wenn|nach|nachdem)|es sei denn",),
        "contrast": (r"bis auf|abgesehen von",),
        "filler": (
            r"(?:keine|ohne|nichts) (?:mehr )?(?:weiteren? )?(?:zu )?änder(?:ungen|n)|so wie (?:es|sie"
            r"|das) ist|von mir|für mich"
            r"|so wie (?:gezeigt|besprochen)|vielen dank|guten tag|übrigens",
        ),
        "yes": (
            r"in ordnung|alles (?:klar|bestens|ok|okay|richtig|korrekt|super|perfekt)|na klar|aber (?:ja|klar"
            r"|sicher|gern|gerne|natürlich)",
            r"mach(?:e|en sie|t)? (?:das|es|mal|so|weiter)(?: so)?|(?:so )?machen wir(?: das| es)?(?: so)?"
            r"|tu(?:n sie)? (?:das|es)|so machen",
            r"(?:raus|ab|los) damit|lass uns (?:das |es |so )*(?:machen|loslegen|starten)|ab die post"
            r"|leg(?:en sie)? los|hau(?: es| sie)? raus|^(?:na |also |ja,? |dann )*los(?=\s*(?:$|[!.,]))",
            r"los geht(?: is|s)?|auf geht(?: is|s)|(?:das |es |sie |die anzeige )?(?:kann|darf)(?: so| jetzt"
            r"| gerne?)* (?:raus|los|ab|(?:gesendet|veröffentlicht|abgeschickt|eingereicht"
            r"|freigegeben) werden)(?: ?gehen)?",
            r"(?:ich )?(?:gebe?|gib)(?: (?:es|sie|das|ich|hiermit))* frei|grünes licht|meine freigabe"
            r"|freigabe erteilt",
            r"(?:schick|send)(?:e|en sie)?(?: (?:es|sie|das|die anzeige))? (?:bitte )?(?:so )?(?:ab|los|raus)"
            r"|reich(?:e|en sie)? (?:es|sie|das) ein",
            r"(?:du )?(?:kannst|können sie|könnt ihr)(?: (?:es|sie|das|die anzeige|so|jetzt|gerne?))* (?:ab"
            r"|los|raus)?(?:schicken|senden|legen)|bitte (?:ab)?senden",
            r"(?:sieht|klingt|hört sich)(?: alles| doch| sehr| richtig)* (?:gut|super|perfekt|prima)(?: aus"
            r"| an)?|(?:das )?(?:passt|geht) (?:so|klar|mir|alles)(?: gut)?",
            r"geht in ordnung|gefällt mir(?: gut| sehr)*|ist (?:gut|ok|okay|perfekt|richtig)(?: so)?"
            r"|so (?:passt(?: is|s)?(?: das| es)?|lassen)|(?:ich )?bin (?:dabei|einverstanden)",
            r"kein(?:e)? (?:problem|thema|ding|einwände)|nichts dagegen|spricht nichts dagegen|auf jeden fall"
            r"|ganz genau|sehr gerne?|aber immer",
        ),
    },
    mistyped="kampagne kampagnen musik titel schaltfläche knopf kampagnenname budget überschrift genannt heißt",
    lookalikes="namen schaltflächen kampagnennamen webseite wäre",
)
