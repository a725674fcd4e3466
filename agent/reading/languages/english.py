"""English."""

from agent.reading.languages.language import Language

_THE_AD = r"(?:it|this|that|now|everything|(?:the |my )?(?:ad|campaign|draft))"
_MAKE = r"(?:make|create|run|place|start|set up|launch|do|build|have|get|put together)"
_AN_AD = (
    r"(?:an?|some|my|our)(?: (?:new|first|tik ?tok|simple|quick))* (?:ads?|adverts?|advertisements?|campaigns?)"
    r"(?:,? please| (?:on tik ?tok|for (?:my|our|the|a)) ?[^.!?,;\n]{0,40})?"
)

ENGLISH = Language(
    code="en",
    hints=(
        "the and with for is are my our your it this that what which how why when where who can could would should "
        "want need make change text campaign objective name music call button please thanks hello hi yes not but "
        "actually instead then of to an ad track shop learn sign book order same another use have do does did you we"
    ),
    fields={
        "campaign_name": r"camp(?:ai|ia)?g?n(?:'s)? (?:name|title)|name of (?:the|my) campaign|(?<!my )name|title",
        "objective": r"(?:campaign )?(?:objectiv(?:e)?|goal)|aim|purpose",
        "text": r"(?:ad(?:vert)?(?:'s)? )?(?:text|copy|caption|wording|words|slogan|tagline|headline|message|txt|line)",
        "cta": r"cta(?: button)?|call[- ]to[- ]action(?: button)?|button(?: text)?",
        "music": r"(?:background )?mus[ici]+[ck](?: track)?|musik|soundtrack|track|song|sound|audio|tune",
        "landing_page": r"landing[- ]?page|link|url|web ?site|web ?page|page",
        "budget": r"(?:daily |total )?budget",
    },
    fields_before_colon={"campaign_name": r"camp(?:ai|ia)gn|ad (?:name|title)", "objective": r"(?:campaign )?type|obj"},
    articles=r"the |my |our |ad |its? ",
    states=(
        r"(?:is|are|shall be|should (?:be|say|read)|must (?:be|say|read)|has to (?:be|say|read)|ought to (?:be"
        r"|say|read)"
        r"|needs to (?:be|say|read)|will be|would be|says|reads)"
    ),
    turns=r"change|set|update|switch|make|edit|replace|turn|rename|put|swap",
    into=r"to(?: (?:say|be|read))?|into|as|with|from .{1,60}? to|be|for",
    called=(
        r"(?:called|named|titled|entitled)(?: it)?|(?:re)?name it(?: to)?|call (?:it|this|the campaign|this one)"
        r"|go(?:es)? by the name(?: of)?|with the name"
    ),
    saying=(
        r"saying|that says|which says|(?:it |the ad )?(?:should|must|has to) (?:say|read)|that reads|reading"
        r"|with the (?:words|line)"
    ),
    lead_in=(
        r"and|or|also|then|so|oh|ok|okay|well|hi|hello|hey|yes|yeah|no|nope|nah|wait|hang on|hold on|sorry|actually"
        r"|instead|but|please|pls|just|rather|maybe|um|now|a|an|the|my|it(?:'s)?|that|this|i(?:'d)?|we|you"
        r"|let'?s|us|to|for|with|using|as|in|on|of|use|make|take|choose|pick|select|set|switch|change|go|want|need"
        r"|would|like|prefer|should|be|is|create|run|do|start|have|get|give|me|put|add|can|could|new|tiktok|back|not"
    ),
    trail=(
        r"please|pls|instead|then|thanks|thank you|too|campaign|ads?|advert|one|objective|goal|button|cta"
        r"|call to action|i guess|i think|i suppose"
    ),
    joints=r"and|with|plus|using|but|then",
    questions=(
        r"what|which|who|where|when|why|how|is|are|was|were|does|do (?:i|you|we)|did|has|have you|can i"
        r"|(?:can|could) you (?:tell|show|list|explain|give)|could i|should i|may i|tell me|show me|list|explain|will"
    ),
    corrections=(
        r"(?:also|and|oh|ok|okay|so|please|then)[, ]+(?:make|change|set|switch|use|put|rename)|make the|use"
        r"|actually|no[,.! ]+wait|wait|no[,.!]|sorry|oops|scratch that|correction|i meant|on second thought|change"
        r"|set|switch|make (?:it|that)|rename|replace|update|nah|hmm|not"
    ),
    requests=r"(?:can|could|would|will|may|should|shall) (?:you|we|it)|(?:can|could) i (?=change|make|switch|rename)",
    tells=(
        r"tell|show|list|explain|say|help|know|remind|give me (?:a list|an example|the list)|be (?:used|live)"
        r"|cost|go (?:live|out)|start running"
    ),
    wishes=(
        r"(?:i|we)(?:'d| would| really|'m| am|'re| are)*(?: (?:want|wanna|need|like|love|wish|looking)|"
        r" (?:tryna|trying to|gotta))|(?:my|our) (?:goal|aim) is|looking to|what i'd (?:love|like)"
    ),
    replies=(
        r"yes|y|yeah|yep|yup|sure|okay|ok|k|fine|alright|all right|no|n|nope|nah|thanks|thank you|thx|ty|cheers"
        r"|please|hi|hello|hey|there|maybe|hmm+|um+|uh+|wait|hold on|skip|next|idk|dunno|i do(?: not|n'?t) know"
        r"|not sure"
        r"|not yet|whatever|cool|great|nice|perfect|good|go on|go ahead|go|approved|got it|sounds good|lol|oh"
        r"|good (?:morning|afternoon|evening)"
    ),
    ad_for=r"(?:campaign|ads?)\s+(?:is\s+)?for",
    no_music=(
        r"(?:no|without(?: any| the)?|zero|remove(?: the| all| any)?|drop the|skip the|lose the|cut the|take out the"
        r"|(?:do not|don't|dont) (?:want|need|use|add)(?: any)?)"
        r" (?:mus[ik]+c?|soundtracks?|songs?|tracks?|sound|audio|tunes?|beats?|background music)(?![_ -]?\d)"
        r"|silent|mute[d]?|silence|music ?[:=]? ?none"
    ),
    own_sound=(
        r"video(?:'s|s)?(?: own| original)? (?:sound|audio|music)|original (?:sound|audio|music)|in[-_ ]video"
        r"|own (?:sound|audio)|(?:sound|audio|music) (?:of|in|from) (?:the|my|our) (?:video|clip|film)"
    ),
    none=r"none|no|nothing|nope|no thanks|silence|no,? none|(?:i )?(?:do not|don't|dont) (?:want|need) (?:any|one|it)",
    daily=r"(?:an?|per|each|every|/)\s?day|daily",
    total=r"in (?:total|all)|total|altogether|overall|lifetime",
    acts={
        "start_over": (
            r"start (?:all )?(?:over|again|afresh|anew|from (?:the )?(?:scratch|beginning))",
            r"from scratch|begin again|reset(?: everything)?|new draft|clean slate",
            r"(?:forget|clear|delete|scrap|discard|bin|ditch) (?:it all|everything|all of (?:it|this|that)|the draft"
            r"|the (?:whole )?(?:ad|thing)|that one)",
        ),
        "same_again": (
            r"same (?:(?:thing|one|ad|again|as before|as that)\W+)*(?:again|but|with|except|as)",
            r"do it again|duplicate (?:it|this|that)|everything else (?:the same|stays)|(?:just "
            r"|exactly )like (?:that|this|the last)"
            r"(?: one)? but",
        ),
        "another": (
            r"another (?:one|ad|campaign)|one more|once more",
            r"(?:a |one )?(?:second|new|more) (?:one|ad|campaign)",
        ),
        "submit": (
            rf"(?:submit|publish|launch|post|ship|send) {_THE_AD}|submit|resubmit|go ahead",
            r"try (?:it )?again|retry|once more|the ad (?:once )?(?:again|more)",
        ),
        "cancel": (r"cancel(?: (?:it|that|this|everything))?|never ?mind|forget (?:it|that)|abort|stop|quit",),
        "undo": (
            r"undo(?: (?:it|that|this|the last (?:change|one|edit|thing)))?|revert(?: (?:it|that|this"
            r"|the last change))?"
            r"|(?:take|put|change|turn) (?:it|that|this) back|roll (?:it |that )?back|go back (?:one|a) step"
            r"|(?:the way|as|how|what) it was(?: before)?|back to (?:what|how) it was",
        ),
        "shorten": (
            r"(?:shorten|cut|trim) (?:it|that|the text|this)(?: down)?|(?:make (?:it|that) )?(?:a bit )?shorter"
            r"|use the shorter(?: one)?",
        ),
        "log_in": (
            r"log ?(?:me )?in(?: again)?|sign (?:me )?in|re-?connect|authori[sz]e(?: me)?",
            r"(?:connect|link) (?:my |the |our )?(?:\w+ ){0,2}(?:tiktok|account)",
        ),
        "begin": (
            rf"(?:i|we)(?:'d| would)?(?: really)? (?:want|wanna|need|like)(?: to {_MAKE})? {_AN_AD}",
            rf"(?:let(?:'s|s| me|me)? |lemme |please |can (?:you |we |i ))*{_MAKE}(?: me| us)? {_AN_AD}",
            r"new ad(?:,? please)?",
        ),
        "greet": (r"hi|hello|hey|yo|good (?:morning|afternoon|evening)",),
        "thank": (r"thanks?|thank you|thx|cheers",),
    },
    topics={
        "why": (
            r"why|how come|what happened|what went wrong",
            r"what(?:'s| is|s)? (?:the )?(?:wrong|problem|matter)",
        ),
        "outcome": (
            r"did (?:it|that|the ad|my ad)(?: actually)? (?:go|work|get|succeed|submit)\w*",
            r"(?:is|was|has) (?:it|the ad|my ad)(?: been)? (?:submitted|live|out|published|sent|done|online|gone)",
        ),
        "progress": (
            r"where (?:are|were) we|how far|status|recap|summary",
            r"what(?:'s| is|s)? (?:in |with )?(?:the|my) (?:draft|ad|plan)|(?:the|my) draft",
            r"what(?:'s| is|s)? (?:still )?(?:missing|left|next|needed|open)",
            r"what (?:now|happens (?:next|now|then)|comes next|do i do (?:now|next))",
            r"what (?:else )?do (?:you|i) (?:still )?need|what (?:have|did) (?:we|i|you) (?:got|get|so far"
            r"|decided?|noted?)",
            r"(?:show|see|summari[sz]e)(?: me)? (?:the |my )?(?:draft|ad)|so far",
        ),
        "objectives": (r"objectives?|goals?|campaign types?|difference",),
        "ctas": (r"ctas?|calls?[ -]to[ -]actions?|buttons?",),
        "music": (r"music|tracks?|songs?|sounds?|soundtracks?|library",),
        "cost": (r"costs?|price|pay|charged?|spend|expensive|free|money|how much(?! text)",),
        "accounts": (r"(?:ad )?accounts?|advertisers?",),
        "ads": (r"(?:my|existing|other|all|the|list) (?:of )?ads|(?:which|what|how many) ads|my campaigns",),
        "target": (r"real|practice|sandbox|tiktok itself|production|pretend|simulat\w+",),
        "check": (
            r"(?:is|check|validate|does|would) (?:the |my |this )?(?:text|copy|caption|line|wording)",
            r"(?:is|would) (?:this|that|it) (?:text |copy )?(?:ok|okay|allowed|fine|too long|short enough)",
        ),
        "rules": (r"rules?|limits?|how long|allowed|emojis?|characters|requirements?",),
        "options": (r"options?|choices|choose from|(?:what )?can i (?:choose|use|pick|say)|examples?",),
        "help": (
            r"help|what (?:can|could|do) (?:you|it|this(?: \w+)?|i)(?: \w+)? do",
            r"can (?:you|it|this) (?:make|create|help|do)|how does (?:this|it) work|how do i (?:start|begin|make|use)",
            r"(?:who|what) are you",
        ),
    },
    goals={
        "APP_INSTALL": (
            r"(?:app installs?|(?:install|download|get|try)s?(?:ing)? (?:of )?(?:my|our|the) app|app downloads?"
            r"|installs? (?:for|of) (?:my|our|the))"
        ),
        "LEAD_GENERATION": (
            r"(?:collect|get|generate|gather|find|want|need)\w* (?:more |new |some )?(?:leads|contacts|sign-?ups"
            r"|enquiries"
            r"|inquiries)|lead gen"
        ),
        "VIDEO_VIEWS": r"(?:(?:watch|see|view) (?:my|our|the) (?:video|clip|film)|more (?:video )?views)",
        "CONVERSIONS": (
            r"(?:sell(?:ing)? (?:more |my |our |some )?\w+|more (?:sales|orders|purchases|customers|bookings)"
            r"|(?:people|folks|customers|them) (?:to )?(?:buy|order|purchase)\b|boost sales)"
        ),
        "REACH": (
            r"(?:brand awareness|as many (?:people|folks|eyes) as possible|get (?:seen|known|noticed)"
            r"|more (?:reach|awareness)|everyone (?:to )?(?:see|know))"
        ),
        "TRAFFIC": (
            r"(?:(?:people|visitors|clicks|traffic|visits|folks|customers) (?:on|to|onto|into) (?:my|our|the) "
            r"(?:\w+ )?(?:web ?)?(?:site|shop|store|page|blog)|more (?:visitors|clicks|visits)"
            r"|(?:visit|see|find|check out) (?:my|our|the) (?:\w+ )?(?:web ?)?(?:site|shop|store|page|blog))"
        ),
    },
    objectives={
        "TRAFFIC": ("Traffic", "site traffic", "web traffic", "website visits", "link clicks"),
        "CONVERSIONS": ("Conversions", "sales", "purchases", "more sales"),
        "REACH": ("Reach", "awareness", "brand awareness", "exposure"),
        "APP_INSTALL": ("App install", "app installs", "installs", "app downloads", "downloads"),
        "VIDEO_VIEWS": ("Video views", "views", "video view", "plays"),
        "LEAD_GENERATION": ("Lead generation", "leads", "lead gen", "leadgen"),
        "ENGAGEMENT": ("Engagement", "followers", "community interaction"),
        "PRODUCT_SALES": ("Product sales", "catalog sales", "catalogue sales"),
    },
    ctas={
        "APPLY_NOW": ("Apply now", "apply here"),
        "BOOK_NOW": ("Book now", "book a table", "book a room", "reserve now", "make a booking", "bookings"),
        "CALL_NOW": ("Call now", "phone us", "ring us", "give us a call"),
        "CONTACT_US": ("Contact us", "reach out", "contact now"),
        "DOWNLOAD_NOW": ("Download now", "download app", "download the app"),
        "GET_QUOTE": ("Get quote", "get a free quote", "request a quote", "ask for a quote"),
        "GET_SHOWTIMES": ("Get showtimes", "see showtimes", "showtimes"),
        "GET_TICKETS_NOW": ("Get tickets now", "buy tickets", "tickets"),
        "INSTALL_NOW": ("Install now", "install app", "install the app"),
        "JOIN_THIS_HASHTAG": ("Join this hashtag", "join the hashtag", "join hashtag"),
        "LEARN_MORE": ("Learn more", "find out more", "more info", "discover more", "see more"),
        "ORDER_NOW": ("Order now", "order online", "order here"),
        "PLAY_GAME": ("Play game", "play now", "play the game"),
        "SEND_MESSAGE": ("Send message", "send us a message", "send a message", "message", "dm us", "text us"),
        "SHOOT_WITH_THIS_EFFECT": ("Shoot with this effect", "shoot with the effect", "shoot with effect"),
        "SHOP_NOW": ("Shop now", "buy it now", "buy here", "shop here", "buy online"),
        "SIGN_UP": ("Sign up", "sign up here", "join now", "join us"),
        "VIEW_PROFILE": ("View profile", "see profile", "visit profile", "view my profile"),
        "VIEW_VIDEO_WITH_THIS_EFFECT": ("View video with this effect", "see video with this effect"),
        "VISIT_STORE": ("Visit store", "visit shop", "visit our store", "visit the store", "visit us"),
        "WATCH_LIVE": ("Watch live", "watch the live", "watch the stream"),
        "WATCH_NOW": ("Watch now", "watch video", "watch the video"),
    },
)
