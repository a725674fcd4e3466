"""English."""

from agent.language.languages.phrasebook import Language

_THE_AD = r"(?:it|this|that|now|everything|(?:the |my )?(?:ad|campaign|draft))"
_MAKE = r"(?:make|create|run|place|start|set up|launch|do|build|have|get|put together)"
_AN_AD = (
    r"(?:an?|some|my|our)(?: (?:new|first|tik ?tok|simple|quick))* (?:ads?|adverts?|advertisements?|campaigns?)"
    r"(?:,? please| (?:on tik ?tok|for (?:my|our|the|a)) ?[^.!?,;\n]{0,40})?"
)
_GAP = r"(?:[ ]+[\w']+){0,4}?[ ]+"
_LITTLE = r"(?:[\w']+ ){0,2}?"
_PEOPLE = (
    r"(?:people|folks|everyone|everybody|users?|customers?|clients?|visitors?|shoppers?|fans?|kids|guys|strangers|them"
    r"|viewers?|locals|students|moms|dads|parents|gamers|friends)"
)
_SITE = r"(?:web ?)?(?:site|shop|store|page|blog)s?|link|url|homepage|storefront|web"

ENGLISH = Language(
    code="en",
    fields={
        "campaign_name": r"camp(?:ai|ia)?g?n(?:'s)? (?:name|title)|name of (?:the|my) campaign|(?<!my )name|title",
        "objective": r"(?:campaign )?(?:objectiv(?:e)?|goal)|aim|purpose",
        "text": r"(?:ad(?:vert)?(?:'s)? )?(?:text|copy|caption|wording|words|slogan|tagline|headline|message|txt|line)",
        "cta": r"cta(?: button)?|call[- ]to[- ]action(?: button)?|button(?: text)?",
        "music": r"(?:background )?mus[ici]+[ck](?: track)?|musik|soundtrack|track|song|sound|audio|tune",
        "landing_page": r"landing[- ]?page|link|url|web ?site|web ?page|page",
        "budget": r"(?:daily |total )?budget",
        "schedule": r"schedule|(?:run(?:ning)? )?dates|flight(?: dates)?",
        "starts": r"start(?:ing)? (?:date|day|time)",
        "ends": r"end(?:ing)? (?:date|day|time)",
        "locations": r"(?:target )?(?:locations?|places?|countr(?:y|ies)|regions?|markets?)|geo(?:graphy)?",
        "audience": r"(?:target )?audience|targeting|age(?:s| group| range)?|gender|demographics?",
    },
    fields_before_colon={
        "campaign_name": r"camp(?:ai|ia)gn|ad (?:name|title)",
        "objective": r"(?:campaign )?type|obj|what it'?s for|what for",
        "text": r"(?:it |ad |what it |copy |^)says",
        "schedule": r"when|period|runs?",
        "starts": r"starts?",
        "ends": r"ends?",
        "locations": r"where|shown in",
        "audience": r"who(?: sees it)?|for whom",
    },
    articles=r"the |my |our |ad |its? ",
    states=(
        r"(?:(?:is|are) (?:going )?to (?:be|say|read)|is|are|shall be|should (?:be|say|read)|must (?:be|say|read)"
        r"|(?:has|is) to (?:be|say|read)|ought to (?:be"
        r"|say|read)"
        r"|needs to (?:be|say|read)|will be|would be|says|reads|that (?:says|reads)|which (?:says|reads)"
        r"|saying|reading|labell?ed|marked)"
    ),
    turns=r"change|set|update|switch|make|edit|replace|turn|rename|put|swap",
    into=r"to(?: (?:say|be|read))?|say|read|into|as|with|from .{1,60}? to|be|for",
    called=(
        r"(?:called|named|titled|entitled)(?: it)?|(?:re)?name it(?: to)?|rename (?:to|as)"
        r"|call (?:it|this|the campaign|this one)|go(?:es)? by the name(?: of)?|with the name"
    ),
    saying=(
        r"saying|that says|which says|(?:it |the ad )?(?:should|must|has to) (?:say|read)|that reads|reading"
        r"|with the (?:words|line)|(?:want|need|like|have|make|let) it (?:to )?(?:say|read)"
    ),
    lead_in=(
        r"and|or|also|then|so|oh|ok|okay|well|hi|hello|hey|yes|yeah|no|nope|nah|wait|hang on|hold on|sorry|actually"
        r"|instead|but|please|pls|just|rather|maybe|um|now|a|an|the|my|it(?:'s)?|that|this|i(?:'d|'ll|'m)?|we(?:'ll)?|you|its|think|guess|gonna|going"
        r"|uf|uy|ay|ah|ups|ugh|argh|lol|haha|man|dude|bro|yo|meh|welp|hmm+|um+|uh+|umm+|alright|right|cool|great|perfect|nice|thanks|btw"
        r"|let'?s|us|to|for|with|using|as|in|on|of|use|make|take|choose|pick|select|set|switch|change|go|want|need"
        r"|would|like|prefer|should|has|must|needs|will|would|be|is|create|run|do|start|have|get|give|me|put|add|can|could|new|tiktok|back|not"
    ),
    trail=(
        r"please|pls|instead|then|thanks|thank you|too|campaign|ads?|advert|one|objective|goal|button|cta"
        r"|call to action|i guess|i think|i suppose|is fine|is good|is ok|is okay|works|works for me"
        r"|will do|maybe|for now|though|tho|lol|haha|sounds good|btw|or whatever|or something|thing"
        r"|on it|on there|in there|for it"
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
        r"tell|show(?! (?:it|this)(?: only| just)? (?:to|in) (?!me\b|us\b))|list|explain|say|help|know|remind"
        r"|give me (?:a list|an example|the list)|be (?:used|live)"
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
        r"|own (?:sound|audio)"
        r"|(?:sound|audio|music|noise)(?: [\w']+){0,5} (?:the|my|our|your) (?:video|clip|film|footage|recording)"
    ),
    none=r"none|no|nothing|nope|no thanks|silence|no,? none|(?:i )?(?:do not|don't|dont) (?:want|need) (?:any|one|it)",
    daily=r"(?:an?|per|each|every|/)\s?day|daily",
    total=r"in (?:total|all)|total|altogether|overall|lifetime",
    acts={
        "start_over": (
            r"start (?:all )?(?:over|again|afresh|anew|from (?:the )?(?:scratch|beginning))",
            r"from scratch|begin again|reset(?: everything)?|new draft|clean slate",
            r"(?:forget|clear|delete|scrap|discard|bin|ditch|trash|toss) (?:it all|all (?:that|this|of it)|everything"
            r"|all of (?:it|this|that)|the draft|the (?:whole )?(?:ad|thing)|that one)",
        ),
        "same_again": (
            r"same (?:(?:thing|one|ad|again|as before|as that)\W+)*(?:again|but|with|except|as)",
            r"do it again|duplicate (?:it|this|that)|everything else (?:the same|stays)|(?:just "
            r"|exactly )like (?:that|this|the last)"
            r"(?: one)? but",
        ),
        "another": (
            r"another (?:one|ad|campaign)|one more|once more",
            r"(?:a |one )(?:second|new|more) (?:one|ad|campaign)|(?:second|new) (?:ad|campaign)",
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
        "write": (
            r"(?:you )?(?:write|make up|invent|come up with|suggest|propose|generate|think of|create|compose|draft)"
            r" (?:me |us )?(?:(?:a|an|the|some|my|one|any|your) )?(?:(?:good|nice|catchy|short|ad|new) )*"
            r"(?:text|copy|slogan|tagline|caption|wording|words|headline)(?: for (?:me|us|it|this|the ad|my ad))?",
            r"you (?:write|choose|decide|make|invent) (?:it|the (?:text|copy|words))(?: for (?:me|us))?"
            r"|you write(?: one)?|write (?:it|one|something)(?: for (?:me|us))",
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
            r"where (?:are|were|was|am) (?:we|i)(?! from)|how far|status|recap|summary",
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
        "delivery": (
            r"when (?:does|will|is|do|did|should)|how long (?:does|will) it run|until when|what dates",
            r"who (?:sees|will see|gets to see|can see|does it reach)|(?:the|my) (?:audience|places|countries)",
            r"(?:where|which (?:countries|country|places)) (?:is|will|does|do|are) (?:it|the ad|my ad)",
        ),
        "cost": (r"costs?|price|pay|charged?|spend|expensive|free|money|how much(?! text)",),
        "target": (r"real(?! quick| fast)|practice|sandbox|tiktok itself|production|pretend|simulat\w+",),
        "rules": (r"rules?|limits?|how long|(?:max|min)(?:imum)?|length|allowed|emojis?|characters|requirements?",),
        "options": (r"options?|choices|choose from|(?:what )?can i (?:choose|use|pick|say)|examples?",),
        "help": (
            r"help|what (?:can|could|do) (?:you|it|this(?: \w+)?|i)(?: \w+)? do",
            r"can (?:you|it|this) (?:make|create|help|do)|how does (?:this|it) work|how do i (?:start|begin|make|use)",
            r"(?:who|what) are you",
        ),
    },
    goals={
        "APP_INSTALL": (
            rf"app {_LITTLE}(?:installs?|downloads?)|more {_LITTLE}(?:installs|downloads)"
            rf"|(?:install|download|get|try)\w*{_GAP}apps?|{_PEOPLE}{_GAP}(?:install|download)\w*{_GAP}(?:it|game)"
            rf"|(?:install|download)s? (?:for|of) (?:my|our|the)"
        ),
        "LEAD_GENERATION": (
            rf"(?:collect|get|generat|gather|find|want|need|captur|leav|fill|hav)\w*{_GAP}(?:leads|contacts|sign-?ups"
            rf"|enquiries|inquiries|emails|e-?mail addresses|phone numbers|contact (?:info|details)"
            rf"|(?:out|in) (?:a|the|my|our) form|their (?:details|number|info|email))|lead gen"
        ),
        "VIDEO_VIEWS": (
            rf"(?:watch|see|view|play)\w*{_GAP}(?:video|clip|film|reel|trailer)|more {_LITTLE}(?:views|plays|viewers)"
        ),
        "CONVERSIONS": (
            rf"sell(?:ing)? {_LITTLE}\w+|more {_LITTLE}(?:sales|orders|purchases|customers|bookings|buyers|revenue)"
            rf"|{_PEOPLE}{_GAP}(?:buy|order|purchase|pay|book)(?:ing)?|(?:boost|drive|increase|grow|make){_GAP}sales"
        ),
        "REACH": (
            rf"brand awareness|as many {_LITTLE}(?:people|folks|eyes|eyeballs) as|get {_LITTLE}(?:seen|known|noticed)"
            rf"|more {_LITTLE}(?:reach|awareness|exposure)|{_PEOPLE}{_GAP}(?:know|hear|notice|recogni[sz]e|remember)\w*"
            rf"|(?:get|spread) the word(?: out)?|known (?:in|around|by)|on the map|make {_GAP}famous"
        ),
        "TRAFFIC": (
            rf"(?:{_PEOPLE}|clicks|traffic|visits|visitors|eyes|eyeballs){_GAP}(?:{_SITE})"
            rf"|more {_LITTLE}(?:visitors|clicks|visits)|(?:visit|see|find|browse|check out|go to|come to|land on)"
            rf"{_GAP}(?:{_SITE})"
        ),
    },
    objectives={
        "TRAFFIC": ("Traffic", "site traffic", "web traffic", "website visits", "link clicks"),
        "CONVERSIONS": ("Conversions", "conv", "convs", "sales", "purchases", "more sales"),
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
    chat=(
        "u=you, ur=your, yr=your, r=are, pls=please, plz=please, plss=please, ppl=people, peeps=people, wanna=want "
        "to, gonna=going to, lemme=let me, gimme=give me, whats=what's, wats=what's, wat=what, wut=what, "
        "thats=that's, lets=let's, hows=how's, wheres=where's, whos=who's, dont=don't, doesnt=doesn't, didnt=didn't, "
        "cant=can't, wont=won't, isnt=isn't, im=I'm, ive=I've, cuz=because, coz=because, bc=because, w/=with, "
        "w/o=without, thx=thanks, thnx=thanks, tnx=thanks, btn=button, vid=video, cud=could, shud=should, wud=would, "
        "abt=about, smth=something, sumthin=something, somethin=something, nothin=nothing, nuthin=nothing, nvm=never "
        "mind, dat=that, nmae=name, naem=name, txet=text, tetx=text, da=the, wit=with, tht=that, teh=the, adn=and, "
        "shld=should, wld=would, cld=could"
    ),
    mistyped=(
        "campaign campaigns objective objectives button buttons music track called named change should without "
        "landing budget caption headline actually instead another cancel submit website rename switch replace remove "
        "saying title slogan please nothing start where which what's"
    ),
    lookalikes=(
        "charge chance changed changes caller balled names gamed tamed tracks truck trick trace tract mutton musical "
        "starts stars smart stark stare there winch titles pleased lease paying laying staying swaying lending sanding "
        "handing budgets budged captions deadline headlines cancels cancer submits summit websites witch swatch "
        "renamed renames replaced replaces removed removes remover remote slogans noting factually"
    ),
)
