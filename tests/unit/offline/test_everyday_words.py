"""Briefs, wishes, questions and orders in everyday words: regional, unaccented, with the verb where it falls."""

import pytest

import tools.objectives
from agent.models.offline.scene import Situation
from agent.models.offline.understanding import Understanding, understand
from tests.unit.offline.conversation import SEED
from tools.core.objective import Objective
from tools.discovery import collect

OBJECTIVES = collect(tools.objectives, "OBJECTIVE", Objective)

WISHES = {
    "TRAFFIC": [
        "es para q la gente entre a mi sitio web", "que la gente entre en mi pagina",
        "quiero que entren a mi tienda", "q visiten mi pagina", "quiero mas visitas en mi blog",
        "traer gente a mi web", "llevar clientes a la pagina", "que le den click al link",
        "mandar trafico a mi sitio", "que caigan en mi página", "necesito que más personas lleguen a mi sitio",
        "ich will dass mehr leute auf meine webseite kommen", "leute sollen auf unsere seite klicken",
        "mehr klicks auf meine homepage", "ich möchte besucher auf meinen blog bringen",
        "die leute sollen meinen onlineshop besuchen", "je veux que les gens viennent sur mon site",
        "amener du monde sur mon site", "ramener des visiteurs sur ma boutique", "que les gens cliquent sur le lien",
        "faire venir du trafic sur mon blog", "quero que as pessoas entrem no meu site", "levar gente pro meu site",
        "quero mais acessos no site", "trazer visitantes pra minha loja", "quero que cliquem no link",
        "想让更多人来我的网站", "把人引到我的网店", "想给网站带来流量", "希望大家点进我的网页", "让人访问我们的官网",
        "サイトに来てほしい", "ホームページへのアクセスを増やしたい", "もっとサイトを見てもらいたい",
        "お店のページに人を集めたい", "ウェブサイトに誘導したい",
    ],
    "LEAD_GENERATION": [
        "quiero q la gente me deje sus datos pa cotizarles", "que dejen su correo", "que me dejen sus datos",
        "conseguir contactos", "quiero que llenen un formulario", "necesito prospectos", "captar mas leads",
        "que nos pidan informes", "leute sollen ihre kontaktdaten hinterlassen", "ich brauche mehr leads",
        "kontakte sammeln", "dass sie das formular ausfüllen", "anfragen bekommen",
        "que les gens laissent leurs coordonnées", "récolter des contacts", "obtenir plus de prospects",
        "remplir un formulaire", "quero que deixem o contato", "captar leads", "quero que preencham o formulário",
        "conseguir mais contatos", "que deixem os dados", "想收集客户的联系方式", "让大家留下电话", "获取潜在客户",
        "想要客户填表", "連絡先を集めたい", "見込み客を獲得したい", "フォームに入力してほしい",
        "問い合わせを増やしたい",
    ],
    "CONVERSIONS": [
        "lo que quiero es vender", "quiero vender mis velas", "que me compren", "que la gente compre",
        "q compren mis zapatos", "aumentar las ventas", "quiero mas pedidos", "que hagan pedidos",
        "ich will mehr verkaufen", "ich möchte meine kerzen verkaufen", "die leute sollen kaufen",
        "mehr bestellungen", "umsatz steigern", "je veux vendre plus", "que les gens achètent", "vendre mes bougies",
        "augmenter mes ventes", "plus de commandes", "quero vender mais", "quero que comprem", "vender minhas velas",
        "aumentar as vendas", "mais pedidos", "想多卖点东西", "想卖蜡烛", "提高销量", "让人下单", "希望大家来购买",
        "売上を伸ばしたい", "もっと売りたい", "買ってほしい", "注文を増やしたい", "商品を売りたい",
    ],
    "APP_INSTALL": [
        "que descarguen mi app", "q la gente se baje la aplicacion", "quiero mas descargas de mi app",
        "que instalen la app", "que bajen mi juego", "leute sollen meine app runterladen", "mehr app downloads",
        "dass sie unsere app installieren", "app herunterladen lassen", "que les gens téléchargent mon appli",
        "plus de téléchargements", "faire installer l'application", "quero que baixem meu app",
        "mais downloads do aplicativo", "que instalem o aplicativo", "想让人下载我的app", "让更多人安装我们的应用",
        "增加下载量", "アプリをダウンロードしてほしい", "アプリを入れてもらいたい",
        "アプリのインストールを増やしたい",
    ],
    "VIDEO_VIEWS": [
        "que vean el video", "quiero que vean mi vídeo", "mas reproducciones", "que miren el video",
        "mas vistas en mi video", "leute sollen mein video sehen", "mehr views", "dass sie das video anschauen",
        "que les gens regardent ma vidéo", "plus de vues", "faire voir la vidéo", "quero que vejam meu vídeo",
        "mais visualizações", "que assistam o vídeo", "想让更多人看我的视频", "增加播放量", "動画を見てほしい",
        "再生数を増やしたい", "動画をもっと見てもらいたい",
    ],
    "REACH": [
        "que me conozcan", "que conozcan mi marca", "darme a conocer", "llegar a mas gente",
        "que todo mundo sepa de mi negocio", "dar a conocer el local", "bekannter werden",
        "möglichst viele leute erreichen", "dass man uns kennt", "bekanntheit steigern", "marke bekannt machen",
        "me faire connaître", "toucher plus de monde", "faire connaître ma marque", "gagner en visibilité",
        "notoriété", "ficar mais conhecido", "quero que conheçam minha marca", "alcançar mais gente",
        "divulgar minha marca", "提高知名度", "让更多人知道我们", "想让大家认识我的品牌", "扩大曝光",
        "もっと知ってもらいたい", "多くの人に知ってほしい", "認知度を上げたい", "ブランドを広めたい",
    ],
}  # fmt: skip
VALUES = [
    ("campaign_name", "Luna", [
        "ponle Luna", "se va a llamar Luna", "que se llame Luna", "bajo el nombre Luna", "de título Luna",
        "la campaña se llamaría Luna", "quiero que se llame Luna", "nombrala Luna", "le ponemos Luna",
        "de nombre ponle Luna", "nombre: Luna", "el nombre va a ser Luna", "llamémosla Luna",
        "cámbiale el nombre a Luna", "mejor ponle Luna", "heißen soll sie Luna", "sie soll Luna heißen",
        "soll Luna heißen", "die Kampagne soll Luna heißen", "Name der Kampagne ist Luna", "nenn sie Luna",
        "Name: Luna", "unter dem Namen Luna", "mit dem Namen Luna", "Der Name ist Luna", "ich nenne sie Luna",
        "Titel soll Luna sein", "ändere den Namen in Luna", "den Namen bitte auf Luna ändern", "elle s'appelle Luna",
        "nom : Luna", "appelle-la Luna", "on l'appelle Luna", "elle s'appellera Luna", "le nom c'est Luna",
        "sous le nom Luna", "avec le nom Luna", "nomme-la Luna", "le nom sera Luna", "nommee Luna",
        "change le nom pour Luna", "o nome vai ser Luna", "se chama Luna", "chama de Luna", "vai se chamar Luna",
        "com o nome Luna", "o nome é Luna", "pode chamar de Luna", "coloca o nome Luna", "que se chame Luna",
        "muda o nome pra Luna", "叫Luna", "名字是Luna", "名前はLunaで",
    ]),
    ("campaign_name", "Luna Nueva", ["con el nombre Luna Nueva", "ponle de nombre Luna Nueva"]),
    ("text", "Vuela alto", [
        "que diga Vuela alto", "quiero que diga Vuela alto", "que ponga Vuela alto", "con la frase Vuela alto",
        "el texto va a ser Vuela alto", "que el anuncio diga Vuela alto", "con el texto Vuela alto",
        "de texto Vuela alto", "debe decir Vuela alto", "la frase es Vuela alto", "que lea Vuela alto",
        "cambia el texto por Vuela alto", "no, mejor que diga Vuela alto",
    ]),
    ("cta", "LEARN_MORE", [
        "el boton de mas informacion", "el boton: saber mas", "Button Mehr erfahren", "mehr Infos",
        "bouton en savoir plus", "botao saiba mais", "按钮用了解更多", "ボタンは詳しくはこちら",
    ]),
    ("cta", "GET_QUOTE", [
        "pedir cotizacion", "boton cotizar", "Button Angebot anfordern", "demande un devis", "solicitar orçamento",
    ]),
    ("cta", "ORDER_NOW", [
        "ordena ya", "botón de ordenar", "bestell jetzt", "commande maintenant", "peça já", "pede agora",
    ]),
    ("cta", "BOOK_NOW", [
        "con el boton de agendar cita", "boton reservar cita", "botón agenda tu cita", "botón apartar",
        "Knopf: Termin vereinbaren", "bouton prendre rendez-vous", "botão agendar horário", "按钮预约",
        "ボタンを予約にして",
    ]),
    ("cta", "SHOP_NOW", [
        "compra aquí", "boton de comprar", "con botón para comprar ahora", "Button soll Jetzt kaufen sein",
        "kauf jetzt", "hier kaufen", "mach den Button zu Jetzt kaufen", "le bouton acheter", "achete maintenant",
        "o botão de comprar agora", "compre aqui", "按钮是立即购买", "按钮：马上抢购", "ボタンは購入で",
    ]),
    ("cta", "CALL_NOW", ["boton llamanos", "ruf uns an", "bouton appelle-nous", "liga pra gente"]),
    ("cta", "SEND_MESSAGE", [
        "boton escribenos por whatsapp", "schreib uns", "bouton ecris-nous", "botão chama no whatsapp",
    ]),
    ("cta", "SIGN_UP", [
        "y el boton que sea registrate", "botón inscribirse", "melde dich an", "inscris toi", "cadastre-se",
    ]),
    ("cta", "DOWNLOAD_NOW", ["botón descárgala", "telecharger", "baixe agora"]),
    ("cta", "CONTACT_US", ["botón contáctanos", "botão fale com a gente", "立即咨询", "お問い合わせボタンで"]),
    ("music", "none", [
        "sin musica", "que no lleve musica", "no quiero musica", "sin cancion", "no le pongas musica",
        "nada de musica", "música no", "quítale la música", "ohne Musik", "keine Mucke", "Musik brauchen wir nicht",
        "ich will keine Musik", "Musik nicht", "sans musique", "pas de musique", "je veux pas de musique",
        "aucune musique", "ne mets pas de musique", "sem musica", "não quero música", "nao precisa de musica",
        "sem som", "tira a música", "不要音乐", "不需要配乐", "音乐不用", "音楽はなしで", "音楽いりません",
    ]),
    ("music", "in_video", ["con el sonido del video"]),
    ("objective", "TRAFFIC", [
        "una campaña de tráfico", "que sea tráfico", "Traffic-Kampagne", "Trafficanzeige bitte",
        "das Ziel soll Traffic sein", "une campagne de trafic", "campanha de trafego", "流量广告", "目标是流量",
        "目的はトラフィックで", "トラフィック広告",
    ]),
    ("objective", "CONVERSIONS", [
        "campaña de ventas", "anuncio de conversiones", "eine Verkaufsanzeige", "eine Conversion-Kampagne",
        "Objective auf Conversions umstellen", "une pub pour les conversions", "campagne ventes",
        "campanha de vendas", "anuncio de conversao", "做转化", "目标选转化", "目的はコンバージョン",
    ]),
    ("objective", "REACH", ["el objetivo que sea alcance", "eine Kampagne für Reichweite", "Reichweitenkampagne"]),
    ("objective", "LEAD_GENERATION", ["Lead-Kampagne"]),
    ("text", "Hoch hinaus", [
        "der Text soll Hoch hinaus lauten", "da soll stehen Hoch hinaus", "Text ist Hoch hinaus",
        "mit dem Text Hoch hinaus", "als Text Hoch hinaus", "der Text lautet Hoch hinaus",
        "der Slogan ist Hoch hinaus", "mit dem Spruch Hoch hinaus", "den Text zu Hoch hinaus ändern",
    ]),
    ("text", "Vise haut", [
        "le texte c'est Vise haut", "avec le texte Vise haut", "qui dit Vise haut", "avec la phrase Vise haut",
        "comme texte Vise haut", "ça doit dire Vise haut", "le slogan est Vise haut",
        "remplace le texte par Vise haut",
    ]),
    ("text", "Voe alto", [
        "com o texto Voe alto", "que diga Voe alto", "o texto vai ser Voe alto", "com a frase Voe alto",
        "texto é Voe alto", "escrito Voe alto", "o texto fica Voe alto", "troca o texto por Voe alto",
    ]),
    ("campaign_name", "月亮", ["名字叫月亮", "就叫月亮吧", "广告名称：月亮", "名字改成月亮"]),
    ("text", "飞得更高", ["文案是飞得更高", "文案：飞得更高", "文案写飞得更高", "文案改成飞得更高"]),
    ("campaign_name", "月", ["名前は月でお願いします", "キャンペーン名は月にして", "名前を月に変えて"]),
    ("text", "高く飛ぼう", ["文言は高く飛ぼう"]),
]  # fmt: skip
QUESTIONS = {
    "progress": [
        "q me falta", "en q nos quedamos", "que falta", "y que sigue", "como voy", "was fehlt noch", "wo waren wir",
        "qu'est ce qui manque", "il manque quoi", "on en est ou", "o que falta", "onde paramos", "还差什么",
        "做到哪了", "あと何が必要", "どこまで決まった",
    ],
    "cost": [
        "cuanto me va a costar", "cuanto cuesta", "wie viel kostet das", "ça coute combien", "quanto vai custar",
        "要花多少钱", "いくらかかりますか",
    ],
    "why": [
        "por q no se pudo", "por que fallo", "warum ging das nicht", "pourquoi ca n'a pas marché", "por que nao deu",
        "为什么不行", "なぜだめだったのですか",
    ],
    "rules": [
        "cuantos caracteres caben", "que tan largo puede ser el texto", "se pueden usar emojis",
        "wie viele zeichen passen rein", "combien de caracteres", "quantos caracteres cabem", "最多几个字",
        "何文字まで",
    ],
    "music": [
        "que canciones hay", "se puede sin musica", "welche songs gibt es", "geht das ohne musik",
        "quelles musiques il y a", "on peut sans musique", "quais musicas tem", "有哪些音乐", "可以不要音乐吗",
        "どんな曲がありますか", "音楽なしでもいいですか",
    ],
    "ctas": [
        "que botones hay", "welche buttons gibts", "quels boutons", "que botoes tem", "有什么按钮",
        "ボタンは何がありますか",
    ],
    "options": [
        "que opciones tengo",
    ],
    "objectives": [
        "cual es la diferencia", "que objetivos hay", "welche ziele gibt es",
    ],
    "outcome": [
        "ist die anzeige schon raus", "c'est parti ou pas", "发出去了吗", "もう出ましたか",
    ],
    "running": [
        "ya se publico", "ja foi publicado", "ist die anzeige schon live",
    ],
    "help": [
        "que puedes hacer",
    ],
}  # fmt: skip
ORDERS = {
    "start_over": [
        "borrón y cuenta nueva", "olvida todo", "empecemos desde cero", "borra todo", "vuelve a empezar",
        "desde el principio", "nochmal von vorne", "alles auf Anfang", "fang neu an", "on recommence",
        "on repart de zéro", "efface tout", "começa do zero", "apaga tudo", "vamos recomeçar", "重来", "从头再来",
        "最初からやり直したい", "白紙に戻して",
    ],
    "same_again": [
        "otra igual pero con conversiones", "haz otra igual pero", "la misma pero con", "lo mismo de antes pero",
        "das Gleiche nochmal aber", "noch so eine, aber", "la même mais", "pareil mais avec", "o mesmo mas",
        "igual ao outro mas", "一样的再来一个，但是", "同じで、ボタンだけ変えて",
    ],
    "undo": [
        "regresa como estaba", "déjalo como estaba", "deshaz eso", "regresale", "mach das rückgängig",
        "wieder wie vorher", "remets comme avant", "annule ça", "volta como estava", "desfaz", "恢复原来的",
        "改回去", "元に戻して", "さっきのに戻して",
    ],
    "another": [
        "otra campaña", "hazme otro", "ahora otro anuncio", "noch ne Anzeige", "une autre pub", "mais um anúncio",
        "再做一个广告", "もう一つ広告を作りたい",
    ],
    "cancel": [
        "ya no, cancela", "mejor no, cancélalo", "brich das ab", "laisse tomber", "deixa pra lá", "不做了",
        "やっぱりやめる",
    ],
    "submit": [
        "subelo", "mandalo ya", "schick ab", "envoie-la", "manda ver", "提交吧", "送信してください",
    ],
}  # fmt: skip


