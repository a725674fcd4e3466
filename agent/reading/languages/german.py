"""German."""

from agent.reading.languages.language import Language

GERMAN = Language(
    code="de",
    hints=(
        "der die das den dem ein eine einen und oder mit ohne für nicht ist sind ich wir sie es bitte danke ja nein "
        "hallo guten kampagne kampagnenname anzeige ziel musik schaltfläche keine kein mehr jetzt wie was warum wann "
        "wo welche wer kann können soll sollte möchte will brauche ändere ändern setze nimm lieber dann noch auch aber "
        "doch passt genau titel werbung anzeigentext nochmal zurück abbrechen verkaufen hm weiß zu freundlichen"
    ),
    fields={
        "campaign_name": r"kampagnenname|name der kampagne|kampagnentitel|titel",
        "objective": r"(?:kampagnen)?ziel|werbeziel",
        "text": r"anzeigentext|werbetext|texte?|slogan",
        "cta": r"call[- ]to[- ]action|schaltfläche|handlungsaufforderung|knopf",
        "music": r"musik|titel|lied|song|ton",
        "landing_page": r"zielseite|webseite|website|internetseite",
        "budget": r"(?:tages|gesamt)?budget",
    },
    fields_before_colon={"campaign_name": r"kampagne"},
    articles=r"der |den |die |das |dem |ein |eine |meine? |unsere? ",
    states=r"ist|lautet|heißt|soll(?:te)? (?:lauten|sein|heißen)|sei|muss (?:lauten|sein|heißen)|soll(?:te)?",
    turns=r"änder[en]|ändern sie|setz(?:e|en)?|mach(?:e)?|nimm|ersetz(?:e|en)|benenn(?:e|en)|stell(?:e)?",
    into=r"auf|zu|in|durch|als|zum|zur",
    called=r"namens|genannt|mit (?:dem )?namen|nenn(?:e|en)? (?:sie|die kampagne|es)|heißt|soll (?=.{1,60} heißen)",
    saying=r"die sagt|mit dem satz|der lautet|soll(?:te)? sagen",
    lead_in=(
        r"und|mit|ein|eine|einen|der|die|das|den|dem|bitte|nimm|nehmen sie|nein|ja|doch|lieber|dann|also|ach|hm|mach"
        r"|mache|ich|wir|will|wollen|möchte|möchten|hätte gern|für|auf|als|es|soll|sein|ist|setze|wechsle|noch"
    ),
    trail=r"kampagne|anzeige|bitte|danke|stattdessen|lieber|dann|button|schaltfläche|nehmen|sein",
    joints=r"und|mit|aber",
    questions=(
        r"was|welche[rsn]?|warum|wie|wann|wo|wer|kann ich|darf ich|muss ich|gibt es|brauche ich|ist (?:das"
        r"|es|die)"
    ),
    corrections=r"nein,|ändere|doch lieber|lieber|moment|entschuldigung|eigentlich",
    requests=r"(?:kannst|könntest|können|könnten) (?:du|sie|wir)",
    tells=r"sagen|zeigen|erklären|helfen",
    wishes=r"ich (?:möchte|will|brauche|hätte)|wir (?:möchten|wollen|brauchen|hätten)",
    replies=r"ja|nein|hallo|guten (?:tag|morgen|abend)|danke|vielen dank|vielleicht|weiß nicht|keine ahnung|moment|gut",
    ad_for=r"(?:kampagne|anzeige)\s+(?:ist\s+)?für",
    no_music=(
        r"(?:ohne|keine|kein)\s(?:musik|ton|lied|song|hintergrundmusik)|musik (?:weg|raus|weglassen)|stumm|lautlos"
    ),
    own_sound=r"originalton|ton (?:des|vom) videos?|eigener ton",
    none=r"keine?|nichts|ohne",
    daily=r"(?:pro|am|je) tag|täglich",
    total=r"insgesamt|gesamt|im ganzen",
    acts={
        "start_over": (
            r"(?:noch ?mal |wieder )?von vorn[e]?(?: anfangen| beginnen)?|neu (?:anfangen|beginnen|starten)"
            r"|alles (?:löschen|verwerfen|vergessen)",
        ),
        "same_again": (r"(?:das|die)?selbe? (?:noch ?mal|aber|nur|mit)|(?:genauso|gleiche),? (?:aber|nur|noch ?mal)",),
        "another": (r"noch eine(?: anzeige| kampagne)?|(?:eine )?(?:neue|weitere|zweite) (?:anzeige|kampagne)",),
        "submit": (r"(?:ab|ein)(?:schicken|senden|reichen)|veröffentlichen|schick(?:e|en)? (?:es|sie) ab",),
        "cancel": (r"abbrechen|brich ab|vergiss es|lass es|stopp",),
        "undo": (r"rückgängig(?: machen)?|mach das rückgängig|zurücknehmen|nimm das zurück|wie vorher",),
        "shorten": (r"kürz(?:e|en)(?: ihn| es| sie)?|kürzer",),
        "log_in": (r"anmelden|einloggen|konto verbinden",),
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
            r"(?:ist|wurde) (?:sie|es|die anzeige|das) (?:schon )?(?:raus|gesendet|veröffentlicht|online|abgeschickt)",
        ),
        "progress": (r"was fehlt|wo (?:waren|stehen) wir|wie weit|was brauchst du|was (?:haben wir|hast du)",),
        "objectives": (r"ziele?",),
        "ctas": (r"buttons?|schaltflächen?|handlungsaufforderungen?",),
        "music": (r"musik|lieder|titel|songs?",),
        "cost": (r"kostet|kosten|preis|kostenlos|bezahlen",),
        "accounts": (r"konten|konto|werbekonto",),
        "ads": (r"meine (?:anzeigen|kampagnen)|welche anzeigen",),
        "target": (r"echt|übung|test|probe",),
        "rules": (r"regeln?|grenzen?|zeichen|wie lang|erlaubt|emojis?",),
        "options": (r"möglichkeiten|optionen|auswahl|beispiele?",),
        "help": (r"hilfe|was kannst du|wer bist du|wie funktioniert",),
    },
    goals={
        "APP_INSTALL": r"(?:mehr )?(?:app-?)?(?:installationen|downloads)|(?:unsere|meine) app (?:installieren|laden)",
        "LEAD_GENERATION": r"(?:leads|kontakte|anfragen) (?:sammeln|gewinnen|bekommen)|mehr (?:anfragen|kontakte)",
        "VIDEO_VIEWS": r"mehr (?:aufrufe|views)|(?:mein|unser) video (?:sehen|ansehen)",
        "CONVERSIONS": r"verkaufen\b|mehr (?:verkäufe|umsatz|bestellungen|käufe)",
        "REACH": r"bekannter werden|mehr reichweite|möglichst viele (?:leute|menschen)",
        "TRAFFIC": (
            r"(?:leute|besucher|klicks|menschen) auf (?:meine|unsere|die) (?:seite|webseite|website|homepage)"
            r"|mehr (?:besucher|klicks|besuche)"
        ),
    },
    objectives={
        "TRAFFIC": ("Traffic", "Besucher", "Website-Besuche", "Zugriffe"),
        "CONVERSIONS": ("Conversions", "Konversionen", "Verkäufe", "Conversion"),
        "REACH": ("Reichweite",),
        "APP_INSTALL": ("App-Installationen", "App-Installation", "Appinstallationen"),
        "VIDEO_VIEWS": ("Videoaufrufe", "Video-Aufrufe", "Videoansichten"),
        "LEAD_GENERATION": ("Lead-Generierung", "Leadgenerierung", "Kontakte"),
        "ENGAGEMENT": ("Interaktion", "Interaktionen"),
        "PRODUCT_SALES": ("Produktverkäufe", "Produktverkauf"),
    },
    ctas={
        "APPLY_NOW": ("Jetzt bewerben", "bewerben"),
        "BOOK_NOW": ("Jetzt buchen", "buchen", "jetzt reservieren"),
        "CALL_NOW": ("Jetzt anrufen", "anrufen"),
        "CHECK_AVAILABILITY": ("Verfügbarkeit prüfen",),
        "CONTACT_US": ("Kontakt aufnehmen", "kontaktieren", "kontakt", "kontaktiere uns", "kontaktieren sie uns"),
        "DOWNLOAD_NOW": ("Jetzt herunterladen", "herunterladen", "jetzt downloaden", "jetzt laden"),
        "EXPERIENCE_NOW": ("Jetzt erleben", "jetzt ausprobieren"),
        "GET_QUOTE": ("Angebot einholen", "angebot anfordern", "angebot anfragen"),
        "GET_SHOWTIMES": ("Vorstellungszeiten", "spielzeiten ansehen"),
        "GET_TICKETS_NOW": ("Jetzt Tickets holen", "tickets sichern", "tickets kaufen", "jetzt tickets kaufen"),
        "INSTALL_NOW": ("Jetzt installieren", "installieren"),
        "INTERESTED": ("Interessiert", "ich bin interessiert"),
        "LEARN_MORE": ("Mehr erfahren", "mehr dazu", "mehr infos", "mehr informationen"),
        "LISTEN_NOW": ("Jetzt anhören", "jetzt hören", "anhören"),
        "ORDER_NOW": ("Jetzt bestellen", "bestellen"),
        "PLAY_GAME": ("Jetzt spielen", "spielen", "spiel starten"),
        "PREORDER_NOW": ("Jetzt vorbestellen", "vorbestellen"),
        "READ_MORE": ("Weiterlesen", "mehr lesen"),
        "SEND_MESSAGE": ("Nachricht senden", "nachricht schicken"),
        "SHOP_NOW": ("Jetzt einkaufen", "jetzt kaufen", "jetzt shoppen", "einkaufen", "kaufen"),
        "SIGN_UP": ("Registrieren", "jetzt registrieren", "jetzt anmelden", "anmelden"),
        "SUBSCRIBE": ("Abonnieren", "jetzt abonnieren"),
        "VIEW_NOW": ("Jetzt ansehen", "jetzt anzeigen"),
        "VIEW_PROFILE": ("Profil ansehen", "profil anzeigen"),
        "VISIT_STORE": ("Shop besuchen", "laden besuchen", "zum shop", "geschäft besuchen"),
        "WATCH_LIVE": ("Live ansehen",),
        "WATCH_NOW": ("Video ansehen", "jetzt anschauen"),
    },
)
