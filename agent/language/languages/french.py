"""French."""

from agent.language.languages.phrasebook import Language

FRENCH = Language(
    code="fr",
    fields={
        "campaign_name": r"nom(?: de (?:la )?campagne)?|titre",
        "objective": r"objectif|but",
        "text": r"texte(?: de l['’]annonce)?|slogan|accroche",
        "cta": r"bouton|appel à l['’]action",
        "music": r"musique|morceau|chanson|piste|son",
        "landing_page": r"lien|page(?: de destination)?|site(?: web)?",
        "budget": r"budget(?: (?:quotidien|total))?",
        "schedule": r"calendrier|dates|période",
        "starts": r"date de début",
        "ends": r"date de fin",
        "locations": r"lieux?|pays|régions?",
        "audience": r"public(?: cible)?|cible|âges?",
    },
    fields_before_colon={
        "campaign_name": r"campagne",
        "schedule": r"quand",
        "starts": r"début",
        "ends": r"fin",
        "locations": r"où",
        "audience": r"pour qui",
    },
    articles=r"le |la |les |l['’]|mon |ma |un |une |notre ",
    states=(r"est|sera|soit|dit|c['’]est|ce sera|doit (?:être|dire)|devrait (?:être|dire)|s['’]appelle(?:ra)?"),
    turns=(
        r"chang(?:e|er|ez|eons)|met(?:s|tez|tre|tons)|modifi(?:e|er|ez)|remplac(?:e|er|ez)|renomm(?:e|er|ez)"
        r"|pass(?:e|ez)"
    ),
    into=r"par|en|pour|à|comme",
    called=(
        r"nommée?|appelée?|intitulée?|(?:s|l)['’]appelle(?:ra|r)?|(?:appel(?:le|ez|ons)|nomm(?:e|ez"
        r"|ons))[- ]l[ae]|du nom de"
        r"|(?:sous|avec|comme) (?:le )?nom(?: de)?(?! de (?:la )?campagne)"
    ),
    saying=(
        r"qui (?:dit|dise|doit dire)|disant|(?:ça|elle|la pub) (?:doit|devrait) dire"
        r"|avec (?:les mots|le texte|la phrase|le slogan|l['’]accroche|le message)|comme (?:texte|slogan"
        r"|phrase|message)"
    ),
    joints=r"et|avec|mais",
    requests=r"(?:peux|pouvez|pourriez|pourrais|peut)[- ](?:tu|vous|on)|tu (?:peux|pourrais)|vous (?:pouvez|pourriez)",
    tells=r"dire|montrer|expliquer|aider",
    no_music=(
        r"(?:sans|pas de|aucune)\s(?:musique|son|morceau|chanson)|en silence|silencieu(?:x|se)|enlève la musique"
        r"|pas besoin de musique"
    ),
    own_sound=r"son (?:original|de la vidéo|d['’]origine)",
    none=r"aucune?|rien|sans|non",
    acts={
        "start_over": (
            r"recommenc(?:er|e|ez|ons)(?: (?:à|de) zéro)?|(?:on )?repart(?:ir|ons)? (?:de|à) zéro"
            r"|tout effacer|effac(?:e|ez) tout|(?:de|depuis) (?:zéro|le début)",
        ),
        "undo": (
            r"annul(?:e|ez|er) (?:le dernier changement|ça)|défai(?:re|s)|revien[st] en arrière"
            r"|comme (?:avant|c['’]était)",
        ),
    },
)
