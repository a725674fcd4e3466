"""Which form asks people for their details."""

from typing import Annotated

from pydantic import BeforeValidator, JsonValue, TypeAdapter

from tools.core.assets import name_and_id, name_with_id
from tools.core.field import Argument, Field, FieldContext, Making, Parts, Spelling, if_demanded
from tools.core.offer import Offer
from tools.core.plan import Step
from tools.core.sentence import Told, alike
from tools.core.standins import Standins
from tools.core.values import Value
from tools.fields._owned import reading


class LeadForm(Value):
    """A form of the account."""

    form_id: str
    name: str | None = None

    def __str__(self) -> str:
        """Write it for people and programs: ``Newsletter (7000000000000000401)``."""
        return name_with_id(self.name, self.form_id)


def _by_its_id(resting: object) -> object:
    """Give what rests as a mere id, as versions before the name did, as one whose name is not known."""
    return {"form_id": resting} if isinstance(resting, str) else resting


def _shown(form: LeadForm) -> Told:
    return alike("{form}", form=str(form))


def _of_plain(plain: JsonValue) -> LeadForm:
    name, form_id = name_and_id(str(plain))
    return LeadForm(form_id=form_id, name=name)


def _sent(form: LeadForm, making: Making) -> Parts:
    if "lead_form" not in making.objective.requires:
        return {}
    page: JsonValue = int(form.form_id) if form.form_id.isdecimal() else form.form_id
    return {Step.AD: {"page_id": page}}  # the one id that TikTok writes as a number


async def _offers(known: FieldContext) -> tuple[Offer, ...]:
    owned = await known.assets.forms(known.advertiser.advertiser_id) if known.advertiser else ()
    return tuple(
        Offer(
            id=one.form_id,
            names=(one.name,),
            value=LeadForm(form_id=one.form_id, name=one.name).model_dump(mode="json"),
            arguments={"lead_form": one.form_id},
        )
        for one in owned
    )


def _standin(_standins: Standins, _making: Making) -> LeadForm:
    return LeadForm(form_id="7000000000000000401")


_HOLDS = TypeAdapter[LeadForm](Annotated[LeadForm, BeforeValidator(_by_its_id)])
_READ = reading(_HOLDS, _offers, "lead_form")

FIELD = Field[LeadForm](
    name="lead_form",
    order=150,
    holds=_HOLDS,
    shown=_shown,
    sent=_sent,
    needed=if_demanded("lead_form"),
    arguments=(Argument("lead_form", str, "The form that asks people: an id or a name from list_lead_forms."),),
    read=_READ,
    again=lambda form: {"lead_form": form.form_id},
    spelling=Spelling(write=str, read=_of_plain),
    offers=_offers,
    takes_the_only_one=True,
    standin=_standin,
)
