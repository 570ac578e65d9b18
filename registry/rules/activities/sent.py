"""Rules about the data that goes to a supplier, comes about there, or goes on from it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import ActivityRecipient
from suppliers.values import (
    DataCategory,
    DataHandled,
    Declaration,
    DeclarationKind,
    OnwardTransfer,
    Origin,
    Row,
    Standing,
    Supplier,
)


@rule(
    "ACT-07",
    EngagementDossier,
    _("No activity sends data that the supplier says it does not expect."),
    message={
        "data": _("%(activities)s with “%(service)s” holds %(data)s, which %(supplier)s says it does not handle."),
        "special": _("%(activities)s with “%(service)s” holds %(data)s; %(supplier)s rules out special categories."),
        "unlikely": _(
            "%(activities)s with “%(service)s” holds %(data)s; %(supplier)s does not expect special categories."
        ),
    },
    mend=_("Keep the data out of the service, or agree with the supplier that it handles it"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def expected(d: EngagementDossier) -> Iterator[Seen]:
    denied = [row for row in d.claims(DataHandled) if row.standing == Standing.DENIED and row.category_id]
    for row in denied:
        data = tuple(each for each in d.data if each.id == row.category_id)
        if data:
            yield Seen(d.weigh(Severity.MEDIUM), _sent(d, data), (d.service, row), "", "data")
    named = {row.category_id for row in denied}
    special = tuple(each for each in d.data if each.special and each.id not in named)
    for declared in d.said(Declaration) if special else ():
        if declared.kind == DeclarationKind.NO_SPECIAL:
            stated = declared.standing == Standing.STATED
            severity = d.weigh(Severity.MEDIUM if stated else Severity.LOW)
            yield Seen(severity, _sent(d, special), (d.service, declared), "", "special" if stated else "unlikely")


def _sent(d: EngagementDossier, data: tuple[DataCategory, ...]) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """The activities that hold the data, and the data."""
    keys = {each.id for each in data}
    activities = tuple(a for a in d.activities if keys & {row.category_id for row in d.data_of(a)})
    return ("activities", activities), ("data", data)


@rule(
    "ACT-10",
    EngagementDossier,
    _("Data that the supplier generates itself is on record."),
    message={
        "": _("%(supplier)s generates data in “%(service)s” that no activity using it has on record: %(data)s."),
        "unclear": _(
            "%(supplier)s may generate data in “%(service)s” that no activity using it has on record: %(data)s."
        ),
    },
    mend=_("Enter the data with an activity that uses the service, or ask the supplier what it keeps"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 30(1)(c)", "UK": "UK GDPR Art. 30(1)(c)"},
)
def generated(d: EngagementDossier) -> Iterator[Seen]:
    if not d.activities:
        return
    known = {row.id for row in d.data}
    made = [row for row in d.said(DataHandled) if row.origin == Origin.SUPPLIER and row.category_id not in known]
    stated = list(dict.fromkeys(row.category_id for row in made if row.standing == Standing.STATED))
    vague = list(dict.fromkeys(row.category_id for row in made if row.category_id not in stated))
    for case, keys in (("", stated), ("unclear", vague)):
        data = tuple(row for key in keys if key and (row := d.lens.get(DataCategory, key)))
        if data:
            yield Seen(Severity.LOW if not case else Severity.NOTE, (("data", data),), (d.service,), case, case)


@rule(
    "ACT-11",
    EngagementDossier,
    _("Recipients reached through a supplier on our instruction are named."),
    message={
        "onward": _("“%(service)s” passes data on to %(party)s; no activity that uses it names that party."),
        "unnamed": _("“%(activity)s” reaches a recipient through %(supplier)s that is not named: %(category)s."),
    },
    mend=_("Name the recipient with the activity, reached through the supplier"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(1)(d), 15(1)(c)", "UK": "UK GDPR Art. 30(1)(d), 15(1)(c)"},
)
def named(d: EngagementDossier) -> Iterator[Seen]:
    recipients = [(a, row) for a in d.activities for row in d.lens.where(ActivityRecipient, "activity_id", a.id)]
    for activity, row in recipients:
        if row.through_id == d.supplier.id and not row.name:
            figures = (("activity", activity), ("category", row.category))
            yield Seen(Severity.LOW, figures, (activity, row), "", "unnamed")
    names = {row.name.casefold() for _activity, row in recipients}
    # A party of the chain stands in the record beside its supplier.
    there = {d.supplier.id, *(link.party.id for link in d.links)}
    told = d.said(OnwardTransfer) if d.activities else ()
    for key in sorted({row.importer_id for row in told if row.importer_id} - there):
        party = d.lens.get(Supplier, key)
        if party and not names & {party.legal_name.casefold(), party.name.casefold()}:
            yield Seen(d.weigh(Severity.LOW), (("party", party),), (d.service, party), "", "onward")
