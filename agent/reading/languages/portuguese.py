"""Portuguese."""

from agent.reading.languages.language import Language

PORTUGUESE = Language(
    code="pt",
    hints=(
        "os uma um do da dos das em no na com sem para não sim é são está eu você nós que mais muito como qual quanto "
        "quantos quando onde quem por quê oi olá bom obrigado obrigada campanha anúncio anuncio texto música botão "
        "objetivo nome tráfego nenhuma nenhum quero queremos preciso mude muda troca troque mudar trocar coloca ainda "
        "então também agora pode peça comprar saiba vender minha meu nosso nossa isso faz faça desfazer recomeçar"
    ),
    fields={
        "campaign_name": r"nome(?: da campanha)?|título",
        "objective": r"objetivo|meta",
        "text": r"texto(?: do anúncio)?|frase|slogan",
        "cta": r"botão|botao|chamada (?:para|à) ação",
        "music": r"música|musica|faixa|canção|som",
        "landing_page": r"página(?: de destino)?|link|site",
        "budget": r"orçamento(?: (?:diário|total))?",
    },
    fields_before_colon={"campaign_name": r"campanha"},
    articles=r"o |a |os |as |meu |minha |um |uma ",
    states=r"é|será|seja|deve (?:ser|dizer)|diz|diga|se chama|chama-se",
    turns=(
        r"mud(?:a|e|ar)|troc(?:a|que|ar)|alter(?:a|e|ar)|coloc(?:a|ar)|coloque|põe|ponha|substitu(?:a|ir)"
        r"|renomei(?:a|e)"
    ),
    into=r"para|por|em|pra|como",
    called=r"chamad[ao]|se chama|chama-se|com (?:o )?nome(?: de)?|chame",
    saying=r"que diz|que diga|dizendo|deve dizer",
    lead_in=(
        r"e|com|um|uma|o|a|os|as|de|do|da|para|por|então|não|sim|quero|queremos|usa|use|usar|coloca|coloque|prefiro"
        r"|melhor|por favor|mas|bom|oi|olá|pode|ser|seja|é|botão|mude|muda|faz|faça"
    ),
    trail=r"campanha|anúncio|por favor|obrigad[oa]|então|em vez disso|mesmo|melhor|agora não",
    joints=r"e|com|mas",
    questions=(
        r"qual|quais|quanto|quantos|quantas|como|onde|quando|por que|por quê|quem|o que|posso|pode|tem"
        r"|preciso de música"
    ),
    corrections=r"não,|mude|muda|troque|na verdade|desculpa|desculpe|espera|espere|melhor",
    requests=r"(?:você |vc )?(?:pode|poderia|podemos)",
    tells=r"dizer|mostrar|explicar|ajudar|ter",
    wishes=r"(?:eu )?quero|queria|queremos|gostaria|gostaríamos|preciso|precisamos",
    replies=r"sim|não|oi|olá|bom dia|boa (?:tarde|noite)|obrigad[oa]|talvez|não sei|espera|espere|claro|tudo bem",
    ad_for=r"(?:campanha|anúncio)(?:\s+é)?(?:\s+(?:de|para))?",
    no_music=r"(?:sem|nada de|nenhuma|tira a|tire a)\s(?:música|musica|som|faixa)|em silêncio|silencios[ao]",
    own_sound=r"som (?:original|do vídeo|próprio)|áudio (?:original|do vídeo)",
    none=r"nenhum[a]?|nada|sem",
    daily=r"por dia|ao dia|diári[oa]s?",
    total=r"no total|ao todo|total",
    acts={
        "start_over": (
            r"começ(?:ar|a|e|emos) (?:de novo|do zero|outra vez)|recomeç(?:ar|a|e)|do zero|apag(?:a|ar|ue) tudo",
        ),
        "same_again": (
            r"(?:[oa] )?mesm[oa](?: coisa| anúncio)?,? (?:mas|com|de novo|só que)|igual,? (?:mas|com|só que)",
        ),
        "another": (r"(?:um )?(?:outro|novo|segundo) anúncio|(?:uma )?(?:outra|nova) campanha|mais um(?: anúncio)?",),
        "submit": (r"envi(?:a|ar|e)(?:[- ][oa])?|public(?:a|ar)|publique(?:[- ][oa])?|mand(?:a|e) ver",),
        "cancel": (r"cancel(?:a|ar|e)|esquece|deixa (?:pra lá|quieto)|para",),
        "undo": (r"desfaz(?:er)?|desfaça|volta atrás|como antes|desfazer a última mudança",),
        "shorten": (r"encurt(?:a|e|ar)|cort(?:a|e|ar)|mais curto",),
        "log_in": (r"fazer login|entrar na conta|conect(?:ar|a|e)(?: minha conta)?|iniciar sessão",),
        "begin": (
            r"(?:eu )?(?:quero|queria|preciso de|gostaria de)(?: fazer| criar| lançar)? (?:um|uma) "
            r"(?:novo |nova )?(?:anúncio|campanha)(?: (?:no|na|para) [^.!?,;\n]{0,40})?",
        ),
        "greet": (r"oi|olá|bom dia|boa tarde|boa noite",),
        "thank": (r"(?:muito )?obrigad[oa]|valeu",),
    },
    topics={
        "why": (r"por qu[eê]|o que (?:aconteceu|houve)|qual (?:é )?o problema",),
        "outcome": (r"(?:já )?(?:foi|está|saiu)(?: (?:enviado|publicado|no ar))?",),
        "progress": (r"o que (?:falta|mais precisa)|onde (?:estávamos|paramos)|como está",),
        "objectives": (r"objetivos?",),
        "ctas": (r"bot(?:ão|ões)|chamadas? para ação",),
        "music": (r"músicas?|faixas?",),
        "cost": (r"custa|custo|preço|grátis|pagar",),
        "accounts": (r"contas?",),
        "ads": (r"meus anúncios|minhas campanhas",),
        "target": (r"de verdade|real|prática|teste|simulad\w+",),
        "rules": (r"regras?|limites?|caracteres|permitid\w+|emojis?|tamanho",),
        "options": (r"opções|exemplos?",),
        "help": (r"ajuda|o que você (?:faz|pode fazer)|quem é você|como funciona",),
    },
    goals={
        "APP_INSTALL": r"mais (?:instalações|downloads)|(?:instalar|baixar) (?:meu|nosso|o) app",
        "LEAD_GENERATION": r"(?:captar|conseguir|gerar) (?:mais )?(?:leads|contatos|clientes potenciais)",
        "VIDEO_VIEWS": r"mais visualizações|(?:ver|assistir) (?:meu|nosso) vídeo",
        "CONVERSIONS": r"vender\b|mais vendas|mais pedidos",
        "REACH": r"(?:ser|ficar) (?:mais )?conhecid\w+|alcançar (?:mais|muitas) (?:gente|pessoas)",
        "TRAFFIC": (
            r"(?:gente|pessoas|visitas|visitantes|cliques|tráfego) (?:para|pro|no|ao|na|pra) (?:o |a )?(?:meu"
            r"|minha|nosso|nossa)?"
            r" ?(?:site|página|loja|blog)|mais (?:visitas|visitantes|cliques)"
        ),
    },
    objectives={
        "TRAFFIC": ("Tráfego", "trafego", "visitas"),
        "CONVERSIONS": ("Conversões", "conversão", "conversoes", "vendas"),
        "REACH": ("Alcance",),
        "APP_INSTALL": ("Instalações do app", "instalação de app", "instalações"),
        "VIDEO_VIEWS": ("Visualizações de vídeo", "visualizações"),
        "LEAD_GENERATION": ("Geração de leads", "geração de contatos", "geração de cadastros"),
        "ENGAGEMENT": ("Engajamento", "interação"),
        "PRODUCT_SALES": ("Vendas de produtos",),
    },
    ctas={
        "APPLY_NOW": ("Candidatar-se", "candidate-se", "inscreva-se na vaga", "solicitar agora"),
        "BOOK_NOW": ("Reservar agora", "reserve agora", "reservar", "agendar agora", "agende agora"),
        "CALL_NOW": ("Ligar agora", "ligue agora", "ligar"),
        "CHECK_AVAILABILITY": ("Ver disponibilidade", "verificar disponibilidade"),
        "CONTACT_US": ("Fale conosco", "entre em contato", "contate-nos", "contato"),
        "DOWNLOAD_NOW": ("Baixar agora", "baixe agora", "baixar", "fazer download"),
        "EXPERIENCE_NOW": ("Experimentar agora", "experimente agora"),
        "GET_QUOTE": ("Pedir orçamento", "peça um orçamento", "solicitar orçamento", "obter cotação"),
        "GET_SHOWTIMES": ("Ver horários", "ver sessões"),
        "GET_TICKETS_NOW": ("Comprar ingressos", "garantir ingressos", "compre ingressos"),
        "INSTALL_NOW": ("Instalar agora", "instale agora", "instalar"),
        "INTERESTED": ("Tenho interesse", "estou interessado"),
        "LEARN_MORE": ("Saiba mais", "saber mais", "mais informações"),
        "LISTEN_NOW": ("Ouvir agora", "ouça agora", "ouvir"),
        "ORDER_NOW": ("Pedir agora", "peça agora", "faça seu pedido", "encomendar"),
        "PLAY_GAME": ("Jogar", "jogar agora", "jogue agora"),
        "PREORDER_NOW": ("Comprar na pré-venda", "pré-venda", "encomendar agora"),
        "READ_MORE": ("Ler mais", "leia mais"),
        "SEND_MESSAGE": ("Enviar mensagem", "envie uma mensagem", "mandar mensagem"),
        "SHOP_NOW": ("Comprar agora", "compre agora", "comprar", "compre já"),
        "SIGN_UP": ("Cadastre-se", "inscreva-se", "cadastrar", "registrar-se"),
        "SUBSCRIBE": ("Assinar", "assine", "assine agora", "subscrever"),
        "VIEW_NOW": ("Ver agora", "veja agora"),
        "VIEW_PROFILE": ("Ver perfil",),
        "VISIT_STORE": ("Visitar loja", "visite a loja", "visitar a loja"),
        "WATCH_LIVE": ("Assistir ao vivo", "ver ao vivo"),
        "WATCH_NOW": ("Assistir agora", "assista agora", "assistir"),
    },
)
