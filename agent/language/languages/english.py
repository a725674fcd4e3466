"""English."""

from agent.language.languages.phrasebook import Language

_THE_AD = r"(?:it|this|that|now|everything|(?:the |my )?(?:ad|campaign|draft))"
_MAKE = r"(?:make|create|run|place|start|set up|launch|do|build|have|get|put together)"
_AN_AD = (
    r"(?:an?|some|my|our)(?: (?:new|first|tik ?tok|simple|quick))* (?:ads?|adverts?|advertisements?|campaigns?)"
    r"(?:,? please| (?:on tik ?tok|for (?:my|our|the|a)) ?[^.!?,;\n]{0,40})?"
)

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
    joints=r"and|with|plus|using|but|then",
    requests=r"(?:can|could|would|will|may|should|shall) (?:you|we|it)|(?:can|could) i (?=change|make|switch|rename)",
    tells=(
        r"tell|show(?! (?:it|this)(?: only| just)? (?:to|in) (?!me\b|us\b))|list|explain|say|help|know|remind"
        r"|give me (?:a list|an example|the list)|be (?:used|live)"
        r"|cost|go (?:live|out)|start running"
    ),
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
    acts={
        "start_over": (
            r"start (?:all )?(?:over|again|afresh|anew|from (?:the )?(?:scratch|beginning))",
            r"from scratch|begin again|reset(?: everything)?|new draft|clean slate",
            r"(?:forget|clear|delete|scrap|discard|bin|ditch|trash|toss) (?:it all|all (?:that|this|of it)|everything"
            r"|all of (?:it|this|that)|the draft|the (?:whole )?(?:ad|thing)|that one)",
        ),
        "undo": (
            r"undo(?: (?:it|that|this|the last (?:change|one|edit|thing)))?|revert(?: (?:it|that|this"
            r"|the last change))?"
            r"|(?:take|put|change|turn) (?:it|that|this) back|roll (?:it |that )?back|go back (?:one|a) step"
            r"|(?:the way|as|how|what) it was(?: before)?|back to (?:what|how) it was",
        ),
    },
)
