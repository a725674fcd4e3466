"""What words mean for an ad that is begun: only a clear one lets it go on."""

import re

import pytest

from agent.conversation.begun import is_brought_alone, read_wish, says_logged_in, words_beside
from agent.deps import SaidAt
from agent.language.ground.tongues import codes
from agent.words.sentences import sentence

ADDRESS = "http://127.0.0.1:8080/callback?auth_code=0123456789abcdef0123&state=abcdefghijkl"

HELD_OR_ENDED = (
    "ok, cancel it", "hold on", "wait!", "never mind", "forget it", "i changed my mind",
    "cancel the submission", "halt", "annulez", "cancélalo", "basta", "取消吧", "キャンセルして",
    "ja, abbrechen", "no no wait", "start over", "ok cancel", "don't send it, the text is wrong", "ok stop",
    "yes cancel", "no wait", "nevermind", "nvm", "N", "arrête", "para", "中止", "i withdraw", "actually cancel",
    "sorry, no", "ok forget it", "not again", "no, go on", "don't go on yet",
    "can you go on?", "stop, don't submit it again", "not yet", "hmm", "what?", "was it submitted?", "",
)  # fmt: skip
PAUSED_NO = (
    "No, cancelar", "No. Cancelar.", "Não, cancelar", "Não, pare!", "Don't! Stop!", "Don't, stop it",
    "Nicht! Abbrechen!", "no, pares", "不要，取消", "别，停",
)  # fmt: skip
COURTESIES = (
    "ok", "ok thanks", "fine", "fine thanks", "good", "alles klar, danke", "gut", "d'accord", "vale, gracias", "right",
    "thanks", "got it", "perfect", "parfait", "tá bom, obrigado", "好的", "了解", "大丈夫です", "👍", "🙏",
    "don't cancel",
    "hazlo", "dale", "やって", "mach es",
    "no cancelar", "não pare", "again", "encore", "de novo", "もう一度",
)  # fmt: skip
QUESTIONS = (
    "again?!", "continue?", "go on?", "weiter?", "Weiter??", "de novo?", "encore ?", "继续？",
    "もう一度？", "¿continúa",
    "continuez ?", "send it?", "続けて？", "yes?",
)  # fmt: skip
BY_MAIL = (
    "mail me the rest", "schick mir den Rest per Mail", "envíame el resto por correo", "mande o resto por e-mail",
    "envoyez-moi le reste par mail", "残りをメールで送ってください", "把剩下的发到我邮箱",
)  # fmt: skip
UNSAID = ("~~go on~~", "/go on", "g\u0336o\u0336 on", "> go on", "“go on”", "(no) go on", "go on\nno")
UNENDED = (
    "go on and", "go on just", "continue just", "go on but first", "go on also", "yes just", "weiter und",
    "weiter aber erst", "sí y", "sigue y", "continuez et", "continue e", "続けて、では", "はい、じゃあ", "继续，那就",
    "是的吧", "on peut continuer", "Sie senden",
)  # fmt: skip


ONWARD = (
    "go", "ok, go!", "let's go", "Na dann mal los", "los geht's", "bora", "vamos lá", "manda ver", "vamos allá",
    "allons-y", "c'est parti", "行きましょう", "开始吧",
)  # fmt: skip
AGAIN = (
    "send it again please", "resend", "try again", "send it", "erneut senden", "nochmal versuchen", "schick es nochmal",
    "inténtalo otra vez", "mándalo", "réessayez", "renvoyez-le", "manda de novo", "tente outra vez",
    "もう一度送ってください", "再送してください", "重新发送", "再发一次",
)  # fmt: skip
STOPS = (
    "call it off", "let's call it a day", "ok, call it quits", "kill it", "client changed his mind, scrap it",
    "do not try again", "don't try again", "please do not go on", "don't resend it",
    "lass es gut sein", "belassen wir es dabei", "machen wir Schluss", "blas es ab", "Ich will nicht mehr",
    "Na gut, dann eben nicht", "versuch es nicht noch einmal", "mach nicht weiter", "nicht erneut senden",
    "déjalo estar", "lo dejamos aquí", "aborta todo", "bueno, entonces nada", "mejor no", "no lo intentes de nuevo",
    "el cliente ha cambiado de idea, cancélalo", "no sigas",
    "laisse tomber", "on arrête là", "restons-en là", "j'abandonne", "bon, alors non", "ne réessayez pas",
    "ne continuez pas", "tant pis, laisse",
    "deixa pra lá", "para tudo", "aborta", "tá bom, então deixa", "vamos parar por aqui", "não tente de novo",
    "não continue", "o cliente desistiu, cancela",
    "やめにします", "やめておきます", "やっぱりいいです", "結構です", "じゃあ、いいです", "続けないでください",
    "再送しないで", "もう送らないでください",
    "算了吧", "到此为止", "就此打住", "全部停止", "还是不要了", "不要再试了", "别继续了", "客户改主意了，取消",
)  # fmt: skip
NO_STOPS = (
    "never mind keep it", "never mind, keep it", "forget it, go on", "never mind the delay", "do not drop it",
    "don't call it off", "don't kill it", "scrap the text", "i changed my mind", "no, fine", "let it go",
    "olvídalo, sigue", "déjalo así", "no lo anules", "lass es nicht", "lass es laufen", "blas es nicht ab",
    "ne laisse pas tomber", "laisse continuer", "não desista", "deixa continuar", "não deixa",
    "やめません", "いいです", "諦めません", "不放弃", "别放弃", "算了，继续",
)  # fmt: skip
BESIDE_A_WORD_TO_GO_ON = (
    "don't {}", "{} away", "{}?", "no {}", "my boss says {}", "“{}”", "{} ...", "if he agrees, {}", "let it {}",
    "{}, no", "no, {}", "{} stop", "{} but wait", "{} when I say", "should I {}", "hold on, {}", "{} tomorrow", "/{}",
    "nicht {}", "{} nicht", "noch nicht {}", "wenn der Chef ja sagt, {}", "não {}", "{} não", "{} depois", "{} mañana",
    "si quiere, {}", "pas {}", "{} plus tard", "{}、いいえ", "まだ{}", "不{}", "别{}", "{}吗", "明天{}",
)  # fmt: skip


