"""The closed classes of words that an answer to "Submit exactly this?" is made of, in seven languages.

An approval is recognised by knowing every word of it, so these lists may be short of words without being unsafe:
a word that is missing costs one more question, never an ad.
"""

from enum import StrEnum
from functools import lru_cache

from agent.language.accents import without_accents
from tools.core.patterns import lazily

_REMEMBERED = 4096  # one answer asks about the same few words again and again


class Word(StrEnum):
    """What a word does in an answer."""

    YES = "yes"
    FILLER = "filler"  # says nothing by itself
    APART = "apart"  # people, duties, curses: known, and no part of a yes
    NO = "no"
    HOLD = "hold"  # hesitation, or not now
    CONDITION = "condition"
    CONTRAST = "contrast"
    MARKER = "marker"  # announces a correction
    CHANGE = "change"  # asks for one, or says that something is wrong
    ASKS = "asks"  # begins a question
    UNKNOWN = "unknown"


_WORDS = {
    Word.YES: """
        yes yeh ye lgtm yea yeah yep yeap yup yay aye ok okay okey okie k kk sure surely absolutely certainly
        definitely indeed totally affirmative agree agreed accept accepted alright correct exactly precisely right
        true valid
        good great perfect perfectly fine excellent accurate nice cool lovely awesome wonderful fantastic
        ideal delightful superb brilliant flawless splendid amazing terrific marvelous marvellous neat
        agreeable satisfied fab fabulous grand swell solid stellar phenomenal lovely
        suitable acceptable appropriate satisfactory beautiful best super sweet ready happy glad pleased
        spotless flawlessly impeccable immaculate faultless outstanding magnificent exceptional rad granted
        confirm confirmed confirming approve approved proceed continue submit send publish launch post ship go works
        sí sip sipi simón claro clarísimo vale correcto correcta perfecto perfecta exacto exacta exactamente
        adelante dale
        listo lista genial excelente confirmo confirmado confirmada apruebo acepto procede bien aprobado
        aprobada envía
        publica enviar enviarlo publicar publicarlo mandar mandarlo subirlo lanzarlo conforme órale ándale
        arre venga joya
        chido chévere bacán padrísimo buenísimo estupendo fenómeno hecho obvio okis okas oki oka okei okidoki dalep
        ja jawohl jawoll jo jup jupp jep jepp jap japp klar klaro genau stimmt passt richtig korrekt perfekt
        einverstanden gerne gern
        bestätigt gut super prima toll klasse spitze wunderbar bestens sauber geil sicher natürlich selbstverständlich
        unbedingt logisch freigegeben bestätige genehmigt abgenickt
        absenden abschicken senden losschicken rausschicken einreichen veröffentlichen freigeben
        oui ouais ouaip ouep parfait parfaite exact exactement confirmer confirmé volontiers confirme valide
        validé validée envoyez envoie envoyer publiez publie entendu évidemment absolument carrément impec impeccable
        génial publier lancez nickel-chrome
        sim certo perfeito perfeita isso exatamente confirmado envie publique confirmo aprovo aprovado aprovada enviar
        envia manda beleza blz combinado bom boa ótimo ótima fechado fechou bora joia jóia partiu
        maravilha lógico
        óbvio positivo aham uhum liberado autorizado
        是 是的 对 對 对的 對的 好 好的 好啊 好呀 好嘞 好滴 好哒 可以 可以的 行 行的 行啊 没问题 沒問題 确认
        確認 同意 提交 没错
        沒錯 当然 當然 批准 发布 發布 确定 確定 通过 通過 发送 發送 送出 正确 正確 无误 無誤 完美 满意 滿意
        赞成 認可 认可 没毛病
        はい ええ お願い おねがい お願いします おねがいします 了解 了解です 承認 承認します 確認しました
        問題ありません 問題ない
        もちろん その通り その通りです 送信して 進めてください 送信してください 進めて 公開して
        公開してください いいですよ オッケー オーケー 完璧 バッチリ ばっちり 賛成 同意 同意します 承知しました
        了承 かしこまりました
        👍 ✅ 👌 ✔ 💯
    """,
    Word.FILLER: """
        i you we it that this these those everything all each both ones is are am be been do does have had
        got get will would can the a an to for of and also just now then very so really too
        kindly please pls plz thanks thank thankyou thx ty cheers oh ah wow much quite pretty completely fully entirely
        like love want need said asked wanted meant here there finally as on
        at in my our your its plan ad ads campaign details detail info information summary recap booking
        reservation order request confirmation approval suit suits seem seems look looks sound sounds work
        enough us well permission every single nuance deal better book reserve schedule buy play
        thats thast thst tht taht thas
        u ur ya omg lol lmao haha hahaha hehe yay woo woohoo jaja jajaja
        y por favor porfa porfis gracias muchas bueno buena está esta todo eso ese esa este esto así es lo la
        el muy ya pues
        que parece mí entonces también ahora nomás
        bitte danke das der den die ist es so alles mach sehr sieht aus dann und wir ich du jetzt dir
        euch auch hier vielen dank schön wirklich ganz na ach habe hab
        bon bonne merci vous plaît pour moi nous ça est tout très va marche c'est alors donc ben bah et le svp
        stp beaucoup
        obrigado obrigada tudo está por muito pode tá então também aí já agora assim mesmo pra mim eu valeu
        né um uma e o os as isto esse essa
        谢谢 謝謝 请 請 了 啊 这 這 就 这样 這樣 很 嗯 它 广告 廣告 的 我 我们 我們 你 您 都 也 那 那就 啦 呀
        哦 嘛 内容 內容 看起来 看上去
        觉得 覺得 一切 全部 麻烦 麻煩 帮我 幫我 现在 現在 马上 馬上 直接 非常
        うん どうも わかりました 分かりました わかった です ます これ それ で
        ありがとう ございます ね よ このまま そのまま 大丈夫 内容 では じゃあ
        それでは ください とても すべて
        全部 この
        🙏 😊 🙂 😀 😄 🎉 🚀 🔥 🙌 👏 🥳 😁 😃 ❤ 😍 🤩 💪 ✨ 🤝
    """,
    Word.APART: """
        he she they him her his hers their them somebody someone anybody anyone nobody everybody everyone people
        boss chief friend friends wife husband partner client customer manager team lawyer colleague mother father
        mom mum dad sister brother son daughter sir madam man mate buddy dude bro folks guys
        has must needs ought supposed shall may say says tell told hell heck damn damned goddamn
        jefe jefa amigo amiga socio socia cliente esposo esposa marido mujer madre padre hermano hermana
        él ella ellos ellas tiene tienen debe deben debo hay diablos carajo
        chef chefin kunde kundin freund freundin mann frau partnerin mutter vater ihm ihr ihnen sie er
        muss müssen musst soll sollen sollte teufel hölle
        patron femme mari associé associée client cliente ami amie elle elles il ils doit dois doivent faut diable
        chefe sócio sócia amigo amiga marido mulher esposa ele ela eles elas deve devem devo inferno
        老板 老闆 经理 經理 朋友 老婆 老公 客户 客戶 同事 他 她 必须 必須 得 需要
        上司 部長 課長 社長 友達 妻 夫 彼 彼女 必要 なければ
    """,
    Word.NO: """
        no nope nah nay noo not never none nothing neither nor without cancel abort stop decline declined reject
        rejected refuse deny denied disagree disapprove disapproved cannot
        nunca jamás tampoco nada ni nel nanay cancela cancelar cancelo detente rechazo
        nein nee nö nicht kein keine nie niemals abbrechen stopp ablehnen
        non pas ne jamais annule annuler refuse aucun
        não nunca jamais cancele cancela esquece nem negativo
        不 不行 不好 不是 不要 不可以 没 沒 别 別 否 取消 拒绝 拒絕 停
        いいえ いえ いや だめ ダメ ない ません 嫌 やめ キャンセル 違 ちが
        👎 ❌ 🚫 ✋ 🛑
    """,
    Word.HOLD: """
        wait hold hmm hm mmm um umm uh uhh er erm maybe perhaps probably possibly might guess suppose think thinking
        thought unsure uncertain doubt doubtful hesitant idk dunno later soon tomorrow tonight yet almost back nearly
        kinda sorta somewhat hopefully hope wish wished wonder wondering could should let whatever eh meh kidding joking
        espera espere espérate espérame aguanta aguántame quizá quizás luego después mañana creo supongo todavía aún
        depende momento momentito ahorita rato ratito segundo minuto minutito pienso pensarlo dudo duda dudas veremos
        consultarlo revisar revisarlo déjame déjalo deja regular
        warte warten vielleicht später morgen moment momentchen glaube eventuell erst sekunde minute jein joa naja
        attends attend attendez peut être demain crois mouais bof minute seconde réfléchir hésite plus
        talvez depois amanhã acho aguarde aguarda peraí pera calma pensar depende deixa
        等 先 也许 也許 可能 吧 稍 想想 再说 再說
        待 たぶん 多分 かも あとで 後で この後 その後 ちょっと
        🤔 😬 🤷
    """,
    Word.CONDITION: """
        if unless provided providing assuming once until till after before when whenever depending
        cuando salvo
        wenn falls sofern sobald bevor
        si quand sauf
        se quando caso
        如果 要是 除非
        もし なら たら
    """,
    Word.CONTRAST: """
        but however though although except apart only
        pero sino aunque excepto solo
        aber außer nur doch
        mais cependant seulement
        mas porém exceto só
        但 但是 不过 不過 只是
        でも けど けれど ただ しかし が
    """,
    Word.MARKER: """
        actually instead rather sorry oops whoops correction corrections meanwhile different differently other another
        mejor otro otra perdón perdon
        lieber stattdessen sondern anders
        plutôt plutot autre
        outro outra
        而是 やっぱり 代わり
    """,
    Word.CHANGE: """
        change changed changes switch swap replace edit modify rename update adjust amend revise fix tweak remove
        delete add make set put move shorten cut lower raise increase decrease reduce try pick choose prefer use give
        turn live enable activate unpause
        wrong incorrect mistake mistaken error typo bad false misspelled
        cámbiame cámbiale cámbialo cámbiala cambiame cambiale cambialo ponme ponle ponlo quítale quítalo
        quitale agrégale
        cambia cambie cambiar cambio pon ponga usa use quita agrega añade modifica edita prefiero mal incorrecto
        ändere ändern wechsle ersetze nimm falsch
        change changer modifie modifier remplace mets faux
        mude mudar troque trocar altere altera errado
        改 换 換 修改 错 錯 変え 変更 直し 間違
    """,
    Word.ASKS: """
        what whats who whos whom whose where which why how whether
        qué cuánto cuanto cuántos cuántas cuándo cómo dónde donde cuál cuáles quién quiénes
        wie wann wo wer warum welche welcher welches welchen
        combien comment où pourquoi quel quelle quels quelles
        quanto quantos quantas como onde qual quais
        吗 嗎 什么 什麼 多少 怎么 怎麼 谁 誰 だれ どなた どう ですか ますか か 何 いつ どこ いくら
    """,
}

