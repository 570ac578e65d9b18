"""The rule about whom to call about a breach."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.breach.notices import NOTICE_FIGURE
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import Contact, ContactRole, Person

# Those at a supplier who can be asked about a breach.
CALLED = frozenset({ContactRole.BREACH, ContactRole.SECURITY, ContactRole.PRIVACY, ContactRole.DPO})


class NobodyToCall(Cases):
    """Whom the register has to call about a breach."""

    NOBODY = "", _("Nobody is on record whom to call at %(supplier)s about a breach.")
    GENERAL = (
        "general",
        _("Only a general contact is on record at %(supplier)s, none for breaches, security or data protection."),
    )
    BY_POST = (
        "by post",
        _(
            "Whoever is on record at %(supplier)s for breaches, security or data protection has neither mailbox nor "
            "telephone there."
        ),
    )


@rule(
    "BRE-05",
    EngagementDossier,
    _("There is somebody to call about a breach."),
    when="processing",
    message=NobodyToCall,
    fix=_("Ask for a mailbox and a telephone that are watched, and record them as a contact"),
    basis=Basis.GUIDANCE,
    citations=NOTICE_FIGURE,
)
def breach_contact_is_there(d: EngagementDossier) -> Iterator[Seen]:
    contacts = d.lens.where(Contact, "supplier_id", d.supplier.id)
    called = tuple(row for row in contacts if row.role in CALLED)
    if any(_reached(d, row) for row in called):
        return
    if called:
        case = NobodyToCall.BY_POST
    elif any(_reached(d, row) for row in contacts):
        case = NobodyToCall.GENERAL
    else:
        case = NobodyToCall.NOBODY
    fix = called[0] if called else None
    yield seen(d.weigh(Severity.LOW), about=d.supplier, fix=fix, evidence=called, part="contact", case=case)


def _reached(d: EngagementDossier, contact: Contact) -> bool:
    person = d.lens.get(Person, contact.person_id) if contact.person_id else None
    return bool(contact.email or contact.phone or (person and (person.email or person.phone)))
