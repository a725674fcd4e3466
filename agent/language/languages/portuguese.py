"""Portuguese."""

from agent.language.languages.phrasebook import Language

_FEW = r"(?:\s\w+){0,3}?\s"

_CTAS = {
    "APPLY_NOW": ("Candidatar-se", "candidate-se", "inscreva-se na vaga", "solicitar agora"),
    "BOOK_NOW": ("Reservar agora", "reserve agora", "reservar", "agendar agora", "agende agora", "agendar horário",
        "agende seu horário", "marcar horário", "agendar", "reserve já"),
    "CALL_NOW": ("Ligar agora", "ligue agora", "ligar", "liga pra gente", "ligue já"),
    "CHECK_AVAILABILITY": ("Ver disponibilidade", "verificar disponibilidade"),
    "CONTACT_US": ("Fale conosco", "entre em contato", "contate-nos", "contato", "fale com a gente", "fale com nós",
        "entrar em contato"),
    "DOWNLOAD_NOW": ("Baixar agora", "baixe agora", "baixar", "fazer download", "baixar agora", "baixe já"),
    "EXPERIENCE_NOW": ("Experimentar agora", "experimente agora"),
    "GET_QUOTE": ("Pedir orçamento", "peça um orçamento", "solicitar orçamento", "obter cotação", "pedir orçamento",
        "solicite um orçamento", "orçamento"),
    "GET_SHOWTIMES": ("Ver horários", "ver sessões"),
    "GET_TICKETS_NOW": ("Comprar ingressos", "garantir ingressos", "compre ingressos"),
    "INSTALL_NOW": ("Instalar agora", "instale agora", "instalar"),
    "INTERESTED": ("Tenho interesse", "estou interessado"),
    "LEARN_MORE": ("Saiba mais", "saber mais", "mais informações", "mais detalhes"),
    "LISTEN_NOW": ("Ouvir agora", "ouça agora", "ouvir"),
    "ORDER_NOW": ("Pedir agora", "peça agora", "faça seu pedido", "encomendar", "peça já", "pede agora", "peça aqui",
        "pedir agora"),
    "PLAY_GAME": ("Jogar", "jogar agora", "jogue agora"),
    "PREORDER_NOW": ("Comprar na pré-venda", "pré-venda", "encomendar agora"),
    "READ_MORE": ("Ler mais", "leia mais"),
    "SEND_MESSAGE": ("Enviar mensagem", "envie uma mensagem", "mandar mensagem", "chama no whatsapp", "whatsapp",
        "chamar no whatsapp", "mande uma mensagem", "mensagem"),
    "SHOP_NOW": ("Comprar agora", "compre agora", "comprar", "compre já", "compre aqui", "comprar aqui",
        "compra agora", "quero comprar"),
    "SIGN_UP": ("Cadastre-se", "inscreva-se", "cadastrar", "registrar-se", "cadastre-se já", "inscreva-se já"),
    "SUBSCRIBE": ("Assinar", "assine", "assine agora", "subscrever"),
    "VIEW_NOW": ("Ver agora", "veja agora"),
    "VIEW_PROFILE": ("Ver perfil",),
    "VISIT_STORE": ("Visitar loja", "visite a loja", "visitar a loja"),
    "WATCH_LIVE": ("Assistir ao vivo", "ver ao vivo"),
    "WATCH_NOW": ("Assistir agora", "assista agora", "assistir"),
}  # fmt: skip

