"""Whole conversations, line by line: what people write, and in which language each line is then answered."""

from tests.languages import answer_to

TALKS = (
    (
        ("hey there, i run a small taquería called Los Tres Hermanos", "en"), ("call it Fiesta de Verano", "en"),
        ("el paso and las cruces", "en"), ("sí", "en"), ("oui oui", "en"), ("no no no", "en"),
        ("send it amigo", "en"),
    ),
    (
        ("I'd like to advertise my patisserie Au Bon Pain de Marie", "en"), ("c'est la vie lol", "en"),
        ("trafic", "en"), ("nah", "en"), ("bon, go ahead", "en"),
    ),
    (
        ("we're a kindergarten in Über-Linden", "en"), ("the budget is 50 a day", "en"),
        ("die campaign name should be Sonnenschein", "en"), ("genau", "en"), ("wunderbar, submit", "en"),
    ),
    (
        ("hiya", "en"), ("mi casa su casa is the text", "en"), ("ad for São João da Madeira", "en"), ("hoje", "en"),
    ),
    (
        ("buenas tardes", "es"), ("quisiera anunciar mi heladería", "es"), ("Sweet Dreams", "es"), ("shop now", "es"),
        ("Happy Hour for everyone", "es"), ("ok", "es"), ("no", "es"), ("yes", "es"), ("perfect", "es"),
        ("súbelo", "es"),
    ),
    (
        ("kiero vender mis pulseras", "es"), ("trafico", "es"), ("learn more", "es"), ("the best of Bogotá", "es"),
        ("ciao", "es"), ("dale", "es"),
    ),
    (
        ("oye cuanto sale esto", "es"), ("y como le hago pa poner musica", "es"), ("me late", "es"),
        ("sorry, can we switch to English", "en"), ("no manches", "en"), ("what's the budget now?", "en"),
    ),
    (
        ("servus, i brauch a werbung für mei wirtshaus", "de"), ("Alpine Beats", "de"), ("nice", "de"),
        ("sign up", "de"), ("passt scho", "de"),
    ),
    (
        ("moin moin", "de"), ("wir sind ein fahrradladen", "de"), ("Let's Ride Together", "de"), ("Traffic", "de"),
        ("yes", "de"), ("oui", "de"),
    ),
    (
        ("Guten Abend, können Sie mir helfen?", "de"), ("der name ist Café au Lait", "de"), ("music_003", "de"),
        ("ja genau so", "de"), ("okay, let's continue in English please", "en"), ("ja", "en"), ("nein", "en"),
    ),
    (
        ("salut ! je tiens une librairie", "fr"), ("The Old Bookshop", "fr"), ("shop now", "fr"), ("ok go", "fr"),
        ("no", "fr"),
    ),
    (
        ("bjr jvoudrais faire une pub", "fr"), ("trafic", "fr"), ("c bon", "fr"), ("si", "fr"), ("nickel", "fr"),
    ),
    (("est-ce que vous parlez allemand ?", "de"), ("ja", "de"), ("wie viel kostet das?", "de"),),
    (
        ("oi, tudo bem?", "pt"), ("quero divulgar minha padaria", "pt"), ("Pão Quente", "pt"), ("Shop now", "pt"),
        ("si", "pt"), ("no", "pt"), ("beleza", "pt"), ("manda ver", "pt"),
    ),
    (
        ("boa noite", "pt"), ("vcs fazem anuncio de video?", "pt"), ("La Dolce Vita", "pt"), ("traffic", "pt"),
        ("in english please", "en"), ("obrigado", "en"), ("how long does it run?", "en"),
    ),
    (
        ("我想推广我的面馆", "zh"), ("Noodle King", "zh"), ("好", "zh"), ("OK", "zh"), ("learn more", "zh"),
        ("東京拉麺", "zh"), ("用日语回答", "ja"), ("はい", "ja"),
    ),
    (
        ("ラーメン屋の広告をお願いしたいのですが", "ja"), ("麺屋一番", "ja"), ("流量", "ja"), ("OK", "ja"),
        ("shop now", "ja"), ("予算変更", "ja"), ("英語で話してもらえますか", "en"), ("はい", "en"),
    ),
    (("hello", "en"), ("東京", "en"), ("ありがとう", "en"), ("the name is さくら", "en"),),
    (("有人吗？", "zh"), ("帮我写个广告", "zh"), ("“The Best Tea in Town”", "zh"), ("换个名字", "zh"),),
    (
        ("すみません、いくらからできますか？", "ja"), ("「Cherry Blossom Days」", "ja"), ("それでお願いします", "ja"),
    ),
    (
        ("I need an ad", "en"), ("perdona, mi inglés es malo, prefiero hablar en español", "es"), ("yes", "es"),
    ),
    (("I need an ad", "en"), ("ich verstehe leider kein Englisch", "de"),),
    (("Hola", "es"), ("sorry I meant to write in English, I want an ad", "en"),),
    (("bonjour", "fr"), ("Actually I don't speak French well. What do you need from me?", "en"),),
    (("I want traffic", "en"), ("je ne comprends pas la question", "fr"),),
    (("I want traffic", "en"), ("não entendi nada", "pt"),),
    (("I want traffic", "en"), ("看不懂", "zh"),),
    (("I want traffic", "en"), ("わかりません", "ja"),),
    (("hola", "es"), ("não falo espanhol", "pt"),),
    (("quanto costa?", answer_to("it")),),
    (("안녕하세요", "en"),),
    (("Hola, quiero un anuncio", "es"), ("mi scusi, non parlo spagnolo, parlo solo italiano", answer_to("it")),),
    (("Hallo, ich brauche eine Anzeige", "de"), ("sorry, ik spreek geen Duits", "en"),),
    (("my customers mostly speak Spanish", "en"),),
    (("the song is in French", "en"),),
    (("I teach Japanese", "en"),),
    (("vendo cursos de inglés", "es"),),
    (("ich gebe Deutschkurse, auf Deutsch und Englisch", "de"),),
    (("text in Portuguese please", "en"),),
    (("a campaign called Learn German Fast", "en"),),
    (
        ("yo", "en"), ("wanna push my merch on tiktok", "en"), ("Mañana Merch Co", "en"), ("si claro", "en"),
        ("es muy caro lol", "en"), ("tbh just post it", "en"),
    ),
    (
        ("Ad for my nail salon in San Antonio pls", "en"), ("Uñas Bonitas by Rosa", "en"),
        ("text is Ven y déjate consentir", "en"), ("the musik is ok", "en"), ("ya", "en"),
    ),
    (
        ("Good day, my grandson told me to write here", "en"), ("a la carte menu de la casa", "en"), ("ja ja", "en"),
        ("Gesundheit", "en"),
    ),
    (
        ("hola q tal", "es"), ("es pa vender unas gorras", "es"), ("Street Kings Only", "es"), ("signup", "es"),
        ("va q va", "es"), ("no problem", "es"),
    ),
    (("necesito ayuda", "es"), ("quiero que la gente visite mi web", "es"), ("listo gracias", "es"),),
    (("alguien me puede ayudar?", "es"), ("ok thx", "es"), ("qué botones hay", "es"),),
    (
        ("hallöchen", "de"), ("brauch werbung für meinen imbiss", "de"), ("Currywurst to go", "de"),
        ("learn more passt", "de"), ("d'accord", "de"), ("ja bitte", "de"),
    ),
    (
        ("Ich habe keine Ahnung wie das funktioniert", "de"), ("The Best Burger in Town", "de"), ("Sí", "de"),
        ("was heißt Traffic?", "de"),
    ),
    (
        ("coucou", "fr"), ("c'est pour mon food truck", "fr"), ("Street Food and the City", "fr"), ("ouais", "fr"),
        ("yes c'est bon", "fr"), ("budget 20 par jour", "fr"),
    ),
    (("j'ai besoin d'aide pour une pub", "fr"), ("black friday", "fr"), ("sign up", "fr"), ("vas-y", "fr"),),
    (
        ("oi gente", "pt"), ("faz um anúncio pro meu salão", "pt"), ("Hair by Mariana", "pt"),
        ("ok pode mandar", "pt"), ("gracias", "pt"), ("the end", "pt"),
    ),
    (("Bom dia! Gostaria de anunciar meu curso", "pt"), ("English for Everyone", "pt"), ("isso aí", "pt"),),
    (
        ("老板你好", "zh"), ("给我的奶茶店做个推广", "zh"), ("Bubble Tea For You", "zh"), ("可以", "zh"),
        ("sign up", "zh"), ("さくら茶", "zh"),
    ),
    (
        ("はじめまして、花屋をやっています", "ja"), ("Flowers for You", "ja"), ("了解", "ja"), ("好", "ja"),
        ("それでいいです", "ja"),
    ),
    (("hi there", "en"), ("podrías hablarme en español por favor", "es"), ("thanks", "es"),),
    (("hi there", "en"), ("gibt's das auch auf Deutsch?", "de"), ("cool", "de"),),
    (("hi there", "en"), ("vous parlez français ?", "fr"),),
    (("hi there", "en"), ("dá pra falar em português?", "pt"),),
    (("hi there", "en"), ("能说中文吗", "zh"),),
    (("hi there", "en"), ("日本語は話せますか？", "ja"),),
    (("hola", "es"), ("do you speak English?", "en"),),
    (("bonjour", "fr"), ("English please, my French is bad", "en"),),
    (("Hallo", "de"), ("können wir auf Englisch weitermachen?", "en"),),
    (("oi", "pt"), ("vamos falar em inglês", "en"),),
    (("hi", "en"), ("je veux vendre des bougies", "fr"),),
    (("hi", "en"), ("das verstehe ich nicht", "de"),),
    (("hi", "en"), ("no entiendo", "es"),),
    (("hi", "en"), ("我不明白", "zh"),),
    (("hi", "en"), ("意味が分かりません", "ja"),),
    (("Привет", "en"),),
    (("Kann ich auf Türkisch schreiben?", "de"),),
)  # fmt: skip

