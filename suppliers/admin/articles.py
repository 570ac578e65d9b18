"""What the law asks of a field: the help in data entry where the field's own does not name the article."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# By "app.Model.field", or by the field's name alone where it is the same in every claim.
HELP: dict[str, Promise] = {
    "suppliers.Supplier.registration_number": _("Tells it from others of the same name (Art. 30(1)(d), 28(1))."),
    "suppliers.Supplier.address": _("Name, address and contact of every party are to be at hand (Art. 28(1)–(2))."),
    "suppliers.Supplier.kind": _("“Not named by the source” for “a secure location”, “other makers” and the like."),
    "suppliers.Supplier.parent": _("The company that controls it, which can be asked to hand over data (Art. 48)."),
    "suppliers.Contact.role": _("Whom to tell of a breach and to ask about rights (Art. 28(3)(e)–(f), 33(2), 37(7))."),
    "suppliers.Contact.person": _("Only where the source names one: details of people can be erased (Art. 17)."),
    "suppliers.Document.kind": _("A contract is in writing, also electronically (Art. 28(9))."),
    "suppliers.Document.availability": _("What shows compliance is to be made available (Art. 28(3)(h))."),
    "suppliers.Service.intake": _(
        "Typed in, imported, sent by another system: the means of the processing (Art. 4(2))."
    ),
    "suppliers.Service.criticality": _("How much would stand still without it (Art. 32(1)(b)–(c))."),
    "suppliers.DataHandled.category": _("The type of personal data (Art. 28(3), 30(1)(c))."),
    "suppliers.DataHandled.subject": _("The categories of people (Art. 28(3), 30(1)(c))."),
    "suppliers.DataHandled.origin": _("Data that the supplier makes itself may have another controller (Art. 28(10))."),
    "suppliers.Involvement.party": _("Every party is named, unnamed ones too (Art. 28(2), 28(4))."),
    "suppliers.Involvement.declared_role": _(
        "What the source calls it; which role it has is assessed apart (Art. 4(8))."
    ),
    "suppliers.DataLocation.country": _("Art. 30(1)(e), 44. Empty where the source does not say."),
    "suppliers.DataLocation.kind": _("Reaching data from a country is a place as well (Art. 44)."),
    "suppliers.Access.layer": _("How deep: who has keys to the room need not read the data (Art. 32(4))."),
    "suppliers.Access.supervised": _("Whoever acts under its authority acts on instructions (Art. 29, 32(4))."),
    "suppliers.Access.reads": _("Art. 32(1)(a), 34(3)(a)."),
    "suppliers.Access.logged": _("Art. 5(2), 32(1)(b)."),
    "suppliers.OnwardTransfer.importer": _("A separate company in a third country (Art. 44)."),
    "suppliers.OnwardTransfer.mechanism": _("As the source says it: a decision, clauses, rules (Art. 45–47, 49)."),
    "suppliers.BreachTerm.trigger": _("The law says: after becoming aware (Art. 33(2))."),
    "suppliers.BackupTerm.kept_number": _("A copy outlives what was erased (Art. 5(1)(e), 17, 28(3)(g))."),
    "suppliers.BackupTerm.tested_number": _("Restoring is tested (Art. 32(1)(c)–(d))."),
    "suppliers.RetentionTerm.number": _(
        "Art. 28(3)(g), 30(1)(f). Leave empty if the document gives no figure: that is not the same as 0."
    ),
    "suppliers.RetentionTerm.disposal": _("Delete or return, as the customer chooses (Art. 28(3)(g))."),
    "suppliers.RetentionTerm.confirmation": _("That it is gone can be shown (Art. 5(2), 28(3)(h))."),
    "suppliers.ServiceLevel.kind": _("Restoring in time (Art. 32(1)(c))."),
    "suppliers.SecurityMeasure.heading": _("Art. 32(1), in the headings of clauses (EU) 2021/915, Annex III."),
    "suppliers.SecurityMeasure.sense": _("“FTP is not used” is denied, and good not to have."),
    "suppliers.SecurityMeasure.protocol": _("Art. 32(1)(a): the state of the art has a version."),
    "suppliers.SecurityMeasure.key_holder": _("Who can read in spite of encryption (Art. 32(1)(a))."),
    "suppliers.Test.what": _("Art. 32(1)(d): measures are tested regularly."),
    "suppliers.Test.environment": _("A test elsewhere says little of where the data is (Art. 32(1)(d))."),
    "suppliers.Certification.scheme": _("Art. 28(5): a code or certificate can help to show sufficient guarantees."),
    "suppliers.Certification.kind": _("ISO and SOC are other schemes: Art. 42 has its own."),
    "suppliers.Certification.holder": _("A data centre's certificate is not the supplier's (Art. 28(1))."),
    "suppliers.Commitment.topic": _("What Articles 28 and 32 ask of a processor."),
    "suppliers.Declaration.kind": _("Holds for the whole service, and is broken by one exception (Art. 28(2), 44)."),
    "suppliers.ChangeNotice.announced": _("Before the change is made, so that one can object (Art. 28(2))."),
    "suppliers.ChangeNotice.party": _("The party that comes, goes or moves (Art. 28(2))."),
    "suppliers.Mention.party": _("A party named in passing may be a sub-processor all the same (Art. 28(2), 28(4))."),
    "suppliers.DataCategory.special": _("Art. 9(1), 10. No measure, encryption included, takes it away."),
    "assurance": _("Sufficient guarantees rest on more than a claim (Art. 28(1))."),
    "document": _("Where it is written: an auditor asks (Art. 5(2), 24)."),
}


def help_for(label: str, name: str) -> Promise | None:
    """The help for a field of the model with that label ("suppliers.Supplier"); None where its own is enough."""
    return HELP.get(f"{label}.{name}") or (HELP.get(name) if label.startswith("suppliers.") else None)
