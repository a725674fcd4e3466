"""What is answered to words that decide no field: a yes, a no, a courtesy, or what was not understood."""

from agent.language.assent.approval import holds_back
from agent.language.brief.choosing import wants_the_country
from agent.language.wants.acts import Act
from agent.models.offline import wording
from agent.models.offline.picks import recorded
from agent.models.offline.scene import OfflineReply, ProposedCall, Scene, Situation
from agent.models.offline.understanding import Understanding
from tools.fields.locations import FIELD as LOCATIONS

_WORDS_OF_A_PLACE = 3  # of a name that nobody knows; those that are nearest are told


def react(scene: Scene, meant: Understanding) -> OfflineReply:
    """Answer what decides nothing and asks for nothing that is known: a yes, a no, a greeting, an unknown place."""
    situation = scene.situation
    if (country := _country_taken(scene, meant)) is not None:
        return recorded(situation, LOCATIONS.name, [country])
    if meant.wants(Act.CANCEL, Act.REFUSE):
        return OfflineReply(text=wording.nothing_done(situation))
    if meant.intents.asks and (situation.submitted is not None or not meant.wants(Act.SUBMIT)):
        return OfflineReply(text=wording.not_understood(situation))
    if meant.wants(Act.SUBMIT, Act.AGREE):
        return _submission(scene, meant)
    courtesy = _courtesy(situation, meant)
    if courtesy is not None:
        return OfflineReply(text=courtesy)
    if situation.awaiting == "advertiser":
        return OfflineReply(calls=(ProposedCall(name="list_advertisers"),))
    if situation.awaiting == LOCATIONS.name and len(scene.utterance.split()) <= _WORDS_OF_A_PLACE:
        return OfflineReply(calls=(ProposedCall(name="find_location", args={"name": scene.utterance.strip()}),))
    return OfflineReply(text=wording.not_understood(situation))


def _country_taken(scene: Scene, meant: Understanding) -> str | None:
    """Give the account's country, where it was offered and is taken: by a yes, or as all of it."""
    situation, account = scene.situation, scene.situation.advertiser
    is_offered = situation.awaiting == LOCATIONS.name and not situation.target.stands_in and not situation.refusals
    if account is None or not is_offered or meant.intents.asks:
        return None
    is_taken = meant.wants(Act.AGREE) or wants_the_country(scene.utterance)
    return account.country if is_taken else None


def _courtesy(situation: Situation, meant: Understanding) -> str | None:
    if meant.wants(Act.BEGIN):
        return wording.welcome(situation)
    if meant.wants(Act.GREET):
        return wording.greeting(situation)
    return wording.thanks(situation) if meant.wants(Act.THANK) else None


def _submission(scene: Scene, meant: Understanding) -> OfflineReply:
    """Submit, or say why a yes leads to nothing."""
    if _may_submit(scene, meant):
        return OfflineReply(calls=(ProposedCall(name=scene.situation.submit_tool),))
    return OfflineReply(text=wording.cannot_submit(scene.situation))


def _may_submit(scene: Scene, meant: Understanding) -> bool:
    """A bare yes, or one beside a question, submits only what is new and did not fail; a clear request for now any."""
    situation = scene.situation
    again = meant.wants(Act.SUBMIT) and not meant.intents.asks and not holds_back(scene.utterance)
    is_new = situation.submitted is None and situation.withdrawn is None and situation.failure is None
    return situation.is_complete and (is_new or again)
