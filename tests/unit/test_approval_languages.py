"""What counts as a yes in the other languages, typed as people type: unaccented, regional, in a hurry."""

import pytest

from agent.approval import read_answer

APPROVES = ("approve", "approve_and_ask")

SPANISH_YES = [
    "sale, dale", "si, subelo", "si, ese tambien", "ah ok, entonces si, adelante", "orale, mandalo", "jala",
    "perfecto, publicalo", "listo, hazlo ya", "esta bien", "así está bien", "asi esta bien, mandalo", "de una",
    "joya", "tal cual", "por mi bien", "échale", "simón", "simon, dale", "venga", "venga, va", "arre", "sip",
    "sipi", "okis", "okey, hazlo", "si esta bien", "si, por favor", "claro que si", "si claro", "dale nomas",
    "me late", "me parece bien, publicalo", "subilo", "mandalo nomás", "enviálo", "publíquenlo",
    "sí, ya puedes enviarlo", "puedes mandarlo", "sin cambios, envialo", "no cambies nada, dale",
    "todo bien, adelante", "así déjalo, mándalo", "déjalo así y publícalo", "queda perfecto", "excelente, procede",
    "órale pues", "sale pues", "va que va", "hecho", "luz verde", "si quiero", "confirmado, lánzalo", "¡sí!",
    "¡dale!", "perfecto así, lanzalo ahora mismo", "me encanta, mándalo ya", "todo perfecto gracias", "si si dale",
    "eso es, mándalo", "así es", "bueno, dale", "ok si", "ya, mándalo", "sí señor",
]  # fmt: skip
GERMAN_YES = [
    "passt", "passt so", "jo", "jep", "jo, passt", "mach das", "raus damit", "ab damit", "kann raus",
    "kann so raus", "freigegeben", "einverstanden", "alles klar, schick ab", "ja, raus damit", "ja mach", "na klar",
    "geht klar", "geht in ordnung", "bin dabei", "sieht gut aus, bitte absenden", "so machen wir das",
    "ja, so lassen", "ich gebe frei", "los geht's", "leg los", "aber gerne", "kein problem, schick es ab",
    "gefällt mir, raus damit", "ja, kann so veröffentlicht werden", "klingt gut, leg los", "jawohl, abschicken",
    "perfekt, senden", "du kannst es abschicken", "veroeffentlichen", "bestaetigt", "ja, einreichen bitte",
    "super, danke", "ist gut so", "top, raus damit", "keine Änderungen, absenden",
]  # fmt: skip
FRENCH_YES = [
    "c'est bon", "vas-y", "vas y", "nickel", "ça marche", "ca marche", "banco", "envoie", "tu peux lancer",
    "je valide", "feu vert", "oui vas-y", "ok envoie", "c'est parfait, envoie", "oui c'est bon", "on y va",
    "ça me va", "parfait, tu peux publier", "je confirme", "rien à changer, envoyez", "oui, lance", "ok pour moi",
    "pas de souci, envoie", "c'est validé", "tout est bon", "d'accord, allez-y", "ouais vas-y", "carrément",
    "bien sûr", "impec", "tout me va, lance-la", "c'est tout bon, merci", "super, envoie-la", "entendu", "oui oui",
    "top, on lance",
]  # fmt: skip
PORTUGUESE_YES = [
    "manda ver", "pode mandar", "fechado", "beleza", "bora", "isso aí", "isso ai", "valeu, manda",
    "confirmo", "pode publicar", "sim, pode enviar", "ta bom", "tá ótimo, manda", "tudo certo", "perfeito, publica",
    "sim, manda", "com certeza", "pode sim", "show de bola", "bora, manda ver", "é isso aí", "isso mesmo", "fechou",
    "blz, pode mandar", "claro, publica", "tudo ok por mim", "está ótimo, pode enviar", "vai lá",
    "sem mudanças, manda", "aprovado", "ok, envie", "partiu", "por mim tudo bem", "ficou ótimo, publica", "joia",
]  # fmt: skip
CHINESE_YES = [
    "没问题", "可以", "行", "就这样", "发吧", "提交吧", "同意", "确认", "好的，发吧", "可以，就这样发吧",
    "行，提交", "没问题，确认提交", "就这么定了", "好的，没问题", "不错，发布吧", "没意见，提交吧", "可以的",
    "那就提交吧", "嗯，可以", "挺好的，发吧", "ok", "OK，提交", "不用改了，提交吧", "沒問題，送出", "確認",
    "对的，提交", "看起来不错，可以提交", "行，就这么办", "完美，发布",
]  # fmt: skip
JAPANESE_YES = [
    "お願いします", "それでお願いします", "送信して", "OKです", "はい、どうぞ", "はい、大丈夫です",
    "これで大丈夫です", "このままでお願いします", "このまま送信してください", "問題ないです",
    "いいですね、送信してください", "オッケー", "はい、そのまま送って", "承認します", "はい、お願い致します",
    "よろしくお願いします", "それでいいです", "はい、それでいいです", "完璧です",
    "変更はありません、送信してください", "内容は大丈夫です", "はい、進めて", "うん、お願い", "了解、お願いします",
    "同意します", "はい、それで進めてください",
]  # fmt: skip
SPANISH_NO_YES = [
    "mejor no", "ahorita no", "deja lo pienso", "todavía no", "todavia no", "si pero cambia el nombre",
    "lo consulto", "lo voy a consultar", "mañana", "espérate", "esperate tantito", "a ver", "no se", "no sé si",
    "si me sale barato si", "si todo esta bien mandalo", "solo si es gratis", "mas bien no", "no está bien",
    "no me late", "no me gusta", "nel", "ni madres", "ya va", "ahorita", "ahorita lo veo", "deja checo",
    "dejame ver", "después", "luego", "puede ser", "a lo mejor", "tal vez si", "creo que si", "más o menos",
    "sale más caro", "sale mañana?", "va más corto", "súbele al presupuesto", "hazlo más corto", "acórtalo",
    "cámbialo", "si cambias el texto", "sí, cuando cambies el botón", "siempre y cuando sea gratis", "sí pero no",
    "dale, pero con otra canción", "dale otra vuelta", "dale un vistazo", "échale un ojo", "échale ganas al texto",
    "mándamelo por correo", "súbelo a 50", "que diga adiós", "quiero otro", "ponlo en vivo", "activalo",
    "sí y actívala", "no lo mandes", "no la publiques todavia", "ni hablar", "olvídalo", "déjalo", "cancela",
    "para nada", "si no cambia nada", "en realidad no", "sí, mejor tráfico", "bueno... no se", "venga ya",
    "sí, con música", "ok con el nombre Luna", "en cuanto lo revise", "la mando yo", "no lo veo claro", "casi",
    "casi perfecto", "perfecto si quitas la música", "está bien el texto pero no el botón", "sí excepto el nombre",
    "esta mal", "me lo pienso", "tengo dudas", "hay un error", "falta la música", "si le bajas", "hasta mañana",
]  # fmt: skip
GERMAN_NO_YES = [
    "ja, aber erst wenn", "warte mal", "lieber nicht", "noch nicht", "naja", "na ja", "geht so", "schon gut",
    "vielleicht", "morgen", "ja, aber kürzer", "nein danke", "lass mal", "lass gut sein", "von mir aus",
    "weiß nicht", "weiss nicht", "mach es kürzer", "ja wenn es gratis ist", "auf keinen fall",
    "muss ich erst prüfen", "passt nicht", "das passt mir nicht", "gut, aber", "ich überlege noch", "nicht senden",
    "jein", "ja nein", "mal sehen", "später", "raus mit der Musik", "Musik raus", "mach den Text kürzer",
    "ändere das", "bitte ändern", "ja, mit Musik", "erst nach dem Test", "weg damit", "so nicht", "kann weg",
    "ok, aktiviere es", "nur wenn der Preis stimmt", "moment",
]  # fmt: skip
FRENCH_NO_YES = [
    "pas encore", "attends", "oui mais", "oui mais change le texte", "bof", "mouais", "non merci", "peut-être",
    "peut etre", "je sais pas", "on verra", "pas d'accord", "pas maintenant", "laisse tomber",
    "oui si c'est gratuit", "je vais réfléchir", "attends un peu", "plus tard", "c'est pas bon",
    "c'est bon mais raccourcis", "plus court", "annule", "surtout pas", "je préfère attendre", "laisse-moi voir",
    "demain", "presque", "c'est presque bon", "oui sauf le titre", "avec musique", "ok avec un autre bouton",
    "une minute", "à condition que", "vaut mieux pas", "bon...", "n'envoie pas", "ne publie pas", "envoie pas",
    "pas question", "quand ce sera corrigé",
]  # fmt: skip
PORTUGUESE_NO_YES = [
    "ainda não", "ainda nao", "deixa eu ver", "deixa eu pensar", "melhor não", "melhor nao", "agora não", "depois",
    "espera", "espera aí", "peraí", "talvez", "acho que sim", "não sei", "nao sei", "sei lá",
    "sim mas muda o texto", "só se for grátis", "pode ser depois", "pode ser que sim", "pode mudar o texto",
    "mais tarde", "cancela", "esquece", "deixa pra lá", "de jeito nenhum", "não manda", "nao manda", "não publica",
    "vou pensar", "quase", "sim, com música", "ok mas mais curto", "tá errado", "não gostei", "amanhã", "vamos ver",
    "não pode", "pode tirar a música", "ta bom nao", "se for barato pode", "manda outra", "só que não",
    "pode deixar comigo depois",
]  # fmt: skip
CHINESE_NO_YES = [
    "先别", "先别发", "等一下", "再想想", "再说", "不行", "不要", "别发", "先等等", "考虑一下", "我再看看",
    "可以，但是改名字", "改一下", "好吧", "行吧", "不用了", "算了", "还没", "还不行", "不太好", "如果便宜就可以",
    "可以吗", "明天再发", "可能吧", "不同意", "不确定", "换一个", "等我确认", "没想好", "不可以", "可以短一点",
    "让我想想", "没有问题吗", "先改一下再发", "改完再发", "有问题", "不对", "不满意", "重新来", "暂时不", "晚点",
    "不是这样", "音乐换一下就可以", "发之前改名字", "取消",
]  # fmt: skip
JAPANESE_NO_YES = [
    "まだ", "ちょっと待って", "やめておきます", "大丈夫です", "結構です", "いいえ", "いえ、大丈夫です",
    "考えさせてください", "また今度", "後で", "はい、でも音楽を変えて", "もう少し短く", "送信しないで",
    "変更してください", "はい、ただ名前を変えて", "安ければ", "よければ", "微妙", "迷っています",
    "確認してからお願いします", "キャンセルをお願いします", "音楽はmusic_001でお願いします", "やっぱりやめます",
    "だめです", "違います", "待ってください", "明日送って", "ボタンを変えてください", "短くしてお願いします",
    "名前はルナでお願いします", "遠慮しておきます", "多分", "検討します", "送らないで",
]  # fmt: skip
MIXED_NO_YES = [
    "SALE!!!",
    "show me my ads", "show me", "lance it", "simon says no", "top of the list", "sale ends friday", "at the bank",
    "y not", "the sale", "balance", "logo", "logo please", "y pero", "die", "na", "hm ok", "y eso?", "y ya?", "si?",
    "ok?", "va?", "dale?", "perfecto?", "可以？", "それで？",
]  # fmt: skip
REFUSALS = [
    "mejor no", "ni madres", "para nada", "olvídalo", "déjalo", "no lo mandes", "lieber nicht", "nein danke",
    "lass gut sein", "auf keinen fall", "non merci", "laisse tomber", "surtout pas", "melhor não", "melhor nao",
    "esquece", "deixa pra lá", "de jeito nenhum", "不用了", "别发", "やめておきます", "nel", "no gracias", "que no",
    "non non", "nee nein", "いえ、やめます", "算了",
]  # fmt: skip
CHANGES = [
    "si pero cambia el nombre", "hazlo más corto", "hazlo mas corto", "acórtalo", "cámbialo",
    "siempre y cuando sea gratis", "ponlo en vivo", "ja, aber erst wenn es fertig ist", "mach es kürzer",
    "ja wenn es gratis ist", "oui mais change le texte", "oui si c'est gratuit", "plus court",
    "sim mas muda o texto", "só se for grátis pode", "可以，但是改名字", "改一下", "はい、でも音楽を変えて",
    "変更してください", "もう少し短くしてください", "quiero otro texto", "el texto mejor que diga hola",
    "sí, ¿puedes cambiar el texto?", "sí, ¿lo puedes acortar?", "ja, kannst du den Text kürzen?",
    "oui, tu peux changer le bouton ?", "sim, você pode mudar o texto?",
]  # fmt: skip
ASKED_ABOUT_THE_PLAN = [
    "cuanto cuesta", "¿cuánto cuesta?", "si, cuanto cuesta?", "sí ¿y qué botón lleva?", "cuanto me va a costar",
    "si, y cuando empieza?", "was kostet das", "ja, was kostet das?", "ja, welches Konto?", "ja, wann startet sie?",
    "c'est combien", "oui, c'est combien ?", "oui, quel est le texte ?", "quanto custa", "sim, qual é o botão?",
    "可以，多少钱？", "什么时候开始？", "いくらですか", "はい、予算はいくらですか？", "sí, ¿está en pausa?",
    "¿esto es real?", "sí, ¿es de verdad?", "dale, ¿y qué sigue?", "vale, ¿quién lo ve?", "ok, und was passiert dann?",
    "ja, wer gibt das frei?", "oui, et qui fait la vérification ?", "oui, que se passe-t-il ensuite ?",
    "sim, e quem revisa?", "certo, e agora o que acontece?", "可以，谁来批准？", "好，接下来会发生什么？",
    "はい、誰が見るんですか",
]  # fmt: skip
ASKED_ABOUT_SOMETHING_ELSE = [
    "sí, ¿cuántos anuncios tengo?", "ja, wie viele Anzeigen habe ich?",
    "sí, ¿qué más puedes hacer?", "vale, ¿cómo hago otro anuncio después?", "ok, ¿cuánto tarda la revisión?",
    "ja, was kannst du sonst noch?", "ok, wie lange dauert die Prüfung?", "ja, wo sehe ich das später?",
    "oui, comment je fais une deuxième annonce ?", "oui, combien de temps prend la vérification ?",
    "sim, onde vejo os resultados depois?", "sim, quanto tempo demora a revisão?", "好的，你还能做什么？",
    "好的，审核要多久？", "はい、他に何ができますか？", "はい、結果はあとでどこで見られますか？",
    "oui, vous faites aussi Instagram ?", "sim, e quantos anúncios eu tenho?", "sí, por cierto ¿haces Instagram?",
]  # fmt: skip
SPOILERS = {
    "es": [
        "pero cambia el texto",
        "mejor no",
        "si es gratis",
        "mañana",
        "excepto el nombre",
        "con otra música",
        "espera",
    ],
    "de": ["aber kürzer", "lieber nicht", "wenn es gratis ist", "morgen", "außer dem Namen", "mit Musik", "warte"],
    "fr": [
        "mais change le texte",
        "pas encore",
        "si c'est gratuit",
        "demain",
        "sauf le nom",
        "avec musique",
        "attends",
    ],
    "pt": ["mas muda o texto", "melhor não", "se for grátis", "amanhã", "exceto o nome", "com música", "espera"],
    "zh": ["但是改文案", "先别", "如果免费", "明天", "除了名称", "换音乐", "等一下"],
    "ja": ["でも変えて", "やめます", "無料なら", "明日", "名前以外", "音楽付きで", "待って"],
}
SAID_WITHOUT_DOUBT = {
    "es": SPANISH_YES, "de": GERMAN_YES, "fr": FRENCH_YES, "pt": PORTUGUESE_YES, "zh": CHINESE_YES, "ja": JAPANESE_YES,
}  # fmt: skip


