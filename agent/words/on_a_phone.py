"""What a phone shows of a plan, in the language of the ad; what is said around it, in the person's."""

from itertools import zip_longest

from agent.language.ground.hints import languages_told
from agent.language.speakers.evidence import evidence_in
from agent.words.names import cta_name, label
from agent.words.sentences import lines_marked, say
from agent.words.spoken import is_spoken
from agent.words.translation import tell
from tools.core.assets import Appearance
from tools.core.creative import CarouselCreative, Creative, PostCreative
from tools.core.draft import Draft
from tools.core.given_files import FileHere, UploadedFile
from tools.core.music import InVideoMusic, Music, NoMusic, Track, UploadedTrack, spoken
from tools.core.patterns import lazily
from tools.core.phone_view import PhonePiece, PhoneView
from tools.core.plan import Plan, Step
from tools.core.posts import on_one_line
from tools.fields.app import FIELD as APP
from tools.fields.creative import FIELD as CREATIVE
from tools.fields.cta import FIELD as CTA
from tools.fields.identity import FIELD as IDENTITY
from tools.fields.landing_page import FIELD as LANDING_PAGE
from tools.fields.lead_form import FIELD as LEAD_FORM
from tools.fields.music import FIELD as MUSIC
from tools.fields.text import FIELD as TEXT

_NOBODY = "?"
_AFTER_HOST = lazily(r"[/?#]")


def phone_view(plan: Plan, language: str, track: Track | None = None) -> PhoneView:
    """Give what a phone shows of a plan; what practice fills in is shown as it would be sent."""
    sent = plan.draft.over(plan.filled)
    creative, identity = CREATIVE.of(sent), IDENTITY.of(sent)
    post = creative if isinstance(creative, PostCreative) else None
    text = on_one_line(post.text) if post else TEXT.of(sent) or ""
    own = _language_of(text, language)
    more, place = say(own, "phone.more"), _leads_to(plan, sent, language)
    return PhoneView(
        language=own,
        title=say(language, "phone.title"),
        practice=say(language, "phone.practice") if plan.target.is_practice else "",
        assumed=say(language, "phone.assumed"),
        unseen=say(language, "phone.unseen"),
        kind="carousel" if isinstance(creative, CarouselCreative) else "video",
        pieces=() if creative is None else _pieces(creative),
        name=on_one_line(post.author) if post else _name(identity),
        text=text,
        more=more,
        behind=say(language, "phone.behind", more=more),
        sponsored=say(own, "phone.sponsored"),
        button=cta_name(CTA.of(sent) or "", own),
        sound=say(own, "phone.own_sound") if post else _sound(MUSIC.of(sent), track, own),
        opens=say(language, "phone.leads", place=place) if place else "",
    )


def _name(identity: Appearance | None) -> str:
    return _NOBODY if identity is None else identity.name or identity.identity_id


def phone_words(view: PhoneView, language: str) -> str:
    """Say in a sentence what a phone shows, for who sees no drawing."""
    return say(
        language,
        "phone.said",
        name=view.name,
        text=" / ".join(lines_marked(one) for one in view.lines),
        button=view.button,
        sound=view.sound,
        shows=", ".join(one.name for one in view.pieces),
    )


def kept_words(view: PhoneView | None, language: str) -> str:
    """Name the page on which a phone's view is kept; what a phone shows, where it is kept nowhere."""
    if view is None:
        return say(language, "phone.no_card")
    return say(language, "card.phone", address=view.address) if view.address else phone_words(view, language)


def _language_of(text: str, otherwise: str) -> str:
    """Tell the language of copy, in which its button reads; the person's, where the copy tells no other."""
    told, (best, _, _) = languages_told(text), evidence_in(text, otherwise).best()
    return best if told == {best} and is_spoken(best) else otherwise


def _pieces(creative: Creative) -> tuple[PhonePiece, ...]:
    if isinstance(creative, PostCreative):
        return (PhonePiece(name=creative.item_id),)
    if not isinstance(creative, CarouselCreative):
        return (_piece(creative.video_id, creative.file, creative.here),)
    each = zip_longest(creative.image_ids, creative.files, creative.here)
    return tuple(_piece(image, file, here) for image, file, here in each if image is not None)


def _piece(id_of_it: str, file: UploadedFile | None, here: FileHere | None) -> PhonePiece:
    if file is None:
        return PhonePiece(name=id_of_it)
    return PhonePiece(name=file.name, facts=", ".join(file.measures), format=file.kind, here=here)


def _sound(music: Music | None, track: Track | None, language: str) -> str:
    match music:
        case None | NoMusic():
            return say(language, "phone.no_music")
        case InVideoMusic():
            return say(language, "phone.own_sound")
        case UploadedTrack(file=UploadedFile() as file):
            return file.name
        case _:
            own_id = spoken(music)
            return track.title if track is not None and track.track_id == own_id else own_id


def _leads_to(plan: Plan, sent: Draft, language: str) -> str:
    """Say what the button opens, as far as it is sent."""
    group = next(write.body for write in plan.writes if write.step is Step.ADGROUP)
    ad = str(next(write.body for write in plan.writes if write.step is Step.AD))
    page, app, form = LANDING_PAGE.of(sent), APP.of(sent), LEAD_FORM.of(sent)
    if page is not None and "landing_page_url" in ad:
        return _AFTER_HOST.split(page.partition("://")[2])[0] or page
    if app is not None and "app_id" in group:
        return f"{label(APP.name, language)} {tell(APP.shown(app), language)}"
    return f"{label(LEAD_FORM.name, language)} {form}" if form is not None and "page_id" in ad else ""
