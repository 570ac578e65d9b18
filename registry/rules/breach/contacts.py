"""The rule about contacts for a breach."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import CONTACTS
from registry.rules.rule import Cases, Seen, rule, seen
from suppliers.values import Contact, ContactRole

# The roles of contacts to whom a breach can be notified.
BREACH_ROLES = frozenset({ContactRole.BREACH, ContactRole.SECURITY, ContactRole.PRIVACY, ContactRole.DPO})


class NoContact(Cases):
    """Which contacts are on record where none can be reached about a breach."""

    NONE = "", _("No contact for breaches is on record at %(supplier)s.")
    GENERAL = (
        "general",
        _(
            "Only contacts for other matters are on record at %(supplier)s; none for breaches, security or data "
            "protection."
        ),
    )
    SHARED = (
        "shared",
        _(
            "The contact of %(supplier)s for breaches, security or data protection has no e-mail address or telephone "
            "number of its own. The same section of its document gives a general one."
        ),
    )
    BY_POST = (
        "by post",
        _(
            "The contact of %(supplier)s for breaches, security or data protection has no e-mail address or telephone "
            "number on record."
        ),
    )


@rule(
    "BRE-05",
    EngagementDossier,
    _("Every processor has a contact for breaches, with an e-mail address or telephone number."),
    when="processing",
    message=NoContact,
    fix=_("Ask for an e-mail address and a telephone number that are staffed, and record them as a contact"),
    target=CONTACTS,
)
def breach_contact_is_on_record(d: EngagementDossier) -> Iterator[Seen]:
    contacts = d.lens.current(Contact, "supplier_id", d.supplier.id)
    for_breaches = tuple(row for row in contacts if row.role in BREACH_ROLES)
    if any(_can_be_reached(d, row) for row in for_breaches):
        return
    shared = _of_one_section(d, for_breaches, contacts)
    if shared:
        yield seen(about=d.supplier, evidence=(*for_breaches, *shared), part="contact", case=NoContact.SHARED)
        return
    if for_breaches:
        case = NoContact.BY_POST
    elif any(_can_be_reached(d, row) for row in contacts):
        case = NoContact.GENERAL
    else:
        case = NoContact.NONE
    yield seen(about=d.supplier, evidence=for_breaches, part="contact", case=case)


def _of_one_section(
    d: EngagementDossier, for_breaches: Iterable[Contact], contacts: Iterable[Contact]
) -> tuple[Contact, ...]:
    """The other contacts that can be reached and stand in the same section of a document as one for breaches."""
    sections = {(row.document_id, row.section) for row in for_breaches if row.document_id is not None}
    found = []
    for row in contacts:
        if (row.document_id, row.section) in sections and _can_be_reached(d, row):
            found.append(row)
    return tuple(found)


def _can_be_reached(d: EngagementDossier, contact: Contact) -> bool:
    """Whether the contact, or the person in the post, has an e-mail address or a telephone number.

    A person whose details were erased later still had them that day, as far as is known.
    """
    if contact.email or contact.phone:
        return True
    person = d.lens.person(contact.person_id)
    return person is not None and (bool(person.email or person.phone) or person.erased_after(d.lens.on))
