"""Talk and copy told apart where a name or a text is awaited; what may be talk is asked about."""

import pytest

from agent.language.wants.talk import sounds_like_talk

TALK = [
    "sorry, the kids just came home, give me a minute", "I have no idea how these things are called",
    "espera, que llaman a la puerta", "ay, yo nunca sé qué poner en estas cosas",
    "Moment, mein Chef ruft gerade an",
    "ich kann sowas überhaupt nicht", "attends, je demande à ma soeur", "je ne sais jamais quoi écrire",
    "peraí, meu filho acordou", "eu nunca sei o que escrever", "等一下，我老婆叫我", "我不知道写什么好",
    "すみません、電話が来ました", "文章はちょっと苦手なんです",
    "我明天再来看看吧", "你自己看看吧", "我先试试吧", "静かなほうがいいかな",
    "she is still on the phone", "my boss has not come back yet", "der Chef ist noch nicht da",
    "il est au téléphone, ça ne va pas tarder", "el jefe todavía no ha llegado", "o chefe ainda não chegou",
    "老板还没来", "担当者がまだ来ていません",
    "I told my boss so you can wait", "eu vou ligar para você amanhã",
    "hello, is anybody there", "we tried this last year and nobody came",
]  # fmt: skip
NAMES = [
    "Golden Hour", "Ask Us Anything Plumbing", "Who Ate My Cake?", "Panadería El Sol", "Sí Quiero Bodas",
    "Herbstaktion 26", "Ruf Mich An Taxi", "Les Deux Chats", "Pourquoi Pas Nous",
    "Festa Junina", "Café Sem Pressa",
    "春季上新", "慢慢来茶铺", "夏の花火セット", "またね食堂", "On Verra Bien", "Dis-moi Tout",
    "Back in Full Bloom", "Gone with the Wool", "Mercerie en ligne",
]  # fmt: skip
TEXTS = [
    "Two coffees, one price.", "Why wait for spring?", "Fresh bread, every morning at six",
    "Zapatos para bailar",
    "¿Cansado de esperar?", "Frisch gebacken, jeden Tag", "Noch Platz im Koffer?", "Le goût des vacances",
    "Et si on partait ?", "Sabor de casa", "Cansou de esperar?", "好吃不贵",
    "周末去哪儿？", "毎朝、焼きたて", "旅に出よう", "今天想吃什么？", "お母さんに花を贈ろう",
    "我们的面馆又开门了，来坐坐吧！", "快来我们的店里尝尝吧", "周末带孩子来我们农场玩吧", "一起来跑步吧！",
    "我们已经准备好了，就等你来！", "朝6時に始まる、豊かな一日です。",
    "海まで歩いて3分、穏やかな宿です。", "私たちの新作が届きました。",
    "待ってる間に、コーヒーどうぞ",
    "Hello, weekend", "Hola, domingo", "Bonjour, printemps", "Olá, verão", "Hallo Sommer",
    "你好，夏天", "こんにちは、春",
    "Thanks to our bees", "Gracias a tu abuela", "Wir haben Zeit. Und Kuchen.", "Tenemos zapatos, tú tienes pies",
    "Nous avons du pain", "Temos bolo", "これ、洗えますよ",
    "We scrub so you don't have to.", "I bake at four so you can sleep.",
    "Wir backen früh, damit du ausschlafen kannst.", "Nous repassons pour que vous profitiez.",
    "Cocinamos para que tú descanses.",
    "Nós lavamos para você descansar.", "我们早起，你只管睡。", "あなたの代わりに、早起きします。",
]  # fmt: skip


@pytest.mark.parametrize("awaiting", ["campaign_name", "text"])
@pytest.mark.parametrize("said", TALK)
def test_what_somebody_tells_us_sounds_like_talk(said, awaiting):
    assert sounds_like_talk(said, awaiting)


@pytest.mark.parametrize(
    ("said", "awaiting"), [(one, "campaign_name") for one in NAMES] + [(one, "text") for one in TEXTS]
)
def test_names_and_slogans_do_not(said, awaiting):
    assert not sounds_like_talk(said, awaiting)