PORTUGUESE = Language(
    code="pt",
    fields={
        "campaign_name": r"nome(?: da campanha)?|título",
        "objective": r"objetivo|meta",
        "text": r"texto(?: do anúncio)?|frase|slogan",
        "cta": r"botão|botao|chamada (?:para|à) ação",
        "music": r"música|musica|faixa|canção|som",
        "landing_page": r"página(?: de destino)?|link|site",
        "budget": r"orçamento(?: (?:diário|total))?",
        "schedule": r"período|datas|calendário",
        "starts": r"data de início",
        "ends": r"data de (?:fim|término)",
        "locations": r"lugar(?:es)?|país(?:es)?|regi(?:ão|ões)|loca(?:l|is)",
        "audience": r"público(?:-alvo)?|idades?|gênero",
    },
    fields_before_colon={
        "campaign_name": r"campanha",
        "schedule": r"quando",
        "starts": r"início",
        "ends": r"fim",
        "locations": r"onde",
        "audience": r"para quem",
    },
    articles=r"o |a |os |as |meu |minha |um |uma ",
    states=r"é|será|seja|vai ser|fica|vai ficar|(?:deve|tem que) (?:ser|dizer)|diz|diga|se chama|chama-se",
    turns=(
        r"mud(?:a|e|ar)|troc(?:a|que|ar)|alter(?:a|e|ar)|coloc(?:a|ar)|coloque|põe|ponha|substitu(?:a|ir)"
        r"|renomei(?:a|e)"
    ),
    into=r"para|por|em|pra|como",
    called=(
        r"chamad[ao]|(?:vai )?se cham(?:a|e|ar)|chama-se|chama(?:r)?(?: ela| ele)? de|chame(?: de)?"
        r"|com (?:o )?nome(?: de)?(?! d[ae] campanha)|(?:coloca|coloque|põe|bota) o nome(?: de)?"
    ),
    saying=(r"que (?:diz|diga)|dizendo|deve dizer|com (?:o texto|a frase|o slogan|a mensagem)(?: de)?|escrito"),
    lead_in=(
        r"e|com|um|uma|o|a|os|as|de|do|da|para|por|então|não|sim|quero|queremos|usa|use|usar|coloca|coloque|prefiro"
        r"|melhor|por favor|mas|bom|oi|olá|pode|ser|seja|é|botão|mude|muda|faz|faça"
    ),
    trail=r"campanha|anúncio|por favor|obrigad[oa]|então|em vez disso|mesmo|melhor|agora não",
    joints=r"e|com|mas",
    questions=(
        r"qual|quais|quanto|quantos|quantas|como(?! (?:texto|nome|nombre|mensa|frase|t[ií]tulo|bot[oãó]))|onde"
        r"|quando|por que|por quê|quem|o que|posso"
        r"|pode(?! ser)|tem"
        r"|preciso de música|que(?= \w+s (?:tem|há|posso|existem))|já (?:foi|saiu)"
    ),
    corrections=r"não,|mude|muda|troque|na verdade|desculpa|desculpe|espera|espere|melhor",
    requests=r"(?:você |vc )?(?:pode|poderia|podemos)",
    tells=r"dizer|mostrar|explicar|ajudar|ter",
    wishes=r"(?:eu )?quero|queria|queremos|gostaria|gostaríamos|preciso|precisamos",
    replies=r"sim|não|oi|olá|bom dia|boa (?:tarde|noite)|obrigad[oa]|talvez|não sei|espera|espere|claro|tudo bem",
    ad_for=r"(?:campanha|anúncio)(?:\s+é)?(?:\s+(?:de|para))?",
    no_music=(
        r"(?:sem|nada de|nenhuma|tira a|tire a|não (?:quero|precisa de|preciso de|tem|bota|coloca))\s(?:música"
        r"|som|faixa)"
        r"|em silêncio|silencios[ao]"
    ),
    own_sound=r"som (?:original|do vídeo|próprio)|áudio (?:original|do vídeo)",
    none=r"nenhum[a]?|nada|sem",
    daily=r"por dia|ao dia|diári[oa]s?",
    total=r"no total|ao todo|total",
    acts={
        "start_over": (
            r"começ(?:ar|a|e|emos) (?:de novo|do zero|outra vez)|recomeç(?:ar|a|e)|do zero|apag(?:a|ar|ue) tudo",
        ),
        "same_again": (
            r"(?:[oa] )?mesm[oa](?: coisa| anúncio)?,? (?:mas|com|de novo|só que)|igual(?: ao outro"
            r"| à outra)?,? (?:mas|com|só que)",
        ),
        "another": (r"(?:um )?(?:outro|novo|segundo) anúncio|(?:uma )?(?:outra|nova) campanha|mais um(?: anúncio)?",),
        "submit": (r"envi(?:a|ar|e)(?:[- ][oa])?|public(?:a|ar)|publique(?:[- ][oa])?|mand(?:a|e) ver",),
        "cancel": (r"cancel(?:a|ar|e)|esquece|deixa (?:pra lá|quieto)|para(?=\s*(?:$|[,.!]))",),
        "undo": (
            r"desfaz(?:er)?|desfaça|volta atrás|volta(?:r)?(?: a)? como (?:era|estava)|como (?:antes"
            r"|estava)|desfazer a última mudança",
        ),
        "shorten": (r"encurt(?:a|e|ar)|cort(?:a|e|ar)|mais curto",),
        "write": (
            r"(?:escrev[ea]|invent[ea]|cri[ea]|sug(?:ira|ere)|redij[ao]|pens[ea] em|proponha|escrever|inventar|criar"
            r"|sugerir)(?: (?:para mim|você))?(?: (?:um|o|uma))? (?:bom )?(?:texto|slogan|frase)(?: (?:para|por) mim)?",
        ),
        "log_in": (
            r"(?:re)?fazer (?:o )?login|entrar (?:na conta|de novo)|conect(?:ar|a|e)(?: minha conta)?|iniciar sessão",
        ),
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
        "delivery": (r"quando|até quando|quem (?:o |a )?vê|em que países|quais datas",),
        "cost": (r"custa|custar|custo|preço|grátis|pagar",),
        "target": (r"de verdade|real|prática|teste|simulad\w+",),
        "rules": (r"regras?|limites?|caracteres|permitid\w+|emojis?|tamanho",),
        "options": (r"opções|exemplos?",),
        "help": (r"ajuda|o que você (?:faz|pode fazer)|quem é você|como funciona",),
    },
    goals={
        "APP_INSTALL": (rf"mais (?:instalações|downloads)|(?:baix|instal)\w*{_FEW}(?:app|aplicativo|jogo)"),
        "LEAD_GENERATION": (
            rf"(?:deix|preench|capt|consegu|ger|colet)\w*{_FEW}(?:contatos?|dados|leads|formulários?|e-?mails?"
            rf"|telefones?|cadastros?"
            r"|clientes potenciais)|captar leads"
        ),
        "VIDEO_VIEWS": (
            r"mais (?:visualizações|views)|(?:vejam|assistam|ver|assistir) (?:ao |o )?(?:meu "
            r"|nosso |o )?vídeo(?!s)"
        ),
        "CONVERSIONS": (
            rf"vender\b|(?:mais|aumentar|melhorar){_FEW}?(?:vendas|pedidos|compras)|que (?:\w+ ){{0,3}}comprem?"
        ),
        "REACH": (
            r"(?:ser|ficar) (?:mais )?conhecid\w+|conheçam?|divulgar|visibilidade|alcançar (?:mais"
            r"|muitas) (?:gente|pessoas)"
        ),
        "TRAFFIC": (
            rf"(?:gente|pessoas|visitas|visitantes|cliques|tráfego|clientes|acessos|entrem|cheguem|visitem"
            rf"|acessem|cliquem"
            rf"|venham){_FEW}(?:site|página|loja|blog|link)|mais (?:visitas|visitantes|cliques|acessos)"
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
    ctas=_CTAS,
    answers={
        "asks": (r"o que(?= \w)|por qu[eê]|em qual|de quem|desde quando",),
        "hold": (
            r"(?:ainda|agora|hoje|por enquanto|assim|por agora) não|não (?:agora|ainda|hoje)"
            r"|(?:eu )?não (?:sei|tenho certeza)|sei lá|quem sabe",
            r"deix[ae](?: eu| me)? (?:\w+ )?(?:ver|pensar|conferir|checar|olhar|falar|perguntar)|(?:vou"
            r"|preciso|quero) (?:pensar|ver|conferir|checar|consultar)\w*",
            r"^(?:tudo bem|est[áa] bom|t[áa] bom),? (?:muito )?obrigad[oa][\s!]*$"
            r"|pode ser|vamos (?:ver|pensar)|mais (?:tarde|ou menos)|só um (?:minuto|momento|segundo"
            r"|instante)|pera(?: ?aí)?|peraí",
        ),
        "no": (
            r"(?:melhor|acho que|claro que|é claro que|prefiro que) não|de jeito nenhum|nem pensar"
            r"|deix[ae] (?:pra lá|para lá|quieto)|esquece",
            r"não (?:envi|mand|public|publiqu|sub|sob|lanc|lanç|faç|precis)\w*|não,? obrigad[oa]",
        ),
        "change": (
            r"(?:um pouco )?mais (?:curto|longo|barato|simples)|(?:faz|faça|deixa|deixe) (?:\w+ )?mais"
            r"|ativ(?:a|e|ar)\w*|ao vivo|no ar|e se(?= \w)",
        ),
        "condition": (r"desde que|contanto que|só se|a não ser|até que|assim que|depois que|antes de",),
        "contrast": (r"só que|a não ser",),
        "marker": (r"em vez|na verdade|quer dizer|no lugar",),
        "filler": (
            r"(?:sem|nenhuma) (?:mais )?(?:mudanças?|alterações|alteração)|nada (?:a|para|pra) (?:mudar"
            r"|alterar|acrescentar)|não muda nada",
            r"(?:do )?jeito que está|assim(?: mesmo)?|por mim|agora mesmo|mais nada"
            r"|aliás|a propósito|muito obrigad[oa]",
        ),
        "opinion": (r"p(?:a)?ra mim",),
        "yes": (
            r"(?:manda|mandem?|mete) (?:ver|bala|brasa)|(?:já )?(?:pode|podem|podes)(?: l[áa])? (?:mandar"
            r"|enviar|publicar|subir|lançar|postar|seguir|ir|fazer|prosseguir|confirmar|submeter|avançar|aprovar|continuar"
            r"|finalizar|soltar|rodar)",
            r"(?:pode|podes)(?: sim)?(?=\s*(?:$|[,.!]))|tudo (?:bem|certo|ok|ótimo|perfeito|joia)"
            r"|(?:t[áa]|está) (?:tudo )?(?:bom|certo|ótimo|perfeito|ok|correto|bem|lindo|aprovado)",
            r"(?:é |e )?isso (?:aí|ai|mesmo)|^(?:sim,? )?é isso(?=\s*(?:$|[,.!]))|show de bola|^(?:ok,? "
            r"|sim,? )?show(?=\s*(?:$|[,.!]))|com certeza|vamos (?:nessa|lá|em frente)|vai (?:lá|fundo|nessa)"
            r"|pode crer",
            r"faz(?:er)? isso|faça isso|sem (?:problemas?|dúvida)|de boa|(?:eu )?(?:concordo|autorizo|topo"
            r"|gostei|aprovo)|(?:manda|publica|envia|sobe|posta|lança|submete|submeta"
            r"|avança|avance|prossiga)(?: (?:aí|isso|ela|ele|já))*",
            r"(?:envi|mand|post|lanç|sub)(?:e|a)[- ][oa]|publique[- ][oa]|valeu,? manda|fico feliz|gosto assim"
            r"|ficou (?:bom|ótimo|perfeito|show|lindo)",
        ),
    },
    mistyped="campanha campanhas objetivo botão música texto título orçamento chamada",
    lookalikes="quero chamadas músicas teste cancele posta",
)
