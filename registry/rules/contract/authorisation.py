"""The rule about the authorisation of sub-processors in an agreement: Article 28(2)."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.rules.contract.agreements import named_agreement
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import AGREEMENT_TERMS
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import Authorisation


class Figure(TextChoices):
    """The figures for a change of sub-processors, by their columns."""

    CHANGE = "change", _("the notice period")
    OBJECTION = "objection", _("the time to object")


class OpenAuthorisation(Cases):
    """The gaps of an agreement on the authorisation of sub-processors."""

    KIND = (
        "kind",
        _(
            "“%(agreement)s” with %(supplier)s on “%(service)s”: whether sub-processors are allowed, and by specific "
            "or general authorisation, is not on record."
        ),
    )
    FIGURES = (
        "figures",
        _(
            "“%(agreement)s” with %(supplier)s on “%(service)s” provides for changes of sub-processors. Not on record: "
            "%(missing)s."
        ),
    )


@rule(
    "CON-06",
    EngagementDossier,
    _("Every agreement has its kind of authorisation, its notice period for changes and its time to object on record."),
    when="processing",
    message=OpenAuthorisation,
    fix=_("Record what the agreement states on sub-processors, or agree an amendment"),
    target=AGREEMENT_TERMS,
)
def authorisation_recorded(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract or d.authorisation == Authorisation.NONE:
        return
    named = named_agreement(d)
    if d.authorisation == Authorisation.UNKNOWN:
        yield seen(
            about=d.engagement,
            fix=named,
            evidence=(named,),
            case=OpenAuthorisation.KIND,
            agreement=named,
        )
        return
    missing = _figures_missing(d)
    if missing:
        yield seen(
            about=d.engagement,
            fix=named,
            evidence=(named,),
            case=OpenAuthorisation.FIGURES,
            agreement=named,
            missing=missing,
        )


def _figures_missing(d: EngagementDossier) -> tuple[Figure, ...]:
    """The figures that the kind of authorisation needs and that are not agreed."""
    needed = [Figure.CHANGE]
    # Where each change needs our approval, silence is a refusal: no time to object is needed.
    if d.authorisation == Authorisation.GENERAL:
        needed.append(Figure.OBJECTION)
    return tuple(each for each in needed if d.agreed(each) is None)
