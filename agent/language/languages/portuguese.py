"""Portuguese."""

from agent.language.languages.phrasebook import Language

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
    joints=r"e|com|mas",
    requests=r"(?:você |vc )?(?:pode|poderia|podemos)",
    tells=r"dizer|mostrar|explicar|ajudar|ter",
    no_music=(
        r"(?:sem|nada de|nenhuma|tira a|tire a|não (?:quero|precisa de|preciso de|tem|bota|coloca))\s(?:música"
        r"|som|faixa)"
        r"|em silêncio|silencios[ao]"
    ),
    own_sound=r"som (?:original|do vídeo|próprio)|áudio (?:original|do vídeo)",
    none=r"nenhum[a]?|nada|sem",
    acts={
        "start_over": (
            r"começ(?:ar|a|e|emos) (?:de novo|do zero|outra vez)|recomeç(?:ar|a|e)|do zero|apag(?:a|ar|ue) tudo",
        ),
        "undo": (
            r"desfaz(?:er)?|desfaça|volta atrás|volta(?:r)?(?: a)? como (?:era|estava)|como (?:antes"
            r"|estava)|desfazer a última mudança",
        ),
    },
)
