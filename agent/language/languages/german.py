"""German."""

from agent.language.languages.phrasebook import Language

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
    joints=r"und|mit|aber",
    requests=r"(?:kannst|könntest|können|könnten) (?:du|sie|wir)",
    tells=r"sagen|zeigen|erklären|helfen",
    no_music=(
        r"(?:ohne|keine|kein)\s(?:musik|mucke|ton|lied|song|hintergrundmusik)|musik (?:weg|raus|weglassen"
        r"|nicht|brauch\w+ (?:wir|ich) nicht)"
        r"|stumm|lautlos"
    ),
    own_sound=r"originalton|ton (?:des|vom) videos?|eigener ton",
    none=r"keine?|nichts|ohne",
    acts={
        "start_over": (
            r"(?:alles|fang|wieder|nochmal) (?:auf|neu|von) (?:anfang|an|null)|bei null anfangen|auf null",
            r"(?:noch ?mal |wieder )?von vorn[e]?(?: anfangen| beginnen)?|neu (?:anfangen|beginnen|starten)"
            r"|alles (?:löschen|verwerfen|vergessen)",
        ),
        "undo": (r"rückgängig(?: machen)?|mach das rückgängig|zurücknehmen|nimm das zurück|wie vorher",),
    },
)
