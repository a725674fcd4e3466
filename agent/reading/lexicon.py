"""The closed classes of words that an answer to "Submit exactly this?" is made of, in seven languages.

An approval is recognised by knowing every word of it, so these lists may be short of words without being unsafe:
a word that is missing costs one more question, never an ad.
"""

import re
from difflib import get_close_matches
from enum import StrEnum

_SIMILAR_ENOUGH = 0.8


class Word(StrEnum):
    """What a word does in an answer."""

    YES = "yes"
    FILLER = "filler"  # says nothing by itself
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
        yes y ya ye lgtm yea yeah yep yeap yup yay aye ok okay okey okie k kk sure surely absolutely certainly
        definitely indeed totally affirmative agree agreed accept accepted alright correct exactly precisely right
        true valid
        good great perfect perfectly fine excellent accurate nice cool lovely awesome wonderful fantastic
        ideal delightful superb brilliant flawless splendid amazing terrific marvelous marvellous neat
        agreeable satisfied fab fabulous grand swell solid stellar phenomenal lovely
        suitable acceptable appropriate satisfactory beautiful better best super sweet ready happy glad pleased
        spotless flawlessly impeccable immaculate faultless outstanding magnificent exceptional rad deal granted
        confirm confirmed confirming approve approved proceed continue submit send publish launch post ship book
        reserve schedule buy play go works
        sí claro vale correcto correcta perfecto perfecta exacto exactamente adelante dale listo genial excelente
        confirmo confirmado apruebo aprobado acepto hazlo envíalo envialo publícalo publicalo mándalo mandalo
        súbelo procede bien aprobado aprobada envía envia publica enviar enviarlo publicar publicarlo conforme
        ja jawohl jo jup klar genau stimmt passt richtig korrekt perfekt einverstanden gerne gern bestätigt gut
        super prima bestätige freigegeben absenden abschicken senden
        einreichen veröffentlichen los
        oui ouais bon bonne parfait parfaite exact exactement confirmer confirmé volontiers confirme valide
        validé validée envoyez envoie envoyer publiez publie
        publier lancez bien
        sim certo perfeito isso exatamente confirmado envie publique confirmo aprovo aprovado aprovada enviar
        envia manda beleza combinado bom boa
        是 是的 对 對 对的 好 好的 好啊 可以 行 没问题 沒問題 确认 確認 同意 提交 没错 沒錯 当然 當然 批准 发布
        發布 确定 確定 通过 通過 发送 發送
        はい ええ うん お願いします おねがいします 了解 了解です 承認 承認します 確認しました 問題ありません 問題ない
        もちろん その通り その通りです 送信して 進めてください 送信してください 進めて 公開して
        公開してください いいですよ
        👍 ✅ 👌 ✔ 💯
    """,
    Word.FILLER: """
        i you we it that this these those they everything all each both ones is are am be been do does have has had
        got get will would can may shall the a an to for of and also just now then very so really too
        please pls plz thanks thank thankyou thx ty cheers oh ah wow much quite pretty completely fully entirely
        like love want need said asked wanted meant here there sir madam mate buddy man friend finally as on
        at in my our your his her its plan ad ads campaign details detail info information summary recap booking
        reservation order request confirmation approval suit suits seem seems look looks sound sounds work
        enough us well permission every single nuance
        thats thast thst tht taht thas
        por favor gracias muchas bueno está esta todo eso esto así es lo la el muy ya pues que parece mí mi
        bitte danke das ist es so alles mach sehr sieht aus sie ihr
        merci vous plaît plait pour moi nous ça est tout très va marche
        obrigado obrigada tudo está por muito pode tá
        谢谢 謝謝 请 請 了 啊 这 這 就 这样 這樣 很 嗯 它 广告 廣告
        です ます これ それ で ありがとう ございます ね よ
        🙏 😊 🙂 😀 😄 🎉 🚀 🔥
    """,
    Word.NO: """
        no nope nah nay noo not never none nothing neither nor without cancel abort stop decline declined reject
        rejected refuse deny denied disagree disapprove disapproved cannot
        nunca jamás tampoco nada ni cancela cancelar cancelo detente rechazo
        nein nicht kein keine nie niemals abbrechen stopp ablehnen
        non pas ne jamais annule annuler refuse aucun
        não nao nunca jamais cancele
        不 不行 不好 不是 不要 不可以 没 沒 别 別 否 取消 拒绝 拒絕 停
        いいえ いや だめ ダメ ない ません 嫌 やめ キャンセル 違 ちが
        👎 ❌ 🚫 ✋ 🛑
    """,
    Word.HOLD: """
        wait hold hmm hm mmm um umm uh uhh er erm maybe perhaps probably possibly might guess suppose think thinking
        thought unsure uncertain doubt doubtful hesitant idk dunno later soon tomorrow tonight yet almost back nearly
        kinda sorta somewhat hopefully hope wonder wondering could should let whatever eh meh kidding joking
        espera espere quizá quizás quizas luego después despues mañana creo supongo todavía todavia aún
        depende momento
        warte warten vielleicht später spater morgen moment glaube eventuell
        attends attendez peut être demain crois
        talvez depois amanhã acho aguarde
        等 也许 也許 可能 吧 稍 想想 再说 再說
        待 たぶん 多分 かも あとで 後で ちょっと
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
        cambia cambie cambiar cambio pon ponga usa use quita agrega añade modifica edita prefiero mal incorrecto
        ändere ändern wechsle ersetze nimm falsch
        change changer modifie modifier remplace mets faux
        mude mudar troque trocar altere altera errado
        改 换 換 修改 错 錯 変え 変更 直し 間違
    """,
    Word.ASKS: """
        what whats who whos whom whose where which why how whether
        qué cuánto cuanto cuándo cómo dónde donde cuál quién
        wie wann wo wer warum welche
        combien comment où pourquoi quel quelle
        quanto como onde qual
        吗 嗎 什么 什麼 多少 怎么 怎麼 ですか ますか か 何 いつ どこ いくら
    """,
}

# A word of two classes, or of two languages, is read as the more cautious: the later entry wins.
_CLASS_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()}
# Long words that no other common word resembles; "bitter" must never count as "better".
_OFTEN_MISTYPED = (
    "perfect", "correct", "exactly", "definitely", "absolutely", "excellent", "fantastic", "wonderful", "approved",
)  # fmt: skip
_OFTEN_DRAWN_OUT = frozenset({"yep", "yes", "yeah", "yup", "ok", "sure", "sí", "si", "sim", "oui", "ja"})
_DOUBLED = re.compile(r"(.)\1")
UNSPACED: tuple[str, ...] = tuple(sorted((word for word in _CLASS_OF if word[0] >= "\u3040"), key=len, reverse=True))


def class_of(token: str) -> Word:
    """Say what a word does; a typo of a long yes-word, or a short one drawn out, counts as that word."""
    known = _CLASS_OF.get(token)
    if known is not None:
        return known
    if _DOUBLED.sub(r"\1", token) in _OFTEN_DRAWN_OUT:
        return Word.YES
    near = get_close_matches(token, _OFTEN_MISTYPED, n=1, cutoff=_SIMILAR_ENOUGH)
    is_typo = bool(near) and (near[0][0], near[0][-1]) == (token[0], token[-1])
    return Word.YES if is_typo else Word.UNKNOWN