# A word of two classes, or of two languages, is read as the more cautious: the later entry wins.
_SAID = {word: kind for kind, words in _WORDS.items() for word in words.split()}
# Where leaving out an accent gives a word of its own, it is that word.
_CLASS_OF = {plain: kind for word, kind in _SAID.items() for plain in without_accents(word)} | _SAID
# Long words that no other common word resembles; "bitter" must never count as "better".
_OFTEN_MISTYPED = (
    "perfect", "correct", "exactly", "definitely", "absolutely", "excellent", "fantastic", "wonderful", "approved",
)  # fmt: skip
_OFTEN_DRAWN_OUT = frozenset(
    {"yep", "yes", "yeah", "yup", "ok", "okay", "sure", "sí", "claro", "sim", "oui", "ja", "genau"}
)
# Two letters in the wrong order behind the first, where that is no word of its own: "sure" gives "suer", to sweat.
_SWAPPED = {
    word[:at] + word[at + 1] + word[at] + word[at + 2 :]: word
    for word in ("yes", "yep", "yeah", "yup", "oui", "sim")
    for at in range(1, len(word) - 1)
}
_ONE_SLIP_AWAY = frozenset({"prefect"})  # words of their own
_DOUBLED = lazily(r"(.)\1")
UNSPACED: tuple[str, ...] = tuple(sorted((word for word in _CLASS_OF if word[0] >= "\u3040"), key=len, reverse=True))


@lru_cache(_REMEMBERED)
def meant(token: str) -> str:
    """Give the word that a typo of a long yes-word, or a short one drawn out, stands for; any other as it is."""
    if token in _CLASS_OF:
        return token
    once = _DOUBLED.sub(r"\1", token)
    if once in _OFTEN_DRAWN_OUT:
        return once
    if token in _SWAPPED:
        return _SWAPPED[token]
    near = next((word for word in _OFTEN_MISTYPED if _is_one_slip(token, word)), token)
    return token if token in _ONE_SLIP_AWAY else near


def _is_one_slip(token: str, word: str) -> bool:
    """Say whether one letter inside a word is left out, doubled, another one, or swapped with the next."""
    if abs(len(token) - len(word)) > 1 or (token[0], token[-1]) != (word[0], word[-1]):
        return False
    same = next((at for at, (one, other) in enumerate(zip(token, word, strict=False)) if one != other), len(word))
    left, right = token[same:], word[same:]
    is_swap = left[:2] == right[1::-1] and left[2:] == right[2:]
    return is_swap or left[1:] in (right, right[1:]) or left == right[1:]


def class_of(token: str) -> Word:
    """Say what a word does."""
    return _CLASS_OF.get(meant(token), Word.UNKNOWN)
