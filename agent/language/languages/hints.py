"""By which words languages give themselves away, ours and those that nobody speaks here: data only.

Left out on purpose: yes and no, what people name things by, and the buttons of an ad. None of these tells a language.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Hints:
    """The words of one language, one after the other; those of an unspaced one are found anywhere."""

    words: str  # pronouns, verbs, question words: who writes several of them writes in this language
    little: str = ""  # articles and the like, of which names are full
    of_ads: str = ""  # what an ad is made of: copy seldom speaks of it, people who talk about their ad do
    courtesies: str = ""  # borrowed everywhere; they tell something only as long as nothing else is known


HINTS: Mapping[str, Hints] = {
    "en": Hints(
        words=(
            "is are am was were been be my our your their his her its it this that these those what which how why "
            "when where who can could would should will shall must want wants need needs make makes made use using "
            "have has had do does did don doesn didn isn aren won wasn you we i they he she us them some any not but "
            "actually instead then there here about if because just only also let gonna wanna get give take keep put "
            "change set start stop remove add delete show tell call called everything something nothing another "
            "other same different new good better again still already sorry maybe really think know said say me "
            "without more much cost costs missing"
        ),
        little="the of and to for with an on at in from by as or into a",
        of_ads=(
            "campaign ad ads advert text objective goal name music button track budget caption "
            "campain campaing campagin musik trafic"  # as they are mistyped
        ),
        courtesies="hello hi hey thanks thank please pls morning",
    ),
    "es": Hints(
        words=(
            "que qué cómo cuál cuáles cuánto cuánta cuántos cuándo dónde quién está estás están esto esta este estos "
            "eso esa ese son soy es somos hay ser estar fue era pero más muy ya también ahora aquí allí todavía "
            "luego después antes siempre nunca nada algo todo toda todos otra otro otras otros mejor igual nueva "
            "nuevo bien mi mis tu tus su sus nuestro nuestra yo él ella nosotros ustedes me te se le lo quiero "
            "quieres quisiera queremos necesito necesitamos puedo puedes puede podemos tengo tienes tiene hacer haz "
            "hazlo hagamos cambia cambiar cámbialo pon ponle ponlo poner usa usar quita quitar borra deshaz llama "
            "llámala llámalo envíalo enviar empecemos empezar espera perdón deja dime muéstrame crea crear kiero "
            "pues entonces vender vendo tienda gente sin parar saber cuesta falta"
        ),
        little="el los las la un una unos unas de del y o en para por con a al",
        of_ads="campaña campaa anuncio anuncios texto botón música objetivo nombre tráfico presupuesto pista título",
        courtesies="hola buenas buenos días gracias porfa favor",
    ),
    "de": Hints(
        words=(
            "ist sind bin war wird werden würde wurde sein ich wir sie du er es mir mich dir dich uns euch ihr ihnen "
            "mein meine meinen meiner unser unsere unseren dein deine nicht nichts kein keine keinen auch aber doch "
            "noch nur schon sehr jetzt dann wenn weil dass oder wie was warum wann wo wer welche welcher welches "
            "kann kannst können könnten soll sollte sollen muss müssen darf möchte möchten will wollen brauche "
            "brauchen habe haben hat gibt geht mach mache machen ändere ändern setze nimm nehmen lösche löschen "
            "starte erstelle erstellen zeig zeige sag sage stell stelle lieber alles etwas andere anderen anderes "
            "anderer anders neue neuen neues neuer besser passt fertig nochmal wieder zurück heißen heißt nenn nenne "
            "lass hier heute verkaufen verkaufe laden schalten kostet kosten diese diesen dieser ohne"
        ),
        little="der die das den dem des ein eine einen einem einer und mit für von zu auf in an im zum zur vom beim so",
        of_ads=(
            "kampagne kampagnen kampagnenname anzeige anzeigen anzeigentext ziel musik schaltfläche text button "
            "titel werbung budget namen"
        ),
        courtesies="hallo guten tag danke bitte moin servus freundlichen",
    ),
    "fr": Hints(
        words=(
            "est sont suis êtes je tu nous vous il elle ils moi toi que qui quoi quel quelle quels quelles où quand "
            "comment pourquoi combien pas ne rien jamais aussi alors encore mais très trop bien déjà maintenant ici "
            "mon ma mes ton ta tes son sa ses notre nos votre vos leur cette ce cet ces ça cela sans avec dans chez "
            "veux veut voudrais voudrait voulons faut peux peut pouvez pouvons ai avons avez fais fait faire faites "
            "change changer changez mets mettre mettez utilise utilisez prends enlève supprime ajoute créer montre "
            "montrez dis envoyer envoie annule annuler recommencer vendre vends autre autres tout toute tous même "
            "mieux nouveau nouvelle nouvelles plutôt puis donc parce si y j qu coûte manque"
        ),
        little="le la les un une des du de l d c et ou en à au aux pour par sur",
        of_ads="campagne annonce annonces pub publicité texte bouton musique objectif nom trafic titre budget",
        courtesies="bonjour bonsoir salut merci plaît plait svp stp coucou",
    ),
    "pt": Hints(
        words=(
            "não é está estou eu você vocês nós ele ela eles elas que mais muito muita como qual quais quanto "
            "quantos quando onde quem porque isso isto esse essa este esta meu minha meus minhas seu sua seus suas "
            "nosso nossa nossos nossas quero quer queremos queria preciso precisamos posso pode podemos tenho tem "
            "temos vou vai vamos faz faça fazer mude mudar muda troque troca trocar coloca colocar coloque tira "
            "tirar remova apague apagar desfazer recomeçar crie criar mostre mostra diga envie enviar comece começar "
            "chama chame vender vendo loja gente sem com também ainda agora então depois antes sempre nunca nada "
            "algo tudo todo outra outro mesmo mesma melhor bem lá já aqui hoje amanhã só até pra pro nenhuma nenhum "
            "anunciar custar"
        ),
        little="o a os as um uma uns umas de do da dos das e ou em na nos nas para por ao à pelo pela",
        of_ads="campanha anúncio anúncios texto botão música objetivo nome tráfego orçamento título publicidade",
        courtesies="olá oi bom dia boa tarde obrigado obrigada valeu favor",
    ),
    "zh": Hints(
        words=(
            "我|你|您|他|她|们|們|吗|嗎|呢|吧|请|請|想|这|這|那个|哪|什么|什麼|怎么|怎麼|为|為|没|沒|还|還|给|給|把|将|"
            "帮|幫|换|換|个|個|多少|删|刪|设|設|让|讓|发|發|写|寫|对|對|从|從|叫|做|就|了|说|說|用|改|加"
        ),
        little="的|不|要|有|和|再|在|好|能|以|是|也|都",
        of_ads="广告|廣告|文案|按钮|按鈕|音乐|音樂|配乐|预算|預算|目标|目標|名称|名稱|系列|流量|转化|行动号召",
        courtesies="你好|您好|谢谢|謝謝|早上好",
    ),
    "ja": Hints(
        words=(
            "です|ます|まし|ませ|ください|下さい|したい|たい|ほしい|欲しい|を|って|けど|この|その|どの|どう|どんな|なに|"
            "いくら|なぜ|私|変え|する|して|した|ない|なし|ある|いる|から|まで|だけ|では|には|ので|にし|"
            "もう|もっと|見せ|教え|それ|これ|ましょ|でしょ|やっぱり|とても"
        ),
        little="の|は|が|に|で|と|も|へ|や",
        of_ads="広告|キャンペーン|テキスト|文言|ボタン|音楽|目的|予算|名前",
        courtesies="こんにちは|ありがとう|お願い|よろしく|おはよう",
    ),
}  # fmt: skip

# Languages that nobody speaks here and that look like ours: told apart so that none is taken for one of ours.
OTHERS: Mapping[str, str] = {
    "italian": (
        "il gli che non sono sei siamo vorrei voglio vogliamo devo puoi può ho hai abbiamo fare fai campagna "
        "pubblicità annuncio testo pulsante musica obiettivo nome negozio mio mia nostro nostra questo questa quello "
        "della dello degli delle nel nella sul sulla per con senza anche ancora adesso perché come quanto dove "
        "quando chi cosa più molto bene vendere cambia usa metti togli di al alla dal dalla un una è costa troppo "
        "lungo creare"
    ),
    "dutch": (
        "ik wil je jij hij zij het een niet geen maar ook nog wel voor naar van met zonder mijn onze jouw deze dit "
        "dat wat waarom hoe wanneer waar welke kan kunt moet zou willen graag hebben heeft zijn wordt advertentie "
        "knop tekst muziek doel naam winkel maak maken verander veranderen gebruik nieuwe de en is in te op voor"
    ),
    "polish": (
        "jest nie się chcę chce chciałbym chciałabym potrzebuję jak co czy dla mojego mojej moja mój nasz kampania "
        "kampanię reklama reklamę reklamy tekst przycisk muzyka muzyki bez cel nazwa sklep sklepu zrób zrobić zmień "
        "jestem mam mamy będzie tylko też teraz ale"
    ),
    "turkish": (
        "bir ve bu için istiyorum istiyoruz reklam kampanya metin müzik düğme nasıl ne kadar değil var yok ben biz "
        "sen siz benim bizim dükkanım mağaza mağazam yeni olsun yap yapmak oluştur ile ama çok daha"
    ),
    "swedish": (
        "jag vill ha inte är och att det som på för med av ett kan ska skulle behöver har vi du min mitt vår butik "
        "annons kampanj knapp musik text mål namn hur vad varför när nytt göra skapa ändra utan en"
    ),
    "danish": (
        "jeg vil gerne ikke er og det som på for med af et kan skal har vi min butik annonce kampagne knap musik "
        "tekst mål navn hvordan hvad hvorfor uden til lave en"
    ),
    "romanian": (
        "vreau să nu este sunt și pentru campanie reclamă text buton muzică fără magazin magazinul meu mea cum ce fac o"
    ),
    "czech": ("chci chtěl chtěla bych jsem je není kampaň reklamu reklama tlačítko hudba bez pro můj moje obchod jak"),
    "indonesian": (
        "saya ingin mau membuat buat iklan untuk toko dengan tanpa musik teks tombol yang tidak ini itu dan kami "
        "anda bagaimana"
    ),
    "vietnamese": ("tôi muốn tạo quảng cáo cho cửa hàng của không một với và là được chiến dịch này nhạc"),
    "finnish": "haluan mainos mainoksen kampanja ilman musiikkia minun ja on ei miten teksti kaupalleni",
    "hungarian": "szeretnék egy hirdetést nem az és hogy kampány nélkül zene boltomnak",
}