@pytest.mark.parametrize("words", [*HELD_OR_ENDED, *PAUSED_NO, *COURTESIES, *QUESTIONS, *BY_MAIL, *UNSAID, *UNENDED])
def test_words_that_do_not_clearly_say_so_let_nothing_go_on(words: str) -> None:
    assert read_wish(words) not in ("go_on", "yes")


@pytest.mark.parametrize("words", ["no", "ok, cancel it", "yes cancel", "ok stop", "ja, abbrechen", "取消"])
def test_a_no_ends_it(words: str) -> None:
    assert read_wish(words) == "stop"


@pytest.mark.parametrize("words", PAUSED_NO[:-3])
def test_a_no_and_a_pause_before_a_word_is_a_no(words: str) -> None:
    assert read_wish(words) == "stop"


@pytest.mark.parametrize(
    "words",
    [
        "go on", "Go on, please!", "ok, try again", "retry", "continue", "send it now",
        "please send the rest", "resume.",
        "weiter", "weiter bitte", "ja, bitte weiter", "machen Sie weiter",
        "versuch es noch einmal", "senden Sie den Rest",
        "continúa", "sigue adelante", "envía lo que falta", "inténtalo de nuevo, por favor", "sí, continua",
        "continuez", "continuez, s'il vous plaît", "réessayez", "envoyez le reste", "oui, continue",
        "continue, por favor", "pode continuar", "tente de novo", "sim, envie o resto",
        "继续", "请继续发送", "再试一次", "好的，继续吧", "发送其余部分",
        "続けて", "続けてください", "はい、続行してください", "再試行", "残りを送信して",
        *ONWARD, *AGAIN,
    ],
)  # fmt: skip
def test_a_clear_word_lets_it_go_on(words: str) -> None:
    assert read_wish(words) == "go_on"


@pytest.mark.parametrize("phrase", [*ONWARD, *AGAIN])
def test_no_word_to_go_on_counts_beside_anything_else(phrase: str) -> None:
    lines = [one.format(phrase) for one in BESIDE_A_WORD_TO_GO_ON]
    assert [one for one in lines if read_wish(one) in ("go_on", "yes")] == []


@pytest.mark.parametrize("words", AGAIN)
def test_at_a_login_who_wants_it_again_may_mean_the_address(words: str) -> None:
    assert read_wish(words, SaidAt(at_login=True)) == "assent"


@pytest.mark.parametrize("words", [*ONWARD, "go on", "weiter", "send the rest", "envía lo que falta", "残りを送信して"])
def test_at_a_login_a_word_for_going_on_is_one(words: str) -> None:
    assert read_wish(words, SaidAt(at_login=True)) == "go_on"


@pytest.mark.parametrize("words", STOPS)
def test_whatever_people_say_for_stopping_is_a_stop(words: str) -> None:
    assert read_wish(words) == "stop"


@pytest.mark.parametrize("words", NO_STOPS)
def test_who_keeps_it_or_speaks_of_something_else_stops_nothing(words: str) -> None:
    assert read_wish(words) in ("other", "assent", "change")


