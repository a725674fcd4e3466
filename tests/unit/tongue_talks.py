"""Whole conversations, line by line: what people write, and in which language each line is then answered."""

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
    (("quanto costa?", "en"),),
    (("안녕하세요", "en"),),
    (("Hola, quiero un anuncio", "es"), ("mi scusi, non parlo spagnolo, parlo solo italiano", "en"),),
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
    "Salve, vorrei promuovere la mia pizzeria", "Ciao! Mi puoi aiutare?", "Parlate italiano?",
    "Hoi, ik wil reclame maken", "Добрий день, потрібна реклама", "저는 카페를 운영해요", "Γεια σας, θέλω διαφήμιση",
    "Potrzebuję pomocy z reklamą", "Buongiorno, ho una gelateria a Torino", "ho bisogno di pubblicità",
    "Goedemorgen, ik heb een bakkerij in Gent", "Здравствуйте! Мне нужна реклама", "مرحبا، أريد إعلانا",
    "नमस्ते, मुझे विज्ञापन बनाना है", "שלום, אני צריך פרסומת", "Dzień dobry, mam sklep z butami",
    "Hej! Jag har ett kafé i Lund", "Merhaba, kafem için reklam lazım", "Bună ziua, am un magazin de flori",
    "Bon dia, tinc una botiga a Girona", "Xin chào, tôi có quán cà phê", "Halo, saya punya warung kopi",
    "สวัสดี อยากทำโฆษณา", "Kumusta, gusto kong gumawa ng ad", "Habari, nataka tangazo",
    "Dobar dan, trebam reklamu za svoju trgovinu", "hi, speak italiano?", "parli italiano?", "можно по-русски?",
    "مساء الخير",
)  # fmt: skip
