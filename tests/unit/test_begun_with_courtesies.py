"""Going on with courtesies beside it, stopping with the name of the ad in it, and what only sounds so."""

import pytest

from agent.conversation.begun import read_wish
from agent.deps import SaidAt

GO_ON = (
    "Go on please, thank you very much", "please go on, thank you", "no worries, go on", "no problem, continue",
    "all right, go on then", "ok then go on please", "sure, go on", "alright, continue please",
    "thank you, please continue", "ok dann weiter bitte", "gut, dann weiter", "kein Problem, weiter",
    "vielen Dank, bitte weiter", "in Ordnung, weiter", "alles klar, weiter", "bitte fahren Sie fort, vielen Dank",
    "na gut, dann weiter", "ja, dann mach weiter", "bueno, continúa", "vale, sigue entonces",
    "sin problema, continúa", "de acuerdo, continúe", "muchas gracias, continúa", "claro, sigue adelante",
    "bien, sigue", "pues sigue", "entonces continúa por favor", "bon, continuez", "pas de souci, continuez",
    "d'accord, continuez", "très bien, continuez", "alors continuez s'il vous plaît", "merci beaucoup, continuez",
    "bien sûr, continuez", "pas de problème, continue", "ok alors continue", "tudo bem, continue",
    "sem problema, continue", "claro, pode continuar", "muito obrigado, continue", "está bem, continua",
    "certo, continue", "então continue por favor", "beleza, continua", "tá bom, pode continuar",
    "問題ありません、続けてください", "わかりました、続けてください", "了解です、続けてください",
    "大丈夫です、続けてください", "では続けてください、ありがとうございます", "じゃあ続けて",
    "もちろん、続けてください", "それでは続行してください", "はい、続けてもらって大丈夫です", "没问题，继续",
    "好的，请继续，谢谢", "行，继续", "可以，继续", "那就继续吧", "没关系，继续吧", "当然，继续", "好，那继续",
    "非常感谢，请继续",
)  # fmt: skip
ONLY_SOUND_SO = (
    "no problem", "no worries", "no problem?", "no problem, wait", "sure", "sure?", "sure, but later",
    "of course not", "of course", "certainly not", "fine", "fine, whatever", "fine, I will wait", "all right",
    "all right, wait", "alright then", "alright, no", "very well", "very well, stop", "thank you very much",
    "thanks a lot", "thanks a lot for nothing", "no thank you very much", "then", "then what", "then no", "no rush",
    "no rush, tomorrow", "many thanks, no", "go on then if you must", "go on with what", "go on and on",
    "go on about it", "keep going nowhere", "carry on without me", "sure thing, in an hour", "sure, who cares",
    "fine by me but ask him", "not sure, go on", "not fine, go on", "not all right, go on", "no, of course go on",
    "never mind, go on", "no problem to stop", "no problem with it", "kein Problem", "kein Thema",
    "kein Problem, warte", "in Ordnung", "in Ordnung?", "alles klar", "alles klar?", "klar", "na klar nicht",
    "klar, morgen", "natürlich nicht", "natürlich nicht, weiter", "vielen Dank", "vielen Dank, nein", "passt",
    "passt nicht", "passt nicht, weiter", "passt so nicht", "gerne", "gerne später", "gerne morgen weiter",
    "nicht in Ordnung, weiter", "schön", "schön weiter warten", "schön weit", "dann", "dann nicht",
    "dann weiter warten", "dann lieber nicht weiter", "dann erst morgen weiter", "und dann weiter?",
    "was dann weiter", "weiter geht's nicht", "weiter geht's morgen", "so geht's nicht weiter", "wann weiter geht's",
    "selbstverständlich nicht", "weiter halt", "dann halt weiter", "dann halt ja", "halt mal weiter",
    "muchas gracias", "muchas gracias, no", "de acuerdo", "no de acuerdo", "no estoy de acuerdo, sigue",
    "sin problema", "sin problemas?", "está bien", "no está bien", "no está bien, sigue", "claro", "claro que no",
    "claro que no, sigue", "por supuesto", "por supuesto que no", "bien", "no muy bien, sigue", "bueno", "bueno, no",
    "bueno, no sigas", "pues no", "pues no sigas", "venga ya", "venga, para", "entonces", "entonces no",
    "entonces no sigas", "entonces espera", "no hay problema", "hay un problema, sigue", "sigue así", "sigue igual",
    "sigue sin funcionar", "sigue en la página", "sigue pues no", "adelante no", "adelante mañana", "ningún problema",
    "merci beaucoup", "merci beaucoup, non", "d'accord", "pas d'accord", "pas d'accord, continuez",
    "je ne suis pas d'accord, continuez", "entendu", "pas entendu", "entendu, attendez", "très bien",
    "pas très bien, continuez", "bien sûr", "bien sûr que non", "bien sûr que non, continuez", "pas de souci",
    "pas de souci, demain", "pas de problème", "un problème, continuez", "aucun problème", "bon", "bon, non",
    "bon, attendez", "eh bien non", "eh bien", "alors", "alors non", "alors continuez pas", "alors ne continuez pas",
    "bon alors attends", "volontiers", "volontiers demain", "muito obrigado", "muito obrigado, não", "tudo bem",
    "tudo bem?", "não está tudo bem, continue", "sem problema", "sem problemas, depois", "está bem",
    "não está bem, continue", "certo", "não está certo, continue", "certo?", "claro", "claro que não",
    "claro que não, continue", "com certeza", "com certeza não", "beleza", "beleza?", "beleza, espera", "tranquilo",
    "bom", "bom, não", "bom, espera", "então", "então não", "então não continue", "então espera", "pois não",
    "pois não, continue", "pois é", "pois", "わかりました", "わかりません、続けて", "了解", "了解、待って",
    "大丈夫です", "大丈夫ですか", "大丈夫です、いりません", "大丈夫じゃない、続けて", "はい、大丈夫です",
    "問題ありません", "問題があります、続けて", "問題ありますか、続けて", "もちろん", "もちろん違います", "いいです",
    "いいです、やめて", "いいですか", "いいですか、続けて", "続けてもらって大丈夫ですか", "続けてもらって困ります",
    "続けてもらいますか", "続けないでもらって", "承知しました", "承知していません、続けて", "お待たせしました",
    "没问题", "没问题吗", "没问题吗，继续", "没关系", "没关系，等等", "有问题，继续", "有关系，继续", "当然",
    "当然不", "当然不，继续", "不当然，继续", "当然不可以继续", "非常感谢", "非常感谢，不用", "行", "不行",
    "不行，继续", "行吗", "行吗，继续", "可以", "不可以", "不可以，继续", "可以吗", "可以吗，继续", "嗯", "嗯？",
    "嗯，不", "嗯，等等", "好啊", "好啊，明天", "不好啊，继续", "那就", "那就不", "那就等等", "那就别继续", "多谢",
    "多谢，不要",
)  # fmt: skip
BESIDE = (
    "don't {}", "{}?", "no, {}", "{}, no", "if he agrees, {}", "{} tomorrow", "{} but wait", "my boss says {}",
    "“{}”", "{} ...", "nicht {}", "{} nicht", "wenn er zustimmt, {}", "{} später", "no {}", "si quiere, {}",
    "pas {}", "{} plus tard", "s'il veut, {}", "não {}", "se ele quiser, {}", "まだ{}", "{}か", "不{}", "{}吗",
    "明天{}",
)  # fmt: skip
CANCELS = (
    "I don't want this ad any more", "but do not send the ad", "cancel the ad please", "please cancel the ad",
    "I no longer want this ad", "don't send the ad", "do not send this ad any more", "I don't want the ad anymore",
    "please do not send it any more", "but cancel the ad", "cancel my ad", "no longer needed, cancel it",
    "die Anzeige bitte stornieren", "bitte die Anzeige stornieren", "Anzeige stornieren",
    "ich will diese Anzeige nicht mehr", "aber schick die Anzeige nicht ab", "schick die Anzeige nicht",
    "bitte die Anzeige abbrechen", "storniere die Anzeige bitte", "aber storniere die Anzeige",
    "ich möchte die Anzeige nicht mehr", "bitte nicht mehr senden", "die Anzeige nicht senden",
    "ya no quiero este anuncio", "pero no envíes el anuncio", "cancela el anuncio por favor", "no envíe el anuncio",
    "pero cancela el anuncio", "no quiero más este anuncio", "ya no quiero el anuncio", "anula el anuncio",
    "por favor cancele el anuncio", "quiero cancelar", "quiero cancelar el anuncio", "cancelar el anuncio por favor",
    "je ne veux plus de cette annonce", "mais n'envoyez pas l'annonce", "annulez l'annonce s'il vous plaît",
    "annule l'annonce", "mais annule l'annonce", "n'envoie pas l'annonce", "je ne veux plus cette annonce",
    "je veux annuler", "je veux annuler l'annonce", "annuler l'annonce svp", "merci d'annuler l'annonce",
    "veuillez annuler l'annonce", "mas cancela o anúncio", "não quero mais esse anúncio", "mas não envie o anúncio",
    "cancele o anúncio por favor", "cancela o anúncio", "não envia o anúncio", "não quero mais o anúncio",
    "quero cancelar", "quero cancelar o anúncio", "anule o anúncio", "por favor cancele o anúncio",
    "cancelar o anúncio por favor", "広告はキャンセルしてください", "広告をキャンセルしてください",
    "この広告はもういりません", "でも広告は送らないでください", "広告は送らないで", "広告を取り消してください",
    "広告の送信をやめてください", "キャンセルをお願いします", "この広告はもう要りません", "広告は中止してください",
    "広告は取り消しでお願いします", "広告を中止して", "但是取消广告", "请取消广告", "我不要这个广告了",
    "但是不要发广告", "取消这个广告", "把广告取消", "不要发送广告", "我不想要这个广告了", "广告取消吧",
    "请取消这条广告", "别发这个广告了", "我想取消",
)  # fmt: skip
NO_CANCELS = (
    "no problem", "no worries", "no hay problema", "nicht stornieren", "die Anzeige nicht stornieren",
    "ich will die Anzeige nicht stornieren", "no quiero cancelar el anuncio", "não quero cancelar o anúncio",
    "je ne veux pas annuler l'annonce", "don't cancel the ad", "I don't want to cancel the ad", "不要取消广告",
    "我不想取消广告", "広告をキャンセルしないで", "I want the ad", "para el anuncio", "para o anúncio",
    "je veux plus de cette annonce", "no envíes el anuncio todavía", "まだ広告を送らないで", "先不要发广告",
    "广告取消了", "广告停止了", "stop the ad when it is over 10 USD", "should I cancel the ad?",
    "can I cancel the ad", "if it costs more, cancel the ad", "soll ich die Anzeige stornieren?",
    "wenn es mehr kostet, storniere die Anzeige", "¿cancelo el anuncio?", "dois-je annuler l'annonce ?",
    "devo cancelar o anúncio?", "広告をキャンセルしてください？", "要取消广告吗", "don't please cancel the ad",
)  # fmt: skip


