"""The rule about joint controllers: Article 26."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import in_force
from registry.rules.dossiers import ActivityDossier
from registry.rules.fixes import JOINT
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import ActivityRecipient, JointController, OurRole, RecipientKind
from suppliers.values import Supplier


class Unarranged(Cases):
    """The ways in which a joint controller has no arrangement."""

    ARRANGEMENT = (
        "arrangement",
        _("%(party)s is a joint controller of “%(activity)s”. No arrangement with it is on record."),
    )
    TO_COME = (
        "to come",
        _("The arrangement with %(party)s, joint controller of “%(activity)s”, is dated %(day)s, a later day."),
    )
    SERVICE = (
        "service",
        _("%(party)s is a joint controller of “%(activity)s” through “%(used)s”. No arrangement with it is on record."),
    )
    RECIPIENT = (
        "recipient",
        _(
            "%(party)s is listed as a recipient and joint controller of “%(activity)s”, but not among its joint "
            "controllers."
        ),
    )


@rule(
    "CON-11",
    ActivityDossier,
    _("Every joint controller has an arrangement."),
    message=Unarranged,
    fix=_("Record the arrangement under Article 26, with its date and the place where it is kept"),
    target=JOINT,
)
def joint_controllers_arranged(d: ActivityDossier) -> Iterator[Seen]:
    joint = d.parts(JointController)
    named = {row.name.casefold() for row in joint}
    for row in joint:
        yield from _unarranged(d, row)
    yield from _through_services(d, named)
    for each in d.parts(ActivityRecipient):
        if each.kind == RecipientKind.JOINT and each.name and each.name.casefold() not in named:
            yield seen(about=each, case=Unarranged.RECIPIENT, party=each)


def _unarranged(d: ActivityDossier, row: JointController) -> Iterator[Seen]:
    """A joint controller whose arrangement is not on record, or has a later date."""
    if not row.arrangement:
        yield seen(about=row, case=Unarranged.ARRANGEMENT, party=row)
    elif row.arranged is not None and row.arranged > d.lens.on:
        yield seen(about=row, case=Unarranged.TO_COME, party=row, day=row.arranged)


def _through_services(d: ActivityDossier, named: set[str]) -> Iterator[Seen]:
    """The suppliers of its services that are joint controllers, without an arrangement and without an agreement."""
    for engagement, service, supplier in d.engagements:
        if engagement.role != OurRole.JOINT or _is_named(supplier, named) or in_force(d.lens, engagement.id):
            continue
        yield seen(
            about=engagement,
            evidence=(d.activity,),
            case=Unarranged.SERVICE,
            party=supplier,
            used=service,
        )


def _is_named(supplier: Supplier, named: set[str]) -> bool:
    """Whether a supplier is among the joint controllers, by either of its names."""
    return not {supplier.legal_name.casefold(), supplier.trading_name.casefold()}.isdisjoint(named)
