"""Names of fields, ties and rows as strangers write them in Spanish, Portuguese, Chinese and Japanese."""

from datetime import date

import pytest

import tools.objectives
from agent.language.amounts.money import amounts_in
from agent.language.brief.music_said import looked_for, moods_in
from agent.language.brief.said_fields import FieldReader
from agent.language.dates.days import Calendar
from agent.language.geography.places import read_places
from agent.language.said.claims import claims_in
from tools.core.objective import Objective
from tools.discovery import collect

READER = FieldReader(
    objectives=tuple(collect(tools.objectives, "OBJECTIVE", Objective)), calendar=Calendar(today=date(2026, 11, 21))
)


def _fields(said: str) -> dict[str, str]:
    return dict(READER.read(said, "reply", {}).fields)


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("广告名云上茶馆，广告语：一杯就够了。按钮：购票。歌用003", {
            "campaign_name": "云上茶馆", "text": "一杯就够了", "cta": "GET_TICKETS_NOW", "music": "music_003"}),
        ("活動名稱：山間小屋。內文：今晚住這裡。目標：觸及", {
            "campaign_name": "山間小屋", "text": "今晚住這裡", "objective": "REACH"}),
        ("名字就叫小熊面包，文案写：“刚出炉。”目的当然是卖货", {
            "campaign_name": "小熊面包", "text": "刚出炉。", "objective": "CONVERSIONS"}),
        ("campaign name叫Luna茶，objective要leads，no music", {
            "campaign_name": "Luna茶", "objective": "LEAD_GENERATION", "music": "none"}),
        ("名称【云上茶馆】|目标【流量】|按钮【立即预约】", {
            "campaign_name": "云上茶馆", "objective": "TRAFFIC", "cta": "BOOK_NOW"}),
        ("案件名は「森の喫茶」、訴求文は「雨の日こそ。」、歌は003", {
            "campaign_name": "森の喫茶", "text": "雨の日こそ。", "music": "music_003"}),
        ("広告名が「森の喫茶」、目的が集客、ボタンがお問い合わせです", {
            "campaign_name": "森の喫茶", "objective": "TRAFFIC", "cta": "CONTACT_US"}),
        ("広告名：森の喫茶、文：雨の日こそ。、ボタン：来店", {
            "campaign_name": "森の喫茶", "text": "雨の日こそ", "cta": "VISIT_STORE"}),
        ("広告名はお店の名前の『森の喫茶』で、ボタンはもちろん予約", {"campaign_name": "森の喫茶", "cta": "BOOK_NOW"}),
        ("名前は森の喫茶ね。", {"campaign_name": "森の喫茶"}),
    ],
)  # fmt: skip
def test_fields_are_known_by_the_names_and_ties_that_chinese_and_japanese_people_use(said, held):
    assert {field: value.rstrip("。") for field, value in held.items()}.items() <= {
        field: value.rstrip("。") for field, value in _fields(said).items()
    }.items()


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("テキスト：この曲を聴いて、旅に出よう。", "この曲を聴いて、旅に出よう。"),
        ("文案：每首歌都是你的故事", "每首歌都是你的故事"),
    ],
)
def test_the_name_of_a_field_inside_copy_is_copy(said, text):
    assert _fields(said) == {"text": text}


@pytest.mark.parametrize(
    "said",
    [
        "名称 云上茶馆\n文案 一杯就够了\n按钮 联系我们",
        "■案件名 森の喫茶\n■コピー 雨の日こそ\n■ボタン 予約",
        "name Blue Hour\ntext Come home\nbutton order now",
    ],
)
def test_lines_that_each_begin_with_a_name_are_a_row_of_fields(said):
    assert _fields(said).keys() == {"campaign_name", "text", "cta"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Campaña: Pan Lola; no, espera, mejor Pan Luna. Tráfico.", "Pan Luna"),
        ("Campaña: Pan Lola. Que compren, botón comprar", "Pan Lola"),
        ("tengo el nombre (Pan Lola) y el botón (ver disponibilidad)", "Pan Lola"),
        ("se llama Pan y Sal y así la campaña también; botón suscribirse", "Pan y Sal"),
        ("tráfego, nome A Padaria Azul, sem música", "A Padaria Azul"),
        ("a campanha chama Pão Azul, botão comprar", "Pão Azul"),
        ("題名は 森の喫茶 で、予算は1日30ドル", "森の喫茶"),
        ("ボタンは予約で、名前は森の喫茶ね〜", "森の喫茶"),
        ("名前は海で泳ごう", "海で泳ごう"),
        ("キャンペーン名は『海の家』にしてください。あ、やっぱり『山の家』で", "山の家"),
    ],
)
def test_a_name_ends_where_something_else_is_said(said, name):
    assert _fields(said)["campaign_name"] == name