@pytest.mark.parametrize("words", GO_ON)
def test_a_courtesy_beside_a_clear_word_lets_it_go_on(words: str) -> None:
    assert read_wish(words) == "go_on"


@pytest.mark.parametrize("words", ONLY_SOUND_SO)
def test_a_courtesy_alone_or_beside_a_doubt_lets_nothing_go_on(words: str) -> None:
    assert read_wish(words) not in ("go_on", "yes")


@pytest.mark.parametrize("beside", BESIDE)
def test_a_doubt_beside_a_courtesy_and_a_clear_word_lets_nothing_go_on(beside: str) -> None:
    lines = [beside.format(one) for one in GO_ON]
    assert [one for one in lines if read_wish(one) in ("go_on", "yes")] == []


@pytest.mark.parametrize("words", CANCELS)
def test_who_cancels_the_ad_by_its_name_stops_it(words: str) -> None:
    assert read_wish(words) == "stop"


@pytest.mark.parametrize("words", NO_CANCELS)
def test_who_keeps_the_ad_asks_or_says_when_cancels_nothing(words: str) -> None:
    assert read_wish(words) != "stop"


@pytest.mark.parametrize("words", ["dann halt ja", "weiter halt", "halt mal weiter", "ja halt", "das ist halt so"])
def test_a_german_halt_that_only_softens_stops_nothing(words: str) -> None:
    assert read_wish(words, SaidAt("de")) not in ("stop", "change")


@pytest.mark.parametrize("words", ["halt", "halt an", "halt!", "Halt bitte", "halt das an", "ja, halt"])
def test_a_german_halt_that_stops_is_a_stop(words: str) -> None:
    assert read_wish(words, SaidAt("de")) == "stop"