# Beginnings in languages that nobody speaks here.
STRANGERS = (
    "Hoi, ik wil reclame maken", "Добрий день, потрібна реклама", "저는 카페를 운영해요", "Γεια σας, θέλω διαφήμιση",
    "Potrzebuję pomocy z reklamą",
    "Goedemorgen, ik heb een bakkerij in Gent", "Здравствуйте! Мне нужна реклама", "مرحبا، أريد إعلانا",
    "नमस्ते, मुझे विज्ञापन बनाना है", "שלום, אני צריך פרסומת", "Dzień dobry, mam sklep z butami",
    "Hej! Jag har ett kafé i Lund", "Merhaba, kafem için reklam lazım", "Bună ziua, am un magazin de flori",
    "Bon dia, tinc una botiga a Girona", "Xin chào, tôi có quán cà phê", "Halo, saya punya warung kopi",
    "สวัสดี อยากทำโฆษณา", "Kumusta, gusto kong gumawa ng ad", "Habari, nataka tangazo",
    "Dobar dan, trebam reklamu za svoju trgovinu", "можно по-русски?",
    "مساء الخير",
)  # fmt: skip

# Beginnings in one that may get a data file: who speaks it is answered in it as soon as it has sentences.
ITALIANS = (
    "Salve, vorrei promuovere la mia pizzeria", "Ciao! Mi puoi aiutare?", "Parlate italiano?",
    "Buongiorno, ho una gelateria a Torino", "ho bisogno di pubblicità", "hi, speak italiano?", "parli italiano?",
)  # fmt: skip