def meant_by(said: str, awaiting: str = "reply") -> Understanding:
    return understand(said, Situation(awaiting=awaiting, missing=SEED), OBJECTIVES)


@pytest.mark.parametrize("objective", WISHES)
def test_a_wish_in_everyday_words_implies_its_objective(objective):
    read = {said: meant_by(said).decisions.fields for said in WISHES[objective]}
    assert {said: fields for said, fields in read.items() if fields != {"objective": objective}} == {}


@pytest.mark.parametrize(("field", "value", "ways"), VALUES, ids=lambda one: one if isinstance(one, str) else "")
def test_a_value_is_understood_in_every_way_people_give_it(field, value, ways):
    read = {said: meant_by(said).decisions.fields for said in ways}
    assert {said: fields for said, fields in read.items() if fields != {field: value}} == {}


@pytest.mark.parametrize("topic", QUESTIONS)
def test_a_question_without_marks_or_accents_is_a_question_and_decides_nothing(topic):
    read = {said: meant_by(said) for said in QUESTIONS[topic]}
    assert {said for said, meant in read.items() if topic not in meant.intents.topics or meant.decisions} == set()


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_is_understood_in_regional_words(order):
    assert {said for said in ORDERS[order] if order not in meant_by(said).intents.acts} == set()


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("que sea sin musica", {"music": "none"}),
        ("que el boton sea comprar", {"cta": "SHOP_NOW"}),
        ("que diga Vuela alto", {"text": "Vuela alto"}),
        ("que se llame Luna", {"campaign_name": "Luna"}),
    ],
)
def test_a_wish_that_begins_as_a_question_would_is_a_wish(said, given):
    assert meant_by(said).decisions.fields == given


@pytest.mark.parametrize(
    "copy",
    [
        "Qué rico sabe", "Que nadie te lo cuente", "So gut muss Pizza sein",
        "Tudo o que você quer", "Entra a mi página y compra", "いつでもおうちで", "Más de lo que sueñas",
    ],
)  # fmt: skip
def test_copy_that_sounds_like_a_wish_or_a_question_is_copy_where_copy_was_asked_for(copy):
    assert meant_by(copy, "text").decisions.fields == {"text": copy}


@pytest.mark.parametrize("said", ["名前は何がいいですか", "文案写什么好", "ボタンは何がありますか"])
def test_a_question_about_a_field_is_no_value_of_it(said):
    assert meant_by(said).decisions.fields == {}