@pytest.mark.parametrize(
    "said",
    [
        "no sé cómo se llama eso",
        "não sei como se chama isso",
        "ella se llama Lucía, la de la foto",
        "ela se chama Lúcia, a moça da loja",
        "um jogo: Gato Turbo (nome da campanha também)",
        "el anuncio llama la atención",
        "o anúncio chama a atenção",
    ],
)
def test_what_is_called_so_beside_the_ad_names_no_campaign(said):
    assert "campaign_name" not in _fields(said)


@pytest.mark.parametrize(
    ("said", "objective"),
    [
        ("No quiero clics, quiero que me conozca todo el barrio", "REACH"),
        ("não quero tráfego, quero vendas", "CONVERSIONS"),
        ("I don't want clicks, I want sales", "CONVERSIONS"),
        ("Ich will keinen Traffic, ich will Conversions", "CONVERSIONS"),
        ("je ne veux pas de trafic, je veux des conversions", "CONVERSIONS"),
        ("不是卖货也不是引流，就想让更多人看到", "REACH"),
        ("トラフィックはいらない、フォロワーがほしい", "ENGAGEMENT"),
        ("necesito más seguidores pa mi panadería", "ENGAGEMENT"),
        ("quero mais seguidores no perfil", "ENGAGEMENT"),
        ("就想涨粉", "ENGAGEMENT"),
        ("quisiera que la gente entre a mi página https://a.com", "TRAFFIC"),
        ("希望大家點進網站 https://a.com", "TRAFFIC"),
        ("動画の再生数が伸びればOK", "VIDEO_VIEWS"),
        ("メルマガの登録を集めたい", "LEAD_GENERATION"),
    ],
)
def test_an_objective_is_what_is_wanted_and_not_what_is_refused(said, objective):
    assert _fields(said).get("objective") == objective


@pytest.mark.parametrize("said", ["卖手工皂的", "25岁以上的女生，卖瑜伽裤"])
def test_what_somebody_sells_is_no_objective(said):
    assert "objective" not in _fields(said)


@pytest.mark.parametrize(
    ("said", "mood"),
    [
        ("música algo alegre", "sunny"),
        ("botão baixar, música calminha", "calm"),
        ("音乐轻快一点的", "sunny"),
        ("静かな曲で", "calm"),
        ("曲は元気なやつ", "lively"),
    ],
)
def test_a_mood_is_heard_where_music_is_spoken_of(said, mood):
    assert mood in moods_in(READER.read(said, "reply", {}).track or "")


@pytest.mark.parametrize("said", ["冬は一日60個が限界です", "一天60个"])
def test_what_is_counted_is_no_money(said):
    assert amounts_in(said) == ()


def test_an_amount_a_day_is_money_as_before():
    assert [one.number for one in amounts_in("一日60ドル")] == ["60"]


@pytest.mark.parametrize(
    "said",
    ["menos 12 dólares no diário", "súbele 10 dólares", "预算少十块美金", "やっぱり5ドル足す", "bota mais 5 dólares"],
)
def test_an_amount_more_or_less_is_asked_about(said):
    claims = [one for one in claims_in(said, ()) if one.amount is not None]
    assert claims
    assert not any(one.amount is not None and one.amount.is_sure for one in claims)


@pytest.mark.parametrize(
    "said", ["la mitad de presupuesto mejor", "corta o orçamento pela metade", "预算砍一半", "予算を半額で"]
)
def test_a_share_of_the_budget_is_asked_about(said):
    assert any(one.is_rough for one in claims_in(said, ()))


def test_a_small_word_before_a_wish_is_no_city():
    assert read_places("Solo, por favor") == ()
    assert read_places("Solo Madrid") == ("Madrid",)


@pytest.mark.parametrize(
    ("said", "awaiting", "copy"),
    [
        ("嗯我想写：“一杯就够了。”", "text", "一杯就够了。"),
        ("名字啊…“云上茶馆”怎么样，就这个", "campaign_name", "云上茶馆"),
        ("んー「森の喫茶」かな、うん、それで", "campaign_name", "森の喫茶"),
        ("「雨の日こそ。」って書いてもらえますか", "text", "雨の日こそ。"),
        ("「ほっと」を毎日。", "text", "「ほっと」を毎日。"),
        ("escreve aí: Pão quente, sempre", "text", "Pão quente, sempre"),
        ("Sol e sal: a praia é nossa", "text", "Sol e sal: a praia é nossa"),
        ("Pan Lola… no, Pan Luna", "campaign_name", "Pan Luna"),
        ("Padaria Azul, não, Padaria Verde", "campaign_name", "Padaria Verde"),
    ],
)
def test_copy_is_taken_without_the_words_that_hand_it_over(said, awaiting, copy):
    assert READER.read(said, awaiting, {}).fields == {awaiting: copy}


