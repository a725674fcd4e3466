"""The shapes of a clause that assents, and of one that is only polite, in seven languages: data only.

A shape is a row of words; <name> stands for what is listed under it, YES for any word that agrees or praises, and a
word that begins with @ for a set phrase. `|`, `?`, `*`, `+` and brackets are as in a regular expression, and a row that
has to be followed by a pause says so: (?=(,|$)). A shape has no free place: what none of them names is in no yes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Assents:
    """How clauses of a yes are built in one language."""

    words: Mapping[str, str] = field(default_factory=dict)
    assents: tuple[str, ...] = ()
    echoes: tuple[str, ...] = ()
    courtesies: tuple[str, ...] = ()
    joints: tuple[str, ...] = ()


_EVERYWHERE = Assents(
    assents=("@yes", "👍|✅|👌|✔|💯"),
    courtesies=(
        "@filler",
        "🙏|😊|🙂|😀|😄|🎉|🚀|🔥|🙌|👏|🥳|😁|😃|❤|😍|🤩|💪|✨|🤝",
        "omg|lol|haha|hahaha|hehe|yay|woohoo|jaja|jajaja",
    ),
)

_ENGLISH = Assents(
    words={
        "the": "the|this|that|my|your|our|those|these|all the|all of the|all those|all my",
        "noun": "ad|ads|campaign|campaigns|plan|details|detail|information|info|summary|order|booking|reservation",
        "given": "(that|which)? you (have|got|said)",
        "it": "(<the> <noun>+|(everything|all) of (<the> <noun>|it|that|this)|(that|this) one|all (that|this) <noun>?"
        "|(that|this|it|these|those) all|everything|all|both|it|that|this|these|those|them|details) <given>?",
        "is": "(is|are|is? <looks>)",
        "looks": "(look|looks|sound|sounds|seem|seems) (to be)?",
        "so": "very|so|really|quite|pretty|all|perfectly|absolutely|completely|totally|exactly|entirely|now|indeed"
        "|definitely|certainly|much|precisely|fully|super|also",
        "fine": "(?!(<send>|@order|@yes))YES|sound",
        "good": "(<so>* <fine>|just (right|fine|perfect|@praise)) (<so>* <fine>)*",
        "i": "(i|we) (do|also|hereby|fully|totally|definitely|absolutely|completely|really|so)*",
        "agree": "approve|confirm|agree|accept",
        "end": "(@filler|now|then|too|well|here|please|with it|to (me|us)|to (proceed|continue|submit it?))*",
        "please": "please|pls|plz|kindly|just|now|then|so|also|do|you can|you may",
        "send": "send|submit|publish|launch|post|ship|approve|accept|proceed|continue",
        "order": "(@order|<send>) <it>? @filler?"
        "|confirm (?=(,|$|and|please|pls|thanks|thank|to|@filler|@order))"
        "|(book|reserve|buy|play) <it> @filler?"
        "|(@order and|please) (book|reserve|buy)",
    },
    assents=(
        "<it> <is> <good> <end>",
        "<looks> <good> <end>",
        "(is|are) <good> <end>",
        "(that|this) (will|would) be <good> <end>",
        "(that|this|it) sounds? like a? (good|great)? plan <end>",
        "(that|this|it)? all? @yes (just? (fine|great|well|perfectly))? <end>",
        "(that|this) is <so>* it exactly?",
        "please do (?=(,|$))",
        "love (it|this) <end>",
        "yes ,? (sir|madam|ma'am) (?=(,|$))",
        "(permission|approval) granted",
        "you have? (got|have)? <it> <so>* (right|correct|exactly|perfectly) <end>",
        "<so> YES <end>",
        "YES (for|by|with|from) (me|us) <end>",
        "(exactly|precisely|absolutely|indeed) (like (that|this)|that|it|this|so) <end>",
        "(yes|yeah|yep|yup) (it|that|this) (is|does) (?=(,|$))",
        "(yes|yeah|yep|yup|indeed) (i|we) (do|am|are) (?=(,|$))",
        "for sure",
        "(that|it) (good|great|fine|perfect|right|correct) (?=(,|$))",
        "(it|that|this) <is> <so>* better <end>",
        "(thast|thst|taht|thas|thats) is? <good>",
        "(confirmed|approved|ok|okay|good|correct) to (proceed|continue)",
        "deal (?=(,|$))",
        "<it> is? <so>* @wished",
        "(exactly|precisely) @wished",
        "(it|that|this) is a (deal|yes|go) <end>",
        "<i> <agree> ((of|to|with)? <it>)? <end>",
        "<i> (agree|confirm) that? <it> <is> <good> <end>",
        "you are <so>* (right|correct) <end>",
        "(i|we) (am|are) <so>* (@praise|sure|certain|ready|satisfied|(happy|ready|glad) to (<order>)) <end>",
        "<please>* (<order>) (and <please>* (<order>))* <end>",
        "@praise <end>",
    ),
    echoes=(
        "(it|that|this) (really|indeed|certainly|definitely)? (is|does) indeed? (?=(,|$))",
        "(i|we) (really|certainly|definitely)? (do|am|are) indeed? (?=(,|$))",
    ),
    courtesies=(
        "please|pls|plz|kindly|thanks|thank|thankyou|thx|ty|cheers",
        "finally",
        "as is",
        "(oh|ah) (?=(yes|ok))",
        "@filler too",
        "now",
        "(that|this) is (all|everything)",
    ),
    joints=("(oh|and)? (and|also)", "so|then"),
)

_SPANISH = Assents(
    words={
        "it": "esto|eso|ese|esa|este|esta|todo|así|es|lo|la|el",
        "so": "muy|todo|así|ya|super|bien",
        "please": "por favor|porfa|ya|ahora|entonces|pues",
    },
    assents=(
        "<it>* (está|parece|queda|es) <so>* YES <please>*",
        "<it>? <so>+ YES",
        "(ese|esa|este|esta) también",
        "(ahora|así|ese|esa|este|esta) sí",
        "(YES|@yes) (nomás|va|así|ya|pues|también)+",
        "(yo|lo|la|sí|ya)* (apruebo|confirmo|acepto)",
        "<please>* @yes (así|ya|<please>)*",
        "(@opinion|(para|por) mí) ,? (está|parece)? <so>* (YES|@yes)",
        "(perfecto|perfecta|bien|está bien) @opinion",
    ),
    courtesies=("gracias|muchas|porfa|porfis|por favor|muy amable|ah|ya|bueno (?=,)", "va (?=$)"),
    joints=("y|e|entonces|pues",),
)
_GERMAN = Assents(
    words={
        "it": "das|es|so|alles|die|der",
        "so": "so|sehr|alles|ganz|wirklich|auch|jetzt",
        "please": "bitte|jetzt|so|dann|und",
        "send": "senden|absenden|abschicken|losschicken|rausschicken|einreichen|veröffentlichen|freigeben",
    },
    assents=(
        "<it> (ist|sieht|passt) <so>* (YES|@yes) (so|aus)*",
        "(alles|sehr|so|wirklich) YES (so|aus)*",
        "(ich|wir) (bestätige|bestätigen|genehmige) (das|es|alles|so|hiermit)*",
        "(ich|wir) (bin|sind) (sehr|ganz|damit)* einverstanden (damit)?",
        "<it>* (genehmigt|freigegeben|bestätigt)",
        "<please>* <send> <please>*",
        "<send> sie (es|das)? <please>*",
        "genau so",
        "so ist (es|das) (gut|richtig)?",
        "YES (so|jetzt|bitte|damit)+",
        "(das|es) (passt|stimmt) so?",
        "mach (?=(,|$))",
        "(jetzt|so)* (stimmt|passt) (alles|es|das|so|jetzt)*",
        "(das|es|so) @yes",
        "@yes (so|jetzt|bitte|damit|aus|ab|es|das)+",
    ),
    courtesies=("bitte|danke|vielen|schön",),
    joints=("und|dann|also",),
)
_FRENCH = Assents(
    words={"it": "c'est|ça est|tout est|ça|tout|il est", "so": "très|tout|bien|bon|vraiment|exactement"},
    assents=(
        "(c'est|tout est|ça|tout) <so>* (YES|@yes)",
        "c'est exactement ça",
        "<so>+ YES",
        "j'approuve",
        "YES (alors|donc|comme ça|pour moi)",
        "pour moi (c'est)? (YES|@yes|bon)",
    ),
    courtesies=("merci|svp|stp|beaucoup|ah (?=(oui|ok))|bon (?=,)|alors|donc",),
    joints=("et|alors|donc|puis",),
)
_PORTUGUESE = Assents(
    words={"it": "isso|isto|tudo|está|tá|assim", "so": "muito|tudo|assim|mesmo|está|tá"},
    assents=(
        "(isso|isto|tudo|assim)* (está|tá|é|ficou) (muito|tudo|assim)* (YES|@yes)",
        "(muito|tudo|isso|assim) (YES|@yes)",
        "eu (aprovo|confirmo)",
        "@opinion ,? (está|tá|é)? (muito|tudo)* (YES|@yes)",
        "(isso|tudo)? (está|tá|é|ficou)? (bom|ótimo|ótima|perfeito|perfeita|certo) @opinion",
        "agora sim",
        "YES (assim|mesmo|já|então|sim)",
        "(já|então|agora|assim) @yes",
        "@yes (já|agora|então|assim|tudo|mesmo|aí)+",
    ),
    courtesies=("obrigado|obrigada|valeu|muito|por favor|então|ah (?=(sim|ok))",),
    joints=("e|então",),
)
_CHINESE = Assents(
    words={
        "it": "这|這|它|广告|廣告|内容|內容|一切|全部|这样|這樣|看起来|看上去",
        "so": "很|非常|就",
        "please": "请|請|麻烦|麻煩|那|那就|就|直接|马上|馬上|现在|現在|帮我|幫我|你|您|这样|這樣",
        "end": "啊|呀|啦|的|嘛|哦",
        "send": "提交|发布|發布|发送|發送|送出|确认|確認|批准|通过|通過",
    },
    assents=(
        "<it>+ (<so>|都)* (YES|@yes)+ <end>*",
        "<so>+ (YES|@yes) <end>*",
        "都 @yes <end>*",
        "我 (们)? <so>* (同意|确认|確認|批准|赞成|认可|認可|满意|滿意) <end>* <it>* <end>*",
        "我们 <so>* (同意|确认|批准|赞成|认可|满意) <end>*",
        "<please>+ (<send>|@yes) <end>* <it>* <end>*",
        "(YES|@yes) <end>+",
        "<so>? 是? 这样 <end>*",
    ),
    courtesies=("谢谢|謝謝|麻烦|麻煩|嗯|啊|哦|请|請|你|您",),
    joints=("那|那就|就",),
)
_JAPANESE = Assents(
    words={
        "it": "(それ|これ|内容|全部|すべて|このまま|そのまま|この 内容) (で|は|も)*",
        "end": "です|ます|ね|よ|ください",
        "then": "では|じゃあ|それでは|とても|うん",
    },
    assents=(
        "(<it>|<then>) (<it>|<then>|,)* (YES|@yes)+ <end>*",
        "(YES|@yes)+ <end>+",
        "(はい|うん|<it>) ,? 大丈夫 です",
    ),
    courtesies=(
        "大丈夫 です",
        "ありがとう|ございます|どうも|うん|わかりました|分かりました|では|じゃあ|それでは|ね|よ|です",
    ),
)
ASSENTS = (_EVERYWHERE, _ENGLISH, _SPANISH, _GERMAN, _FRENCH, _PORTUGUESE, _CHINESE, _JAPANESE)
