"""Japanese. There are no spaces, so words carry no boundaries."""

from agent.language.languages.phrasebook import Language

_PLEASE = (
    r"(?:で|に|を)?お願い(?:いた)?します|で(?:いい|良い)です|がいいです"
    r"|に(?:して|変えて|変更して)(?:ください|下さい)?|に(?:し|変更し|変え)ます"
)

JAPANESE = Language(
    code="ja",
    fields={
        "campaign_name": r"(?:広告)?キャンペーン(?:の)?名(?:前|称)?|名前|広告名|タイトル",
        "objective": r"(?:広告の|キャンペーンの)?目的|目標|ゴール",
        "text": r"(?:広告)?(?:テキスト|文言|コピー|本文)|広告文|キャッチコピー",
        "cta": r"CTA(?:ボタン)?|ボタン|行動喚起|コールトゥアクション",
        "music": r"音楽|曲|BGM|サウンド",
        "landing_page": r"リンク先?|ランディングページ|ウェブサイト|URL",
        "budget": r"(?:1日の|一日の|総)?予算",
        "schedule": r"配信期間|期間|日程",
        "starts": r"開始日",
        "ends": r"終了日",
        "locations": r"配信地域|地域|国",
        "audience": r"対象者?|ターゲット|年齢|性別",
    },
    fields_before_colon={"campaign_name": r"キャンペーン|広告"},
    states=r"は|を|には?",
    called=r"(?:名前は|名称は)",
    saying=r"(?:文言は)",
    opens=r"[はをがに:]",
    closings={
        "campaign_name": rf"{_PLEASE}|で|です",
        "text": _PLEASE,
    },
    questions=r"(?:ました|ません|でした)か$|何|なに|どの|どれ|どう|なぜ|どうして|いくら|いつ|どこ|だれ|誰",
    no_music=r"(?:音楽|BGM|曲|音)(?:は|を)?(?:なし|無し|無い|いらない|不要|つけない)|無音|音なし|音楽なし",
    own_sound=r"オリジナル音(?:源|声)?|動画の音(?:声)?",
    none=r"なし|無し|いらない|不要|いりません|なしで",
    acts={
        "start_over": (r"最初から|白紙に|やり直(?:し|す|したい)|リセット|始めから",),
        "undo": (r"(?:元|さっきの|前)に戻(?:して|す)|取り消(?:し|して|す)|ひとつ前に",),
    },
)