@pytest.mark.parametrize(
    ("said", "awaiting"),
    [
        ("名称是客户会看到的吗？", "reply"),
        ("コピーは今ライターさんに頼んでいて", "reply"),
        ("名字里luna少个a", "reply"),
    ],
)
def test_what_is_said_of_copy_is_none(said, awaiting):
    assert not READER.read(said, awaiting, {}).fields


def test_the_id_of_a_track_behind_copy_is_none_of_it():
    assert _fields("texto: ¡Sal al sol!, music_003") == {"text": "¡Sal al sol!", "music": "music_003"}


@pytest.mark.parametrize(
    "said",
    [
        "música do anúncio nenhuma", "música del anuncio ninguna", "音楽は動画に入ってるんで無しで", "曲いらないかも",
        "auf Musik würden wir hier verzichten", "nous nous passerons de musique", "we could do without music",
        "preferimos prescindir de la música", "preferimos dispensar a música", "配乐就免了", "音楽は遠慮します",
    ],
)  # fmt: skip
def test_no_music_is_wanted_in_more_words(said):
    assert _fields(said) == {"music": "none"}


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Texto literal, por favor, sin cambios: Pan, sal y sol.", "Pan, sal y sol."),
        ("Texto exatamente assim, sem mexer: Pão, sal e sol.", "Pão, sal e sol."),
        ("文案一字不差：早安，世界", "早安，世界"),
        ("文案写新鲜面包，每天六点", "新鲜面包，每天六点"),
    ],
)
def test_what_stands_between_a_label_and_its_colon_belongs_to_the_label(said, text):
    assert _fields(said) == {"text": text}


@pytest.mark.parametrize(
    ("said", "objective"),
    [
        ("目标应该是转化不是流量", "CONVERSIONS"),
        ("quiero ventas, no quiero clics", "CONVERSIONS"),
        ("I want sales, I don't want clicks", "CONVERSIONS"),
        ("no quiero clics", None),
    ],
)
def test_a_refusal_may_end_a_line(said, objective):
    assert _fields(said).get("objective") == objective


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("text: Come home :)", {"text": "Come home :)"}),
        ("mi anuncio (nombre: Luna Azul), tráfico", {"campaign_name": "Luna Azul", "objective": "TRAFFIC"}),
    ],
)
def test_a_bracket_that_opened_before_a_label_is_no_part_of_its_value(said, held):
    assert _fields(said) == held


@pytest.mark.parametrize("said", ["wir verzichten ungern auf gute Musik", "no podemos prescindir de la música"])
def test_who_cannot_do_without_music_is_not_taken_for_one_who_wants_none(said):
    assert _fields(said).get("music") != "none"


@pytest.mark.parametrize(
    "said",
    [
        "落ち着いた曲でお願いいたします",
        "安静的，麻烦您了",
        "etwas Ruhiges wäre schön",
        "quelque chose de calme si possible",
    ],
)
def test_courtesies_are_no_part_of_what_is_looked_for(said):
    assert looked_for(said) in (["落", "ち", "着", "い", "た"], ["安", "静", "的"], ["ruhiges"], ["calme"])


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("The words: Bread at six. No wait, put: Bread at seven.", "Bread at seven."),
        ("Text: Bread at six. Sorry, make it: Bread at seven. Button: shop now", "Bread at seven."),
        ("Text: Brot um sechs. Nein, schreib: Brot um sieben.", "Brot um sieben."),
        ("Texte : Pain à six heures. Non, mets : Pain à sept heures.", "Pain à sept heures."),
        ("Texto: Pan a las seis. No, espera, pon: Pan a las siete.", "Pan a las siete."),
        ("Texto: Pão às seis. Não, espera, põe: Pão às sete.", "Pão às sete."),
        ("文案：六点出炉。不对，改成：七点出炉。", "七点出炉。"),
        ("テキスト：6時に焼きたて。いや、違う、正しくは：7時に焼きたて。", "7時に焼きたて。"),
        ("Text: Fresh bread. Sorry: sold out by ten.", "Fresh bread. Sorry: sold out by ten."),
        ("Text: No meetings. Just bread: warm at six.", "No meetings. Just bread: warm at six."),
    ],
)
def test_copy_that_is_put_right_behind_a_slip_is_the_better_one(said, text):
    assert _fields(said)["text"] == text