@pytest.mark.parametrize(
    "words", ["yes", "yes please", "do it", "quero sim", "ja", "sí", "oui, merci", "sim", "是的", "はい"]
)
def test_a_plain_yes_is_told_from_going_on(words: str) -> None:
    assert read_wish(words) == "yes"


@pytest.mark.parametrize(
    "words", ["the link does not work", "i am not logged in", "i can't log in", "打不开", "開けない"]
)
def test_a_complaint_neither_ends_it_nor_lets_it_go_on(words: str) -> None:
    assert read_wish(words) == "other"


@pytest.mark.parametrize(
    "words",
    [
        "can I try again?", "I don't understand what that means", "I don't have the password", "nothing happens",
        "the browser shows an error", "no idea", "Das verstehe ich nicht", "ich habe kein Passwort", "keine Ahnung",
        "no entiendo", "no tengo la contraseña", "je ne comprends pas", "je ne trouve pas le lien", "não entendi",
        "não tenho a senha", "我不明白", "没有链接", "分かりません", "パスワードを忘れました",
        "please can you send it now",
        'it says "Page not found"', 'the page is called "TikTok for Business"', 'die Seite heißt "TikTok"',
        "页面写着“拒绝访问”", "I am at https://www.tiktok.com/login now", "nothing there", "I never said cancel",
        "no pasa nada", "não acontece nada", "nein, nichts passiert", "pas compris", "没出来", "不要撤回",
        "いいえ、開きません", "重新登录", "start over with the login", "undo", "I have to cancel my dentist",
        "I can't go on", "I can't cancel it", "nicht jetzt", "ahora no", "agora não", "não quero cancelar",
        "不是取消",
        "やめたくない", "don't send it yet", "先不要发", "I will make another one later",
        "go on...", "go on :(", "reprends l'annonce",
    ],
)  # fmt: skip
def test_who_is_at_a_loss_takes_nothing_back_and_lets_nothing_go_on(words: str) -> None:
    assert read_wish(words) in ("other", "assent")


@pytest.mark.parametrize(
    "words",
    [
        "stop", "end it", "i take it back", "quit", "brich ab", "brich es ab", "doch nicht", "para", "para, por favor",
        "no", "no thanks", "nein danke", "no, cancel", "I do not want it", "no lo quiero", "我不要了", "いらない",
        "anúlalo", "detenlo", "pare com isso", "desisto", "arrêtez", "撤回", "停", "取り消し", "もういい", "止めて",
    ],
)  # fmt: skip
def test_a_word_for_stopping_alone_is_a_stop(words: str) -> None:
    assert read_wish(words) == "stop"


@pytest.mark.parametrize("words", ["don't stop", "no pares", "stop sending me mails", "para mañana", "never stop"])
def test_a_word_for_stopping_among_others_is_not(words: str) -> None:
    assert read_wish(words) == "other"


@pytest.mark.parametrize("words", ["can you speak Spanish please?", "continue in German", "auf Deutsch bitte"])
def test_who_asks_for_a_language_says_nothing_of_the_ad(words: str) -> None:
    assert read_wish(words) == "other"


def test_a_complaint_that_is_quoted_is_a_change() -> None:
    assert read_wish('change the text to "the link does not work"') == "change"


@pytest.mark.parametrize("code", codes())
def test_what_people_are_told_to_say_is_understood(code: str) -> None:
    for name in ("held", "old", "at_login"):
        told = re.findall(r"`([^`]+)`|[“「]((?!\{)[^”」]+)[”」]", sentence(code, f"begun.{name}"))
        said = ["".join(one) for one in told if "{" not in "".join(one)]
        assert [read_wish(one) for one in said] == ["go_on", "stop"]


