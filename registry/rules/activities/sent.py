"""Rules about the data that goes to a supplier, comes about there, or goes on from it."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import ActivityRecipient, ProcessingActivity
from suppliers.values import (
    DataCategory,
    DataHandled,
    Declaration,
    DeclarationKind,
    OnwardTransfer,
    Origin,
    Standing,
    Supplier,
)


class Unexpected(Cases):
    """What a supplier says of data that it is sent all the same."""

    DATA = (
        "data",
        _("%(activities)s with “%(service)s” holds %(data)s, which %(supplier)s says it does not handle."),
    )
    SPECIAL = (
        "special",
        _("%(activities)s with “%(service)s” holds %(data)s; %(supplier)s rules out special categories."),
    )
    UNLIKELY = (
        "unlikely",
        _("%(activities)s with “%(service)s” holds %(data)s; %(supplier)s does not expect special categories."),
    )


@rule(
    "ACT-07",
    EngagementDossier,
    _("No activity sends data that the supplier says it does not expect."),
    message=Unexpected,
    fix=_("Keep the data out of the service, or agree with the supplier that it handles it"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def data_sent_is_expected(d: EngagementDossier) -> Iterator[Seen]:
    denied = [row for row in d.claims(DataHandled) if row.standing == Standing.DENIED and row.category_id]
    yield from _denied(d, denied)
    named = {row.category_id for row in denied}
    special = tuple(each for each in d.data if each.special and each.id not in named)
    if special:
        yield from _ruled_out(d, special)


def _denied(d: EngagementDossier, denied: Iterable[DataHandled]) -> Iterator[Seen]:
    """Data that is sent although the supplier says that it does not handle it."""
    for row in denied:
        data = tuple(each for each in d.data if each.id == row.category_id)
        if data:
            yield seen(
                d.weigh(Severity.MEDIUM),
                about=row,
                fix=d.service,
                case=Unexpected.DATA,
                activities=_holding(d, data),
                data=data,
            )


def _ruled_out(d: EngagementDossier, special: tuple[DataCategory, ...]) -> Iterator[Seen]:
    """Special categories that are sent although the supplier declares that it expects none."""
    for declared in d.asserted(Declaration):
        if declared.kind == DeclarationKind.NO_SPECIAL:
            stated = declared.standing == Standing.STATED
            yield seen(
                d.weigh(Severity.MEDIUM if stated else Severity.LOW),
                about=declared,
                fix=d.service,
                case=Unexpected.SPECIAL if stated else Unexpected.UNLIKELY,
                activities=_holding(d, special),
                data=special,
            )


def _holding(d: EngagementDossier, data: tuple[DataCategory, ...]) -> tuple[ProcessingActivity, ...]:
    """The activities that hold the data."""
    keys = {each.id for each in data}
    return tuple(a for a in d.activities if keys & {row.category_id for row in d.data_of(a)})


class Generated(Cases):
    """How clearly a supplier says that it generates data."""

    STATED = (
        "",
        _("%(supplier)s generates data in “%(service)s” that no activity using it has on record: %(data)s."),
    )
    UNCLEAR = (
        "unclear",
        _("%(supplier)s may generate data in “%(service)s” that no activity using it has on record: %(data)s."),
    )


@rule(
    "ACT-10",
    EngagementDossier,
    _("Data that the supplier generates itself is on record."),
    when="activities",
    message=Generated,
    fix=_("Enter the data with an activity that uses the service, or ask the supplier what it keeps"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 30(1)(c)", "UK": "UK GDPR Art. 30(1)(c)"},
)
def generated_data_is_recorded(d: EngagementDossier) -> Iterator[Seen]:
    known = {row.id for row in d.data}
    made = [row for row in d.asserted(DataHandled) if row.origin == Origin.SUPPLIER and row.category_id not in known]
    stated = _categories(d, (row for row in made if row.standing == Standing.STATED))
    vague = tuple(each for each in _categories(d, made) if each not in stated)
    if stated:
        yield seen(Severity.LOW, about=d.service, case=Generated.STATED, data=stated)
    if vague:
        yield seen(Severity.NOTE, about=d.service, part="unclear", case=Generated.UNCLEAR, data=vague)


def _categories(d: EngagementDossier, rows: Iterable[DataHandled]) -> tuple[DataCategory, ...]:
    """The categories of data that the rows name, each once."""
    keys = dict.fromkeys(row.category_id for row in rows)
    return tuple(found for key in keys if key and (found := d.lens.get(DataCategory, key)))


class UnnamedRecipient(Cases):
    """Which recipients are not named."""

    ONWARD = "onward", _("“%(service)s” passes data on to %(party)s; no activity that uses it names that party.")
    UNNAMED = (
        "unnamed",
        _("“%(activity)s” reaches a recipient through %(supplier)s that is not named: %(category)s."),
    )


@rule(
    "ACT-11",
    EngagementDossier,
    _("Recipients reached through a supplier on our instruction are named."),
    when="activities",
    message=UnnamedRecipient,
    fix=_("Name the recipient with the activity, reached through the supplier"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(1)(d), 15(1)(c)", "UK": "UK GDPR Art. 30(1)(d), 15(1)(c)"},
)
def recipients_are_named(d: EngagementDossier) -> Iterator[Seen]:
    recipients = [(a, row) for a in d.activities for row in d.lens.where(ActivityRecipient, "activity_id", a.id)]
    for activity, row in recipients:
        if row.through_id == d.supplier.id and not row.name:
            yield seen(
                Severity.LOW,
                about=row,
                fix=activity,
                case=UnnamedRecipient.UNNAMED,
                activity=activity,
                category=row.category,
            )
    names = {row.name.casefold() for _activity, row in recipients}
    for party in _reached_onward(d):
        if not names & {party.legal_name.casefold(), party.name.casefold()}:
            yield seen(d.weigh(Severity.LOW), about=party, fix=d.service, case=UnnamedRecipient.ONWARD, party=party)


def _reached_onward(d: EngagementDossier) -> Iterator[Supplier]:
    """The parties that the service passes data on to and that no link of the chain names."""
    # A party of the chain stands in the record beside its supplier.
    there = {d.supplier.id, *(link.party.id for link in d.links)}
    for key in sorted({row.importer_id for row in d.asserted(OnwardTransfer) if row.importer_id} - there):
        party = d.lens.get(Supplier, key)
        if party:
            yield party
