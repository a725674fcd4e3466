"""French."""

from agent.language.languages.phrasebook import Language

_FEW = r"(?:\s\w+){0,3}?\s"

_CTAS = {
    "APPLY_NOW": ("Postuler", "postuler maintenant", "postulez"),
    "BOOK_NOW": ("Réserver", "réserver maintenant", "réservez", "réservez maintenant", "prendre rendez-vous",
        "prendre rdv", "prenez rendez-vous", "réserve maintenant", "réserver une table"),
    "CALL_NOW": ("Appeler", "appeler maintenant", "appelez-nous", "appelez", "appelle-nous", "appelez nous"),
    "CHECK_AVAILABILITY": ("Vérifier la disponibilité", "voir les disponibilités"),
    "CONTACT_US": ("Nous contacter", "contactez-nous", "contactez nous", "contact", "contacte-nous", "contacter"),
    "DOWNLOAD_NOW": ("Télécharger", "télécharger maintenant", "téléchargez", "télécharge maintenant", "télécharge"),
    "EXPERIENCE_NOW": ("Essayer maintenant", "découvrir maintenant"),
    "GET_QUOTE": ("Obtenir un devis", "demander un devis", "devis", "demande un devis", "demandez un devis",
        "devis gratuit"),
    "GET_SHOWTIMES": ("Voir les horaires", "voir les séances"),
    "GET_TICKETS_NOW": ("Obtenir des billets", "acheter des billets", "prendre des billets"),
    "INSTALL_NOW": ("Installer", "installer maintenant", "installez"),
    "INTERESTED": ("Ça m'intéresse", "intéressé"),
    "LEARN_MORE": ("En savoir plus", "plus d'infos", "plus d'informations", "découvrir", "savoir plus",
        "en apprendre plus", "plus de détails", "découvrez"),
    "LISTEN_NOW": ("Écouter", "écouter maintenant", "écoutez"),
    "ORDER_NOW": ("Commander", "commander maintenant", "commandez", "commande maintenant", "commande ici"),
    "PLAY_GAME": ("Jouer", "jouer maintenant", "jouez"),
    "PREORDER_NOW": ("Précommander", "précommandez", "précommander maintenant"),
    "READ_MORE": ("Lire la suite", "lire plus"),
    "SEND_MESSAGE": ("Envoyer un message", "envoyer message", "écrivez-nous", "écris-nous", "envoie-nous un message",
        "message", "écrivez-nous sur whatsapp", "whatsapp"),
    "SHOP_NOW": ("Acheter", "acheter maintenant", "achetez", "achetez maintenant", "j'achète", "achète maintenant",
        "acheter ici", "achète"),
    "SIGN_UP": ("S'inscrire", "inscrivez-vous", "inscris-toi", "inscription", "inscris toi", "s'inscrire maintenant",
        "je m'inscris"),
    "SUBSCRIBE": ("S'abonner", "abonnez-vous", "abonne-toi"),
    "VIEW_NOW": ("Voir maintenant", "voir"),
    "VIEW_PROFILE": ("Voir le profil",),
    "VISIT_STORE": ("Visiter la boutique", "visiter le magasin", "voir la boutique"),
    "WATCH_LIVE": ("Regarder en direct", "voir en direct"),
    "WATCH_NOW": ("Regarder", "regarder maintenant"),
}  # fmt: skip

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
    lead_in=(
        r"et|avec|un|une|le|la|les|du|de|des|alors|plutôt|je|nous|veux|voudrais|voulons|prends|prenez|mets|mettez|non"
        r"|oui|mais|pour|en|à|au|c['’]est|ce|sera|donc|bon|utilise|utilisez|s['’]il (?:te|vous) plaît|bouton|pub"
    ),
    trail=r"campagne|annonce|merci|plutôt|alors|s['’]il (?:te|vous) plaît|svp|à la place",
    joints=r"et|avec|mais",
    questions=(
        r"quel(?:le)?s?|pourquoi|comment|combien|où|quand|qui(?! dit| dise)|est-ce que?|qu['’]est[- ]ce"
        r"|y a[- ]t[- ]il|puis-je|peut-on|faut-il"
        r"|dois-je|on peut|(?:il|qu['’]est[- ]ce qu['’]il) manque|on en est|(?:ça|ca) coûte|c['’]est parti ou"
    ),
    corrections=r"non,|change|plutôt|attends|attendez|pardon|désolée?|en fait",
    requests=r"(?:peux|pouvez|pourriez|pourrais|peut)[- ](?:tu|vous|on)|tu (?:peux|pourrais)|vous (?:pouvez|pourriez)",
    tells=r"dire|montrer|expliquer|aider",
    wishes=r"je (?:veux|voudrais|souhaite)|nous (?:voulons|voudrions|souhaitons)|j['’]aimerais|il (?:me|nous) faut",
    replies=r"oui|non|bonjour|bonsoir|salut|merci|merci beaucoup|peut-être|je ne sais pas|d['’]accord|attends|attendez",
    ad_for=r"(?:campagne|pub|publicité|annonce)(?:\s+est)?(?:\s+(?:de|pour))?",
    no_music=(
        r"(?:sans|pas de|aucune)\s(?:musique|son|morceau|chanson)|en silence|silencieu(?:x|se)|enlève la musique"
        r"|pas besoin de musique"
    ),
    own_sound=r"son (?:original|de la vidéo|d['’]origine)",
    none=r"aucune?|rien|sans|non",
    daily=r"par jour|quotidiens?|journaliers?",
    total=r"au total|en tout",
    acts={
        "start_over": (
            r"recommenc(?:er|e|ez|ons)(?: (?:à|de) zéro)?|(?:on )?repart(?:ir|ons)? (?:de|à) zéro"
            r"|tout effacer|effac(?:e|ez) tout|(?:de|depuis) (?:zéro|le début)",
        ),
        "same_again": (
            r"(?:la|le|les)?\s?même(?: chose| pub| annonce)?,? (?:mais|avec|encore|sauf)|pareil,? (?:mais|avec)",
        ),
        "another": (
            r"(?:une )?autre (?:pub|annonce|campagne)|(?:une )?(?:nouvelle|deuxième) (?:pub|annonce|campagne)",
        ),
        "submit": (r"(?:envo(?:yer|ie|yez)|publi(?:er|e|ez))(?:[- ]la)?|lanc(?:e|ez)[- ]la|soumettre",),
        "cancel": (r"annul(?:er|e|ez)|laisse tomber|laissez tomber|oublie|arrête",),
        "undo": (
            r"annul(?:e|ez|er) (?:le dernier changement|ça)|défai(?:re|s)|revien[st] en arrière"
            r"|comme (?:avant|c['’]était)",
        ),
        "shorten": (r"raccourci(?:s|r|ssez)(?:[- ]le)?|coupe(?:z)?(?:[- ]le)?|plus court",),
        "write": (
            r"(?:écri(?:s|vez)|invente[zr]?|propose[zr]?|rédige[zr]?|trouve[zr]?|imagine[zr]?|écrire)(?:-(?:moi|nous))?"
            r"(?: (?:un|le|une|toi-même le))? (?:bon )?(?:texte|slogan|phrase|accroche)",
        ),
        "log_in": (r"(?:re)?connect(?:er|e[- ]moi|ez[- ]moi)|(?:refai\w*|recommenc\w*|relanc\w*) (?:la )?connexion",),
        "begin": (
            r"(?:je (?:veux|voudrais)|j['’]aimerais|il (?:me|nous) faut)(?: faire| créer| lancer)? une "
            r"(?:nouvelle )?(?:pub|publicité|annonce|campagne)(?: (?:sur|pour) [^.!?,;\n]{0,40})?",
        ),
        "greet": (r"bonjour|bonsoir|salut",),
        "thank": (r"merci(?: beaucoup)?",),
    },
    topics={
        "why": (r"pourquoi|que s['’]est-il passé|quel est le problème",),
        "outcome": (r"(?:est-(?:elle|il)|c['’]est|a-t-elle été|c['’]est) (?:parti\w*|envoyée?|publiée?)|est parti\w*",),
        "progress": (
            r"que manque|qu['’]est[- ]ce qui manque|il manque|on en est|où en (?:est-on|étions-nous"
            r"|sommes-nous)|quoi d['’]autre",
        ),
        "objectives": (r"objectifs?",),
        "ctas": (r"boutons?|appels? à l['’]action",),
        "music": (r"musiques?|morceaux|chansons?",),
        "delivery": (r"quand|jusqu['’]à quand|qui (?:la |le )?voit|dans quels pays|quelles dates",),
        "cost": (r"coûte|coût|prix|gratuit|payer",),
        "target": (r"réel|vrai|entraînement|test",),
        "rules": (r"règles?|limites?|caractères|long(?:ueur)?|autorisée?s?|emojis?",),
        "options": (r"options|choix|exemples?",),
        "help": (r"aide|que (?:peux-tu|pouvez-vous) faire|qui es-tu|comment ça marche",),
    },
    goals={
        "APP_INSTALL": (
            r"(?:plus d['’])?(?:installations|téléchargements)|(?:install|télécharg)\w* (?:mon |notre |cette "
            r"|l['’])app\w*"
        ),
        "LEAD_GENERATION": (
            rf"(?:laiss|donn|récolt|obten|génér|collect|trouv|rempl|cherch)\w*{_FEW}"
            r"(?:contacts|prospects|leads|coordonnées|formulaire|e-?mails?|numéros?)"
        ),
        "VIDEO_VIEWS": r"plus de vues|(?:voi\w+|regard\w+) (?:ma|notre|la|cette) vidéo",
        "CONVERSIONS": (
            rf"vendre\b|(?:plus de|augmenter|booster){_FEW}?(?:ventes|commandes|achats)|plus de (?:ventes"
            rf"|commandes|achats)"
            r"|(?:gens|clients|monde|qu['’]ils) (?:\w+ ){0,2}(?:achètent|achète|commandent)"
        ),
        "REACH": (
            r"(?:me|nous|faire) (?:faire )?connaître|connaissent|notoriété|visibilité"
            r"|toucher (?:le )?plus de (?:monde|gens)"
        ),
        "TRAFFIC": (
            rf"(?:gens|visiteurs|monde|clics|trafic|visites|clients|viennent|venir|aillent|passent|cliquent){_FEW}"
            r"(?:site|page|boutique|blog|lien)|plus de (?:visites|visiteurs|clics|trafic)"
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
    ctas=_CTAS,
    answers={
        "hold": (
            r"peut[- ]être|pas (?:encore|maintenant|aujourd'hui|tout de suite|s[uû]re?)|(?:je"
            r"|j')? ?(?:ne )?sais pas(?: trop)?|chais pas",
            r"laisse(?:z)?[- ]moi \w+|on verra|j'hésite|je (?:vais )?(?:réfléchi\w*|regarde\w*|vérifi\w*"
            r"|demande\w*|consulte\w*)|plus tard",
            r"une? (?:seconde|minute|instant|moment)|un peu|à voir"
            r"|^(?:ah |non,? )?(?:c'est bon|ça va|ça ira),? merci(?: beaucoup| bien)?[\s!]*$"
            r"|c'est ça,? oui|mouais|ça dépend",
        ),
        "no": (
            r"(?:surtout|vaut mieux|plutôt|ben|bah|mais) (?:pas|non)|pas question|laisse(?:z)? tomber"
            r"|hors de question|pas d'accord",
            r"(?:ne )?(?:l')?(?:envoie|envoyez|publie|publiez|lance|lancez)(?:[- ]la|[- ]le)? (?:pas|rien)"
            r"|pas comme ça|on annule",
        ),
        "change": (
            r"(?:un peu )?plus (?:court|long|grand|petit|simple|cher)e?|(?:ra)?ccourci\w*|activ(?:e|ez|er)\w*"
            r"|en ligne tout de suite|et si(?= \w)",
        ),
        "condition": (r"à condition|sous réserve|seulement si|tant que|jusqu'à|dès que|après que|avant (?:de|que)",),
        "contrast": (r"bien que|à part|au lieu|sinon|ou bien|par contre|en revanche",),
        "filler": (
            r"rien à (?:changer|ajouter|redire|modifier)|sans (?:rien )?chang(?:er|ements?)|aucun changement"
            r"|tel(?:le)? quel(?:le)?|de ma part|au fait",
            r"s'il (?:te|vous) plaît|pour (?:moi|nous)|tout de suite|comme (?:ça|prévu|tel|c'est)"
            r"|eh bien|merci beaucoup",
        ),
        "yes": (
            r"d'accord|bien (?:sûr|entendu)|(?:ça|ca) (?:marche|roule|joue|me va(?: (?:bien|très bien))?"
            r"|me convient|a l'air bien)|vendu",
            r"(?:vas|allez)[- ]y|vasy|on y va|c'est (?:bon|parfait|d'accord|ok|nickel|validé|parti|super|exact"
            r"|ça|très bien|tout bon)|tout est (?:bon|ok|parfait|correct)",
            r"(?:(?:ok|bon) )?(?:tu|vous|on) (?:peux|pouvez|peut)(?: l')?(?: l[ae])? ?(?:y aller|lancer"
            r"|envoyer|publier|valider|soumettre|continuer|poster)",
            r"(?:je |j')(?:valide|confirme|approuve|accepte|suis (?:d'accord|partante?)|veux bien|signe)"
            r"|bon pour (?:moi|accord|envoi)|feu vert",
            r"(?:envoie|envoyez|lance|lancez|publie|publiez|valide|validez|poste|soumets|on (?:lance|envoie"
            r"|publie|valide))"
            r"(?:[- ](?:l[ae]|tout|ça|comme ça))*(?=\s*(?:$|[,.!]|merci|svp|s'il))",
            r"^(?:(?:ok|oui|ouais|ouaip|ah|super|parfait)[\s,]+)*(?:nickel|banco|top)(?=\s*(?:$|[,.!]|merci\b"
            r"|(?:vas|allez)[- ]?y\b|on y va\b|(?:envo(?:ie|yez)|lancez?|publie[zr]?|valide[zr]?)\s*(?:$|[,.!])))"
            r"|balance (?:tout|la|le|ça)"
            r"|(?:pas de|aucun|sans) (?:souci|problème)s?|tout à fait|avec plaisir|(?:tout )?me (?:va|convient"
            r"|plaît)(?: (?:bien|très bien))?",
        ),
    },
    mistyped="campagne campagnes objectif bouton boutons musique texte titre budget appelée",
    lookalikes="piste remplace changer changez appelle objectifs musiques chang",
)