@pytest.mark.parametrize(
    "text",
    [
        ADDRESS, f"here it is: {ADDRESS}", f'"{ADDRESS}"', f"<{ADDRESS}>.", f"thanks, {ADDRESS}", f"voici {ADDRESS}",
        f"これです {ADDRESS}", f"给你：{ADDRESS}",
        f"{ADDRESS} 👍", f"{ADDRESS} that's it", f"{ADDRESS} done 2 minutes ago :)", f"{ADDRESS} - this one",
        f"{ADDRESS}\nvor 3 Minuten erledigt", f"{ADDRESS} hecho hace un minuto", f"{ADDRESS} fait il y a 2 minutes",
        f"{ADDRESS} feito há 2 minutos", f"{ADDRESS} 2分前に完了しました", f"{ADDRESS} 两分钟前登录好了",
        ADDRESS[:50] + "\n" + ADDRESS[50:], ADDRESS[:20] + "\r\n  " + ADDRESS[20:],
        "0123456789abcdef0123456789abcdef", "0123456789abcdef01\n23456789abcdef",
    ],
)  # fmt: skip
def test_a_courtesy_beside_an_address_and_a_piece_of_it_say_nothing(text: str) -> None:
    assert words_beside(text) == ""
    assert is_brought_alone(text)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        (f"no, stop, I do not want this: {ADDRESS}", "no, stop, I do not want this:"),
        (f"no\n{ADDRESS}", "no"), (f"stop\n{ADDRESS}\n", "stop"), (f"{ADDRESS}\nno", "no"), (f"取消{ADDRESS}", "取消"),
        (f"不要发送：{ADDRESS}", "不要发送："), (f"cancel:{ADDRESS}", "cancel:"), (f"(no) {ADDRESS}", "(no)"),
        (f"¡no! {ADDRESS}", "¡no!"), (f'"no" {ADDRESS}', '"no"'), (f"«non» {ADDRESS}", "«non»"),
        (f"„nein“ {ADDRESS}", "„nein“"), (f"やめて、{ADDRESS}", "やめて、"), (f"🛑 {ADDRESS}", "🛑"),
        (f"{ADDRESS} 👎", "👎"),
        (f"¡Espera! {ADDRESS}", "¡Espera!"), (f"no({ADDRESS})", "no( )"), (f"{ADDRESS}, wait", ", wait"),
        (f"{ADDRESS}#no", "#no"), (f"{ADDRESS}&no", "no"), (f"{ADDRESS}\nstop!!1", "…"), (f"{ADDRESS}\nw8", "…"),
        ("no\n0123456789abcdef0123456789abcdef", "no"), (f"n0 {ADDRESS}", "…"),
        (f"{ADDRESS} ?", "?"), (f"{ADDRESS}?", "?"),
        (f"{ADDRESS} done, but wait", "done, but wait"), (f"{ADDRESS} that's it, stop", "that's it, stop"),
        (f"{ADDRESS} - no", "- no"), (f"{ADDRESS} :(", ":("),
    ],
)  # fmt: skip
def test_anything_else_beside_an_address_is_said(text: str, beside: str) -> None:
    assert words_beside(text) == beside
    assert not is_brought_alone(text)


@pytest.mark.parametrize(
    "words",
    ["done", "Done!", "ok, done just now", "I have just logged in elsewhere", "fertig", "bin jetzt angemeldet",
        "ya está",
     "j'ai approuvé dans le navigateur", "já entrei", "ログインしました", "已经登录了"],
)  # fmt: skip
def test_who_tells_that_the_login_is_made_says_nothing_of_the_ad(words: str) -> None:
    assert says_logged_in(words)
    assert read_wish(words) in ("other", "assent")


@pytest.mark.parametrize(
    "words",
    ["", "ok", "done?", "done, cancel it", "I am done with this", "not logged in", "I have not logged in",
        "done for today",
     "noch nicht fertig", "no he entrado", "ログインしましたか？", "没登录", "done...", "👍", "the link"],
)  # fmt: skip
def test_anything_else_tells_of_no_login(words: str) -> None:
    assert not says_logged_in(words)


@pytest.mark.parametrize(
    "words",
    ["it should not cost more than 10 USD", "it shouldn't cost me more than 10 dollars", "spend at most 10 USD",
     "at most 10 euros", "don't spend more than 10 USD", "no more than 10 dollars",
     "es soll nicht mehr als 10 Euro kosten", "höchstens 10 Euro", "no debe costar más de 10 euros",
     "ça ne doit pas coûter plus de 10 euros", "não deve custar mais de 10 reais", "10ドル以上かからないように",
     "费用不能超过10美元", "no, 10 USD is too much"],
)  # fmt: skip
def test_who_says_how_much_it_may_cost_changes_the_ad(words: str) -> None:
    assert read_wish(words) == "change"


@pytest.mark.parametrize(
    "words",
    ["will it cost more than 10 USD?", "how much does it cost?", "does it cost 10 USD", "the tea costs 4 dollars",
     "I paid 10 USD yesterday", "the page says it costs 5 euros", "it wants 10 USD from me"],
)  # fmt: skip
def test_who_asks_or_tells_of_money_changes_nothing(words: str) -> None:
    assert read_wish(words) == "other"


@pytest.mark.parametrize(("language", "words", "wish"), [("es", "resume", "other"), ("en", "resume", "go_on")])
def test_a_word_that_means_something_else_in_the_language_of_the_talk_lets_nothing_go_on(language, words, wish) -> None:
    assert (read_wish(words, SaidAt(language)) == "go_on") is (wish == "go_on")
