"""The embedded model's sentences, varied by the situation and never by chance."""

from agent.models.offline.intents import Topic
from agent.models.offline.labelled import WORDED
from agent.models.offline.scene import Situation
from tools.core.cta import CALLS_TO_ACTION, COMMON, spoken_cta
from tools.core.objective import Objective
from tools.core.target import Target

_NAMES = {
    "campaign_name": "the campaign name",
    "objective": "the objective",
    "text": "the ad text",
    "cta": "the call to action",
    "music": "the music",
    "identity": "the identity",
    "creative": "a video or pictures",
    "landing_page": "the landing page",
    "budget": "the budget",
    "schedule": "the schedule",
    "locations": "the places",
    "pixel": "the pixel and event",
    "app": "the app",
    "lead_form": "the lead form",
    "advertiser": "the ad account",
}
_EXAMPLES = {
    "campaign_name": "For example: call it Spring Sale.",
    "objective": "For example: Traffic.",
    "text": "Type it exactly as it should appear.",
    "cta": "For example: Shop now.",
    "music": "For example: no music, music_001, or the video's own sound.",
    "landing_page": "For example: https://www.example.com/sale.",
    "budget": "For example: 50 a day.",
    "advertiser": "Ask for the list of accounts, and name one by its id.",
}
_PLACES = {
    Target.SANDBOX: "This is practice: nothing leaves this machine, and no money is spent.",
    Target.TIKTOK_SANDBOX: "It goes to TikTok's own sandbox, where ads are never delivered and no money is spent.",
    Target.PRODUCTION: (
        "This is TikTok for real. Everything is created paused; switching it on is asked about separately."
    ),
}
_RULES = (
    "The campaign name has at least 3 characters. The text has 1 to 100 characters (Chinese and Japanese count 2 each) "
    "and no emoji. Conversions needs music; only Traffic may go without. A chosen track must exist and be licensed."
)
_MUSIC = (
    "Music can be a track of the library (by its id, such as music_001), the video's own sound, or, for Traffic, none. "
    "Say `list music` to see the tracks."
)
_HELP = (
    "I help you make one TikTok ad. Tell me the campaign name, the objective, the text, the call to action and "
    "the music, one by one or all at once, for example: Traffic campaign called Spring Sale, "
    'text "Two for one all week", CTA shop now, no music. '
    "You see everything before it is submitted, and nothing is sent without your yes."
)


def named(field: str) -> str:
    """Name a field for people."""
    return _NAMES.get(field, field)


def next_step(situation: Situation) -> str:
    """Say what is needed now, and how to say it."""
    if situation.refusals:
        return situation.refusals[0].message
    if situation.missing:
        first, *rest = situation.missing
        also = f" After that: {', '.join(named(field) for field in rest)}." if rest else ""
        return f"Still needed now: {named(first)}. {_EXAMPLES.get(first, '')}".rstrip() + also
    if situation.submitted is not None:
        return "Say `another one` to make a further ad, or `same but ...` to vary this one."
    return "The ad is complete: say `submit it` to see it once more and approve it, or say what to change."


def answer(topic: Topic, situation: Situation, objectives: tuple[Objective, ...]) -> str:
    """Answer a question from the situation and from facts, without moving the draft."""
    match topic:
        case Topic.OBJECTIVES:
            return "Objectives: " + " ".join(f"{one.label}: {one.means}" for one in objectives)
        case Topic.CTAS:
            common = ", ".join(spoken_cta(name) for name in COMMON)
            every = ", ".join(spoken_cta(name) for name in CALLS_TO_ACTION if name not in COMMON)
            return f"Calls to action: {common}; and also {every}."
        case Topic.OPTIONS:
            return _options(situation, objectives)
        case Topic.PROGRESS:
            return f"{_decided(situation)} {next_step(situation)}".strip()
        case Topic.OUTCOME:
            return _outcome(situation)
        case Topic.WHY:
            return _why(situation)
        case _:
            return _standing_answer(topic, situation)


def _standing_answer(topic: Topic, situation: Situation) -> str:
    match topic:
        case Topic.MUSIC:
            return _MUSIC
        case Topic.RULES:
            return _RULES
        case Topic.COST:
            return f"Making the ad costs nothing, and it is created paused. {_PLACES[situation.target]}"
        case Topic.TARGET:
            return _PLACES[situation.target]
        case _:
            return f"{_HELP} {next_step(situation)}" if situation.draft else _HELP


def _options(situation: Situation, objectives: tuple[Objective, ...]) -> str:
    by_field = {"objective": Topic.OBJECTIVES, "cta": Topic.CTAS, "music": Topic.MUSIC}
    topic = by_field.get(situation.awaiting)
    return answer(topic, situation, objectives) if topic else f"{_RULES} {next_step(situation)}"


def _decided(situation: Situation) -> str:
    if not situation.draft:
        return "Nothing is decided yet."
    shown = (f"{named(field)}: {situation.value(field) or one.value}" for field, one in situation.draft.items())
    return f"Decided so far: {'; '.join(shown)}."


def _outcome(situation: Situation) -> str:
    if situation.submitted is not None:
        ids = ", ".join(f"{key.removesuffix('_id')} {value}" for key, value in situation.submitted.ids.items())
        name = situation.submitted.campaign_name
        return f"Yes: “{name}” was submitted ({ids}). It is paused. {_PLACES[situation.target]}"
    if situation.failure is not None:
        return f"No, it did not go out. {_why(situation)}"
    return f"No, nothing has been submitted. {next_step(situation)}"


def _why(situation: Situation) -> str:
    if situation.refusals:
        return " ".join(one.message for one in situation.refusals)
    if situation.failure is not None:
        return f"{situation.failure.explanation} {situation.failure.fix}".strip()
    if situation.missing:
        return f"The ad cannot be submitted before everything it needs is decided. {next_step(situation)}"
    return f"Nothing is in the way. {next_step(situation)}"


def cannot_submit(situation: Situation) -> str:
    """Say why a yes or a request to submit leads to nothing."""
    if situation.submitted is not None and situation.is_complete:
        name = situation.submitted.campaign_name
        return f"“{name}” was submitted already; nothing is pending. {next_step(situation)}"
    return f"Nothing is ready to be submitted. {next_step(situation)}"


def nothing_done(situation: Situation) -> str:
    """Confirm that nothing happens."""
    kept = " The draft is kept; say `start over` to empty it." if situation.draft else ""
    return f"All right, nothing was submitted.{kept}"


def greeting(situation: Situation) -> str:
    """Greet, and say where to begin or to go on."""
    return f"Hello. {next_step(situation)}" if situation.draft else f"Hello. {_HELP}"


def welcome(situation: Situation) -> str:
    """Begin an ad, and say with what."""
    return f"Gladly: one TikTok ad, step by step or all at once. {next_step(situation)}"


def as_copy(situation: Situation) -> str:
    """Say how a line that could also be something else becomes the awaited copy; nothing where none is awaited."""
    if situation.awaiting not in WORDED:
        return ""
    return f"If your words were meant as {named(situation.awaiting)}, put them in quotes."


def thanks(situation: Situation) -> str:
    """Answer thanks."""
    return f"You are welcome. {next_step(situation)}"


def not_understood(situation: Situation) -> str:
    """Say that a message was not understood, what is needed, and how to say it."""
    if situation.awaiting in _EXAMPLES and situation.awaiting in situation.missing:
        hint = f"I did not find {named(situation.awaiting)} in that. {_EXAMPLES[situation.awaiting]}"
        return f"{hint} {as_copy(situation)}".rstrip()
    return f"I did not understand that, and changed nothing. {next_step(situation)}"
