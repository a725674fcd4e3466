"""The small words by which evals tell a language: their own, so that the program is not judged by its own lists."""

from collections.abc import Mapping

# Yes, no and thanks are borrowed everywhere and stand nowhere here. Who speaks a language that has no sentences yet
# is answered in English.
SMALL_WORDS: Mapping[str, str] = {
    "en": (
        "the and with for is are my our your it this that what which how why when where who can could would should "
        "want need make change campaign ad text name music button of to an you i have has do does did not but from "
        "about instead then there we they be will was if or use take let show tell another other called saying "
        "just me still much without now objective more please"
    ),
    "es": (
        "el los las una un de que y con por para qué cómo cuánto cuándo dónde quién está es son soy quiero quisiera "
        "necesito puedo puede puedes tengo pero más muy ya también ahora mi tu su lo se me hay este esta eso otro "
        "otra mejor cambia cambiar pon hazlo haz campaña anuncio texto botón música objetivo sin usa todo nada "
        "nombre llámala deja entonces quita gente tienda"
    ),
    "de": (
        "der die das den dem ein eine einen und mit ohne für nicht ist sind ich wir sie es was wie wo wann warum wer "
        "welche kann können soll sollte möchte will brauche auch aber doch noch nur jetzt dann mein meine meinen "
        "unser unsere kein keine von zu auf im zum kampagne anzeige text musik button ziel ändere nimm lieber mach "
        "alles etwas anders heißt hat habe geht wird mir bitte"
    ),
    "fr": (
        "le la les un une des du de et ou avec sans pour dans est sont je nous vous il elle que qui quoi quel quelle "
        "où quand comment pourquoi combien pas ne voudrais veux faut peux pouvez mais aussi encore très plus mon ma "
        "mes notre nos votre cette ce ça campagne annonce texte bouton musique objectif change mets plutôt autre tout "
        "au aux sur en alors fais nom y mon"
    ),
    "pt": (
        "o os as um uma do da dos das em na com sem para que não é está estou eu você nós quero preciso posso pode "
        "pra mais muito como qual quanto quando onde quem meu minha nosso nossa seu sua isso este esta também agora "
        "ainda então mas campanha anúncio texto botão música objetivo muda troca coloca faz outro outra nome de e por "
        "se vou tem tudo"
    ),
    "it": (
        "il gli che non sono vorrei voglio per una un con senza della del nella mio mia nostro come quanto dove perché "
        "anche è ho questo questa campagna annuncio testo pulsante musica nome negozio più molto costa di lo la"
    ),
    "nl": (
        "ik wil je het een niet geen maar ook voor van met zonder mijn onze deze dat wat waarom hoe wanneer waar welke "
        "kan kunt moet graag hebben advertentie knop tekst muziek naam winkel de en is"
    ),
    "pl": "jest nie się chcę jak co czy dla mojego moja mój kampanię reklamę reklama tekst bez sklepu mam ale",
    "tr": "bir ve bu için istiyorum reklam kampanya metin müzik nasıl ne değil var ben benim olsun ama çok",
    "sv": "jag vill ha inte är och att det som på för med ett kan ska vi min annons knapp musik namn hur vad utan",
}  # fmt: skip

CHINESE = (
    "我|你|您|们|們|吗|嗎|呢|吧|请|請|想|这|這|什么|什麼|怎么|怎麼|没|沒|把|给|給|帮|幫|换|換|个|個|"
    "广告|廣告|文案|音乐|音樂|按钮|按鈕|目标|目標|名称|预算|改|用|的|了"
)
JAPANESE = (
    "です|ます|ました|ません|ください|したい|を|って|この|その|どの|どう|なに|いくら|なぜ|して|した|ない|なし|ある|"
    "は|が|に|で|の|と|も"
)

# What people call the languages in which they may ask to be answered.
NAMES: Mapping[str, str] = {
    "en": r"english|ingl[eéê]s|englisch|anglais|英[语文語]",
    "es": r"spanish|español|espanol|castellano|spanisch|espagnol|espanhol|西班牙|スペイン語",
    "de": r"german|alem[aáã]n|alem[aã]o|deutsch|allemand|德[语文語]|ドイツ語",
    "fr": r"french|franc[eéê]s|französisch|français|francais|法[语文語]|フランス語",
    "pt": r"portuguese|portugu[eéê]s|portugiesisch|portugais|葡|ポルトガル語",
    "zh": r"chinese|mandarin|chino|chinesisch|chinois|chin[eê]s|中文|汉语|漢語|中国語",
    "ja": r"japanese|japon[eéê]s|japanisch|japonais|日[语文語]|日本[语語]",
    "it": r"italian|italiano|italienisch|italien|意大利|イタリア語",
    "nl": r"dutch|neerland[eéê]s|holand[eéê]s|niederländisch|holländisch|néerlandais|荷兰|オランダ語",
    "pl": r"polish|polaco|polon[eéê]s|polnisch|polonais|波兰|ポーランド語",
    "tr": r"turkish|turco|türkisch|turc|土耳其|トルコ語",
    "sv": r"swedish|sueco|schwedisch|suédois|瑞典|スウェーデン語",
}
