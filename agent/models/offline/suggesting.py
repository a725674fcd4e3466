"""Plain wordings for the ad, made of what the person said and of nothing else."""

from collections.abc import Iterator

from agent.language.brief.copywriting import Pitch, asks_for_wordings, pitch_answered, pitch_in
from agent.language.wants.acts import Act
from agent.models.offline import wording
from agent.models.offline.scene import OfflineReply, ProposedCall, Scene
from agent.models.offline.understanding import Understanding
from agent.words.sentences import has, say
from agent.words.shorter_form import shorter_forms
from tools.core.characters import AD_TEXT_LIMIT, weighted_length
from tools.core.suggested import SUGGESTS

_WAYS = ("first", "second", "third")
_ANY_GOAL = "any"


def wordings_for(scene: Scene, meant: Understanding) -> OfflineReply | None:
    """Suggest wordings where a message asks for some, or tells what is sold because it was asked."""
    if _wants_a_name(scene, meant):
        return OfflineReply(text=wording.own_words(scene.situation))
    return suggestion(scene) if _wants_wordings(scene, meant) else None


def _wants_a_name(scene: Scene, meant: Understanding) -> bool:
    """Say whether words are asked for where the name is awaited: nobody but the person sees that."""
    names_the_text = asks_for_wordings(scene.utterance, is_text_awaited=False)
    return meant.wants(Act.WRITE) and scene.situation.awaiting == "campaign_name" and not names_the_text


def _wants_wordings(scene: Scene, meant: Understanding) -> bool:
    """Say whether wordings are asked for, or what is sold is told because it was asked."""
    if meant.wants(Act.WRITE):
        return True
    means_else = meant.intents.acts or meant.intents.beyond or meant.intents.asks or "text" in meant.decisions.fields
    return scene.was_asked_what_is_sold and not means_else and pitch_answered(scene.utterance).is_enough


def with_wordings(reply: OfflineReply, scene: Scene, meant: Understanding) -> OfflineReply:
    """Suggest wordings beside what is recorded, where some are asked for."""
    if "text" in meant.decisions.fields or _wants_a_name(scene, meant) or not _wants_wordings(scene, meant):
        return reply
    suggested = suggestion(scene)
    kept = [one for one in reply.calls if one.name != scene.situation.submit_tool]
    text = "\n".join(words for words in (reply.text, suggested.text) if words)
    return OfflineReply(calls=(*kept, *suggested.calls), text=text)


def suggestion(scene: Scene) -> OfflineReply:
    """Suggest wordings; where too little is known, the tool asks what is sold."""
    language = scene.situation.language
    pitch = pitch_in(scene.said)
    if scene.was_asked_what_is_sold:
        answered = pitch_answered(scene.utterance)
        pitch = answered if answered.is_enough else pitch
    goal = scene.situation.value("objective") or _ANY_GOAL
    wordings = tuple(dict.fromkeys(plain_wordings(pitch, goal, language))) if pitch.is_enough else ()
    text = say(language, "wordings.plain") if wordings else ""
    return OfflineReply(calls=(ProposedCall(name=SUGGESTS, args={"wordings": [*wordings]}),), text=text)


def shorter_suggestion(scene: Scene) -> OfflineReply | None:
    """Suggest shorter forms of the text that there is; None where it has none."""
    forms = shorter_forms(scene.situation.value("text") or "")
    return OfflineReply(calls=(ProposedCall(name=SUGGESTS, args={"wordings": [*forms]}),)) if forms else None


def plain_wordings(pitch: Pitch, goal: str, language: str) -> Iterator[str]:
    """Word what was said in a few ways; what makes a wording too long is left out of it, the least needed first."""
    kind = "offer" if pitch.what and (pitch.offer or pitch.when) else "bare"
    for way in _WAYS:
        worded = [_worded(f"wordings.{kind}_{way}", one, goal, language) for one in _less_and_less(pitch)]
        yield next((one for one in worded if weighted_length(one) <= AD_TEXT_LIMIT), worded[-1])


def _less_and_less(pitch: Pitch) -> Iterator[Pitch]:
    yield pitch
    if pitch.offer:
        yield pitch._replace(when="")
    yield pitch._replace(when="" if pitch.offer else pitch.when, where="")


def _worded(key: str, pitch: Pitch, goal: str, language: str) -> str:
    what = pitch.what or pitch.offer
    if pitch.where:
        what = say(language, "wordings.what_where", what=what, where=pitch.where)
    offer = pitch.offer if pitch.what else ""
    if offer and pitch.when:
        offer = say(language, "wordings.offer_when", offer=offer, when=pitch.when)
    invite = f"wordings.invite_{goal}"
    return say(
        language,
        key,
        what=_opening(what),
        offer=offer or pitch.when,
        offer_opening=_opening(offer or pitch.when),
        invite=say(language, invite if has(language, invite) else f"wordings.invite_{_ANY_GOAL}"),
    )


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]