# Short answers, in the language of the talk or borrowed: none of them changes it.
ANSWERS = {
    "es": (
        "sale, va", "órale pues", "simón", "ya quedó", "no va", "va", "si no hay de otra", "bueno si", "claro que si",
        "ok va", "arre", "si porfa", "no gracias", "a ver", "mmm si", "vale, ok", "listo va", "si, me gusta", "eso",
        "tal cual", "hazle", "dale nomás", "ta bien", "esta bien", "si esta bien", "no esta bien", "mal",
        "me da igual", "tu decide", "lo que sea", "la una", "la dos", "el primero", "en total", "al dia", "por dia",
        "mañana", "para todos", "solo mujeres", "hombres", "30 a 45", "Madrid y Sevilla", "en todo mexico",
        "sin limite", "que mas", "ahora que", "musica no", "con musica", "la misma", "otra", "un poco mas", "menos",
        "cambialo", "borralo", "vuelve", "atras",
    ),
    "fr": (
        "oui c'est ça", "ok ça va", "ça marche", "bon ok", "allez", "go", "parfait", "non merci", "pas ça", "si si",
        "mais oui", "bien sûr", "d'acc", "nickel chrome", "top", "la première", "le deuxième", "par jour", "au total",
        "demain", "à Paris", "femmes", "hommes", "tout le monde", "sans limite", "et après ?", "la même", "une autre",
        "moins", "plus", "un peu plus", "annule", "c tout", "on est bon", "vas y", "t'inquiète", "mouais", "bof",
        "je sais pas", "comme tu veux",
    ),
    "pt": (
        "tá bom", "tá", "pode sim", "isso", "isso mesmo", "beleza então", "fechou", "vai", "bora", "show", "top",
        "não", "nao", "nao quero", "ta certo", "a primeira", "o segundo", "por dia", "no total", "amanhã",
        "em São Paulo", "mulheres", "homens", "todo mundo", "sem limite", "e agora?", "a mesma", "outra", "menos",
        "mais", "um pouco mais", "cancela", "tanto faz", "sei la", "deixa assim", "do jeito que tá", "ok vai",
        "de boa", "blz", "vlw",
    ),
    "de": (
        "jo", "joa", "passt", "passt so", "ja genau", "na gut", "los", "mach", "nee", "nö", "ne", "doch", "klar",
        "logo", "super", "top", "okidoki", "die erste", "das zweite", "pro Tag", "insgesamt", "morgen", "in Berlin",
        "Frauen", "Männer", "alle", "egal", "und jetzt?", "dieselbe", "eine andere", "weniger", "mehr",
        "ein bisschen mehr", "stopp", "weiß nicht", "wie du willst", "so lassen", "alles gut", "moment", "hä?",
    ),
    "en": (
        "yup", "sure thing", "go for it", "nah mate", "alright then", "cool cool", "the first", "the second one",
        "per day", "in total", "tomorrow", "in Paris", "women", "men only", "everyone", "no limit", "what now",
        "same", "another", "less", "more", "a bit more", "undo", "idk", "whatever you like", "as is", "hm", "huh",
        "ok la", "si senor", "no problemo", "de nada", "voila", "ciao bella", "hasta la vista", "gracias amigo",
        "mucho better", "c'est bon", "danke dude", "bon appetit", "nein nein nein", "au revoir", "es ist gut lol",
        "me too", "come on", "on it", "son of a gun", "pain au chocolat", "was it live", "die hard", "a la mode",
    ),
    "zh": (
        "行", "可以", "好吧", "没问题", "就这样", "算了", "第一个", "第二个", "每天", "总共", "明天", "北京", "女性",
        "男的", "都行", "随便", "然后呢", "一样的", "换一个", "少一点", "多一点", "取消", "不知道", "OK的", "yes",
        "嗯", "对", "不对", "go",
    ),
    "ja": (
        "うん", "ええ", "それで", "いいよ", "だめ", "やめて", "一番目", "二つ目", "一日", "合計", "明日", "東京",
        "女性", "男性", "全員", "なんでも", "それから？", "同じで", "別の", "少なく", "もっと", "取消", "分からない",
        "OK", "yes", "了解です", "承知", "違う", "go",
    ),
}  # fmt: skip