@pytest.mark.parametrize("text", [said for spoken in SAID_WITHOUT_DOUBT.values() for said in spoken])
def test_a_yes_as_people_say_it_at_home_approves(text):
    assert read_answer(text).kind == "approve"


@pytest.mark.parametrize(
    "text", [*SPANISH_NO_YES, *GERMAN_NO_YES, *FRENCH_NO_YES, *PORTUGUESE_NO_YES, *CHINESE_NO_YES, *JAPANESE_NO_YES]
)
def test_a_refusal_a_hesitation_or_a_condition_is_no_yes_in_any_language(text):
    assert read_answer(text).kind not in APPROVES


@pytest.mark.parametrize("text", MIXED_NO_YES)
def test_a_word_that_is_a_yes_in_one_language_alone_approves_nothing_in_another(text):
    assert read_answer(text).kind not in APPROVES


@pytest.mark.parametrize("language", SPOILERS)
def test_no_yes_survives_what_takes_it_back(language):
    joints = ("，", "。") if language in ("zh", "ja") else (", ", ". ", " ")
    said = [
        f"{yes.rstrip('.!')}{joint}{spoiler}"
        for yes in SAID_WITHOUT_DOUBT[language]
        for spoiler in SPOILERS[language]
        for joint in joints
    ]
    assert [one for one in said if read_answer(one).kind in APPROVES] == []


@pytest.mark.parametrize("text", REFUSALS)
def test_a_plain_refusal_declines(text):
    assert read_answer(text).kind == "decline"


@pytest.mark.parametrize("text", CHANGES)
def test_a_change_or_a_condition_is_a_change(text):
    assert read_answer(text).kind == "change"


@pytest.mark.parametrize("text", ASKED_ABOUT_THE_PLAN)
def test_a_question_about_the_plan_comes_before_the_yes(text):
    assert read_answer(text).kind == "ask"


@pytest.mark.parametrize("text", ASKED_ABOUT_SOMETHING_ELSE)
def test_a_question_about_something_else_does_not_take_the_yes_away(text):
    assert read_answer(text).kind == "approve_and_ask"
