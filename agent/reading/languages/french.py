"""French."""

from agent.reading.languages.language import Language

FRENCH = Language(
    code="fr",
    hints=(
        "le les une des du et ou avec sans pour dans est sont je nous vous il elle que qui quoi pas ne bonjour bonsoir "
        "salut merci oui campagne annonce pub publicité objectif texte bouton musique aucune aucun nom trafic combien "
        "comment pourquoi quel quelle quels quelles où quand voudrais veux faut change changez mets mettez plutôt "
        "alors "
        "encore mais parfait plaît très savoir acheter nommée appelée recommencer annule annuler vendre notre nos mon"
    ),
    fields={
        "campaign_name": r"nom(?: de (?:la )?campagne)?|titre",
        "objective": r"objectif|but",
        "text": r"texte(?: de l['’]annonce)?|slogan|accroche",
        "cta": r"bouton|appel à l['’]action",
        "music": r"musique|morceau|chanson|piste|son",
        "landing_page": r"lien|page(?: de destination)?|site(?: web)?",
        "budget": r"budget(?: (?:quotidien|total))?",
    },
    fields_before_colon={"campaign_name": r"campagne"},
    articles=r"le |la |les |l['’]|mon |ma |un |une |notre ",
    states=r"est|sera|soit|dit|doit (?:être|dire)|devrait (?:être|dire)|s['’]appelle",
    turns=(
        r"chang(?:e|er|ez|eons)|met(?:s|tez|tre|tons)|modifi(?:e|er|ez)|remplac(?:e|er|ez)|renomm(?:e|er|ez)"
        r"|pass(?:e|ez)"
    ),
    into=r"par|en|pour|à|comme",
    called=r"nommée?|appelée?|intitulée?|s['’]appelle(?:ra)?|appel(?:le|ez)[- ]la|du nom de",
    saying=r"qui dit|disant|qui doit dire|avec les mots",
    lead_in=(
        r"et|avec|un|une|le|la|les|du|de|des|alors|plutôt|je|nous|veux|voudrais|voulons|prends|prenez|mets|mettez|non"
        r"|oui|mais|pour|en|à|au|c['’]est|ce|sera|donc|bon|utilise|utilisez|s['’]il (?:te|vous) plaît|bouton|pub"
    ),
    trail=r"campagne|annonce|merci|plutôt|alors|s['’]il (?:te|vous) plaît|svp|à la place",
    joints=r"et|avec|mais",
    questions=(
        r"quel(?:le)?s?|pourquoi|comment|combien|où|quand|qui|est-ce que?|qu['’]est-ce|y a-t-il|puis-je|peut-on|faut-il"
        r"|dois-je"
    ),
    corrections=r"non,|change|plutôt|attends|attendez|pardon|désolée?|en fait",
    requests=r"(?:peux|pouvez|pourriez|pourrais|peut)[- ](?:tu|vous|on)|tu (?:peux|pourrais)|vous (?:pouvez|pourriez)",
    tells=r"dire|montrer|expliquer|aider",
    wishes=r"je (?:veux|voudrais|souhaite)|nous (?:voulons|voudrions|souhaitons)|j['’]aimerais|il (?:me|nous) faut",
    replies=r"oui|non|bonjour|bonsoir|salut|merci|merci beaucoup|peut-être|je ne sais pas|d['’]accord|attends|attendez",
    ad_for=r"(?:campagne|pub|publicité|annonce)(?:\s+est)?(?:\s+(?:de|pour))?",
    no_music=r"(?:sans|pas de|aucune)\s(?:musique|son|morceau|chanson)|en silence|silencieu(?:x|se)|enlève la musique",
    own_sound=r"son (?:original|de la vidéo|d['’]origine)",
    none=r"aucune?|rien|sans|non",
    daily=r"par jour|quotidiens?|journaliers?",
    total=r"au total|en tout",
    acts={
        "start_over": (r"recommenc(?:er|e|ez|ons)(?: (?:à|de) zéro)?|repart(?:ir|ons) (?:de|à) zéro|tout effacer",),
        "same_again": (
            r"(?:la|le|les)?\s?même(?: chose| pub| annonce)?,? (?:mais|avec|encore|sauf)|pareil,? (?:mais|avec)",
        ),
        "another": (
            r"(?:une )?autre (?:pub|annonce|campagne)|(?:une )?(?:nouvelle|deuxième) (?:pub|annonce|campagne)",
        ),
        "submit": (r"(?:envo(?:yer|ie|yez)|publi(?:er|e|ez))(?:[- ]la)?|lanc(?:e|ez)[- ]la|soumettre",),
        "cancel": (r"annul(?:er|e|ez)|laisse tomber|laissez tomber|oublie|arrête",),
        "undo": (r"annul(?:e|ez|er) (?:le dernier changement|ça)|défai(?:re|s)|revien[st] en arrière|comme avant",),
        "shorten": (r"raccourci(?:s|r|ssez)(?:[- ]le)?|coupe(?:z)?(?:[- ]le)?|plus court",),
        "log_in": (r"(?:me )?connecter|connecte[- ]moi|se connecter",),
        "begin": (
            r"(?:je (?:veux|voudrais)|j['’]aimerais|il (?:me|nous) faut)(?: faire| créer| lancer)? une "
            r"(?:nouvelle )?(?:pub|publicité|annonce|campagne)(?: (?:sur|pour) [^.!?,;\n]{0,40})?",
        ),
        "greet": (r"bonjour|bonsoir|salut",),
        "thank": (r"merci(?: beaucoup)?",),
    },
    topics={
        "why": (r"pourquoi|que s['’]est-il passé|quel est le problème",),
        "outcome": (r"(?:est-(?:elle|il)|c['’]est|a-t-elle été) (?:parti\w*|envoyée?|publiée?)|est parti\w*",),
        "progress": (r"que manque|qu['’]est-ce qui manque|où en (?:est-on|étions-nous|sommes-nous)|quoi d['’]autre",),
        "objectives": (r"objectifs?",),
        "ctas": (r"boutons?|appels? à l['’]action",),
        "music": (r"musiques?|morceaux|chansons?",),
        "cost": (r"coûte|coût|prix|gratuit|payer",),
        "accounts": (r"comptes?",),
        "ads": (r"mes (?:pubs|annonces|campagnes)",),
        "target": (r"réel|vrai|entraînement|test",),
        "rules": (r"règles?|limites?|caractères|long(?:ueur)?|autorisée?s?|emojis?",),
        "options": (r"options|choix|exemples?",),
        "help": (r"aide|que (?:peux-tu|pouvez-vous) faire|qui es-tu|comment ça marche",),
    },
    goals={
        "APP_INSTALL": r"(?:plus d['’])?(?:installations|téléchargements)|(?:installer|télécharger) (?:mon|notre) app",
        "LEAD_GENERATION": r"(?:obtenir|récolter|générer|collecter) des (?:contacts|prospects|leads)",
        "VIDEO_VIEWS": r"plus de vues|(?:voir|regarder) (?:ma|notre) vidéo",
        "CONVERSIONS": r"vendre\b|plus de (?:ventes|commandes|achats)",
        "REACH": r"(?:me|nous) faire connaître|toucher (?:le )?plus de (?:monde|gens)",
        "TRAFFIC": (
            r"(?:gens|visiteurs|monde|clics|trafic|visites) (?:sur|vers) (?:mon|ma|notre|le|la) (?:site|page"
            r"|boutique|blog)"
            r"|plus de (?:visites|visiteurs|clics)"
        ),
    },
    objectives={
        "TRAFFIC": ("Trafic", "visites"),
        "CONVERSIONS": ("Conversions", "Ventes", "Conversion"),
        "REACH": ("Portée", "Couverture"),
        "APP_INSTALL": ("Installations de l'application", "Installations d'application", "installations"),
        "VIDEO_VIEWS": ("Vues de la vidéo", "Vues de vidéo", "vues vidéo"),
        "LEAD_GENERATION": ("Génération de prospects", "génération de leads", "prospects"),
        "ENGAGEMENT": ("Interactions", "Interaction"),
        "PRODUCT_SALES": ("Ventes de produits",),
    },
    ctas={
        "APPLY_NOW": ("Postuler", "postuler maintenant", "postulez"),
        "BOOK_NOW": ("Réserver", "réserver maintenant", "réservez", "réservez maintenant"),
        "CALL_NOW": ("Appeler", "appeler maintenant", "appelez-nous", "appelez"),
        "CHECK_AVAILABILITY": ("Vérifier la disponibilité", "voir les disponibilités"),
        "CONTACT_US": ("Nous contacter", "contactez-nous", "contactez nous", "contact"),
        "DOWNLOAD_NOW": ("Télécharger", "télécharger maintenant", "téléchargez"),
        "EXPERIENCE_NOW": ("Essayer maintenant", "découvrir maintenant"),
        "GET_QUOTE": ("Obtenir un devis", "demander un devis", "devis"),
        "GET_SHOWTIMES": ("Voir les horaires", "voir les séances"),
        "GET_TICKETS_NOW": ("Obtenir des billets", "acheter des billets", "prendre des billets"),
        "INSTALL_NOW": ("Installer", "installer maintenant", "installez"),
        "INTERESTED": ("Ça m'intéresse", "intéressé"),
        "LEARN_MORE": ("En savoir plus", "plus d'infos", "plus d'informations", "découvrir"),
        "LISTEN_NOW": ("Écouter", "écouter maintenant", "écoutez"),
        "ORDER_NOW": ("Commander", "commander maintenant", "commandez"),
        "PLAY_GAME": ("Jouer", "jouer maintenant", "jouez"),
        "PREORDER_NOW": ("Précommander", "précommandez", "précommander maintenant"),
        "READ_MORE": ("Lire la suite", "lire plus"),
        "SEND_MESSAGE": ("Envoyer un message", "envoyer message", "écrivez-nous"),
        "SHOP_NOW": ("Acheter", "acheter maintenant", "achetez", "achetez maintenant", "j'achète"),
        "SIGN_UP": ("S'inscrire", "inscrivez-vous", "inscris-toi", "inscription"),
        "SUBSCRIBE": ("S'abonner", "abonnez-vous", "abonne-toi"),
        "VIEW_NOW": ("Voir maintenant", "voir"),
        "VIEW_PROFILE": ("Voir le profil",),
        "VISIT_STORE": ("Visiter la boutique", "visiter le magasin", "voir la boutique"),
        "WATCH_LIVE": ("Regarder en direct", "voir en direct"),
        "WATCH_NOW": ("Regarder", "regarder maintenant"),
    },
)
